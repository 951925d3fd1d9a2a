"""The base: pay by the month, what exceeds twelve months' pay, and raises."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from offerbook.core.money import ONE, fine, split
from offerbook.core.pay.case import Case
from offerbook.core.pay.frame import YEAR, months, years
from offerbook.core.pay.ledger import Flow

LABEL = "base"
BEYOND = "pay beyond 12 months"
RAISE = "raise"


def flows(case: Case) -> Iterator[Flow]:
    """Yield the base month by month, then what exceeds twelve months' pay, then raises.

    A month's pay is dated on its last day and a year of work holds twelve of them, so that an
    ordinary year adds up to the yearly base exactly. What exceeds twelve payments is one sum at
    the close of each year of work, by days where the contract ends within.
    """
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
    if case.extra:
        for year in years(case.frame):
            amount = fine(case.extra * year.share)
            yield case.paid(year.closes, amount, "base", BEYOND, "contractual", "base")
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
    for year in years(case.frame) if case.extra else ():
        gain = case.factor(year.closes) - ONE
        if gain:
            amount = fine(case.extra * year.share * gain)
            yield case.paid(year.closes, amount, "base", RAISE, "target", "base.raise")
