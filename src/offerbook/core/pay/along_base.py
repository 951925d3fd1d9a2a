"""How the pay that comes back every year hangs on the base: straight stretches, with bends."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise
from typing import NamedTuple

from offerbook.core.model.life_parts import Benefit
from offerbook.core.money import rate
from offerbook.core.pay import benefits, bonus, retirement
from offerbook.core.pay.case import Case
from offerbook.core.pay.tax_rate import stated

_ZERO = Decimal(0)
_BEYOND = Decimal(1000)
"""How far after the last bend the last stretch is measured."""


class Stretch(NamedTuple):
    """Bases between two bends; the last one goes on for ever."""

    begins: Fraction
    """The lowest of them, a year."""

    pay: Fraction
    """Recurring pay a year with that base."""

    slope: Fraction
    """What each unit of base brings, itself included."""


@dataclass(frozen=True, slots=True)
class AlongBase:
    """Recurring pay at any base, everything else as it is: a year, in the offer's currency."""

    stretches: tuple[Stretch, ...]
    """In order; the first begins at a base of 0, the last rises."""

    def pay(self, base: Fraction) -> Fraction:
        """Return recurring pay with this base, 0 or more."""
        at = bisect_right(self.stretches, base, key=lambda one: one.begins)
        found = self.stretches[at - 1]
        return found.pay + (base - found.begins) * found.slope

    def base(self, pay: Fraction) -> Fraction:
        """Return the least base that brings this recurring pay; 0 where the rest does."""
        if pay <= self.stretches[0].pay:
            return Fraction(0)
        later = enumerate(self.stretches[1:])
        found = self.stretches[next((at for at, one in later if one.pay >= pay), -1)]
        return found.begins + (pay - found.pay) / found.slope


class _Point(NamedTuple):
    """What hangs on the base, at one base."""

    base: Fraction
    straight: Fraction
    """Base, bonus and employer's pension share."""
    benefits: tuple[Fraction, ...]
    """Benefits with tax by steps; one that costs more than it is worth counts nothing."""

    @property
    def pay(self) -> Fraction:
        return self.straight + sum(max(Fraction(0), one) for one in self.benefits)


def along_base(case: Case, recurring: Fraction) -> AlongBase:
    """Return how recurring pay moves with the base.

    It bends where a band of the employer's pension share begins or ends, where its match stops,
    and where a step of tax on a benefit in kind begins to count or has counted in full.

    Args:
        case: the offer with its preferences.
        recurring: what comes back every year at the present base, in the offer's currency.
    """
    ends = sorted({_ZERO, *(one for one in _bends(case) if one > 0)})
    points = _bent([_at(case, one) for one in (*ends, ends[-1] + _BEYOND)])
    rest = recurring - _at(case, case.annual).pay
    return AlongBase(
        tuple(
            Stretch(one.base, rest + one.pay, (after.pay - one.pay) / (after.base - one.base))
            for one, after in pairwise(points)
        )
    )


def _at(case: Case, base: Decimal) -> _Point:
    other = replace(case, annual=base)
    straight = Fraction(base)
    for one in case.offer.bonus:
        share, _ = bonus.payout(one, case.preferences, "expected")
        straight += Fraction(bonus.yearly_target(one, base)) * Fraction(share)
    for plan in case.offer.retirement:
        straight += Fraction(retirement.contribution(plan, base))
    worth = (Fraction(benefits.per_year(other, one)) for one in _by_steps(case))
    return _Point(Fraction(base), straight, tuple(worth))


def _by_steps(case: Case) -> tuple[Benefit, ...]:
    """Return the benefits whose tax hangs on the base."""
    tax = stated(case.preferences)
    if tax is None or not tax.brackets:
        return ()
    return tuple(one for one in case.offer.benefit if one.list_price is not None)


def _bends(case: Case) -> Iterator[Decimal]:
    for plan in case.offer.retirement:
        ends = (plan.band_from, plan.band_to, plan.pay_cap)
        yield from (one for one in ends if one is not None)
    tax = case.preferences.tax
    for one in _by_steps(case):
        per_unit = rate(case.offer.currency, case.preferences)
        for step in tax.brackets if tax else ():
            begins = step.above / per_unit
            yield from (begins - benefits.taxed(one), begins)


def _bent(points: Sequence[_Point]) -> list[_Point]:
    """Return the points with those between them where a benefit begins or ceases to be worth it."""
    out = [points[0]]
    for one, after in pairwise(points):
        turns = {
            here / (here - there)
            for here, there in zip(one.benefits, after.benefits, strict=True)
            if here * there < 0
        }
        out += [_between(one, after, part) for part in sorted(turns)]
        out.append(after)
    return out


def _between(one: _Point, after: _Point, part: Fraction) -> _Point:
    """Return the point that lies `part` of the way along a straight stretch, 0 to 1."""
    worth = zip(one.benefits, after.benefits, strict=True)
    return _Point(
        one.base + (after.base - one.base) * part,
        one.straight + (after.straight - one.straight) * part,
        tuple(here + (there - here) * part for here, there in worth),
    )
