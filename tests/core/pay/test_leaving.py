from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings

from offerbook.core.model.pay_parts import Clawback
from offerbook.core.pay.leaving import Leaving, leaving, owed
from offerbook.core.pay.overtaking import overtakes
from offerbook.core.pay.views import valuation
from tests.core.pay.made import TODAY, d, offer, preferences
from tests.core.pay.test_laws import WANTED, parts

CLAWBACK = {"full_until_month": 12, "then_prorata_months": 12}


def after(months: int, base: Any = 120_000, wanted: Any = None, **terms: Any) -> Leaving:
    curve = leaving(offer(base, **terms), wanted or preferences(), today=TODAY)
    assert [one.months for one in curve] == list(range(49))
    return curve[months]


@pytest.mark.parametrize(
    ("months", "share"),
    # all in the first year; then twelve months pro rata: after 14 months 10 of 12
    [(0, "1"), (11, "1"), (12, "1"), (14, "0.8333"), (18, "0.5"), (24, "0"), (40, "0")],
)
def test_the_share_owed_falls_evenly_after_the_full_window(months: int, share: str) -> None:
    duty = Clawback(full_until_month=12, then_prorata_months=12)
    assert round(owed(duty, months), 4) == Decimal(share)


def test_without_a_duty_or_after_a_full_window_alone_nothing_is_owed() -> None:
    assert owed(None, 0) == 0
    duty = Clawback(full_until_month=12)
    assert (owed(duty, 11), owed(duty, 12)) == (d(1), d(0))


def test_leaving_before_the_first_day_leaves_nothing() -> None:
    assert after(0, sign_on=[{"amount": 8000, "clawback": CLAWBACK}]).kept == 0


def test_the_present_job_is_counted_from_today_and_its_duties_from_its_first_day() -> None:
    # begun 23 May 2026, looked at from 23 November: 6 months on, 12 are worked, and after them
    # the half year that is left of the duty halves it: 8 000 × (1 − 3 / 6) after 3 more
    duty = {"full_until_month": 12, "then_prorata_months": 6}
    terms = {"kind": "current", "start": date(2026, 5, 23), "application": ""}
    held = after(9, sign_on=[{"amount": 8000, "clawback": duty}], **terms)
    assert (held.paid, held.repaid) == (d(90_000), d(4000))


def test_leaving_after_18_months_keeps_pay_and_half_the_sign_on() -> None:
    # 18 × 10 000 + 8 000 − 4 000
    left = after(18, sign_on=[{"amount": 8000, "clawback": CLAWBACK}])
    assert (left.on, left.paid, left.repaid) == (date(2028, 7, 1), d(188_000), d(4000))
    assert left.kept == 184_000


def test_an_instalment_not_yet_paid_is_neither_kept_nor_owed() -> None:
    two = [{"amount": 5000, "month": 12, "clawback": CLAWBACK}]
    assert (after(12, sign_on=two).paid, after(12, sign_on=two).repaid) == (d(120_000), d(0))
    assert after(13, sign_on=two).paid == 135_000


def test_a_net_duty_takes_the_persons_tax_off() -> None:
    # 8 000 × (1 − 40 %)
    net = [{"amount": 8000, "clawback": {**CLAWBACK, "of": "net"}}]
    assert after(6, wanted=preferences(tax={"effective_percent": 40}), sign_on=net).repaid == 4800
    assert after(6, sign_on=net).repaid == 8000
    assert after(6, wanted=preferences(tax={}), sign_on=net).repaid == 8000


def test_help_with_moving_may_have_to_be_paid_back() -> None:
    left = after(6, relocation={"amount": 6000, "clawback": {"full_until_month": 12}})
    assert (left.paid, left.repaid) == (d(66_000), d(6000))


def test_what_vests_on_the_day_of_leaving_is_kept() -> None:
    grant = [{"value": 48_000, "liquid": True, "schedule": {"months": 48, "cliff_months": 12}}]
    assert [after(months, grant=grant).vested for months in (11, 12, 13, 48)] == [
        0,
        12_000,
        13_000,
        48_000,
    ]


def test_a_bonus_of_an_unfinished_year_is_lost() -> None:
    bonus = [{"amount": 12_000}]
    assert after(11, bonus=bonus).paid == 110_000
    assert after(12, bonus=bonus).paid == 132_000
    assert after(18, bonus=bonus).paid == 192_000


