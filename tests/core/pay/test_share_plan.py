from datetime import date
from typing import Any

from offerbook.core.pay.ledger import Flow
from tests.core.pay.made import by_year, d, flows, offer, total

PLAN = {"contribution_percent": 10, "discount_percent": 20}


def gains(plan: dict[str, Any], wanted: Any = None, **terms: Any) -> tuple[Flow, ...]:
    return flows(
        offer(100_000, share_plan=[{**PLAN, **plan}], **terms),
        "equity",
        assumptions=wanted or {},
    )


def test_only_the_gain_counts_and_at_a_flat_price_it_is_d_over_one_minus_d() -> None:
    # 10 000 a year in two halves: 5 000 × 0.2 / 0.8 = 1 250 each
    rows = gains({})
    assert by_year(rows) == dict.fromkeys((1, 2, 3, 4), d(2500))
    assert (rows[0].on, rows[0].amount, rows[0].certainty) == (
        date(2027, 6, 30),
        d(1250),
        "market",
    )


def test_the_cap_bounds_what_is_paid_in() -> None:
    # 8 000 × 0.25
    assert by_year(gains({"yearly_cap": 8000}))[1] == 2000


def test_a_lookback_gains_the_rise_as_well() -> None:
    # bought at 80 % of the first price, worth 1.21 of it: 10 000 × (1.21 / 0.8 − 1) = 5 125
    plan = {"periods_per_year": 1, "lookback": True}
    assert gains(plan)[0].amount == 2500
    assert gains(plan, {"price_growth_percent": 21})[0].amount == 5125
    # without a lookback a rise is no gain: one buys at the price of the last day
    assert gains({"periods_per_year": 1}, {"price_growth_percent": 21})[0].amount == 2500


def test_a_lookback_is_never_below_the_flat_gain() -> None:
    falling = gains({"lookback": True}, {"price_growth_percent": -50})
    assert by_year(falling) == dict.fromkeys((1, 2, 3, 4), d(2500))
    gone = gains({"lookback": True}, {"price_growth_percent": -100})
    assert total(gone) == 10_000


def test_a_period_not_worked_to_its_end_brings_nothing() -> None:
    assert total(gains({}, contract_end=date(2027, 12, 30))) == 1250


def test_without_a_discount_there_is_no_gain() -> None:
    assert gains({"discount_percent": 0}) == ()


def test_the_present_jobs_plan_goes_on() -> None:
    held = gains({}, kind="current", start=date(2020, 1, 1))
    assert by_year(held) == dict.fromkeys((1, 2, 3, 4), d(2500))
