"""A figure or word together with where it came from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction

Known = Decimal | Fraction | int | str | bool | date | datetime
"""What a fact can say."""


@dataclass(frozen=True, slots=True)
class Fact:
    """Something the book holds, or that follows from what it holds by a formula."""

    name: str
    """What it is, in plain words, such as "base at Birch"."""

    value: Known
    """The figure, date or word."""

    where: str = ""
    """Record and path, such as `birch-1 base.amount`; empty for a formula."""

    unit: str = ""
    """A currency code, `percent`, `days` or nothing."""

    formula: str = ""
    """How it follows from `parts`, such as "base + expected bonus"; empty for a field."""

    parts: tuple[Fact, ...] = ()
    """What the formula took."""

    def fields(self) -> tuple[str, ...]:
        """Return every record and path that this rests on, each once, in order.

        >>> Fact(
        ...     "sum", 3, formula="a + b", parts=(Fact("a", 1, "x a"), Fact("b", 2, "x b"))
        ... ).fields()
        ('x a', 'x b')
        """
        own = (self.where,) if self.where else ()
        below = tuple(place for part in self.parts for place in part.fields())
        return tuple(dict.fromkeys(own + below))


@dataclass(frozen=True, slots=True)
class PrivateFact(Fact):
    """A fact that must not leave: floor, aim, ladder, current pay, hoped terms, notes."""
