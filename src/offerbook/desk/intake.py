"""Somebody's table of applications, looked at as a whole before anything is written."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from offerbook.core.model.admit import admit
from offerbook.core.model.application import Application, EventKind
from offerbook.core.model.book import Record
from offerbook.core.model.problem import Problem, spelled
from offerbook.core.waiting.items import Progress
from offerbook.core.waiting.stage import progress
from offerbook.desk.finding import same_job
from offerbook.desk.intake_row import Reading, RowError, reading
from offerbook.desk.worker import Desk
from offerbook.errors import InvalidRecordError
from offerbook.exchange.columns import Column, Columns, columns
from offerbook.exchange.csv_reading import RawTable, RowProblem, raw_table

_TRIED = "new"


@dataclass(frozen=True, slots=True)
class NewApplication:
    """A row that can be taken in."""

    row: int
    """As a spreadsheet counts."""

    data: Mapping[str, Any]
    """Plain TOML data."""

    told: Progress
    """Where it would stand."""


@dataclass(frozen=True, slots=True)
class Twin:
    """A row that is in the book already, or stands higher up in the file; it is passed over."""

    row: int
    """As a spreadsheet counts."""

    company: str
    """The employer."""

    role: str
    """The job."""

    same_as: str
    """The id of the application, or the row such as `row 3`."""


@dataclass(frozen=True, slots=True)
class Intake:
    """What an import would do."""

    columns: Columns
    """What is read, and what is not."""

    new: tuple[NewApplication, ...]
    """In the order of the file."""

    twins: tuple[Twin, ...]
    """Passed over."""

    problems: tuple[RowProblem, ...]
    """One a row; while there is one, nothing is written."""

    remarks: tuple[RowProblem, ...]
    """What was made of rows that left something open."""

    @property
    def rows(self) -> int:
        """How many rows hold something."""
        return len(self.new) + len(self.twins) + len(self.problems)


def intake(
    desk: Desk, raw: bytes, mapping: Mapping[str, str], statuses: Mapping[str, EventKind]
) -> Intake:
    """Return what taking in a CSV file would do; nothing is written.

    Args:
        desk: on the book.
        raw: the file.
        mapping: fields by header, where the person names them.
        statuses: events by the person's own words for a status.

    Raises:
        UnreadableTextError: it is no CSV in UTF-8 with headers.
        UsageError: a column is named twice, or none says the company.
        UnknownNameError: a column or field is named that does not exist.
    """
    table = raw_table(raw)
    known = columns(table.headers, mapping)
    return _judged(desk, table, known, statuses)


def taken_in(desk: Desk, found: Intake) -> tuple[str, ...]:
    """Add the new applications as one step that can be undone; return their ids.

    Raises:
        InvalidRecordError: a row has a problem; nothing is written.
        NotSavedError: the disk refuses; nothing is written.
    """
    from offerbook.store.saving import Create
    from offerbook.store.slugs import slug

    if found.problems:
        count = len(found.problems)
        rows = "1 row has a problem" if count == 1 else f"{count} rows have problems"
        raise InvalidRecordError(f"{rows}, so nothing was written", todo="mend the file first")
    ids: list[str] = []
    for one in found.new:
        ids.append(slug(str(one.data["company"]), (*desk.book.records, *ids)))
    if ids:
        made = zip(ids, found.new, strict=True)
        label = "imported 1 application" if len(ids) == 1 else f"imported {len(ids)} applications"
        desk.commit([Create("application", new, one.data) for new, one in made], label)
    return tuple(ids)


def _judged(
    desk: Desk, table: RawTable, known: Columns, statuses: Mapping[str, EventKind]
) -> Intake:
    there = _there(desk)
    new: list[NewApplication] = []
    twins: list[Twin] = []
    problems = list(table.problems)
    remarks: list[RowProblem] = []
    for row in table.rows:
        try:
            read = reading(desk, row, known.used, statuses)
            one = _sound(desk, read, known.used)
        except RowError as error:
            problems.append(error.problem)
            continue
        company, role = str(one.data["company"]), str(one.data.get("role", ""))
        twin = there.setdefault(same_job(company, role), f"row {row.number}")
        if twin != f"row {row.number}":
            twins.append(Twin(row.number, company, role, twin))
            continue
        new.append(one)
        remarks += read.remarks
    problems.sort(key=lambda problem: problem.row)
    return Intake(known, tuple(new), tuple(twins), tuple(problems), tuple(remarks))


def _there(desk: Desk) -> dict[tuple[str, str], str]:
    """Return the applications of the book by what makes two the same, broken ones included."""
    return {
        same_job(_text(record, "company"), _text(record, "role")): key
        for key, record in desk.book.records.items()
        if record.kind == "application"
    }


def _text(record: Record, key: str) -> str:
    return str(record.data.get(key, ""))


def _sound(desk: Desk, read: Reading, used: Sequence[Column]) -> NewApplication:
    """Return a row as an application that breaks no rule.

    Raises:
        RowError: it breaks one.
    """
    data: dict[str, Any] = dict(read.data)
    if read.events:
        data["events"] = read.events
    record = admit("application", _TRIED, data)
    if not isinstance(record.value, Application):
        problem = next(one for one in record.problems if not one.remark)
        raise RowError(_in_row(read.row.number, problem, used))
    return NewApplication(read.row.number, data, progress(record.value, desk.clock.today))


def _in_row(row: int, problem: Problem, used: Sequence[Column]) -> RowProblem:
    """Return a problem of a record as one of the cell that it came from."""
    place = spelled(problem.path)
    top = str(problem.path[0]) if problem.path else ""
    fields = {place, "salary" if top == "band" else top, "history" if top == "events" else top}
    header = next((one.header for one in used if one.field in fields), "")
    return RowProblem(row, header, problem.what, problem.given, problem.todo)
