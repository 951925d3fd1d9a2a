"""Who is first in each way that unsold equity may end, under the person's own odds."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from itertools import product
from math import lcm, prod
from types import MappingProxyType

from offerbook.core.model.equity import Exit, Grant
from offerbook.core.model.offer import Offer
from offerbook.core.pay.exits import payoff
from offerbook.core.ranking.contest import Contest
from offerbook.core.ranking.entrant import exact, lead
from offerbook.core.ranking.uncertain import Value, uncertain
from offerbook.core.ranking.yardstick import Criterion

MOST_WAYS = 10_000
"""So many ways it may end are gone through one by one."""

_Exits = tuple[tuple[Decimal, Decimal], ...]


@dataclass(frozen=True, slots=True)
class Story:
    """The ways one company may end; all grants that hang on it share them."""

    odds: tuple[Fraction, ...]
    """Of each way, as the person gave them; they add up to 1."""

    changes: Mapping[str, tuple[Fraction, ...]]
    """By offer: what each way adds to its expected pay a year; below 0 where it takes away."""


@dataclass(frozen=True, slots=True)
class Stories:
    """One contest under everything that the person thinks may happen to unsold equity."""

    offers: tuple[str, ...]
    """Ids, in the order of the contest."""

    pays: tuple[Fraction, ...]
    """Expected pay a year, by offer."""

    gaps: tuple[tuple[Fraction, ...], ...]
    """Points by which each is ahead of each on all but pay, blanks counted against it."""

    money: Criterion
    """How pay is measured."""

    stories: tuple[Story, ...]
    """Independent of each other; none where the person gave no ways that count."""

    @property
    def ways(self) -> int:
        """How many ways all of them together may end."""
        return prod(len(one.odds) for one in self.stories)


@dataclass(frozen=True, slots=True)
class OwnOdds:
    """How often each offer is first under the odds that the person gave; no prediction."""

    first: Mapping[str, Fraction]
    """By offer: the probability under your own odds that it is first, 0..1; empty where there
    are too many ways to go through."""

    undecided: Fraction
    """The rest: the probability that nobody is ahead of all others; with `first` it adds to 1."""

    ways: int
    """How many ways it may end."""

    draws: int
    """How many were drawn by chance; 0 where all were gone through exactly."""

    half_width: Decimal
    """By how much each probability may be off, with 95 % confidence; 0 where it is exact."""

    seed: int
    """What the draws started from, always the same; 0 without draws."""


def stories(held: Contest, value: Value) -> Stories:
    """Return what may happen, from the ways it may end that the offers state.

    Grants of one company with the same ways share their story; all others are independent.
    Pay adds up over grants, so each way of each story is valued once.

    Args:
        held: the contest.
        value: values an offer under the book's preferences.
    """
    found: dict[tuple[str, _Exits], list[Offer]] = {}
    for one in held.entrants:
        for key in dict.fromkeys(_ways(grant) for grant in one.offer.grant if _counts(grant)):
            found.setdefault((_company(one.offer, held), key), []).append(one.offer)
    return Stories(
        offers=tuple(one.offer.id for one in held.entrants),
        pays=tuple(exact(value(one.offer).annualised) for one in held.entrants) if found else (),
        gaps=tuple(_gaps(held)),
        money=held.yardstick.criteria[0],
        stories=tuple(_story(exits, offers, value) for (_, exits), offers in found.items()),
    )


def _counts(grant: Grant) -> bool:
    return uncertain(grant) and grant.yearly is None and payoff(grant, "expected") is not None


def _ways(grant: Grant) -> _Exits:
    return tuple((one.value, one.probability) for one in grant.exits if one.probability)


def _company(offer: Offer, held: Contest) -> str:
    application = held.book.applications.get(offer.application or "")
    return application.company.casefold() if application else offer.id


def _story(exits: _Exits, offers: Sequence[Offer], value: Value) -> Story:
    changes = {
        one.id: tuple(
            exact(value(_ended(one, exits, worth)).annualised) - exact(value(one).annualised)
            for worth, _ in exits
        )
        for one in offers
    }
    return Story(tuple(Fraction(odds) for _, odds in exits), MappingProxyType(changes))


def _ended(offer: Offer, exits: _Exits, worth: Decimal) -> Offer:
    """Return the offer as if the company were certain to go for `worth`."""
    sure = (Exit(value=worth, probability=Decimal(1)),)
    grants = tuple(
        one.model_copy(update={"exits": sure}) if _counts(one) and _ways(one) == exits else one
        for one in offer.grant
    )
    return offer.model_copy(update={"grant": grants})


def _gaps(held: Contest) -> Iterator[tuple[Fraction, ...]]:
    for one in held.entrants:
        own = one.contributions[0].low
        yield tuple(
            lead(one, other).low - own + other.contributions[0].high for other in held.entrants
        )


def own_odds(given: Stories) -> OwnOdds:
    """Return the exact probability of each offer to be first, by going through every way.

    Args:
        given: at most `MOST_WAYS` ways; the caller looks.

    Source: the law of total probability over independent stories.
    """
    points, gaps = _whole(given)
    odds = [_whole_odds(one) for one in given.stories]
    first = [0] * len(given.offers)
    for way in product(*(range(len(one.odds)) for one in given.stories)):
        weight = prod(row[at] for row, at in zip(odds, way, strict=True))
        now = [
            of[
                tuple(
                    at for at, story in zip(way, given.stories, strict=True) if key in story.changes
                )
            ]
            for key, of in zip(given.offers, points, strict=True)
        ]
        leader = first_of(now, gaps)
        if leader is not None:
            first[leader] += weight
    whole = prod(sum(row) for row in odds)
    shares = {key: Fraction(sum_, whole) for key, sum_ in zip(given.offers, first, strict=True)}
    rest = 1 - sum(shares.values(), Fraction(0))
    return OwnOdds(MappingProxyType(shares), rest, given.ways, 0, Decimal(0), 0)


def first_of(points: Sequence[int], gaps: Sequence[Sequence[int]]) -> int | None:
    """Return which offer is ahead of all others, or None where none is."""
    for one, own in enumerate(points):
        row = gaps[one]
        if all(own + row[at] > its for at, its in enumerate(points) if at != one):
            return one
    return None


def _whole_odds(story: Story) -> tuple[int, ...]:
    by = lcm(*(one.denominator for one in story.odds))
    return tuple(int(one * by) for one in story.odds)


def _whole(
    given: Stories,
) -> tuple[list[dict[tuple[int, ...], int]], list[list[int]]]:
    """Return all points as whole numbers of one small unit, since those compare fast."""
    points = [dict(_points(given, at)) for at in range(len(given.offers))]
    figures = [one for of in points for one in of.values()]
    figures += [one for row in given.gaps for one in row]
    by = lcm(*(one.denominator for one in figures))
    return (
        [{key: int(one * by) for key, one in of.items()} for of in points],
        [[int(one * by) for one in row] for row in given.gaps],
    )


def _points(given: Stories, at: int) -> Iterator[tuple[tuple[int, ...], Fraction]]:
    """Yield an offer's points for pay, by the way each story that bears on it ends."""
    key, money = given.offers[at], given.money
    own = [one.changes[key] for one in given.stories if key in one.changes]
    for way in product(*(range(len(one)) for one in own)):
        pay = given.pays[at] + sum((one[x] for one, x in zip(own, way, strict=True)), Fraction(0))
        yield way, money.weight * money.curve.worth(pay)
