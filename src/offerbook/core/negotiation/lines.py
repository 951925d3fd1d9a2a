"""The person's private limits, as figures that can be compared with an offer."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from offerbook.core.fact import Fact, PrivateFact
from offerbook.core.model.preferences import Line
from offerbook.core.negotiation.rivals import own
from offerbook.core.negotiation.situation import Situation
from offerbook.core.pay.along_base import AlongBase
from offerbook.core.pay.case import annual
from offerbook.core.pay.valuation import Valuation

LineKey = Literal["lowest", "aim", "wish"]

LINES: tuple[LineKey, ...] = ("lowest", "aim", "wish")
"""The private limits, as the preferences call them."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A base a year in the employer's currency, with where it came from."""

    amount: Fraction
    """Exactly."""

    fact: Fact
    """The field or formula; private where the figure is."""


@dataclass(frozen=True, slots=True)
class Shape:
    """How the recurring pay of an offer hangs on its base, in its own currency, a year."""

    base: Fraction
    """The present base."""

    recurring: Fraction
    """The present recurring pay."""

    along: AlongBase
    """The recurring pay at every other base."""

    def recurring_at(self, base: Fraction) -> Fraction:
        """Return recurring pay with another base, everything else as it is."""
        return self.along.pay(base)

    def base_for(self, recurring: Fraction) -> Fraction:
        """Return the base that brings this recurring pay, exactly; the parity base of a rival's.

        Bands, caps and steps count as they would with that base; 0 where the rest is enough.
        """
        return self.along.base(recurring)


def shape(situation: Situation) -> Shape | None:
    """Return how this offer's recurring pay hangs on its base, or None if it cannot be valued."""
    mine, terms = situation.valuation, situation.terms
    if mine is None or terms is None or terms.base is None or not terms.base.amount:
        return None
    base = Fraction(annual(terms.base, terms.time))
    return Shape(base, own(mine, mine.recurring), mine.along_base)


def rate(situation: Situation, currency: str) -> Fraction | None:
    """Return what one unit of `currency` is worth in the preferences' own, or None."""
    if currency == situation.preferences.currency:
        return Fraction(1)
    rates = situation.preferences.rates
    found = rates.per_unit.get(currency) if rates else None
    return None if found is None else Fraction(found)


def line_as_base(situation: Situation, key: LineKey, name: str) -> Figure | None:
    """Return a private limit as the base a year that meets it, in the employer's currency.

    Args:
        situation: whose offer and whose limits.
        key: which limit, as the preferences call it.
        name: how a private sheet calls it.

    Returns:
        None where there is no such limit, the offer cannot be valued, or a rate is missing.
    """
    line: Line | None = getattr(situation.private, key)
    form, terms = shape(situation), situation.terms
    if line is None or form is None or terms is None:
        return None
    here = rate(situation, terms.currency)
    there = rate(situation, line.currency or situation.preferences.currency)
    if here is None or there is None:
        return None
    amount = Fraction(line.amount) * there / here
    base = amount if line.measure == "base" else form.base_for(amount)
    return Figure(base, PrivateFact(name, base, f"preferences negotiation.{key}", terms.currency))


def suffices(situation: Situation, valuation: Valuation) -> bool:
    """Return whether an offer, or the present job, meets the lowest line; False without one."""
    line = situation.private.lowest
    there = rate(situation, (line.currency if line else None) or situation.preferences.currency)
    if line is None or there is None:
        return False
    measured = valuation.base if line.measure == "base" else valuation.recurring
    return Fraction(measured) >= Fraction(line.amount) * there
