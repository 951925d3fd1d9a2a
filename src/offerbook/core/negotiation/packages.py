"""Two or three packages that are worth the same to the person, each led by something else."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from offerbook.core.fact import PrivateFact
from offerbook.core.negotiation.levers import Lever, fitting
from offerbook.core.negotiation.proposals import (
    EQUAL,
    MOST_LEAVE,
    WORKING_DAYS,
    complete,
    has_unknown,
    offered_once,
)
from offerbook.core.negotiation.rounding import rounded, steps
from offerbook.core.negotiation.rounds import is_closed
from offerbook.core.negotiation.situation import Situation
from offerbook.core.negotiation.target import Room, room
from offerbook.core.negotiation.text import Ask

_ONE_OFF_STEP = Decimal(500)
_NONE = Decimal(0)


@dataclass(frozen=True, slots=True)
class Package:
    """One way to say yes."""

    lead: Lever
    """What it rests on most."""

    base: Decimal
    """In the employer's currency and unit of pay."""

    sign_on: Decimal
    """All that is paid once for joining, what they offered included; 0 where it stays as it is."""

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
    Where even the highest base lies under what the person needs, the one that is left is the
    whole package that is asked for. There are none while equity cannot be valued, and no two
    that are worth less than the lowest line.

    Source: several equal offers at once anchor more strongly and look more cooperative,
    Leonardelli, Gu et al. 2019 (six experiments).
    """
    space = room(situation)
    if space is None or space.ask is None or space.target is None or has_unknown(situation):
        return ()
    if space.out_of_reach:
        return tuple(_complete(situation, space))
    whole = _package(situation, space, "base", space.ask.base)
    equal = [
        other
        for other in _others(situation, space, space.ask)
        if abs(other.worth - whole.worth) <= whole.worth * EQUAL
        and not _is_under(space, other.worth)
    ]
    return (whole, *equal) if equal else ()


def _complete(situation: Situation, space: Room) -> Iterator[Package]:
    found = complete(situation)
    if found is not None:
        yield _package(situation, space, "sign_on", found.base, once=found.sign_on)


def _is_under(space: Room, worth: Fraction) -> bool:
    """Return whether something is worth less a year than the lowest line."""
    return space.floor is not None and worth < space.shape.recurring_at(space.floor.amount)


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
        once += offered_once(situation)
        yield _package(situation, space, "sign_on", low, once=once)
    a_day = Fraction(low) * space.unit / WORKING_DAYS
    days = min(MOST_LEAVE, round(gap / a_day))
    if days and fitting(situation, ("leave",)) and not is_closed(situation, "time"):
        rest = max(space.shape.recurring_at(top) - days * a_day, Fraction(0))
        least = max(Fraction(low), space.shape.base_for(rest) / space.unit)
        base = rounded(least, step, up=True)
        yield _package(situation, space, "leave", base, days=days)


def _package(
    situation: Situation,
    space: Room,
    lead: Lever,
    base: Decimal,
    *,
    once: Decimal = _NONE,
    days: int = 0,
) -> Package:
    a_year = Fraction(base) * space.unit
    worth = (
        space.shape.recurring_at(a_year)
        + Fraction(once or offered_once(situation)) / Fraction(situation.private.horizon_years)
        + days * a_year / WORKING_DAYS
    )
    formula = "recurring pay + one-off / years + leave days × base / 260"
    fact = PrivateFact("worth a year", worth, "", space.currency, formula)
    return Package(lead, base, once, days, worth, fact)
