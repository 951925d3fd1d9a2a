"""Facts in words: what a figure is, where it stands, and what it follows from."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction

from offerbook.core.fact import Fact
from offerbook.core.money import is_currency
from offerbook.wording.cleaning import clean
from offerbook.wording.figures import decimals
from offerbook.wording.notation import Notation

_DIGITS = 2


def fact_line(fact: Fact, notation: Notation) -> str:
    """Return one fact, such as "base at Birch (birch-1 base.amount): €104,000".

    A fact that follows from others has its formula instead of a place.
    """
    source = fact.where or fact.formula
    beside = f" ({clean(source)})" if source else ""
    return f"{clean(fact.name)}{beside}: {fact_value(fact, notation)}"


def fact_lines(fact: Fact, notation: Notation, depth: int = 0) -> Iterator[str]:
    """Yield a fact and below it, two spaces further in each time, what it follows from."""
    yield "  " * depth + fact_line(fact, notation)
    for part in fact.parts:
        yield from fact_lines(part, notation, depth + 1)


def fact_value(fact: Fact, notation: Notation) -> str:
    """Return what a fact says, in its unit."""
    match fact.value:
        case bool():
            return "yes" if fact.value else "no"
        case int() | Decimal() | Fraction():
            return _figure(fact.value, fact.unit, notation)
        case datetime():
            return notation.moment(fact.value)
        case date():
            return notation.day(fact.value)
        case str():
            return clean(fact.value)


def _figure(value: Decimal | Fraction | int, unit: str, notation: Notation) -> str:
    if is_currency(unit):
        return notation.amount(value, unit)
    if unit == "percent":
        return notation.percent(value, decimals(value, most=_DIGITS))
    exact = not isinstance(value, Fraction)
    figure = notation.number(value, decimals(value) if exact else decimals(value, most=_DIGITS))
    return f"{figure} {clean(unit)}" if unit else figure
