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
            return f"{currency} {_digits(value, 2)}"
        case Percent(value=value, digits=digits):
            return f"{_digits(value, digits)} %"
        case Number(value=value, digits=digits):
            return _digits(value, digits)
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


def _digits(value: Decimal | Fraction | int, digits: int) -> str:
    exact = Fraction(value)
    rounded = Decimal(exact.numerator) / Decimal(exact.denominator)
    return format(round(rounded, digits), "f")
