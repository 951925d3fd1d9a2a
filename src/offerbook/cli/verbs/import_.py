"""`import csv FILE`: take applications in; without `--write` it only shows what would happen."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast, get_args

from offerbook.cli.output import Output
from offerbook.cli.plain import plain
from offerbook.core.model.application import EVENT_KINDS, EventKind
from offerbook.core.model.schema import nearest
from offerbook.desk import Desk
from offerbook.errors import OfferbookError, UnknownNameError, UsageError
from offerbook.wording.cleaning import clean
from offerbook.wording.standing import STAGES

if TYPE_CHECKING:
    from offerbook.desk.intake import Intake, NewApplication

_SHOWN = 20
"""Rows of a preview; --json has them all."""


def run(desk: Desk, words: Namespace, out: Output) -> int:
    """Show what a file holds, or take it in as one step that can be undone.

    Raises:
        UsageError: an option cannot be understood, or no column says the company.
        UnknownNameError: it names a column, field or kind of event that does not exist.
        OfferbookError: the file cannot be read, or the book cannot be written.
    """
    from offerbook.desk.intake import intake, taken_in
    from offerbook.exchange.csv_reading import in_file
    from offerbook.exchange.files import content

    mapping = dict(_pair(one, "--map", "COLUMN=FIELD") for one in words.map)
    pairs = (_pair(one, "--status", "TEXT=KIND") for one in words.status)
    statuses = {text: _kind(kind) for text, kind in pairs}
    raw = content(Path(words.file))
    try:
        found = intake(desk, raw, mapping, statuses)
    except OfferbookError as error:
        raise in_file(words.file, error) from None
    write = words.write and not found.problems
    ids = taken_in(desk, found) if write else ()
    if out.as_json:
        out.json(_plain(found, ids, written=write))
    else:
        _print(desk, found, out)
    _remarks(found, words, out)
    return int(bool(found.problems))


def _pair(text: str, option: str, form: str) -> tuple[str, str]:
    first, sign, second = text.rpartition("=")
    if not sign or not first:
        raise UsageError(f"{option} {text!r} is no pair", todo=f"write it like {option} {form}")
    return first, second.strip()


def _kind(text: str) -> EventKind:
    for kind in get_args(EventKind):
        if kind == text.strip().replace(" ", "_") != "retracted":
            return cast("EventKind", kind)
    known = tuple(kind for kind in EVENT_KINDS if kind != "retracted")
    if text.strip() == "retracted":
        raise UnknownNameError(
            "'retracted' is no kind of event that a status can mean", todo="name another"
        )
    meant = nearest(text, known)
    todo = f"did you mean {meant}?" if meant else f"one of {', '.join(known)}"
    raise UnknownNameError(f"{text!r} is no kind of event", todo=todo)


def _print(desk: Desk, found: Intake, out: Output) -> None:
    """Print the counts, what is read, and the first rows as they were understood."""
    counts = [f"{len(found.new)} new"]
    counts += [f"{len(found.twins)} there already"] if found.twins else []
    counts += [f"{len(found.problems)} to mend"] if found.problems else []
    out.line(f"{found.rows} {'row' if found.rows == 1 else 'rows'}: {', '.join(counts)}")
    read = (f"{clean(one.header)} as {one.field}" for one in found.columns.used)
    out.line(f"read: {', '.join(read)}")
    if found.columns.unused:
        out.line(f"not read: {', '.join(clean(one) for one in found.columns.unused)}")
    if found.new:
        out.line()
        rows = [_row(desk, one) for one in found.new[:_SHOWN]]
        out.table(("row", "company", "role", "stage", "what happened"), rows, "rllll")
    if len(found.new) > _SHOWN:
        out.line(f"and {len(found.new) - _SHOWN} more")


def _row(desk: Desk, one: NewApplication) -> tuple[str, ...]:
    happened = (
        f"{event.kind.replace('_', ' ')} {desk.notation.short_day(event.on, year=True)}"
        for event in one.told.events
    )
    company, role = str(one.data["company"]), str(one.data.get("role", ""))
    stage = STAGES[one.told.stage]
    return str(one.row), clean(company), clean(role), stage, ", ".join(happened)


def _remarks(found: Intake, words: Namespace, out: Output) -> None:
    """Say what is wrong or was left open, a line a row, and what to do next."""
    for twin in found.twins:
        name = f"{twin.company}, {twin.role}" if twin.role else twin.company
        out.remark(
            f"{words.file}: row {twin.row}: {name} is passed over: the same as {twin.same_as}"
        )
    for problem in (*found.remarks, *found.problems):
        out.remark(f"{words.file}: {problem}")
    count = len(found.new)
    applications = "1 application" if count == 1 else f"{count} applications"
    if found.problems:
        out.remark("Nothing was written: mend the rows above first.")
    elif not words.write:
        out.remark("Nothing was written: add --write to do it." if count else "Nothing is new.")
    elif count:
        out.remark(f"Added {applications}; offerbook undo takes all of it back.")
    else:
        out.remark("Nothing is new.")


def _plain(found: Intake, ids: Sequence[str], *, written: bool) -> dict[str, Any]:
    fields = [{"header": one.header, "field": one.field} for one in found.columns.used]
    new = [
        {
            "row": one.row,
            "id": ids[at] if ids else None,
            "stage": one.told.stage,
            "data": plain(one.data),
        }
        for at, one in enumerate(found.new)
    ]
    return {
        "rows": found.rows,
        "columns": fields,
        "unused": list(found.columns.unused),
        "new": new,
        "passed_over": [asdict(one) for one in found.twins],
        "problems": [asdict(one) for one in found.problems],
        "remarks": [asdict(one) for one in found.remarks],
        "written": written,
    }
