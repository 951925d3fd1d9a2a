"""What the employer pays towards retirement."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from offerbook.core.fact import Fact
from offerbook.core.model.pay_parts import Retirement
from offerbook.core.money import split
from offerbook.core.pay.case import HUNDRED, Case
from offerbook.core.pay.frame import YEAR
from offerbook.core.pay.ledger import Run, Unvalued

LABEL = "employer's pension share"
DEFERRAL = "what you pay in yourself"
_ZERO = Decimal(0)


def runs(case: Case) -> Iterator[Run]:
    """Yield the employer's share month by month, on the base with its raises."""
    for at, plan in enumerate(case.offer.retirement):
        paid: list[Decimal] = []
        for first, end, factor in case.stretches:
            cycle = split(contribution(plan, case.annual * factor), YEAR)
            paid += (cycle * (end // YEAR + 1))[first:end]
        source = f"retirement[{at}]"
        for run in case.monthly(paid, "retirement", LABEL, "conditional", source):
            if all(run.amounts):
                yield run
            elif kept := [place for place, amount in enumerate(run.amounts) if amount]:
                amounts = tuple(run.amounts[place] for place in kept)
                yield replace(run, dates=run.dates.only(kept), amounts=amounts)


def contribution(plan: Retirement, annual: Decimal) -> Decimal:
    """Return what the employer pays in a year on a base of `annual`, in the same currency.

    Match: Σ rate × min(what is left of the deferral, width of the step) × min(base, cap).
    Own share: percent × (min(base, upper end of the band) − lower end).
    """
    return _match(plan, annual) + _own(plan, annual)


def _match(plan: Retirement, annual: Decimal) -> Decimal:
    pay = annual if plan.pay_cap is None else min(annual, plan.pay_cap)
    deferral = deferred(plan)
    matched = below = _ZERO
    for tier in plan.tiers:
        reached = min(deferral, tier.up_to_percent)
        matched += tier.rate * max(_ZERO, reached - below)
        below = tier.up_to_percent
    return matched * pay / HUNDRED


def deferred(plan: Retirement) -> Decimal:
    """Return what the person pays in, in percent of base; if unsaid, what earns the full match."""
    if plan.deferral_percent is not None:
        return plan.deferral_percent
    return plan.tiers[-1].up_to_percent if plan.tiers else _ZERO


def _own(plan: Retirement, annual: Decimal) -> Decimal:
    if plan.percent is None:
        return _ZERO
    upper = annual if plan.band_to is None else min(annual, plan.band_to)
    return max(_ZERO, upper - (plan.band_from or _ZERO)) * plan.percent / HUNDRED


def assumptions(case: Case) -> Iterator[Fact]:
    """Yield what the person is taken to pay in, wherever it is not said."""
    for plan in case.offer.retirement:
        if plan.tiers and plan.deferral_percent is None:
            yield Fact(
                DEFERRAL,
                deferred(plan),
                unit="percent",
                formula="as much as earns the full match, since nothing is stated",
            )


def unvalued(case: Case) -> Iterator[Unvalued]:
    """Yield the vesting table: totals count the share as if it could be kept."""
    for at, plan in enumerate(case.offer.retirement):
        if any(percent < HUNDRED for percent in plan.vested_by_year):
            why = "leaving early forfeits a part of the employer's share"
            yield Unvalued(f"retirement[{at}].vested_by_year", LABEL, why)
