"""From what was typed to the changes it makes in the book."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from offerbook.core.edit import Append, Change, Drop, Put, applied, parsed_path
from offerbook.core.model.book import Data
from offerbook.core.model.problem import Path
from offerbook.tui.forms.declared import Group
from offerbook.tui.forms.filling import Filling
from offerbook.tui.forms.line import Line, found


def changes(filling: Filling) -> dict[str, list[Change]]:
    """Return what would change, by record; what cannot be understood is left out.

    Only fields whose value differs from the book's are named, so that comments, order and
    unknown keys of a file survive. A table of which nothing is left goes as a whole.
    """
    out: dict[str, list[Change]] = {}
    for line in filling.lines():
        if not line.is_new:
            record = line.field.record or filling.record_id
            out.setdefault(record, []).extend(_of_line(filling, line))
    for record, found_changes in out.items():
        out[record] = list(pruned(filling.data(record), found_changes))
    own = out.setdefault(filling.record_id, [])
    for group in filling.groups:
        if group.table:
            own.extend(_of_table(filling, group))
    return {record: found_changes for record, found_changes in out.items() if found_changes}


def data(filling: Filling) -> dict[str, Any]:
    """Return the data of a new record: all that was typed and can be understood."""
    out: dict[str, Any] = {}
    for one in changes(filling).get(filling.record_id, []):
        out = applied(out, one)
    return out


def _of_line(filling: Filling, line: Line) -> list[Change]:
    fresh = not filling.record_id and not line.field.record
    text = filling.texts[line.key]
    if not fresh and not filling.is_to_save(line) and not _is_wrong(filling, line):
        return []
    if not text.strip():
        return [] if filling.base[line.key] is None else [Drop(line.path)]
    value = filling.reading(line).value
    if value is None or same(value, filling.base[line.key]):
        return []
    return [Put(line.path, value)]


def _is_wrong(filling: Filling, line: Line) -> bool:
    record = filling.desk.book.records.get(line.field.record or filling.record_id)
    return record is not None and any(
        problem.path == line.path and not problem.remark for problem in record.problems
    )


def same(one: Any, other: Any) -> bool:
    """Return whether two values are the same in a file; 1, true and "1" are not."""
    numbers = isinstance(one, bool) == isinstance(other, bool) and one == other
    return numbers and isinstance(one, str) == isinstance(other, str)


def _of_table(filling: Filling, group: Group) -> list[Change]:
    table = parsed_path(group.table)
    out: list[Change] = []
    for entry in filling.entries[group.table]:
        if entry.at is None:
            made: dict[str, Any] = {}
            for line in filling.lines_in(group, entry):
                value = filling.reading(line).value
                if value is not None:
                    made = applied(made, Put(parsed_path(line.field.path), value))
            if made:
                out.append(Append(table, made))
    gone = filling.removed[group.table]
    if gone and not out and len(gone) == len(filling.listed(group.table)):
        return [Drop(table)]
    return [*out, *(Drop((*table, at)) for at in sorted(gone, reverse=True))]


def pruned(data: Data, made: Sequence[Change]) -> Iterable[Change]:
    """Return the changes with each table that would be left empty dropped as a whole."""
    current = list(made)
    while True:
        emptied = _emptied(data, current)
        if emptied is None:
            return current
        current = [one for one in current if not _under(one.path, emptied)] + [Drop(emptied)]


def _emptied(data: Data, made: Sequence[Change]) -> Path | None:
    dropped = {one.path for one in made if isinstance(one, Drop)}
    kept = [one.path for one in made if not isinstance(one, Drop)]
    for path in dropped:
        above = path[:-1]
        table = found(data, above) if above and isinstance(above[-1], str) else None
        if not isinstance(table, dict) or any(_under(one, above) for one in kept):
            continue
        if above not in dropped and {(*above, key) for key in table} <= dropped:
            return above
    return None


def _under(path: Path, above: Path) -> bool:
    return path[: len(above)] == above
