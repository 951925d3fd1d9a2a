from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from offerbook.core.model.pay_parts import Retirement
from offerbook.core.pay.assembly import ledger
from offerbook.core.pay.retirement import contribution
from tests.core.pay.made import TODAY, by_year, d, flows, offer, preferences, total

TIERS = [{"rate": 1, "up_to_percent": 3}, {"rate": 0.5, "up_to_percent": 5}]


@pytest.mark.parametrize(
    ("deferral", "share"),
    [
        # 3 % × 1 + 2 % × 0.5 = 4 % of 100 000
        (5, 4000),
        # paying in more brings no more
        (9, 4000),
        # 3 % + 1 % × 0.5 = 3.5 %
        (4, 3500),
        (2, 2000),
        (0, 0),
    ],
)
def test_a_match_is_earned_step_by_step(deferral: int, share: int) -> None:
    plan = offer(retirement=[{"tiers": TIERS, "deferral_percent": deferral}]).retirement[0]
    assert contribution(plan, d(100_000)) == share


def test_a_band_that_only_a_raise_reaches_pays_from_then_on() -> None:
    # 100 000, from 2028 on 110 000: 10 % of what exceeds 105 000 is 500 a year
    plan = [{"percent": 10, "band_from": 105_000}]
    base = {"amount": 100_000, "raise": {"rate_percent": 10, "month": 1}}
    rows = flows(offer(base, retirement=plan), "retirement", horizon_years=2)
    assert by_year(rows) == {2: d(500)}
    assert rows[0].on == date(2028, 1, 31)


def test_only_pay_up_to_the_cap_is_matched() -> None:
    plan = offer(retirement=[{"tiers": TIERS, "pay_cap": 50_000}]).retirement[0]
    assert contribution(plan, d(100_000)) == 2000
    assert contribution(plan, d(40_000)) == 1600


@pytest.mark.parametrize(
    ("band", "pay", "share"),
    [
        # the British band: 3 % × (50 270 − 6 240) = 1 320.90
        ({"band_from": d(6240), "band_to": d(50_270)}, 100_000, "1320.9"),
        # 3 % × (30 000 − 6 240) = 712.80
        ({"band_from": d(6240), "band_to": d(50_270)}, 30_000, "712.8"),
        ({"band_from": d(6240)}, 5000, "0"),
        ({"band_to": d(50_000)}, 100_000, "1500"),
        ({}, 100_000, "3000"),
    ],
)
def test_an_employers_own_share_is_paid_on_a_band(
    band: dict[str, Decimal], pay: int, share: str
) -> None:
    assert contribution(Retirement.model_validate({"percent": d(3), **band}), d(pay)) == Decimal(
        share
    )


def test_it_comes_month_by_month_and_depends_on_paying_in() -> None:
    rows = flows(offer(100_000, retirement=[{"tiers": TIERS}]), "retirement")
    assert len(rows) == 48
    assert by_year(rows) == dict.fromkeys((1, 2, 3, 4), d(4000))
    assert {row.certainty for row in rows} == {"conditional"}


def test_it_follows_the_raises() -> None:
    base = {"amount": 120_000, "raise": {"rate_percent": 10, "month": 7, "after_months": 0}}
    rows = flows(offer(base, retirement=[{"percent": 10}]), "retirement", horizon_years=1)
    # six months of 1 000 and six of 1 100
    assert by_year(rows) == {1: d(12_600)}


def test_a_month_cut_short_brings_its_part() -> None:
    parts: dict[str, Any] = {"contract_end": date(2027, 2, 14)}
    rows = flows(offer(120_000, retirement=[{"percent": 10}], **parts), "retirement")
    # January whole, 14 of 28 days of February
    assert [row.amount for row in rows] == [1000, 500]


def test_what_you_pay_in_is_named_where_it_is_assumed() -> None:
    unsaid = ledger(offer(retirement=[{"tiers": TIERS}]), preferences(), today=TODAY)
    assert [(one.name, one.value) for one in unsaid.assumptions] == [
        ("what you pay in yourself", 5)
    ]
    said = [{"tiers": TIERS, "deferral_percent": 4}, {"percent": 3}]
    assert ledger(offer(retirement=said), preferences(), today=TODAY).assumptions == ()


def test_nothing_paid_in_leaves_no_rows() -> None:
    terms = offer(retirement=[{"tiers": TIERS, "deferral_percent": 0}])
    assert flows(terms, "retirement") == ()


def test_a_vesting_table_is_named() -> None:
    graded = {"percent": 5, "vested_by_year": [0, 50, 100]}
    (named,) = ledger(offer(retirement=[graded]), preferences(), today=TODAY).unvalued
    assert named.source == "retirement[0].vested_by_year"
    at_once = {"percent": 5, "vested_by_year": [100]}
    assert ledger(offer(retirement=[at_once]), preferences(), today=TODAY).unvalued == ()


def test_a_share_counts_as_far_as_it_is_ones_own_when_the_years_are_over() -> None:
    # 12 000 a year; nothing is kept after two years of a plan that vests in the third
    plan = [{"percent": 10, "vested_by_year": [0, 0, 100]}]
    two = offer(retirement=plan, contract_end=date(2028, 12, 31))
    assert flows(two, "retirement", horizon_years=2) == ()
    three = offer(retirement=plan, contract_end=date(2029, 12, 31))
    assert total(flows(three, "retirement", horizon_years=3)) == 36_000


def test_half_a_share_is_named_with_what_is_lost() -> None:
    plan = [{"percent": 10, "vested_by_year": [0, 50, 100]}]
    found = ledger(offer(retirement=plan), preferences(horizon_years=2), today=TODAY)
    paid = [row.amount for row in found.flows if row.component == "retirement"]
    assert sum(paid) == 12_000
    (named,) = found.unvalued
    assert named.why == "50 per cent of it is not yours when the years counted are over"
