"""Months, business days and the moment that counts as now."""

from __future__ import annotations

import calendar as _calendar
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, tzinfo
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

FIRST_DAY, LAST_DAY = date(1900, 1, 1), date(2199, 12, 31)
"""Between them lies every day of a book, so that days can be counted on from it and back."""

SATURDAY = 5
_IN_EVERY_MONTH = 28


@dataclass(frozen=True, slots=True)
class Clock:
    """The moment that every answer is given for; always an argument, never looked up."""

    now: datetime
    """With its zone: the person's own."""

    def __post_init__(self) -> None:
        """Refuse a moment without a zone."""
        if self.now.tzinfo is None:
            msg = "now needs a time zone"
            raise ValueError(msg)

    @property
    def today(self) -> date:
        """The day, where the person is."""
        return self.now.date()


def add_months(day: date, months: int) -> date:
    """Return the same day `months` later, or the last day of that month if it has no such day.

    Always count from the original date: 31 January + 1 is 28 February, + 2 is 31 March.

    >>> add_months(date(2027, 1, 31), 1), add_months(date(2027, 1, 31), 2)
    (datetime.date(2027, 2, 28), datetime.date(2027, 3, 31))
    """
    years, month = divmod(day.month - 1 + months, 12)
    year = day.year + years
    if day.day <= _IN_EVERY_MONTH:
        return date(year, month + 1, day.day)
    last = _calendar.monthrange(year, month + 1)[1]
    return date(year, month + 1, min(day.day, last))


def months_between(first: date, last: date) -> int:
    """Return how many whole months have passed on `last` since `first`; negative before it.

    >>> months_between(date(2027, 1, 31), date(2027, 2, 28))
    1
    >>> months_between(date(2027, 1, 31), date(2027, 3, 30))
    1
    """
    months = (last.year - first.year) * 12 + last.month - first.month
    if last.day >= first.day:
        return months
    # The last day of a shorter month closes it: then there is no later day to wait for.
    short = last.day >= _IN_EVERY_MONTH and (last + timedelta(days=1)).day == 1
    return months if short else months - 1


def is_business_day(day: date, off: Collection[date] = ()) -> bool:
    """Return whether `day` is Monday to Friday and not one of `off`, the public holidays."""
    return day.weekday() < SATURDAY and day not in off


def add_business_days(day: date, count: int, off: Collection[date] = ()) -> date:
    """Return the business day that lies `count` of them after (or, negative, before) `day`.

    Args:
        day: may itself be none.
        count: how many.
        off: public holidays, which do not count; none are known here.

    >>> add_business_days(date(2026, 11, 20), 2)  # Friday + 2 is Tuesday
    datetime.date(2026, 11, 24)
    """
    step = timedelta(days=1 if count >= 0 else -1)
    left = abs(count)
    while left:
        day += step
        left -= is_business_day(day, off)
    return day


def business_days_between(first: date, last: date, off: Collection[date] = ()) -> int:
    """Return how many business days lie after `first` up to and including `last`.

    Negative where `last` is before `first`.

    Args:
        first: may itself be none.
        last: may itself be none.
        off: public holidays, which do not count; none are known here.

    >>> business_days_between(date(2026, 11, 20), date(2026, 11, 24))
    2
    >>> business_days_between(date(2026, 12, 24), date(2026, 12, 28), {date(2026, 12, 25)})
    1
    """
    if last < first:
        return -business_days_between(last, first, off)
    weeks, rest = divmod((last - first).days, 7)
    days = weeks * 5 + sum(is_business_day(first + timedelta(days=d + 1)) for d in range(rest))
    return days - sum(first < one <= last for one in off if is_business_day(one))


def zone(name: str, otherwise: tzinfo) -> tzinfo:
    """Return the time zone called `name`, or `otherwise` where it has no name or is unknown."""
    if not name:
        return otherwise
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return otherwise


def end_of(when: date | datetime, where: tzinfo) -> datetime:
    """Return the moment at which `when` has passed.

    Args:
        when: a moment; or a day, which lasts to its end.
        where: the zone for a day, or for a moment that has none.
    """
    if isinstance(when, datetime):
        return when if when.tzinfo else when.replace(tzinfo=where)
    return datetime.combine(when + timedelta(days=1), time(), where)
