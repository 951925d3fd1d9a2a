"""How wrong the weights may be, all at once and in the worst direction, before the order turns."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from offerbook.core.ranking.profile import Profiles, Vector


@dataclass(frozen=True, slots=True)
class Radius:
    """The room that a leader has against its nearest rival."""

    rival: str
    """The offer that would overtake first; empty where there is none."""

    share: Fraction
    """0..1: 0.18 lets every weight be off by 18 %; 1 only where the rival is nowhere better."""


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


def robustness(held: Profiles, leader: str, rivals: Sequence[str] | None = None) -> Radius:
    """Return the room of `leader` against the rival that comes nearest.

    Args:
        held: the offers and the person's weights.
        leader: the offer whose lead is tested.
        rivals: those to test against; absent, all others.
    """
    others = [key for key in held.worths if key != leader] if rivals is None else rivals
    room = [Radius(key, radius(held.gap(leader, key), held.weights)) for key in others]
    return min(room, key=lambda one: one.share, default=Radius("", Fraction(1)))
