"""Regular benefits and costs, health cover, and the move."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from types import MappingProxyType
from typing import Literal

from offerbook.core.fact import Fact
from offerbook.core.model.life_parts import Benefit, Health, Relocation
from offerbook.core.model.preferences import Preferences
from offerbook.core.money import fine
from offerbook.core.pay.case import HUNDRED, Case
from offerbook.core.pay.frame import YEAR
from offerbook.core.pay.ledger import Certainty, Component, Run, Scenario, Unvalued
from offerbook.core.pay.worked_days import days_worked

PREMIUM = "health premium"
SEED = "paid into your health account"
CARE = "care you pay for"
MOVE = "help with moving"
MOVE_COST = "cost of moving"
MOVE_TAX = "tax on help with moving, paid for you"
TAX = "your tax on a benefit"
RATE = "your tax rate"
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
            due = -tax_on(one, case.preferences)
            yield from _monthly(case, due, "benefit", TAX, "benefit", f"benefit[{at}]")
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
            due = -tax_on(one, case.preferences)
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
    return (benefit.amount * benefit.usable_share - tax_on(benefit, case.preferences)) * times


def tax_on(benefit: Benefit, preferences: Preferences) -> Decimal:
    """Return the person's tax on a benefit in kind, per `per`; 0 where no one rate is stated.

    list price × part that is taxed × tax rate.

    Source: the taxation of company cars as a part of their list price, 1 % a month in Germany.
    """
    if benefit.list_price is None or benefit.taxed_percent is None:
        return _ZERO
    rate = one_rate(preferences) or _ZERO
    return fine(benefit.list_price * benefit.taxed_percent / HUNDRED * rate / HUNDRED)


def one_rate(preferences: Preferences) -> Decimal | None:
    """Return the person's one tax rate in percent; None without it, or with steps."""
    return preferences.tax.effective_percent if preferences.tax is not None else None


def move_tax(move: Relocation, preferences: Preferences) -> Decimal:
    """Return the tax that the employer pays on top of help with moving.

    help / (1 − tax rate) − help; 0 where it does not, or no one rate below 100 % is stated.

    Source: gross-up at a flat rate; exact as long as the rate is.
    """
    rate = one_rate(preferences)
    if not move.gross_up or rate is None or rate == HUNDRED:
        return _ZERO
    return fine(move.amount * rate / (HUNDRED - rate))


def assumptions(case: Case) -> Iterator[Fact]:
    """Yield the tax rate, where a benefit or help with moving is worked out with it."""
    rate, move = one_rate(case.preferences), case.offer.relocation
    taxed = any(one.list_price for one in case.offer.benefit)
    if rate is not None and (taxed or (move is not None and move.gross_up and move.amount)):
        yield Fact(RATE, rate, where="preferences tax.effective_percent", unit="percent")


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
        for run in _yearly(case, -cost, "health", CARE, "benefit", "health.usage"):
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
    if tax := move_tax(move, case.preferences):
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
    if one_rate(case.preferences) is not None:
        return
    why = "your preferences state no tax.effective_percent"
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
