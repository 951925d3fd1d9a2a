"""Growth over time as factors that are fixed at 28 digits."""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache

from offerbook.core.money import ONE
from offerbook.core.pay.case import HUNDRED
from offerbook.core.pay.frame import YEAR


@lru_cache(maxsize=4096)
def growth(percent: Decimal, months: int) -> Decimal:
    """Return (1 + percent / 100)^(months / 12), 28 digits; 1 for no time or no growth.

    >>> growth(Decimal(10), 24)
    Decimal('1.21')
    """
    if months <= 0 or not percent:
        return ONE
    yearly = ONE + percent / HUNDRED
    if not yearly:
        return yearly
    years, rest = divmod(months, YEAR)
    whole: Decimal = yearly**years
    return whole * yearly ** (Decimal(rest) / YEAR) if rest else whole
