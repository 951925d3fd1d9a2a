"""Two or three packages that are worth the same to the person, each led by something else."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from offerbook.core.fact import PrivateFact
from offerbook.core.negotiation.levers import Lever, fitting
from offerbook.core.negotiation.rounding import rounded, steps
from offerbook.core.negotiation.rounds import is_closed
from offerbook.core.negotiation.situation import Situation
from offerbook.core.negotiation.target import Room, room
from offerbook.core.negotiation.text import Ask

EQUAL = Fraction(1, 100)
"""Packages count as worth the same within this share of their value."""

WORKING_DAYS = 260
"""Days a year by which a day of leave is priced."""

MOST_LEAVE = 5
"""More days than this are rarely open."""

_ONE_OFF_STEP = Decimal(500)


@dataclass(frozen=True, slots=True)
class Package:
    """One way to say yes."""

    lead: Lever
    """What it rests on most."""

    base: Decimal
    """In the employer's currency and unit of pay."""

    sign_on: Decimal
    """Paid once; 0 where it is no part of it."""

    leave_days: int
    """Days of leave a year beyond those offered."""

    worth: Fraction
    """Recurring pay + one-off / years + leave days × base / 260, a year."""

    fact: PrivateFact
    """The same with its formula."""


def packages(situation: Situation) -> tuple[Package, ...]:
    """Return two or three packages of equal value, or none where only one thing is open.

    The first is the ask itself. In the others the base lies between target and ask, and what
    is missing comes as a sign-on payment, spread over the person's years, or as days of leave.

    Source: several equal offers at once anchor more strongly and look more cooperative,
    Leonardelli, Gu et al. 2019 (six experiments).
    """
    space = room(situation)
    if space is None or space.ask is None or space.target is None:
        return ()
    whole = _package(situation, space, "base", space.ask.base, Decimal(0), 0)
    equal = [
        other
        for other in _others(situation, space, space.ask)
        if abs(other.worth - whole.worth) <= whole.worth * EQUAL
    ]
    return (whole, *equal) if equal else ()


def _others(situation: Situation, space: Room, ask: Ask) -> Iterator[Package]:
    top = Fraction(ask.base) * space.unit
    step = steps(Fraction(ask.low), space.pay.per)[0]
    # Not the aim itself: a package that is named would tell it.
    low = max(rounded(Fraction(ask.low), step, up=True), ask.shown[0])
    if low >= ask.base:
        return
    gap = space.shape.recurring_at(top) - space.shape.recurring_at(Fraction(low) * space.unit)
    if fitting(situation, ("sign_on",)) and not is_closed(situation, "sign_on"):
        years = Fraction(situation.private.horizon_years)
        once = rounded(gap * years, _ONE_OFF_STEP, up=True)
        yield _package(situation, space, "sign_on", low, once, 0)
    a_day = Fraction(low) * space.unit / WORKING_DAYS
    days = min(MOST_LEAVE, round(gap / a_day))
    if days and fitting(situation, ("leave",)) and not is_closed(situation, "time"):
        rest = max(space.shape.recurring_at(top) - days * a_day, Fraction(0))
        least = max(Fraction(low), space.shape.base_for(rest) / space.unit)
        base = rounded(least, step, up=True)
        yield _package(situation, space, "leave", base, Decimal(0), days)


def _package(
    situation: Situation, space: Room, lead: Lever, base: Decimal, once: Decimal, days: int
) -> Package:
    a_year = Fraction(base) * space.unit
    worth = (
        space.shape.recurring_at(a_year)
        + Fraction(once) / Fraction(situation.private.horizon_years)
        + days * a_year / WORKING_DAYS
    )
    formula = "recurring pay + one-off / years + leave days × base / 260"
    fact = PrivateFact("worth a year", worth, "", space.currency, formula)
    return Package(lead, base, once, days, worth, fact)
