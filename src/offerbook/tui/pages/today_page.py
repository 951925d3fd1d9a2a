"""What Today says: what is due, which offers are open, where every application stands."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import count

from offerbook.core.model.application import Application
from offerbook.core.model.book import Record
from offerbook.core.model.problem import Problem
from offerbook.core.waiting.items import Item, Progress
from offerbook.core.waiting.stage import STEPS
from offerbook.desk import Desk, Outlook
from offerbook.desk.waiting import Waiting
from offerbook.tui.pages.open_offers import open_offers
from offerbook.tui.pages.the_wait import asks, closing, wait
from offerbook.tui.targets import SILENT, Target
from offerbook.tui.text import Text, joined, text, told
from offerbook.tui.widgets.rows import Block, Column, Line, sentence
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


def today_page(outlook: Outlook, notation: Notation) -> tuple[Block, ...]:
    """Return what is due, the open offers, the applications, and what comes."""
    agenda = outlook.agenda
    due = list(_items(agenda.due, notation, due=True))
    if agenda.calm is not None:
        due.append(sentence(told(agenda.calm, notation)))
    mind = [
        sentence(told(one, notation), Target(row=f"mind {n}"))
        for n, one in enumerate(agenda.clashes)
    ]
    coming = tuple(_items(agenda.coming, notation, due=False))
    found = (
        Block(tuple(_wrong(outlook)), text("To mend")),
        Block(tuple(due), text("Due" if agenda.due else "Nothing is due"), most=_MOST),
        Block(tuple(mind), text("Mind")),
        *closing(outlook, notation),
        open_offers(outlook, notation),
        Block(tuple(_applications(outlook, notation)), text("Applications"), _APPLICATIONS),
        Block(tuple(_to_mend(outlook)), text("To mend"), most=_MOST),
        Block(coming, text("Coming"), most=_MOST),
        *wait(outlook, notation),
    )
    blocks = tuple(block for block in found if block.lines)
    return blocks if outlook.book.records else (*blocks, _empty())


def first_page(desk: Desk) -> tuple[Block, ...]:
    """Return what a book is opened with; nothing where it is empty and the guided start comes."""
    return () if desk.is_empty else today_page(desk.outlook, desk.notation)


def _empty() -> Block:
    words = "No application yet. Press a to add the first, or ? to see what else there is."
    return Block((sentence(text(words)),))


def _items(items: Iterable[Item], notation: Notation, *, due: bool) -> Iterator[Line]:
    for item in items:
        words = told(item.saying, notation)
        if item.draft:
            words = joined(words, text(f"  ⏎ {DRAFTS[item.draft]}", "$accent"))
        elif item.kind == SILENT and due:
            words = joined(words, text("  ⏎ mark it silent", "$accent"))
        row = f"{'' if due else 'coming '}{item.kind} {item.on}"
        yield sentence(words, Target(item.application, item.offer, draft=item.draft, row=row))
        yield from asks(item, notation)


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
    cells: tuple[Text, ...] = (
        text(one.company),
        text(one.role),
        text(STAGES[progress.stage]),
        text(notation.short_day(progress.since) if progress.since else ""),
        text(waiting),
        text(notation.short_day(progress.promised) if progress.promised else ""),
    )
    if not progress.live:
        cells = tuple(cell.all_over("$foreground 65%") for cell in cells)
    return Line(cells, Target(one.id, record=one.id))


def _broken(record: Record) -> Line:
    company = record.data.get("company")
    name = company if isinstance(company, str) and company else record.id
    cells = (text(name), text(""), text("▲ to mend"))
    return Line(cells, Target(record.id, record=record.id))


def _wrong(outlook: Outlook) -> Iterator[Line]:
    """Say on top what is more than a remark; all of it stands below the applications."""
    errors = [one for one in outlook.book.all_problems if not one.remark]
    if not errors:
        return
    first, more = errors[0], len(errors) - 1
    words = joined(text("▲ ", "$warning bold"), text(str(first)))
    if more:
        words = joined(words, text(f"  … and {more} more, below the applications", "$warning"))
    yield sentence(words, _mending(outlook, first, "mend first"))


def _mending(outlook: Outlook, problem: Problem, row: str) -> Target:
    """Return the form in which a problem is mended; nothing to open where there is no record."""
    if problem.mended_in:
        # Only a rate of exchange is missing elsewhere than where it is missed.
        return Target(record=problem.mended_in, at="rates", row=row)
    known = problem.record in outlook.book.records
    return Target(record=problem.record if known else "", row=row)


def _to_mend(outlook: Outlook) -> Iterable[Line]:
    """Return every problem, but for a single error: that one stands on top."""
    number = count()
    listed = (*outlook.book.all_problems, *Waiting(outlook).untidy)
    errors = [one for one in listed if not one.remark]
    for problem in listed:
        if len(errors) == 1 and problem is errors[0]:
            continue
        mark = text("· ", "$foreground 70%") if problem.remark else text("▲ ", "$warning bold")
        target = _mending(outlook, problem, f"mend {next(number)}")
        yield sentence(joined(mark, text(str(problem))), target)
