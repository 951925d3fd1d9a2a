"""Regular benefits and costs, health cover, and the move."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from offerbook.core.model.life_parts import Benefit
from offerbook.core.money import ONE, fine
from offerbook.core.pay.case import HUNDRED, Case
from offerbook.core.pay.frame import YEAR, months, years
from offerbook.core.pay.ledger import Certainty, Component, Flow, Scenario, Unvalued
from offerbook.core.pay.worked_days import days_worked

PREMIUM = "health premium"
SEED = "paid into your health account"
CARE = "care you pay for"
MOVE = "help with moving"
MOVE_COST = "cost of moving"
_ZERO = Decimal(0)


def flows(case: Case) -> Iterator[Flow]:
    """Yield benefits, health and relocation; a benefit counts with the part that is of use."""
    yield from monthly(case)
    yield from yearly(case)


def monthly(case: Case) -> Iterator[Flow]:
    """Yield what comes or goes month by month, and the move."""
    for at, one in enumerate(case.offer.benefit):
        if one.per == "month":
            amount = one.amount * one.usable_share
            yield from _monthly(case, amount, "benefit", one.name, _sure(one), f"benefit[{at}]")
    if (health := case.offer.health) is not None:
        premium, source = -health.premium_per_month, "health.premium_per_month"
        yield from _monthly(case, premium, "health", PREMIUM, "benefit", source)
    yield from _relocation(case)


def yearly(case: Case) -> Iterator[Flow]:
    """Yield what comes as a year of work closes."""
    for at, one in enumerate(case.offer.benefit):
        if one.per == "year":
            amount = one.amount * one.usable_share
            yield from _yearly(case, amount, "benefit", one.name, _sure(one), f"benefit[{at}]")
    health = case.offer.health
    if health is not None and health.account_seed is not None:
        seed = health.account_seed
        yield from _yearly(case, seed, "health", SEED, "benefit", "health.account_seed")


def _sure(one: Benefit) -> Certainty:
    return "contractual" if one.cash else "benefit"


def per_year(case: Case, benefit: Benefit) -> Decimal:
    """Return the part of a benefit that is of use, a year, in the offer's currency.

    By day worked it counts the days of the first year.
    """
    times = Decimal(1)
    if benefit.per == "month":
        times = Decimal(YEAR)
    elif benefit.per == "day":
        times = days_worked(case.offer, max(case.frame.start, case.frame.clock))
    return benefit.amount * benefit.usable_share * times


def care(case: Case, scenario: Scenario) -> Iterator[Flow]:
    """Yield, year by year, what care costs the person; the low scenario is that of a bad year.

    min(upper bound, min(usage, deductible) + part × (usage − deductible)), not below 0.
    """
    health = case.offer.health
    if health is None or health.usage is None:
        return
    usage = {
        "low": health.usage.high,
        "expected": health.usage.expected,
        "high": health.usage.low,
    }[scenario]
    deductible = health.deductible or _ZERO
    beyond = max(_ZERO, usage - deductible) * (health.coinsurance_percent or _ZERO) / HUNDRED
    cost = min(usage, deductible) + beyond
    if health.out_of_pocket_max is not None:
        cost = min(cost, health.out_of_pocket_max)
    yield from _yearly(case, -cost, "health", CARE, "benefit", "health.usage")


def _relocation(case: Case) -> Iterator[Flow]:
    """Yield what the employer pays for the move and what it costs, both on the first day."""
    move, day = case.offer.relocation, case.frame.clock
    if move is None or not case.frame.pays(day):
        return
    if move.amount:
        yield case.paid(day, move.amount, "relocation", MOVE, "contractual", "relocation.amount")
    if move.expected_cost:
        cost, source = -move.expected_cost, "relocation.expected_cost"
        yield case.paid(day, cost, "relocation", MOVE_COST, "benefit", source)


def unvalued(case: Case) -> Iterator[Unvalued]:
    """Yield what health cover and the move may cost beyond what is counted."""
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


def _monthly(
    case: Case,
    amount: Decimal,
    component: Component,
    label: str,
    certainty: Certainty,
    source: str,
) -> Iterator[Flow]:
    for month in months(case.frame, case.base.part_month) if amount else ():
        part = amount if month.share is ONE else fine(amount * month.share)
        yield Flow(
            month.closes,
            month.number,
            month.year,
            part,
            case.offer.currency,
            component,
            label,
            certainty,
            source,
        )


def _yearly(
    case: Case,
    amount: Decimal,
    component: Component,
    label: str,
    certainty: Certainty,
    source: str,
) -> Iterator[Flow]:
    for year in years(case.frame) if amount else ():
        part = fine(amount * year.share)
        yield case.paid(year.closes, part, component, label, certainty, source)
