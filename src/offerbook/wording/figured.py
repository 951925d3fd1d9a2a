"""A total in words, whatever it is counted in."""

from __future__ import annotations

from decimal import Decimal

from offerbook.wording.notation import Notation

UNKNOWN = "–"


def figure(amount: Decimal | None, unit: str, notation: Notation) -> str:
    """Return a figure with its unit.

    Args:
        amount: the figure; None where it is not known.
        unit: `percent`, a currency, or a currency and what it is for, such as "EUR an hour".
        notation: of the reader.
    """
    if amount is None:
        return UNKNOWN
    if unit == "percent":
        return notation.percent(amount)
    currency, _, period = unit.partition(" ")
    shown = notation.amount(amount, currency, cents=bool(period))
    return f"{shown} {period}" if period else shown
