"""The side-by-side view as a table in plain text."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from offerbook.wording.side_by_side import Cell, Group, Mark, Sheet
from offerbook.wording.tables import DOT, hanging, table, wrapped

SIGNS: Mapping[Mark, str] = MappingProxyType(
    {"best": "▲", "worst": "▼", "same": "=", "unknown": "?", "": " "}
)
"""What stands before a cell, so that differences do not rest on colour."""

PLAIN_SIGNS: Mapping[Mark, str] = MappingProxyType(
    {"best": "+", "worst": "-", "same": "=", "unknown": "?", "": " "}
)
"""The same in ASCII."""

_LABEL, _READABLE = 20, 26
"""Cells that the labels have at the least, and each offer beside them."""

_COLUMN = 42
"""Cells that a column has on average where there is no limit."""


def sheet_table(sheet: Sheet, *, columns: int = 0, plain: bool = False) -> str:
    """Return the comparison with its verdict above, and below what its signs mean.

    Args:
        sheet: the comparison.
        columns: cells of a line: as many offers as can be read stand side by side, the others
            below with the same rows; 0: no limit, but long sentences are still wrapped.
        plain: only ASCII for the signs.
    """
    signs = PLAIN_SIGNS if plain else SIGNS
    legend = (
        f"{signs['best']} best   {signs['worst']} worst   {signs['same']} the same everywhere   "
        f"{signs['unknown']} not known"
    )
    verdict = wrapped(sheet.verdict, columns) if columns else sheet.verdict
    side = [_columns(sheet, signs, columns, band) for band in _bands(sheet, columns)]
    parts = [verdict, *side, _entry(legend, columns), *_lists(sheet, columns)]
    if sheet.remarks:
        parts.append("\n".join(_entry(DOT + one, columns) for one in sheet.remarks))
    return "\n\n".join(parts)


def in_signs(sheet: Sheet, spelled: Callable[[str], str]) -> Sheet:
    """Return the comparison with every text of it as `spelled` has it, so that columns line up."""
    columns = tuple(
        replace(one, name=spelled(one.name), beneath=spelled(one.beneath)) for one in sheet.columns
    )
    return replace(
        sheet, columns=columns, groups=tuple(_group(one, spelled) for one in sheet.groups)
    )


def _group(group: Group, spelled: Callable[[str], str]) -> Group:
    rows = tuple(
        replace(
            row,
            label=spelled(row.label),
            cells=tuple(replace(cell, text=spelled(cell.text)) for cell in row.cells),
        )
        for row in group.rows
    )
    return replace(group, title=spelled(group.title), rows=rows)


def _bands(sheet: Sheet, columns: int) -> Iterator[Sequence[int]]:
    """Yield which offers stand side by side, in bands of about the same size."""
    count = len(sheet.columns)
    most = max(1, (columns - _LABEL) // _READABLE) if columns else count
    bands = -(-count // most)
    for band in range(bands):
        yield range(-(-band * count // bands), -(-(band + 1) * count // bands))


def _columns(sheet: Sheet, signs: Mapping[Mark, str], columns: int, band: Sequence[int]) -> str:
    shown = [sheet.columns[at] for at in band]
    headers = ("", *(f"  {one.name}\n  {one.beneath}".rstrip() for one in shown))
    rows: list[tuple[str, ...]] = []
    for group in sheet.groups:
        if group.lists:
            continue
        blank = [()] if rows else []
        rows += [*blank, (group.title.upper(), *("" for _ in shown))]
        rows += [(row.label, *(signed(row.cells[at], signs) for at in band)) for row in group.rows]
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
