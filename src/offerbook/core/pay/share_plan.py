"""Buying the employer's shares below their price, out of one's own pay."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from offerbook.core.calendar import add_months
from offerbook.core.model.equity import SharePlan
from offerbook.core.money import ONE, fine
from offerbook.core.pay.case import HUNDRED, Case
from offerbook.core.pay.equity import price_growth
from offerbook.core.pay.frame import DAY, YEAR
from offerbook.core.pay.ledger import Flow, Scenario

LABEL = "gain of buying shares below their price"


def flows(case: Case, scenario: Scenario) -> Iterator[Flow]:
    """Yield the gain of each period; what is paid in is the person's own and no gain.

    C × (P_end / (P_ref × (1 − discount)) − 1), where P_ref is the price at the end of the
    period, or with a lookback the lower of its first and last price. At a flat price that is
    d / (1 − d): 15 % off are 17.65 %. A period that is not worked to its end brings nothing.

    Source: Treasury Regulations § 1.423, employee stock purchase plans.
    """
    for at, plan in enumerate(case.offer.share_plan):
        yield from _periods(case, plan, f"share_plan[{at}]", scenario)


def _periods(case: Case, plan: SharePlan, source: str, scenario: Scenario) -> Iterator[Flow]:
    covered = case.frame
    length = YEAR // plan.periods_per_year
    month = 0
    while (opens := add_months(covered.clock, month)) < covered.end:
        month += length
        on = add_months(covered.clock, month) - DAY
        if not covered.pays(on) or not covered.employed(on):
            continue
        rise = ONE
        if plan.lookback:
            before = price_growth(case, scenario, opens)
            after = price_growth(case, scenario, on + DAY)
            rise = max(ONE, after / before) if before else ONE
        paid = contribution(plan, case.annual * case.factor(opens)) / plan.periods_per_year
        gain = fine(paid * (rise / (ONE - plan.discount_percent / HUNDRED) - ONE))
        if gain:
            yield case.paid(on, gain, "equity", LABEL, "market", source)


def contribution(plan: SharePlan, annual: Decimal) -> Decimal:
    """Return what the person pays in a year on a base of `annual`, up to the plan's cap."""
    paid = annual * plan.contribution_percent / HUNDRED
    return paid if plan.yearly_cap is None else min(paid, plan.yearly_cap)
