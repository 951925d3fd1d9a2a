"""What others pay, as far as the book can name it."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from offerbook.core.calendar import add_months
from offerbook.core.fact import Fact
from offerbook.core.model.preferences import MarketFigure
from offerbook.core.negotiation.situation import Situation

STALE_MONTHS = 24
"""A market figure older than this is not used."""


@dataclass(frozen=True, slots=True)
class Standard:
    """An outside figure for the base, a year, in the employer's currency."""

    amount: Fraction
    """The median, or the middle of a band."""

    fact: Fact
    """Where it comes from."""

    high: Fraction | None
    """The 90th percentile, or the top of the band."""

    high_fact: Fact
    """Where that comes from; the same as `fact` where there is none."""


def market_figure(situation: Situation) -> MarketFigure | None:
    """Return the newest market figure that fits this job, its currency and the day, or None.

    One for this application beats one for the role, which beats a general one.
    """
    terms = situation.terms
    if terms is None:
        return None
    role = situation.employer.role.casefold()
    fitting = []
    for at, one in enumerate(situation.private.market):
        about = one.application == situation.application
        if one.application and not about:
            continue
        named = one.role.casefold() == role
        if one.role and not named and not about:
            continue
        fresh = one.on <= situation.today <= add_months(one.on, STALE_MONTHS)
        if fresh and one.currency == terms.currency:
            fitting.append((about, bool(one.role) and named, one.on, -at, one))
    return max(fitting, key=lambda found: found[:4])[4] if fitting else None


def market(situation: Situation) -> Standard | None:
    """Return the market figure as a standard."""
    one = market_figure(situation)
    if one is None:
        return None
    at = situation.private.market.index(one)
    fact = Fact(
        f"median base, {one.source}",
        one.amount,
        f"preferences negotiation.market[{at}].amount",
        one.currency,
    )
    if one.high is None:
        return Standard(Fraction(one.amount), fact, None, fact)
    where = f"preferences negotiation.market[{at}].high"
    top = Fact(f"90th percentile, {one.source}", one.high, where, one.currency)
    return Standard(Fraction(one.amount), fact, Fraction(one.high), top)


def band(situation: Situation) -> Standard | None:
    """Return the employer's own posted band as a standard, if it is in the offer's currency."""
    terms = situation.terms
    posted = situation.employer.band
    if terms is None or posted is None or posted.currency != terms.currency:
        return None
    low, high = Fraction(posted.low), Fraction(posted.high)
    top = Fact(
        "top of their band", posted.high, f"{situation.application} band.high", posted.currency
    )
    parts = (
        Fact("low end", posted.low, f"{situation.application} band.low", posted.currency),
        top,
    )
    middle = (posted.low + posted.high) / 2
    fact = Fact("middle of their band", middle, "", posted.currency, "(low + high) / 2", parts)
    return Standard((low + high) / 2, fact, high, top)
