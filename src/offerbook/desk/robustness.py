"""How sure an order is: everything that follows from weighing pay, start and fit differently."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import cached_property
from types import MappingProxyType

from offerbook.core.model.offer import Offer
from offerbook.core.ranking.contest import Contest, contest
from offerbook.core.ranking.conventions import Agreement, agreement
from offerbook.core.ranking.dominance import Dominance, dominated, never_first
from offerbook.core.ranking.exchange_rates import ExchangeRate, exchange_rates
from offerbook.core.ranking.firmness import Firmness, firmness
from offerbook.core.ranking.flip import Flip, nearest_flip
from offerbook.core.ranking.order import ranking
from offerbook.core.ranking.own_odds import MOST_WAYS, OwnOdds, own_odds, stories
from offerbook.core.ranking.pairwise import share_ahead
from offerbook.core.ranking.polygon import triple
from offerbook.core.ranking.profile import Profiles, Vector, profiles
from offerbook.core.ranking.ranks import places
from offerbook.core.ranking.regret import Regret, all_weights, always_ahead, regrets
from offerbook.core.ranking.standing import Ranking
from offerbook.core.ranking.thresholds import Turning, turning
from offerbook.core.ranking.triangle import Triangle, triangle
from offerbook.core.ranking.uncertain import UnsoldEquity, Value, unsold_equity
from offerbook.desk.outlook import Outlook
from offerbook.desk.sure import EVERYTHING, Sure


@dataclass(frozen=True, slots=True)
class Footing:
    """How one offer fares over all the ways to weigh pay, start and fit that are possible."""

    offer: str
    """Its id."""

    first: Fraction
    """The share of those ways on which it is first, 0..1; not a chance of success."""

    centre: Mapping[str, Fraction]
    """The typical weights of those who would put it first, by branch; empty where none do."""

    places: tuple[Fraction, ...]
    """The shares on which it takes place 1, 2, …; they add up to 1."""

    ahead_of: Mapping[str, Fraction]
    """By rival: the share on which it is ahead of that one; the two directions add up to 1."""

    ahead_of_by_criteria: Mapping[str, Fraction]
    """The same where every criterion is weighed freely, fit criteria on their own, over all
    weights there are."""

    regret: Regret
    """The most that choosing it could cost in points."""


@dataclass(frozen=True)
class Robustness:
    """Answers about one contest, each computed when it is first asked for."""

    contest: Contest
    """The offers, measured."""

    agreement: Agreement
    """The order by other rules."""

    sure: Sure = EVERYTHING
    """What the person is sure of about the weights."""

    value: Value | None = None
    """Values an offer again; needed for equity that cannot be sold."""

    @cached_property
    def ranking(self) -> Ranking:
        """The order itself."""
        return ranking(self.contest)

    @cached_property
    def profiles(self) -> Profiles:
        """The offers as points, and the person's weights."""
        return profiles(self.contest)

    @cached_property
    def triangle(self) -> Triangle:
        """Who is first on which part of the weights that are possible."""
        return self._area(self.profiles)

    @cached_property
    def firmness(self) -> Firmness:
        """Whether the first place is sure, firm, fragile or open."""
        return firmness(self.contest, self.ranking)

    @cached_property
    def footings(self) -> tuple[Footing, ...]:
        """How each offer fares, in the order of the ranking."""
        held, area = self.profiles, self.triangle
        by_place = places(held, area.region)
        centres = {key: cell.centre for cell in area.cells for key in cell.first}
        worst = {one.offer: one for one in regrets(held, self._corners)}
        order = [one.offer for one in self.ranking.standings]
        return tuple(
            Footing(
                key,
                area.share(key),
                named(held, centres[key]) if key in centres else {},
                by_place[key],
                {other: self._ahead(key, other) for other in order if other != key},
                {other: self._apart(key, other) for other in order if other != key},
                worst[key],
            )
            for key in order
        )

    @cached_property
    def turnings(self) -> tuple[Turning, ...]:
        """Who leads at every weight of pay, start and fit, the others keeping their ratio."""
        return tuple(turning(self.profiles, one) for one in self.profiles.branches)

    @cached_property
    def flip(self) -> Flip | None:
        """The least change of the weights with which another offer draws level."""
        leader = self.ranking.leader
        return nearest_flip(self.profiles, leader) if leader else None

    @cached_property
    def dominated(self) -> tuple[Dominance, ...]:
        """Offers that are nowhere better than another one."""
        return dominated(self.contest.entrants)

    @cached_property
    def never_first(self) -> tuple[str, ...]:
        """Offers that no possible weights put first, however what is not stated comes out."""
        return tuple(
            key
            for key in never_first(self.profiles, self.triangle)
            if key in never_first(hoped := self._hoped_for(key), self._area(hoped))
        )

    def never_behind(self, key: str) -> str:
        """Return an offer that is never behind `key`, whatever the weights, or nothing.

        What is not stated comes out in favour of `key`; of several the best in the ranking.
        """
        hoped = self._hoped_for(key)
        corners = all_weights(len(hoped.branches))
        others = (one.offer for one in self.ranking.standings if one.offer != key)
        return next((one for one in others if always_ahead(hoped.gap(one, key), corners)), "")

    @cached_property
    def exchange_rates(self) -> tuple[ExchangeRate, ...]:
        """What things are worth in pay a year, in the order of the ranking."""
        entrants = {one.offer.id: one for one in self.contest.entrants}
        return tuple(
            rate
            for one in self.ranking.standings
            for rate in exchange_rates(entrants[one.offer], self.contest.yardstick)
        )

    @cached_property
    def unsold_equity(self) -> tuple[UnsoldEquity, ...]:
        """What equity that cannot be sold must be worth, in the order of the contest."""
        return unsold_equity(self.contest, self.value) if self.value else ()

    @cached_property
    def own_odds(self) -> OwnOdds | None:
        """Who is first under the person's own odds; None where they gave none that count."""
        from offerbook.desk.drawn import drawn

        found = stories(self.contest, self.value) if self.value else None
        if found is None or not found.stories:
            return None
        return own_odds(found) if found.ways <= MOST_WAYS else drawn(found)

    @cached_property
    def open_points(self) -> bool:
        """Whether something that is scored is not stated; it counts by its middle here."""
        return any(one.low != one.high for one in self.contest.entrants)

    def _area(self, held: Profiles) -> Triangle:
        return triangle(held, self.sure.region(held.branches))

    def _hoped_for(self, key: str) -> Profiles:
        """Return the profiles with everything missing in favour of one offer."""
        stick, held = self.contest.yardstick, self.profiles
        if not self.open_points:
            return held
        worths = {}
        for one in self.contest.entrants:
            sums = dict.fromkeys(held.branches, Fraction(0))
            for criterion, given in zip(stick.criteria, one.contributions, strict=True):
                if criterion.branch in sums:
                    worth = given.worth_high if one.offer.id == key else given.worth_low
                    sums[criterion.branch] += criterion.within * worth
            worths[one.offer.id] = tuple(sums.values())
        return replace(held, worths=worths)

    @property
    def _corners(self) -> Sequence[Vector]:
        """Return the corners of the possible weights, on the branches that are measured."""
        count = len(self.profiles.branches)
        if not self.sure.constraints:
            return all_weights(count)
        corners = (one[:count] for one in self.triangle.region.weights())
        return [
            tuple(share / total for share in one)
            for one in corners
            if (total := sum(one, Fraction(0)))
        ]

    def _ahead(self, one: str, other: str) -> Fraction:
        gap = self.profiles.gap(one, other)
        if not self.sure.constraints or not any(gap):
            return share_ahead(gap)
        region = self.triangle.region
        padded = (*gap, *[Fraction(0)] * (3 - len(gap)))
        part = region.clipped(triple(padded))
        return part.area() / region.area() if part else Fraction(0)

    def _apart(self, one: str, other: str) -> Fraction:
        own, its = self.contest.entrant(one), self.contest.entrant(other)
        assert own is not None  # noqa: S101 - both stand in the ranking
        assert its is not None  # noqa: S101
        pairs = zip(own.contributions, its.contributions, strict=True)
        return share_ahead(
            [(a.worth_low + a.worth_high - b.worth_low - b.worth_high) / 2 for a, b in pairs]
        )


def robustness(
    outlook: Outlook, offers: Sequence[Offer] = (), sure: Sure = EVERYTHING
) -> Robustness:
    """Return how sure the order of `offers` is.

    Args:
        outlook: the book at a moment.
        offers: those to rank; none for all that can still be taken.
        sure: what the person is sure of about the weights.

    Raises:
        UsageError: what is sure contradicts itself; told when the triangle is asked for.
    """
    chosen = tuple(offers) or outlook.competing
    valuations = outlook.valuations(chosen)
    held = contest(chosen, outlook.book, valuations)
    return Robustness(held, agreement(held, valuations), sure, outlook.value)


def named(held: Profiles, weights: Vector) -> Mapping[str, Fraction]:
    """Return weights by branch."""
    return MappingProxyType(dict(zip(held.branches, weights, strict=True)))
