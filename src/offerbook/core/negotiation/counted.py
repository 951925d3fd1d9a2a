"""Lengths and shares of a restated term, with the word for one of a thing or several."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from types import MappingProxyType
from typing import Literal

from offerbook.core.saying import Number, Phrase, say

Unit = Literal["month", "day"]

_ONE: Mapping[Unit, str] = MappingProxyType({"month": "{count} month", "day": "{count} day"})
_MANY: Mapping[Unit, str] = MappingProxyType({"month": "{count} months", "day": "{count} days"})


def digits(value: Decimal) -> int:
    """Return how many decimals it takes to write a figure exactly.

    >>> digits(Decimal("12.50")), digits(Decimal("100"))
    (1, 0)
    """
    exponent = value.normalize().as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def counted(value: Decimal | int, unit: Unit) -> Phrase:
    """Return so many months or days in words: "1 month", "2 months", "1.5 days".

    >>> counted(1, "month").saying.template, counted(Decimal("1.5"), "day").saying.template
    ('{count} month', '{count} days')
    """
    count = Number(value, digits(Decimal(value)))
    return Phrase(say((_ONE if value == 1 else _MANY)[unit], count=count))
