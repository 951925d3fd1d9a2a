"""Every answer about how sure an order is, side by side."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from offerbook.core.ranking.conventions import Agreement
from offerbook.core.ranking.dominance import Dominance
from offerbook.core.ranking.exchange_rates import ExchangeRate
from offerbook.core.ranking.firmness import Firmness
from offerbook.core.ranking.flip import Flip
from offerbook.core.ranking.own_odds import OwnOdds
from offerbook.core.ranking.profile import Vector
from offerbook.core.ranking.thresholds import Turning
from offerbook.core.ranking.uncertain import UnsoldEquity
from offerbook.desk.robustness import Footing, Robustness, named


@dataclass(frozen=True, slots=True)
class Area:
    """A part of the triangle of all weights."""

    first: tuple[str, ...]
    """The offers that are first there; several only where they are equal on everything."""

    share: Fraction
    """Of all weights that are possible, 0..1."""

    corners: tuple[Vector, ...]
    """Its corners in order, each as weights of money, start and fit."""


@dataclass(frozen=True, slots=True)
class Report:
    """Everything about one contest at once."""

    firmness: Firmness
    """Whether the order is sure, firm, fragile or open."""

    weights: Mapping[str, Fraction]
    """The person's weights, by branch."""

    sure: tuple[str, ...]
    """What was given as sure about the weights; empty: all weights are possible."""

    offers: tuple[Footing, ...]
    """How each offer fares, in the order of the ranking."""

    areas: tuple[Area, ...]
    """The triangle of weights, largest part first; the shares add up to 1."""

    turnings: tuple[Turning, ...]
    """Who leads at every weight of each branch."""

    flip: Flip | None
    """The least change of weights with which another draws level; None where none can."""

    dominated: tuple[Dominance, ...]
    """Offers that are nowhere better than another."""

    never_first: tuple[str, ...]
    """Offers that cannot be first, whatever the weights."""

    exchange_rates: tuple[ExchangeRate, ...]
    """What things are worth in pay a year."""

    agreement: Agreement
    """The order by other rules."""

    unsold_equity: tuple[UnsoldEquity, ...]
    """What equity that cannot be sold must be worth for its offer to be first."""

    own_odds: OwnOdds | None
    """Who is first under the odds that you gave for how that equity ends."""


def report(held: Robustness) -> Report:
    """Return everything at once."""
    areas = tuple(Area(one.first, one.share, one.polygon.weights()) for one in held.triangle.cells)
    return Report(
        firmness=held.firmness,
        weights=named(held.profiles, held.profiles.weights),
        sure=held.sure.text,
        offers=held.footings,
        areas=areas,
        turnings=held.turnings,
        flip=held.flip,
        dominated=held.dominated,
        never_first=held.never_first,
        exchange_rates=held.exchange_rates,
        agreement=held.agreement,
        unsold_equity=held.unsold_equity,
        own_odds=held.own_odds,
    )
