"""What a ranking says: places, contributions, and what decides."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Literal

from offerbook.core.fact import Fact
from offerbook.core.saying import Saying

Beyond = Literal["", "worst", "best", "earliest"]


@dataclass(frozen=True, slots=True)
class Contribution:
    """What one criterion adds to one offer's score."""

    criterion: str
    """`money`, `start`, or `fit.` and the id of a fit criterion."""

    label: str
    """Its name for people."""

    weight: Fraction
    """Its share of all weight, 0..1."""

    low: Fraction
    """Points it adds at the least, 0..100 × weight."""

    high: Fraction
    """Points it adds at the most; the same as `low` where the value is known."""

    worth_low: Fraction
    """How good it is on its own scale at the least, 0..100; `low` is this × weight."""

    worth_high: Fraction
    """How good it is at the most; the same as `worth_low` where the value is known."""

    stated: Decimal | date | None
    """The figure or day that was scored; None where it is not stated."""

    beyond: Beyond
    """Which end of the scale the figure lies beyond, if any; it then counts as that end.
    `earliest`: a first day before the earliest that is possible."""

    facts: tuple[Fact, ...]
    """Where the figure came from."""


@dataclass(frozen=True, slots=True)
class Standing:
    """One offer's place."""

    offer: str
    """Its id."""

    place: int
    """1 for the best; equal scores share a place. Bands are placed by their middle. Whether
    the first place is a tie, `Ranking.tied` says: offers level only by clamping are none."""

    low: Fraction
    """Score 0..100 if everything missing came out worst."""

    high: Fraction
    """Score 0..100 if everything missing came out best; the same as `low` where all is known."""

    contributions: tuple[Contribution, ...]
    """They add up to the score exactly."""

    @property
    def score(self) -> Fraction:
        """The middle of the band, 0..100; the score itself where all is known."""
        return (self.low + self.high) / 2


@dataclass(frozen=True, slots=True)
class Excluded:
    """An offer that is not ranked."""

    offer: str
    """Its id."""

    why: Saying
    """The deal-breaker it breaks, or what is missing."""


@dataclass(frozen=True, slots=True)
class Ranking:
    """The order of offers, and how it came about."""

    standings: tuple[Standing, ...]
    """Best first; ties in order of id."""

    excluded: tuple[Excluded, ...]
    """Those a deal-breaker or a missing base took out."""

    leader: str | None
    """The offer that leads for every completion of what is missing; None if no one does."""

    tied: tuple[str, ...]
    """The offers that share the first place exactly; empty without a tie."""

    verdict: Saying
    """One sentence: who leads and why, or the question that decides."""

    questions: tuple[Saying, ...]
    """What to find out first, most decisive first."""

    remarks: tuple[Saying, ...]
    """Assumed weights or scales, figures beyond the ends with new ends proposed."""

    def places(self, one: Standing) -> tuple[int, int]:
        """Return the best and the worst place of an offer, however bands are filled in.

        A place is one more than the offers that are ahead: at best those whose bands lie wholly
        above, at worst all whose bands reach above its own lower end.
        """
        rest = [other for other in self.standings if other is not one]
        above = sum(other.low > one.high for other in rest)
        reaching = sum(other.high > one.low for other in rest)
        return 1 + above, 1 + reaching


@dataclass(frozen=True, slots=True)
class BreakEven:
    """The base at which one offer scores as much as another."""

    offer: str
    """The offer (or, for a pending one, the application) whose base moves."""

    rival: str
    """The offer it must reach."""

    base: Fraction | None
    """The exact base a year in `currency`; None where it cannot be reached."""

    currency: str
    """The currency of `offer`."""

    wins: Decimal | None
    """The nearest step above: with it, `offer` is ahead of `rival`."""

    loses: Decimal | None
    """The step below: with it, `offer` is behind `rival`."""

    present: Decimal | None
    """The base as it is; None for a pending application."""

    why: Saying
    """In words: this wins, this does not; or why it cannot be reached."""

    @property
    def reachable(self) -> bool:
        """Whether a base inside the money scale closes the gap."""
        return self.base is not None
