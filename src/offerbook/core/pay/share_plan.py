"""Buying the employer's shares below their price, out of one's own pay."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal

from offerbook.core.calendar import add_months
from offerbook.core.model.equity import SharePlan
from offerbook.core.money import ONE, fine
from offerbook.core.pay.case import HUNDRED, Case
from offerbook.core.pay.equity import price_growth
from offerbook.core.pay.frame import DAY, YEAR
from offerbook.core.pay.ledger import Run, Scenario

LABEL = "gain of buying shares below their price"


def runs(case: Case, scenarios: Iterable[Scenario]) -> Iterator[tuple[Scenario, Run]]:
    """Yield the gain of each period; what is paid in is the person's own and no gain.

    C × (P_end / (P_ref × (1 − discount)) − 1), where P_ref is the price at the end of the
    period, or with a lookback the lower of its first and last price. At a flat price that is
    d / (1 − d): 15 % off are 17.65 %. A period that is not worked to its end brings nothing.

    Source: Treasury Regulations § 1.423, employee stock purchase plans.
    """
    for at, plan in enumerate(case.offer.share_plan):
        periods = tuple(_periods(case, plan))
        for scenario in scenarios:
            gains = [_gain(case, plan, scenario, opens, on) for opens, on in periods]
            found = [(on, gain) for (_, on), gain in zip(periods, gains, strict=True) if gain]
            days, paid = [on for on, _ in found], [gain for _, gain in found]
            for run in case.paid(days, paid, "equity", LABEL, "market", f"share_plan[{at}]"):
                yield scenario, run


def _periods(case: Case, plan: SharePlan) -> Iterator[tuple[date, date]]:
    """Yield the first and the last day of each period that is worked to its end."""
    covered = case.frame
    length = YEAR // plan.periods_per_year
    month = 0
    while (opens := add_months(covered.clock, month)) < covered.end:
        month += length
        on = add_months(covered.clock, month) - DAY
        if covered.pays(on) and covered.employed(on):
            yield opens, on


def _gain(case: Case, plan: SharePlan, scenario: Scenario, opens: date, on: date) -> Decimal:
    rise = ONE
    if plan.lookback:
        before, after = price_growth(case, scenario, (opens, on + DAY))
        rise = max(ONE, after / before) if before else ONE
    paid = contribution(plan, case.annual * case.factor(opens)) / plan.periods_per_year
    return fine(paid * (rise / (ONE - plan.discount_percent / HUNDRED) - ONE))


def contribution(plan: SharePlan, annual: Decimal) -> Decimal:
    """Return what the person pays in a year on a base of `annual`, up to the plan's cap."""
    paid = annual * plan.contribution_percent / HUNDRED
    return paid if plan.yearly_cap is None else min(paid, plan.yearly_cap)
