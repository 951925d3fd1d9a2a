"""Yearly variable pay: target × payout × part of the year, dated when it is paid."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from offerbook.core.calendar import add_months, months_between
from offerbook.core.fact import Fact
from offerbook.core.model.pay_parts import Bonus
from offerbook.core.model.preferences import Preferences
from offerbook.core.money import ONE, fine
from offerbook.core.pay.case import HUNDRED, Case
from offerbook.core.pay.dates import Dates
from offerbook.core.pay.frame import DAY, YEAR
from offerbook.core.pay.ledger import Run, Scenario, Unvalued

LABEL = "bonus"
GUARANTEED = "guaranteed bonus"
PAYOUT = "share of the bonus target that is paid"
_ZERO = Decimal(0)


class Performance(NamedTuple):
    """One year that a bonus is paid for."""

    paid_on: date
    """The day of payment."""

    closes: date
    """Its last day that is worked; the base in force then is the one that counts."""

    before: date
    """The last day before it, for a bonus on the prior year's base."""

    share: Decimal
    """The part of it that counts, 0 to 1."""

    first: bool
    """Whether it is the first year of work."""


class Due(NamedTuple):
    """One payment of a bonus, whatever share of its target is paid out."""

    on: date
    """The day it is paid."""

    target: Decimal
    """Of the whole year, on the base that counts."""

    share: Decimal
    """The part of the year that counts, 0 to 1."""

    promised: Decimal | None
    """The guarantee of the first year."""


def runs(
    case: Case, scenarios: Iterable[Scenario], only: Collection[int] | None = None
) -> Iterator[tuple[Scenario, Run]]:
    """Yield every bonus inside the frame for each scenario.

    Args:
        case: the job over a frame.
        scenarios: whose payouts are taken.
        only: the places in the offer of those that are wanted; absent: all.

    A guarantee for the first year is contractual; only what the formula brings beyond it is a
    target. A guarantee that takes the formula's place stands alone.
    """
    for at, bonus in enumerate(case.offer.bonus):
        if only is not None and at not in only:
            continue
        found = tuple(_due(bonus, case))
        days = case.frame.paid_on(one.on for one in found)
        made: dict[Decimal, tuple[Run, ...]] = {}
        for scenario in scenarios:
            factor, _ = payout(bonus, case.preferences, scenario)
            if factor not in made:
                made[factor] = tuple(_paid(case, bonus, found, days, factor, f"bonus[{at}]"))
            yield from ((scenario, run) for run in made[factor])


def _due(bonus: Bonus, case: Case) -> Iterator[Due]:
    for year in performances(bonus, case):
        if case.frame.pays(year.paid_on) and not _lost(bonus, case, year):
            promised = bonus.first_year_guarantee if year.first else None
            yield Due(year.paid_on, _target(bonus, case, year), year.share, promised)


def _paid(
    case: Case, bonus: Bonus, found: Sequence[Due], days: Dates, factor: Decimal, source: str
) -> Iterator[Run]:
    promised = [one for one in found if one.promised]
    yield from case.paid(
        [one.on for one in promised],
        [one.promised for one in promised if one.promised],
        "bonus",
        GUARANTEED,
        "contractual",
        source,
    )
    amounts = [_beyond(one, bonus, factor) for one in found]
    places = [at for at, amount in enumerate(amounts) if amount > 0]
    rest = [amounts[at] for at in places]
    yield from case.paid(days.only(places), rest, "bonus", LABEL, "target", source)


def _beyond(due: Due, bonus: Bonus, factor: Decimal) -> Decimal:
    """Return what the formula brings beyond a guarantee; none where that takes its place."""
    if due.promised is not None and bonus.guarantee_is == "instead":
        return _ZERO
    return fine(due.target * factor * due.share - (due.promised or _ZERO))


def payout(bonus: Bonus, preferences: Preferences, scenario: Scenario) -> tuple[Decimal, Fact]:
    """Return the share of the target that is paid, and where it comes from."""
    if bonus.payout is not None:
        found, where = bonus.payout, "payout"
    elif preferences.assumptions.payout is not None:
        found, where = preferences.assumptions.payout, "preferences assumptions.payout"
    else:
        return ONE, Fact(PAYOUT, ONE, formula="all of it, since nothing else is stated")
    factor: Decimal = getattr(found, scenario)
    return factor, Fact(PAYOUT, factor, where=f"{where}.{scenario}")


def assumptions(case: Case, scenario: Scenario) -> Iterator[Fact]:
    """Yield the payout wherever the offer does not state it."""
    for bonus in case.offer.bonus:
        if bonus.payout is None:
            yield payout(bonus, case.preferences, scenario)[1]


def unvalued(case: Case) -> Iterator[Unvalued]:
    """Yield bonuses that the end of the contract takes away, or may take."""
    if case.frame.last is None:
        return
    for at, bonus in enumerate(case.offer.bonus):
        if any(
            case.frame.pays(year.paid_on) and _lost(bonus, case, year)
            for year in performances(bonus, case)
        ):
            why = (
                "it is paid after the contract ends, and only to those still employed"
                if bonus.must_be_employed
                else "it is paid after the contract ends; ask whether you must still be employed"
            )
            yield Unvalued(f"bonus[{at}]", "bonus of the last year", why)


def yearly_target(bonus: Bonus, annual: Decimal) -> Decimal:
    """Return the target of a full year, in the offer's currency."""
    if bonus.amount is not None:
        return bonus.amount
    return annual * (bonus.target_percent or _ZERO) / HUNDRED


def performances(bonus: Bonus, case: Case) -> Iterator[Performance]:
    """Yield the years that the bonus is paid for, from the first year of work on.

    With a month of payment they are calendar years, paid on the last day of that month in the
    year after; without, years of work, paid as they close.
    """
    if bonus.pay_month is None:
        yield from _years_of_work(bonus, case)
        return
    covered = case.frame
    for number in range(covered.clock.year, covered.stop.year + 1):
        opens, ends = date(number, 1, 1), date(number, 12, 31)
        begins, closes = max(opens, covered.clock), min(ends, covered.stop)
        if begins > closes:
            continue
        paid_on = add_months(date(number + 1, 1, 31), bonus.pay_month - 1)
        share = _share(bonus, begins, closes, opens, ends)
        first = number == covered.clock.year
        yield Performance(paid_on, closes, opens - DAY, share, first)


def _years_of_work(bonus: Bonus, case: Case) -> Iterator[Performance]:
    for year in case.years:
        ends = add_months(case.frame.clock, YEAR * year.nth) - DAY
        share = _share(bonus, year.opens, year.closes, year.opens, ends)
        yield Performance(year.closes, year.closes, year.opens - DAY, share, year.nth == 1)


def _share(bonus: Bonus, begins: date, closes: date, opens: date, ends: date) -> Decimal:
    """Return the part of the year `opens` to `ends` that `begins` to `closes` counts as."""
    if bonus.prorate == "none" or (begins == opens and closes == ends):
        return ONE
    if bonus.prorate == "months":
        return Decimal(months_between(begins, closes + DAY)) / YEAR
    return Decimal((closes - begins).days + 1) / ((ends - opens).days + 1)


def _target(bonus: Bonus, case: Case, year: Performance) -> Decimal:
    day = year.closes if bonus.basis == "current" else year.before
    return yearly_target(bonus, case.annual * case.factor(day))


def _lost(bonus: Bonus, case: Case, year: Performance) -> bool:
    if bonus.must_be_employed is False:
        return False
    cut = bonus.pay_month is None and case.frame.resigned and year.share != ONE
    return cut or not case.frame.employed(year.paid_on)
