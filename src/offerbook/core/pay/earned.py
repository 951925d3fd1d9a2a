"""What has been earned by each day of leaving, without working everything out anew for each."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from itertools import accumulate
from typing import NamedTuple

from offerbook.core.model.pay_parts import Bonus
from offerbook.core.model.preferences import Preferences
from offerbook.core.money import EXACT, ONE, rate, tidy
from offerbook.core.pay import benefits, bonus, salary, worked_days
from offerbook.core.pay.assembly import Account
from offerbook.core.pay.case import Case
from offerbook.core.pay.frame import DAY, frame
from offerbook.core.pay.ledger import Run
from offerbook.core.pay.sums import paid

_ZERO = Decimal(0)
_LATER = 2
"""Further years in which something earned may still be paid."""


class Earned(NamedTuple):
    """Columns of sums, one for each day on which a job may be left; in one's own currency."""

    paid: Sequence[Decimal]
    """Everything but equity."""

    pension: Mapping[str, Sequence[Decimal]]
    """What each plan that leaving may cut was paid of it, by its path inside the offer."""

    vested: Sequence[Decimal]
    """What has vested, and been gained by buying shares."""


def earned(held: Account, days: Sequence[date]) -> Earned:
    """Return what has been paid and has vested by each of the days on which one may leave.

    Most rows are the same whenever one leaves: those before that day count. Only what is paid
    for a year of work, or after the work, depends on the day and is worked out for it.

    Args:
        held: the job, not left, over its frame.
        days: the first days that are no longer worked, in order; what vests on one is kept.
    """
    whole, own = held.case, held.case.preferences
    varying = held.varying["expected"]
    falls = [f"bonus[{at}]" for at, one in enumerate(whole.offer.bonus) if _falls(one)]
    rest = [at for at, one in enumerate(whole.offer.bonus) if not _falls(one)]
    bonuses = [run for run in varying if run.source in falls]
    plans = (
        f"retirement[{at}]" for at, one in enumerate(whole.offer.retirement) if one.vested_by_year
    )
    until = _sums((*held.same.as_it_falls, *held.same.pension, *bonuses), days, own)
    if any(True for _ in _by_year(_left_on(whole, whole.frame.end), rest)):
        later = (paid(_by_year(_left_on(whole, day), rest), own) for day in days)
        until = list(map(EXACT.add, until, later))
    vested = _sums(
        (run for run in varying if run.source.startswith("grant")), days, own, bisect_left
    )
    gained = _sums((run for run in varying if run.source.startswith("share_plan")), days, own)
    pension = {
        plan: _sums((run for run in held.same.pension if run.source == plan), days, own)
        for plan in plans
    }
    return Earned(list(map(tidy, until)), pension, list(map(tidy, map(EXACT.add, vested, gained))))


def _sums(
    runs: Iterable[Run],
    days: Sequence[date],
    preferences: Preferences,
    place: Callable[[Sequence[date], date], int] = bisect_right,
) -> list[Decimal]:
    """Return the sum of all rows before each day; with `bisect_left`, of those up to it.

    Args:
        runs: the rows.
        days: in order.
        preferences: with the rates of exchange.
        place: finds the first of the days on which a row counts.
    """
    added = [_ZERO] * (len(days) + 1)
    places: dict[date, int] = {}
    for run in runs:
        for on, amount in zip(run.dates.on, _worths(run, preferences), strict=True):
            at = places.get(on)
            if at is None:
                at = places[on] = place(days, on)
            added[at] = EXACT.add(added[at], amount)
    return list(accumulate(added[:-1], EXACT.add))


def _worths(run: Run, preferences: Preferences) -> Iterable[Decimal]:
    per_unit = rate(run.currency, preferences)
    if per_unit is ONE:
        return run.amounts
    return (EXACT.multiply(amount, per_unit) for amount in run.amounts)


def _left_on(whole: Case, on: date) -> Case:
    """Return the job as it is when `on` is the first day that is no longer worked."""
    covered = whole.frame
    years = covered.years + _LATER
    cut = frame(covered.start, covered.clock, years, covered.last, leave_on=on - DAY)
    return replace(whole, frame=cut)


def _by_year(case: Case, bonuses: Collection[int]) -> Iterator[Run]:
    """Yield what is paid by the year, for a frame in which work may end early."""
    yield from salary.beyond(case)
    yield from benefits.yearly(case)
    yield from (run for _, run in benefits.care(case, ("expected",)))
    yield from worked_days.runs(case)
    yield from (run for _, run in bonus.runs(case, ("expected",), bonuses))


def _falls(one: Bonus) -> bool:
    """Return whether a bonus is lost by leaving before its day, and not paid in part."""
    return one.must_be_employed is not False and not (
        one.pay_month is None and one.prorate == "none"
    )
