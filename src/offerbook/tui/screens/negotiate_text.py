"""The text in front of the Negotiate place: as it is shown, and as it is sent."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from textual.content import Content

from offerbook.core.negotiation.text import Outgoing, PrepSheet, Refusal
from offerbook.desk.outlook import Outlook
from offerbook.desk.words import UNSIGNED
from offerbook.tui.screens import negotiate_lines as lines
from offerbook.tui.screens import negotiate_private as private
from offerbook.tui.screens.negotiate_lines import Front
from offerbook.tui.widgets.rows import Block, Line, sentence
from offerbook.tui.widgets.shown import said, shown
from offerbook.tui.widgets.who import Party
from offerbook.tui.words import STAGES, STATUSES
from offerbook.wording.letter import letter, sheet
from offerbook.wording.notation import Notation

if TYPE_CHECKING:
    from offerbook.core.negotiation.lint.finding import Finding
    from offerbook.core.negotiation.stance import Stance


def now(outlook: Outlook, stance: Stance, front: Front, notation: Notation) -> Iterator[Block]:
    """Return what to do, the texts, the ask, what can be said, and what to mind."""
    found: tuple[Block, ...]
    if front.hidden:
        found = (
            *private.hidden(),
            *private.clock_here(outlook, front, notation),
            *lines.points(outlook, front, notation),
        )
    else:
        found = (
            *lines.to_do(stance, notation),
            *private.clock(outlook, front, notation),
            *private.ask(outlook.talk(front.about).room, notation, front),
            *lines.texts(outlook, stance, front),
            *lines.points(outlook, front, notation),
            *lines.levers(stance, notation),
            *private.rounds(outlook, front, notation),
            *private.flags(outlook, stance, front, notation),
        )
    yield from (block for block in found if block.lines)


def blocks(outlook: Outlook, front: Front, notation: Notation, hint: str) -> Iterator[Block]:
    """Return the text in front, or why it is not written.

    Args:
        outlook: what everything is taken from.
        front: which text.
        notation: of the person.
        hint: words beside its title.
    """
    if front.kind is None:
        words = Content("f goes through the texts; Enter opens the one under the cursor.")
        yield Block((sentence(words),))
        return
    company = outlook.book.applications[front.about].company
    title = shown(f"{lines.title_of(front.kind)} · {company}")
    title = Content.assemble(title, "   ", shown(hint, "$foreground 60% not bold"))
    kind = lines.outgoing(front.kind)
    if kind is None:
        yield from _sheet(outlook, front, notation, title)
    elif front.own:
        own = (sentence(shown(one), hang=0) for one in front.own.splitlines())
        yield Block((sentence(Content.styled(OWN, "$foreground 70%")), *own), title)
        yield from _to_look_at(outlook, front, notation)
    else:
        found = outlook.talk(front.about).text(kind)
        if isinstance(found, Refusal):
            yield Block((_nothing(),), title)
            yield from lines.refusal_blocks(found, front.about, notation)
        else:
            yield Block(tuple(lines.letter_lines(found, notation, facts=front.facts)), title)
            if not found.signature:
                unsigned = f"{UNSIGNED} Add it under What matters to you."
                yield Block((sentence(shown(unsigned, "$foreground 70%")),))


OWN = "Your own wording; emptied with o, it is written anew."
"""Said above a text that came back from the editor."""


def findings(outlook: Outlook, front: Front) -> tuple[Finding, ...]:
    """Return what to look at in the person's own wording before it leaves."""
    kind = lines.outgoing(front.kind)
    return outlook.talk(front.about).lint(front.own, kind) if kind and front.own else ()


def _to_look_at(outlook: Outlook, front: Front, notation: Notation) -> Iterator[Block]:
    told = [
        sentence(
            Content.assemble(
                ("▲ ", "$warning bold"),
                shown(f"line {one.line(front.own)} “{one.words}”: " if one.words else ""),
                said(one.why, notation),
            )
        )
        for one in findings(outlook, front)
    ]
    if told:
        yield Block(tuple(told), Content("Look at this before it leaves"))


def _nothing() -> Line:
    return sentence(Content(""))


def _private(outlook: Outlook, front: Front) -> PrepSheet | Refusal:
    match front.kind:
        case "call":
            return outlook.talk(front.about).call
        case "replies":
            return outlook.talk(front.about).replies
        case "first_call":
            return outlook.talk(front.about).first_call
        case _:
            return outlook.talk(front.about).prep


def _sheet(outlook: Outlook, front: Front, notation: Notation, title: Content) -> Iterator[Block]:
    if front.hidden:
        yield Block((sentence(Content.styled(lines.HIDDEN, "$foreground 70%")),), title)
        return
    found = _private(outlook, front)
    yield Block((sentence(Content("Private, and never sent.")),), title)
    if isinstance(found, Refusal):
        yield from lines.refusal_blocks(found, front.about, notation)
        return
    for section in found.sections:
        said_here = [sentence(Content.assemble("· ", said(one, notation))) for one in section.lines]
        yield Block(tuple(said_here), said(section.title, notation))


def plain(outlook: Outlook, front: Front, notation: Notation) -> str:
    """Return the text in front as it is copied; empty where there is none."""
    if front.own:
        return front.own
    if front.kind is None:
        return ""
    kind = lines.outgoing(front.kind)
    if kind is None:
        found = None if front.hidden else _private(outlook, front)
        return sheet(found, notation) if isinstance(found, PrepSheet) else ""
    made = outlook.talk(front.about).text(kind)
    if not isinstance(made, Outgoing):
        return ""
    ready = letter(made, notation)
    return f"Subject: {ready.subject}\n\n{ready.body}\n"


def party(key: str, outlook: Outlook) -> Party:
    """Return an employer to talk to, with how many days are left or how far it has come."""
    offer = next((one for one in outlook.competing if one.application == key), None)
    if offer is None:
        return Party(
            key, outlook.book.applications[key].company, STAGES[outlook.progress[key].stage]
        )
    left = outlook.states[offer.id].days_left
    note = STATUSES[outlook.states[offer.id].status]
    if left is not None:
        note = f"{left} days to answer" if left != 1 else "1 day to answer"
    return Party(key, outlook.book.applications[key].company, note)
