from datetime import date

from offerbook.core.pay.assembly import ledger
from tests.core.pay.made import TODAY, d, flows, offer, preferences

TWO = [{"amount": 10_000}, {"amount": 5000, "month": 12}]


def test_the_first_instalment_is_contractual_and_a_later_one_depends_on_staying() -> None:
    first, second = flows(offer(sign_on=TWO), "sign_on")
    assert (first.on, first.amount, first.certainty) == (date(2027, 1, 1), d(10_000), "contractual")
    assert (second.on, second.amount, second.certainty) == (
        date(2028, 1, 1),
        d(5000),
        "conditional",
    )


def test_what_is_paid_on_an_anniversary_belongs_to_the_year_that_opens() -> None:
    first, second = flows(offer(sign_on=TWO), "sign_on")
    assert (first.year, second.year) == (1, 2)
    assert (first.month, second.month) == (0, 12)


def test_an_instalment_after_the_end_of_the_contract_is_lost_and_named() -> None:
    found = ledger(offer(sign_on=TWO, contract_end=date(2027, 12, 31)), preferences(), today=TODAY)
    assert [row.amount for row in found.flows if row.component == "sign_on"] == [10_000]
    lost, ended = found.unvalued
    assert ended.why == "the contract ends on 2027-12-31; no renewal is counted"
    assert (lost.source, lost.notional, lost.why) == (
        "sign_on[1]",
        d(5000),
        "it is due after the contract ends",
    )


def test_an_instalment_after_the_years_counted_is_named() -> None:
    found = ledger(offer(sign_on=TWO), preferences(horizon_years=1), today=TODAY)
    (late,) = found.unvalued
    assert late.why == "it is due after the years that are counted"


def test_a_duty_to_repay_is_named_with_its_sum_and_takes_nothing_off() -> None:
    table = {"amount": 8000, "clawback": {"full_until_month": 12}}
    found = ledger(offer(sign_on=[table]), preferences(), today=TODAY)
    assert [row.amount for row in found.flows if row.component == "sign_on"] == [8000]
    (owed,) = found.unvalued
    assert (owed.source, owed.notional, owed.currency) == ("sign_on[0].clawback", d(8000), "EUR")


def test_a_clawback_of_no_months_is_none() -> None:
    found = ledger(offer(sign_on=[{"amount": 8000, "clawback": {}}]), preferences(), today=TODAY)
    assert found.unvalued == ()


def test_what_the_present_job_paid_long_ago_is_not_paid_again() -> None:
    held = offer(kind="current", start=date(2021, 5, 3), sign_on=TWO)
    found = ledger(held, preferences(), today=TODAY)
    assert not [row for row in found.flows if row.component == "sign_on"]
    assert found.unvalued == ()


def test_a_sign_on_of_nothing_leaves_no_row() -> None:
    assert flows(offer(sign_on=[{"amount": 0}]), "sign_on") == ()
