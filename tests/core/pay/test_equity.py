from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from offerbook.core.model.admit import admit
from offerbook.core.model.equity import Grant
from offerbook.core.pay.assembly import ledger
from offerbook.core.pay.equity import on_paper
from offerbook.core.pay.growth import growth
from offerbook.core.pay.ledger import Flow, Scenario, Unvalued
from tests.core.pay.made import TODAY, by_year, d, flows, offer, preferences, total

FOUR_YEARS = {"months": 48, "every_months": 12}
LISTED = {"value": 80_000, "liquid": True, "schedule": FOUR_YEARS}
EXITS = [{"value": 0, "probability": 0.6}, {"value": 80_000_000, "probability": 0.4}]
OPTIONS = {
    "kind": "option",
    "units": 20_000,
    "strike": 0.75,
    "fully_diluted": 10_000_000,
    "schedule": FOUR_YEARS,
}


def equity(grant: dict[str, Any], scenario: Scenario = "expected", **wanted: Any) -> list[Flow]:
    return list(flows(offer(grant=[grant]), "equity", scenario, **wanted))


def left_out(grant: dict[str, Any], **parts: Any) -> tuple[Unvalued, ...]:
    return ledger(offer(grant=[grant], **parts), preferences(), today=TODAY).unvalued


def test_a_quarter_that_vests_on_the_anniversary_belongs_to_the_first_year() -> None:
    rows = equity(LISTED)
    assert by_year(rows) == dict.fromkeys((1, 2, 3, 4), d(20_000))
    assert (rows[0].on, rows[0].month) == (date(2028, 1, 1), 12)
    assert {row.certainty for row in rows} == {"market"}


def test_a_day_later_it_belongs_to_the_second() -> None:
    later = {**LISTED, "vest_start": date(2027, 1, 2)}
    # the fourth quarter then vests a day after the four years
    assert by_year(equity(later)) == dict.fromkeys((2, 3, 4), d(20_000))


def test_a_grant_keeps_its_own_currency() -> None:
    assert {row.currency for row in equity({**LISTED, "currency": "USD"})} == {"USD"}


def test_units_are_worth_the_price() -> None:
    # 25 of 100 shares × 42.10 = 1 052.50
    rows = equity({"units": 100, "price": 42.10, "liquid": True, "schedule": FOUR_YEARS})
    assert [row.amount for row in rows] == [Decimal("1052.5")] * 4


def test_with_a_value_and_units_the_value_counts() -> None:
    both = {**LISTED, "units": 7, "price": 1}
    assert total(equity(both)) == 80_000


def test_the_price_grows_from_the_first_day_as_assumed() -> None:
    # 20 000 × 1.1, × 1.21, × 1.331, × 1.4641
    rows = equity(LISTED, assumptions={"price_growth_percent": 10})
    assert [row.amount for row in rows] == [22_000, 24_200, 26_620, 29_282]


def test_growth_over_part_of_a_year_is_a_root_at_28_digits() -> None:
    # 1.21^(6/12) = 1.1
    assert growth(d(21), 6) == Decimal("1.1")
    assert growth(d(21), 18) == Decimal("1.331")
    assert len(growth(d(7), 1).as_tuple().digits) == 28


def test_nothing_grows_without_time_or_rate() -> None:
    assert growth(d(10), 0) == growth(d(10), -3) == growth(d(0), 24) == 1


def test_a_price_that_falls_to_nothing_is_nothing() -> None:
    assert growth(d(-100), 5) == 0
    assert equity(LISTED, assumptions={"price_growth_percent": -100}) == []


def test_listed_options_are_worth_what_the_price_exceeds_the_strike() -> None:
    # 5 000 × (2 − 0.75) = 6 250
    rows = equity({**OPTIONS, "price": 2, "liquid": True})
    assert [row.amount for row in rows] == [6250] * 4
    assert {row.certainty for row in rows} == {"market"}


def test_listed_options_under_water_are_worth_nothing() -> None:
    assert equity({**OPTIONS, "price": 0.5, "liquid": True}) == []


