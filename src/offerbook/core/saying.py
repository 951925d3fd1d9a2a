"""Sentences as templates with typed slots; `wording` turns them into words and figures.

The core never formats: it says *which* sentence, and what belongs into its slots. Only `wording`
knows how figures and dates are written where the person lives.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction
from functools import cache
from string import Formatter
from types import MappingProxyType

from offerbook.core.fact import Fact


@dataclass(frozen=True, slots=True)
class Amount:
    """Money in a slot; written without cents unless it has some."""

    value: Decimal | Fraction
    currency: str
    approximate: bool = False
    """True: rounded to a readable step, such as "3.1k"."""

    exact: bool = False
    """True: with every decimal that it has, as in an acceptance."""


@dataclass(frozen=True, slots=True)
class Percent:
    """A percentage in a slot; `value` is 0 to 100."""

    value: Decimal | Fraction
    digits: int = 0


@dataclass(frozen=True, slots=True)
class Number:
    """A plain figure in a slot, such as a score or a count."""

    value: Decimal | Fraction | int
    digits: int = 0


@dataclass(frozen=True, slots=True)
class Day:
    """A date in a slot; the year is left out where it is the reader's own."""

    value: date

    weekday: bool = True
    """False: without the day of the week, such as for a survey long ago."""

    year: bool = False
    """True: with the year, even where it is the reader's own."""


@dataclass(frozen=True, slots=True)
class Month:
    """A month in a slot, such as for a survey or a review."""

    value: date
    """Any day of it."""

    year: bool = True
    """False: without the year, where it can only be the next one of that name."""


@dataclass(frozen=True, slots=True)
class Moment:
    """A date with its time of day and zone in a slot."""

    value: datetime


@dataclass(frozen=True, slots=True)
class Name:
    """Words from the book in a slot, to be shown literally."""

    text: str


@dataclass(frozen=True, slots=True)
class Names:
    """Several words from the book, joined as the language joins them: "a, b and c"."""

    texts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words with slots of their own inside a sentence, such as "a base of {amount} a year"."""

    saying: Saying


Slot = Amount | Percent | Number | Day | Month | Moment | Name | Names | Phrase


@dataclass(frozen=True, slots=True)
class Saying:
    """One sentence or phrase, not yet worded, with the facts it rests on.

    `template` is the English sentence with named slots in braces, such as
    `"{leader} leads by {gap}."`; it is also the key under which a catalogue of another
    language holds its translation. It must name exactly the slots that are given.
    """

    template: str
    slots: Mapping[str, Slot] = field(default_factory=lambda: MappingProxyType({}))
    facts: tuple[Fact, ...] = ()

    def __post_init__(self) -> None:
        """Refuse a template that names other slots than it is given."""
        named = _named(self.template)
        if named != self.slots.keys():
            msg = f"{self.template!r} names {sorted(named)}, given {sorted(self.slots)}"
            raise ValueError(msg)


@cache
def _named(template: str) -> frozenset[str]:
    return frozenset(name for _, name, _, _ in Formatter().parse(template) if name)


def say(template: str, *facts: Fact, **slots: Slot) -> Saying:
    """Return a saying; slots by keyword, the facts it rests on by position.

    >>> say("{who} leads.", who=Name("Birch")).slots["who"]
    Name(text='Birch')
    """
    return Saying(template, MappingProxyType(slots), facts)
