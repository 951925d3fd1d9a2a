"""Where no counter-offer is left to send: the round is over, and the answer is a yes or a no."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from offerbook.core.negotiation.accept import under_floor
from offerbook.core.negotiation.levers import Lever
from offerbook.core.negotiation.points.rules import REASONS, points
from offerbook.core.negotiation.questions import questions
from offerbook.core.negotiation.rounds import is_closed
from offerbook.core.negotiation.row import Found, Next
from offerbook.core.negotiation.situation import Situation
from offerbook.core.negotiation.target import Room
from offerbook.core.saying import Saying, say
from offerbook.core.waiting.items import TextKind

_BESIDE_BASE: frozenset[Lever] = frozenset({"sign_on", "review"})
_BESIDE_RATE: frozenset[Lever] = frozenset({"term", "payment"})

_FIND = say("Find something they can check, to set beside the figure, before you ask for more.")


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
    if space is None or all(one.kind != "counter" for one in found.texts):
        return found
    reasons, graded = points(situation, REASONS), situation.employer.graded
    settled = graded or is_closed(situation, "base")
    beside = settled and asks_beside(situation, levers)
    if (beside and (reasons or not graded)) or (space.ask is not None and reasons):
        return found
    if found.row == "P3":
        saying = say("Ask what is missing first; there is nothing about cash to ask with it.")
        return _instead(situation, found, saying, "questions" if questions(situation) else None)
    if beside:
        saying = say(
            "Pay goes by grade: note what you achieved that bears on this job, then ask which step "
            "of it fits."
        )
        return _instead(situation, found, saying)
    if space.ask is not None:
        why = say("There is no reason to put beside the figure that they could check.")
        return _instead(situation, replace(found, why=(*found.why, why)), _FIND)
    more = () if space.why_none is None else (space.why_none,)
    found = replace(found, why=(*found.why, *more))
    if under_floor(space):
        saying = say("Nothing is left to ask for, and it is under your lowest: decline it.")
        return _instead(situation, found, saying, "decline")
    return _instead(
        situation, found, say("Nothing is left to ask for: accept it as it is, or decline.")
    )


def asks_beside(situation: Situation, levers: Collection[Lever]) -> bool:
    """Return whether a counter-offer has something to ask for where base is settled."""
    if "grade_step" in levers:
        return True
    return not (_BESIDE_RATE if situation.by_rate else _BESIDE_BASE).isdisjoint(levers)


def _instead(
    situation: Situation, found: Found, saying: Saying, kind: TextKind | None = None
) -> Found:
    kept = tuple(one for one in found.texts if one.kind != "counter")
    more = () if kind is None else (Next(kind, situation.application),)
    return replace(found, saying=saying, texts=(*kept, *more))
