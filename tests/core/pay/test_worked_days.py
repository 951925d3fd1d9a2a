from datetime import date

from offerbook.core.pay.assembly import ledger
from offerbook.core.pay.views import valuation
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
    # 230 × 146 / 365 = 92 days, two fifths of them at 10
    rows = flows(offer(time=TIME, contract_end=date(2027, 5, 26)), "benefit")
    assert [row.amount for row in rows] == [d(-368)]


def test_fares_without_days_at_the_workplace_are_named() -> None:
    terms = offer(time={"commute_cost_per_day": 10})
    (named,) = ledger(terms, preferences(), today=TODAY).unvalued
    assert (named.source, named.notional) == ("time.commute_cost_per_day", d(10))
    assert flows(terms, "benefit") == ()


def test_more_leave_than_days_is_no_day() -> None:
    assert flows(offer(time={**TIME, "leave_days": 300}), "benefit") == ()