def test_options_without_exits_count_nothing_and_are_named_with_their_figure_on_paper() -> None:
    grant = {**OPTIONS, "price": 2, "liquid": False}
    assert equity(grant) == []
    (named,) = left_out(grant)
    # 20 000 × (2 − 0.75) = 25 000
    assert (named.source, named.label, named.notional) == ("grant[0]", "options", d(25_000))
    assert named.why == "it cannot be sold when it vests; add exits with your own odds to count it"


@pytest.mark.parametrize(
    ("scenario", "a_year"),
    [
        # at 80 m a share is worth 8: 5 000 × (8 − 0.75) = 36 250; × 0.4 = 14 500
        ("low", 0),
        ("expected", 14_500),
        ("high", 36_250),
    ],
)
def test_options_with_the_persons_own_exits_count(scenario: Scenario, a_year: int) -> None:
    rows = equity({**OPTIONS, "exits": EXITS}, scenario)
    assert by_year(rows).get(1, d(0)) == a_year
    assert {row.certainty for row in rows} <= {"illiquid"}


def test_an_exit_without_odds_is_no_low_and_no_high() -> None:
    ways = [{"value": 0, "probability": 0}, {"value": 80_000_000, "probability": 1}]
    assert by_year(equity({**OPTIONS, "exits": ways}, "low"))[1] == 36_250


def test_shares_that_cannot_be_sold_count_with_exits() -> None:
    # 80 m / 10 m = 8 a share; × 0.4 = 3.2; 100 shares
    rows = equity(
        {
            "units": 100,
            "price": 5,
            "liquid": False,
            "fully_diluted": 10_000_000,
            "exits": EXITS,
            "schedule": FOUR_YEARS,
        }
    )
    assert total(rows) == 320


def test_shares_given_by_value_become_units_at_their_price() -> None:
    # 500 / 5 = 100 shares, as above
    rows = equity(
        {
            "value": 500,
            "price": 5,
            "liquid": False,
            "fully_diluted": 10_000_000,
            "exits": EXITS,
            "schedule": FOUR_YEARS,
        }
    )
    assert total(rows) == 320


@pytest.mark.parametrize(
    ("scenario", "a_year"), [("low", 1000), ("expected", 2000), ("high", 9000)]
)
def test_a_profit_share_pays_its_three_amounts_as_the_year_closes(
    scenario: Scenario, a_year: int
) -> None:
    grant = {"kind": "profit_share", "yearly": {"low": 1000, "expected": 2000, "high": 9000}}
    rows = equity(grant, scenario)
    assert by_year(rows) == dict.fromkeys((1, 2, 3, 4), d(a_year))
    assert (rows[0].on, rows[0].certainty) == (date(2027, 12, 31), "illiquid")
    assert left_out(grant) == ()


def test_a_profit_share_of_nothing_leaves_no_row() -> None:
    grant = {"kind": "profit_share", "yearly": {"low": 0, "expected": 2000, "high": 9000}}
    assert equity(grant, "low") == []


def test_a_grant_hoped_for_counts_in_the_high_case_alone() -> None:
    hoped = {**LISTED, "promised": False}
    assert equity(hoped) == equity(hoped, "low") == []
    assert total(equity(hoped, "high")) == 80_000
    (named,) = left_out(hoped)
    assert named.why == "it is hoped for, not promised; only the high case counts it"
    (unsold,) = left_out({**hoped, "liquid": False})
    assert unsold.why == "it is hoped for, not promised; no case counts it"


def test_what_vests_after_the_contract_is_lost_and_named() -> None:
    parts = {"contract_end": date(2028, 6, 30)}
    assert total(flows(offer(grant=[LISTED], **parts), "equity")) == 20_000
    named, _ = left_out(LISTED, **parts)
    assert named.why == "part of it vests only after the contract ends"


def test_of_the_present_job_only_what_is_still_to_vest_counts() -> None:
    held = offer(kind="current", start=date(2025, 1, 1), grant=[LISTED])
    # counted from 23 November 2026: the parts of January 2027, 2028 and 2029 are left
    assert by_year(flows(held, "equity")) == {1: d(20_000), 2: d(20_000), 3: d(20_000)}


