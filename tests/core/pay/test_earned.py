from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from offerbook.core.calendar import add_months
from offerbook.core.pay import benefits, bonus, equity, share_plan
from offerbook.core.pay.case import case, tenure
from offerbook.core.pay.frame import frame
from offerbook.core.pay.leaving import leaving
from offerbook.core.pay.ledger import Scenario
from offerbook.core.pay.parts import same
from offerbook.core.pay.sums import worth
from tests.core.pay.made import TODAY, d, offer, preferences
from tests.core.pay.test_laws import WANTED, parts

ONE: tuple[Scenario, ...] = ("expected",)


@settings(max_examples=40)
@given(parts(), st.sampled_from(["", "yes", "no"]), st.integers(0, 48))
def test_leaving_pays_what_a_contract_that_ends_then_would_pay(
    terms: dict[str, Any], employed: str, months: int
) -> None:
    if employed:
        terms["bonus"] = [{**one, "must_be_employed": employed == "yes"} for one in terms["bonus"]]
    whole = offer(**terms)
    left = leaving(whole, WANTED, today=TODAY)[months]
    covered, _ = tenure(whole, WANTED, TODAY)
    found = case(whole, WANTED, covered)
    last = add_months(covered.start, months) - timedelta(days=1)
    cut = replace(found, frame=frame(covered.start, covered.clock, 6, covered.last, leave_on=last))
    rows = [row for part in same(cut) for run in part for row in run.flows]
    for _, run in (*bonus.runs(cut, ONE), *benefits.care(cut, ONE)):
        rows += run.flows
    shares = [row for _, run in equity.runs(found, ONE) for row in run.flows if row.on <= left.on]
    gains = [row for _, run in share_plan.runs(cut, ONE) for row in run.flows]
    assert left.paid == worth(rows, WANTED)
    assert left.vested == worth((*shares, *gains), WANTED)


def test_a_bonus_that_is_paid_after_the_work_counts_wherever_the_horizon_ends() -> None:
    # begun on 1 February 2027, left after 6 months: 181 of 365 days of 3 650, in December 2028
    kept = [{"amount": 3650, "pay_month": 12, "must_be_employed": False}]
    terms = offer(120_000, start=date(2027, 2, 1), bonus=kept)
    left = leaving(terms, preferences(horizon_years=1), today=TODAY)[6]
    assert (left.paid, left.vested) == (d(61_810), Decimal(0))
