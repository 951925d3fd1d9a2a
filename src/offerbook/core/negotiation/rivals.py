"""Other offers that can be set against this one."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from offerbook.core.model.offer import Offer
from offerbook.core.model.pay_parts import BaseSalary
from offerbook.core.negotiation.situation import SALARIED, Situation
from offerbook.core.pay.case import annual
from offerbook.core.pay.valuation import Valuation
from offerbook.core.saying import Name, Saying, say

CLOSE = Fraction(3, 100)
"""Gaps under this share of pay are no reason to haggle."""


@dataclass(frozen=True, slots=True)
class Rival:
    """A written and open offer of somebody else, in the same currency and unit of pay."""

    offer: Offer
    """Its terms."""

    company: str
    """Who made it."""

    base: Fraction
    """A year, in its own currency."""

    pay: BaseSalary
    """The base as its letter states it."""

    recurring: Fraction
    """Recurring pay a year, in the same currency."""

    first_year: Fraction
    """All of the first year, in the same currency."""


def own(valuation: Valuation, amount: Decimal) -> Fraction:
    """Return an amount of a valuation in the offer's own currency, exactly."""
    return Fraction(amount) / Fraction(valuation.rate)


def share_of(base: BaseSalary) -> Fraction:
    """Return the share of full time that a base is paid for, where the letter states the rate."""
    return Fraction(base.fte) if base.amount_is == "full_time" else Fraction(1)


def same_unit(one: Offer, other: Offer) -> bool:
    """Return whether two offers are paid in the same currency and kind of unit."""
    if one.base is None or other.base is None or one.currency != other.currency:
        return False
    return one.base.per == other.base.per or {one.base.per, other.base.per} <= SALARIED


def rivals(situation: Situation) -> tuple[Rival, ...]:
    """Return every usable rival, the highest recurring pay first.

    Usable: written, open, its deadline not passed, from another employer, and comparable. A
    spoken or lapsed offer and one in another currency are treated as absent.
    """
    terms = situation.terms
    if terms is None:
        return ()
    found = []
    for other in situation.with_status("open"):
        valuation = situation.valuations.get(other.id)
        if other.application == situation.application or valuation is None:
            continue
        if other.base is not None and same_unit(terms, other):
            found.append(
                Rival(
                    other,
                    situation.company(other),
                    Fraction(annual(other.base, other.time)),
                    other.base,
                    own(valuation, valuation.recurring),
                    own(valuation, valuation.first_year),
                )
            )
    return tuple(sorted(found, key=lambda rival: (-rival.recurring, rival.offer.id)))


def clearly_ahead(situation: Situation) -> tuple[Rival, ...]:
    """Return the usable rivals that pay over 3 % more every year, the highest first.

    A smaller gap is no reason to haggle, and none to name beside an ask.
    """
    mine = situation.valuation
    if mine is None:
        return ()
    level = own(mine, mine.recurring) * (1 + CLOSE)
    return tuple(one for one in rivals(situation) if one.recurring > level)


def elsewhere_paid(situation: Situation) -> tuple[Offer, ...]:
    """Return written and open offers of others in another currency, which cannot be compared."""
    terms = situation.terms
    return tuple(
        one
        for one in situation.with_status("open")
        if terms is not None
        and one.application != situation.application
        and one.currency != terms.currency
    )


def figure_needed(situation: Situation) -> tuple[Saying, ...]:
    """Return what is missing where the only other offers are in another currency."""
    terms, found = situation.terms, elsewhere_paid(situation)
    if terms is None or not found or rivals(situation):
        return ()
    told = say(
        "The offer of {company} is in {there}; a figure in {here} is needed to set beside the ask.",
        company=Name(situation.company(found[0])),
        there=Name(found[0].currency),
        here=Name(terms.currency),
    )
    return (told,)


def away(situation: Situation) -> tuple[Offer, ...]:
    """Return offers of others that are only spoken, or have lapsed."""
    return tuple(
        one
        for one in situation.with_status("spoken", "lapsed")
        if one.application != situation.application
    )
