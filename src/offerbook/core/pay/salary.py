"""The base: pay by the month, what exceeds twelve months' pay, and raises."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from offerbook.core.calendar import add_months
from offerbook.core.money import ONE, fine, split
from offerbook.core.pay.case import Case
from offerbook.core.pay.frame import DAY, YEAR, months, years
from offerbook.core.pay.ledger import Flow

LABEL = "base"
BEYOND = "pay beyond 12 months"
RAISE = "raise"


def flows(case: Case) -> Iterator[Flow]:
    """Yield the base month by month, its raises, then what exceeds twelve months' pay.

    A month's pay is dated on its last day and a year of work holds twelve of them, so that an
    ordinary year adds up to the yearly base exactly. What exceeds twelve payments is paid as
    `beyond_twelve` says.
    """
    yield from monthly(case)
    yield from beyond(case)


def monthly(case: Case) -> Iterator[Flow]:
    """Yield twelve months' pay and what raises add to it."""
    currency = case.offer.currency
    parts = split(case.annual - case.extra, YEAR)
    for at, month in enumerate(months(case.frame, case.base.part_month)):
        part = parts[at % YEAR]
        yield Flow(
            month.closes,
            month.number,
            month.year,
            part if month.share is ONE else fine(part * month.share),
            currency,
            "base",
            LABEL,
            "contractual",
            "base",
        )
    if case.raised_on:
        yield from _raises(case)


def _raises(case: Case) -> Iterator[Flow]:
    """Yield what raises add: a plan, not a promise, so a row of its own.

    A raise counts from the first month of work that begins on or after its day:
    base / 12 × ((1 + rate)^raises − 1), and likewise for what exceeds twelve months' pay.
    """
    monthly = (case.annual - case.extra) / YEAR
    gains: dict[Decimal, Decimal] = {}
    for month in months(case.frame, case.base.part_month):
        factor = case.factor(month.begins)
        if factor == ONE:
            continue
        if factor not in gains:
            gains[factor] = fine(monthly * (factor - ONE))
        yield Flow(
            month.closes,
            month.number,
            month.year,
            gains[factor] if month.share is ONE else fine(gains[factor] * month.share),
            case.offer.currency,
            "base",
            RAISE,
            "target",
            "base.raise",
        )


def beyond(case: Case) -> Iterator[Flow]:
    """Yield what exceeds twelve months' pay, and what raises add to it."""
    for on, share in beyond_twelve(case):
        yield case.paid(on, fine(case.extra * share), "base", BEYOND, "contractual", "base")
        if gain := case.factor(on) - ONE:
            amount = fine(case.extra * share * gain)
            yield case.paid(on, amount, "base", RAISE, "target", "base.raise")


def beyond_twelve(case: Case) -> Iterator[tuple[date, Decimal]]:
    """Yield the days on which pay beyond twelve months comes, with the part of a year's sum.

    Without months of its own it comes as each year of work closes, by days where the contract
    ends within. With months, each brings an even part at its end, for the days worked in the
    twelve months before; what has accrued when the contract ends is paid on its last day.
    """
    if not case.extra:
        return
    if not case.base.extra_in:
        yield from ((year.closes, year.share) for year in years(case.frame))
        return
    covered = case.frame
    for number in range(covered.clock.year, covered.end.year + 2):
        for month in sorted(case.base.extra_in):
            after = add_months(date(number, month, 1), 1)
            opens = max(add_months(after, -YEAR), covered.clock)
            due = after - DAY
            on = due if covered.last is None else min(due, covered.last)
            if opens <= on and covered.pays(on):
                whole = (after - add_months(after, -YEAR)).days * len(case.base.extra_in)
                yield on, Decimal((on - opens).days + 1) / whole
