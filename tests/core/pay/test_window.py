from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from offerbook.core.model.offer import Offer
from offerbook.core.pay.assembly import account, ledger
from offerbook.core.pay.ledger import Ledger
from offerbook.core.pay.sums import worth
from offerbook.core.pay.window import first_day, in_window, windowed
from tests.core.pay.made import TODAY, by_year, d, offer, preferences, total
from tests.core.pay.test_laws import WANTED, parts

JANUARY = date(2027, 1, 1)


def test_what_vests_as_the_window_opens_belongs_to_the_year_before() -> None:
    # held since 1 January 2025, 12 000 each 1 January: only that of 2028 is in the window
    grant = [{"value": 48_000, "liquid": True, "schedule": {"months": 48, "every_months": 12}}]
    held = offer(kind="current", start=date(2025, 1, 1), grant=grant)
    equity = [row for row in seen(held).flows if row.component == "equity"]
    assert [(row.on, row.amount) for row in equity] == [(date(2028, 1, 1), d(12_000))]


def test_a_price_that_grows_is_the_same_on_one_day_in_every_frame() -> None:
    grant = [{"value": 40_000, "liquid": True, "schedule": {"months": 12, "every_months": 12}}]
    late = offer(start=date(2027, 7, 1), contract_end=date(2028, 12, 31), grant=grant)
    wanted = preferences(horizon_years=2, assumptions={"price_growth_percent": 21})
    window = windowed(late, wanted, JANUARY, today=TODAY)
    own = ledger(late, wanted, today=TODAY)
    grown = [
        [row.amount for row in one.flows if row.component == "equity"] for one in (own, window)
    ]
    assert grown == [[48_400], [48_400]]


def seen(terms: Offer, first: date = JANUARY, years: int = 1) -> Ledger:
    return windowed(terms, preferences(horizon_years=years), first, today=TODAY)


def test_a_job_that_begins_later_is_paid_later() -> None:
    # from 1 April nine months of 10 000
    rows = seen(offer(start=date(2027, 4, 1))).flows
    assert (rows[0].on, rows[0].month, rows[0].year) == (date(2027, 4, 30), 4, 1)
    assert total(rows) == 90_000


def test_a_month_that_the_window_cuts_is_paid_in_part() -> None:
    # from 16 January eleven whole months, then 16 of the 31 days from 16 December
    rows = seen(offer(start=date(2027, 1, 16))).flows
    assert (rows[-1].on, rows[-1].amount) == (date(2027, 12, 31), Decimal("5161.290322580645"))
    assert len(rows) == 12


def test_a_job_already_held_is_paid_from_the_first_day() -> None:
    rows = seen(offer(kind="current", start=date(2021, 5, 3))).flows
    assert total(rows) == 120_000


def test_a_job_that_begins_after_the_window_pays_nothing_in_it() -> None:
    bonus = [{"amount": 1000, "pay_month": 3}]
    assert seen(offer(start=date(2028, 1, 1), bonus=bonus)).flows == ()
    assert seen(offer(start=date(2027, 12, 31), bonus=bonus), date(2026, 12, 1)).flows == ()


def test_what_comes_yearly_keeps_its_days() -> None:
    # years of work close on 2 May, wherever the window opens
    held = offer(kind="current", start=date(2021, 5, 3), bonus=[{"amount": 1000}])
    rows = [row for row in seen(held, years=2).flows if row.component == "bonus"]
    assert [(row.on, row.amount, row.year) for row in rows] == [
        (date(2027, 5, 2), d(1000), 1),
        (date(2028, 5, 2), d(1000), 2),
    ]


def test_a_job_given_up_inside_the_window_pays_to_its_last_day() -> None:
    held = offer(kind="current", start=date(2021, 5, 3), bonus=[{"amount": 1000}])
    left = windowed(held, preferences(), JANUARY, today=TODAY, leave_on=date(2027, 2, 28))
    assert total(left.flows) == 20_000


def test_a_bonus_that_leaving_does_not_lose_is_paid_for_the_part_worked() -> None:
    bonus = [{"amount": 3650, "must_be_employed": False}]
    held = offer(kind="current", start=date(2026, 1, 1), bonus=bonus)
    left = windowed(held, preferences(), JANUARY, today=TODAY, leave_on=date(2027, 1, 31))
    # 31 of 365 days of 3 650
    assert by_year(row for row in left.flows if row.component == "bonus") == {1: d(310)}


def test_the_end_of_a_contract_before_one_would_leave_stands() -> None:
    held = offer(kind="current", start=date(2021, 5, 3), contract_end=date(2027, 1, 31))
    left = windowed(held, preferences(), JANUARY, today=TODAY, leave_on=date(2027, 2, 28))
    assert total(left.flows) == 10_000


def test_the_window_opens_with_the_first_new_job() -> None:
    one, other = offer(start=date(2027, 3, 1)), offer(start=date(2027, 2, 1))
    held = offer(kind="current", start=date(2021, 5, 3))
    assert first_day((one, other, held), preferences(), today=TODAY) == date(2027, 2, 1)
    assert first_day((held,), preferences(), today=TODAY) == TODAY
    silent = one.model_copy(update={"start": None})
    assert first_day((silent, one), preferences(), today=TODAY) == TODAY
    assert seen(silent, TODAY).start == TODAY


@given(parts(), st.integers(-400, 400))
def test_an_account_is_seen_through_a_window_as_its_offer_is(
    terms: dict[str, Any], late: int
) -> None:
    one = offer(**terms)
    first = one.start or TODAY
    held = account(one, WANTED, today=TODAY)
    assert in_window(held, first).flows == windowed(one, WANTED, first, today=TODAY).flows
    first += timedelta(days=late)
    assert in_window(held, first) == windowed(one, WANTED, first, today=TODAY)


@given(
    st.integers(0, 900), st.integers(30, 1000), st.integers(0, 200_000), st.sampled_from([12, 13])
)
def test_tenure_and_window_agree_over_a_whole_life(
    late: int, length: int, amount: int, payments: int
) -> None:
    start = JANUARY + timedelta(days=late)
    terms: dict[str, Any] = {
        "base": {"amount": amount, "per": "month", "payments_per_year": payments},
        "start": start,
        "contract_end": start + timedelta(days=length),
        "bonus": [{"target_percent": 10, "pay_month": 3, "must_be_employed": False}],
        "grant": [{"value": amount, "liquid": True, "schedule": {"months": 24}}],
        "sign_on": [{"amount": amount}],
    }
    wanted = preferences(horizon_years=8)
    in_tenure = windowed(offer(**terms), wanted, start, today=TODAY)
    in_window = windowed(offer(**terms), wanted, JANUARY, today=TODAY)
    assert worth(in_tenure.flows, wanted) == worth(in_window.flows, wanted)
