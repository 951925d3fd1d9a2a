"""What a sheet shows: headings, sentences and tables, as values."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from offerbook.tui.text import Text, text

if TYPE_CHECKING:
    from textual.content import Content

Cell: TypeAlias = "Content | Text"
"""What stands in a line: ready to be drawn, or as plain words with their looks."""


class Column(NamedTuple):
    """One column of a table."""

    title: str
    """Its heading, cleaned where it came from data; may be empty."""

    right: bool = False
    """Whether its cells stand to the right, as figures do."""

    rank: int = 0
    """Where there is no room, columns of the highest rank are left out first; 0 always stays."""

    least: int = 0
    """To how many cells it may be cut before others are left out; 0: it is not cut."""


class Line(NamedTuple):
    """One line of a table, or one sentence."""

    cells: tuple[Cell, ...]
    """One for each column; a sentence has one cell and is wrapped."""

    target: object = None
    """What the cursor finds here; None: the cursor passes over it."""

    hang: int = 0
    """With a sentence: how far its further lines stand in."""


@dataclass(frozen=True, slots=True)
class Block:
    """A heading with a table or with sentences below it."""

    lines: tuple[Line, ...]
    """In order."""

    title: Cell | None = None
    """The heading."""

    columns: tuple[Column, ...] = ()
    """Empty: each line is a sentence."""

    pinned: bool = False
    """Whether the first column stays on the left while the others move past it under the cursor;
    such tables share their columns, whose titles stay on top, and wrap their cells."""

    sliding: bool = False
    """Whether, where not all columns can be read, the first one stays and the arrows go through
    the others; each table has columns of its own."""

    most: int = 0
    """How many lines are shown at the most, the rest being counted; 0: all of them."""

    drawing: bool = False
    """Whether sentences belong to a drawing: they are as wide as there is room, unlike prose."""

    def trimmed(self) -> Block:
        """Return the block with no more lines than it shows, the last one counting the rest."""
        over = len(self.lines) - self.most
        if not self.most or over <= 0:
            return self
        rest = text(f"… and {over} more; / finds them")
        return replace(self, lines=(*self.lines[: self.most], Line((rest,))))


def sentence(cell: Cell, target: object = None, hang: int = 2) -> Line:
    """Return a line that is wrapped to the width."""
    return Line((cell,), target, hang)
