"""Figures of the person's own that no ask may equal; private."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from offerbook.core.negotiation.lines import LINES, line_as_base
from offerbook.core.negotiation.present_pay import hidden
from offerbook.core.negotiation.situation import Situation

_CENTS = 2


def kept(situation: Situation, unit: Fraction) -> frozenset[Fraction]:
    """Return every limit of the person's own, and their present pay, to the cent.

    An ask that equals one of them tells it, whoever reads the text without knowing.

    Args:
        situation: whose offer.
        unit: what one unit of the offer's pay, such as 1 a month, comes to in a year.
    """
    found = []
    for key in LINES:
        line, base = getattr(situation.private, key), line_as_base(situation, key, key)
        if line is not None:
            found.append(Fraction(line.amount))
        if base is not None:
            found += [base.amount, base.amount / unit]
    pay = [fact.value for fact in hidden(situation)]
    paid = [Fraction(value) for value in pay if isinstance(value, Fraction | Decimal)]
    found += [*paid, *(value / unit for value in paid)]
    return frozenset(round(one, _CENTS) for one in found)
