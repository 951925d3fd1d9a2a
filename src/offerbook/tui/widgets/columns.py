"""Which columns of a table are shown at a given width, and how wide."""

from __future__ import annotations

from collections.abc import Sequence

from rich.cells import cell_len

from offerbook.tui.widgets.rows import Block

GAP = 2
"""Cells between columns."""

MARKS = len("◂ 12  12 ▸")
"""Cells that the first column has where the others are gone through, to say how many there are."""

_COLUMN = 18
_WIDEST = 36
_TITLE = 14

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


def slid(block: Block, width: int, first: int) -> Shape:
    """Return which columns of a sliding table are shown and how wide.

    Args:
        block: the table.
        width: cells there are, without the gutter.
        first: how many columns behind the pinned one are passed over, if as many must be.
    """
    wide = _readable(block, width)
    if sum(wide) + GAP * (len(wide) - 1) <= width:
        return fitted(block, width)
    wide[0] = max(wide[0], MARKS)
    start = 1 + min(first, slides(block, width))
    shape, left = [(0, wide[0])], width - wide[0]
    for at in range(start, len(wide)):
        left -= wide[at] + GAP
        if left < 0 and at > start:
            break
        shape.append((at, wide[at]))
    return tuple(shape)


def slides(block: Block, width: int) -> int:
    """Return how many columns can be passed over until the last one is in sight."""
    if not block.sliding:
        return 0
    wide = _readable(block, width)
    if sum(wide) + GAP * (len(wide) - 1) <= width:
        return 0
    wide[0] = max(wide[0], MARKS)
    left, shown_last = width - wide[0], 0
    for one in reversed(wide[1:]):
        left -= one + GAP
        if left < 0 and shown_last:
            break
        shown_last += 1
    return len(wide) - 1 - shown_last


def _readable(block: Block, width: int) -> list[int]:
    """Return how wide columns must be so that no figure is cut and names can be told apart."""
    natural = _natural(block)
    label = min(natural[0], max(width // 3, _COLUMN))
    cells = [
        max((cell_len(line.cells[at].plain) for line in block.lines), default=0)
        for at in range(1, len(natural))
    ]
    titles = [min(cell_len(column.title), _TITLE) for column in block.columns[1:]]
    return [label, *(max(pair) for pair in zip(cells, titles, strict=True))]


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
