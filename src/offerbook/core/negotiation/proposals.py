"""Packages that may leave: what is asked for beside the base, as figures."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from offerbook.core.fact import Fact
from offerbook.core.negotiation.levers import still_open
from offerbook.core.negotiation.present_pay import hidden
from offerbook.core.negotiation.rivals import own, rivals
from offerbook.core.negotiation.rounding import rounded, steps
from offerbook.core.negotiation.situation import Situation
from offerbook.core.negotiation.target import Room, room
from offerbook.core.negotiation.text import Ask
from offerbook.core.pay.case import annual
from offerbook.core.pay.equity import is_unknown

EQUAL = Fraction(1, 100)
"""Packages count as worth the same within this share of their value."""

WORKING_DAYS = 260
"""Days a year by which a day of leave is priced."""

MOST_LEAVE = 5
"""More days than this are rarely open."""

MOST_SIGN_ON = Fraction(15, 100)
"""A sign-on payment over this share of the base is not asked for; product default."""

_ONE_OFF_STEP = Decimal(500)


@dataclass(frozen=True, slots=True)
class Proposal:
    """One package as it may be sent."""

    base: Decimal
    """In the employer's currency and unit of pay."""

    sign_on: Decimal
    """All that is paid for joining, what they offered included; 0 where it is left alone."""

    leave_days: Decimal
    """Days of leave a year in all; 0 where they are left alone."""

    fact: Fact
    """What it is made from, with nothing private in it."""


def complete(situation: Situation) -> Proposal | None:
    """Return the ask with a sign-on payment beside it, as one package, or None.

    Where another offer pays more in the first year even at the base asked for, the sign-on
    closes that gap. Where the base alone cannot come up to the lowest line, it is what the rest
    comes to over the years that are counted. None where a sign-on is closed or has no place,
    where nothing is left to close, and where it would be over the usual size.
    """
    space = room(situation)
    if space is None or space.ask is None or not _sign_on_open(situation):
        return None
    base = Fraction(space.ask.base) * space.unit
    gap = _first_year_gap(situation, space, base)
    if space.out_of_reach and space.floor is not None:
        short = space.shape.recurring_at(space.floor.amount) - space.shape.recurring_at(base)
        gap = max(gap, short * Fraction(situation.private.horizon_years))
    once = rounded(gap, _ONE_OFF_STEP, up=True)
    if once <= 0 or Fraction(once) > base * MOST_SIGN_ON:
        return None
    return Proposal(space.ask.base, offered_once(situation) + once, Decimal(0), _fact(space, once))


def equal(situation: Situation) -> Proposal | None:
    """Return a second package that is worth the same as the ask to the person, or None.

    The base lies between the least that is aimed for and the ask, at no figure that is kept
    back; the rest comes as a sign-on payment, or else as days of leave. None where no other part
    is known to be open (the letter has one, or the person listed it among the things to ask
    for), no such figure exists, or a part of the offer cannot be valued yet: a package of guesses
    would only show how little is needed.

    Source: several equal offers at once anchor more strongly and look more cooperative,
    Leonardelli, Gu et al. 2019 (six experiments).
    """
    space = room(situation)
    if space is None or space.ask is None or situation.by_rate or has_unknown(situation):
        return None
    kept = _kept_back(situation, space)
    for base in _bases(space, space.ask):
        if Fraction(base) in kept or Fraction(base) * space.unit in kept:
            continue
        found = _beside(situation, space, space.ask, base)
        if found is not None and Fraction(found.sign_on) not in kept:
            return found
    return None


def has_unknown(situation: Situation) -> bool:
    """Return whether they offer equity of which nobody can say yet what it is worth."""
    terms = situation.terms
    return terms is not None and any(is_unknown(one) for one in terms.grant)


def figures(situation: Situation) -> Iterator[Decimal]:
    """Yield every figure that a package to be sent holds."""
    for one in (complete(situation), equal(situation)):
        if one is not None:
            yield from (one.base, one.sign_on, one.leave_days)


