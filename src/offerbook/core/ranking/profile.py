"""Offers as points in the space of weights: how good each is at pay, start and fit."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from offerbook.core.ranking.contest import Contest
from offerbook.core.ranking.entrant import Entrant, same_unknown
from offerbook.core.ranking.yardstick import Yardstick

Vector = tuple[Fraction, ...]
"""One figure for each branch: worths, or weights that sum to 1."""


@dataclass(frozen=True, slots=True)
class Profiles:
    """What every question about weights starts from."""

    branches: tuple[str, ...]
    """Those that have a scale: `money`, and `start` and `fit` where they are measured."""

    weights: Vector
    """The person's, in that order; they sum to 1."""

    worths: Mapping[str, Vector]
    """By offer id, in order of id: 0..100 on each branch; what is missing by its middle."""

    def gap(self, one: str, other: str) -> Vector:
        """Return by how much `one` is better than `other` on each branch."""
        pairs = zip(self.worths[one], self.worths[other], strict=True)
        return tuple(a - b for a, b in pairs)

    def score(self, offer: str, weights: Vector | None = None) -> Fraction:
        """Return the score under the person's weights, or under others."""
        return dot(self.worths[offer], self.weights if weights is None else weights)


def profiles(held: Contest) -> Profiles:
    """Return the profiles of the offers in a contest."""
    stick = held.yardstick
    measured = tuple(dict.fromkeys(one.branch for one in stick.criteria if one.within))
    return Profiles(
        measured,
        tuple(
            sum((c.weight for c in stick.criteria if c.branch == branch), Fraction(0))
            for branch in measured
        ),
        {one.offer.id: _profile(one, stick, measured) for one in held.entrants},
    )


def worst_gap(one: Entrant, other: Entrant, stick: Yardstick) -> Vector:
    """Return by how much `one` is better on each branch, everything missing counted against it.

    The branches are those of `profiles`.
    """
    sums = {criterion.branch: Fraction(0) for criterion in stick.criteria if criterion.within}
    rows = zip(stick.criteria, one.contributions, other.contributions, strict=True)
    for criterion, own, its in rows:
        if criterion.within and not same_unknown(one, other, criterion.id):
            sums[criterion.branch] += criterion.within * (own.worth_low - its.worth_high)
    return tuple(sums.values())


def _profile(entrant: Entrant, stick: Yardstick, branches: tuple[str, ...]) -> Vector:
    sums = dict.fromkeys(branches, Fraction(0))
    for criterion, given in zip(stick.criteria, entrant.contributions, strict=True):
        if criterion.branch in sums:
            middle = (given.worth_low + given.worth_high) / 2
            sums[criterion.branch] += criterion.within * middle
    return tuple(sums.values())


def dot(one: Vector, other: Vector) -> Fraction:
    """Return the sum of products."""
    return sum((a * b for a, b in zip(one, other, strict=True)), Fraction(0))