@pytest.mark.parametrize(
    ("grant", "why"),
    [
        ({"value": 9, "schedule": FOUR_YEARS}, "it is not stated whether it can be sold"),
        ({"value": 9, "liquid": True}, "it does not say when it vests"),
        ({**OPTIONS, "liquid": True}, "it can be sold, but price is not stated"),
        (
            {"kind": "option", "units": 9, "price": 1, "liquid": True, "schedule": FOUR_YEARS},
            "it can be sold, but strike is not stated",
        ),
        (
            {"kind": "option", "value": 9, "price": 1, "strike": 1, "liquid": True},
            "it can be sold, but units is not stated",
        ),
        (
            {"kind": "option", "units": 9, "strike": 1, "exits": EXITS},
            "the ways it may end are given, but fully_diluted is not stated",
        ),
        (
            {"kind": "option", "units": 9, "fully_diluted": 10, "exits": EXITS},
            "the ways it may end are given, but strike is not stated",
        ),
        (
            {"value": 9, "fully_diluted": 10, "exits": EXITS},
            "the ways it may end are given, but units is not stated",
        ),
        ({"kind": "phantom", "value": 9}, "no amounts a year are given"),
        ({"kind": "phantom", "value": 9, "liquid": True}, "no amounts a year are given"),
    ],
)
def test_what_is_not_counted_says_why(grant: dict[str, Any], why: str) -> None:
    assert equity(grant) == []
    (named,) = left_out(grant)
    assert named.why.startswith(why)


@pytest.mark.parametrize(
    ("grant", "paper"),
    [
        ({"value": d(9)}, 9),
        ({"units": d(10), "price": d(3)}, 30),
        ({"kind": "option", "units": d(10), "price": d(3), "strike": d(1)}, 20),
        ({"kind": "option", "units": d(10), "price": d(3)}, 30),
        ({"kind": "option", "units": d(10), "price": d(1), "strike": d(3)}, 0),
        ({"kind": "option", "value": d(9)}, 9),
        ({"kind": "option", "units": d(10)}, None),
        ({"kind": "phantom"}, None),
    ],
)
def test_the_figure_on_paper(grant: dict[str, Any], paper: int | None) -> None:
    assert on_paper(Grant.model_validate(grant)) == paper


def test_each_scenario_may_have_its_own_growth() -> None:
    # the first 20 000 after a year: × 0.9, × 1, × 1.25
    wanted = {"price_growth": {"low": -10, "expected": 0, "high": 25}, "price_growth_percent": 7}
    first = [
        equity(LISTED, scenario, assumptions=wanted)[0].amount
        for scenario in ("low", "expected", "high")
    ]
    assert first == [18_000, 20_000, 25_000]


def test_growth_that_falls_from_low_to_high_is_refused() -> None:
    wanted = {"price_growth": {"low": d(5), "expected": d(0), "high": d(1)}}
    (problem,) = admit("preferences", "preferences", {"assumptions": wanted}).problems
    assert problem.what == "low, expected and high must not fall"


@pytest.mark.parametrize(
    ("begins", "why"),
    [
        (date(2032, 1, 1), "it vests only after the years that are counted"),
        (date(2021, 1, 1), "all of it has vested before the years that are counted"),
    ],
)
def test_a_grant_outside_the_years_counted_is_named(begins: date, why: str) -> None:
    grant = {
        "value": 40_000,
        "liquid": True,
        "vest_start": begins,
        "schedule": {"months": 24, "every_months": 12},
    }
    (named,) = left_out(grant)
    assert (named.why, named.notional) == (why, d(40_000))


def test_a_year_worked_in_full_earns_what_vests_on_its_anniversary() -> None:
    # the contract ends on 31 December 2027; half vests on 1 January 2028
    grant = {"value": 80_000, "liquid": True, "percents_by_year": [50, 50]}
    terms = offer(grant=[grant], contract_end=date(2027, 12, 31))
    assert [row.amount for row in flows(terms, "equity")] == [40_000]
    short = offer(grant=[grant], contract_end=date(2027, 12, 30))
    assert flows(short, "equity") == ()
