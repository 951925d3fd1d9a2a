"""Sayings turned into words."""

from __future__ import annotations

from collections.abc import Mapping
from string import Formatter
from types import MappingProxyType

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
from offerbook.wording.notation import Notation

ENGLISH: Mapping[str, str] = MappingProxyType({})
"""The catalogue of the language that templates are written in: nothing needs translating."""


def words(saying: Saying, notation: Notation, catalogue: Mapping[str, str] = ENGLISH) -> str:
    """Return a sentence with its slots filled.

    Args:
        saying: the template and what belongs into it.
        notation: of the reader.
        catalogue: templates of another language by the English one; a template that is not in
            it stays English. A translation may leave slots out or turn them round.

    A name that ends in a full stop does not get a second one from the template.
    """
    template = catalogue.get(saying.template, saying.template)
    out = ""
    for plain, name, _, _ in Formatter().parse(template):
        out += plain[1:] if plain.startswith(".") and out.endswith(".") else plain
        if name is not None:
            out += slot(saying.slots[name], notation, catalogue)
    return out


def slot(value: Slot, notation: Notation, catalogue: Mapping[str, str] = ENGLISH) -> str:
    """Return one slot in words; what comes from the book is cleaned."""
    match value:
        case Amount(value=figure, currency=currency, exact=True):
            return notation.exact_amount(figure, currency)
        case Amount(value=figure, currency=currency, approximate=approximate):
            return (notation.compact if approximate else notation.amount)(figure, currency)
        case Percent(value=figure, digits=digits):
            return notation.percent(figure, digits)
        case Number(value=figure, digits=digits):
            return notation.number(figure, digits)
        case Day() | Month() | Moment():
            return _when(value, notation)
        case Name(text=text):
            return clean(text)
        case Names(texts=texts):
            return notation.names([clean(text) for text in texts])
        case Phrase(saying=saying):
            return words(saying, notation, catalogue)


def _when(value: Day | Month | Moment, notation: Notation) -> str:
    match value:
        case Day(value=day, weekday=weekday, year=year):
            return notation.day(day, year=year or None, weekday=weekday)
        case Month(value=day, year=year):
            return notation.month(day, year=year)
        case Moment(value=moment):
            return notation.moment(moment)
