"""One offer against another: what speaks for it, what against, in points that add up."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from offerbook.core.ranking.standing import Contribution, Standing


@dataclass(frozen=True, slots=True)
class Difference:
    """What one criterion adds to the lead of one offer over another."""

    criterion: str
    """`money`, `start`, or `fit.` and the id of a fit criterion."""

    label: str
    """Its name for people."""

    points: Fraction
    """Positive for an advantage, negative for a disadvantage; bands count by their middle."""

    one: Contribution
    """Of the offer that is looked at."""

    other: Contribution
    """Of the one it is held against."""


def versus(one: Standing, other: Standing) -> tuple[Difference, ...]:
    """Return advantages of `one` over `other`, largest first, then disadvantages, worst first.

    Their points add up exactly to `one.score - other.score`; criteria on which both get the
    same stand in between.
    """
    return differences(one.contributions, other.contributions)


def differences(
    one: tuple[Contribution, ...], other: tuple[Contribution, ...]
) -> tuple[Difference, ...]:
    """Return the same from the contributions alone; both in the order of one yardstick."""
    found = [
        Difference(a.criterion, a.label, (a.low + a.high - b.low - b.high) / 2, a, b)
        for a, b in zip(one, other, strict=True)
    ]
    pros = sorted((one for one in found if one.points >= 0), key=lambda d: -d.points)
    cons = sorted((one for one in found if one.points < 0), key=lambda d: d.points)
    return (*pros, *cons)
