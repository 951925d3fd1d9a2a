"""Figures in the customs of a locale; the only place where anything is rounded for display."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from offerbook.core.money import minor_units
from offerbook.wording.customs import Customs

Figure = Decimal | Fraction | int

_THOUSAND = 1000
_LAST = "bn"
_STEPS = ((1, 0, ""), (1000, 1, "k"), (1_000_000, 2, "m"), (1_000_000_000, 2, _LAST))
_SPACE = "\xa0"


def decimals(value: Figure, most: int = 12) -> int:
    """Return how many digits after the point `value` has, `most` where it has more.

    >>> decimals(Decimal("98000.50")), decimals(Fraction(1, 3))
    (1, 12)
    """
    exact = Fraction(value)
    digits = 0
    while digits < most and (exact * 10**digits).denominator != 1:
        digits += 1
    return digits


def rounded(value: Figure, digits: int) -> int:
    """Return `value` in units of its last shown digit, halves to the even one.

    >>> rounded(Decimal("2.5"), 0), rounded(Decimal("3.5"), 0), rounded(Fraction(2, 3), 2)
    (2, 4, 67)
    """
    return round(Fraction(value) * Fraction(10**digits))


def number(value: Figure, digits: int, customs: Customs) -> str:
    """Return a figure with its groups and exactly `digits` decimals."""
    units = rounded(value, digits)
    return ("−" if units < 0 else "") + _figure(abs(units), digits, customs)


def percent(value: Figure, digits: int, customs: Customs) -> str:
    """Return a percentage; `value` is 0 to 100."""
    before, after = customs.percent
    units = rounded(value, digits)
    return ("−" if units < 0 else "") + before + _figure(abs(units), digits, customs) + after


def amount(value: Figure, currency: str, digits: int, customs: Customs) -> str:
    """Return money with exactly `digits` decimals, in the pattern of the locale."""
    units = rounded(value, digits)
    figure = _figure(abs(units), digits, customs)
    return _priced(figure, currency, customs, negative=units < 0)


def fitting_digits(value: Figure, currency: str, *, cents: bool | None) -> int:
    """Return how many decimals an amount is shown with.

    Args:
        value: the amount.
        currency: its code, which knows how small its coins are.
        cents: True shows them, False leaves them out; None leaves them out where there are
            none, and from a thousand on.
    """
    units = minor_units(currency)
    if cents is not None:
        return units if cents else 0
    shown = rounded(value, units)
    whole = shown % 10**units == 0
    return 0 if whole or abs(shown) >= _THOUSAND * 10**units else units


def compact(value: Figure, currency: str, customs: Customs) -> str:
    """Return money in a few cells, with `k`, `m` or `bn` and three to four digits.

    The letter always follows decimals, so that groups and decimals cannot be mixed up.
    """
    shown, digits, letter = next(
        (units, digits, letter)
        for unit, digits, letter in _STEPS
        if abs(units := rounded(Fraction(value) / unit, digits)) < _THOUSAND * 10**digits
        or letter == _LAST
    )
    figure = _figure(abs(shown), digits, customs) + letter
    return _priced(figure, currency, customs, negative=shown < 0)


def _priced(figure: str, currency: str, customs: Customs, *, negative: bool) -> str:
    before, after = customs.debt if negative else customs.money
    symbol = customs.symbols.get(currency, currency)
    # A code that ends in a letter is set off from the digits: UTS 35 part 3, currency spacing.
    if before.endswith("¤") and symbol[-1:].isalpha():
        before += _SPACE
    if after.startswith("¤") and symbol[:1].isalpha():
        after = _SPACE + after
    return (before + figure + after).replace("¤", symbol)


def _figure(units: int, digits: int, customs: Customs) -> str:
    text = str(units).rjust(digits + 1, "0")
    whole, rest = (text[:-digits], text[-digits:]) if digits else (text, "")
    last, before = customs.grouping
    groups = [whole[-last:]]
    whole = whole[:-last]
    while whole:
        groups.insert(0, whole[-before:])
        whole = whole[:-before]
    return customs.group.join(groups) + (customs.decimal + rest if digits else "")
