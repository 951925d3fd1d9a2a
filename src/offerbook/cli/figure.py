"""A plain figure typed as an option."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation
from fractions import Fraction

from offerbook.errors import UsageError

_MOST = 100
_DECIMALS = 6
"""With more of them a sum of exact fractions may never end."""


def up_to_hundred(option: str, text: str, what: str) -> Fraction:
    """Return a figure above 0 and at most 100.

    Args:
        option: its name, for the error.
        text: as typed; a percent sign may follow.
        what: what it counts, for the error.

    Raises:
        UsageError: it is none, or has more than six decimals.
    """
    try:
        figure = Decimal(text.strip().removesuffix("%").strip())
    except InvalidOperation:
        figure = Decimal(0)
    # Asked of the Decimal: as a fraction, 1e999999999 would fill the memory first.
    if not figure.is_finite() or not 0 < figure <= _MOST:
        raise UsageError(f"{option} {text!r} is not {what} above 0, at most 100")
    if -int(figure.as_tuple().exponent) > _DECIMALS:
        todo = f"write at most {_DECIMALS}"
        raise UsageError(f"{option} {text!r} has too many decimals", todo=todo)
    return Fraction(figure)
