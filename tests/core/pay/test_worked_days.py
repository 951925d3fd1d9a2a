from datetime import date

from offerbook.core.pay.assembly import ledger
from offerbook.core.pay.views import valuation
from offerbook.core.pay.window import windowed
from offerbook.core.pay.worked_days import days_worked
from tests.core.pay.made import TODAY, by_year, d, flows, offer, preferences

VOUCHER = {"name": "meal vouchers", "amount": 5, "per": "day", "usable_share": 0.5}
TIME = {"leave_days": 25, "public_holidays": 6, "onsite_days": 2, "commute_cost_per_day": 10}


def test_a_benefit_by_day_counts_the_days_worked() -> None:
    # 2027 has 261 weekdays, 2028 260: (261 − 31) × 5 × 0.5 = 575; (260 − 31) × 2.5 = 572.50
    rows = flows(offer(benefit=[VOUCHER], time={"leave_days": 31}), "benefit", horizon_years=2)
    assert by_year(rows) == {1: d(575), 2: d("572.5")}
    assert {row.certainty for row in rows} == {"benefit"}


def test_vouchers_recur_with_the_days_of_the_first_year() -> None:
    terms = offer(benefit=[VOUCHER], time={"leave_days": 31})
    assert valuation(terms, preferences(), today=TODAY).recurring_parts["benefit"] == 575


def test_vouchers_paid_out_in_cash_are_contractual_and_of_no_use_leave_no_row() -> None:
    rows = flows(offer(benefit=[{**VOUCHER, "cash": True}]), "benefit")
    assert {row.certainty for row in rows} == {"contractual"}
    assert flows(offer(benefit=[{**VOUCHER, "usable_share": 0}]), "benefit") == ()


def test_leave_that_is_not_stated_is_assumed_to_be_none_and_named() -> None:
    for terms in (offer(benefit=[VOUCHER]), offer(benefit=[VOUCHER], time={"onsite_days": 2})):
        found = ledger(terms, preferences(horizon_years=1), today=TODAY)
        # 261 × 2.5
        assert by_year(row for row in found.flows if row.component == "benefit") == {1: d("652.5")}
        assert [(one.name, one.value) for one in found.assumptions] == [("leave", 0)]


def test_fares_cost_on_days_at_the_workplace() -> None:
    # 230 × 2/5 × 10 = 920
    rows = flows(offer(time=TIME), "benefit", horizon_years=1)
    assert [(row.on, row.amount, row.label) for row in rows] == [
        (date(2027, 12, 31), d(-920), "fares")
    ]


def test_fares_of_a_part_year_are_cut_by_days() -> None:
    # 104 weekdays − 31 × 146 / 365 days off = 91.6, two fifths of them at 10
    rows = flows(offer(time=TIME, contract_end=date(2027, 5, 26)), "benefit")
    assert [row.amount for row in rows] == [d("-366.4")]


def test_days_without_a_client_are_not_worked() -> None:
    # 261 − 61 = 200 days, each with a fare of 20
    time = {"leave_days": 0, "public_holidays": 0, "onsite_days": 5, "commute_cost_per_day": 20}
    derived = offer({"amount": 500, "per": "day", "bench_days": 61}, time=time)
    stated = offer({"amount": 500, "per": "day", "billable_days": 200}, time=time)
    for terms in (derived, stated):
        assert days_worked(terms, date(2027, 1, 1)) == 200
        assert by_year(flows(terms, "benefit"))[1] == -4000


def test_a_week_of_three_days_has_three_fifths_of_the_weekdays() -> None:
    # 261 × 3/5 − 15 − 6 = 135.6 days, each with a voucher of 10
    time = {"leave_days": 15, "public_holidays": 6, "days_per_week": 3}
    terms = offer(time=time, benefit=[{"name": "lunch", "amount": 10, "per": "day"}])
    assert by_year(flows(terms, "benefit"))[1] == 1356


def test_fares_in_a_window_run_to_its_end() -> None:
    # begun on 1 February: 239 weekdays of 2027 are left, at 20
    time = {"leave_days": 0, "public_holidays": 0, "onsite_days": 5, "commute_cost_per_day": 20}
    late = offer(start=date(2027, 2, 1), time=time)
    rows = windowed(late, preferences(horizon_years=1), date(2027, 1, 1), today=TODAY).flows
    assert sum(row.amount for row in rows if row.component == "benefit") == -20 * 240


def test_fares_without_days_at_the_workplace_are_named() -> None:
    terms = offer(time={"commute_cost_per_day": 10})
    (named,) = ledger(terms, preferences(), today=TODAY).unvalued
    assert (named.source, named.notional) == ("time.commute_cost_per_day", d(10))
    assert flows(terms, "benefit") == ()


def test_more_leave_than_days_is_no_day() -> None:
    assert flows(offer(time={**TIME, "leave_days": 300}), "benefit") == ()


def test_a_job_held_for_years_has_fares_for_the_years_counted_only() -> None:
    # since 1 April 2023; 261 weekdays of 2027 at 20, told as two parts of years of work
    time = {"leave_days": 0, "public_holidays": 0, "onsite_days": 5, "commute_cost_per_day": 20}
    held = offer(kind="current", start=date(2023, 4, 1), time=time)
    rows = windowed(held, preferences(horizon_years=1), date(2027, 1, 1), today=TODAY).flows
    fares = [(row.on, row.amount) for row in rows if row.component == "benefit"]
    assert fares == [(date(2027, 3, 31), d(-64 * 20)), (date(2027, 12, 31), d(-197 * 20))]
