"""What a little more of one thing is worth in pay a year, to this person, at this offer."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction

from offerbook.core.ranking.curve import TOP, Curve
from offerbook.core.ranking.entrant import Entrant, exact
from offerbook.core.ranking.standing import Contribution
from offerbook.core.ranking.yardstick import START, Criterion, Yardstick
from offerbook.core.saying import Amount, Name, Number, Saying, say

_DAYS = 14


@dataclass(frozen=True, slots=True)
class ExchangeRate:
    """A change of one criterion, and the pay a year that is worth as many points."""

    offer: str
    """At which offer; elsewhere on the scales it may be another figure."""

    criterion: str
    """`start`, or `fit.` and the id of a criterion."""

    change: Fraction
    """Days towards the ideal one (negative for earlier), or units of the score."""

    points: Fraction
    """What the change adds to the score."""

    pay: Fraction | None
    """Pay a year that adds as much, in the preferences' currency; where the scale ends above,
    the pay that could be given up for it; None where the scale is too short both ways."""

    saying: Saying
    """In words."""


def exchange_rates(entrant: Entrant, stick: Yardstick) -> tuple[ExchangeRate, ...]:
    """Return what each criterion beside pay trades for, as far as it can still get better.

    A fortnight counts for the start, one unit of its score for a fit criterion, or a tenth of
    the scale where that is less.

    Source: even swaps as the language of trade-offs, Hammond, Keeney & Raiffa, Harvard Business
    Review 76 (1998); the amounts follow from the value model.
    """
    return tuple(_rates(entrant, stick))


def _rates(entrant: Entrant, stick: Yardstick) -> Iterator[ExchangeRate]:
    money, *rest = zip(stick.criteria, entrant.contributions, strict=True)
    for criterion, given in rest:
        step = _step(criterion, given)
        if step is None or not criterion.weight:
            continue
        at, change = step
        gained = criterion.curve.worth(at + change) - criterion.curve.worth(at)
        if gained > 0:
            points = criterion.weight * gained
            pay = _pay(money[0], money[1], points)
            words = _words(entrant.name, criterion, change, pay, stick.currency)
            yield ExchangeRate(entrant.offer.id, criterion.id, change, points, pay, words)


def _step(criterion: Criterion, given: Contribution) -> tuple[Fraction, Fraction] | None:
    """Return where the offer stands, and a small change for the better."""
    curve = criterion.curve
    best = next(at for at, worth in curve.points if worth == TOP)
    if isinstance(given.stated, date):
        at, size = Fraction(given.stated.toordinal()), Fraction(_DAYS)
    elif isinstance(given.stated, Decimal):
        at, size = Fraction(given.stated), min(Fraction(1), (curve.last - curve.first) / 10)
    else:
        return None
    at = min(max(at, curve.first), curve.last)
    room = best - at
    return at, max(-size, min(size, room))


def _pay(criterion: Criterion, given: Contribution, points: Fraction) -> Fraction | None:
    if not criterion.weight or not isinstance(given.stated, Decimal):
        return None
    curve = criterion.curve
    pay = min(max(exact(given.stated), curve.first), curve.last)
    change = points / criterion.weight
    up = _between(curve, pay, change)
    return up if up is not None else _between(curve, pay, -change)


def _between(curve: Curve, pay: Fraction, change: Fraction) -> Fraction | None:
    """Return how far pay must move for its worth to change so much."""
    level = curve.level(curve.worth(pay) + change)
    if level is None:
        return None
    return level.first - pay if change > 0 else pay - level.last


def _words(
    name: str, criterion: Criterion, change: Fraction, pay: Fraction | None, currency: str
) -> Saying:
    who, what = Name(name), Name(criterion.label)
    if criterion.id == START:
        days = Number(abs(change))
        if pay is None:
            template = "At {who}, {days} days nearer to your ideal start are worth more than your "
            return say(template + "scale of pay holds.", who=who, days=days)
        worth = Amount(pay, currency, approximate=True)
        if change < 0:
            template = "At {who}, starting {days} days earlier is worth {pay} a year to you."
        else:
            template = "At {who}, starting {days} days later is worth {pay} a year to you."
        return say(template, who=who, days=days, pay=worth)
    step = Number(abs(change), 0 if change.denominator == 1 else 1)
    if pay is None:
        template = "At {who}, {step} better on {what} is worth more than your scale of pay holds."
        return say(template, who=who, what=what, step=step)
    return say(
        "At {who}, {step} better on {what} is worth {pay} a year to you.",
        who=who,
        what=what,
        step=step,
        pay=Amount(pay, currency, approximate=True),
    )
