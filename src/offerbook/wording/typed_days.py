"""Reading typed days."""

from __future__ import annotations

import re
from datetime import date, timedelta
from types import MappingProxyType
from typing import NoReturn

from offerbook.core.calendar import add_months
from offerbook.errors import UnreadableTextError
from offerbook.wording.english import MONTHS, WEEKDAYS
from offerbook.wording.notation import Notation
from offerbook.wording.typed_figures import quoted

_ISO = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})")
_FIGURES = re.compile(r"(\d{1,4})[-/. ]+(\d{1,2})(?:[-/. ]+(\d{2,4}))?\.?")
_AWAY = re.compile(r"(?P<sign>[+−-]|in )\s*(?P<count>\d{1,4}|an?)\s*(?P<unit>[dwmy])[a-z]*")
_AGO = re.compile(r"(?P<count>\d{1,4}|an?) (?P<unit>[dwmy])[a-z]* ago")
_WEEKDAY = re.compile(r"(?:(?P<which>on|this|next|last) )?(?P<name>[a-z]{3,})\.?")
_ORDINAL = re.compile(r"\b(\d{1,2})(?:st|nd|rd|th)\b")
_NAMED = {"today": 0, "tomorrow": 1, "yesterday": -1, "now": 0}
_SHORTEST = 3
_PAIR = 2
_MONTHS = len(MONTHS)
_FIRST = MappingProxyType({"my": "the day", "dy": "the month", "md": "the month", "dm": "the day"})
_CENTURY = 2000
_YEAR_DIGITS = 4
_WEEK = 7


def read_day(text: str, notation: Notation, today: date) -> date:
    """Return the day that was typed.

    Args:
        text: `2026-11-27`, `27.11.2026` in the order of the locale, `27 Nov`, `fri`,
            `next fri`, `tomorrow`, `+3d`, `in 2 weeks` and the like.
        notation: its locale decides the order, and lends its names of months.
        today: what relative days count from; a day without a year is the nearest to it.

    Raises:
        UnreadableTextError: it is no day, or could be two.
    """
    plain = " ".join(text.casefold().replace(",", " ").split())
    if found := _ISO.fullmatch(plain):
        year, month, number = map(int, found.groups())
        return _date(year, month, number, text)
    if plain in _NAMED:
        return today + timedelta(days=_NAMED[plain])
    if found := _AWAY.fullmatch(plain) or _AGO.fullmatch(plain):
        return _away(found, today, text)
    if found := _FIGURES.fullmatch(plain):
        return _of_figures(found, notation, today, text)
    if (found := _WEEKDAY.fullmatch(plain)) and (weekday := _weekday(found["name"])) is not None:
        return _coming(weekday, found["which"] or "", today)
    return _of_words(plain, notation, today, text)


def _refuse(text: str, what: str = "is no day that can be understood") -> NoReturn:
    raise UnreadableTextError(
        f"{quoted(text)} {what}", todo="write it like 2026-11-27, 27 Nov, fri or +3d"
    )


def _date(year: int, month: int, number: int, text: str) -> date:
    try:
        return date(year, month, number)
    except ValueError:
        _refuse(text, "is a day that does not exist")


def _away(found: re.Match[str], today: date, text: str) -> date:
    count = 1 if found["count"].startswith("a") else int(found["count"])
    sign = found.groupdict().get("sign")
    if sign is None or sign in "-−":
        count = -count
    try:
        match found["unit"]:
            case "d":
                return today + timedelta(days=count)
            case "w":
                return today + timedelta(weeks=count)
            case "m":
                return add_months(today, count)
            case _:
                return add_months(today, 12 * count)
    except (ValueError, OverflowError):
        _refuse(text, "lies outside the calendar")


