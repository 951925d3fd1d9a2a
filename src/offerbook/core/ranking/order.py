"""Offers in order, with the reason or the question that decides."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import combinations, takewhile
from math import lcm

from offerbook.core.model.book import Book
from offerbook.core.model.offer import Offer
from offerbook.core.pay.valuation import Valuation
from offerbook.core.ranking.beyond import clamped_apart, new_ends
from offerbook.core.ranking.contest import Contest, contest
from offerbook.core.ranking.entrant import Entrant, is_ahead, lead
from offerbook.core.ranking.questions import questions, unknowns
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
    entrants = best_first(held.entrants)
    leader, tied = _first(entrants)
    open_points = unknowns(entrants)
    return Ranking(
        standings=standings(entrants),
        excluded=held.excluded,
        leader=leader.offer.id if leader else None,
        tied=tuple(one.offer.id for one in tied),
        verdict=verdict(entrants, leader, tied, open_points),
        questions=(*questions(open_points), *held.unchecked),
        remarks=(*held.yardstick.remarks, *new_ends(entrants, held.yardstick)),
    )


def best_first(entrants: Sequence[Entrant]) -> list[Entrant]:
    """Return the same by falling score, ties in order of id.

    Scores are compared as whole numbers of a part that divides them all: exact, and much quicker
    than fractions are.
    """
    part = lcm(*(one.score.denominator for one in entrants))
    scores = {
        one.offer.id: one.score.numerator * (part // one.score.denominator) for one in entrants
    }
    return sorted(entrants, key=lambda one: (-scores[one.offer.id], one.offer.id))


def standings(entrants: Sequence[Entrant]) -> tuple[Standing, ...]:
    """Return places by the middle of each band; equal scores share a place.

    Args:
        entrants: best first.
    """
    found: list[Standing] = []
    for nth, one in enumerate(entrants):
        level = nth and one.score == entrants[nth - 1].score
        place = found[-1].place if level else nth + 1
        found.append(Standing(one.offer.id, place, one.low, one.high, one.contributions))
    return tuple(found)


def _first(entrants: Sequence[Entrant]) -> tuple[Entrant | None, tuple[Entrant, ...]]:
    """Return the offer ahead for every completion, or those that tie exactly for first place.

    Offers that tie have the same score, so that they stand side by side.

    Args:
        entrants: best first.
    """
    if not entrants:
        return None, ()
    top, *rest = entrants
    if all(is_ahead(top, other) for other in rest):
        return top, ()
    level = [top, *(o for o in takewhile(lambda o: o.score == top.score, rest) if _ties(top, o))]
    if len(level) == 1 or not all(_ties(a, b) for a, b in combinations(level, 2)):
        return None, ()
    ids = {one.offer.id for one in level}
    behind = [other for other in rest if other.offer.id not in ids]
    clear = all(is_ahead(one, other) for one in level for other in behind)
    return (None, tuple(level)) if clear else (None, ())


def _ties(one: Entrant, other: Entrant) -> bool:
    """Return whether two offers are level for every completion, and not merely by clamping."""
    gap = lead(one, other)
    return gap.low == gap.high == 0 and not clamped_apart(one, other)
