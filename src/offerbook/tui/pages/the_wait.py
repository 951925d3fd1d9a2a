"""What Today says about the wait."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from offerbook.core.waiting.items import Item
from offerbook.desk.outlook import Outlook
from offerbook.desk.waiting import Waiting
from offerbook.tui.targets import DEBRIEF, SILENT, Target
from offerbook.tui.text import joined, spaced, text, told
from offerbook.tui.widgets.rows import Block, Line, sentence
from offerbook.tui.words import DRAFTS
from offerbook.wording.notation import Notation

if TYPE_CHECKING:
    from offerbook.core.waiting.closing import ClosingStep

MARKS = {"done": "✓ ", "now": "○ ", "later": "… "}
"""How far a step after a yes has come; dots: something before it is still open."""

_MOST = 20


def asks(item: Item, notation: Notation) -> Iterator[Line]:
    """Return what to ask in an interview to come."""
    for one in item.ask:
        yield sentence(joined(text("    ask: "), told(one, notation, "italic")), hang=9)


def closing(outlook: Outlook, notation: Notation, only: str = "") -> Iterator[Block]:
    """Return what is left to do after a yes, in its order; to all, or to `only` one."""
    for one in Waiting(outlook).closing:
        if only not in {"", one.application}:
            continue
        company = outlook.book.applications[one.application].company
        lines = tuple(_step(step, notation, number) for number, step in enumerate(one.steps))
        yield Block(lines, joined(text("After the yes to "), text(company)))


def _step(step: ClosingStep, notation: Notation, number: int) -> Line:
    words = joined(text(MARKS[step.state]), told(step.saying, notation))
    if step.state == "now" and step.draft:
        words = joined(words, text(f"  ⏎ {DRAFTS[step.draft]}", "$accent"))
    if step.state != "now":
        words = words.all_over("$foreground 65%")
    draft = step.draft if step.state == "now" else None
    row = f"closing {number}"
    return sentence(words, Target(step.application, step.offer, draft=draft, row=row))


def wait(outlook: Outlook, notation: Notation) -> Iterator[Block]:
    """Return when word may come, what has been silent for long, and what may help."""
    waiting = Waiting(outlook)
    lines = []
    for one in waiting.expected:
        names = notation.some([outlook.book.applications[key].company for key in one.applications])
        said = spaced(told(each, notation) for each in one.sayings)
        words = joined(text(names, "bold"), text("  "), said)
        lines.append(sentence(words, Target(one.applications[0], row="expected")))
    yield Block(tuple(lines), text("When word may come"), most=_MOST)
    if waiting.quiet_until is not None:
        until = notation.day(waiting.quiet_until)
        words = text(f"Waiting is not counted until {until}; Q changes that.")
        yield Block((sentence(words),), text("Quiet"))
    elif waiting.silent and not waiting.closing:
        yield _silent(outlook, waiting, notation)
    yield Block(tuple(_optional(outlook, notation)), text("If it helps"))


def _silent(outlook: Outlook, waiting: Waiting, notation: Notation) -> Block:
    names = [outlook.book.applications[key].company for key in waiting.silent]
    words = joined(text(notation.some(names)), text("  S marks them silent", "$accent"))
    return Block((sentence(words, Target(row=SILENT)),), text("Silent for long"))


def _optional(outlook: Outlook, notation: Notation) -> Iterator[Line]:
    for item in outlook.agenda.optional:
        words = joined(
            told(item.saying, notation), text("  ⏎ write it down · d never offer this", "$accent")
        )
        yield sentence(words, Target(item.application, row=f"{DEBRIEF} {item.on}"))
