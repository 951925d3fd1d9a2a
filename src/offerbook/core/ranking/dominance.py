"""Offers that cannot be first, whatever the weights."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from offerbook.core.ranking.entrant import Entrant, same_unknown
from offerbook.core.ranking.profile import Profiles
from offerbook.core.ranking.triangle import Triangle
from offerbook.core.saying import Name, Saying, say


@dataclass(frozen=True, slots=True)
class Dominance:
    """One offer that is nowhere better than another, and somewhere worse."""

    offer: str
    """The worse one."""

    by: str
    """The better one."""

    saying: Saying
    """In words."""


def dominated(entrants: Sequence[Entrant]) -> tuple[Dominance, ...]:
    """Return every pair in which one offer is worse or equal on everything that is measured.

    What is missing counts as it may come out at its best for the worse one. Criteria without
    weight are looked at too: the answer holds whatever the weights.

    Source: dominance, Keeney & Raiffa, Decisions with Multiple Objectives (1976), ch. 3.
    """
    return tuple(
        Dominance(
            worse.offer.id,
            better.offer.id,
            say(
                "{worse} is nowhere better than {better}, and somewhere worse.",
                worse=Name(worse.name),
                better=Name(better.name),
            ),
        )
        for worse in entrants
        for better in entrants
        if worse is not better and _dominates(better, worse)
    )


def _dominates(better: Entrant, worse: Entrant) -> bool:
    gaps = [
        a.worth_low - b.worth_high
        for a, b in zip(better.contributions, worse.contributions, strict=True)
        if not same_unknown(better, worse, a.criterion)
    ]
    return min(gaps, default=0) >= 0 and max(gaps, default=0) > 0


def never_first(held: Profiles, found: Triangle) -> tuple[str, ...]:
    """Return the offers that no weights of the map's region put first alone.

    Each is level with or behind a mixture of others on every branch, even if no single one
    dominates it.

    Args:
        held: the offers.
        found: the winner map over the region in question; all weights, by default.

    Source: convex dominance; the lines of such an offer never reach the upper envelope.
    """
    first = {key for cell in found.cells for key in cell.first}
    return tuple(key for key in held.worths if key not in first)
