"""Yearly variable pay: target × payout × part of the year, dated when it is paid."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from offerbook.core.calendar import add_months, months_between
from offerbook.core.fact import Fact
from offerbook.core.model.pay_parts import Bonus
from offerbook.core.model.preferences import Preferences
from offerbook.core.money import ONE, fine
from offerbook.core.pay.case import HUNDRED, Case
from offerbook.core.pay.frame import DAY, YEAR, years
from offerbook.core.pay.ledger import Flow, Scenario, Unvalued

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


def flows(case: Case, scenario: Scenario, only: Collection[int] | None = None) -> Iterator[Flow]:
    """Yield every bonus payment inside the frame.

    Args:
        case: the job over a frame.
        scenario: whose payout is taken.
        only: the places in the offer of those that are wanted; absent: all.

    A guarantee for the first year is contractual; only what the formula brings beyond it is a
    target. A guarantee that takes the formula's place stands alone.
    """
    for at, bonus in enumerate(case.offer.bonus):
        if only is not None and at not in only:
            continue
        factor, _ = payout(bonus, case.preferences, scenario)
        source = f"bonus[{at}]"
        for year in performances(bonus, case):
            if not case.frame.pays(year.paid_on) or _lost(bonus, case, year):
                continue
            promised = bonus.first_year_guarantee if year.first else None
            if promised:
                yield case.paid(year.paid_on, promised, "bonus", GUARANTEED, "contractual", source)
            if promised is not None and bonus.guarantee_is == "instead":
                continue
            amount = _target(bonus, case, year) * factor * year.share
            rest = fine(amount - (promised or _ZERO))
            if rest > 0:
                yield case.paid(year.paid_on, rest, "bonus", LABEL, "target", source)


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
    for year in years(case.frame):
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
