"""Today: what is due, which offers are open, and where every application stands."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import count
from typing import ClassVar

from textual.content import Content

from offerbook.core.edit import Put
from offerbook.core.model.application import Application
from offerbook.core.model.book import PREFERENCES, Record
from offerbook.core.waiting.items import Item, Progress
from offerbook.core.waiting.stage import STEPS
from offerbook.desk.outlook import Outlook
from offerbook.desk.waiting import Waiting
from offerbook.tui.keys import bindings
from offerbook.tui.screens.openoffers import open_offers
from offerbook.tui.screens.waiting_blocks import DEBRIEF, asks, closing, wait
from offerbook.tui.screens.waiting_keys import WAITING_KEYS, WaitingLines
from offerbook.tui.targets import Target
from offerbook.tui.widgets.rows import Block, Column, Line, sentence
from offerbook.tui.widgets.shown import said, shown
from offerbook.tui.words import DRAFTS, STAGES, days
from offerbook.wording.notation import Notation

_APPLICATIONS = (
    Column("company", least=10),
    Column("role", rank=3, least=10),
    Column("stage"),
    Column("since", rank=2),
    Column("waiting", right=True, rank=1),
    Column("they said by", rank=4),
)

_MOST = 50
"""Lines of things to do or to expect; who has more of them needs the filter."""


class Today(WaitingLines):
    """What is due, and what comes next."""

    MODE = "today"
    PURPOSE = "What is due, which offers are open, and where every application stands"
    ABOUT = (
        "The lines under “Due” are things to do now; Enter opens the text that does it. "
        "Applications stand by stage, the running ones first; “waiting” counts days since "
        "the last contact while an answer of theirs is awaited."
    )
    KEYS: ClassVar[tuple[str, ...]] = (
        "open",
        "add",
        "add_offer",
        "edit",
        "log",
        *WAITING_KEYS,
        "draft",
        "why",
        "scores",
        "delete",
        "copy",
        "filter",
        "back",
    )
    BINDINGS = bindings(*KEYS)

    _begun = False

    def show(self, outlook: Outlook) -> None:
        """Draw what is due and the totals; the first time what to wait for comes a frame later."""
        super().show(outlook)
        if not self._begun:
            self._begun = True
            self.call_after_refresh(self._show_the_wait, outlook)

    def _show_the_wait(self, outlook: Outlook) -> None:
        if outlook is self._shown:
            self._blocks = (*self._blocks, *self._wait(outlook))
            self._fill()

    def _wait(self, outlook: Outlook) -> tuple[Block, ...]:
        found = wait(outlook, self.offerbook.desk.notation)
        return tuple(block for block in found if block.lines)

    def blocks(self, outlook: Outlook) -> Sequence[Block]:
        """Return what is due, the open offers, the applications, and what comes."""
        notation = self.offerbook.desk.notation
        agenda = outlook.agenda
        due = [
            line for item in agenda.due for line in (_item(item, notation), *asks(item, notation))
        ]
        if agenda.calm is not None:
            due.append(sentence(said(agenda.calm, notation)))
        mind = [
            sentence(said(one, notation), Target(row=f"mind {n}"))
            for n, one in enumerate(agenda.clashes)
        ]
        coming = [
            line
            for item in agenda.coming
            for line in (_item(item, notation), *asks(item, notation))
        ]
        found = (
            Block(tuple(due), Content("Due" if agenda.due else "Nothing is due"), most=_MOST),
            Block(tuple(mind), Content("Mind")),
            *closing(outlook, notation),
            open_offers(outlook, notation),
            Block(tuple(_applications(outlook, notation)), Content("Applications"), _APPLICATIONS),
            Block(tuple(_to_mend(outlook)), Content("To mend"), most=_MOST),
            Block(tuple(coming), Content("Coming"), most=_MOST),
            *(self._wait(outlook) if self._begun else ()),
        )
        blocks = [block for block in found if block.lines]
        return blocks if outlook.book.records else [*blocks, _empty()]

    async def action_open(self) -> None:
        """Write a debrief down where one is offered, or else do what every place does."""
        if self.target.row.startswith(DEBRIEF):
            from offerbook.tui.screens.event_form import EventForm

            self.app.push_screen(EventForm(self.target.application, "debrief"))
        else:
            await super().action_open()

    def action_delete(self) -> None:
        """Never offer a debrief again, or else delete the record under the cursor."""
        if self.target.row.startswith(DEBRIEF):
            off, desk = [Put(("debriefs",), value=False)], self.offerbook.desk
            label = "debriefs are no longer offered"
            self.offerbook.act(lambda: desk.put(PREFERENCES, off, label))
        else:
            super().action_delete()


def _empty() -> Block:
    text = "No application yet. Press a to add the first, or ? to see what else there is."
    return Block((sentence(Content(text)),))


def _item(item: Item, notation: Notation) -> Line:
    text = said(item.saying, notation)
    if item.draft:
        text = Content.assemble(text, (f"  ⏎ {DRAFTS[item.draft]}", "$accent"))
    row = f"{item.kind} {item.on}"
    return sentence(text, Target(item.application, item.offer, draft=item.draft, row=row))


def _applications(outlook: Outlook, notation: Notation) -> Iterator[Line]:
    known = outlook.progress
    running = sorted(
        outlook.book.applications.values(), key=lambda one: (*_order(known[one.id]), one.id)
    )
    quiet = Waiting(outlook).quiet_until is not None
    for one in running:
        yield _application(one, known[one.id], notation, quiet=quiet)
    for record in outlook.book.records.values():
        if record.kind == "application" and record.value is None:
            yield _broken(record)


def _order(progress: Progress) -> tuple[bool, int, int]:
    """Running ones first, the furthest on top; those that wait longest before others."""
    step = STEPS.index(progress.furthest) if progress.furthest in STEPS else 0
    return (not progress.live, -step, -(progress.days_waiting or 0))


def _application(one: Application, progress: Progress, notation: Notation, *, quiet: bool) -> Line:
    counted = None if quiet else progress.days_waiting
    waiting = "" if counted is None else days(counted)
    cells: tuple[Content, ...] = (
        shown(one.company),
        shown(one.role),
        Content(STAGES[progress.stage]),
        shown(notation.short_day(progress.since) if progress.since else ""),
        Content(waiting),
        shown(notation.short_day(progress.promised) if progress.promised else ""),
    )
    if not progress.live:
        cells = tuple(cell.stylize("$foreground 65%") for cell in cells)
    return Line(cells, Target(one.id, record=one.id))


def _broken(record: Record) -> Line:
    company = record.data.get("company")
    name = company if isinstance(company, str) and company else record.id
    cells = (shown(name), Content(""), Content("▲ to mend"))
    return Line(cells, Target(record.id, record=record.id))


def _to_mend(outlook: Outlook) -> Iterable[Line]:
    number = count()
    for problem in (*outlook.book.all_problems, *Waiting(outlook).untidy):
        known = problem.record in outlook.book.records
        mark = ("· ", "$foreground 70%") if problem.remark else ("▲ ", "$warning bold")
        target = Target(record=problem.record if known else "", row=f"mend {next(number)}")
        yield sentence(Content.assemble(mark, shown(str(problem))), target)
