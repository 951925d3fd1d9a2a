"""Regular benefits and costs, health cover, and the move."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from offerbook.core.model.life_parts import Benefit
from offerbook.core.money import ONE, fine
from offerbook.core.pay.case import Case
from offerbook.core.pay.frame import YEAR, months, years
from offerbook.core.pay.ledger import Certainty, Component, Flow, Unvalued

PREMIUM = "health premium"
SEED = "paid into your health account"
MOVE = "help with moving"
MOVE_COST = "cost of moving"


def flows(case: Case) -> Iterator[Flow]:
    """Yield benefits, health and relocation; a benefit counts with the part that is of use."""
    for at, one in enumerate(case.offer.benefit):
        certainty: Certainty = "contractual" if one.cash else "benefit"
        amount = one.amount * one.usable_share
        spread = _monthly if one.per == "month" else _yearly
        yield from spread(case, amount, "benefit", one.name, certainty, f"benefit[{at}]")
    yield from _health(case)
    yield from _relocation(case)


def per_year(benefit: Benefit) -> Decimal:
    """Return the part of a benefit that is of use, a year, in the offer's currency."""
    return benefit.amount * benefit.usable_share * (YEAR if benefit.per == "month" else 1)


def _health(case: Case) -> Iterator[Flow]:
    health = case.offer.health
    if health is None:
        return
    premium = -health.premium_per_month
    yield from _monthly(case, premium, "health", PREMIUM, "benefit", "health.premium_per_month")
    if health.account_seed is not None:
        seed = health.account_seed
        yield from _yearly(case, seed, "health", SEED, "benefit", "health.account_seed")


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
    if health is not None:
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
