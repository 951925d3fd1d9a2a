"""What the interviews were like: one part to share with a friend, one to keep."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from textual.content import Content

from offerbook.core.waiting.debrief import CAVEAT, SIGNS, Debrief
from offerbook.desk.outlook import Outlook
from offerbook.desk.waiting import Waiting
from offerbook.tui.keys import bindings
from offerbook.tui.screens.page import Page, heading
from offerbook.tui.targets import Target
from offerbook.tui.widgets.rows import Block, Line, sentence
from offerbook.tui.widgets.shown import said, shown
from offerbook.wording.debriefed import summary
from offerbook.wording.notation import Notation


class DebriefPage(Page):
    """The debriefs of one application, the latest first.

    Args:
        application: its id.
    """

    ABOUT = (
        "y copies the upper part, which names no pay, to talk it over with a friend. Pay that was "
        "named and signs you noticed stand below and stay here. a writes a debrief down; talking "
        "it over helps some people and makes it worse for others."
    )
    KEYS = ("add", "copy", "back")
    BINDINGS = bindings(*KEYS)

    def __init__(self, application: str) -> None:
        super().__init__()
        self._application = application

    def blocks(self, outlook: Outlook) -> Sequence[Block]:
        """Return what can be shared, then what is private."""
        application = outlook.book.applications.get(self._application)
        if application is None:
            text = "This application is gone; Esc goes back, u restores it."
            return (Block((sentence(Content(text)),)),)
        notation = self.offerbook.desk.notation
        found = Waiting(outlook).debriefs(application.id)
        head = heading("Talking it over: ", shown(application.company))
        if not found:
            none = Content("Nothing written down yet; a does, if it helps.")
            return [head, Block((sentence(none),)), _checklist(notation)]
        blocks = [head, *(block for one in found for block in _debrief(one, notation))]
        figures = [figure for one in found for figure in one.figures]
        signs = [sign for one in found for sign in one.signs]
        lines = tuple(
            sentence(said(one, notation), Target(row=f"figure {number}"))
            for number, one in enumerate(figures)
        )
        blocks.append(Block(lines, Content("Pay that was named; private, never copied")))
        noticed = [sentence(Content.assemble("· ", said(one, notation))) for one in signs]
        noticed += [sentence(said(CAVEAT, notation, "$foreground 70%"))] if noticed else []
        blocks.append(Block(tuple(noticed), Content("Signs you noticed; notes, never odds")))
        return [block for block in blocks if block.lines or block is head]

    def action_add(self) -> None:
        """Write a debrief down."""
        from offerbook.tui.screens.event_form import EventForm

        self.app.push_screen(EventForm(self._application, "debrief"))

    def action_copy(self) -> None:
        """Copy what can be shared: no line of it names pay."""
        app = self.offerbook
        found = Waiting(app.desk.outlook).debriefs(self._application)
        if found:
            app.copy(summary(found, app.desk.notation))
        else:
            app.say("Nothing to copy yet")


def _debrief(one: Debrief, notation: Notation) -> Iterator[Block]:
    lines: list[Line] = []
    for number, part in enumerate(one.parts):
        lines.append(sentence(said(part.title, notation, "bold"), Target(row=f"{one.on} {number}")))
        lines += [sentence(Content.assemble("· ", said(line, notation))) for line in part.lines]
    if one.left_out:
        text = f"{one.left_out} left out of what is copied: pay is kept private."
        lines.append(sentence(shown(text, "$foreground 70%")))
    yield Block(tuple(lines), said(one.about, notation))


def _checklist(notation: Notation) -> Block:
    """Return the signs people notice, with the caveat on top."""
    lines = [sentence(said(CAVEAT, notation, "$foreground 70%"), hang=0)]
    lines += [sentence(Content.assemble("· ", said(one, notation))) for one in SIGNS.values()]
    return Block(tuple(lines), Content("Signs that people notice; notes, never odds"))
