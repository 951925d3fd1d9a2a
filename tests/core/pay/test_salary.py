from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from offerbook.core.model.pay_parts import BaseSalary
from offerbook.core.pay.case import annual, extra
from offerbook.core.pay.leaving import leaving
from tests.core.pay.made import TODAY, by_year, d, flows, offer, preferences, total


@pytest.mark.parametrize(
    ("table", "a_year"),
    [
        ({"amount": d(98_000)}, "98000"),
        # 13 × 6 300 = 81 900
        ({"amount": d(6300), "per": "month", "payments_per_year": d(13)}, "81900"),
        # 13.5 × 5 000 = 67 500
        ({"amount": d(5000), "per": "month", "payments_per_year": d("13.5")}, "67500"),
        # ten payments, as in schools: 10 × 4 000
        ({"amount": d(4000), "per": "month", "payments_per_year": d(10)}, "40000"),
        # 52 × 1 500 = 78 000
        ({"amount": d(1500), "per": "week"}, "78000"),
        # 40 h × 52 weeks = 2 080 h, × 45 = 93 600
        ({"amount": d(45), "per": "hour", "hours_per_week": d(40)}, "93600"),
        # 2 088 h, as the US government counts: 52.2 weeks; × 45 = 93 960
        (
            {"amount": d(45), "per": "hour", "hours_per_week": d(40), "paid_weeks": d("52.2")},
            "93960",
        ),
        # 365 − 104 − 8 − 20 = 233 days × 500 = 116 500
        ({"amount": d(500), "per": "day", "billable_days": d(233)}, "116500"),
        # four days of five: 0.8 × 100 000
        ({"amount": d(100_000), "amount_is": "full_time", "fte": d("0.8")}, "80000"),
        # what is really paid is not scaled once more
        ({"amount": d(80_000), "amount_is": "actual", "fte": d("0.8")}, "80000"),
    ],
)
def test_base_a_year(table: dict[str, Any], a_year: str) -> None:
    assert annual(BaseSalary.model_validate(table), None) == Decimal(a_year)


def test_pay_by_the_month_or_the_year_may_have_something_beyond_twelve_months() -> None:
    # 1.5 × 5 000 × 0.5 = 3 750
    half = {"amount_is": "full_time", "fte": d("0.5"), "payments_per_year": d("13.5")}
    assert extra(BaseSalary.model_validate({"amount": d(5000), "per": "month", **half})) == 3750
    # a year of 13.5 payments of 5 000: 1.5 × 5 000 × 0.5
    assert extra(BaseSalary.model_validate({"amount": d(67_500), **half})) == 3750
    assert extra(BaseSalary.model_validate({"amount": d(1000), "per": "week", **half})) == 0


def test_an_ordinary_year_is_the_yearly_base_to_the_last_digit() -> None:
    # 100 000 / 12 has no end; the twelve months have
    rows = flows(offer(100_000))
    assert by_year(rows) == {1: d(100_000), 2: d(100_000), 3: d(100_000), 4: d(100_000)}
    assert len(rows) == 48


def test_a_months_pay_is_dated_on_its_last_day() -> None:
    first, second, *_, last = flows(offer(start=date(2027, 1, 31)))
    assert (first.on, first.month, first.year) == (date(2027, 2, 27), 1, 1)
    assert (second.on, second.month, second.year) == (date(2027, 3, 30), 2, 1)
    assert (last.on, last.month, last.year) == (date(2031, 1, 30), 48, 4)


def test_work_begun_on_29_february_closes_its_years_on_27_or_28() -> None:
    rows = flows(offer(start=date(2028, 2, 29)))
    closes = [row.on for row in rows if row.month % 12 == 0]
    assert closes == [date(2029, 2, 27), date(2030, 2, 27), date(2031, 2, 27), date(2032, 2, 28)]
    assert set(by_year(rows).values()) == {d(120_000)}


def test_pay_in_yen_is_kept_to_the_same_grain() -> None:
    rows = flows(offer(8_000_000, currency="JPY"), currency="JPY")
    assert by_year(rows)[1] == 8_000_000
    assert {row.currency for row in rows} == {"JPY"}


