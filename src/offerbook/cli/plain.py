"""Values as JSON: money as strings, exact shares beside decimals, never localised."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date, datetime, time
from decimal import Decimal
from fractions import Fraction
from typing import Any

from offerbook.core.saying import Saying
from offerbook.wording.plain import plain_words

_PLACES = 6


def _digits(value: Decimal) -> str:
    """Return all digits of a figure, without zeros that say nothing.

    >>> _digits(Decimal("109920.000")), _digits(Decimal("1E+3")), _digits(Decimal("0.50"))
    ('109920', '1000', '0.5')
    """
    text = format(value, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def plain(value: Any) -> Any:
    """Return `value` as JSON has it.

    Decimals become strings, fractions `{"exact": "p/q", "decimal": "…"}`, dates and times
    ISO 8601, sentences words with ISO dates and plain figures, derived values objects with
    the names of their fields.
    """
    match value:
        case None | bool() | int() | str():
            return value
        case Decimal():
            return _digits(value)
        case Fraction():
            decimal = round(Decimal(value.numerator) / Decimal(value.denominator), _PLACES)
            return {"exact": str(value), "decimal": _digits(decimal)}
        case datetime() | date() | time():
            return value.isoformat()
        case Saying():
            return plain_words(value)
        case Mapping():
            return {str(key): plain(one) for key, one in value.items()}
        case tuple() | list():
            return [plain(one) for one in value]
        case _ if is_dataclass(value):
            return {one.name: plain(getattr(value, one.name)) for one in fields(value)}
        case _:
            msg = f"{type(value).__name__} has no place in JSON"
            raise TypeError(msg)
