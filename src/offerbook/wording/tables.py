"""Tables in plain text, lined up by the cells that a terminal shows."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import zip_longest

from offerbook.wording.widths import Align, cut, fit, width, wrapped

__all__ = ["DOT", "Align", "cut", "fit", "hanging", "table", "width", "wrapped"]

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
) -> str:
    """Return a table with a line under its headers; no line ends in spaces.

    Args:
        headers: one a column; all empty: no heading and no line.
        rows: as many texts each as there are headers; a text may have several lines; an empty
            row stands for a blank line.
        align: one a column; what is missing is left.
        columns: cells that may be used; the widest columns are wrapped until the table fits.
            0: no limit.
    """
    ways: list[Align] = [*align, *(["left"] * (len(headers) - len(align)))]  # type: ignore[list-item]
    widths = [
        max(
            (width(line) for row in (headers, *rows) if row for line in row[at].split("\n")),
            default=0,
        )
        for at in range(len(headers))
    ]
    if columns:
        _narrow(widths, columns - len(_GAP) * (len(widths) - 1))
    lines = [line for row in rows for line in _lines(row, widths, ways)]
    if any(headers):
        rule = _GAP.join("─" * one for one in widths)
        lines = [*_lines(headers, widths, ways), rule, *lines]
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


def _narrow(widths: list[int], columns: int) -> None:
    while sum(widths) > columns and max(widths) > _LEAST:
        widths[widths.index(max(widths))] -= 1
