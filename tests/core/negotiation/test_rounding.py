from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from offerbook.core.model.pay_parts import Period
from offerbook.core.negotiation.rounding import figure, inward, rounded, steps

PERIODS: tuple[Period, ...] = ("year", "month", "week", "day", "hour")


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
        # yen, forints, rupees: the largest of 1, 2.5 and 5 with zeros, at most half a percent
        (1_150_000, "month", "5000"),
        (13_800_000, "year", "50000"),
        (2_000_000, "year", "10000"),
        (60_000, "day", "250"),
        (8_000, "hour", "25"),
        (600, "hour", "2"),
        # small figures
        (8_000, "year", "25"),
        (700, "month", "2"),
        (6, "hour", "0.05"),
    ],
)
def test_steps_are_moderate_and_grow_with_the_figure(amount: int, per: Period, step: str) -> None:
    assert steps(Fraction(amount), per)[0] == Decimal(step)


@given(amount=st.integers(5, 10**10), per=st.sampled_from(PERIODS))
def test_steps_shrink_and_none_is_coarse_for_its_figure(amount: int, per: Period) -> None:
    found = steps(Fraction(amount), per)
    assert list(found) == sorted(found, reverse=True)
    assert all(step > 0 for step in found)
    # 25 of 250 a week is the coarsest that there is
    assert found[0] * 10 <= max(amount, 1)


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


def test_what_is_too_round_grows_with_the_figure() -> None:
    wished, high = Fraction(15_000_000), Fraction(16_000_000)
    named = figure(wished, Fraction(14_000_000), high, "year", ceiling=None)
    assert named == 14_950_000


def test_a_figure_to_avoid_is_passed_over() -> None:
    low, high = Fraction(70_000), Fraction(80_000)
    named = figure(
        Fraction(74_500), low, high, "year", ceiling=None, avoid=frozenset({Fraction(74_500)})
    )
    assert named == 74_000


@pytest.mark.parametrize(
    ("low", "high", "named", "per", "window"),
    [
        ("568.18", "625", "600", "day", ("570", "625")),
        ("97000", "100800", "99500", "year", ("97500", "100500")),
        # a ceiling that they named lies on no step and stays in
        ("94000", "95130", "95130", "year", ("94000", "95130")),
        # a figure outside leaves the window as it is
        ("97000", "100800", "104000", "year", ("97500", "100500")),
        # narrow: the finer step on which the figure lies
        ("74260", "74320", "74300", "year", ("74300", "74300")),
    ],
)
def test_a_window_is_rounded_inward(
    low: str, high: str, named: str, per: Period, window: tuple[str, str]
) -> None:
    avoid = frozenset({Fraction(97_000)})
    found = inward(Fraction(low), Fraction(high), per, Decimal(named), avoid)
    assert found == (Decimal(window[0]), Decimal(window[1]))


def test_an_end_of_a_window_is_no_figure_to_avoid() -> None:
    own = frozenset({Fraction(98_000), Fraction(101_000)})
    found = inward(Fraction(98_000), Fraction(101_000), "year", Decimal(99_500), own)
    assert found == (Decimal(98_500), Decimal(100_500))


def test_a_finer_step_is_used_where_the_window_is_narrow() -> None:
    assert between(74_300, 74_200, 74_320) == 74_250
    assert between(74_300, 74_260, 74_320) == 74_300
    assert between(74_300, 74_310, 74_320) is None