def test_thirteen_and_a_half_payments_are_twelve_months_and_one_sum_at_the_years_close() -> None:
    base = {"amount": 5000, "per": "month", "payments_per_year": 13.5}
    rows = flows(offer(base), horizon_years=1)
    # 12 × 5 000, then 1.5 × 5 000 = 7 500
    assert [row.amount for row in rows if row.label == "base"] == [d(5000)] * 12
    (beyond,) = (row for row in rows if row.label == "pay beyond 12 months")
    assert (beyond.on, beyond.amount, beyond.year) == (date(2027, 12, 31), d(7500), 1)
    assert total(rows) == 67_500


def test_pay_is_contractual_and_names_its_field() -> None:
    assert {(row.certainty, row.source) for row in flows(offer())} == {("contractual", "base")}


@pytest.mark.parametrize(
    ("convention", "part"),
    [
        # the month of work runs from 15 February to 14 March: 28 days, 14 of them worked
        ("calendar", "5000"),
        # 14 thirtieths of 10 000
        ("thirtieths", "4666.666666666667"),
        # 20 weekdays, 10 of them worked
        ("working_days", "5000"),
    ],
)
def test_the_last_part_month_is_paid_by_its_convention(convention: str, part: str) -> None:
    base = {"amount": 120_000, "part_month": convention}
    terms = offer(base, start=date(2027, 1, 15), contract_end=date(2027, 2, 28))
    whole, cut = flows(terms)
    assert (whole.on, whole.amount) == (date(2027, 2, 14), d(10_000))
    assert (cut.on, cut.amount, cut.month) == (date(2027, 2, 28), Decimal(part), 1)


def test_thirty_days_of_a_month_of_31_are_a_whole_month_by_thirtieths() -> None:
    base = {"amount": 120_000, "part_month": "thirtieths"}
    (only,) = flows(offer(base, contract_end=date(2027, 1, 30)))
    assert only.amount == 10_000


def test_a_thirteenth_month_is_cut_by_days_with_the_contract() -> None:
    base = {"amount": 5000, "per": "month", "payments_per_year": 13}
    rows = flows(offer(base, contract_end=date(2027, 6, 30)))
    (beyond,) = (row for row in rows if row.label == "pay beyond 12 months")
    # 181 of 365 days: 5 000 × 181 / 365 = 2 479.452…
    assert beyond.on == date(2027, 6, 30)
    assert beyond.amount == Decimal("2479.452054794521")


def test_a_contract_that_ended_before_pays_nothing() -> None:
    gone = offer(kind="current", start=date(2020, 1, 1), contract_end=date(2026, 10, 31))
    assert flows(gone) == ()


def test_raises_are_a_row_of_their_own_and_a_plan() -> None:
    base = {"amount": 120_000, "raise": {"rate_percent": 10, "month": 7, "after_months": 12}}
    rows = flows(offer(base), horizon_years=3)
    # first July after twelve months: 2028; 10 000 × 10 % = 1 000 a month, six months of year 2;
    # year 3: six months of 1 000, then six of 10 000 × (1.21 − 1) = 2 100
    raises = [row for row in rows if row.label == "raise"]
    assert by_year(raises) == {2: d(6000), 3: d(6000 + 12_600)}
    assert {(row.certainty, row.source) for row in raises} == {("target", "base.raise")}
    assert raises[0].on == date(2028, 7, 31)
    assert total(row for row in rows if row.label == "base") == 360_000


def test_a_raise_within_a_month_of_work_counts_from_the_next() -> None:
    base = {"amount": 120_000, "raise": {"rate_percent": 10, "month": 7, "after_months": 0}}
    rows = flows(offer(base, start=date(2027, 1, 15)), horizon_years=1)
    # the review is on 1 July; the month of work after it begins on 15 July: six months
    raises = [row for row in rows if row.label == "raise"]
    assert (raises[0].on, total(raises)) == (date(2027, 8, 14), d(6000))


