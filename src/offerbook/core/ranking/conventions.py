"""The same offers ordered by other rules, side by side: where they disagree, that is the news."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from offerbook.core.pay.valuation import Valuation
from offerbook.core.ranking.contest import Contest
from offerbook.core.ranking.entrant import Entrant, exact
from offerbook.core.saying import Name, Names, Saying, say


@dataclass(frozen=True, slots=True)
class Convention:
    """One rule and the order it gives."""

    name: str
    """`your weights`, `first-year pay`, `guaranteed pay` or `rank sum`."""

    places: Mapping[str, int]
    """By offer id; equal ones share a place."""

    @property
    def first(self) -> tuple[str, ...]:
        """Who comes first by it."""
        return tuple(key for key, place in self.places.items() if place == 1)


@dataclass(frozen=True, slots=True)
class Agreement:
    """What several rules say of the first place."""

    conventions: tuple[Convention, ...]
    """The person's weights first."""

    agree: bool
    """Whether all put the same offers first."""

    saying: Saying
    """In words."""


def agreement(held: Contest, valuations: Mapping[str, Valuation]) -> Agreement:
    """Return the order by the weights, by two kinds of pay, and by places alone.

    The rank sum adds up the places that an offer takes on each criterion that has weight, and
    the smallest sum is best: it uses no weights and no scales. Unlike the score, it can turn the
    order of two offers when a third comes.

    Args:
        held: the contest; what is missing counts by its middle.
        valuations: of every offer in it.

    Source: rank sum, Kendall (1962), the count that Borda proposed in 1781.
    """
    offers = [one.offer.id for one in held.entrants]
    found = (
        Convention("your weights", _places({one.offer.id: one.score for one in held.entrants})),
        _by_pay("first-year pay", {key: valuations[key].first_year for key in offers}),
        _by_pay("guaranteed pay", {key: valuations[key].guaranteed for key in offers}),
        Convention("rank sum", _places({key: -total for key, total in _rank_sums(held).items()})),
    )
    agree = len({one.first for one in found}) <= 1
    return Agreement(found, agree, _words(held, found, agree=agree))


def _by_pay(name: str, pays: Mapping[str, Decimal]) -> Convention:
    return Convention(name, _places({key: exact(pay) for key, pay in pays.items()}))


def _places(scores: Mapping[str, Fraction]) -> Mapping[str, int]:
    return {
        key: 1 + sum(other > score for other in scores.values()) for key, score in scores.items()
    }


def _rank_sums(held: Contest) -> Mapping[str, Fraction]:
    """Return the sum of places by offer; offers level on a criterion share its mean place."""
    sums = {one.offer.id: Fraction(0) for one in held.entrants}
    for at, criterion in enumerate(held.yardstick.criteria):
        if not criterion.weight:
            continue
        points = {one.offer.id: _middle(one, at) for one in held.entrants}
        for key, own in points.items():
            above = sum(other > own for other in points.values())
            level = sum(other == own for other in points.values())
            sums[key] += above + Fraction(level + 1, 2)
    return sums


def _middle(one: Entrant, at: int) -> Fraction:
    given = one.contributions[at]
    return given.low + given.high


def _words(held: Contest, found: tuple[Convention, ...], *, agree: bool) -> Saying:
    called = {one.offer.id: one.name for one in held.entrants}
    own, *others = found
    first = Names(tuple(called[key] for key in own.first))
    if not called:
        return say("There is nothing to rank yet.")
    if agree:
        template = "{first} comes first by your weights, {others} alike."
        return say(template, first=first, others=Names(tuple(one.name for one in others)))
    other = next(one for one in others if one.first != own.first)
    return say(
        "{first} comes first by your weights, {rival} by {rule}.",
        first=first,
        rival=Names(tuple(called[key] for key in other.first)),
        rule=Name(other.name),
    )
