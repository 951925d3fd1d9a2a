"""What the person is sure of about the weights, as a part of the triangle."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from offerbook.core.ranking.polygon import WHOLE, Polygon, triple
from offerbook.core.ranking.profile import Vector

Constraint = Vector
"""Three figures whose products with the weights must sum to 0 or more."""


def at_least(branch: int, share: Fraction) -> Constraint:
    """Return that one weight is not below `share`.

    Args:
        branch: 0, 1 or 2.
        share: 0..1.

    >>> at_least(0, Fraction(1, 4))
    (Fraction(3, 4), Fraction(-1, 4), Fraction(-1, 4))
    """
    return tuple((1 if at == branch else 0) - share for at in range(3))


def at_most(branch: int, share: Fraction) -> Constraint:
    """Return that one weight is not above `share`, 0..1."""
    return tuple(-one for one in at_least(branch, share))


def counts_more(one: int, other: int, times: Fraction = Fraction(1)) -> Constraint:
    """Return that one weight is at least `times` another; an order where `times` is 1."""
    return tuple(
        Fraction(1) if at == one else -times if at == other else Fraction(0) for at in range(3)
    )


def region(constraints: Sequence[Constraint]) -> Polygon | None:
    """Return the weights that meet every constraint, or None where they leave no area."""
    found: Polygon | None = WHOLE
    for one in constraints:
        found = found.clipped(triple(one)) if found is not None else None
    return found
