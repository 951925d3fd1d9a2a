"""The most that a choice can cost, over all weights that are possible."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from offerbook.core.ranking.profile import Profiles, Vector, dot


@dataclass(frozen=True, slots=True)
class Regret:
    """The worst case of choosing one offer."""

    offer: str
    """The offer chosen."""

    points: Fraction
    """How far behind the best it can be, 0..100; 0 where it is first everywhere."""

    rival: str
    """The offer that would then have been best; empty where it is first everywhere."""

    weights: Vector
    """The weights under which that happens."""


def regrets(held: Profiles, corners: Sequence[Vector]) -> tuple[Regret, ...]:
    """Return the greatest regret of each offer, smallest first.

    Args:
        held: profiles on any number of branches.
        corners: of the convex set of possible weights. How far one offer is behind another is
            linear in the weights, so it is greatest at a corner.

    Source: minimax regret, Savage, Journal of the American Statistical Association 46 (1951).
    """
    return tuple(sorted((_worst(held, key, corners) for key in held.worths), key=_by_points))


def _by_points(one: Regret) -> Fraction:
    return one.points


def _worst(held: Profiles, own: str, corners: Sequence[Vector]) -> Regret:
    cases = [
        Regret(own, dot(held.gap(rival, own), corner), rival, corner)
        for rival in held.worths
        if rival != own
        for corner in corners
    ]
    worst = max(cases, key=_by_points, default=None)
    if worst is None or worst.points <= 0:
        return Regret(own, Fraction(0), "", held.weights)
    return worst


def always_ahead(gap: Vector, corners: Sequence[Vector]) -> bool:
    """Return whether an offer is nowhere behind for any of the possible weights.

    Args:
        gap: its worth less the other's, on each branch.
        corners: of the possible weights.

    Source: necessary preference, Greco, Mousseau & Słowiński, European Journal of Operational
    Research 191 (2008), 416-436.
    """
    return all(dot(gap, corner) >= 0 for corner in corners)


def all_weights(branches: int) -> tuple[Vector, ...]:
    """Return the corners of all weights: each branch alone."""
    return tuple(
        tuple(Fraction(at == number) for at in range(branches)) for number in range(branches)
    )
