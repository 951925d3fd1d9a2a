"""Figures and days as they stand in a plain text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

MONTHS = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]

_MONTH = "|".join(rf"{name[:3]}(?:{name[3:]}|\.)?" for name in MONTHS)
_WEEKDAY = "|".join(WEEKDAYS)
_DAY = re.compile(
    rf"(?:\b(?P<weekday>{_WEEKDAY}),?\s+)?(?:the\s+)?"
    rf"(?:\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?(?P<month>{_MONTH})(?!\w)"
    rf"|\b(?P<month2>{_MONTH})(?!\w)\s+(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?\b)"
    r"(?:,?\s+(?P<year>\d{4})\b)?"
    r"|\b(?P<iso>\d{4}-\d{2}-\d{2})\b",
    re.IGNORECASE,
)
_CLOCK = re.compile(r"\b\d{1,2}:\d{2}\b")
_FIGURE = re.compile(
    r"(?P<sign>[€$£¥]\s?)?\d+(?:[.,’'\u00a0\u202f]\d{3})*(?:[.,]\d{1,2}(?!\d))?"
    r"(?P<unit>\s?[km]\b)?",
    re.IGNORECASE,
)
_BIG = 1000


@dataclass(frozen=True, slots=True)
class Figure:
    """A number in a text."""

    start: int
    """Where it begins."""

    end: int
    """Where it ends."""

    value: Fraction
    """As it reads."""

    money: bool
    """Whether it looks like pay: a sign before it, a k after it, or a thousand and more."""


@dataclass(frozen=True, slots=True)
class NamedDay:
    """A day in a text."""

    start: int
    """Where it begins."""

    end: int
    """Where it ends."""

    month: int
    """1 to 12."""

    day: int
    """1 to 31."""

    year: int | None
    """None where it is left out."""

    weekday: int | None
    """0 for Monday; None where it is left out."""

    def is_on(self, day: date) -> bool:
        """Return whether it can mean `day`."""
        same = (self.month, self.day) == (day.month, day.day)
        return same and self.year in (None, day.year)


def days(text: str) -> tuple[NamedDay, ...]:
    """Return every day named in a text, in order."""
    return tuple(_day(found) for found in _DAY.finditer(text))


def _day(found: re.Match[str]) -> NamedDay:
    start, end = found.span()
    if found["iso"]:
        parts = [int(part) for part in found["iso"].split("-")]
        return NamedDay(start, end, parts[1], parts[2], parts[0], None)
    name = (found["month"] or found["month2"])[:3].lower()
    month = next(at for at, full in enumerate(MONTHS, 1) if full.startswith(name))
    weekday = WEEKDAYS.index(found["weekday"].lower()) if found["weekday"] else None
    year = int(found["year"]) if found["year"] else None
    return NamedDay(start, end, month, int(found["day"] or found["day2"]), year, weekday)


def figures(text: str, covered: Iterable[tuple[int, int]]) -> Iterator[Figure]:
    """Yield every number in a text that is no part of a day, a time or the covered places."""
    taken = [*covered, *((one.start, one.end) for one in days(text))]
    taken += [found.span() for found in _CLOCK.finditer(text)]
    for found in _FIGURE.finditer(text):
        start, end = found.span()
        if not any(first < end and start < last for first, last in taken):
            yield _figure(found)


def _figure(found: re.Match[str]) -> Figure:
    unit = (found["unit"] or "").strip().lower()
    bare = found[0].removeprefix(found["sign"] or "").removesuffix(found["unit"] or "")
    whole, dot, rest = _parted(bare)
    value = Fraction(re.sub(r"\D", "", whole) + (f".{rest}" if dot else ""))
    value *= {"k": 1_000, "m": 1_000_000}.get(unit, 1)
    money = bool(found["sign"]) or unit == "k" or value >= _BIG
    return Figure(*found.span(), value, money)


def _parted(bare: str) -> tuple[str, str, str]:
    """Return the whole part, the mark and the decimals; three digits after a mark are a group."""
    found = re.search(r"[.,](\d{1,2})$", bare)
    return (bare[: found.start()], ".", found[1]) if found else (bare, "", "")


def places(text: str, words: Iterable[str]) -> tuple[tuple[int, int], ...]:
    """Return where any of these words stand in a text, whatever their capitals."""
    return tuple(
        found.span()
        for word in words
        for found in re.finditer(re.escape(word), text, re.IGNORECASE)
    )
