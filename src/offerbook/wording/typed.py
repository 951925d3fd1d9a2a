"""What a person types into a field, and what a field says back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, time
from decimal import Decimal
from types import MappingProxyType
from typing import Any

from offerbook.core.model.admit import shown
from offerbook.core.model.schema import LeafKind, Place, nearest
from offerbook.core.model.value import MONEY, PERCENT, SHARE, Measure
from offerbook.errors import UnreadableTextError
from offerbook.wording.cleaning import clean
from offerbook.wording.notation import Notation
from offerbook.wording.typed_days import read_day
from offerbook.wording.typed_figures import quoted, read_amount, read_number
from offerbook.wording.typed_moments import read_clock, read_moment

__all__ = ["echo", "read", "read_amount", "typed_text"]

_FLAGS = MappingProxyType(
    dict.fromkeys(("yes", "y", "true", "t", "on"), True)
    | dict.fromkeys(("no", "n", "false", "f", "off"), False)
)
_CALLED: MappingProxyType[LeafKind, str] = MappingProxyType(
    {
        "number": "a figure",
        "whole": "a whole number",
        "text": "text",
        "choice": "one of the choices",
        "flag": "yes or no",
        "day": "a day",
        "moment": "a day with a time",
        "clock": "a time",
    }
)
_GROUP = 3


def read(
    text: str,
    place: Place,
    notation: Notation,
    today: date | None = None,
    *,
    currency: str = "",
) -> Any:
    """Return the plain TOML value that `text` means at a place.

    Args:
        text: what was typed, in the person's notation.
        place: what may stand there; several kinds are tried in turn, text last. Where it counts
            shares or percents, a percent sign may be typed.
        notation: of the person.
        today: what relative days count from; absent: the notation's.
        currency: of the field; given, an amount may name no other, and has only its decimals.

    Raises:
        UnreadableTextError: it cannot be understood; nothing is guessed.
    """
    if place.listed:
        entry = replace(place, listed=False)
        again = (one.strip() for one in _entries(text))
        return [read(one, entry, notation, today, currency=currency) for one in again]
    day = today or notation.today or date.min
    readers: MappingProxyType[LeafKind, Callable[[], Any]] = MappingProxyType(
        {
            "number": lambda: _number(text, place, notation, currency),
            "whole": lambda: _whole(text, notation),
            "choice": lambda: _choice(text, place.choices),
            "flag": lambda: _flag(text, strict="text" in place.kinds),
            "day": lambda: _day(text, notation, day, strict="text" in place.kinds),
            "moment": lambda: read_moment(text, notation, day),
            "clock": lambda: read_clock(text),
            "text": lambda: text,
        }
    )
    return _first(text, [(kind, readers[kind]) for kind in sorted(place.kinds, key=_is_text)])


def _is_text(kind: LeafKind) -> bool:
    return kind == "text"


def _first(text: str, readers: list[tuple[LeafKind, Callable[[], Any]]]) -> Any:
    refused: list[UnreadableTextError] = []
    for _, reader in readers:
        try:
            return reader()
        except UnreadableTextError as error:
            refused.append(error)
    if len(refused) == 1:
        raise refused[0]
    kinds = " or ".join(_CALLED[kind] for kind, _ in readers)
    todo = next((one.todo for one in refused), "")
    raise UnreadableTextError(f"{quoted(text)} is not {kinds}", todo=todo)


def _entries(text: str) -> list[str]:
    """Return the entries of a list: between semicolons, or between commas before a space."""
    parts = text.split(";") if ";" in text else text.split(", ")
    return [part for part in parts if part.strip()]


def _number(text: str, place: Place, notation: Notation, currency: str) -> int | Decimal:
    plain = text.strip()
    if plain.endswith("%"):
        value = _percent(plain, notation, place)
    elif place.measure == MONEY and currency:
        value = read_amount(plain, notation, currency)
    else:
        money = place.money or len(place.kinds) > 1
        like = _LIKE[place.measure](notation) if place.measure in _LIKE else ""
        value = read_number(plain, notation, currency=currency, money=money, like=like)
    return int(value) if value == value.to_integral_value() else value


def _percent(plain: str, notation: Notation, place: Place) -> Decimal:
    if place.measure not in _LIKE:
        raise UnreadableTextError(
            f"{quoted(plain)} is a percentage, and this field has none",
            todo="write the figure alone",
        )
    like = _LIKE[place.measure](notation)
    value = read_number(plain.removesuffix("%"), notation, money=False, like=like)
    return value.scaleb(-2) if place.measure == SHARE else value


_LIKE: MappingProxyType[Measure, Callable[[Notation], str]] = MappingProxyType(
    {
        SHARE: lambda notation: f"{notation.number(Decimal('0.5'))} or {notation.percent(50)}",
        PERCENT: lambda notation: f"{notation.number(Decimal('12.5'))} or {notation.percent(10)}",
    }
)
"""How a figure is written that may have a percent sign, by what it counts."""


def _whole(text: str, notation: Notation) -> int:
    value = read_number(text, notation, money=False)
    if value != value.to_integral_value():
        raise UnreadableTextError(
            f"{quoted(text)} is no whole number", todo="leave the decimals out"
        )
    return int(value)


def _choice(text: str, choices: tuple[str, ...]) -> str:
    word = "_".join(text.casefold().replace("-", " ").replace("_", " ").split())
    if word in choices:
        return word
    begun = [one for one in choices if word and one.startswith(word)]
    if len(begun) == 1:
        return begun[0]
    if begun:
        raise UnreadableTextError(
            f"{quoted(text)} can mean {' or '.join(begun)}", todo="write more of it"
        )
    meant = nearest(word, choices)
    listed = ", ".join(one for one in choices if one)
    raise UnreadableTextError(
        f"{quoted(text)} is none of the choices",
        todo=f"did you mean {meant}?" if meant else f"choose {listed}",
    )


def _flag(text: str, *, strict: bool) -> bool:
    word = text.strip().casefold()
    if word not in _FLAGS or (strict and word not in {"yes", "no", "true", "false"}):
        raise UnreadableTextError(f"{quoted(text)} is neither yes nor no", todo="write yes or no")
    return _FLAGS[word]


def _day(text: str, notation: Notation, today: date, *, strict: bool) -> date:
    if strict and not any(one.isdigit() for one in text):
        raise UnreadableTextError(f"{quoted(text)} is no day")
    return read_day(text, notation, today)


def typed_text(value: Any, place: Place, notation: Notation) -> str:
    """Return the text for a form field that `read` turns into `value` again.

    Figures have the marks of the locale, days are written like 2026-11-27. An entry of a list
    of texts must not hold a semicolon. What does not fit the place at all is shown as it stands
    in the file.
    """
    if _is_odd(value, place):
        return shown(value)
    if place.listed:
        entry = replace(place, listed=False)
        texts = [typed_text(one, entry, notation) for one in value]
        return "; ".join(texts) + (";" if len(texts) == 1 and ", " in texts[0] else "")
    match value:
        case bool():
            return "yes" if value else "no"
        case int() | Decimal():
            return _figure(Decimal(value), notation)
        case datetime():
            return value.isoformat(" ", _precision(value))
        case time():
            return value.isoformat(_precision(value))
        case date():
            return value.isoformat()
        case _:
            return str(value)


def _is_odd(value: Any, place: Place) -> bool:
    """Return whether no field can hold a value: another shape, or a figure without end."""
    if isinstance(value, Decimal) and not value.is_finite():
        return True
    return isinstance(value, list | tuple) != place.listed or isinstance(value, dict)


def _precision(value: datetime | time) -> str:
    return "auto" if value.second or value.microsecond else "minutes"


def _figure(value: Decimal, notation: Notation) -> str:
    whole, _, rest = f"{abs(value):f}".partition(".")
    rest = rest.rstrip("0")
    if len(rest) == _GROUP and len(whole) <= _GROUP and not whole.startswith("0"):
        rest += "0"  # 1.083 could mean a thousand and more; 1.0830 cannot.
    text = notation.number(int(whole))
    if notation.customs.group.isspace():
        text = text.replace(notation.customs.group, " ")
    sign = "-" if value < 0 else ""
    return sign + text + (notation.customs.decimal + rest if rest else "")


def echo(value: Any, place: Place, notation: Notation, currency: str = "") -> str:
    """Return how a value was understood, such as "€98,000" or "Friday 27 November 2026".

    Args:
        value: as `read` returned it.
        place: where it will stand.
        notation: of the person.
        currency: of a figure that is money; empty for any other.
    """
    if _is_odd(value, place):
        return shown(value)
    if place.listed:
        entry = replace(place, listed=False)
        return notation.names([echo(one, entry, notation, currency) for one in value])
    match value:
        case bool():
            return "yes" if value else "no"
        case int() | Decimal():
            return notation.exact_amount(value, currency) if currency else notation.number(value)
        case datetime():
            return notation.moment(value, year=True)
        case time():
            return notation.clock(value)
        case date():
            return notation.day(value, year=True)
        case _:
            words = clean(str(value))
            return words.replace("_", " ") if value in place.choices else words
