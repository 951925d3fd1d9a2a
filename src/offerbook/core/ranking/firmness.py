"""Whether an order is firm or fragile, by a rule that is written down."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from offerbook.core.ranking.contest import Contest
from offerbook.core.ranking.entrant import Entrant
from offerbook.core.ranking.profile import profiles, worst_gap
from offerbook.core.ranking.radius import radius
from offerbook.core.ranking.standing import Ranking
from offerbook.core.ranking.triangle import triangle
from offerbook.core.saying import Name, Percent, Saying, say

Word = Literal["sure", "firm", "fragile", "open"]

FIRM_RADIUS = Fraction(15, 100)
"""So much may every weight be off, all at once, before a firm lead is gone."""

FIRM_SHARE = Fraction(2, 3)
"""On so much of all weights must a leader be first while the weights are not the person's own."""


@dataclass(frozen=True, slots=True)
class Firmness:
    """How much the first place can be relied on."""

    word: Word
    """`sure`: ahead whatever the weights; `firm`; `fragile`; `open`: nobody leads yet."""

    radius: Fraction
    """0..1: by so much may every weight be off at once; 0 where nobody leads."""

    rival: str
    """The offer that would overtake first; empty where there is none."""

    share: Fraction
    """On which share of all weights the leader is first, 0..1; 0 where nobody leads."""

    saying: Saying
    """In words."""


def firmness(held: Contest, found: Ranking) -> Firmness:
    """Return whether the first place is sure, firm, fragile or open.

    The rule. *Open*: no offer leads for every completion of what is missing. *Sure*: the leader
    is behind nobody on pay, start or fit, so no weights put another ahead. *Firm*: every weight
    may be off by 15 % at once, in the worst direction, and the leader stays first; while the
    weights are not the person's own, it must also be first on two thirds of all weights.
    *Fragile*: the rest. What is missing always counts against the leader. The two figures are
    this program's choice.

    Args:
        held: the contest.
        found: its ranking.
    """
    leader = held.entrant(found.leader) if found.leader else None
    if leader is None:
        why = say("Nobody leads yet.") if found.standings else say("There is nothing to rank yet.")
        return Firmness("open", Fraction(0), "", Fraction(0), why)
    points = profiles(held)
    share = triangle(points).share(leader.offer.id)
    rivals = [one for one in held.entrants if one is not leader]
    if not rivals:
        why = say("{who} has no rival.", who=Name(leader.name))
        return Firmness("sure", Fraction(1), "", share, why)
    gaps = [worst_gap(leader, one, held.yardstick) for one in rivals]
    rooms = [radius(gap, points.weights) for gap in gaps]
    room = min(rooms)
    rival = rivals[rooms.index(room)]
    own = held.book.preferences.weights is not None
    if all(min(gap) >= 0 for gap in gaps):
        word: Word = "sure"
    else:
        word = "firm" if room >= FIRM_RADIUS and (own or share >= FIRM_SHARE) else "fragile"
    return Firmness(word, room, rival.offer.id, share, _words(word, leader, rival, room))


def _words(word: Word, leader: Entrant, rival: Entrant, room: Fraction) -> Saying:
    who, other = Name(leader.name), Name(rival.name)
    match word:
        case "sure":
            template = "Sure: {who} is ahead however pay, start and fit are weighed."
            return say(template, who=who)
        case "firm":
            template = (
                "Firm: every weight may be off by {room} at once before {rival} overtakes {who}."
            )
        case _ if room >= FIRM_RADIUS:
            template = (
                "Fragile: the weights are not yet yours, and {rival} is ahead of {who} under many."
            )
            return say(template, who=who, rival=other)
        case _:
            template = "Fragile: weights off by {room} can already put {rival} ahead of {who}."
    return say(template, who=who, rival=other, room=Percent(room * 100))
