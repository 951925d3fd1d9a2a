from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from offerbook.core.money import fine
from offerbook.core.pay.assembly import ledger
from offerbook.core.pay.present import discount, present_value, yearly_equivalent
from offerbook.core.pay.sums import total, worth
from tests.core.pay.made import TODAY, d, offer, preferences
from tests.core.pay.test_laws import WANTED, parts


def test_money_in_a_year_is_discounted_by_a_years_rate() -> None:
    # 1 / 1.25 after 365 days, 1 / 1.25² after 730
    assert (discount(d(25), 0), discount(d(25), 365), discount(d(25), 730)) == (
        d(1),
        d("0.8"),
        d("0.64"),
    )


def test_part_of_a_year_takes_a_root() -> None:
    # 1.1^5 = 1.61051, so 73 of 365 days at 61.051 % are worth 1 / 1.1
    assert round(discount(d("61.051"), 73), 9) == Decimal("0.909090909")


def test_a_sign_on_paid_after_a_year_of_365_days_is_worth_four_fifths() -> None:
    terms = offer(0, sign_on=[{"amount": 1000}, {"amount": 1000, "month": 12}])
    wanted = preferences(assumptions={"discount_percent": 25})
    found = ledger(terms, wanted, today=TODAY)
    # 1 000 on 1 January 2027, 1 000 on 1 January 2028: 1 000 + 800
    assert present_value(found, wanted) == 1800
    assert present_value(found, wanted, d(0)) == 2000


def test_a_foreign_amount_is_discounted_at_its_worth() -> None:
    terms = offer(0, currency="USD", sign_on=[{"amount": 1000, "month": 12}])
    wanted = preferences(rates={"USD": 0.5})
    assert present_value(ledger(terms, wanted, today=TODAY), wanted, d(25)) == 400


def test_parts_that_are_paid_on_the_same_day_are_discounted_alike() -> None:
    # 365 days on, 800 of each 1 000: the base of 12 000 in twelfths beside a pension of as much
    terms = offer(12_000, retirement=[{"percent": 100}])
    alone = offer(12_000)
    both, one = (
        present_value(ledger(found, preferences(), today=TODAY), preferences(), d(25))
        for found in (terms, alone)
    )
    assert both == 2 * one


@given(parts(), st.integers(1, 40))
def test_it_is_the_sum_of_every_row_discounted(terms: dict[str, Any], percent: int) -> None:
    found = ledger(offer(**terms), WANTED, today=TODAY)
    rates = {"EUR": d(1), "USD": Decimal("0.92")}
    rows = (
        fine(row.amount * rates[row.currency] * discount(d(percent), (row.on - found.start).days))
        for row in found.flows
    )
    assert present_value(found, WANTED, d(percent)) == total(rows)


def test_an_even_sum_a_year_is_worth_the_same() -> None:
    # 100 / 1.25 + 100 / 1.5625 = 80 + 64
    assert yearly_equivalent(d(144), d(25), 2) == 100
    assert yearly_equivalent(d(144), d(0), 2) == 72


@given(parts())
def test_without_discount_it_is_the_plain_sum(terms: dict[str, Any]) -> None:
    found = ledger(offer(**terms), WANTED, today=TODAY)
    assert present_value(found, WANTED, d(0)) == worth(found.flows, WANTED)


@given(st.integers(1, 300_000), st.integers(1, 40))
def test_a_higher_rate_is_worth_less(amount: int, percent: int) -> None:
    found = ledger(offer(amount, start=date(2028, 2, 29)), WANTED, today=TODAY)
    low, high = (present_value(found, WANTED, d(p)) for p in (percent, percent + 1))
    assert high < low < worth(found.flows, WANTED)


def test_what_begins_later_is_worth_less_on_one_day() -> None:
    wanted = preferences(horizon_years=1)
    early, late = (
        ledger(offer(start=day), wanted, today=TODAY)
        for day in (date(2027, 1, 1), date(2028, 1, 1))
    )
    at = date(2027, 1, 1)
    now = present_value(early, wanted, d(25), on=at)
    # 365 days later at 25 %: four fifths
    assert present_value(late, wanted, d(25), on=at) == pytest.approx(
        now * d("0.8"), rel=d("0.003")
    )
    assert present_value(late, wanted, d(25)) == present_value(late, wanted, d(25), on=late.start)