def test_a_bonus_of_an_unfinished_year_is_kept_where_the_offer_says_so() -> None:
    # half a year: 181 of 365 days of 3 650, in the year of work and in the calendar year alike
    for more in ({}, {"pay_month": 3}):
        bonus = [{"amount": 3650, "must_be_employed": False, **more}]
        assert after(6, bonus=bonus).paid == 60_000 + 1810


def test_a_bonus_paid_in_march_is_lost_by_leaving_in_january() -> None:
    bonus = [{"amount": 12_000, "pay_month": 3}]
    assert (after(14, bonus=bonus).paid, after(15, bonus=bonus).paid) == (d(140_000), d(162_000))


def test_a_pension_share_that_may_not_yet_be_kept_is_forfeited() -> None:
    # 5 % of 10 000 a month; nothing may be kept in year 1, half in year 2, all from year 3 on
    plan = [{"percent": 5, "vested_by_year": [0, 50, 100]}]
    assert after(11, retirement=plan).forfeited == 5500
    assert after(12, retirement=plan).forfeited == 6000
    assert after(24, retirement=plan).forfeited == 6000
    assert after(36, retirement=plan).forfeited == 0
    assert after(48, retirement=plan).forfeited == 0
    assert after(6, retirement=[{"percent": 5}]).forfeited == 0


def test_keeping_options_takes_cash() -> None:
    # a quarter of 20 000 at 0.75, in dollars at 0.5: 5 000 × 0.75 × 0.5 = 1 875
    rhythm = {"months": 48, "cliff_months": 12}
    option = {
        "kind": "option",
        "units": 20_000,
        "strike": 0.75,
        "currency": "USD",
        "schedule": rhythm,
    }
    wanted = preferences(rates={"USD": 0.5})
    left = after(12, wanted=wanted, grant=[option])
    assert (left.to_exercise, left.kept) == (d(1875), d(120_000))
    assert after(11, wanted=wanted, grant=[option]).to_exercise == 0


def test_options_that_can_be_sold_and_shares_take_none() -> None:
    rhythm = {"months": 12}
    sold = {
        "kind": "option",
        "units": 9,
        "price": 2,
        "strike": 1,
        "liquid": True,
        "schedule": rhythm,
    }
    shares = {"value": 100, "liquid": True, "schedule": rhythm}
    assert after(12, grant=[sold, shares]).to_exercise == 0


def test_a_contract_that_ends_first_pays_no_further() -> None:
    ends = date(2027, 6, 30)
    assert after(6, contract_end=ends).paid == after(40, contract_end=ends).paid == 60_000


def test_one_offer_overtakes_another_once_its_cliff_is_past() -> None:
    # 10 500 a month against 10 000 and 12 000 of shares after twelve months:
    # after 11 months 115 500 against 110 000, after 12 months 126 000 against 132 000;
    # then 10 500 against 11 000 a month
    paid, shares = (
        offer(126_000),
        offer(
            grant=[
                {"value": 48_000, "liquid": True, "schedule": {"months": 48, "cliff_months": 12}}
            ]
        ),
    )
    one, other = (leaving(terms, preferences(), today=TODAY) for terms in (paid, shares))
    assert overtakes(other, one) == 12
    assert overtakes(one, other) is None
    assert overtakes(one, one) is None


@settings(max_examples=12)
@given(parts())
def test_staying_to_the_end_keeps_what_the_offer_is_worth(terms: dict[str, Any]) -> None:
    terms["contract_end"] = date(2199, 1, 1)
    # what has accrued of a thirteenth month is paid on leaving, and later on staying
    terms["base"].pop("extra_in", None)
    terms["bonus"] = [{**one, "pay_month": 1} for one in terms["bonus"]]
    whole = offer(**terms)
    *_, last = leaving(whole, WANTED, today=TODAY)
    found = valuation(whole, WANTED, today=TODAY)
    assert last.kept == sum(year.total for year in found.years)


def test_care_and_a_share_plan_count_up_to_the_day_of_leaving() -> None:
    plan = [{"contribution_percent": 10, "discount_percent": 20}]
    health = {"deductible": 500, "usage": {"low": 0, "expected": 600, "high": 900}}
    left = after(12, share_plan=plan, health=health)
    # 120 000 − 500; two halves of 6 000 × 0.25
    assert (left.paid, left.vested) == (d(119_500), d(3000))
    assert after(11, share_plan=plan).vested == 1500
