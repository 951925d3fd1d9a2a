"""What to do now: one row of the decision table, from data alone.

State first, then the clock, then what is in writing, then what is known, then the money. The
first row that holds is the stance; every circumstance that holds adds to it. The table and the
sources of its rows are in docs/negotiating.md.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from offerbook.core.negotiation.accept import accept_reason
from offerbook.core.negotiation.clock_rows import clock, ended, no_offer, nothing_here
from offerbook.core.negotiation.flags import flags
from offerbook.core.negotiation.levers import Lever, still_open
from offerbook.core.negotiation.modifiers import LEVERS, Modifier, modifiers
from offerbook.core.negotiation.nothing_left import nothing_left
from offerbook.core.negotiation.pay_rows import critical, out_of_reach, spoken, within_reach
from offerbook.core.negotiation.promised import promised_base, promises, recapped
from offerbook.core.negotiation.rounds import waiting_since
from offerbook.core.negotiation.row import Found, Next, Row
from offerbook.core.negotiation.situation import Situation
from offerbook.core.negotiation.target import Room, room
from offerbook.core.saying import Day, Saying, say

_AT_AN_END = frozenset({"P5c", "P5d", "ended"})
_NO_RECAP = frozenset({"P0", "P1", "ended"})
_NO_MONEY = frozenset({"P0", "P1", "P1b", "P2", "P5c", "P5d", "ended"})


@dataclass(frozen=True, slots=True)
class Stance:
    """What to do about one application and its offer."""

    row: Row
    """Of the decision table."""

    saying: Saying
    """In one sentence."""

    why: tuple[Saying, ...]
    """What in the book says so."""

    modifiers: tuple[Modifier, ...]
    """Circumstances that hold beside the row."""

    levers: tuple[Lever, ...]
    """Things to ask for, in order; what they closed is left out."""

    accept: Saying | None
    """Why taking the offer as it is would be right; None where it would not be."""

    flags: tuple[Saying, ...]
    """What to look at before anything is signed; private."""

    texts: tuple[Next, ...]
    """What to write, in order."""


def asks_for_money(now: Stance) -> bool:
    """Return whether the row leaves anything about pay to be asked for."""
    return now.row not in _AT_AN_END


def room_now(now: Stance, space: Room | None) -> Room | None:
    """Return the room as it is shown: without an ask where the row asks for no money."""
    if space is None or space.ask is None or asks_for_money(now):
        return space
    why = say("Nothing more is asked for: see what to do now.")
    return replace(space, target=None, ask=None, ladder=(), usual=None, outside=None, why_none=why)


def stance(situation: Situation) -> Stance:
    """Return the first row of the table that holds, with everything that goes with it."""
    space = room(situation)
    found = (
        ended(situation)
        or no_offer(situation)
        or clock(situation, space)
        or nothing_here(situation)
        or spoken(situation)
        or critical(situation, space)
        or out_of_reach(situation, space)
        or within_reach(situation, space)
    )
    held = modifiers(situation)
    levers = still_open(situation, _levers(found, held))
    found = nothing_left(situation, space, found, levers)
    found = _recap_first(situation, _after_asking(situation, found))
    accept = accept_reason(situation, space, found.row)
    return Stance(
        found.row,
        found.saying,
        found.why,
        held,
        levers,
        accept,
        flags(situation, space),
        (*found.texts, *_accepting(situation, accept)),
    )


def _levers(found: Found, held: tuple[Modifier, ...]) -> tuple[Lever, ...]:
    """Return the levers of the row and of every circumstance; a grade comes first, never base."""
    added: tuple[Lever, ...] = ()
    if found.row not in _NO_MONEY:
        added = tuple(one for key in held for one in LEVERS[key])
    levers = (*found.levers, *added)
    if "P6h" not in held:
        return levers
    of_grade = LEVERS["P6h"] if added else ()
    return (*of_grade, *(one for one in levers if one != "base"))


def _accepting(situation: Situation, accept: Saying | None) -> tuple[Next, ...]:
    return (Next("accept", situation.application),) if accept and not promises(situation) else ()


def _recap_first(situation: Situation, found: Found) -> Found:
    """Return the row with a recap before all else where something is promised and not written.

    Once the recap was sent it is named no more, until something else is promised.
    A base that is promised ends the round: nothing more is asked before the letter holds it.
    """
    if found.row in _NO_RECAP or not promises(situation):
        return found
    sent = recapped(situation)
    recap = () if sent else (Next("recap", situation.application),)
    if promised_base(situation) is None:
        return replace(found, texts=(*recap, *found.texts))
    saying = say("Have what they promised in writing before you ask for more or accept.")
    if sent:
        saying = say(
            "You wrote on {day} what they promised; wait for the letter before you ask for more "
            "or accept.",
            day=Day(sent),
        )
    later = tuple(one for one in found.texts if one.kind != "counter")
    return replace(found, saying=saying, texts=(*recap, *later))


def _after_asking(situation: Situation, found: Found) -> Found:
    """Return the row without another ask while the last one is not answered."""
    since = waiting_since(situation)
    if since is None or all(one.kind != "counter" for one in found.texts):
        return found
    saying = say("You asked on {day}; wait for their answer.", day=Day(since))
    return replace(found, saying=saying, texts=())
