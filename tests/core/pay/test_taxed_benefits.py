from datetime import date
from typing import Any

import pytest

from offerbook.core.pay.assembly import ledger
from offerbook.core.pay.leaving import leaving
from offerbook.core.pay.tax import take_home
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
        (MOVE, {"brackets": [{"above": 0, "percent": 40}]}),
    ],
)
def test_nothing_comes_on_top_without_a_promise_and_one_rate(
    move: dict[str, Any], tax: dict[str, Any]
) -> None:
    assert [row.amount for row in flows(offer(relocation=move), "relocation", tax=tax)] == [d(6000)]


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
