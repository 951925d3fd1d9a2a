"""`export ics|csv|markdown|html [FILE]`: the book for other programs and other people."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from offerbook.cli.output import Output
from offerbook.desk import Desk
from offerbook.errors import UsageError

_MARK = b"\xef\xbb\xbf"
"""Before a table in a file: without it spreadsheets misread every accent."""

_NO_PAY_TO_LEAVE_OUT = {"ics"}


def run(desk: Desk, words: Namespace, out: Output) -> int:
    """Print the export, or write it to a file that nobody else can read.

    Raises:
        UsageError: the words do not fit the format.
        NotSavedError: the file is there already, or cannot be written.
        OfferbookError: the format needs a package that is not installed.
    """
    table, file = _named(words)
    raw, count = _made(desk, words, table)
    if file:
        from offerbook.exchange.files import written

        whole = _MARK + raw if words.format == "csv" else raw
        written(Path(file), whole, replace=words.force)
    if out.as_json:
        text = None if file else raw.decode()
        out.json(
            {
                "format": words.format,
                "table": table or None,
                "file": file or None,
                "entries": count,
                "text": text,
            }
        )
    elif file:
        out.line(file)
    else:
        out.document(raw)
    return out.problems(desk.problems)


def _named(words: Namespace) -> tuple[str, str]:
    """Return the table and the file that were named; either may be empty.

    Raises:
        UsageError: there are too many words, or options that mean nothing here.
    """
    from offerbook.desk.record_tables import TABLES

    rest = list(words.rest)
    table = ""
    if words.format == "csv":
        table = rest.pop(0) if rest and rest[0] in TABLES else "applications"
    if len(rest) > 1:
        todo = f"write: offerbook export {words.format} FILE"
        raise UsageError(f"{rest[1]!r} is one word too many", todo=todo)
    if words.force and not rest:
        raise UsageError("--force needs a file to replace", todo="name it, or leave --force out")
    if words.without_pay and words.format in _NO_PAY_TO_LEAVE_OUT:
        raise UsageError("a calendar holds no pay", todo="leave --without-pay out")
    return table, rest[0] if rest else ""


def _made(desk: Desk, words: Namespace, table: str) -> tuple[bytes, int]:
    """Return the bytes, and how many rows, dates or offers they speak of."""
    with_pay = not words.without_pay
    match words.format:
        case "ics":
            from offerbook.desk.calendar_dates import calendar_bytes

            return calendar_bytes(desk)
        case "csv":
            from offerbook.desk.record_tables import TABLES
            from offerbook.exchange.csv_text import csv_text

            rows = TABLES[table](desk, with_pay=with_pay)
            return csv_text(rows).encode(), len(rows.rows)
        case _:
            from offerbook.desk.report import report

            told = report(desk, with_pay=with_pay)
            if words.format == "html":
                from offerbook.exchange.page import page as laid_out
            else:
                from offerbook.exchange.markdown import markdown as laid_out
            return laid_out(told).encode(), len(desk.outlook.competing)
