"""The side-by-side view as a table in plain text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from offerbook.wording.side_by_side import Cell, Mark, Sheet
from offerbook.wording.tables import DOT, hanging, table, wrapped

SIGNS: Mapping[Mark, str] = MappingProxyType(
    {"best": "▲", "worst": "▼", "same": "=", "unknown": "?", "": " "}
)
"""What stands before a cell, so that differences do not rest on colour."""

PLAIN_SIGNS: Mapping[Mark, str] = MappingProxyType(
    {"best": "+", "worst": "-", "same": "=", "unknown": "?", "": " "}
)
"""The same in ASCII."""

_COLUMN = 42
"""Cells that a column has on average where there is no limit."""


def sheet_table(sheet: Sheet, *, columns: int = 0, plain: bool = False) -> str:
    """Return the comparison with its verdict above, and below what its signs mean.

    Args:
        sheet: the comparison.
        columns: cells of a line; 0: no limit, but long sentences are still wrapped.
        plain: only ASCII for the signs.
    """
    signs = PLAIN_SIGNS if plain else SIGNS
    legend = (
        f"{signs['best']} best   {signs['worst']} worst   {signs['same']} the same everywhere   "
        f"{signs['unknown']} not known"
    )
    verdict = wrapped(sheet.verdict, columns) if columns else sheet.verdict
    parts = [verdict, _columns(sheet, signs, columns), legend, *_lists(sheet, columns)]
    if sheet.remarks:
        parts.append("\n".join(_entry(DOT + one, columns) for one in sheet.remarks))
    return "\n\n".join(parts)


def _columns(sheet: Sheet, signs: Mapping[Mark, str], columns: int) -> str:
    headers = ("", *(f"  {one.name}\n  {one.beneath}".rstrip() for one in sheet.columns))
    rows: list[tuple[str, ...]] = []
    for group in sheet.groups:
        if group.lists:
            continue
        blank = [()] if rows else []
        rows += [*blank, (group.title.upper(), *("" for _ in sheet.columns))]
        rows += [(row.label, *(signed(cell, signs) for cell in row.cells)) for row in group.rows]
    return table(headers, rows, columns=columns or _COLUMN * len(headers))


def _lists(sheet: Sheet, columns: int) -> Iterator[str]:
    """Yield what is said in sentences: a heading a row, below it the offers."""
    for row in (row for group in sheet.groups if group.lists for row in group.rows):
        lines = [row.label.upper()]
        for column, cell in zip(sheet.columns, row.cells, strict=True):
            lines.append(column.name)
            lines += [_entry(f"  {line}", columns) for line in cell.text.split("\n")]
        yield "\n".join(lines)


def _entry(line: str, columns: int) -> str:
    return "\n".join(hanging(line, columns)) if columns else line


def signed(cell: Cell, signs: Mapping[Mark, str] = SIGNS) -> str:
    """Return the text of a cell behind its sign; further lines stand below its first."""
    return f"{signs[cell.mark]} " + cell.text.replace("\n", "\n  ")
