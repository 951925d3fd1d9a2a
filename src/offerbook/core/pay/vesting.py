"""When a grant vests: dates and parts, for a rhythm with a cliff or a list of percents."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache
from typing import NamedTuple

from offerbook.core.calendar import add_months
from offerbook.core.model.equity import Grant
from offerbook.core.money import ONE, fine
from offerbook.core.pay.case import HUNDRED
from offerbook.core.pay.frame import YEAR


class Tranche(NamedTuple):
    """One part of a grant."""

    on: date
    """The day it vests."""

    months: int
    """Months from the vesting start."""

    so_far: Decimal
    """The share of the grant that has vested with it, 0 to 1; 1 for the last."""


def length_in_months(grant: Grant) -> int | None:
    """Return months from the vesting start to the last part; None where none are stated."""
    if grant.schedule is not None:
        return grant.schedule.months
    if grant.vests:
        return max(grant.vests[-1].month, 1)
    return YEAR * len(grant.percents_by_year) or None


def tranches(grant: Grant, clock: date) -> tuple[Tranche, ...]:
    """Return the parts of `grant` in order; empty where it does not say when it vests.

    Args:
        grant: with an even rhythm, percents by year, or a month for each part.
        clock: the first day of work, for a grant without a vesting start of its own.

    What has accrued before a cliff is released on it.
    """
    start = grant.vest_start or clock
    if grant.schedule is not None:
        rhythm = grant.schedule
        return _even(start, rhythm.months, rhythm.every_months, rhythm.cliff_months)
    if grant.vests:
        return tuple(_listed(start, [(one.month, one.percent) for one in grant.vests]))
    years = enumerate(grant.percents_by_year, 1)
    return tuple(_listed(start, [(YEAR * year, percent) for year, percent in years]))


@lru_cache(maxsize=512)
def _even(start: date, length: int, every: int, cliff: int) -> tuple[Tranche, ...]:
    found = [
        Tranche(add_months(start, month), month, Decimal(month) / length)
        for month in range(every, length + 1, every)
        if month > cliff
    ]
    accrued = cliff // every * every
    if accrued:
        found.insert(0, Tranche(add_months(start, cliff), cliff, Decimal(accrued) / length))
    return tuple(found)


def _listed(start: date, parts: Iterable[tuple[int, Decimal]]) -> Iterator[Tranche]:
    total = Decimal(0)
    for months, percent in parts:
        total += percent
        if percent:
            yield Tranche(add_months(start, months), months, total / HUNDRED)


def parts_of(whole: Decimal, vesting: tuple[Tranche, ...]) -> tuple[Decimal, ...]:
    """Return what each tranche brings of an amount; together exactly the whole."""
    return _steps(whole, [fine(whole * one.so_far) for one in vesting])


def units_of(units: Decimal, vesting: tuple[Tranche, ...]) -> tuple[Decimal, ...]:
    """Return the whole units of each tranche: the running total is rounded, halves up.

    The last tranche brings what is left, so that they sum to the grant.

    Source: Open Cap Table format, allocation type CUMULATIVE_ROUNDING.
    """
    return _steps(units, [(units * one.so_far).quantize(ONE, ROUND_HALF_UP) for one in vesting])


def _steps(whole: Decimal, totals: list[Decimal]) -> tuple[Decimal, ...]:
    totals[-1:] = [whole] if totals else []
    return tuple(now - before for before, now in zip([Decimal(0), *totals], totals, strict=False))
