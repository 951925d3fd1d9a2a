from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from offerbook.core.model.equity import Grant
from offerbook.core.pay.exits import break_even_exit, payoff, retained, share_worth
from tests.core.pay.made import d

OPTION = {"kind": "option", "units": d(100), "strike": d(1), "fully_diluted": d(1000)}


def option(**more: Any) -> Grant:
    return Grant.model_validate({**OPTION, **more})


@pytest.mark.parametrize(
    ("dilution", "left"),
    [
        # 20 % of the ownership taken away
        ({"dilution_percent": d(20)}, "0.8"),
        # 25 new shares for every 100: 1 / 1.25; "20 %" may mean either
        ({"new_shares_percent": d(25)}, "0.8"),
        ({}, "1"),
    ],
)
def test_later_rounds_leave_a_part(dilution: dict[str, Decimal], left: str) -> None:
    assert retained(option(**dilution)) == Decimal(left)
    # 0.8 × 10 000 / 1 000
    assert share_worth(option(**dilution), d(10_000)) == 10 * Decimal(left)


@pytest.mark.parametrize(
    ("value", "worth"),
    [
        # 20 % of 50 000 are 10 000, more than 6 000 first: all share alike
        (50_000, "50"),
        # 20 % of 30 000 are just 6 000: the same both ways
        (30_000, "30"),
        # 6 000 first, then 800 shares share 14 000
        (20_000, "17.5"),
        (6000, "0"),
        (1000, "0"),
    ],
)
def test_investors_take_their_share_or_what_comes_first(value: int, worth: str) -> None:
    preferred = option(preference=d(6000), investors_share=d("0.2"))
    assert share_worth(preferred, d(value)) == Decimal(worth)


def test_the_exit_at_which_an_option_begins_to_pay() -> None:
    # strike 1 × 1 000 shares; at 0.8 left 1 250
    assert break_even_exit(option()) == 1000
    assert break_even_exit(option(dilution_percent=d(20))) == 1250
    # 500 first, then 800 shares at 1; 20 % of 1 000 is less than 500
    assert break_even_exit(option(preference=d(500), investors_share=d("0.2"))) == 1300
    # 20 % of 1 000 are 200, more than 100 first
    assert break_even_exit(option(preference=d(100), investors_share=d("0.2"))) == 1000


def test_without_strike_shares_or_anything_left_there_is_no_such_exit() -> None:
    assert break_even_exit(option(strike=None)) is None
    assert break_even_exit(option(fully_diluted=None)) is None
    assert break_even_exit(option(dilution_percent=d(100))) is None


@given(st.integers(0, 10**6), st.integers(0, 99), st.integers(0, 50_000), st.integers(0, 10**6))
def test_a_share_is_never_worth_less_at_a_higher_exit(
    value: int, percent: int, first: int, more: int
) -> None:
    grant = option(preference=d(first), investors_share=Decimal(percent) / 100)
    slack = Decimal("1E-20")
    assert share_worth(grant, d(value)) <= share_worth(grant, d(value + more)) + slack


@given(st.lists(st.integers(0, 10**6), min_size=2, max_size=6))
def test_expected_lies_between_the_least_and_the_most(values: list[int]) -> None:
    odds = [Decimal(1) / 8] * (len(values) - 1)
    exits = [
        {"value": d(value), "probability": chance}
        for value, chance in zip(values, [*odds, 1 - sum(odds)], strict=True)
    ]
    low, expected, high = (
        payoff(option(exits=tuple(exits)), scenario) for scenario in ("low", "expected", "high")
    )
    assert low is not None
    assert expected is not None
    assert high is not None
    assert low <= expected <= high


@pytest.mark.parametrize(
    ("more", "line"),
    [
        (
            {"dilution_percent": d(20), "new_shares_percent": d(25)},
            "give either dilution_percent or new_shares_percent",
        ),
        ({"preference": d(1)}, "preference needs investors_share"),
        ({"strike": d(-1)}, "greater than or equal to 0"),
    ],
)
def test_terms_that_cannot_be_are_refused(more: dict[str, Decimal], line: str) -> None:
    with pytest.raises(ValidationError, match=line):
        option(**more)
