"""Tables in plain text, lined up by the cells that a terminal shows."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import zip_longest

from offerbook.wording.widths import Align, cut, fit, width, wrapped

__all__ = ["DOT", "Align", "broken", "cut", "fit", "hanging", "table", "width", "wrapped"]

DOT = "· "
"""Before each of several entries in one cell."""

_GAP = "  "
_LEAST = 6
_HANGING = re.compile(r"(?:[^\w\s]? )*")


def table(
    headers: Sequence[str],
    rows: Sequence[Sequence[str]],
    align: Sequence[Align] = (),
    *,
    columns: int = 0,
    ranks: Sequence[int] = (),
) -> str:
    """Return a table with a line under its headers; no line ends in spaces.

    Args:
        headers: one a column; all empty: no heading and no line.
        rows: as many texts each as there are headers; a text may have several lines; an empty
            row stands for a blank line.
        align: one a column; what is missing is left.
        columns: cells that may be used. The widest columns are wrapped between words until the
            table fits; where that is not enough, columns are left out by `ranks`, or stand below,
            each time behind the first one; a word is broken only where nothing else helps.
            0: no limit.
        ranks: one a column: the highest are left out first, 0 stays; empty: nothing is left out.
    """
    ways: list[Align] = [*align, *(["left"] * (len(headers) - len(align)))]  # type: ignore[list-item]
    whole = _Table(headers, [row for row in rows if row])
    bands = [tuple(range(len(headers)))]
    if columns:
        bands = whole.ranked(columns, ranks) if ranks else whole.stacked(columns)
    return "\n\n".join(_band(headers, rows, ways, band, whole, columns) for band in bands)


class _Table:
    """How wide the columns of a table are, and how narrow they can be.

    Args:
        headers: one a column.
        rows: none of them empty.
    """

    def __init__(self, headers: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
        listed = (headers, *rows)
        count = range(len(headers))
        lines = [[line for row in listed for line in row[at].split("\n")] for at in count]
        self.natural = [max(map(width, column)) for column in lines]
        self.least = [
            max((width(word) for line in column for word in line.split()), default=0)
            for column in lines
        ]

    def _fit(self, band: Sequence[int], columns: int) -> bool:
        return sum(self.least[at] for at in band) + len(_GAP) * (len(band) - 1) <= columns

    def ranked(self, columns: int, ranks: Sequence[int]) -> list[tuple[int, ...]]:
        """Return the columns that are left once those of the highest rank are left out."""
        band = list(range(len(self.natural)))
        while not self._fit(band, columns) and any(ranks[at] for at in band):
            band.remove(max(band, key=lambda at: (ranks[at], at)))
        return [tuple(band)]

    def stacked(self, columns: int) -> list[tuple[int, ...]]:
        """Return which columns stand side by side, the first one each time among them."""
        bands: list[tuple[int, ...]] = []
        band: tuple[int, ...] = (0,)
        for at in range(1, len(self.natural)):
            if len(band) > 1 and not self._fit((*band, at), columns):
                bands.append(band)
                band = (0,)
            band = (*band, at)
        return [*bands, band]


def _band(
    headers: Sequence[str],
    rows: Sequence[Sequence[str]],
    align: Sequence[Align],
    band: Sequence[int],
    whole: _Table,
    columns: int,
) -> str:
    widths = [whole.natural[at] for at in band]
    if columns:
        room = columns - len(_GAP) * (len(band) - 1)
        _narrow(widths, room, [whole.least[at] for at in band])
        _narrow(widths, room, [_LEAST] * len(band))
    ways = [align[at] for at in band]
    lines = [
        line
        for row in rows
        for line in _lines([row[at] for at in band] if row else row, widths, ways)
    ]
    titles = [headers[at] for at in band]
    if any(headers):
        rule = _GAP.join("─" * one for one in widths)
        lines = [*_lines(titles, widths, ways), rule, *lines]
    return "\n".join(lines)


def _lines(row: Sequence[str], widths: Sequence[int], align: Sequence[Align]) -> Iterator[str]:
    if not row:
        yield ""
        return
    wraps = (hanging(text, most) for text, most in zip(row, widths, strict=True))
    for texts in zip_longest(*wraps, fillvalue=""):
        cells = (fit(*one) for one in zip(texts, widths, align, strict=True))
        yield _GAP.join(cells).rstrip()


def hanging(text: str, columns: int) -> list[str]:
    """Return `text` in lines that hang behind the marks and spaces that it begins with."""
    out: list[str] = []
    for whole in text.split("\n"):
        found = _HANGING.match(whole)
        indent = " " * width(found[0] if found else "")
        out += wrapped(whole, columns, indent).split("\n")
    return out


def broken(text: str, columns: int) -> str:
    """Return `text` with each line that is wider than `columns` broken between words."""
    return "\n".join(
        line if width(line) <= columns else "\n".join(hanging(line, columns))
        for line in text.split("\n")
    )


def _narrow(widths: list[int], columns: int, least: Sequence[int]) -> None:
    """Take cells from the widest columns that can spare some until all fit."""
    while sum(widths) > columns:
        spare = [at for at, wide in enumerate(widths) if wide > least[at]]
        if not spare:
            return
        widths[max(spare, key=lambda at: (widths[at], -at))] -= 1
