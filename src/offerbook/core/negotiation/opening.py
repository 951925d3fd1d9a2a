"""The figure to ask for, and the steps down from it."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from itertools import accumulate, pairwise

from offerbook.core.fact import PrivateFact
from offerbook.core.model.pay_parts import BaseSalary, Period
from offerbook.core.negotiation.kept import kept
from offerbook.core.negotiation.limits import Limit
from offerbook.core.negotiation.lines import Figure, Shape
from offerbook.core.negotiation.rounding import figure, inward, plain, rounded, steps
from offerbook.core.negotiation.rounds import asked_before
from offerbook.core.negotiation.situation import Situation
from offerbook.core.negotiation.text import Ask
from offerbook.core.saying import Saying, say

OPENING_OVER_TARGET = Fraction(103, 100)
"""How far the first ask lies above the target; 1.02 to 1.05 is the range in use."""

LADDER = (Fraction(50, 100), Fraction(80, 100), Fraction(1))
"""How much of the way from the first ask to the lowest is given up after each step."""


def opening(
    situation: Situation,
    pay: BaseSalary,
    form: Shape,
    target: Figure,
    limits: tuple[Limit, ...],
) -> Ask | Saying:
    """Return the ask with its window, or why no figure can be named.

    The first ask lies 3 % over the target. Once one was made and answered, the next one lies
    midway between that and the target, since a figure that equals the target would tell it. No
    ask equals a figure that the person keeps to themselves.

    Args:
        situation: whose offer.
        pay: the base as offered.
        form: how recurring pay hangs on it.
        target: what is aimed for, a year.
        limits: what the ask may not exceed, a year.
    """
    unit = form.base / Fraction(pay.amount)
    high, aim, present = min(one.amount for one in limits) / unit, target.amount / unit, form.base
    step = Fraction(steps(high, pay.per)[0])
    above = present / unit + min(step, high - present / unit)
    near = max(high - step, above)
    own = kept(situation, unit)
    before = asked_before(situation)
    private = before is not None and round(aim, 2) in own
    wished, formula = _wished(aim, high, before)
    avoid = own if before is None else own | {Fraction(before)}
    lows = (near,) if aim == high else (max(aim, above), near)
    stated = situation.employer.stated_ceiling
    ceiling = None if stated is None or before is not None else Fraction(stated) / unit
    for low in (max(aim, above),) if private else lows:
        named = figure(wished, low, high, pay.per, ceiling=ceiling, avoid=avoid)
        if named is not None:
            parts = (target.fact, *(one.fact for one in limits))
            name = "first ask" if before is None else "next ask"
            fact = PrivateFact(name, named, "", _currency(situation), formula, parts)
            shown = inward(low, high, pay.per, named, avoid)
            return Ask(named, plain(low), plain(high), _currency(situation), pay.per, fact, shown)
    if private:
        return say(
            "Between what you asked for before and what you aim for no other figure is left; what "
            "you aim for stays with you."
        )
    return say("No sensible figure lies between what you aim for and the most to ask for.")


def _wished(aim: Fraction, high: Fraction, before: Decimal | None) -> tuple[Fraction, str]:
    if before is None:
        formula = "lower of the limit and target × 1.03, rounded to a usual step"
        return min(high, aim * OPENING_OVER_TARGET), formula
    formula = "midway between what you asked for before and the target, rounded to a usual step"
    return min(high, (Fraction(before) + aim) / 2), formula


def _currency(situation: Situation) -> str:
    return situation.terms.currency if situation.terms else ""


def ladder(ask: Ask, bottom: Fraction, per: Period) -> tuple[Decimal, ...]:
    """Return the steps down after an ask, shrinking, the last one at or just over `bottom`."""
    top = Fraction(ask.base)
    if bottom >= top:
        return ()
    for step in steps(top, per):
        found = _steps_down(top, bottom, step, ask.base)
        if len(found) == len(LADDER):
            break
    return found


def _steps_down(
    top: Fraction, bottom: Fraction, step: Decimal, first: Decimal
) -> tuple[Decimal, ...]:
    bottom = Fraction(rounded(bottom, step, up=True))
    lower = (rounded(top - part * (top - bottom), step, up=True) for part in LADDER)
    # A short way down may round to above the ask itself.
    found = [first, *(min(first, one) for one in lower)]
    drops = sorted((one - other for one, other in pairwise(found)), reverse=True)
    return tuple(accumulate((-drop for drop in drops if drop), initial=first))[1:]
