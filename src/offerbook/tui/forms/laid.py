"""Which lines a form has: its groups with their entries, the items of their lists, and texts."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import TYPE_CHECKING, Any

from offerbook.core.edit import parsed_path
from offerbook.core.model.book import Data, Kind
from offerbook.core.model.problem import Path
from offerbook.desk.forms import place_again
from offerbook.tui.forms.declared import Field, Group
from offerbook.tui.forms.line import Entry, Line, Nest, found

if TYPE_CHECKING:
    from offerbook.desk import Desk


@dataclass(frozen=True, slots=True)
class Taken:
    """What was taken away last, so that it can be brought back."""

    key: str
    """The table or list that it stood in."""

    position: int
    """Where in it, as the form shows it."""

    entry: Entry
    """What was taken away."""

    inner: Mapping[str, list[Entry]]
    """The items of its own lists."""

    texts: Mapping[str, tuple[Any, str, str]]
    """Base, text and first text of its lines."""


class Laid:
    """The lines of a form with their texts, beside what stands in the book.

    Args:
        desk: holds the book.
        kind: of the record.
        record_id: the record to edit; empty for a new one.
        groups: the declared fields.
    """

    def __init__(self, desk: Desk, kind: Kind, record_id: str, groups: Iterable[Group]) -> None:
        self.desk = desk
        self.kind = kind
        self.record_id = record_id
        self.groups = tuple(groups)
        self._numbers = 0
        self.entries: dict[str, list[Entry]] = {}
        """By table, and by the key of a list inside a group."""

        self.removed: dict[str, list[int]] = {}
        self._listed: dict[str, Sequence[Any]] = {}
        """Each table and list as it stood when positions were last taken from it."""

        self.named: dict[str, list[Field]] = {}
        """Fields whose keys were named in the form, by the table that holds them."""

        self.base: dict[str, Any] = {}
        self.texts: dict[str, str] = {}
        self._start: dict[str, str] = {}
        self._given: set[int] = set()
        """The numbers of empty items that a form begins with."""

    def _lay_out(self) -> None:
        for group in self.groups:
            if group.table:
                self._take_positions(group.table, self.listed(parsed_path(group.table)))
            for nest in self.nests(group):
                self._lay_out_items(nest)
        for line in self.lines():
            self._begin(line)

    def _lay_out_items(self, nest: Nest) -> None:
        self._take_positions(nest.key, () if nest.is_new else self.listed(nest.path))
        for _ in range(len(self.entries[nest.key]), nest.listed.begins_with):
            self.entries[nest.key].append(Entry(self._next()))
            self._given.add(self._numbers)

    def _take_positions(self, key: str, listed: Sequence[Any]) -> None:
        self.entries[key] = [Entry(self._next(), at) for at in range(len(listed))]
        self.removed[key] = []
        self._listed[key] = listed

    def _next(self) -> int:
        self._numbers += 1
        return self._numbers

    def _begin(self, line: Line) -> None:
        raise NotImplementedError

    # What there is

    def data(self, record_id: str = "") -> Data:
        """Return a record as it stands in the book, or nothing where it is new."""
        record = self.desk.book.records.get(record_id or self.record_id)
        return record.data if record else {}

    def listed(self, path: Path) -> Sequence[Any]:
        """Return a table or list as it stands in the book; empty where there is none."""
        listed = found(self.data(), path)
        return listed if isinstance(listed, list | tuple) else ()

    def nests(self, group: Group) -> Iterator[Nest]:
        """Return the lists inside a group, in each of its entries."""
        entries: Iterable[Entry | None] = self.entries[group.table] if group.table else (None,)
        for entry in entries:
            yield from (Nest(one, group, entry) for one in group.lists)

    def lines(self) -> Iterator[Line]:
        """Return every line in order."""
        for group in self.groups:
            yield from self.lines_of(group)

    def lines_of(self, group: Group) -> Iterator[Line]:
        """Return the lines of one group in order."""
        if not group.table:
            yield from self.lines_in(group, None)
            return
        for entry in self.entries[group.table]:
            yield from self.lines_in(group, entry)

    def lines_in(self, group: Group, entry: Entry | None) -> Iterator[Line]:
        """Return the lines of one entry of a table, or of a plain group."""
        for path, fields in groupby(group.fields, key=lambda one: one.list):
            if path:
                yield from self.lines_of_list(Nest(group.listed(path), group, entry))
            else:
                yield from (Line(field, group, entry) for field in fields)
        if group.named is not None:
            yield from (Line(field, group) for field in self.named.get(group.named.path, ()))

    def lines_of_list(self, nest: Nest) -> Iterator[Line]:
        """Return the lines of every item of a list."""
        for item in self.entries.get(nest.key, ()):
            yield from self.lines_of_item(nest, item)

    def lines_of_item(self, nest: Nest, item: Entry) -> Iterator[Line]:
        """Return the lines of one item."""
        yield from (nest.line(field, item) for field in nest.fields)

    # More and less

    def add(self, group: Group) -> Entry:
        """Add an empty entry to the table of `group`."""
        entry = Entry(self._next())
        self.entries[group.table].append(entry)
        for listed in group.lists:
            self._lay_out_items(Nest(listed, group, entry))
        for line in self.lines_in(group, entry):
            self._begin(line)
        return entry

    def add_item(self, nest: Nest) -> Entry:
        """Add an empty item to a list inside a group."""
        item = Entry(self._next())
        self.entries[nest.key].append(item)
        for line in self.lines_of_item(nest, item):
            self._begin(line)
        return item

    def name(self, group: Group, key: str) -> Line | None:
        """Add a field for a key that the person named; None where it may not be called so."""
        if group.named is None or re.fullmatch(group.named.pattern, key) is None:
            return None
        path = f"{group.named.path}.{key}"
        for line in self.lines_of(group):
            if line.field.path == path:
                return line
        field = Field(path, group.named.label.format(key), unit=group.named.unit)
        self.named.setdefault(group.named.path, []).append(field)
        line = Line(field, group)
        self._begin(line)
        return line

    def remove(self, group: Group, entry: Entry) -> Taken:
        """Take an entry out of the table of `group`."""
        lines = tuple(self.lines_in(group, entry))
        nests = tuple(Nest(listed, group, entry) for listed in group.lists)
        inner = {nest.key: self.entries.pop(nest.key) for nest in nests}
        for nest in nests:
            del self.removed[nest.key]
        return self._taken(group.table, entry, lines, inner)

    def remove_item(self, nest: Nest, item: Entry) -> Taken:
        """Take an item out of a list inside a group."""
        return self._taken(nest.key, item, tuple(self.lines_of_item(nest, item)), {})

    def _taken(
        self, key: str, entry: Entry, lines: Iterable[Line], inner: Mapping[str, list[Entry]]
    ) -> Taken:
        texts = {
            line.key: (
                self.base.pop(line.key),
                self.texts.pop(line.key),
                self._start.pop(line.key),
            )
            for line in lines
        }
        position = self.entries[key].index(entry)
        del self.entries[key][position]
        if entry.at is not None:
            self.removed[key].append(entry.at)
        return Taken(key, position, entry, inner, texts)

    def bring_back(self, taken: Taken) -> bool:
        """Put back what was taken away; return False where it has no place any more."""
        if taken.key not in self.entries:
            return False
        self.entries[taken.key].insert(taken.position, taken.entry)
        if taken.entry.at is not None:
            self.removed[taken.key].remove(taken.entry.at)
        for key, items in taken.inner.items():
            self.entries[key], self.removed[key] = items, []
        for key, (base, text, start) in taken.texts.items():
            self.base[key], self.texts[key], self._start[key] = base, text, start
        return True

    def _renumber(self) -> None:
        """Find every entry again in the file as it is now; one that is gone becomes a new one."""
        for group in self.groups:
            if group.table:
                self._follow(group.table, self.listed(parsed_path(group.table)))
            for nest in self.nests(group):
                self._follow(nest.key, () if nest.is_new else self.listed(nest.path))

    def _follow(self, key: str, new: Sequence[Any]) -> None:
        """Follow the entries of a list; one that changed is no longer to be taken out."""
        old = self._listed[key]
        again = [place_again(old, new, at) for at in range(len(old))]
        self.entries[key] = [
            one if one.at is None else replace(one, at=again[one.at]) for one in self.entries[key]
        ]
        places = [(again[at], old[at]) for at in self.removed[key]]
        self.removed[key] = [at for at, was in places if at is not None and new[at] == was]
        self._listed[key] = new

    # Where it lands

    def landing(self, line: Line) -> Path:
        """Return where a line stands in the record once it is saved."""
        own = parsed_path(line.field.path) if line.item is None else self._in_list(line)
        if line.entry is None:
            return own
        stay = [
            entry
            for entry in self.entries[line.group.table]
            if entry.at is not None or self.says_something(self.lines_in(line.group, entry))
        ]
        at = stay.index(line.entry) if line.entry in stay else len(stay)
        return (*parsed_path(line.group.table), at, *own)

    def _in_list(self, line: Line) -> Path:
        nest = line.nest
        assert nest is not None  # noqa: S101 - a line with an item has one
        stay = self.in_order(nest)
        at = stay.index(line.item) if line.item in stay else len(stay)
        return (*nest.within, at, *parsed_path(line.field.inner))

    def says_something(self, lines: Iterable[Line]) -> bool:
        """Whether anything stands in these lines."""
        return any(self.texts[line.key].strip() for line in lines)

    def kept_items(self, nest: Nest) -> list[Entry]:
        """Return the items of a list that are saved: an empty one is not.

        One with keys of the person's own stays all the same.
        """
        known = {parsed_path(field.inner)[0] for field in nest.fields}
        kept = []
        for item in self.entries[nest.key]:
            old = None if item.at is None else found(self.data(), (*nest.path, item.at))
            own = isinstance(old, dict) and not set(old) <= known
            if own or self.says_something(self.lines_of_item(nest, item)):
                kept.append(item)
        return kept

    def in_order(self, nest: Nest) -> list[Entry]:
        """Return the items that are saved, in the order in which they will stand."""
        return self.kept_items(nest)
