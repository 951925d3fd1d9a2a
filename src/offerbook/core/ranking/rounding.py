"""Figures rounded so that they still add up on the screen."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from math import floor


def rounded(parts: Sequence[Fraction], digits: int) -> tuple[Decimal, ...]:
    """Return `parts` rounded to `digits` decimals; their sum is the rounded sum of all.

    Each part is cut to the step below it; the steps that are then missing go to the parts with
    the largest remainders, the earlier one first where remainders are equal.

    Args:
        parts: exact figures, of any sign.
        digits: decimals kept, 0 or more.

    Source: method of largest remainders (Hamilton), Balinski & Young, Fair Representation (1982).

    >>> [str(part) for part in rounded([Fraction(1, 3)] * 3, 1)]
    ['0.4', '0.3', '0.3']
    """
    scale = 10**digits
    steps = [part * scale for part in parts]
    cut = [floor(step) for step in steps]
    missing = whole(sum(steps, Fraction(0))) - sum(cut)
    by_remainder = sorted(range(len(steps)), key=lambda at: (cut[at] - steps[at], at))
    for at in by_remainder[:missing]:
        cut[at] += 1
    return tuple(Decimal(step).scaleb(-digits) for step in cut)


def whole(figure: Fraction) -> int:
    """Return the nearest whole number; halves go away from zero, as people round.

    >>> whole(Fraction(5, 2)), whole(Fraction(-5, 2))
    (3, -3)
    """
    return floor(abs(figure) + Fraction(1, 2)) * (1 if figure >= 0 else -1)
