"""Totals of a ledger under several conventions, in the preferences' currency."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from types import MappingProxyType
from typing import get_args

from offerbook.core.model.offer import Offer
from offerbook.core.model.pay_parts import Bonus
from offerbook.core.model.preferences import Preferences
from offerbook.core.money import EXACT, fine, rate, tidy
from offerbook.core.pay import benefits, bonus, equity, retirement
from offerbook.core.pay.assembly import SCENARIOS, Account, account
from offerbook.core.pay.case import Case
from offerbook.core.pay.ledger import Component
from offerbook.core.pay.sums import Cell, paid, sum_of, table, times, total
from offerbook.core.pay.valuation import PayYear, Valuation
from offerbook.errors import NoRateError

COMPONENTS: tuple[Component, ...] = get_args(Component)
_ZERO = Decimal(0)


def valuation(offer: Offer, preferences: Preferences, *, today: date) -> Valuation:
    """Return every total of `offer`.

    Args:
        offer: the terms; its base must be stated.
        preferences: currency, rates, horizon and assumptions.
        today: the first day of work where neither offer nor preferences name one.

    Raises:
        MissingFactError: the offer states no base.
        NoRateError: a currency of the offer has no rate in the preferences.
    """
    return valued(account(offer, preferences, today=today))


def valued(held: Account) -> Valuation:
    """Return every total of an account over years of work, in all scenarios.

    Raises:
        NoRateError: a currency of the offer has no rate in the preferences.
    """
    try:
        return _valued(held)
    except NoRateError as error:
        raise NoRateError(error.what, todo=error.todo, where=held.case.offer.id) from None


def _valued(held: Account) -> Valuation:
    found, ledger = held.case, held.ledgers["expected"]
    preferences, offer = found.preferences, found.offer
    per_unit = rate(offer.currency, preferences)
    sums = table(ledger.runs, preferences)
    years = pay_years(sums, ledger.years)
    whole = total(year.total for year in years)
    low, high = _spread(held, whole)
    recurring = recurring_parts(found)
    rates = {code: rate(code, preferences) for code in {run.currency for run in ledger.runs}}
    count = ledger.years
    return Valuation(
        offer=offer.id,
        currency=preferences.currency,
        rate=per_unit,
        ledger=ledger,
        years=years,
        first_year=years[0].total,
        annualised=whole / count,
        recurring=total(recurring.values()),
        recurring_parts=recurring,
        guaranteed=total(year.guaranteed for year in years) / count,
        conditional=sum_of(sums, certainty="conditional") / count,
        low=low / count,
        high=high / count,
        base=times(found.annual, per_unit),
        rates=MappingProxyType(rates),
    )


def _spread(held: Account, whole: Decimal) -> tuple[Decimal, Decimal]:
    """Return the totals of the low and the high scenario, from what differs in them."""
    preferences = held.case.preferences
    low, expected, high = (paid(held.varying[one], preferences) for one in SCENARIOS)
    return total((whole, expected.copy_negate(), low)), total((whole, expected.copy_negate(), high))


def pay_years(sums: tuple[Cell, ...], years: int) -> tuple[PayYear, ...]:
    """Return the sums year by year; every year has all the components that any year has."""
    present = {cell.component for cell in sums}
    ordered: tuple[Component, ...] = tuple(c for c in COMPONENTS if c in present)
    parts: dict[int, dict[str, Decimal]] = {
        number: dict.fromkeys(ordered, _ZERO) for number in range(1, years + 1)
    }
    guaranteed = dict.fromkeys(parts, _ZERO)
    for cell in sums:
        own = parts[cell.year]
        own[cell.component] = EXACT.add(own[cell.component], cell.amount)
        if cell.certainty == "contractual":
            guaranteed[cell.year] = EXACT.add(guaranteed[cell.year], cell.amount)
    return tuple(
        PayYear(
            number,
            total(own.values()),
            MappingProxyType({component: tidy(amount) for component, amount in own.items()}),
            tidy(guaranteed[number]),
        )
        for number, own in parts.items()
    )


def recurring_parts(found: Case) -> Mapping[str, Decimal]:
    """Return what comes back every year, by component, in the preferences' currency.

    Base + expected bonus of a full year + employer's pension share + yearly average of liquid
    equity + allowances (benefits that are no cost, with the part of them that is of use).
    """
    offer, preferences = found.offer, found.preferences
    sums: list[tuple[Component, str, Decimal]] = [("base", offer.currency, found.annual)]
    sums += [("bonus", offer.currency, _usual(one, found)) for one in offer.bonus]
    sums += [
        ("equity", one.currency or offer.currency, fine(equity.per_year(found, one)))
        for one in offer.grant
    ]
    sums += [
        ("retirement", offer.currency, retirement.contribution(plan, found.annual))
        for plan in offer.retirement
    ]
    sums += [
        ("benefit", offer.currency, max(_ZERO, benefits.per_year(found, one)))
        for one in offer.benefit
    ]
    parts: dict[str, Decimal] = {}
    for component, code, amount in sums:
        worth = times(fine(amount), rate(code, preferences))
        parts[component] = total((parts.get(component, _ZERO), worth))
    return MappingProxyType({c: parts[c] for c in COMPONENTS if c in parts})


def _usual(one: Bonus, found: Case) -> Decimal:
    factor, _ = bonus.payout(one, found.preferences, "expected")
    return bonus.yearly_target(one, found.annual) * factor
