"""What is wrong, or merely odd, with a record: one line each."""

from __future__ import annotations

import re
from dataclasses import dataclass

Path = tuple[str | int, ...]
"""Where in a record: keys, and positions counted from 0 in arrays."""


_KEY = r"[A-Za-z0-9_-]+"
_AT = r"\[[0-9]{1,4}\]"
_PATH = re.compile(rf"{_KEY}(\.{_KEY}|{_AT})*")
_STEP = re.compile(rf"\[([0-9]+)\]|({_KEY})")


def spelled(path: Path) -> str:
    """Return `path` as a person types it.

    >>> spelled(("bonus", 0, "target_percent"))
    'bonus[0].target_percent'
    """
    out = ""
    for step in path:
        out += f"[{step}]" if isinstance(step, int) else f".{step}" if out else step
    return out


def path_of(text: str) -> Path | None:
    """Return the path that `text` spells, or None where it spells none.

    >>> path_of("bonus[0].target_percent"), path_of("base..amount")
    (('bonus', 0, 'target_percent'), None)
    """
    if _PATH.fullmatch(text) is None:
        return None
    return tuple(found[2] or int(found[1]) for found in _STEP.finditer(text))


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing to mend or to know."""

    record: str
    """The id of the record, such as `acme-1`."""

    what: str
    """What is wrong, in words."""

    path: Path = ()
    """The key that it is about; empty for the whole record."""

    given: str = ""
    """What stood there, cut to a readable length."""

    todo: str = ""
    """What to do."""

    remark: bool = False
    """True where the record is still used."""

    file: str = ""
    """The file inside the book, filled in by the store."""

    line: int | None = None
    """Its line, counted from 1, filled in by the store."""

    mended_in: str = ""
    """The record in which it is mended, where that is another one."""

    def __str__(self) -> str:
        """Return `file:line: path: what, given …; what to do`."""
        place = self.file or self.record
        if self.line is not None:
            place += f":{self.line}"
        name = f" {spelled(self.path)}:" if self.path else ""
        given = f", given {self.given}" if self.given else ""
        todo = f"; {self.todo}" if self.todo else ""
        return f"{place}:{name} {self.what}{given}{todo}"
