"""When two pieces of TOML data are the same: strictly for checking, by worth for merging."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any

from offerbook.errors import CannotEditError

MOST_DIGITS = 19
"""A whole amount of more digits stays a decimal, so that 1e999999 is never written out."""


class Nothing:
    """What stands at a path where there is nothing; None is no TOML value but could be data."""


NOTHING = Nothing()


def plain(value: Any) -> Any:
    """Return `value` as it is read back from a file.

    Whole amounts become integers, tuples lists, absent (None) keys of tables are left out.

    Raises:
        CannotEditError: TOML has nothing for a value of this type.

    >>> plain({"amount": Decimal("98000.00"), "share": Decimal("0.50"), "level": None})
    {'amount': 98000, 'share': Decimal('0.50')}
    """
    match value:
        case Decimal():
            return _number(value)
        case str():
            return _text(value)
        case bool() | int() | datetime() | date() | time():
            return value
        case float():
            return _number(Decimal(repr(value)))
        case Mapping():
            return {_text(str(key)): plain(one) for key, one in value.items() if one is not None}
        case list() | tuple():
            return [plain(one) for one in value]
        case _:
            raise CannotEditError(
                f"a value of type {type(value).__name__} cannot be kept in a file"
            )


def _text(value: str) -> str:
    try:
        value.encode()
    except UnicodeEncodeError:
        raise CannotEditError("a text with half a character cannot be kept in a file") from None
    return value


def _number(value: Decimal) -> Decimal | int:
    if not value.is_finite() or value.adjusted() >= MOST_DIGITS:
        return value
    if value == 0 and value.is_signed():
        return value
    return int(value) if value == value.to_integral_value() else value


def strictly_same(one: Any, other: Any) -> bool:
    """Return whether both are the same to the type, the last digit and the offset.

    >>> strictly_same(1, True), strictly_same(1, Decimal("1.0")), strictly_same([1], [1])
    (False, False, True)
    """
    if type(one) is not type(other):
        return False
    match one:
        case dict():
            return one.keys() == other.keys() and all(
                strictly_same(value, other[key]) for key, value in one.items()
            )
        case list():
            return len(one) == len(other) and all(map(strictly_same, one, other))
        case Decimal():
            return one.as_tuple() == other.as_tuple()  # type: ignore[no-any-return]
        case datetime() | date() | time():
            return one.isoformat() == other.isoformat()  # type: ignore[no-any-return]
        case _:
            return bool(one == other)


def same(one: Any, other: Any) -> bool:
    """Return whether both are worth the same: 98000 and 98000.00 are, 1 and true are not."""
    if type(one) is Decimal or type(other) is Decimal:
        return (
            type(one) in {int, Decimal}
            and type(other) in {int, Decimal}
            and (one == other or (one != one and other != other))  # noqa: PLR0124 not-a-number
        )
    if type(one) is not type(other):
        return False
    match one:
        case dict():
            return one.keys() == other.keys() and all(
                same(value, other[key]) for key, value in one.items()
            )
        case list():
            return len(one) == len(other) and all(map(same, one, other))
        case _:
            return strictly_same(one, other)


def at(data: Any, path: tuple[str | int, ...]) -> Any:
    """Return what stands at `path` in plain data, or `NOTHING`."""
    for step in path:
        named = isinstance(data, dict) and step in data
        numbered = isinstance(data, list) and isinstance(step, int) and step < len(data)
        if not named and not numbered:
            return NOTHING
        data = data[step]
    return data
