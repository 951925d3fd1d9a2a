"""Dates drawn on one line of text: a column a day for four weeks, then a column a week."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from types import MappingProxyType

from offerbook.core.waiting.timeline import Mark, MarkKind
from offerbook.wording.notation import Notation

DAILY = 28
"""Days that have a column each; from then on a week has one."""

_WEEK = 7
_AFTER = 8  # columns that the line goes on after its last date

SIGNS: Mapping[MarkKind, str] = MappingProxyType(
    {
        "answer_due": "A",
        "promise": "P",
        "follow_up": "F",
        "interview": "I",
        "others_until": "o",
        "notice": "N",
        "start": "S",
        "payment": "$",
    }
)
"""The letter of each kind of date."""

MEANINGS: Mapping[MarkKind, str] = MappingProxyType(
    {
        "answer_due": "answer due",
        "promise": "they promised word",
        "follow_up": "time to ask them",
        "interview": "interview",
        "others_until": "they see others until then",
        "notice": "last day to give notice",
        "start": "first day of work",
        "payment": "your present job pays",
    }
)
"""What each letter stands for."""

MANY = "*"
"""Several dates that share a column."""


@dataclass(frozen=True, slots=True)
class Row:
    """The dates of one company."""

    application: str
    """Its id, or empty for the present job."""

    line: str
    """One character a column; dates beyond the line stand at its end, behind `>`."""


@dataclass(frozen=True, slots=True)
class DateLine:
    """A drawing that needs no colour."""

    axis: str
    """Days above the columns they stand for."""

    rows: tuple[Row, ...]
    """One for each company, the one whose first date is soonest on top."""


def column(on: date, today: date) -> int:
    """Return the column of a day, today's being 0.

    >>> column(date(2026, 12, 21), date(2026, 11, 23)), column(date(2027, 1, 4), date(2026, 11, 23))
    (28, 30)
    """
    days = (on - today).days
    return days if days < DAILY else DAILY + (days - DAILY) // _WEEK


def date_line(marks: Sequence[Mark], today: date, width: int, notation: Notation) -> DateLine:
    """Return the drawing of dates from `today` on.

    Args:
        marks: soonest first.
        today: the first column.
        width: cells that each line may take at the most, at least 20.
        notation: for the days on the axis.
    """
    by_company: dict[str, list[Mark]] = {}
    for mark in marks:
        by_company.setdefault(mark.application, []).append(mark)
    last = max((column(mark.on, today) for mark in marks), default=0)
    width = min(width, max(last + _AFTER, DAILY))
    rows = [Row(name, _line(found, today, width)) for name, found in by_company.items()]
    return DateLine(_axis(today, width, notation), tuple(rows))


def _line(marks: Sequence[Mark], today: date, width: int) -> str:
    cells = [
        ":" if (today + timedelta(days=at)).weekday() == 0 else "·"
        for at in range(min(DAILY, width))
    ]
    cells += ["-"] * (width - len(cells))
    beyond = False
    taken: set[int] = set()
    for mark in marks:
        at = column(mark.on, today)
        if at >= width:
            at, beyond = width - 1, True
        cells[at] = MANY if at in taken else SIGNS[mark.kind]
        taken.add(at)
    if beyond and width - 2 not in taken:
        cells[width - 2] = ">"
    return "".join(cells)


def _axis(today: date, width: int, notation: Notation) -> str:
    out = ""
    for at in range(width):
        day = today + timedelta(days=at if at < DAILY else DAILY + (at - DAILY) * _WEEK)
        first = at == 0 or (day.weekday() == 0 if at < DAILY else day.day <= _WEEK)
        label = notation.short_day(day, year=False)
        fits = at >= len(out) + bool(out) and at + len(label) <= width
        if first and fits:
            out = out.ljust(at) + label
    return out.ljust(width)
