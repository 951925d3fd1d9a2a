"""The figure of a thing to ask for, as a person writes it."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction

from offerbook.core.ranking.levers import Lever
from offerbook.wording.notation import Notation


def label(lever: Lever) -> str:
    """Return what a lever is, with the period where it is paid by one, such as "base, a month"."""
    if not lever.per:
        return lever.label
    return f"{lever.label}, {'an' if lever.per == 'hour' else 'a'} {lever.per}"


def figure(lever: Lever, value: Decimal | Fraction | date | None, notation: Notation) -> str:
    """Return a figure of a lever, such as "€98,000", "10 %" or "4 January"."""
    match value:
        case None:
            return "not stated"
        case date():
            return notation.short_day(value, year=True)
        case _ if lever.kind == "money":
            return notation.amount(value, lever.unit)
        case _ if lever.kind == "percent":
            return notation.percent(value, None)
        case _ if lever.kind == "share":
            return notation.percent(value * 100, None)
        case _:
            return notation.number(value) + (f" {lever.unit}" if lever.unit else "")
