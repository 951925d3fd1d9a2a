"""Where the lines of a sheet fall at a given width."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from rich.cells import cell_len
from textual.content import Content

from offerbook.tui.widgets.rows import Block, Cell, Column, Line
from offerbook.tui.widgets.shown import drawable, shown

GUTTER = 2
"""Cells on the left, for the cursor's mark."""

GAP = 2
"""Cells between columns."""


MARKED = 2
"""Cells that the mark before a compared value takes."""

_NARROWEST = 8
_COLUMN = 18
_WIDEST = 36


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


Shape = tuple[tuple[int, int], ...]
"""Columns shown and their widths, from the left."""


def fitted(block: Block, width: int) -> Shape:
    """Return which columns of a table are shown and how wide.

    Columns are cut as far as they allow, then left out by rank, and at last all are squeezed.
    """
    natural = _natural(block)
    chosen = list(range(len(block.columns)))
    while True:
        spare = width - sum(natural[at] for at in chosen) - GAP * (len(chosen) - 1)
        if spare >= 0:
            return tuple((at, natural[at]) for at in chosen)
        cut = {at: _spared(natural[at], block.columns[at].least) for at in chosen}
        if sum(cut.values()) + spare >= 0:
            return _squeezed(chosen, natural, cut, -spare)
        worst = max(chosen, key=lambda at: (block.columns[at].rank, at))
        if not block.columns[worst].rank:
            return _squeezed(chosen, natural, {at: natural[at] - 3 for at in chosen}, -spare)
        chosen.remove(worst)


def moving(blocks: Sequence[Block], width: int, first: int) -> Shape:
    """Return which columns are shown of tables that share them, and how wide.

    Args:
        blocks: those without pinned columns do not count.
        width: cells there are, without the gutter.
        first: the first column wanted beside the pinned one.

    Returns:
        The pinned column, and as many others as fit beside it, all of the same width.
    """
    tables = [block for block in blocks if block.pinned]
    label = max(_natural(block)[0] for block in tables)
    label = min(label, max(width // 3, _COLUMN))
    left = width - label
    count = len(tables[0].columns)
    fitting = max(1, min(count - 1, left // (_COLUMN + GAP)))
    wide = min(left // fitting - GAP, _WIDEST)
    start = max(1, min(first, count - fitting))
    return ((0, label), *((at, wide) for at in range(start, start + fitting)))


def _spared(wide: int, least: int) -> int:
    return max(0, wide - least) if least else 0


def _natural(block: Block) -> list[int]:
    wide = [cell_len(column.title) for column in block.columns]
    for line in block.lines:
        for at, cell in enumerate(line.cells):
            wide[at] = max(wide[at], cell_len(cell.plain))
    return wide


def _squeezed(
    chosen: Sequence[int], natural: Sequence[int], cut: dict[int, int], over: int
) -> tuple[tuple[int, int], ...]:
    """Take what is too much from the columns that can spare most."""
    taken = dict.fromkeys(chosen, 0)
    while over > 0 and any(cut[at] > taken[at] for at in chosen):
        widest = max(chosen, key=lambda at: (cut[at] > taken[at], natural[at] - taken[at]))
        taken[widest] += 1
        over -= 1
    return tuple((at, max(1, natural[at] - taken[at])) for at in chosen)


def drawn(blocks: Sequence[Block], width: int, shape: Shape = ()) -> tuple[Drawn, ...]:
    """Return every line of a sheet, with a blank one between blocks.

    Args:
        blocks: what it shows.
        width: cells there are, without the gutter.
        shape: of the tables with pinned columns.
    """
    out: list[Drawn] = []
    number = 0
    for block in blocks:
        if out:
            out.append(_BLANK)
        if block.title is not None:
            out.append(Drawn((block.title,), kind="title"))
        if block.columns:
            own = shape if block.pinned else fitted(block, width)
            lines, number = _table(block, own, number)
        else:
            lines, number = _sentences(block, width, number)
        out.extend(lines)
    return tuple(out)


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
        seen = [at for at, _ in shape]
        before, after = seen[1] - 1, len(titles) - 1 - seen[-1]
        marks = (f"◂ {before} more" if before else "", f"{after} more ▸" if after else "")
        titles[0] = shown("  ".join(mark for mark in marks if mark))
    return Drawn(tuple(titles), shape, block.columns, kind="heads")


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
    for line in block.lines:
        own = -1 if line.target is None else number
        number += line.target is not None
        out.extend(_wrapped(line, width, own))
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
