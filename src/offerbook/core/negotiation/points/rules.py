"""All rules, in the order in which they are asked."""

from __future__ import annotations

from collections.abc import Callable

from offerbook.core.negotiation.points import (
    achievement,
    deadline,
    first_year_gap,
    market_figure,
    missing_terms,
    own_costs,
    posted_band,
    recurring_gap,
    rival_base,
    start_date,
)
from offerbook.core.negotiation.situation import Situation
from offerbook.core.negotiation.text import Point

Rule = Callable[[Situation], Point | None]

REASONS: tuple[Rule, ...] = (
    rival_base.point,
    recurring_gap.point,
    posted_band.point,
    market_figure.point,
    achievement.point,
    own_costs.point,
    first_year_gap.point,
)
"""Reasons that can stand beside an ask, the hardest to argue with first."""

RULES: tuple[Rule, ...] = (*REASONS, start_date.point, missing_terms.point, deadline.point)
"""Every rule."""


def points(situation: Situation, rules: tuple[Rule, ...] = RULES) -> tuple[Point, ...]:
    """Return what the rules have to say, in their order; those without evidence are silent."""
    return tuple(found for rule in rules if (found := rule(situation)) is not None)
