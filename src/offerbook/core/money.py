"""Amounts of money: their decimals, exchange at given rates, and splits that lose nothing."""

from __future__ import annotations

from collections.abc import Collection
from decimal import ROUND_HALF_EVEN, ROUND_HALF_UP, Context, Decimal, InvalidOperation
from functools import lru_cache, reduce
from itertools import pairwise

from offerbook.core.currencies import MINOR_UNITS
from offerbook.core.model.preferences import Preferences
from offerbook.errors import NoRateError

GRAIN = Decimal("1E-12")
"""The smallest part of a currency unit that is kept: amounts are whole numbers of it, so that
sums are exact in whatever order they are taken."""

EXACT = Context(prec=60)
"""Digits enough that amounts in grains times a typed rate are not rounded, nor their sums."""

ONE = Decimal(1)
_ZERO = Decimal(0)
_WHOLE_DIGITS = 15
_GRAIN_DIGITS = 12


def tidy(amount: Decimal) -> Decimal:
    """Return the same amount without zeros at the end of its decimals.

    >>> tidy(Decimal("98000.000")), tidy(Decimal("0.50"))
    (Decimal('98000'), Decimal('0.5'))
    """
    whole = amount.to_integral_value()
    return whole if whole == amount else amount.normalize(EXACT)


def fine(amount: Decimal) -> Decimal:
    """Return `amount` as a whole number of grains; beyond 10¹⁶ its first 28 digits."""
    if amount.adjusted() > _WHOLE_DIGITS:
        return +amount
    return tidy(amount.quantize(GRAIN, ROUND_HALF_EVEN))


def fine_sum(amounts: Collection[Decimal]) -> Decimal:
    """Return the exact sum of amounts that are made `fine` one by one.

    >>> fine_sum([Decimal("0.0000000000014"), Decimal("0.0000000000014")])
    Decimal('2E-12')
    """
    try:
        rounded = [amount.quantize(GRAIN, ROUND_HALF_EVEN) for amount in amounts]
    except InvalidOperation:  # one of them has more digits than are kept
        rounded = [fine(amount) for amount in amounts]
    return tidy(reduce(EXACT.add, rounded, _ZERO))


def split(whole: Decimal, parts: int) -> tuple[Decimal, ...]:
    """Return `parts` amounts, even to the grain, whose sum is exactly `whole`.

    The running total is divided, never the single part.

    >>> split(Decimal(100), 3)
    (Decimal('33.333333333333'), Decimal('33.333333333334'), Decimal('33.333333333333'))
    """
    grains = EXACT.scaleb(whole, _GRAIN_DIGITS)
    if whole.adjusted() < _GRAIN_DIGITS and grains == grains.to_integral_value():
        return _split_grains(int(grains), parts)
    totals = [fine(whole * count / parts) for count in range(parts)]
    return tuple(after - before for before, after in zip(totals, (*totals[1:], whole), strict=True))


def _split_grains(whole: int, parts: int) -> tuple[Decimal, ...]:
    """Return the same of a whole number of grains, in whole numbers, which is much quicker."""
    least, rest = divmod(whole, parts)
    small = tidy(Decimal(least).scaleb(-_GRAIN_DIGITS))
    if not rest:
        return (small,) * parts
    sizes = small, tidy(Decimal(least + 1).scaleb(-_GRAIN_DIGITS))
    return tuple(map(sizes.__getitem__, _steps(rest, least % 2 == 1, parts)))


@lru_cache(maxsize=256)
def _steps(rest: int, odd: bool, parts: int) -> tuple[bool, ...]:  # noqa: FBT001
    """Return which parts get one grain more, so that the running total is rounded half to even.

    Args:
        rest: grains left over when every part has got the same.
        odd: whether what every part has got is odd, which says what is even in a running total.
        parts: how many.
    """
    totals = []
    for count in range(parts + 1):
        more, left = divmod(count * rest, parts)
        even = (count * odd + more) % 2 == 0
        totals.append(more + (2 * left > parts or (2 * left == parts and not even)))
    return tuple(after > before for before, after in pairwise(totals))


def is_currency(code: str) -> bool:
    """Return whether ISO 4217 knows `code` as money that can be paid."""
    return code in MINOR_UNITS


def minor_units(code: str) -> int:
    """Return the digits after the point of a currency; 2 for one that is unknown."""
    return MINOR_UNITS.get(code, 2)


def payable(amount: Decimal, code: str) -> Decimal:
    """Return `amount` rounded to what can really be paid, halves away from zero.

    >>> payable(Decimal("1234.565"), "EUR"), payable(Decimal("1234.5"), "JPY")
    (Decimal('1234.57'), Decimal('1235'))
    """
    return amount.quantize(ONE.scaleb(-minor_units(code)), ROUND_HALF_UP)


def rate(code: str, preferences: Preferences) -> Decimal:
    """Return what one unit of `code` is worth in the preferences' currency.

    Raises:
        NoRateError: the preferences hold no rate for it.
    """
    if code == preferences.currency:
        return ONE
    found = preferences.rates.per_unit.get(code) if preferences.rates else None
    if found is None:
        raise NoRateError(
            f"1 {code} has no value in {preferences.currency}",
            todo=f"add rates.{code} to preferences.toml: what 1 {code} is worth in "
            f"{preferences.currency}",
        )
    return found


def converted(amount: Decimal, source: str, target: str, preferences: Preferences) -> Decimal:
    """Return `amount` of `source` in `target` at the preferences' rates, unrounded.

    Two foreign currencies meet by way of the preferences' own.

    Raises:
        NoRateError: a rate is missing; the message says which to add.
    """
    if source == target:
        return amount
    own = amount * rate(source, preferences)
    return own if target == preferences.currency else own / rate(target, preferences)
