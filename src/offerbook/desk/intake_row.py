"""One row of somebody's table as an application, with nothing made up."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType
from typing import Any

from offerbook.core.edit import Put, applied, parsed_path
from offerbook.core.model.application import EventKind
from offerbook.core.model.units import currency_at
from offerbook.core.waiting.stage import ENDINGS, MEETINGS, STEPS
from offerbook.desk.posted_pay import posted_pay
from offerbook.desk.worker import Desk
from offerbook.errors import OfferbookError, UnreadableTextError
from offerbook.exchange.columns import DAYS, HISTORY, SALARY, STATUS, STATUS_DAY, Column
from offerbook.exchange.csv_reading import RawRow, RowProblem, shown
from offerbook.exchange.history import events_of
from offerbook.exchange.statuses import UnknownStatusError, event_of

_UNDATED = "The day is not known; this is the one that the import put in its place."
_UNSAID = frozenset({"-", "–", "—", "?", "n/a", "na", "none", "tbd"})
_STAMP = re.compile(r"(\d{4}-\d\d-\d\d)[T ]\d\d:\d\d\S*")
_MIDDLE, _END = len(STEPS), len(STEPS) + 1
_PARTS_OF_A_DAY = 3


class RowError(Exception):
    """A row that cannot be taken in; `problem` says why."""

    def __init__(self, problem: RowProblem) -> None:
        self.problem = problem
        super().__init__(str(problem))


@dataclass(slots=True)
class Reading:
    """What was read of a row so far."""

    row: RawRow
    """The row."""

    data: Mapping[str, Any] = field(default_factory=lambda: MappingProxyType({}))
    """The application as plain data, events apart."""

    events: list[dict[str, Any]] = field(default_factory=list)
    """What happened, as plain data."""

    status: tuple[Column, str] | None = None
    """The column that says where it stands, and its words."""

    status_day: date | None = None
    """Since when it stands there."""

    history: list[dict[str, Any]] = field(default_factory=list)
    """Every event, where a cell holds them all; what other cells say then only repeats it."""

    remarks: list[RowProblem] = field(default_factory=list)
    """What was made of it where the file left something open."""


def reading(
    desk: Desk, row: RawRow, columns: Sequence[Column], statuses: Mapping[str, EventKind]
) -> Reading:
    """Return what a row says, its events by day.

    Args:
        desk: reads days and amounts in the person's notation.
        row: of the file.
        columns: what its cells mean.
        statuses: what the person's own words for a status mean.

    Raises:
        RowError: a cell cannot be understood, or there is no company.
    """
    out = Reading(row)
    for column in columns:
        text = row.cells[column.at]
        if not text:
            continue
        try:
            _take(desk, out, column, text)
        except OfferbookError as error:
            raise _refused(row, column, error.what, text, error.todo) from None
    if not out.data.get("company"):
        header = next(one.header for one in columns if one.field == "company")
        raise RowError(RowProblem(row.number, header, "is empty", todo="name the employer"))
    if out.history:
        _keep_history(out)
    else:
        if out.status is not None:
            _add_status(desk, out, *out.status, statuses)
        out.events.sort(key=lambda event: (event["on"], _rank(event["kind"])))
    return out


def _keep_history(out: Reading) -> None:
    """Let the whole history stand alone: no second word on a day that it names."""
    out.events, out.remarks = out.history, []
    days = {event.get("by") for event in out.history if event["kind"] == "promised"}
    if out.data.get("promised_by") in days:
        out.data = {key: value for key, value in out.data.items() if key != "promised_by"}


def _refused(row: RawRow, column: Column, what: str, text: str, todo: str) -> RowError:
    return RowError(RowProblem(row.number, column.header, what, shown(text), todo))


def _take(desk: Desk, out: Reading, column: Column, text: str) -> None:
    """Put what one cell says where it belongs."""
    name = column.field
    if name == STATUS:
        out.status = column, text
    elif name == STATUS_DAY:
        out.status_day = _day(desk, text)
    elif name == HISTORY:
        out.history = _history(text)
    elif name == SALARY:
        preferences = desk.book.preferences
        rates = preferences.rates.per_unit if preferences.rates else ()
        band = posted_pay(text, desk.notation, preferences.currency, rates)
        out.data = {**out.data, **({"band": band} if band else {})}
    elif name in DAYS:
        on = _day(desk, text)
        if on is not None:
            out.events.append({"on": on, "kind": name})
            _note_plans(desk, out, column.header, on, name)
    else:
        own = currency_at(
            "application", out.data, parsed_path(name), desk.book.preferences.currency
        )
        value = desk.read("application", name, text, own)
        out.data = applied(out.data, Put(parsed_path(name), value))


def _note_plans(desk: Desk, out: Reading, header: str, on: date, kind: str) -> None:
    if on > desk.clock.today and kind not in MEETINGS:
        what = f"lies ahead, and {kind.replace('_', ' ')} is something that has happened"
        out.remarks.append(RowProblem(out.row.number, header, what, on.isoformat()))


def _history(text: str) -> list[dict[str, Any]]:
    try:
        return [dict(one) for one in events_of(text)]
    except ValueError as error:
        raise UnreadableTextError(
            f"{shown(str(error))} is no step of a history",
            todo="write it like 2026-08-03 applied → 2026-08-12 interview 1",
        ) from None


def _day(desk: Desk, text: str) -> date | None:
    """Return the day in a cell; None where it says that there is none.

    Raises:
        UnreadableTextError: it is no day, has no year, or could be two.
    """
    if text.casefold() in _UNSAID:
        return None
    stamp = _STAMP.fullmatch(text)
    plain = stamp[1] if stamp else text
    figures = re.findall(r"\d+", plain)
    named = len(figures) < _PARTS_OF_A_DAY and any(len(one) > 2 for one in figures)  # noqa: PLR2004
    if figures and len(figures) < _PARTS_OF_A_DAY and not named:
        raise UnreadableTextError(
            f"{shown(text)} has no year", todo="write it like 2026-11-27 or 27 Nov 2026"
        )
    if not figures:
        raise UnreadableTextError(f"{shown(text)} is no day", todo="write it like 2026-11-27")
    found: date = desk.read("application", "events[0].on", plain)
    return found


def _add_status(
    desk: Desk, out: Reading, column: Column, text: str, statuses: Mapping[str, EventKind]
) -> None:
    """Add the event that the status tells of, unless dated ones already do."""
    try:
        kind = event_of(text, statuses)
    except UnknownStatusError as error:
        what = "is no status that is known"
        raise _refused(out.row, column, what, text, error.todo) from None
    if kind is None:
        return
    kinds = {str(event["kind"]) for event in out.events}
    if kind in kinds or (
        kind in STEPS and any(_rank(kind) <= _rank(one) < _MIDDLE for one in kinds)
    ):
        return
    if out.status_day is not None:
        out.events.append({"on": out.status_day, "kind": kind})
        return
    today = desk.clock.today
    known = [event["on"] for event in out.events if event["on"] <= today]
    on = today if kind in ENDINGS else max(known, default=today)
    out.events.append({"on": on, "kind": kind, "notes": _UNDATED})
    what = f"has no day: {kind.replace('_', ' ')} is noted on {on.isoformat()}"
    todo = "give a column for it with --map COLUMN=status_day"
    out.remarks.append(RowProblem(out.row.number, column.header, what, todo=todo))


def _rank(kind: str) -> int:
    """Return where an event stands among those of its day: along the road, ends last."""
    if kind in ENDINGS:
        return _END
    return next((at for at, step in enumerate(STEPS) if step == kind), _MIDDLE)
