"""The base: pay by the month, what exceeds twelve months' pay, and raises."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from offerbook.core.calendar import add_months
from offerbook.core.money import ONE, fine, split
from offerbook.core.pay.case import Case
from offerbook.core.pay.frame import DAY, YEAR
from offerbook.core.pay.ledger import Run

LABEL = "base"
BEYOND = "pay beyond 12 months"
RAISE = "raise"


def monthly(case: Case) -> Iterator[Run]:
    """Yield twelve months' pay and what raises add to it.

    A month's pay is dated on its last day and a year of work holds twelve of them, so that an
    ordinary year adds up to the yearly base exactly.
    """
    count = len(case.months)
    cycle = split(case.annual - case.extra, YEAR)
    paid = (cycle * (count // YEAR + 1))[:count]
    yield from case.monthly(paid, "base", LABEL, "contractual", "base")
    yield from _raises(case)


def _raises(case: Case) -> Iterator[Run]:
    """Yield what raises add: a plan, not a promise, so a row of its own.

    A raise counts from the first month of work that begins on or after its day:
    base / 12 × ((1 + rate)^raises − 1), and likewise for what exceeds twelve months' pay.
    """
    raised = [one for one in case.stretches if one[2] != ONE]
    if not raised:
        return
    gains: list[Decimal] = []
    for first, end, factor in raised:
        cycle = split(fine((case.annual - case.extra) * (factor - ONE)), YEAR)
        gains += (cycle * (end // YEAR + 1))[first:end]
    yield from case.monthly(gains, "base", RAISE, "target", "base.raise", first=raised[0][0])


def beyond(case: Case) -> Iterator[Run]:
    """Yield what exceeds twelve months' pay, paid as `beyond_twelve` says, and its raises."""
    if not case.extra:
        return
    due = tuple(beyond_twelve(case))
    shares = [one.of(case.extra) for one in due]
    days = [one.on for one in due]
    yield from case.paid(days, shares, "base", BEYOND, "contractual", "base")
    gains = [
        (one.on, one.of(case.extra * gain)) for one in due if (gain := case.factor(one.on) - ONE)
    ]
    days, amounts = [on for on, _ in gains], [amount for _, amount in gains]
    yield from case.paid(days, amounts, "base", RAISE, "target", "base.raise")


class Due(NamedTuple):
    """One payment beyond twelve months' pay."""

    on: date
    """The day it is paid."""

    share: Decimal
    """The part of it that has been earned, 0 to 1."""

    place: int = 0
    """Which of a year's payments it is, counted from 0."""

    payments: int = 1
    """How many a year has."""

    def of(self, yearly: Decimal) -> Decimal:
        """Return this payment of a year's sum: those of a whole year make the whole."""
        return fine(split(fine(yearly), self.payments)[self.place] * self.share)


def beyond_twelve(case: Case) -> Iterator[Due]:
    """Yield the payments beyond twelve months' pay.

    Without months of its own it comes as each year of work closes, by days where the contract
    ends within. With months, each brings an even part at its end, for the days worked in the
    twelve months before; what has accrued when the contract ends is paid on its last day.
    """
    due_in = sorted(case.base.extra_in)
    if not due_in:
        yield from (Due(year.closes, year.share) for year in case.years)
        return
    covered = case.frame
    for number in range(covered.clock.year, covered.end.year + 2):
        for place, month in enumerate(due_in):
            after = add_months(date(number, month, 1), 1)
            opens = max(add_months(after, -YEAR), covered.clock)
            due = after - DAY
            on = due if covered.last is None else min(due, covered.last)
            if opens <= on and covered.pays(on):
                whole = (after - add_months(after, -YEAR)).days
                yield Due(on, Decimal((on - opens).days + 1) / whole, place, len(due_in))