def _of_figures(found: re.Match[str], notation: Notation, today: date, text: str) -> date:
    parts = [part for part in found.groups() if part is not None]
    order: str = notation.customs.order
    if len(parts) == len("dm"):
        order = order.replace("y", "")
    elif order == "ymd" and len(parts[-1]) == _YEAR_DIGITS:
        order = _order_before_year(int(parts[0]), int(parts[1]), text)
    named = dict(zip(order, parts, strict=True))
    year = named.get("y", "")
    lengths = len(named["d"]), len(named["m"]), len(year)
    if max(lengths[:2]) > _PAIR or lengths[2] not in {0, _PAIR, _YEAR_DIGITS}:
        _refuse(text)
    if lengths[2] == _PAIR and order == "ymd":
        _refuse(text, "can mean two days, since its year is cut short")
    month, number = int(named["m"]), int(named["d"])
    if month > _MONTHS:
        raise UnreadableTextError(
            f"{quoted(text)} has no month that exists; here {_FIRST[order[-2:]]} comes first",
            todo="write it like 2026-11-27 or 27 Nov",
        )
    if not year:
        return _nearest(month, number, today, text)
    return _date(int(year) + (_CENTURY if len(year) == _PAIR else 0), month, number, text)


def _order_before_year(first: int, second: int, text: str) -> str:
    """Return how a date that ends in its year is meant where years usually come first."""
    if max(first, second) <= _MONTHS and first != second:
        _refuse(text, "can mean two days, since its year comes last")
    return "mdy" if second > _MONTHS else "dmy"


def _weekday(word: str) -> int | None:
    if len(word) < _SHORTEST:
        return None
    named = [at for at, name in enumerate(WEEKDAYS) if name.casefold().startswith(word)]
    return named[0] if named else None


def _coming(weekday: int, which: str, today: date) -> date:
    """Return the day meant: the coming one; of next week with `next`; the past with `last`."""
    monday = today - timedelta(days=today.weekday())
    match which:
        case "next":
            return monday + timedelta(days=_WEEK + weekday)
        case "this":
            return monday + timedelta(days=weekday)
        case "last":
            back = (today.weekday() - weekday - 1) % _WEEK + 1
            return today - timedelta(days=back)
        case _:
            return today + timedelta(days=(weekday - today.weekday() - 1) % _WEEK + 1)


def _of_words(plain: str, notation: Notation, today: date, text: str) -> date:
    number = month = year = weekday = None
    for token in _tokens(plain):
        if token.isdecimal() and len(token) == _YEAR_DIGITS and year is None:
            year = int(token)
        elif token.isdecimal() and len(token) < _SHORTEST and number is None:
            number = int(token)
        elif month is None and (named := _month(token, notation)) is not None:
            month = named
        elif weekday is None and (named := _weekday(token)) is not None:
            weekday = named
        else:
            _refuse(text)
    if number is None or month is None:
        _refuse(text)
    day = _date(year, month, number, text) if year else _nearest(month, number, today, text)
    if weekday is not None and weekday != day.weekday():
        _refuse(text, f"is a {WEEKDAYS[day.weekday()]} in {day.year}, not a {WEEKDAYS[weekday]}")
    return day


def _tokens(plain: str) -> list[str]:
    return [one for one in re.split(r"[\s.]+", _ORDINAL.sub(r"\1", plain)) if one not in {"", "of"}]


def _month(word: str, notation: Notation) -> int | None:
    names = [frozenset((name.casefold(),)) for name in MONTHS]
    found = _named(word, names)
    if found is None and not notation.customs.name.startswith("en"):
        from offerbook.wording.cldr import month_names

        found = _named(word, month_names(notation.customs.name))
    return found


def _named(word: str, months: list[frozenset[str]] | tuple[frozenset[str], ...]) -> int | None:
    exact = [at for at, names in enumerate(months, 1) if word in names]
    begun = [
        at for at, names in enumerate(months, 1) if any(name.startswith(word) for name in names)
    ]
    found = exact or (begun if len(word) >= _SHORTEST else [])
    return found[0] if len(found) == 1 else None


def _nearest(month: int, number: int, today: date, text: str) -> date:
    """Return the day of this name that lies nearest to today, before or after."""
    found = []
    for year in (today.year - 1, today.year, today.year + 1):
        try:
            found.append(date(year, month, number))
        except ValueError:
            continue
    if not found:
        _refuse(text, "is a day that does not exist in these years")
    return min(found, key=lambda day: abs(day - today))
