"""The stretch of time that a ledger covers, and its months and years of work."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from offerbook.core.calendar import add_months, business_days_between, months_between
from offerbook.core.money import ONE
from offerbook.core.pay.dates import Dates, dates

DAY = timedelta(days=1)
YEAR = 12
"""Months."""
_THIRTY = 30


@dataclass(frozen=True, slots=True)
class Frame:
    """Years counted from one day, and the work that falls into them."""

    start: date
    """The day from which years are counted."""

    clock: date
    """First day of work; before `start` for a job that is already held."""

    years: int
    """How many years are covered."""

    end: date
    """The first day that is no longer covered."""

    last: date | None
    """Last day of the contract, if it has one."""

    resigned: bool = False
    """Whether that day is the person's own choice: a bonus year it cuts is then lost, unless
    the offer says that leaving does not lose it."""

    def year_paid(self, day: date) -> int:
        """Return the year of a payment: on an anniversary it belongs to the year that opens."""
        return months_between(self.start, day) // YEAR + 1

    def year_vested(self, day: date) -> int:
        """Return the year of a vesting: on an anniversary it belongs to the year that closes."""
        return max(1, months_between(self.start, day - DAY) // YEAR + 1)

    def month(self, day: date) -> int:
        """Return the whole months that close with or before `day`."""
        return months_between(self.start, day + DAY)

    def pays(self, day: date) -> bool:
        """Return whether a payment on `day` is covered."""
        return self.start <= day < self.end

    def vests(self, day: date) -> bool:
        """Return whether something that vests on `day` is covered and still earned.

        What vests on an anniversary belongs to the year that closes with it: on the first day
        covered of a job that is already held, it is past.
        """
        begun = day > self.start or (day == self.start and self.clock >= self.start)
        return begun and day <= self.end and self.earns(day)

    def earns(self, day: date) -> bool:
        """Return whether the work done earns what vests on `day`.

        The day after the last of work still counts: the months before it are worked in full.
        """
        return self.employed(day - DAY)

    def paid_on(self, days: Iterable[date]) -> Dates:
        """Return days of payment, in order, as columns."""
        on = tuple(days)
        return dates(on, tuple(map(self.month, on)), tuple(map(self.year_paid, on)))

    def vested_on(self, days: Iterable[date]) -> Dates:
        """Return days of vesting, in order, as columns."""
        on = tuple(days)
        return dates(on, tuple(map(self.month, on)), tuple(map(self.year_vested, on)))

    def employed(self, day: date) -> bool:
        """Return whether the contract still runs on `day`."""
        return self.last is None or day <= self.last

    @property
    def stop(self) -> date:
        """The last day that is both covered and worked."""
        return self.end - DAY if self.last is None else min(self.last, self.end - DAY)


@lru_cache(maxsize=512)
def frame(
    start: date, clock: date, years: int, last: date | None, *, leave_on: date | None = None
) -> Frame:
    """Return the frame of `years` years from `start`.

    Args:
        start: the day from which years are counted.
        clock: first day of work.
        years: how many.
        last: last day of the contract, if it has one.
        leave_on: last day of work by the person's own choice, if that is to be looked at.
    """
    resigned = leave_on is not None and (last is None or leave_on < last)
    return Frame(
        start,
        clock,
        years,
        add_months(start, YEAR * years),
        leave_on if resigned else last,
        resigned,
    )


class Month(NamedTuple):
    """One month of work, counted from the first day of work."""

    begins: date
    """Its first day."""

    closes: date
    """Its last day that is worked; pay for it is dated so."""

    number: int
    """Whole months of the frame that close with it; see `Flow.month`."""

    year: int
    """The year it belongs to."""

    share: Decimal
    """The part of it that is paid: 1, unless the contract or the frame ends within."""


class Year(NamedTuple):
    """One year of work, counted from the first day of work."""

    opens: date
    """Its first day."""

    closes: date
    """Its last day that is worked."""

    nth: int
    """1 for the first."""

    share: Decimal
    """The part of it that is worked, by days: 1, unless the contract ends within."""


@lru_cache(maxsize=512)
def months(covered: Frame, part_month: str = "calendar") -> tuple[Month, ...]:
    """Return the months of work inside the frame, the last one cut where work ends.

    Args:
        covered: the frame.
        part_month: how a month that is not worked to its end is paid: `calendar` by days of
            that month of work, `thirtieths` by thirtieths, `working_days` by its weekdays.
    """
    start, stop = covered.start, covered.stop
    first = max(covered.clock, start)
    found: list[Month] = []
    begins = first
    while begins <= stop:
        nxt = add_months(first, len(found) + 1)
        closes = nxt - DAY
        share = ONE
        if closes > stop:
            share = _share(begins, stop, closes, part_month)
            closes = stop
            nxt = stop + DAY
        number = months_between(start, nxt)
        year = months_between(start, closes) // YEAR + 1
        found.append(Month(begins, closes, number, year, share))
        begins = nxt
    return tuple(found)


@lru_cache(maxsize=512)
def paydays(covered: Frame, part_month: str = "calendar") -> Dates:
    """Return the days on which pay by the month comes: each month's last that is worked."""
    found = months(covered, part_month)
    return dates(
        tuple(one.closes for one in found),
        tuple(one.number for one in found),
        tuple(one.year for one in found),
    )


def _share(begins: date, stop: date, closes: date, part_month: str) -> Decimal:
    worked = (stop - begins).days + 1
    match part_month:
        case "thirtieths":
            return min(ONE, Decimal(worked) / _THIRTY)
        case "working_days":
            before = begins - DAY
            whole = business_days_between(before, closes)
            return Decimal(business_days_between(before, stop)) / whole
        case _:
            return Decimal(worked) / ((closes - begins).days + 1)


@lru_cache(maxsize=512)
def years(covered: Frame) -> tuple[Year, ...]:
    """Return the years of work that close inside the frame, the last one cut with the contract.

    They are counted from the first day of work, so that what is paid yearly is paid on the
    same days whether it is looked at from the beginning or in the middle.
    """
    found: list[Year] = []
    nth = 1
    while (opens := add_months(covered.clock, YEAR * (nth - 1))) <= covered.stop:
        closes = add_months(covered.clock, YEAR * nth) - DAY
        share = ONE
        if covered.last is not None and covered.last < closes:
            share = Decimal((covered.last - opens).days + 1) / ((closes - opens).days + 1)
            closes = covered.last
        if covered.pays(closes):
            found.append(Year(opens, closes, nth, share))
        nth += 1
    return tuple(found)


@lru_cache(maxsize=512)
def worked_years(covered: Frame) -> tuple[Year, ...]:
    """Return the years of work as far as they lie inside the frame, cut at both its ends.

    What comes by the day, such as fares, comes for each of them, whether it closes or not.
    """
    found: list[Year] = []
    nth = 1
    while (opens := add_months(covered.clock, YEAR * (nth - 1))) <= covered.stop:
        closes = add_months(covered.clock, YEAR * nth) - DAY
        first, last = max(opens, covered.start), min(closes, covered.stop)
        if first <= last:
            share = ONE
            if (first, last) != (opens, closes):
                share = Decimal((last - first).days + 1) / ((closes - opens).days + 1)
            found.append(Year(first, last, nth, share))
        nth += 1
    return tuple(found)