def _sign_on_open(situation: Situation) -> bool:
    return bool(still_open(situation, ("sign_on",)))


def _first_year_gap(situation: Situation, space: Room, base: Fraction) -> Fraction:
    mine = situation.valuation
    now = own(mine, mine.first_year) if mine is not None else Fraction(0)
    here = now + space.shape.recurring_at(base) - space.shape.recurring
    return max((one.first_year - here for one in rivals(situation)), default=Fraction(0))


def _bases(space: Room, ask: Ask) -> Iterator[Decimal]:
    """Yield the bases under the ask and not under its window, the lowest first."""
    step = steps(Fraction(ask.low), space.pay.per)[0]
    at = rounded(Fraction(ask.low), step, up=True)
    while at < ask.base:
        yield at
        at += step


def _beside(situation: Situation, space: Room, ask: Ask, base: Decimal) -> Proposal | None:
    """Return what stands beside a lower base, so that all is worth the same within 1 %."""
    top = Fraction(ask.base) * space.unit
    whole = space.shape.recurring_at(top)
    gap = whole - space.shape.recurring_at(Fraction(base) * space.unit)
    years = Fraction(situation.private.horizon_years)
    if _sign_on_open(situation) and _known_open(situation, "sign_on"):
        once = rounded(gap * years, _ONE_OFF_STEP, up=True)
        near = Fraction(once) / years - gap <= whole * EQUAL
        if not near or Fraction(once) > top * MOST_SIGN_ON:
            return None
        return Proposal(base, offered_once(situation) + once, Decimal(0), _fact(space, once))
    time = situation.terms.time if situation.terms else None
    if time is None or time.leave_days is None or not _known_open(situation, "time"):
        return None
    if not still_open(situation, ("leave",)):
        return None
    a_day = Fraction(base) * space.unit / WORKING_DAYS
    days = round(gap / a_day)
    if not 1 <= days <= MOST_LEAVE or abs(gap - days * a_day) > whole * EQUAL:
        return None
    return Proposal(base, Decimal(0), time.leave_days + days, _fact(space, Decimal(days)))


def _known_open(situation: Situation, part: str) -> bool:
    """Return whether the letter has a sign-on payment, or the person would ask for this part."""
    listed = any(
        not one.closed
        and one.application in ("", situation.application)
        and one.path.split(".")[0].split("[")[0] == part
        for one in situation.private.lever
    )
    terms = situation.terms
    return listed or (part == "sign_on" and terms is not None and bool(terms.sign_on))


def offered_once(situation: Situation) -> Decimal:
    """Return all that they offered for joining, paid once; in the offer's currency."""
    terms = situation.terms
    return sum((one.amount for one in terms.sign_on), Decimal(0)) if terms else Decimal(0)


def _fact(space: Room, beside: Decimal) -> Fact:
    formula = "what the base asked for would bring, over the years that are counted"
    return Fact("asked for beside the base", beside, "", space.currency, formula)


def _kept_back(situation: Situation, space: Room) -> frozenset[Fraction]:
    """Return the figures that no package may name: limits, steps, other offers, present pay."""
    private, scale = situation.private, space.unit
    lines = (one.amount for one in (private.lowest, private.aim, private.wish) if one is not None)
    kept = {Fraction(one) for one in (*lines, *space.ladder)}
    kept |= {Fraction(one) * scale for one in space.ladder}
    kept |= {Fraction(one.amount) for one in situation.employer.said_pay}
    kept |= {one.amount for one in (space.floor, space.target) if one is not None}
    kept |= {Fraction(fact.value) for fact in hidden(situation) if isinstance(fact.value, Fraction)}
    for offer in situation.book.offers.values():
        if offer.application != situation.application and offer.base is not None:
            kept |= {Fraction(offer.base.amount), Fraction(annual(offer.base, offer.time))}
    for application in situation.book.applications.values():
        if application.hoped is not None and application.hoped.base is not None:
            kept.add(Fraction(application.hoped.base))
    return frozenset(kept)
