from datetime import date
from typing import Any

import pytest
from hypothesis import given

from offerbook.core.pay.usual import Usual, quoted, usual
from tests.core.pay.made import TODAY, d, offer, preferences
from tests.core.pay.test_laws import parts

FOUR_YEARS = {"months": 48, "every_months": 12}
SHARES = [{"value": 80_000, "liquid": True, "schedule": FOUR_YEARS}]


def found(**terms: Any) -> Usual | None:
    return usual(offer(**terms), preferences(horizon_years=1), today=TODAY)


def test_an_offer_of_base_alone_is_usual_from_the_first_year() -> None:
    assert found() == Usual(1, d(120_000), None, d(0))


def test_a_usual_year_comes_after_the_last_vesting_and_shows_the_drop() -> None:
    # 140 000 in year 4, 120 000 in year 5
    assert found(grant=SHARES) == Usual(5, d(120_000), 4, d(20_000))


def test_a_sign_on_in_two_parts_puts_it_off_to_the_third_year() -> None:
    two = [{"amount": 5000}, {"amount": 5000, "month": 12}]
    assert found(sign_on=two) == Usual(3, d(120_000), None, d(0))


def test_a_move_puts_it_off_to_the_second_year() -> None:
    assert found(relocation={"amount": 5000}) == Usual(2, d(120_000), None, d(0))


@pytest.mark.parametrize(("more", "year"), [({}, 2), ({"pay_month": 3}, 3)])
def test_the_first_bonus_is_no_usual_one(more: dict[str, int], year: int) -> None:
    assert found(bonus=[{"amount": 1000, **more}]) == Usual(year, d(121_000), None, d(0))


def test_the_present_jobs_one_offs_are_past() -> None:
    held = found(
        kind="current",
        start=date(2020, 1, 1),
        bonus=[{"amount": 1000, "pay_month": 3}],
        sign_on=[{"amount": 5}],
        relocation={"amount": 5},
        grant=SHARES,
    )
    assert held == Usual(1, d(121_000), None, d(0))


def test_a_contract_that_ends_first_has_no_usual_year() -> None:
    assert found(grant=SHARES, contract_end=date(2031, 6, 30)) is None
    assert found(contract_end=date(2027, 12, 31)) == Usual(1, d(120_000), None, d(0))


def test_a_grant_that_vests_for_longer_than_a_working_life_has_none() -> None:
    endless = {"value": 1, "liquid": True, "vest_start": date(2099, 1, 1)}
    assert found(grant=[{**endless, "schedule": {"months": 12}}]) is None


def test_equity_that_is_not_counted_puts_nothing_off() -> None:
    unknown = [{"value": 80_000, "schedule": FOUR_YEARS}]
    hoped = [{**SHARES[0], "promised": False}]
    shared = [{"kind": "profit_share", "yearly": {"low": 1, "expected": 2, "high": 3}}]
    assert found(grant=unknown) == found(grant=hoped) == Usual(1, d(120_000), None, d(0))
    assert found(grant=shared) == Usual(1, d(120_002), None, d(0))


def test_the_figure_that_others_quote_spreads_the_sign_on_and_averages_the_shares() -> None:
    # 120 000 + 10 % + 8 000 / 4 + 80 000 / 4 at 0.5 = 120 000 + 12 000 + 2 000 + 10 000
    payout = {"low": 0, "expected": 0.5, "high": 1}
    terms = offer(
        bonus=[{"target_percent": 10, "payout": payout}],
        sign_on=[{"amount": 8000}],
        grant=[{**SHARES[0], "currency": "USD"}],
    )
    assert quoted(terms, preferences(rates={"USD": 0.5}), today=TODAY) == 144_000


@given(parts())
def test_a_usual_year_is_the_same_whatever_the_horizon(terms: dict[str, Any]) -> None:
    one, other = (
        usual(offer(**terms), preferences(horizon_years=years, rates={"USD": 0.92}), today=TODAY)
        for years in (1, 10)
    )
    assert one == other


def test_a_first_year_in_which_pay_beyond_twelve_still_accrues_is_no_usual_one() -> None:
    base = {"amount": 10_000, "per": "month", "payments_per_year": 14, "extra_in": [6, 12]}
    later = found(base=base, start=date(2027, 7, 1))
    assert later is not None
    assert (later.year, later.total) == (2, d(140_000))
