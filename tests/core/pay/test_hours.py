from datetime import date
from decimal import Decimal
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from offerbook.core.model.offer import Offer
from offerbook.core.pay.hours import hours, pay_per_hour
from offerbook.core.pay.views import valuation
from tests.core.pay.made import TODAY, d, offer, preferences

FIRST = date(2027, 1, 1)
TIME = {"leave_days": 25, "public_holidays": 6, "hours_expected": 40}


def test_days_worked_are_weekdays_less_holidays_and_leave() -> None:
    # 2027 has 261 weekdays: 261 − 6 − 25 = 230 days, × 8 = 1 840 hours
    found = hours(offer(time=TIME), FIRST)
    assert found is not None
    assert (found.days, found.working, found.travelling) == (d(230), d(1840), d(0))
    assert found.assumed == ()


def test_the_way_to_work_counts_on_days_at_the_workplace_only() -> None:
    # 230 × 2/5 = 92 days × 2 × 30 minutes = 92 hours
    way = {"onsite_days": 2, "commute_minutes": 30}
    found = hours(offer(time={**TIME, **way}), FIRST)
    assert found is not None
    assert (found.travelling, found.all) == (d(92), d(1932))


def test_pay_per_hour_counts_the_way_as_hours_and_fares_once() -> None:
    # 92 × 6 = 552 of fares: (120 000 − 552) / 1 932 = 61.8261…
    way = {"onsite_days": 2, "commute_minutes": 30, "commute_cost_per_day": 6}
    terms = offer(time={**TIME, **way})
    found = hours(terms, FIRST)
    assert found is not None
    pay = valuation(terms, preferences(), today=TODAY).first_year
    assert pay == 119_448
    per_hour = pay_per_hour(pay, found)
    assert per_hour is not None
    assert round(per_hour, 4) == Decimal("61.8261")


def test_hours_of_the_contract_and_no_holidays_are_assumed_and_named() -> None:
    base = {"amount": 100_000, "hours_per_week": 36}
    found = hours(offer(base, time={"leave_days": 21}), FIRST)
    assert found is not None
    # 240 days × 7.2
    assert found.working == 1728
    assert [one.value for one in found.assumed] == [36, 0]


def test_a_seven_day_week_at_the_workplace_is_every_day_worked() -> None:
    found = hours(offer(time={**TIME, "onsite_days": 7, "commute_minutes": 30}), FIRST)
    assert found is not None
    assert found.travelling == 230


def test_without_leave_or_hours_there_is_no_figure() -> None:
    assert hours(offer(), FIRST) is None
    assert hours(offer(time={"hours_expected": 40}), FIRST) is None
    assert hours(offer(time={"leave_days": 25}), FIRST) is None
    bare = Offer(id="acme-1", application="acme", currency="EUR", time=offer(time=TIME).time)
    assert hours(bare, FIRST) is not None


def test_a_year_without_work_has_no_pay_per_hour() -> None:
    found = hours(offer(time={**TIME, "leave_days": 300}), FIRST)
    assert found is not None
    assert pay_per_hour(d(1), found) is None


@given(st.integers(0, 60), st.integers(1, 200_000))
def test_a_day_more_of_leave_raises_pay_per_hour(leave: int, pay: int) -> None:
    def per_hour(days: int) -> Decimal:
        time: dict[str, Any] = {**TIME, "leave_days": days}
        found = hours(offer(time=time), FIRST)
        assert found is not None
        return pay_per_hour(d(pay), found) or d(0)

    assert per_hour(leave) < per_hour(leave + 1)


def test_work_that_ends_within_the_year_has_only_its_own_hours() -> None:
    # 1 January to 30 June 2027: 129 weekdays of 8 hours; 60 000 / 1 032 = 58.14
    time = {"leave_days": 0, "public_holidays": 0, "hours_expected": 40}
    found = hours(offer(time=time), date(2027, 1, 1), date(2027, 6, 30))
    assert found is not None
    assert (found.days, found.working) == (d(129), d(1032))
    rate = pay_per_hour(d(60_000), found)
    assert rate is not None
    assert round(rate, 2) == d("58.14")


def test_hours_of_a_short_week_fall_on_its_own_days() -> None:
    # 24 hours in 3 days: 8 a day; 261 × 3/5 = 156.6 days
    time = {"leave_days": 0, "public_holidays": 0, "hours_expected": 24, "days_per_week": 3}
    found = hours(offer(time=time), date(2027, 1, 1))
    assert found is not None
    assert (found.days, found.working) == (d("156.6"), d("1252.8"))
