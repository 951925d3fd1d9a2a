"""The smallest change of the weights with which another offer draws level."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import combinations

from offerbook.core.ranking.profile import Profiles, Vector, dot


@dataclass(frozen=True, slots=True)
class Flip:
    """Weights near the person's own under which a rival is level with the leader."""

    rival: str
    """The offer that draws level."""

    weights: Vector
    """Where it does; a hair further and it leads."""

    moved: Fraction
    """How much weight is taken from some branches and given to others, 0..1."""


def nearest_flip(held: Profiles, leader: str) -> Flip | None:
    """Return the change that moves least weight, or None where no rival can draw level.

    Source: minimal weight modification, Wolters & Mareschal, European Journal of Operational
    Research 81 (1995), 281-290; for the sum of changes it has a closed form.
    """
    found = [
        Flip(rival, weights, _moved(held.weights, weights))
        for rival in held.worths
        if rival != leader
        and (weights := least_moved(held.gap(leader, rival), held.weights)) is not None
    ]
    return min(found, key=lambda one: one.moved, default=None)


def _moved(before: Vector, after: Vector) -> Fraction:
    return sum((b - a for a, b in zip(before, after, strict=True) if b > a), Fraction(0))


def least_moved(gap: Vector, weights: Vector) -> Vector | None:
    """Return the weights at which a lead is gone with the least weight moved.

    None where the rival is nowhere better, so that no weights put it ahead.

    All that is moved goes to the branch that speaks most for the rival, and is taken first
    where the leader is furthest ahead: a unit from there closes most of the lead.

    Args:
        gap: worth of the leader less worth of the rival, on each branch.
        weights: of the branches; the leader is not behind under them.
    """
    to = min(range(len(gap)), key=lambda at: gap[at])
    lead = dot(gap, weights)
    if gap[to] >= 0:
        return None
    out = list(weights)
    donors = sorted((at for at in range(len(gap)) if gap[at] > gap[to]), key=lambda at: -gap[at])
    for at in donors:
        gain = gap[at] - gap[to]
        moved = min(out[at], lead / gain)
        out[at] -= moved
        out[to] += moved
        lead -= moved * gain
    return tuple(out)


def closest(gap: Vector, weights: Vector) -> Vector | None:
    """Return the point of the line of equal scores that lies nearest to `weights`, or None.

    Nearest in the picture: the sum of squared changes is least. Every set of branches that may
    end at 0 is tried, which is exact and quick for the few branches there are.

    Args:
        gap: worth of the leader less worth of the rival, on each branch.
        weights: of the branches.
    """
    count = len(gap)
    found = [
        point
        for size in range(1, count + 1)
        for free in combinations(range(count), size)
        if (point := _projected(gap, weights, free)) is not None
    ]
    return min(found, key=lambda point: _squares(point, weights), default=None)


def _squares(one: Vector, other: Vector) -> Fraction:
    return sum(((a - b) ** 2 for a, b in zip(one, other, strict=True)), Fraction(0))


def _projected(gap: Vector, weights: Vector, free: Sequence[int]) -> Vector | None:
    """Return the nearest point with weight on `free` only, where it is one of weights."""
    count = Fraction(len(free))
    first = sum((gap[at] for at in free), Fraction(0))
    second = sum((gap[at] ** 2 for at in free), Fraction(0))
    lead = sum((gap[at] * weights[at] for at in free), Fraction(0))
    excess = sum((weights[at] for at in free), Fraction(0)) - 1
    whole = count * second - first**2
    if whole:
        along = (count * lead - first * excess) / whole
        level = (second * excess - first * lead) / whole
    elif second == 0:
        along, level = Fraction(0), excess / count
    else:
        return None
    out = tuple(
        weights[at] - along * gap[at] - level if at in free else Fraction(0)
        for at in range(len(gap))
    )
    return out if min(out) >= 0 else None
