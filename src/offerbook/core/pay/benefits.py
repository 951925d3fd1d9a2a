"""Regular benefits and costs, health cover, and the move."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from types import MappingProxyType
from typing import Literal

from offerbook.core.fact import Fact
from offerbook.core.model.life_parts import Benefit, Health, Relocation
from offerbook.core.money import fine, split
from offerbook.core.pay.case import HUNDRED, Case
from offerbook.core.pay.frame import YEAR
from offerbook.core.pay.ledger import Certainty, Component, Run, Scenario, Unvalued
from offerbook.core.pay.tax_rate import on_top, paid_for, stated
from offerbook.core.pay.worked_days import days_worked

PREMIUM = "health premium"
SEED = "paid into your health account"
CARE = "care you pay for"
MOVE = "help with moving"
MOVE_COST = "cost of moving"
MOVE_TAX = "tax on help with moving, paid for you"
TAX = "your tax on a benefit"
RATE = "your tax rate"
STEPS = "steps of tax"
_USAGE: Mapping[Scenario, Literal["low", "expected", "high"]] = MappingProxyType(
    {"low": "high", "expected": "expected", "high": "low"}
)
"""A bad year for the person is one of much care."""
_ZERO = Decimal(0)


def monthly(case: Case) -> Iterator[Run]:
    """Yield what comes or goes month by month, and the move."""
    for at, one in enumerate(case.offer.benefit):
        if one.per == "month":
            amount = one.amount * one.usable_share
            yield from _monthly(case, amount, "benefit", one.name, _sure(one), f"benefit[{at}]")
            yield from _tax(case, tax_on(one, case), f"benefit[{at}]")
    if (health := case.offer.health) is not None:
        premium, source = -health.premium_per_month, "health.premium_per_month"
        yield from _monthly(case, premium, "health", PREMIUM, "benefit", source)
    yield from _relocation(case)


def yearly(case: Case) -> Iterator[Run]:
    """Yield what comes as a year of work closes."""
    for at, one in enumerate(case.offer.benefit):
        if one.per == "year":
            amount = one.amount * one.usable_share
            yield from _yearly(case, amount, "benefit", one.name, _sure(one), f"benefit[{at}]")
            due = -tax_on(one, case)
            yield from _yearly(case, due, "benefit", TAX, "benefit", f"benefit[{at}]")
    health = case.offer.health
    if health is not None and health.account_seed is not None:
        seed = health.account_seed
        yield from _yearly(case, seed, "health", SEED, "benefit", "health.account_seed")


def _sure(one: Benefit) -> Certainty:
    return "contractual" if one.cash else "benefit"


def per_year(case: Case, benefit: Benefit) -> Decimal:
    """Return the part of a benefit that is of use less the tax on it, a year, in its currency.

    By day worked it counts the days of the first year.
    """
    times = Decimal(1)
    if benefit.per == "month":
        times = Decimal(YEAR)
    elif benefit.per == "day":
        times = days_worked(case.offer, max(case.frame.start, case.frame.clock))
    return benefit.amount * benefit.usable_share * times - tax_on(benefit, case)


def tax_on(benefit: Benefit, case: Case) -> Decimal:
    """Return the person's tax on a benefit in kind, a year; 0 where no tax is stated.

    Tax on (list price × part that is taxed), on top of the base.

    Source: the taxation of company cars as a part of their list price, 1 % a month in Germany.
    """
    return on_top(taxed(benefit), case)


def taxed(benefit: Benefit) -> Decimal:
    """Return what is taxed of a benefit in kind, a year; 0 where no list price is stated."""
    if benefit.list_price is None or benefit.taxed_percent is None:
        return _ZERO
    times = YEAR if benefit.per == "month" else 1
    return benefit.list_price * benefit.taxed_percent / HUNDRED * times


def move_tax(move: Relocation, case: Case) -> Decimal:
    """Return the tax that the employer pays on top of help with moving, in the offer's currency.

    0 where it does not, where no tax is stated, and where all of it would be taken; see
    `tax_rate.paid_for`.
    """
    return (paid_for(move.amount, case) or _ZERO) if move.gross_up else _ZERO


def assumptions(case: Case) -> Iterator[Fact]:
    """Yield the tax, where a benefit or help with moving is worked out with it."""
    tax, move = stated(case.preferences), case.offer.relocation
    needed = any(one.list_price for one in case.offer.benefit)
    needed = needed or (move is not None and bool(move.gross_up and move.amount))
    if tax is None or not needed:
        return
    if tax.effective_percent is not None:
        where = "preferences tax.effective_percent"
        yield Fact(RATE, tax.effective_percent, where=where, unit="percent")
    else:
        formula = "the steps of your table, from the base upwards"
        count = Decimal(len(tax.brackets))
        yield Fact(STEPS, count, where="preferences tax.brackets", formula=formula)


def care(case: Case, scenarios: Iterable[Scenario]) -> Iterator[tuple[Scenario, Run]]:
    """Yield for each scenario, year by year, what care costs the person.

    The low scenario is that of a bad year:
    min(upper bound, min(usage, deductible) + part × (usage − deductible)), not below 0.
    """
    health = case.offer.health
    if health is None or health.usage is None:
        return
    for scenario in scenarios:
        cost = _cost(health, getattr(health.usage, _USAGE[scenario]))
        if cost:
            paid = [fine(-cost * year.share) for year in case.worked_years]
            days = [year.closes for year in case.worked_years]
            for run in case.paid(days, paid, "health", CARE, "benefit", "health.usage"):
                yield scenario, run


def _cost(health: Health, usage: Decimal) -> Decimal:
    deductible = health.deductible or _ZERO
    beyond = max(_ZERO, usage - deductible) * (health.coinsurance_percent or _ZERO) / HUNDRED
    cost = min(usage, deductible) + beyond
    if health.out_of_pocket_max is not None:
        cost = min(cost, health.out_of_pocket_max)
    return cost


def _relocation(case: Case) -> Iterator[Run]:
    """Yield what the employer pays for the move and what it costs, both on the first day."""
    move, day = case.offer.relocation, case.frame.clock
    if move is None or not case.frame.pays(day):
        return
    source = "relocation.amount"
    if move.amount:
        yield from case.paid([day], [move.amount], "relocation", MOVE, "contractual", source)
    if tax := move_tax(move, case):
        yield from case.paid([day], [tax], "relocation", MOVE_TAX, "contractual", source)
    if move.expected_cost:
        cost, source = -move.expected_cost, "relocation.expected_cost"
        yield from case.paid([day], [cost], "relocation", MOVE_COST, "benefit", source)


def unvalued(case: Case) -> Iterator[Unvalued]:
    """Yield what health cover, the move and taxed benefits may cost beyond what is counted."""
    health, move, currency = case.offer.health, case.offer.relocation, case.offer.currency
    if health is not None and health.usage is None:
        why = "what you would pay of it depends on your health"
        for path, label, amount in (
            ("deductible", "health deductible", health.deductible),
            ("out_of_pocket_max", "most you would pay for health", health.out_of_pocket_max),
        ):
            if amount:
                yield Unvalued(f"health.{path}", label, why, amount, currency)
    if move is not None and move.amount and move.expected_cost is None:
        why = "what the move costs you is not stated, so none of its cost is counted"
        yield Unvalued("relocation.expected_cost", MOVE_COST, why)
    yield from _untaxed(case)


def _untaxed(case: Case) -> Iterator[Unvalued]:
    """Yield tax that is known to be due and cannot be worked out."""
    if stated(case.preferences) is not None:
        return
    why = "your preferences state no tax.effective_percent and no tax.brackets"
    for at, one in enumerate(case.offer.benefit):
        if one.list_price:
            yield Unvalued(f"benefit[{at}].list_price", TAX, why)
    move = case.offer.relocation
    if move is not None and move.gross_up and move.amount:
        yield Unvalued("relocation.gross_up", MOVE_TAX, why)


def _monthly(
    case: Case,
    amount: Decimal,
    component: Component,
    label: str,
    certainty: Certainty,
    source: str,
) -> Iterator[Run]:
    if amount:
        paid = [amount] * len(case.months)
        yield from case.monthly(paid, component, label, certainty, source)


def _tax(case: Case, yearly: Decimal, source: str) -> Iterator[Run]:
    """Yield a year's tax month by month, so that twelve of them make the whole."""
    if yearly:
        count = len(case.months)
        paid = (split(-yearly, YEAR) * (count // YEAR + 1))[:count]
        yield from case.monthly(paid, "benefit", TAX, "benefit", source)


def _yearly(
    case: Case,
    amount: Decimal,
    component: Component,
    label: str,
    certainty: Certainty,
    source: str,
) -> Iterator[Run]:
    if amount:
        paid = [fine(amount * year.share) for year in case.years]
        yield from case.paid(case.closings, paid, component, label, certainty, source)
