"""From what was typed to the changes it makes in the book."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from offerbook.core.edit import Append, Change, Drop, Put, applied, parsed_path
from offerbook.core.model.book import Data
from offerbook.core.model.problem import Path
from offerbook.tui.forms.declared import Group
from offerbook.tui.forms.filling import Filling
from offerbook.tui.forms.line import Entry, Line, Nest, found, length


def changes(filling: Filling) -> dict[str, list[Change]]:
    """Return what would change, by record; what cannot be understood is left out.

    Only fields whose value differs from the book's are named, so that comments, order and
    unknown keys of a file survive. A table of which nothing is left goes as a whole.
    """
    out: dict[str, list[Change]] = {}
    for line in filling.lines():
        if not line.is_new and line.item is None:
            record = line.field.record or filling.record_id
            out.setdefault(record, []).extend(_of_line(filling, line))
    listed = [nest for group in filling.groups for nest in filling.nests(group)]
    for nest in listed:
        if not nest.is_new:
            out.setdefault(filling.record_id, []).extend(_of_list(filling, nest))
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


def _of_list(filling: Filling, nest: Nest) -> Iterator[Change]:
    """Yield what changes the items of a list: figures first, then new items, then those gone."""
    kept = filling.kept_items(nest)
    for place, item in zip(kept, filling.in_order(nest), strict=True):
        if place.at is None:
            yield Append(nest.path, _made(filling, filling.lines_of_item(nest, item), item=True))
        elif place == item:
            for line in filling.lines_of_item(nest, item):
                yield from _of_line(filling, line)
        else:
            for field in nest.fields:
                yield from _moved(filling, nest.line(field, item), nest.line(field, place))
    stay = {one.at for one in kept}
    emptied = [one.at for one in filling.entries[nest.key] if one.at not in stay]
    count = length(filling.data(), nest.path)
    gone = {at for at in (*filling.removed[nest.key], *emptied) if at is not None and at < count}
    if gone and not kept and len(gone) == count:
        yield Drop(nest.path)
    else:
        yield from (Drop((*nest.path, at)) for at in sorted(gone, reverse=True))


def _moved(filling: Filling, line: Line, to: Line) -> Iterator[Change]:
    """Yield what puts the text of a line at the place of another."""
    value, old = filling.reading(line).value, filling.base[to.key]
    if value is None and old is not None:
        yield Drop(to.path)
    elif value is not None and not same(value, old):
        yield Put(to.path, value)


def _made(filling: Filling, lines: Iterable[Line], *, item: bool) -> dict[str, Any]:
    made: dict[str, Any] = {}
    for line in lines:
        value = filling.reading(line).value
        if value is not None:
            path = line.field.inner if item else line.field.path
            made = applied(made, Put(parsed_path(path), value))
    return made


def _of_table(filling: Filling, group: Group) -> list[Change]:
    table = parsed_path(group.table)
    new = (entry for entry in filling.entries[group.table] if entry.at is None)
    out: list[Change] = [
        Append(table, made) for entry in new if (made := _new_entry(filling, group, entry))
    ]
    count = length(filling.data(), table)
    gone = [at for at in filling.removed[group.table] if at < count]
    if gone and not out and len(gone) == count:
        return [Drop(table)]
    return [*out, *(Drop((*table, at)) for at in sorted(gone, reverse=True))]


def _new_entry(filling: Filling, group: Group, entry: Entry) -> dict[str, Any]:
    plain = (line for line in filling.lines_in(group, entry) if line.item is None)
    made = _made(filling, plain, item=False)
    for listed in group.lists:
        nest = Nest(listed, group, entry)
        for item in filling.in_order(nest):
            inside = _made(filling, filling.lines_of_item(nest, item), item=True)
            if inside:
                made = applied(made, Append(nest.within, inside))
    return made


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
