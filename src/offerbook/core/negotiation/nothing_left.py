"""Where no counter-offer is left to send: the round is over, and the answer is a yes or a no."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from offerbook.core.negotiation.accept import under_floor
from offerbook.core.negotiation.levers import Lever
from offerbook.core.negotiation.rounds import is_closed
from offerbook.core.negotiation.row import Found, Next
from offerbook.core.negotiation.situation import Situation
from offerbook.core.negotiation.target import Room
from offerbook.core.saying import Saying, say
from offerbook.core.waiting.items import TextKind

BESIDE_BASE: frozenset[Lever] = frozenset({"grade_step", "sign_on", "review"})
"""What a counter-offer can ask for where base is settled."""


def nothing_left(
    situation: Situation, space: Room | None, found: Found, levers: Collection[Lever]
) -> Found:
    """Return the row without a counter-offer where none can be written, with what to do instead.

    Args:
        situation: whose offer.
        space: the room for the base.
        found: the row of the table.
        levers: everything still open, circumstances included.
    """
    if space is None or space.ask is not None or all(one.kind != "counter" for one in found.texts):
        return found
    settled = situation.employer.graded or is_closed(situation, "base")
    if settled and BESIDE_BASE.intersection(levers):
        return found
    if found.row == "P3":
        saying = say("Ask what is missing first; there is nothing about cash to ask with it.")
        return _instead(situation, found, saying, "questions")
    why = () if space.why_none is None else (space.why_none,)
    found = replace(found, why=(*found.why, *why))
    if under_floor(space):
        saying = say("Nothing is left to ask for, and it is under your lowest: decline it.")
        return _instead(situation, found, saying, "decline")
    return _instead(
        situation, found, say("Nothing is left to ask for: accept it as it is, or decline.")
    )


def _instead(
    situation: Situation, found: Found, saying: Saying, kind: TextKind | None = None
) -> Found:
    kept = tuple(one for one in found.texts if one.kind != "counter")
    more = () if kind is None else (Next(kind, situation.application),)
    return replace(found, saying=saying, texts=(*kept, *more))
