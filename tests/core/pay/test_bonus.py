from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from offerbook.core.pay.assembly import ledger
from offerbook.core.pay.ledger import Flow, Scenario
from tests.core.pay.made import TODAY, by_year, d, flows, offer, preferences, total

PAYOUT = {"low": 0.5, "expected": 0.9, "high": 1.2}


def bonus(terms: Any, scenario: Scenario = "expected", **wanted: Any) -> tuple[Flow, ...]:
    return flows(terms, "bonus", scenario, **wanted)


def test_the_expected_bonus_is_the_target_times_the_payout() -> None:
    # 10 % × 120 000 × 0.9 = 10 800
    rows = bonus(offer(bonus=[{"target_percent": 10, "payout": PAYOUT}]))
    assert by_year(rows) == dict.fromkeys((1, 2, 3, 4), d(10_800))
    assert {row.certainty for row in rows} == {"target"}
    assert rows[0].on == date(2027, 12, 31)


@pytest.mark.parametrize(("scenario", "a_year"), [("low", 6000), ("high", 14_400)])
def test_the_scenario_picks_the_payout(scenario: Scenario, a_year: int) -> None:
    # 12 000 × 0.5 = 6 000; 12 000 × 1.2 = 14 400
    terms = offer(bonus=[{"target_percent": 10, "payout": PAYOUT}])
    assert by_year(bonus(terms, scenario))[1] == a_year


def test_a_target_may_be_an_amount() -> None:
    assert by_year(bonus(offer(bonus=[{"amount": 7000}])))[1] == 7000


def test_without_a_payout_the_preferences_is_used_and_named() -> None:
    wanted = preferences(assumptions={"payout": PAYOUT})
    found = ledger(offer(bonus=[{"amount": 1000}]), wanted, "low", today=TODAY)
    assert total(row for row in found.flows if row.component == "bonus") == 4 * 500
    (assumed,) = found.assumptions
    assert (assumed.value, assumed.where) == (d("0.5"), "preferences assumptions.payout.low")


def test_without_any_payout_all_of_the_target_is_counted_and_named() -> None:
    found = ledger(offer(bonus=[{"amount": 1000}]), preferences(), today=TODAY)
    assert [row.amount for row in found.flows if row.component == "bonus"] == [d(1000)] * 4
    assert [one.value for one in found.assumptions] == [1]
    assert found.assumptions[0].formula == "all of it, since nothing else is stated"


def test_a_bonus_with_a_month_of_payment_lands_in_the_year_after() -> None:
    terms = offer(bonus=[{"amount": 3650, "pay_month": 3}], start=date(2027, 7, 2))
    first, second, third, fourth = bonus(terms)
    # 2 July to 31 December are 183 days: 3 650 × 183 / 365 = 1 830
    assert (first.on, first.amount, first.year) == (date(2028, 3, 31), d(1830), 1)
    assert (second.on, second.amount, second.year) == (date(2029, 3, 31), d(3650), 2)
    assert (third.year, fourth.year) == (3, 4)


def test_a_start_in_january_sees_no_bonus_in_its_first_year() -> None:
    rows = bonus(offer(bonus=[{"amount": 1200, "pay_month": 3}]))
    assert by_year(rows) == {2: d(1200), 3: d(1200), 4: d(1200)}


def test_a_leap_year_has_366_days_to_prorate_by() -> None:
    terms = offer(bonus=[{"amount": 3660, "pay_month": 2}], start=date(2028, 3, 1))
    # 1 March to 31 December 2028 are 306 days of 366: 3 660 × 306 / 366 = 3 060
    assert bonus(terms)[0].amount == 3060
    assert bonus(terms)[0].on == date(2029, 2, 28)


@pytest.mark.parametrize(
    ("prorate", "amount"),
    [
        # 15 May to 31 December: 231 of 365 days
        ("days", "759.452054794521"),
        # seven whole months: 15 May to 14 December
        ("months", "700"),
        ("none", "1200"),
    ],
)
def test_a_part_year_counts_by_its_rule(prorate: str, amount: str) -> None:
    table = {"amount": 1200, "pay_month": 3, "prorate": prorate}
    assert bonus(offer(bonus=[table], start=date(2027, 5, 15)))[0].amount == Decimal(amount)


