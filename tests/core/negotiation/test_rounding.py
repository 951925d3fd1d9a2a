from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest

from offerbook.core.model.pay_parts import Period
from offerbook.core.negotiation.rounding import figure, rounded, steps


@pytest.mark.parametrize(
    ("amount", "per", "step"),
    [
        (59_999, "year", "250"),
        (60_000, "year", "500"),
        (150_000, "year", "500"),
        (150_001, "year", "1000"),
        (5_000, "month", "25"),
        (1_200, "week", "25"),
        (600, "day", "5"),
        (60, "hour", "0.5"),
    ],
)
def test_steps_are_moderate_and_grow_with_the_figure(amount: int, per: Period, step: str) -> None:
    assert steps(Fraction(amount), per)[0] == Decimal(step)


def test_a_figure_is_taken_down_or_up_to_a_step() -> None:
    assert rounded(Fraction(74_318), Decimal(500), up=False) == 74_000
    assert rounded(Fraction(74_318), Decimal(500), up=True) == 74_500
    assert rounded(Fraction(74_500), Decimal(500), up=True) == 74_500


def between(wished: int, low: int, high: int) -> Decimal | None:
    return figure(Fraction(wished), Fraction(low), Fraction(high), "year", ceiling=None)


def test_the_nearest_step_in_the_window_is_taken() -> None:
    assert between(74_318, 70_000, 80_000) == 74_500
    assert between(74_200, 70_000, 80_000) == 74_000


def test_a_multiple_of_five_thousand_is_avoided() -> None:
    assert between(75_100, 70_000, 80_000) == 75_500
    assert between(74_900, 70_000, 80_000) == 74_500


def test_a_finer_step_is_used_where_the_window_is_narrow() -> None:
    assert between(74_300, 74_200, 74_320) == 74_250
    assert between(74_300, 74_260, 74_320) == 74_300
    assert between(74_300, 74_310, 74_320) is None
