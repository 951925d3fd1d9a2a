"""Offers in order, with the reason or the question that decides."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence

from offerbook.core.model.book import Book
from offerbook.core.model.offer import Offer
from offerbook.core.pay.valuation import Valuation
from offerbook.core.ranking.beyond import clamped_apart, new_ends
from offerbook.core.ranking.contest import Contest, contest
from offerbook.core.ranking.entrant import Entrant, lead
from offerbook.core.ranking.questions import questions
from offerbook.core.ranking.standing import Ranking, Standing
from offerbook.core.ranking.verdict import verdict


def rank(offers: Sequence[Offer], book: Book, valuations: Mapping[str, Valuation]) -> Ranking:
    """Return the order of `offers` under the book's preferences.

    Args:
        offers: those to rank; superseded versions and the present job only if asked for.
        book: preferences, deal-breakers and fit scores.
        valuations: by offer id; an offer without one is excluded, with the reason.

    Source: additive value model on fixed ranges, Keeney & Raiffa (1976); Edwards & Barron,
    SMARTS and SMARTER (1994). Fixed ranges keep the order of two offers independent of a third.
    """
    return ranking(contest(offers, book, valuations))


def ranking(held: Contest) -> Ranking:
    """Return the order in a contest."""
    entrants = sorted(held.entrants, key=lambda one: (-one.score, one.offer.id))
    leader, tied = _first(entrants)
    asked = questions(entrants)
    return Ranking(
        standings=standings(entrants),
        excluded=held.excluded,
        leader=leader.offer.id if leader else None,
        tied=tuple(one.offer.id for one in tied),
        verdict=verdict(entrants, leader, tied),
        questions=(*asked, *held.unchecked),
        remarks=(*held.yardstick.remarks, *new_ends(entrants, held.yardstick)),
    )


def standings(entrants: Sequence[Entrant]) -> tuple[Standing, ...]:
    """Return places by the middle of each band; equal scores share a place."""
    scores = [one.score for one in entrants]
    rising = sorted(scores)
    return tuple(
        Standing(
            one.offer.id,
            1 + len(rising) - bisect_right(rising, score),
            one.low,
            one.high,
            one.contributions,
        )
        for one, score in zip(entrants, scores, strict=True)
    )


def _first(entrants: Sequence[Entrant]) -> tuple[Entrant | None, tuple[Entrant, ...]]:
    """Return the offer ahead for every completion, or those that tie exactly for first place."""
    if not entrants:
        return None, ()
    top, *rest = entrants
    if all(lead(top, other).low > 0 for other in rest):
        return top, ()
    level = [other for other in rest if _ties(top, other)]
    behind = [other for other in rest if other not in level]
    ties = all(_ties(a, b) for a in level for b in level if a is not b)
    clear = all(lead(one, other).low > 0 for one in (top, *level) for other in behind)
    return (None, (top, *level)) if level and ties and clear else (None, ())


def _ties(one: Entrant, other: Entrant) -> bool:
    """Return whether two offers are level for every completion, and not merely by clamping."""
    gap = lead(one, other)
    return gap.low == gap.high == 0 and not clamped_apart(one, other)
