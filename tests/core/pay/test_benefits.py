from datetime import date

import pytest

from offerbook.core.pay.assembly import ledger
from offerbook.core.pay.ledger import Scenario
from offerbook.core.pay.views import valuation
from tests.core.pay.made import TODAY, by_year, d, flows, offer, preferences, total


def test_a_monthly_allowance_in_cash_is_contractual() -> None:
    rows = flows(
        offer(benefit=[{"name": "home", "amount": 200, "per": "month", "cash": True}]), "benefit"
    )
    assert by_year(rows) == dict.fromkeys((1, 2, 3, 4), d(2400))
    assert {(row.certainty, row.label, row.source) for row in rows} == {
        ("contractual", "home", "benefit[0]")
    }


def test_only_the_part_that_is_of_use_counts() -> None:
    rows = flows(offer(benefit=[{"name": "gym", "amount": 600, "usable_share": 0.25}]), "benefit")
    assert by_year(rows) == dict.fromkeys((1, 2, 3, 4), d(150))
    assert {row.certainty for row in rows} == {"benefit"}
    assert rows[0].on == date(2027, 12, 31)


def test_a_benefit_of_no_use_leaves_no_row() -> None:
    for per in ("year", "month"):
        table = {"name": "golf", "amount": 600, "usable_share": 0, "per": per}
        assert flows(offer(benefit=[table]), "benefit") == ()


def test_a_cost_is_negative() -> None:
    terms = offer(benefit=[{"name": "parking", "amount": -250, "per": "month"}])
    assert by_year(flows(terms, "benefit"))[1] == -3000


def test_the_end_of_the_contract_cuts_both_kinds_by_days() -> None:
    yearly = {"name": "courses", "amount": 3650}
    monthly = {"name": "home", "amount": 280, "per": "month"}
    rows = flows(offer(benefit=[yearly, monthly], contract_end=date(2027, 2, 14)), "benefit")
    # 45 of 365 days of 3 650; January and 14 of 28 days of 280
    assert {row.source: row.amount for row in rows} == {"benefit[0]": 450, "benefit[1]": 140}
    assert total(rows) == 450 + 280 + 140


def test_health_costs_its_premium_and_brings_its_seed() -> None:
    rows = flows(offer(health={"premium_per_month": 150, "account_seed": 500}), "health")
    # 500 − 12 × 150 = −1 300
    assert by_year(rows) == dict.fromkeys((1, 2, 3, 4), d(-1300))
    assert {row.certainty for row in rows} == {"benefit"}


def test_free_health_cover_leaves_no_row() -> None:
    assert flows(offer(health={}), "health") == ()


def test_what_illness_may_cost_is_named() -> None:
    terms = offer(health={"deductible": 1500, "out_of_pocket_max": 6000})
    found = ledger(terms, preferences(), today=TODAY).unvalued
    assert [(one.source, one.notional, one.currency) for one in found] == [
        ("health.deductible", d(1500), "EUR"),
        ("health.out_of_pocket_max", d(6000), "EUR"),
    ]


def test_help_with_moving_less_its_cost_falls_on_the_first_day() -> None:
    terms = offer(relocation={"amount": 6000, "expected_cost": 7500})
    help_, cost = flows(terms, "relocation")
    assert (help_.on, help_.amount, help_.certainty) == (date(2027, 1, 1), d(6000), "contractual")
    assert (cost.amount, cost.certainty, cost.year) == (d(-7500), "benefit", 1)
    assert ledger(terms, preferences(), today=TODAY).unvalued == ()


def test_a_move_of_unknown_cost_is_named() -> None:
    (named,) = ledger(offer(relocation={"amount": 6000}), preferences(), today=TODAY).unvalued
    assert named.source == "relocation.expected_cost"


def test_a_move_without_help_costs_all_the_same() -> None:
    (cost,) = flows(offer(relocation={"expected_cost": 7500}), "relocation")
    assert cost.amount == -7500


def test_the_move_to_the_present_job_is_long_past() -> None:
    held = offer(kind="current", start=date(2021, 5, 3), relocation={"amount": 6000})
    assert flows(held, "relocation") == ()


@pytest.mark.parametrize(
    ("scenario", "cost"),
    [
        # a good year: 800, all below the deductible
        ("high", 800),
        # 1 000 + 20 % × (3 000 − 1 000)
        ("expected", 1400),
        # 1 000 + 20 % × 49 000 = 10 800, but never above 6 000
        ("low", 6000),
    ],
)
def test_care_costs_the_deductible_and_a_part_beyond_up_to_a_bound(
    scenario: Scenario, cost: int
) -> None:
    health = {
        "deductible": 1000,
        "coinsurance_percent": 20,
        "out_of_pocket_max": 6000,
        "usage": {"low": 800, "expected": 3000, "high": 50_000},
    }
    terms = offer(health=health)
    assert by_year(flows(terms, "health", scenario)) == dict.fromkeys((1, 2, 3, 4), d(-cost))
    assert ledger(terms, preferences(), today=TODAY).unvalued == ()
    found = valuation(terms, preferences(), today=TODAY)
    assert (found.low, found.high) == (d(114_000), d(119_200))


def test_full_cover_costs_nothing_whatever_the_usage() -> None:
    terms = offer(health={"usage": {"low": 1, "expected": 2, "high": 3}})
    assert flows(terms, "health") == ()
