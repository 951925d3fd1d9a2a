"""How figures and dates are written in one country and language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Literal


@dataclass(frozen=True, slots=True)
class Customs:
    """What must be known of a locale to write and read its figures and dates.

    Figures use the digits 0 to 9 everywhere; marks that only steer the direction of writing
    are left out, since the sentences around them run from left to right.
    """

    name: str
    """Such as `en_GB`."""

    decimal: str
    """Before the decimals."""

    group: str
    """Between groups of digits."""

    grouping: tuple[int, int]
    """Digits in the last group, and in each before it."""

    money: tuple[str, str]
    """Before and after the figure of an amount; `¤` stands for the symbol."""

    debt: tuple[str, str]
    """The same below zero, with its sign."""

    percent: tuple[str, str]
    """Before and after the figure of a percentage."""

    order: Literal["dmy", "mdy", "ymd"]
    """Of day, month and year in dates of figures only."""

    month_first: bool
    """Whether a date in English words begins with the month."""

    half_days: bool
    """Whether hours run from 1 to 12 twice a day."""

    serial_comma: bool
    """Whether English lists have a comma before "and"."""

    symbols: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}), hash=False)
    """What stands for a currency code, where that is not the code itself."""


def spelled_name(text: str) -> str:
    """Return the name of a locale as it is filed, or nothing where `text` is none.

    >>> spelled_name("en-gb.UTF-8"), spelled_name("sr_latn_rs"), spelled_name("C")
    ('en_GB', 'sr_Latn_RS', '')
    """
    plain = text.partition(".")[0].partition("@")[0].strip().replace("-", "_")
    language, *rest = plain.split("_")
    if not (plain.isascii() and language.isalpha() and len(language) in {2, 3}):
        return ""
    parts = [_part(one) for one in rest]
    return "_".join((language.lower(), *parts)) if all(parts) else ""


def _part(text: str) -> str:
    """Return the script, country or variant in a name as it is filed; nothing for none."""
    match len(text):
        case 2 if text.isalpha():
            return text.upper()
        case 3 if text.isdecimal():
            return text
        case 4 if text.isalpha():
            return text.capitalize()
        case 5 | 6 | 7 | 8 if text.isalnum():
            return text.upper()
        case _:
            return ""


def signs(table: str) -> Mapping[str, str]:
    """Return currency signs by code.

    >>> dict(signs("AUD:A$ EUR:€"))
    {'AUD': 'A$', 'EUR': '€'}
    """
    pairs = (one.partition(":") for one in table.split(" "))
    return MappingProxyType({code: sign for code, _, sign in pairs})
