"""How far an opening may go: what the person has in hand."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from offerbook.core.model.offer import Offer
from offerbook.core.negotiation.lines import Shape, shape, suffices
from offerbook.core.negotiation.points.spoken_of import footing
from offerbook.core.negotiation.rivals import Rival, away, rivals
from offerbook.core.negotiation.situation import Situation
from offerbook.core.negotiation.standards import band, market
from offerbook.core.saying import Name, Saying, say

MOST_OVER_OFFER = {0: Fraction(5), 1: Fraction(8), 2: Fraction(12), 3: Fraction(20)}
"""Percent over the present base, by leverage; product defaults, not measured optima."""

_LATE = frozenset({"discussion", "offer_spoken"})


@dataclass(frozen=True, slots=True)
class Leverage:
    """How much the person has in hand, and what it rests on.

    0 nothing; 1 a late process or a documented cost; 2 an outside standard or an acceptable
    present job; 3 a written and open alternative that is worth as much or has a higher base.
    """

    level: int
    """0 to 3."""

    why: Saying
    """What it rests on."""

    otherwise: int
    """The level that would hold without any other offer; an offer in hand never lowers a limit."""


def leverage(situation: Situation) -> Leverage:
    """Return the highest level whose test holds."""
    nothing = Leverage(0, say("Nothing in the book gives leverage yet."), 0)
    form = shape(situation)
    if form is None:
        return _late(situation) or nothing
    alone = _standard(situation, form) or _late(situation) or nothing
    return _alternative(situation, form, alone.level) or alone


def _alternative(situation: Situation, form: Shape, otherwise: int) -> Leverage | None:
    found = (_in_hand(situation, form, rival) for rival in rivals(situation))
    why = next((one for one in found if one is not None), None)
    return None if why is None else Leverage(3, why, otherwise)


def _in_hand(situation: Situation, form: Shape, rival: Rival) -> Saying | None:
    """Return why a rival is something in hand: it pays as much, or is worth as much; else None."""
    company = Name(rival.company)
    here, there = footing(situation, form, rival)
    if there > here:
        return say(
            "{company} has made a written offer with a higher base, still open.", company=company
        )
    if rival.recurring >= form.recurring:
        return say(
            "{company} has made a written offer that pays as much every year, still open.",
            company=company,
        )
    if _ranks_level(situation, rival.offer.id):
        return say(
            "{company} has made a written offer, still open: it pays less, and by your own weights "
            "it is worth as much to you.",
            company=company,
        )
    return None


def unusable(situation: Situation) -> tuple[Offer, ...]:
    """Return offers of others that give no leverage: spoken, lapsed, or worth less than this one.

    One that pays less every year and has a higher base, or ranks as high, does give some.
    """
    form = shape(situation)
    if form is None:
        return away(situation)
    lower = (one.offer for one in rivals(situation) if _in_hand(situation, form, one) is None)
    return (*away(situation), *lower)


def _ranks_level(situation: Situation, rival: str) -> bool:
    """Return whether a rival is worth as much to the person, by weights that are their own."""
    if situation.preferences.weights is None:
        return False
    scores = (
        {one.offer: one.score for one in situation.ranking.standings} if situation.ranking else {}
    )
    here = scores.get(situation.offer or "")
    there = scores.get(rival)
    return here is not None and there is not None and there >= here


def _standard(situation: Situation, form: Shape) -> Leverage | None:
    figure = market(situation)
    if figure is not None and figure.amount > form.base:
        return Leverage(2, say("A market figure lies above the offer.", figure.fact), 2)
    posted = band(situation)
    if posted is not None and posted.amount > form.base:
        return Leverage(
            2, say("The middle of their own band lies above the offer.", posted.fact), 2
        )
    for current in situation.with_status("current"):
        present = situation.valuations.get(current.id)
        if present is not None and suffices(situation, present):
            return Leverage(2, say("The present job pays what you would sign for."), 2)
    return None


def _late(situation: Situation) -> Leverage | None:
    named = situation.private.late_stage_application
    for key, progress in sorted(situation.progress.items()):
        if key == situation.application or not progress.live:
            continue
        if progress.stage in _LATE or key == named:
            company = Name(situation.book.applications[key].company)
            return Leverage(
                1, say("The process at {company} is at a late stage.", company=company), 1
            )
    terms = situation.terms
    moving = terms.relocation if terms else None
    if moving is not None and (moving.expected_cost or 0) > moving.amount:
        return Leverage(1, say("Moving costs you more than they pay for it."), 1)
    return None
