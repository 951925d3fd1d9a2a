from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from offerbook.core.money import fine
from offerbook.core.pay.assembly import account, ledger
from offerbook.core.pay.leaving import leaving
from offerbook.core.pay.tax import take_home
from offerbook.core.pay.tax_rate import on_top, paid_for
from offerbook.core.pay.views import valuation
from offerbook.core.pay.why import facts
from tests.core.pay.made import TODAY, by_year, d, flows, offer, preferences

FORTY = {"effective_percent": 40}
MOVE = {"amount": 6000, "gross_up": True}
CAR = {"name": "car", "amount": 600, "per": "month", "list_price": 48_000, "taxed_percent": 1}


def test_tax_paid_on_top_of_the_move_is_the_gross_up() -> None:
    # 6 000 / (1 − 0.4) = 10 000, so 4 000 on top
    help_, tax = flows(offer(relocation=MOVE), "relocation", tax=FORTY)
    assert (help_.amount, tax.amount, tax.on) == (d(6000), d(4000), date(2027, 1, 1))
    assert tax.certainty == "contractual"


@pytest.mark.parametrize(
    ("move", "tax"),
    [
        ({"amount": 6000}, FORTY),
        ({"amount": 6000, "gross_up": False}, FORTY),
        (MOVE, {"effective_percent": 100}),
        (MOVE, {"brackets": [{"above": 0, "percent": 100}]}),
        (MOVE, None),
    ],
)
def test_nothing_comes_on_top_without_a_promise_and_a_tax_below_all_of_it(
    move: dict[str, Any], tax: dict[str, Any]
) -> None:
    assert [row.amount for row in flows(offer(relocation=move), "relocation", tax=tax)] == [d(6000)]


STEPS = {"brackets": [{"above": 0, "percent": 20}, {"above": 122_000, "percent": 40}]}


def test_with_steps_the_gross_up_fills_each_from_the_base_upwards() -> None:
    # base 120 000: 2 000 at 20 % leave 1 600; the other 4 400 need 4 400 / 0.6 = 7 333.33 at 40 %
    _, tax = flows(offer(relocation=MOVE), "relocation", tax=STEPS)
    assert tax.amount == fine(d(2000) - 1600 + d(4400) / d("0.6") - 4400)


def test_with_steps_a_car_is_taxed_in_those_it_falls_into() -> None:
    # a year 12 × 480 = 5 760 on top of 120 000: 2 000 × 20 % + 3 760 × 40 % = 1 904
    terms = offer(benefit=[CAR])
    paid = by_year(flows(terms, "benefit", tax=STEPS))[1]
    assert paid == 12 * 600 - 1904


def test_with_steps_a_net_duty_to_repay_is_less_what_they_took() -> None:
    # 12 000 on top of 120 000: 2 000 × 20 % + 10 000 × 40 % = 4 400
    sign_on = [{"amount": 12_000, "clawback": {"full_until_month": 12, "of": "net"}}]
    after = leaving(offer(sign_on=sign_on), preferences(tax=STEPS), today=TODAY)
    assert round(after[5].repaid, 8) == 7600


def test_the_steps_of_a_table_are_named_where_they_count() -> None:
    found = ledger(offer(benefit=[CAR]), preferences(tax=STEPS), today=TODAY)
    assert [(one.name, one.value, one.where) for one in found.assumptions] == [
        ("steps of tax", d(2), "preferences tax.brackets")
    ]


@given(
    st.integers(0, 300_000),
    st.lists(st.tuples(st.integers(0, 200), st.integers(0, 90)), max_size=5),
)
def test_what_a_gross_up_leaves_is_the_sum_itself(net: int, steps: list[tuple[int, int]]) -> None:
    rows = {above * 1000: percent for above, percent in steps} or {0: 30}
    table = {"brackets": [{"above": d(a), "percent": d(p)} for a, p in sorted(rows.items())]}
    terms = offer(relocation={"amount": net, "gross_up": True})
    held = account(terms, preferences(tax=table), today=TODAY).case
    on_it = paid_for(d(net), held)
    assert on_it is not None
    assert abs(on_top(d(net) + on_it, held) - on_it) < d("0.000001")


def test_take_home_keeps_the_help_and_not_the_tax_on_it() -> None:
    wanted = preferences(horizon_years=1, tax=FORTY)
    (year,) = take_home(ledger(offer(relocation=MOVE), wanted, today=TODAY), wanted)
    # 40 % of 120 000, and the 4 000; 120 000 × 0.6 + 6 000 are left
    assert (year.tax, year.left) == (d(52_000), d(78_000))


@pytest.mark.parametrize(("of", "owed"), [("gross", 10_000), ("net", 6000)])
def test_leaving_early_repays_the_move_before_or_after_tax(of: str, owed: int) -> None:
    move = {**MOVE, "clawback": {"full_until_month": 12, "of": of}}
    after = leaving(offer(relocation=move), preferences(tax=FORTY), today=TODAY)
    assert [after[month].repaid for month in (1, 11, 12)] == [owed, owed, 0]


def test_a_car_is_worth_what_it_saves_less_the_tax_on_it() -> None:
    terms = offer(benefit=[CAR])
    # a month: 600 − 1 % × 48 000 × 40 % = 600 − 192; a year: 4 896
    assert by_year(flows(terms, "benefit", tax=FORTY))[1] == 4896
    found = valuation(terms, preferences(tax=FORTY), today=TODAY)
    assert found.annualised == 124_896


def test_a_benefit_taxed_by_the_year_takes_the_tax_off_once() -> None:
    yearly = {**CAR, "amount": 7200, "per": "year", "taxed_percent": 12}
    rows = flows(offer(benefit=[yearly]), "benefit", tax=FORTY, horizon_years=1)
    # 12 % × 48 000 × 40 % = 2 304
    assert [row.amount for row in rows] == [d(7200), d(-2304)]


def test_an_allowance_that_is_taxed_recurs_less_the_tax() -> None:
    found = valuation(offer(benefit=[{**CAR, "cash": True}]), preferences(tax=FORTY), today=TODAY)
    assert found.recurring_parts["benefit"] == 4896


def test_the_tax_rate_is_named_and_the_figures_rest_on_it() -> None:
    terms = offer(benefit=[CAR], relocation=MOVE)
    found = valuation(terms, preferences(tax=FORTY), today=TODAY)
    assert [one.where for one in found.ledger.assumptions] == ["preferences tax.effective_percent"]
    fields = set(facts(terms, found, "first_year").fields())
    assert {"preferences tax.effective_percent", "acme-1 benefit[0].list_price"} <= fields
    plain = ledger(offer(relocation={"amount": 1}), preferences(tax=FORTY), today=TODAY)
    assert plain.assumptions == ()


def test_tax_that_cannot_be_worked_out_is_named() -> None:
    terms = offer(benefit=[{"name": "gym", "amount": 1}, CAR], relocation=MOVE)
    found = ledger(terms, preferences(), today=TODAY)
    assert {one.source for one in found.unvalued} >= {
        "benefit[1].list_price",
        "relocation.gross_up",
    }
    # the car counts with what it saves
    assert by_year(row for row in found.flows if row.source == "benefit[1]")[1] == 7200
