"""The figure at which something that only rises reaches a given height, exactly."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from math import ceil

Rising = Callable[[Decimal], Fraction]
"""What a figure brings; never falls."""

CENT = Decimal("0.01")
_DOUBLINGS = 40
_CLOSE = Fraction(1, 10**6)


def above(height: Fraction, rising: Rising, start: Decimal) -> Decimal | None:
    """Return a figure that brings more than `height`, or None where none seems to.

    Args:
        height: what is to be passed.
        rising: what a figure brings.
        start: above 0; doubled until it is enough, at most forty times.
    """
    for _ in range(_DOUBLINGS):
        if rising(start) > height:
            return start
        start *= 2
    return None


def crossing(height: Fraction, rising: Rising, low: Decimal, high: Decimal) -> Fraction:
    """Return the least figure between `low` and `high` that brings `height`.

    The straight line between the ends says where that should be; where the two whole cents
    around that figure (or it and the one below) lie on the line too, it is exact. Otherwise the
    stretch has a bend or a step and is narrowed, at least to its half; at the last, the cent
    that reaches `height` is returned.

    Args:
        height: from `rising(low)` to `rising(high)`.
        rising: a straight line, or one with bends or steps.
        low: in whole cents.
        high: in whole cents, above `low`; brings more than it.
    """
    while True:
        at_low, at_high = rising(low), rising(high)
        if at_low == height:
            return Fraction(low)
        slope = (at_high - at_low) / (Fraction(high) - Fraction(low))
        found = Fraction(low) + (height - at_low) / slope
        after = _cents_up(found)
        # Inside one cent its middle says whether the line is straight there.
        beside = (after - CENT, after) if high - low > CENT else ((low + high) / 2,)
        if all(
            abs(rising(one) - at_low - slope * (Fraction(one) - Fraction(low))) <= slope * _CLOSE
            for one in beside
        ):
            return found
        if high - low <= CENT:
            return Fraction(high)
        for probe in (*beside, _cents_up(Fraction(low + high) / 2)):
            if low < probe < high:
                low, high = (low, probe) if rising(probe) >= height else (probe, high)


def _cents_up(figure: Fraction) -> Decimal:
    return Decimal(ceil(figure * 100)).scaleb(-2)


def step_below(height: Fraction, rising: Rising, step: Decimal, near: Fraction) -> Decimal | None:
    """Return the highest whole step that brings less than `height`; None where not even 0 does.

    Args:
        height: what is not to be reached.
        rising: asked at each step that is tried.
        step: above 0.
        near: the figure that brings `height`, 0 or more.
    """
    count = int(near / Fraction(step))
    while count >= 0 and rising(count * step) >= height:
        count -= 1
    return count * step if count >= 0 else None


def step_above(height: Fraction, rising: Rising, step: Decimal, near: Fraction) -> Decimal:
    """Return the lowest whole step that brings more than `height`.

    Args:
        height: what is to be passed; something must pass it.
        rising: asked at each step that is tried.
        step: above 0.
        near: the figure that brings `height`, 0 or more.
    """
    count = int(near / Fraction(step))
    while rising(count * step) <= height:
        count += 1
    return count * step


def first_whole(test: Callable[[int], bool], end: int) -> int:
    """Return the first whole number from 0 for which `test` holds, or `end` where none does.

    Args:
        test: once it holds, it holds for all that follow.
        end: not itself tried.
    """
    low, high = 0, end
    while low < high:
        middle = (low + high) // 2
        low, high = (low, middle) if test(middle) else (middle + 1, high)
    return low
