"""One line of a form that is being filled in: a field, and which entry it belongs to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from offerbook.core.edit import parsed_path
from offerbook.core.model.book import Data
from offerbook.core.model.problem import Path
from offerbook.tui.forms.declared import Field, Group, Listed


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a table that repeats, or one item of a list inside a group."""

    number: int
    """Its name inside the form, never used twice."""

    at: int | None = None
    """Its position in the file, counted from 0; None for a new one."""


@dataclass(frozen=True, slots=True)
class Nest:
    """A list inside a group at its place."""

    listed: Listed
    """What it lists."""

    group: Group
    """Under which heading."""

    entry: Entry | None = None
    """In which entry of the group's table; None in a plain group."""

    @property
    def key(self) -> str:
        """Its name inside the form."""
        before = f"{self.group.table}#{self.entry.number}." if self.entry is not None else ""
        return before + self.listed.path

    @property
    def within(self) -> Path:
        """Where it stands in the record, or in the entry."""
        return parsed_path(self.listed.path)

    @property
    def path(self) -> Path:
        """Where it stands in the record; a new entry counts as the first."""
        if self.entry is None:
            return self.within
        return (*parsed_path(self.group.table), self.entry.at or 0, *self.within)

    @property
    def is_new(self) -> bool:
        """Whether it belongs to an entry that is not in the file yet."""
        return self.entry is not None and self.entry.at is None

    def line(self, field: Field, item: Entry) -> Line:
        """Return the line of a field of one item."""
        return Line(field, self.group, self.entry, item)

    @property
    def fields(self) -> tuple[Field, ...]:
        """The fields of each item."""
        return tuple(one for one in self.group.fields if one.list == self.listed.path)


@dataclass(frozen=True, slots=True)
class Line:
    """A field of a form at its place."""

    field: Field
    """What is asked."""

    group: Group
    """Under which heading."""

    entry: Entry | None = None
    """In which entry of the group's table; None in a plain group."""

    item: Entry | None = None
    """With a field of a list: in which item."""

    @property
    def key(self) -> str:
        """Its name inside the form."""
        own = self.field.path
        if self.item is not None:
            own = f"{self.field.list}#{self.item.number}.{self.field.inner}"
        if self.entry is not None:
            return f"{self.group.table}#{self.entry.number}.{own}"
        return f"{self.field.record}:{own}" if self.field.record else own

    @property
    def within(self) -> Path:
        """Where the value stands in the record, or in the entry; a new item counts as the first."""
        if self.item is None:
            return parsed_path(self.field.path)
        inner = parsed_path(self.field.inner)
        return (*parsed_path(self.field.list), self.item.at or 0, *inner)

    @property
    def path(self) -> Path:
        """Where the value stands in the record; a new entry counts as the first."""
        if self.entry is None:
            return self.within
        return (*parsed_path(self.group.table), self.entry.at or 0, *self.within)

    @property
    def is_new(self) -> bool:
        """Whether it belongs to an entry or item that is not in the file yet."""
        return any(one is not None and one.at is None for one in (self.entry, self.item))

    @property
    def nest(self) -> Nest | None:
        """The list that it belongs to."""
        if self.item is None:
            return None
        return Nest(self.group.listed(self.field.list), self.group, self.entry)


def found(data: Data, path: Path) -> Any:
    """Return what stands at `path` of plain data, or None where nothing does."""
    here: Any = data
    for step in path:
        try:
            here = here[step]
        except (KeyError, IndexError, TypeError):
            return None
    return here


def length(data: Data, path: Path) -> int:
    """Return how many entries the list at `path` has; 0 where there is none."""
    listed = found(data, path)
    return len(listed) if isinstance(listed, list) else 0
