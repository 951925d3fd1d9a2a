"""Timeline: every deadline, promise, interview, start and notice on one line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import ClassVar

from textual import events
from textual.content import Content

from offerbook.core.waiting.timeline import Mark
from offerbook.desk.outlook import Outlook
from offerbook.tui.keys import bindings
from offerbook.tui.screens.waiting_keys import WaitingLines
from offerbook.tui.targets import Target
from offerbook.tui.widgets.columns import GAP
from offerbook.tui.widgets.layout import GUTTER
from offerbook.tui.widgets.rows import Block, Column, Line, sentence
from offerbook.tui.widgets.shown import said, shown
from offerbook.wording.dateline import MANY, MEANINGS, SIGNS, DateLine, date_line
from offerbook.wording.notation import Notation

PRESENT = "present job"
_NAME = 14
_SCROLLBAR = 1
_LONGEST = 120
_DAY = 11


class TimelinePlace(WaitingLines):
    """When everything falls, and what falls badly."""

    MODE = "timeline"
    PURPOSE = "Every deadline, promise, interview, start and notice on one line"
    BRIEF = "Deadlines, promises, interviews, starts and notices"
    ABOUT = (
        "One line for each company: a column for each of the next 28 days, a colon for Mondays; "
        "then a dash for each week. Letters say what falls there; several in one column are a "
        "star. What falls badly stands below, with whom to ask for how many days."
    )
    KEYS: ClassVar[tuple[str, ...]] = (
        "open",
        "edit",
        "log",
        "draft",
        "look_back",
        "copy",
        "filter",
        "back",
    )
    BINDINGS = bindings(*KEYS, "add")

    _width = 0

    def on_resize(self, event: events.Resize) -> None:
        """Draw the line as wide as the terminal."""
        if event.size.width != self._width and self._shown is not None:
            self.show(self._shown)

    def blocks(self, outlook: Outlook) -> Sequence[Block]:
        """Return the line, what falls badly, and every date in words."""
        self._width = self.app.size.width
        notation = self.offerbook.desk.notation
        found = outlook.timeline
        if not found.marks:
            text = "No date is set. Log an interview or a promised day (l), or enter an offer (2)."
            return (Block((sentence(Content(text)),)),)
        names = {mark.application: _name(mark, outlook) for mark in found.marks}
        label = min(max(map(len, names.values())), _NAME)
        room = self._width - GUTTER - _SCROLLBAR - GAP - label
        drawing = date_line(found.marks, outlook.clock.today, min(room, _LONGEST), notation)
        mind = tuple(
            sentence(Content.assemble("▲ ", said(one, notation)), Target(row=f"mind {number}"))
            for number, one in enumerate(found.collisions)
        )
        dates = tuple(_date(mark, number, notation) for number, mark in enumerate(found.marks))
        blocks = (
            Block(
                tuple(_rows(drawing, names)), columns=(Column("", least=6), Column(drawing.axis))
            ),
            Block((sentence(Content.styled(_legend(found.marks), "$foreground 70%"), hang=0),)),
            Block(mind, Content("What falls badly")),
            Block(dates, Content("Day by day")),
        )
        return [block for block in blocks if block.lines]


def _name(mark: Mark, outlook: Outlook) -> str:
    application = outlook.book.applications.get(mark.application)
    return application.company if application else mark.application or PRESENT


def _rows(drawing: DateLine, names: dict[str, str]) -> Iterator[Line]:
    for row in drawing.rows:
        line = shown(row.line)
        for at, sign in enumerate(row.line):
            if sign.isalpha() or sign in {"$", MANY}:
                line = line.stylize("$accent bold", at, at + 1)
        name = shown(names[row.application]).truncate(_NAME, ellipsis=True)
        yield Line((name, line), Target(row.application, row="line"))


def _legend(marks: Sequence[Mark]) -> str:
    kinds = dict.fromkeys(mark.kind for mark in marks)
    parts = [f"{SIGNS[kind]} {MEANINGS[kind]}" for kind in SIGNS if kind in kinds]
    return " · ".join([*parts, f"{MANY} several", ": Monday", "- a week"])


def _date(mark: Mark, number: int, notation: Notation) -> Line:
    day = notation.short_day(mark.on).rjust(_DAY)
    text = Content.assemble(
        shown(day), "  ", (SIGNS[mark.kind], "$accent bold"), "  ", said(mark.saying, notation)
    )
    target = Target(mark.application, mark.offer, row=f"{mark.kind} {number}")
    return sentence(text, target, hang=_DAY + 5)
