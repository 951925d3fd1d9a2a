"""How wrong the weights may be, all at once and in the worst direction, before the order turns."""

from __future__ import annotations

from fractions import Fraction

from offerbook.core.ranking.profile import Vector


def radius(gap: Vector, weights: Vector) -> Fraction:
    """Return how far every weight may be off before a lead is gone.

    With P the points for and C the points against, each weight off by a share e against the
    leader leaves P (1 - e) - C (1 + e), which is 0 at e = (P - C) / (P + C).

    Args:
        gap: worth of the leader less worth of the rival, on each branch.
        weights: of the branches.

    Returns:
        0..1; 0 where there is no lead, 1 where nothing that counts speaks for the rival.

    Source: the closed form of the linear programme for simultaneous changes of all weights
    within a common percentage; compare Wolters & Mareschal, European Journal of Operational
    Research 81 (1995), 281-290.
    """
    points = [weight * one for weight, one in zip(weights, gap, strict=True)]
    pros = sum((one for one in points if one > 0), Fraction(0))
    cons = -sum((one for one in points if one < 0), Fraction(0))
    return (pros - cons) / (pros + cons) if pros > cons else Fraction(0)
