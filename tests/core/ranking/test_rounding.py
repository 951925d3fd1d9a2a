from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from offerbook.core.ranking.rounding import rounded, whole

PARTS = st.lists(
    st.fractions(min_value=-100, max_value=100, max_denominator=1000), min_size=0, max_size=8
)


def test_the_missing_steps_go_to_the_largest_remainders() -> None:
    # 31.46 + 15.26 + 27.24 = 73.96 shows as 74.0; cut at one decimal they make 73.8,
    # and the two missing tenths go to the remainders .06 and .06
    parts = [Fraction("31.46"), Fraction("15.26"), Fraction("27.24")]
    assert [str(one) for one in rounded(parts, 1)] == ["31.5", "15.3", "27.2"]


def test_disadvantages_are_rounded_alike() -> None:
    # 5.55 − 2.33 = 3.22 shows as 3.2; cut down they make 5.5 − 2.4 = 3.1
    parts = [Fraction("5.55"), Fraction("-2.33")]
    assert [str(one) for one in rounded(parts, 1)] == ["5.5", "-2.3"]


@given(PARTS, st.integers(0, 4))
def test_rounded_parts_add_up_to_the_rounded_sum(parts: list[Fraction], digits: int) -> None:
    shown = rounded(parts, digits)
    assert sum(shown) * 10**digits == whole(sum(parts, Fraction(0)) * 10**digits)


@given(PARTS, st.integers(0, 4))
def test_no_part_moves_by_a_whole_step(parts: list[Fraction], digits: int) -> None:
    for part, shown in zip(parts, rounded(parts, digits), strict=True):
        assert abs(Fraction(shown) - part) < Fraction(1, 10**digits)


@pytest.mark.parametrize(
    ("figure", "nearest"), [("2.5", 3), ("-2.5", -3), ("2.4", 2), ("-2.4", -2), ("0", 0)]
)
def test_halves_are_rounded_away_from_zero(figure: str, nearest: int) -> None:
    assert whole(Fraction(Decimal(figure))) == nearest
