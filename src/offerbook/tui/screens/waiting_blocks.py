"""What Today says about the wait."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from textual.content import Content

from offerbook.core.waiting.items import Item
from offerbook.desk.outlook import Outlook
from offerbook.desk.waiting import Waiting
from offerbook.tui.targets import Target
from offerbook.tui.widgets.rows import Block, Line, sentence
from offerbook.tui.widgets.shown import said, shown
from offerbook.tui.words import DRAFTS
from offerbook.wording.notation import Notation

if TYPE_CHECKING:
    from offerbook.core.waiting.closing import ClosingStep

MARKS = {"done": "✓ ", "now": "○ ", "later": "… "}
"""How far a step after a yes has come; dots: something before it is still open."""

DEBRIEF = "debrief"
"""How the row of a line begins that offers a debrief."""

_MOST = 20


def asks(item: Item, notation: Notation) -> Iterator[Line]:
    """Return what to ask in an interview to come."""
    for one in item.ask:
        yield sentence(Content.assemble("    ask: ", said(one, notation, "italic")), hang=9)


def closing(outlook: Outlook, notation: Notation, only: str = "") -> Iterator[Block]:
    """Return what is left to do after a yes, in its order; to all, or to `only` one."""
    for one in Waiting(outlook).closing:
        if only not in {"", one.application}:
            continue
        company = outlook.book.applications[one.application].company
        lines = tuple(_step(step, notation, number) for number, step in enumerate(one.steps))
        yield Block(lines, Content.assemble("After the yes to ", shown(company)))


def _step(step: ClosingStep, notation: Notation, number: int) -> Line:
    text = Content.assemble(MARKS[step.state], said(step.saying, notation))
    if step.state == "now" and step.draft:
        text = Content.assemble(text, (f"  ⏎ {DRAFTS[step.draft]}", "$accent"))
    if step.state != "now":
        text = text.stylize("$foreground 65%")
    draft = step.draft if step.state == "now" else None
    row = f"closing {number}"
    return sentence(text, Target(step.application, step.offer, draft=draft, row=row))


def wait(outlook: Outlook, notation: Notation) -> Iterator[Block]:
    """Return when word may come, what has been silent for long, and what may help."""
    waiting = Waiting(outlook)
    lines = []
    for one in waiting.expected:
        names = notation.names([outlook.book.applications[key].company for key in one.applications])
        words = Content(" ").join(said(each, notation) for each in one.sayings)
        text = Content.assemble(shown(names, "bold"), "  ", words)
        lines.append(sentence(text, Target(one.applications[0], row="expected")))
    yield Block(tuple(lines), Content("When word may come"), most=_MOST)
    if waiting.quiet_until is not None:
        until = notation.day(waiting.quiet_until)
        text = shown(f"Waiting is not counted until {until}; Q changes that.")
        yield Block((sentence(text),), Content("Quiet"))
    elif waiting.silent and not waiting.closing:
        yield _silent(outlook, waiting, notation)
    yield Block(tuple(_optional(outlook, notation)), Content("If it helps"))


def _silent(outlook: Outlook, waiting: Waiting, notation: Notation) -> Block:
    names = [outlook.book.applications[key].company for key in waiting.silent[:_MOST]]
    over = len(waiting.silent) - len(names)
    names += [f"{over} more"] if over else []
    text = Content.assemble(shown(notation.names(names)), ("  S marks them silent", "$accent"))
    return Block((sentence(text, Target(row="silent")),), Content("Silent for long"))


def _optional(outlook: Outlook, notation: Notation) -> Iterator[Line]:
    for item in outlook.agenda.optional:
        text = Content.assemble(
            said(item.saying, notation), ("  ⏎ write it down · d never offer this", "$accent")
        )
        yield sentence(text, Target(item.application, row=f"{DEBRIEF} {item.on}"))
