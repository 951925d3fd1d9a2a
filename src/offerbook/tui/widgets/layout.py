"""Where the lines of a sheet fall at a given width."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from rich.cells import cell_len
from textual.content import Content

from offerbook.tui.widgets.columns import Shape, fitted, slid
from offerbook.tui.widgets.rows import Block, Cell, Column, Line
from offerbook.tui.widgets.shown import drawable, shown

GUTTER = 2
"""Cells on the left, for the cursor's mark."""


MARKED = 2
"""Cells that the mark before a compared value takes."""

PROSE = 100
"""Cells that a line of prose takes at the most; longer ones are hard to read."""

_NARROWEST = 8


class Drawn(NamedTuple):
    """One line on the screen; its cells are drawn, cut and padded only when it is painted."""

    cells: tuple[Cell, ...]
    """Contents by column."""

    shape: tuple[tuple[int, int], ...] = ()
    """Columns shown and their widths; empty: the first cell, as it is."""

    columns: tuple[Column, ...] = ()
    """All columns."""

    target: int = -1
    """Which of the sheet's targets it belongs to; -1 for none."""

    kind: str = ""
    """`title` or `heads` for headings."""

    indent: int = 0
    """How far it stands in."""

    def parts(self) -> list[tuple[Content, int]]:
        """Return each cell as it is painted, with its column; -1 where there are none."""
        if not self.shape:
            return [(drawable(self.cells[0]).pad_left(self.indent), -1)]
        return [(self._cell(at, wide), at) for at, wide in self.shape]

    def _cell(self, at: int, wide: int) -> Content:
        cell = drawable(self.cells[at]) if at < len(self.cells) else Content("")
        if cell.cell_length > wide:
            cell = cell.truncate(wide, ellipsis=True)
        spare = wide - cell.cell_length
        return cell.pad_left(spare) if self.columns[at].right else cell.pad_right(spare)


def drawn(
    blocks: Sequence[Block], width: int, shape: Shape = (), slide: int = 0
) -> tuple[Drawn, ...]:
    """Return every line of a sheet, with a blank one between blocks.

    Args:
        blocks: what it shows.
        width: cells there are, without the gutter.
        shape: of the tables with pinned columns.
        slide: how many columns sliding tables pass over.
    """
    out: list[Drawn] = []
    number = 0
    for block in blocks:
        if out:
            out.append(_BLANK)
        if block.title is not None:
            out.append(Drawn((block.title,), kind="title"))
        if block.columns:
            own = shape if block.pinned else _own(block, width, slide)
            lines, number = _table(block, own, number)
        else:
            lines, number = _sentences(block, width, number)
        out.extend(lines)
    return tuple(out)


def _own(block: Block, width: int, slide: int) -> Shape:
    return slid(block, width, slide) if block.sliding else fitted(block, width)


_BLANK = Drawn((Content(""),))


def heads(block: Block, shape: Shape, column: int = 0) -> Drawn:
    """Return the titles of columns; where they move, how many are hidden on each side.

    Args:
        block: the table.
        shape: which columns are shown.
        column: the one under the cursor, where columns move; it gets a mark.
    """
    titles = [shown(column.title) for column in block.columns]
    if block.pinned:
        marked = (shown("▾ " if at == column else "  ") for at in range(len(titles)))
        titles = [mark + title for mark, title in zip(marked, titles, strict=True)]
    hidden = _hidden(shape, len(titles)) if block.pinned or block.sliding else ""
    if block.pinned or hidden:
        titles[0] = shown(hidden)
    return Drawn(tuple(titles), shape, block.columns, kind="heads")


def _hidden(shape: Shape, count: int) -> str:
    """Return how many columns are hidden on each side; empty where none is."""
    seen = [at for at, _ in shape]
    before, after = seen[1] - 1, count - 1 - seen[-1]
    for more in (" more", ""):
        marks = (f"◂ {before}{more}" if before else "", f"{after}{more} ▸" if after else "")
        said = "  ".join(mark for mark in marks if mark)
        if cell_len(said) <= shape[0][1]:
            break
    return said


def _table(block: Block, shape: Shape, number: int) -> tuple[list[Drawn], int]:
    out: list[Drawn] = []
    if not block.pinned and any(column.title for column in block.columns):
        out.append(heads(block, shape))
    for line in block.lines:
        own = -1 if line.target is None else number
        number += line.target is not None
        if block.pinned:
            rows = _split([drawable(cell) for cell in line.cells], shape)
            out.extend(Drawn(row, shape, block.columns, own) for row in rows)
        else:
            out.append(Drawn(line.cells, shape, block.columns, own))
    return out, number


def _split(cells: Sequence[Content], shape: Shape) -> list[tuple[Content, ...]]:
    """Wrap each cell to its column; one line of the table becomes as many as it takes.

    Cells of moving columns begin with a mark of `MARKED` cells, under which nothing is written.
    """
    wrapped = {
        at: cells[at].wrap(wide) if at == 0 else _hung(cells[at], wide) for at, wide in shape
    }
    height = max(1, *(len(lines) for lines in wrapped.values()))
    blank = [Content("")] * height
    return [
        tuple((wrapped.get(at, blank) + blank)[y] for at in range(len(cells)))
        for y in range(height)
    ]


def _hung(cell: Content, width: int) -> list[Content]:
    out: list[Content] = []
    for line in cell.split("\n", allow_blank=True):
        first, *rest = line[MARKED:].wrap(max(width - MARKED, _NARROWEST)) or [Content("")]
        out.append(line[:MARKED] + first)
        out.extend(one.pad_left(MARKED) for one in rest)
    return out


def _sentences(block: Block, width: int, number: int) -> tuple[list[Drawn], int]:
    out: list[Drawn] = []
    most = width if block.drawing else min(width, PROSE)
    for line in block.lines:
        own = -1 if line.target is None else number
        number += line.target is not None
        out.extend(_wrapped(line, most, own))
    return out, number


def _wrapped(line: Line, width: int, own: int) -> list[Drawn]:
    if cell_len(line.cells[0].plain) <= width:
        return [Drawn(line.cells, target=own)]
    content = drawable(line.cells[0])
    first = content.wrap(max(width, _NARROWEST))[0]
    rest = content[len(first) :]
    rest = rest[len(rest.plain) - len(rest.plain.lstrip()) :]
    further = rest.wrap(max(width - line.hang, _NARROWEST)) if rest else []
    return [
        Drawn((first,), target=own),
        *(Drawn((one,), target=own, indent=line.hang) for one in further),
    ]
