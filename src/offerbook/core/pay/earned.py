"""What has been earned by the day of leaving, day by day without working it all out anew."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from operator import attrgetter

from offerbook.core.model.pay_parts import Bonus
from offerbook.core.money import EXACT, rate, tidy
from offerbook.core.pay import (
    benefits,
    bonus,
    equity,
    retirement,
    salary,
    share_plan,
    sign_on,
    worked_days,
)
from offerbook.core.pay.case import Case
from offerbook.core.pay.frame import DAY, frame
from offerbook.core.pay.ledger import Flow
from offerbook.core.pay.sums import total, worth

_ZERO = Decimal(0)
_LATER = 2
"""Further years in which something earned may still be paid."""


class Earned:
    """What one job has paid and vested by any day on which it may be left.

    Most rows are the same whenever one leaves: those before that day count. Only what is paid
    for a year of work, or after the work, depends on the day and is worked out for it.

    Args:
        whole: the job, not left, over its frame; days of leaving are its months' first days.
    """

    def __init__(self, whole: Case) -> None:
        self._whole = whole
        plans = len(whole.offer.retirement)
        falls = [at for at, one in enumerate(whole.offer.bonus) if _falls(one)]
        self._rest = [at for at in range(len(whole.offer.bonus)) if at not in falls]
        self._running = _Running(whole, _as_they_fall(whole, falls))
        self._plans = [
            _Running(whole, (one for one in retirement.flows(whole) if one.source == source))
            for source in (f"retirement[{at}]" for at in range(plans))
        ]
        self._vested = _Running(whole, equity.flows(whole, "expected"))
        self._gained = _Running(whole, share_plan.flows(whole, "expected"))
        self._has_yearly = any(True for _ in _by_year(self._left_on(whole.frame.end), self._rest))

    def until(self, on: date) -> tuple[Decimal, tuple[Decimal, ...]]:
        """Return what is paid to who leaves on a day, and what each pension plan was paid.

        Args:
            on: the first day that is no longer worked.
        """
        plans = tuple(one.before(on) for one in self._plans)
        parts = [self._running.before(on), *plans]
        if self._has_yearly:
            parts.append(worth(_by_year(self._left_on(on), self._rest), self._whole.preferences))
        return total(parts), plans

    def _left_on(self, on: date) -> Case:
        covered = self._whole.frame
        years = covered.years + _LATER
        cut = frame(covered.start, covered.clock, years, covered.last, leave_on=on - DAY)
        return replace(self._whole, frame=cut)

    def vested(self, on: date) -> Decimal:
        """Return what has vested up to a day, and been gained before it by buying shares."""
        return total((self._vested.before(on + DAY), self._gained.before(on)))


class _Running:
    """Sums of rows from the first on, in the preferences' currency."""

    def __init__(self, whole: Case, rows: Iterable[Flow]) -> None:
        ordered = sorted(rows, key=attrgetter("on"))
        rates = {one.currency: rate(one.currency, whole.preferences) for one in ordered}
        self._days = [one.on for one in ordered]
        self._sums = [_ZERO]
        for one in ordered:
            worth_it = EXACT.multiply(one.amount, rates[one.currency])
            self._sums.append(EXACT.add(self._sums[-1], worth_it))

    def before(self, day: date) -> Decimal:
        """Return the sum of the rows before a day."""
        return tidy(self._sums[bisect_left(self._days, day)])


def _as_they_fall(case: Case, bonuses: Collection[int]) -> Iterator[Flow]:
    """Yield rows that are kept by whoever still works on their day, and by no one else."""
    yield from salary.monthly(case)
    yield from sign_on.flows(case)
    yield from benefits.monthly(case)
    yield from bonus.flows(case, "expected", bonuses)


def _by_year(case: Case, bonuses: Collection[int]) -> Iterator[Flow]:
    """Yield the other rows, for a frame in which work may end early."""
    yield from salary.beyond(case)
    yield from benefits.yearly(case)
    yield from benefits.care(case, "expected")
    yield from worked_days.flows(case)
    yield from bonus.flows(case, "expected", bonuses)


def _falls(one: Bonus) -> bool:
    """Return whether a bonus is lost by leaving before its day, and not paid in part."""
    return one.must_be_employed is not False and not (
        one.pay_month is None and one.prorate == "none"
    )
