"""Figures and days as they stand in a plain text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from offerbook.core.negotiation.lint.harmless import harmless
from offerbook.core.negotiation.lint.matching import Span, flattened
from offerbook.core.negotiation.lint.spelled import spelled

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
_NUMERIC = re.compile(
    r"\b(?:by|on|until|till|before|after|from|to|is|due)\s+"
    r"(?P<all>(?P<one>\d{1,2})(?P<mark>[./])(?P<two>\d{1,2})(?:(?P=mark)(?P<year>\d{4}\b|\d{2}\b)?)?)"
    r"(?![\d%]|\s*(?:%|days?|months?|years?|per cent))",
    re.IGNORECASE,
)
_CODES = "EUR|USD|GBP|CHF|JPY|CNY|INR|AUD|NZD|CAD|SGD|HKD|SEK|NOK|DKK|PLN|CZK|HUF|RON|ILS|ZAR|BRL"
_FIGURE = re.compile(
    rf"(?P<sign>(?:[€$£¥]|\b(?:{_CODES}))\s?)?"
    r"\d+(?:(?:[.,’'\u00a0\u202f]|(?<!\d\d\d\d)[ ](?=\d{3}(?!\d)))\d{3})*(?:[.,]\d{1,2}(?!\d))?"
    r"(?P<unit>\s?(?:k|m|mn|mio|thousand|grand|million)\b)?"
    rf"(?P<after>\s?(?:[€$£¥]|(?:{_CODES}|euros?|dollars?|pounds?|francs?)\b))?",
    re.IGNORECASE,
)
_BIG = 1000
_SCALE = {"k": 1_000, "thousand": 1_000, "grand": 1_000, "": 1}
_MILLION = 1_000_000
_SPOKEN_OUT = 13
_PRACTISED = re.compile(r"(?:have|'ve|spent|with|bring|after|had|my) (?:\w+ )?$")
_PRACTICE = re.compile(r" years(?:'| of| in| as| at| with| doing| working| on)")
_MOST_MONTH, _MOST_DAY, _CENTURY = 12, 31, 2000


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
    """Whether it looks like pay: a sign beside it, a k after it, or a thousand and more."""


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

    either: bool = False
    """Whether day and month may stand the other way round, as in 3/12."""

    def is_on(self, day: date) -> bool:
        """Return whether it can mean `day`."""
        same = (self.month, self.day) == (day.month, day.day)
        same = same or (self.either and (self.day, self.month) == (day.month, day.day))
        return same and self.year in (None, day.year)


def days(text: str) -> tuple[NamedDay, ...]:
    """Return every day named in a text, in order."""
    found = [_day(one) for one in _DAY.finditer(text)]
    found += [day for one in _NUMERIC.finditer(text) if (day := _in_numbers(one)) is not None]
    return tuple(sorted(found, key=lambda one: one.start))


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


def _in_numbers(found: re.Match[str]) -> NamedDay | None:
    """Return the day meant by 27/11, 11/27 or 27.11.; None where it cannot be one."""
    one, two, year = int(found["one"]), int(found["two"]), found["year"]
    if found["mark"] == "." and found["all"].count(".") == 1:
        return None
    if not (0 < min(one, two) <= _MOST_MONTH and max(one, two) <= _MOST_DAY):
        return None
    day, month = (one, two) if two <= _MOST_MONTH else (two, one)
    full = None if year is None else int(year) % 100 + _CENTURY
    return NamedDay(*found.span("all"), month, day, full, None, found["mark"] == "/")


def figures(text: str, covered: Iterable[Span]) -> Iterator[Figure]:
    """Yield every number in a text that claims something, in digits or in words, in order.

    Left out are days, the covered places, and numbers that claim nothing: see `harmless`.
    """
    flat = flattened(text)
    found = [_figure(one) for one in _FIGURE.finditer(text)]
    found += _in_words(flat)
    if not found:
        return
    taken = [*covered, *((one.start, one.end) for one in days(text)), *harmless(flat)]
    for one in sorted(found, key=lambda one: one.start):
        if not any(first < one.end and one.start < last for first, last in taken):
            yield one


def _figure(found: re.Match[str]) -> Figure:
    sign, unit, after = (found[name] or "" for name in ("sign", "unit", "after"))
    bare = found[0].removesuffix(after).removesuffix(unit).removeprefix(sign)
    whole, dot, rest = _parted(bare)
    value = Fraction(re.sub(r"\D", "", whole) + (f".{rest}" if dot else ""))
    scale = _SCALE.get(unit.strip().lower(), _MILLION)
    value *= scale
    return Figure(*found.span(), value, bool(sign or after) or scale == _BIG or value >= _BIG)


def _in_words(flat: str) -> Iterator[Figure]:
    """Yield numbers in words, but not the small ones that everybody uses without counting."""
    for one in spelled(flat):
        rest = flat[one.end : one.end + 40].lower()
        before = flat[max(0, one.start - 12) : one.start].lower()
        years = one.value > 1 and rest.startswith(" years")
        of_practice = years and (_PRACTISED.search(before) or _PRACTICE.match(rest))
        if re.match(r"[ -]figures?\b", rest):
            yield Figure(one.start, one.end, Fraction(10) ** int(one.value - 1), money=True)
        elif one.value >= _SPOKEN_OUT or of_practice or re.match(r" per ?cent| %", rest):
            yield Figure(one.start, one.end, one.value, one.value >= _BIG)


def _parted(bare: str) -> tuple[str, str, str]:
    """Return the whole part, the mark and the decimals; three digits after a mark are a group."""
    found = re.search(r"[.,](\d{1,2})$", bare)
    return (bare[: found.start()], ".", found[1]) if found else (bare, "", "")


def places(text: str, words: Iterable[str]) -> tuple[Span, ...]:
    """Return where any of these words stand in a text, whatever their capitals and line breaks."""
    return tuple(
        found.span()
        for word in words
        for found in re.finditer(
            r"\s+".join(re.escape(part) for part in word.split()), text, re.IGNORECASE
        )
    )