def test_a_raise_lifts_what_is_paid_beyond_twelve_months() -> None:
    base = {
        "amount": 10_000,
        "per": "month",
        "payments_per_year": 13,
        "raise": {"rate_percent": 10, "month": 7, "after_months": 0},
    }
    rows = flows(offer(base), horizon_years=1)
    # six months × 1 000 and the thirteenth: 10 000 × 10 %
    assert total(row for row in rows if row.label == "raise") == 7000


def test_a_raise_due_after_the_years_counted_adds_nothing() -> None:
    base = {"amount": 120_000, "raise": {"rate_percent": 10, "month": 7, "after_months": 600}}
    assert total(flows(offer(base))) == 480_000


def test_a_year_without_growth_adds_no_rows() -> None:
    base = {"amount": 120_000, "raise": {"rate_percent": 0, "month": 7}}
    assert {row.label for row in flows(offer(base))} == {"base"}


def test_a_thirteenth_month_in_december_covers_the_months_worked_before() -> None:
    base = {"amount": 3650, "per": "month", "payments_per_year": 13, "extra_in": [12]}
    rows = flows(offer(base, start=date(2027, 7, 2)), horizon_years=2)
    beyond = [row for row in rows if row.label == "pay beyond 12 months"]
    # 2 July to 31 December are 183 days: 3 650 × 183 / 365 = 1 830; then a whole one
    assert [(row.on, row.amount) for row in beyond] == [
        (date(2027, 12, 31), d(1830)),
        (date(2028, 12, 31), d(3650)),
    ]


def test_a_fourteenth_month_accrues_from_july_to_june() -> None:
    base = {"amount": 3650, "per": "month", "payments_per_year": 14, "extra_in": [12, 6]}
    rows = flows(offer(base), horizon_years=1)
    beyond = [row for row in rows if row.label == "pay beyond 12 months"]
    # January to June are 181 days of the twelve months before: 3 650 × 181 / 365 = 1 810
    assert [(row.on, row.amount) for row in beyond] == [
        (date(2027, 6, 30), d(1810)),
        (date(2027, 12, 31), d(3650)),
    ]


def test_what_has_accrued_is_paid_on_the_last_day() -> None:
    base = {"amount": 3650, "per": "month", "payments_per_year": 14, "extra_in": [6, 12]}
    rows = flows(offer(base, start=date(2026, 7, 1), contract_end=date(2027, 3, 31)))
    beyond = [row for row in rows if row.label == "pay beyond 12 months"]
    # on 31 December 184 days; on 31 March: July to March 274 days, January to March 90 days
    assert [(row.on, row.amount) for row in beyond] == [
        (date(2026, 12, 31), d(1840)),
        (date(2027, 3, 31), d(2740)),
        (date(2027, 3, 31), d(900)),
    ]


def test_a_yearly_sum_in_fourteen_payments_accrues_like_months_of_pay() -> None:
    # 56 000 / 14 = 4 000 a month; 8 000 more as the year closes, and 2 000 of it after 3 months
    terms = offer({"amount": 56_000, "payments_per_year": 14})
    rows = flows(terms, "base", horizon_years=1)
    assert [row.amount for row in rows][:2] == [4000, 4000]
    assert total(rows) == 56_000
    early = leaving(terms, preferences(horizon_years=1), today=TODAY)[3]
    assert round(early.paid, 0) == 12_000 + round(d(8000) * 90 / 365)


def test_two_extra_months_and_twelve_others_make_the_year_to_the_last_digit() -> None:
    # 60 000 in 14 payments: 8 571.428571428571 beyond twelve, an odd number of grains
    base = {"amount": 60_000, "payments_per_year": 14, "extra_in": [6, 12]}
    found = by_year(flows(offer(base)))
    assert [found[year] for year in (2, 3, 4)] == [d(60_000)] * 3


def test_raises_of_a_year_make_the_whole_to_the_last_digit() -> None:
    # three payments beyond twelve, and 1 % more from the second year on: 100 001 × 0.01
    plan = {"after_months": 12, "month": 1, "rate_percent": 1}
    base = {"amount": 100_001, "payments_per_year": 15, "extra_in": [4, 8, 12], "raise": plan}
    rows = [row for row in flows(offer(base)) if row.source == "base.raise"]
    assert by_year(rows)[2] == d("1000.01")
