from datetime import UTC, date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from offerbook.core.calendar import (
    Clock,
    add_business_days,
    add_months,
    business_days_between,
    end_of,
    is_business_day,
    months_between,
    zone,
)

days = st.dates(date(1950, 1, 1), date(2150, 12, 31))


def test_a_month_after_31_january_is_the_last_of_february() -> None:
    assert add_months(date(2027, 1, 31), 1) == date(2027, 2, 28)
    assert add_months(date(2028, 1, 31), 1) == date(2028, 2, 29)


def test_two_months_after_31_january_is_31_march() -> None:
    assert add_months(date(2027, 1, 31), 2) == date(2027, 3, 31)


def test_a_year_after_29_february_is_28_february() -> None:
    assert add_months(date(2028, 2, 29), 12) == date(2029, 2, 28)
    assert add_months(date(2028, 2, 29), 48) == date(2032, 2, 29)


def test_months_run_backwards_over_the_year() -> None:
    assert add_months(date(2027, 1, 15), -1) == date(2026, 12, 15)


def test_a_month_has_passed_on_its_own_day_and_not_before() -> None:
    assert months_between(date(2027, 3, 15), date(2028, 3, 14)) == 11
    assert months_between(date(2027, 3, 15), date(2028, 3, 15)) == 12
    assert months_between(date(2027, 3, 15), date(2027, 3, 14)) == -1


@given(days, st.integers(-600, 600))
def test_adding_months_and_counting_them_agree(day: date, months: int) -> None:
    later = add_months(day, months)
    assert months_between(day, later) == months
    assert months_between(day, later - timedelta(days=1)) == months - 1


@given(days, st.integers(0, 400))
def test_business_days_added_are_the_business_days_between(day: date, count: int) -> None:
    assert business_days_between(day, add_business_days(day, count)) == count


@given(days, st.integers(0, 900))
def test_business_days_are_counted_as_if_by_hand(day: date, length: int) -> None:
    by_hand = sum(is_business_day(day + timedelta(days=d + 1)) for d in range(length))
    later = day + timedelta(days=length)
    assert business_days_between(day, later) == by_hand
    assert business_days_between(later, day) == -by_hand


def test_two_business_days_before_monday_is_thursday() -> None:
    assert add_business_days(date(2026, 11, 23), -2) == date(2026, 11, 19)


def test_now_needs_a_zone() -> None:
    with pytest.raises(ValueError, match="time zone"):
        Clock(datetime(2026, 11, 23, 9))  # noqa: DTZ001


def test_today_is_the_day_where_the_person_is() -> None:
    assert Clock(datetime(2026, 11, 23, 9, tzinfo=UTC)).today == date(2026, 11, 23)


@pytest.mark.parametrize("name", ["", "Nowhere/Town", "/etc/passwd", "\x00"])
def test_a_zone_that_cannot_be_found_is_the_persons_own(name: str) -> None:
    assert zone(name, UTC) is UTC


def test_a_zone_is_found_by_its_name() -> None:
    assert zone("Europe/Amsterdam", UTC) == ZoneInfo("Europe/Amsterdam")


def test_a_day_lasts_to_its_end_where_the_employer_is() -> None:
    new_york = timezone(timedelta(hours=-5))
    assert end_of(date(2026, 11, 27), new_york) == datetime(2026, 11, 28, 5, tzinfo=UTC)


def test_a_moment_keeps_its_own_zone_and_borrows_one_if_it_has_none() -> None:
    moment = datetime(2026, 11, 27, 17, tzinfo=UTC)
    new_york = timezone(timedelta(hours=-5))
    assert end_of(moment, new_york) == moment
    assert end_of(moment.replace(tzinfo=None), new_york) == moment.replace(tzinfo=new_york)
