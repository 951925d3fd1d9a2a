"""Rows as comma-separated values that spreadsheets and scripts read alike."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass
from datetime import date, time
from decimal import Decimal

from offerbook.exchange.formula import guarded

Cell = str | int | Decimal | date | time | None
"""What a cell can hold; None is an empty one."""


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under headers."""

    headers: tuple[str, ...]
    """One a column."""

    rows: tuple[tuple[Cell, ...], ...]
    """As many cells each as there are headers."""


def csv_text(table: Table) -> str:
    r"""Return a table as RFC 4180 has it: commas, CRLF, quotes where they are needed.

    Figures are plain (a point, no groups), days and times are ISO 8601; text that a spreadsheet
    would run as a formula gets an apostrophe.

    >>> csv_text(Table(("company", "base"), (("=Acme", Decimal("98000.00")), ("Birch", None))))
    "company,base\r\n'=Acme,98000.00\r\nBirch,\r\n"
    """
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n", strict=True)
    writer.writerow([guarded(one) for one in table.headers])
    writer.writerows([_written(cell) for cell in row] for row in table.rows)
    return out.getvalue()


def _written(cell: Cell) -> str:
    match cell:
        case None:
            return ""
        case str():
            return guarded(cell)
        case Decimal():
            return format(cell, "f")
        case time():
            return cell.isoformat("auto" if cell.second or cell.microsecond else "minutes")
        case date():
            return cell.isoformat()
        case _:
            return str(cell)
