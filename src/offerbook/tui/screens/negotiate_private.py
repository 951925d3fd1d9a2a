"""The private side of the Negotiate place: clock, ask, rounds, and what is open before signing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.content import Content

from offerbook.core.fact import Fact
from offerbook.desk.outlook import Outlook
from offerbook.tui.screens.negotiate_lines import HIDDEN, Front, rests
from offerbook.tui.widgets.rows import Block, Line, sentence
from offerbook.tui.widgets.shown import said, shown
from offerbook.wording.facts import fact_lines
from offerbook.wording.notation import Notation

if TYPE_CHECKING:
    from offerbook.core.negotiation.before_signing import Unsettled
    from offerbook.core.negotiation.stance import Stance
    from offerbook.core.negotiation.target import Room


@dataclass(frozen=True, slots=True)
class AskFor:
    """The figure to ask for, which can be changed."""

    application: str
    """Of whom."""


@dataclass(frozen=True, slots=True)
class Settle:
    """One thing to settle before signing."""

    application: str
    """With whom."""

    number: int
    """Its place in the list, counted from 0."""


def hidden() -> Iterator[Block]:
    """Return what stands in place of the private side while the screen is shared."""
    yield Block((sentence(Content.styled(HIDDEN, "$foreground 70%")),), Content("Private"))


def clock(outlook: Outlook, front: Front, notation: Notation) -> Iterator[Block]:
    """Return what the clock says: the answer here, and whose comes first."""
    lines = [sentence(said(one, notation)) for one in outlook.talk(front.about).clock]
    yield Block(tuple(lines), Content("The clock"))


def clock_here(outlook: Outlook, front: Front, notation: Notation) -> Iterator[Block]:
    """Return the answer day of this employer alone, which may be seen while sharing."""
    told = outlook.talk(front.about).clock[:1] if _has_offer(outlook, front) else ()
    yield Block(tuple(sentence(said(one, notation)) for one in told), Content("The clock"))


def _has_offer(outlook: Outlook, front: Front) -> bool:
    return any(one.application == front.about for one in outlook.competing)


def ask(room: Room | None, notation: Notation, front: Front) -> Iterator[Block]:
    """Return the ask with its window, and the lines around it; none of it leaves."""
    if room is not None:
        yield Block(tuple(_ask(room, notation, front)), Content("The ask, private"))


def _ask(room: Room, notation: Notation, front: Front) -> Iterator[Line]:
    if room.ask is None:
        why = said(room.why_none, notation) if room.why_none else Content("There is none.")
        yield sentence(why, AskFor(front.about))
    else:
        base = shown(notation.per(room.ask.base, room.currency, room.ask.per), "bold")
        own = "  yours" if room.ask.fact.where else ""
        tail = Content.styled(f"{own}  ⏎ change it", "$foreground 60%")
        which = "Next ask  " if room.ask.fact.name == "next ask" else "First ask  "
        yield sentence(Content.assemble(which, base, tail), AskFor(front.about))
        low, high = (notation.amount(one, room.currency) for one in room.ask.shown)
        yield sentence(shown(f"From {low} to {high} would do"))
    if room.outside is not None:
        yield sentence(Content.assemble(("▲ ", "$warning bold"), said(room.outside, notation)))
    if room.floor is not None:
        floor = notation.per(room.floor.amount, room.currency, "year")
        yield sentence(shown(f"Lowest I would sign  {floor}"))
    if room.ladder:
        steps = ", then ".join(notation.amount(one, room.currency) for one in room.ladder)
        yield sentence(shown(f"Next steps down  {steps}"))
    if front.facts:
        for fact in _facts(room):
            yield from (rests(line) for line in fact_lines(fact, notation))


def _facts(room: Room) -> Iterator[Fact]:
    """Yield where every figure of the ask comes from; what is named within another is left out."""
    for one in (room.ask, room.usual, room.floor):
        if one is not None:
            yield one.fact
    if room.ask is None or room.ask.fact.where:
        yield from (one.fact for one in room.limits)


def rounds(outlook: Outlook, front: Front, notation: Notation) -> Iterator[Block]:
    """Return what was asked so far, what came back, and the money won."""
    lines = [sentence(said(one, notation)) for one in outlook.talk(front.about).rounds_told]
    yield Block(tuple(lines), Content("Rounds so far"))


def flags(outlook: Outlook, stance: Stance, front: Front, notation: Notation) -> Iterator[Block]:
    """Return what to look at before anything is signed; what can be settled has a cursor."""
    listed = [one.saying for one in outlook.talk(front.about).unsettled]
    lines = []
    for one in stance.flags:
        target = Settle(front.about, listed.index(one)) if one in listed else None
        lines.append(sentence(Content.assemble("▲ ", said(one, notation)), target))
    yield Block(tuple(lines), Content("Before anything is signed"))


def settled_by(outlook: Outlook, target: Settle) -> Unsettled | None:
    """Return what a line stands for, or None where it is gone meanwhile."""
    listed = outlook.talk(target.application).unsettled
    return listed[target.number] if target.number < len(listed) else None
