"""Sentences with plain figures and ISO dates: for JSON, which is never localised."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from offerbook.core.saying import (
    Amount,
    Day,
    Moment,
    Month,
    Name,
    Names,
    Number,
    Percent,
    Phrase,
    Saying,
    Slot,
)
from offerbook.wording.cleaning import clean


def plain_words(saying: Saying) -> str:
    """Return the sentence in English, with figures like `EUR 98000.00` and ISO dates."""
    return saying.template.format_map({key: _plain(slot) for key, slot in saying.slots.items()})


def _plain(slot: Slot) -> str:
    match slot:
        case Amount(value=value, currency=currency, exact=True):
            exact = Decimal(Fraction(value).numerator) / Decimal(Fraction(value).denominator)
            return f"{currency} {exact:f}"
        case Amount(value=value, currency=currency):
            return f"{currency} {rounded(value, 2)}"
        case Percent(value=value, digits=digits):
            return f"{rounded(value, digits)} %"
        case Number(value=value, digits=digits):
            return rounded(value, digits)
        case Month(value=day):
            return f"{day:%Y-%m}"
        case Day(value=when) | Moment(value=when):
            return when.isoformat()
        case Name(text=text):
            return clean(text)
        case Names(texts=texts):
            return ", ".join(clean(text) for text in texts)
        case Phrase(saying=saying):
            return plain_words(saying)


def rounded(value: Decimal | Fraction | int, places: int) -> str:
    """Return a figure with so many decimals, half to even, however many digits it has.

    >>> rounded(Fraction(2, 3), 2), rounded(Decimal("-0.001"), 2), rounded(10**40, 1)[-4:]
    ('0.67', '0.00', '00.0')
    """
    scaled = round(Fraction(value) * 10**places)
    digits = str(abs(scaled)).zfill(places + 1)
    whole, rest = digits[: len(digits) - places], digits[len(digits) - places :]
    return ("-" if scaled < 0 else "") + whole + (f".{rest}" if places else "")