def test_a_year_of_work_cut_short_by_the_contract_counts_in_part() -> None:
    # 1 January to 30 June: 181 of 365 days, or six months
    terms = {"contract_end": date(2027, 6, 30)}
    (by_days,) = bonus(offer(bonus=[{"amount": 3650}], **terms))
    (by_months,) = bonus(offer(bonus=[{"amount": 3650, "prorate": "months"}], **terms))
    assert (by_days.on, by_days.amount) == (date(2027, 6, 30), d(1810))
    assert by_months.amount == 1825


@pytest.mark.parametrize("stated", [{"must_be_employed": True}, {}])
def test_a_bonus_paid_after_the_contract_is_not_counted_but_named(stated: dict[str, Any]) -> None:
    table = {"amount": 1000, "pay_month": 3} | stated
    terms = offer(bonus=[table], contract_end=date(2027, 12, 31))
    found = ledger(terms, preferences(), today=TODAY)
    assert not [row for row in found.flows if row.component == "bonus"]
    open_, _ = found.unvalued
    assert open_.source == "bonus[0]"
    assert open_.why.startswith("it is paid after the contract ends")


def test_a_bonus_owed_to_those_who_left_is_counted_after_the_contract() -> None:
    table = {"amount": 1000, "pay_month": 3, "must_be_employed": False}
    (row,) = bonus(offer(bonus=[table], contract_end=date(2027, 12, 31)))
    assert (row.on, row.amount) == (date(2028, 3, 31), d(1000))


def test_a_guarantee_is_a_floor_under_the_first_year() -> None:
    # formula 12 000 × 0.9 = 10 800; 3 000 of it are certain
    table = {"target_percent": 10, "payout": PAYOUT, "first_year_guarantee": 3000}
    first = [row for row in bonus(offer(bonus=[table])) if row.year == 1]
    assert [(row.amount, row.certainty) for row in first] == [
        (d(3000), "contractual"),
        (d(7800), "target"),
    ]


def test_a_guarantee_above_the_formula_is_all_there_is() -> None:
    table = {"target_percent": 10, "payout": PAYOUT, "first_year_guarantee": 20_000}
    rows = bonus(offer(bonus=[table]))
    assert by_year(rows) == {1: d(20_000), 2: d(10_800), 3: d(10_800), 4: d(10_800)}


@pytest.mark.parametrize("promised", [0, 3000])
def test_a_guarantee_instead_takes_the_formulas_place(promised: int) -> None:
    table = {"amount": 9000, "first_year_guarantee": promised, "guarantee_is": "instead"}
    rows = bonus(offer(bonus=[table]))
    assert by_year(rows).get(1, d(0)) == promised
    assert by_year(rows)[2] == 9000


def test_the_present_jobs_first_year_is_over_and_guarantees_nothing() -> None:
    table = {"amount": 9000, "first_year_guarantee": 3000, "guarantee_is": "instead"}
    held = offer(kind="current", start=date(2021, 5, 3), bonus=[table])
    assert by_year(bonus(held)) == dict.fromkeys((1, 2, 3, 4), d(9000))


@pytest.mark.parametrize(("basis", "second"), [("current", 13_200), ("prior", 12_000)])
def test_the_base_of_the_year_or_of_the_one_before_is_what_counts(basis: str, second: int) -> None:
    # a raise of 10 % in July 2028: 10 % of 132 000 or of 120 000
    base = {"amount": 120_000, "raise": {"rate_percent": 10, "month": 7, "after_months": 12}}
    rows = bonus(offer(base, bonus=[{"target_percent": 10, "basis": basis}]))
    assert by_year(rows)[1] == 12_000
    assert by_year(rows)[2] == second


def test_a_payout_of_nothing_pays_nothing() -> None:
    none = {"low": 0, "expected": 0, "high": 1}
    assert bonus(offer(bonus=[{"amount": 1000, "payout": none}])) == ()


def test_two_bonuses_are_two_rows_each_with_its_field() -> None:
    rows = bonus(offer(bonus=[{"amount": 1000}, {"amount": 500}]))
    assert {row.source: row.amount for row in rows} == {"bonus[0]": 1000, "bonus[1]": 500}
