"""Comma-separated values as they come out of spreadsheets and other programs."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass

from offerbook.errors import OfferbookError, UnreadableTextError
from offerbook.exchange.formula import unguarded

_DELIMITERS = ",;\t"
_SHOWN = 40


@dataclass(frozen=True, slots=True)
class RowProblem:
    """Why one row cannot be taken in, or what was made of it."""

    row: int
    """Its number as a spreadsheet shows it: the headers are row 1."""

    column: str
    """The header of the column; empty for the whole row."""

    what: str
    """What is wrong, in words."""

    given: str = ""
    """What stood there, cut to a readable length."""

    todo: str = ""
    """What to do."""

    def __str__(self) -> str:
        """Return `row 4, "Status": what, given …; what to do`."""
        place = f'row {self.row}, "{self.column}"' if self.column else f"row {self.row}"
        given = f", given {self.given}" if self.given and self.given not in self.what else ""
        todo = f"; {self.todo}" if self.todo else ""
        return f"{place}: {self.what}{given}{todo}"


@dataclass(frozen=True, slots=True)
class RawRow:
    """One row as text."""

    number: int
    """As a spreadsheet shows it."""

    cells: tuple[str, ...]
    """As many as there are headers, without spaces around them."""


@dataclass(frozen=True, slots=True)
class RawTable:
    """A whole file as text."""

    headers: tuple[str, ...]
    """Of the first row."""

    rows: tuple[RawRow, ...]
    """Those with something in them and of the right length."""

    problems: tuple[RowProblem, ...]
    """One for each row of another length, and one where reading had to end."""


def raw_table(raw: bytes) -> RawTable:
    """Return the rows of a file; the mark between cells is found from the headers.

    Raises:
        UnreadableTextError: it is not UTF-8, or has no headers.
    """
    text = _decoded(raw)
    first = text.partition("\n")[0]
    delimiter = max(_DELIMITERS, key=first.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    rows: list[RawRow] = []
    problems: list[RowProblem] = []
    headers: tuple[str, ...] = ()
    for number, cells in enumerate(_until_broken(reader, problems), 1):
        texts = tuple(unguarded(cell).strip() for cell in cells)
        if not headers:
            headers = _headers(texts)
        elif any(texts):
            found = _fitted(number, texts, len(headers))
            if isinstance(found, RawRow):
                rows.append(found)
            else:
                problems.append(found)
    if not headers:
        what = problems[0].what if problems else "has no rows"
        raise UnreadableTextError(what, todo="give a file whose first row names the columns")
    return RawTable(headers, tuple(rows), tuple(problems))


def _decoded(raw: bytes) -> str:
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise UnreadableTextError(
            f"is not UTF-8 text (line {line})", todo="save it as CSV UTF-8 and try again"
        ) from None


def _until_broken(reader: Iterator[list[str]], problems: list[RowProblem]) -> Iterator[list[str]]:
    """Yield rows up to the first that breaks the rules of CSV; note that one."""
    number = 0
    while True:
        number += 1
        try:
            cells = next(reader, None)
        except csv.Error as error:
            todo = "mend its quotes; what follows was not read"
            problems.append(RowProblem(number, "", f"is no CSV: {error}", todo=todo))
            return
        if cells is None:
            return
        yield cells


def _headers(texts: tuple[str, ...]) -> tuple[str, ...]:
    if not any(texts):
        raise UnreadableTextError("has no headers", todo="name the columns in the first row")
    return texts


def _fitted(number: int, texts: tuple[str, ...], width: int) -> RawRow | RowProblem:
    rest = texts[width:]
    if len(texts) < width or any(rest):
        return RowProblem(
            number,
            "",
            f"has {len(texts)} cells where the headers have {width}",
            shown(rest[0]) if rest else "",
            "quote a text with commas" if rest else "add what is missing, or commas",
        )
    return RawRow(number, texts[:width])


def shown(text: str) -> str:
    """Return a cell as it stands in a message.

    >>> shown("x" * 60)
    "'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…'"
    """
    return repr(text if len(text) < _SHOWN else text[: _SHOWN - 2] + "…")


def in_file(file: str, error: OfferbookError) -> OfferbookError:
    """Return the same error with the file that it is about."""
    return type(error)(error.what, todo=error.todo, where=file)
