"""Customs out of Babel's copy of the Unicode locale data; loaded only where it is needed.

Source: Unicode Technical Standard 35, part 3 (numbers) and part 4 (dates).
"""

from __future__ import annotations

import unicodedata
from types import MappingProxyType
from typing import Literal

from babel.core import Locale, UnknownLocaleError

from offerbook.core.currencies import MINOR_UNITS
from offerbook.wording.customs import Customs

_MINUS = "−"


def drawn(name: str) -> Customs | None:
    """Return the customs of a locale, or None where the locale data has no such one."""
    locale = _locale(name)
    if locale is None:
        return None
    marks = locale.number_symbols["latn"]
    money = locale.currency_formats["standard"]
    percent = locale.percent_formats[None]
    english = locale.language == "en"
    return Customs(
        name=name,
        decimal=_visible(marks["decimal"]),
        group=_visible(marks["group"]),
        grouping=tuple(money.grouping),
        money=(_visible(money.prefix[0]), _visible(money.suffix[0])),
        debt=(_signed(money.prefix[1]), _signed(money.suffix[1])),
        percent=(_visible(percent.prefix[0]), _visible(percent.suffix[0])),
        order=_order(str(locale.date_formats["short"].pattern)),
        month_first=english and str(locale.date_formats["long"].pattern).startswith("M"),
        half_days="h" in str(locale.time_formats["short"].pattern),
        serial_comma=english and "," in locale.list_patterns["standard"]["end"],
        symbols=_symbols(locale),
    )


def month_names(name: str) -> tuple[frozenset[str], ...]:
    """Return every way to name each month, January first, in small letters."""
    locale = _locale(name)
    if locale is None:
        return ()
    found: list[set[str]] = [set() for _ in range(12)]
    for context in ("format", "stand-alone"):
        for width in ("wide", "abbreviated"):
            for number, month in locale.months[context][width].items():
                found[number - 1].add(month.casefold().rstrip("."))
    return tuple(frozenset(names) for names in found)


def _locale(name: str) -> Locale | None:
    try:
        return Locale.parse(name)
    except (UnknownLocaleError, ValueError):
        return None


def _visible(text: str) -> str:
    return "".join(one for one in text if unicodedata.category(one) != "Cf")


def _signed(text: str) -> str:
    return _visible(text).replace("-", _MINUS)


def _order(pattern: str) -> Literal["dmy", "mdy", "ymd"]:
    first = min((mark for mark in "dMy"), key=pattern.index)
    match first:
        case "y":
            return "ymd"
        case "M":
            return "mdy"
        case _:
            return "dmy"


def _symbols(locale: Locale) -> MappingProxyType[str, str]:
    known = locale.currency_symbols
    found = {code: _visible(known[code]) for code in MINOR_UNITS if code in known}
    return MappingProxyType({code: symbol for code, symbol in found.items() if symbol != code})
