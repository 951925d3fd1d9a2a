from datetime import date
from typing import Any

from offerbook.core.pay.switching import Switch, switching
from tests.core.pay.made import d, offer, preferences

JANUARY = date(2027, 1, 1)


def switched(leave_on: date | None = None, start: Any = date(2027, 4, 1), **held: Any) -> Switch:
    terms = {"kind": "current", "start": date(2025, 1, 1), **held}
    present = offer(terms.pop("base", 60_000), **terms)
    new = offer(120_000).model_copy(update={"start": start})
    wanted = preferences(horizon_years=1)
    return switching(present, new, wanted, JANUARY, today=JANUARY, leave_on=leave_on)


def test_a_change_without_a_gap_brings_the_difference_of_the_months_in_the_new_job() -> None:
    # three months of 5 000, nine of 10 000, against twelve of 5 000
    found = switched()
    assert (found.leave_on, found.gap_days) == (date(2027, 3, 31), 0)
    assert dict(found.until_then) == {"base": 15_000}
    assert dict(found.new) == {"base": 90_000}
    assert dict(found.staying) == {"base": 60_000}
    assert found.net == 45_000


def test_an_unpaid_month_costs_a_month_of_the_present_pay() -> None:
    found = switched(leave_on=date(2027, 2, 28))
    assert (found.gap_days, found.net) == (31, d(40_000))


def test_what_would_still_have_vested_is_part_of_the_price() -> None:
    # a year's part vests on 1 January 2028, inside the window: lost
    grant = [{"value": 40_000, "liquid": True, "schedule": {"months": 48, "every_months": 12}}]
    found = switched(grant=grant)
    # the part of 1 January 2027 belongs to the year before the window, and is had either way
    assert found.staying["equity"] == 10_000
    assert "equity" not in found.until_then
    assert found.net == 35_000


def test_a_contract_that_ends_before_the_new_job_begins_leaves_days_without_pay() -> None:
    # 1 to 28 February and March: 59 days; January is paid either way
    found = switched(contract_end=date(2027, 1, 31))
    assert (found.leave_on, found.gap_days) == (date(2027, 1, 31), 59)
    assert dict(found.until_then) == {"base": 5000}


def test_a_bonus_for_last_year_is_lost_by_leaving_before_it_is_paid() -> None:
    found = switched(bonus=[{"amount": 6000, "pay_month": 4}])
    assert found.staying["bonus"] == 6000
    assert "bonus" not in found.until_then
    assert found.net == 39_000


def test_a_sign_on_of_the_present_job_may_be_claimed_back() -> None:
    # left after 27 months of 36 pro rata: a quarter of 8 000
    sign_on = [{"amount": 8000, "clawback": {"then_prorata_months": 36}}]
    found = switched(sign_on=sign_on)
    assert found.repaid == 2000
    assert found.net == 43_000


def test_an_offer_without_a_start_begins_today() -> None:
    found = switched(start=None)
    assert (found.leave_on, found.net) == (date(2026, 12, 31), d(60_000))


def test_leaving_later_than_the_new_job_begins_is_no_gap() -> None:
    assert switched(leave_on=date(2027, 5, 31)).gap_days == 0
