"""What to do now: one row of the decision table, from data alone.

State first, then the clock, then what is in writing, then what is known, then the money. The
first row that holds is the stance; every circumstance that holds adds to it. The table and the
sources of its rows are in docs/negotiating.md.
"""

from __future__ import annotations

from dataclasses import dataclass

from offerbook.core.negotiation.accept import accept_reason
from offerbook.core.negotiation.clock_rows import clock, ended, no_offer, nothing_here
from offerbook.core.negotiation.flags import flags
from offerbook.core.negotiation.levers import Lever, still_open
from offerbook.core.negotiation.modifiers import LEVERS, Modifier, modifiers
from offerbook.core.negotiation.pay_rows import critical, out_of_reach, spoken, within_reach
from offerbook.core.negotiation.row import Next, Row
from offerbook.core.negotiation.situation import Situation
from offerbook.core.negotiation.target import room
from offerbook.core.saying import Saying

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
    added: tuple[Lever, ...] = ()
    if found.row not in _NO_MONEY:
        added = tuple(one for key in held for one in LEVERS[key])
    levers = (*found.levers, *added)
    if "P6h" in held:
        levers = tuple(one for one in levers if one != "base")
    return Stance(
        found.row,
        found.saying,
        found.why,
        held,
        still_open(situation, levers),
        accept_reason(situation, space, found.row),
        flags(situation, space),
        found.texts,
    )
