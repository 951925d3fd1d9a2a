from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from offerbook.core.model.admit import admit
from offerbook.core.pay.assembly import ledger
from offerbook.core.pay.tax import TakeHome, take_home
from offerbook.core.pay.tax_rate import owed
from tests.core.pay.made import TODAY, d, offer, preferences

# nothing up to 10 000, 20 % to 50 000, 40 % to 100 000, and no more above
STEPS = [(10_000, 20), (50_000, 40), (100_000, 0)]
TABLE = {"brackets": [{"above": above, "percent": percent} for above, percent in STEPS]}


def taken(tax: dict[str, Any] | None, **terms: Any) -> tuple[TakeHome, ...]:
    wanted = preferences(horizon_years=1, **({} if tax is None else {"tax": tax}))
    return take_home(ledger(offer(**terms), wanted, today=TODAY), wanted)


@pytest.mark.parametrize(
    ("pay", "due"),
    # 60 000: 20 % × 40 000 + 40 % × 10 000; 100 000: 8 000 + 20 000, and not more above
    [(0, 0), (10_000, 0), (20_000, 2000), (60_000, 12_000), (100_000, 28_000), (150_000, 28_000)],
)
def test_steps_tax_what_lies_between_them(pay: int, due: int) -> None:
    tax = preferences(tax=TABLE).tax
    assert tax is not None
    assert owed(d(pay), tax) == due


def test_one_rate_taxes_everything_and_no_loss() -> None:
    tax = preferences(tax={"effective_percent": 37}).tax
    assert tax is not None
    assert (owed(d(100_000), tax), owed(d(-5), tax)) == (d(37_000), d(0))


def test_take_home_taxes_pay_and_allowances_but_not_pension_or_kind() -> None:
    found = taken(
        {"effective_percent": 40},
        bonus=[{"amount": 10_000}],
        retirement=[{"percent": 5}],
        benefit=[
            {"name": "home", "amount": 1000, "cash": True},
            {"name": "gym", "amount": 500},
        ],
        relocation={"amount": 2000},
    )
    # taxed 120 000 + 10 000 + 1 000 + 2 000; left 133 000 × 0.6 + 6 000 + 500
    assert found == (TakeHome(1, d(133_000), d(53_200), d(86_300)),)


@pytest.mark.parametrize(("gross_up", "left"), [(False, 75_600), (None, 75_600), (True, 78_000)])
def test_help_with_moving_is_taxed_unless_they_pay_the_tax(gross_up: object, left: int) -> None:
    # 120 000 × 0.6 + 6 000 × 0.6, or + 6 000
    move = {"amount": 6000} | ({} if gross_up is None else {"gross_up": gross_up})
    (year,) = taken({"effective_percent": 40}, relocation=move)
    assert year.left == left


@pytest.mark.parametrize("tax", [None, {}])
def test_without_a_rate_or_table_there_is_no_take_home(tax: dict[str, Any] | None) -> None:
    assert taken(tax) == ()


@pytest.mark.parametrize(
    ("tax", "line"),
    [
        ({"effective_percent": 3, **TABLE}, "give either effective_percent or brackets"),
        (
            {"brackets": [{"above": 5, "percent": 1}, {"above": 5, "percent": 2}]},
            "above must rise from bracket to bracket",
        ),
    ],
)
def test_a_table_that_cannot_be_is_one_line(tax: dict[str, Any], line: str) -> None:
    plain = {key: d(v) if isinstance(v, int) else v for key, v in tax.items()}
    (problem,) = admit("preferences", "preferences", {"tax": plain}).problems
    assert str(problem) == f"preferences: tax: {line}"


@given(st.integers(0, 300_000), st.integers(0, 300_000))
def test_more_pay_never_leaves_less(pay: int, more: int) -> None:
    tax = preferences(tax=TABLE).tax
    assert tax is not None
    assert d(pay + more) - owed(d(pay + more), tax) >= d(pay) - owed(d(pay), tax)
