"""One line of a form that is being filled in: a field, and which entry it belongs to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from offerbook.core.edit import parsed_path
from offerbook.core.model.book import Data
from offerbook.core.model.problem import Path
from offerbook.tui.forms.declared import Field, Group


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a table that repeats."""

    number: int
    """Its name inside the form, never used twice."""

    at: int | None = None
    """Its position in the file, counted from 0; None for a new one."""


@dataclass(frozen=True, slots=True)
class Line:
    """A field of a form at its place."""

    field: Field
    """What is asked."""

    group: Group
    """Under which heading."""

    entry: Entry | None = None
    """In which entry of the group's table; None in a plain group."""

    @property
    def key(self) -> str:
        """Its name inside the form."""
        if self.entry is not None:
            return f"{self.group.table}#{self.entry.number}.{self.field.path}"
        return f"{self.field.record}:{self.field.path}" if self.field.record else self.field.path

    @property
    def path(self) -> Path:
        """Where the value stands in the record; a new entry counts as the first."""
        own = parsed_path(self.field.path)
        if self.entry is None:
            return own
        return (*parsed_path(self.group.table), self.entry.at or 0, *own)

    @property
    def is_new(self) -> bool:
        """Whether it belongs to an entry that is not in the file yet."""
        return self.entry is not None and self.entry.at is None


def found(data: Data, path: Path) -> Any:
    """Return what stands at `path` of plain data, or None where nothing does."""
    here: Any = data
    for step in path:
        try:
            here = here[step]
        except (KeyError, IndexError, TypeError):
            return None
    return here
