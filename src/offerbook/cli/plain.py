"""Values as JSON: money as strings, exact shares beside decimals, never localised."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from datetime import date, datetime, time
from decimal import Decimal
from fractions import Fraction
from functools import cache
from types import MappingProxyType
from typing import Any

from offerbook.core.saying import Saying
from offerbook.wording.plain import plain_words, rounded

_PLACES = 6


def _digits(value: Decimal) -> str:
    """Return all digits of a figure, without zeros that say nothing.

    >>> _digits(Decimal("109920.000")), _digits(Decimal("1E+3")), _digits(Decimal("0.50"))
    ('109920', '1000', '0.5')
    """
    text = format(value, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def _exact(value: Fraction) -> dict[str, str]:
    exact = str(value)
    if value.denominator == 1:
        return {"exact": exact, "decimal": exact}
    return {"exact": exact, "decimal": rounded(value, _PLACES).rstrip("0").rstrip(".")}


def _named(value: Mapping[Any, Any]) -> dict[str, Any]:
    return {str(key): one for key, one in value.items()}


_NEARER: Mapping[type, Callable[[Any], Any]] = MappingProxyType(
    {
        Decimal: _digits,
        Fraction: _exact,
        datetime: datetime.isoformat,
        date: date.isoformat,
        time: time.isoformat,
        Saying: plain_words,
        MappingProxyType: _named,
    }
)


def nearer(value: Any) -> Any:
    """Return one value as JSON has it; what it holds may still be to do.

    Decimals become strings, fractions `{"exact": "p/q", "decimal": "…"}`, dates and times
    ISO 8601, sentences words with ISO dates and plain figures, derived values objects with
    the names of their fields.

    Raises:
        TypeError: it has no place in JSON.
    """
    kind: Any = type(value)
    return _step(kind)(value)


@cache
def _step(kind: Any) -> Callable[[Any], Any]:
    """Return what brings values of one type nearer."""
    if kind in _NEARER:
        return _NEARER[kind]
    if is_dataclass(kind):
        names = tuple(one.name for one in fields(kind))
        return lambda value: {name: getattr(value, name) for name in names}
    if issubclass(kind, Mapping):
        return _named
    msg = f"{kind.__name__} has no place in JSON"
    raise TypeError(msg)


def plain(value: Any) -> Any:
    """Return `value` as JSON has it, down to the last value that it holds; see `nearer`."""
    match value:
        case None | bool() | int() | str():
            return value
        case dict():
            return {str(key): plain(one) for key, one in value.items()}
        case tuple() | list():
            return [plain(one) for one in value]
        case _:
            return plain(nearer(value))
