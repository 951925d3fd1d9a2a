from typing import Any

import pytest

from offerbook.core.model.pay_parts import BaseSalary
from offerbook.core.pay.assembly import ledger
from offerbook.core.pay.day_rate import assumptions, billable_days
from offerbook.core.pay.views import valuation
from offerbook.core.pay.why import facts
from tests.core.pay.made import TODAY, d, offer, preferences

RATE = {"amount": 500, "per": "day"}
TIME = {"leave_days": 20, "public_holidays": 8}


@pytest.mark.parametrize(
    ("base", "time", "days"),
    [
        # 365 − 104 − 8 − 20
        (RATE, TIME, 233),
        # and ten days without a client
        ({**RATE, "bench_days": 10}, TIME, 223),
        # 261 − 25, public holidays not stated
        (RATE, {"leave_days": 25}, 236),
        # what is stated wins
        ({**RATE, "billable_days": 210, "bench_days": 10}, TIME, 210),
        (RATE, {"leave_days": 300}, 0),
    ],
)
def test_a_day_rate_is_paid_for_weekdays_that_are_not_off(
    base: dict[str, Any], time: dict[str, Any], days: int
) -> None:
    terms = offer(base, time=time)
    assert valuation(terms, preferences(), today=TODAY).base == 500 * days


def test_without_any_time_off_all_weekdays_are_paid() -> None:
    assert billable_days(BaseSalary(amount=d(500), per="day", bench_days=d(1)), None) == 260


def test_what_is_taken_as_no_day_is_named() -> None:
    half = ledger(offer(RATE, time={"leave_days": 25}), preferences(), today=TODAY)
    assert [one.name for one in half.assumptions] == ["public holidays", "days without a client"]
    assert list(assumptions(offer({**RATE, "bench_days": 5}, time=TIME))) == []


@pytest.mark.parametrize(
    ("base", "time"),
    [({**RATE, "billable_days": 220}, {"leave_days": 25}), (120_000, {"leave_days": 25})],
)
def test_days_that_are_not_worked_out_take_nothing_for_granted(
    base: Any, time: dict[str, Any]
) -> None:
    assert list(assumptions(offer(base, time=time))) == []


def test_a_base_from_a_day_rate_rests_on_the_days_off() -> None:
    terms = offer(RATE, time=TIME, bonus=[{"target_percent": 10}])
    found = valuation(terms, preferences(), today=TODAY)
    wanted = {"acme-1 base.amount", "acme-1 time.leave_days"}
    assert wanted <= set(facts(terms, found, "base").fields())
    assert wanted <= set(facts(terms, found, "recurring").fields())
