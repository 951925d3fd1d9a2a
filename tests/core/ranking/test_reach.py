from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from offerbook.core.ranking.reach import above, crossing, step_above, step_below

ZERO = Decimal(0)


def line(figure: Decimal) -> Fraction:
    return Fraction(figure) * Fraction(11, 10) + 5_000


def bent(figure: Decimal) -> Fraction:
    """Return 4 % more up to 80 000, nothing more on what lies above."""
    return Fraction(figure) + Fraction(min(figure, Decimal(80_000))) / 25


def stepped(figure: Decimal) -> Fraction:
    """Return 5 000 more from 90 000."""
    return Fraction(figure) + (5_000 if figure >= 90_000 else 0)


def test_a_figure_that_brings_enough_is_found_by_doubling() -> None:
    assert above(Fraction(100_000), line, Decimal(30_000)) == 120_000
    assert above(Fraction(1), lambda _: Fraction(1), Decimal(1)) is None


def test_on_a_line_the_crossing_is_exact() -> None:
    # (100 000 − 5 000) / 1.1
    found = crossing(Fraction(100_000), line, ZERO, Decimal(200_000))
    assert found == Fraction(950_000, 11)


def test_where_the_low_end_brings_it_that_is_the_crossing() -> None:
    assert crossing(Fraction(5_000), line, ZERO, Decimal(200_000)) == 0


@pytest.mark.parametrize(
    ("height", "figure"),
    [(70_000, Fraction(7_000_000, 104)), (83_200, Fraction(80_000)), (90_000, Fraction(86_800))],
)
def test_a_bend_is_narrowed_down_and_the_crossing_stays_exact(
    height: int, figure: Fraction
) -> None:
    assert crossing(Fraction(height), bent, ZERO, Decimal(200_000)) == figure


def test_at_a_step_the_cent_that_reaches_it_is_returned() -> None:
    assert crossing(Fraction(92_000), stepped, ZERO, Decimal(200_000)) == 90_000


def test_the_next_steps_lie_on_both_sides() -> None:
    near = Fraction(950_000, 11)  # 86 363.64
    height = Fraction(100_000)
    assert step_below(height, line, Decimal(500), near) == 86_000
    assert step_above(height, line, Decimal(500), near) == 86_500


def test_a_step_that_ties_neither_wins_nor_loses() -> None:
    height = line(Decimal(86_000))
    assert step_below(height, line, Decimal(500), Fraction(86_000)) == 85_500
    assert step_above(height, line, Decimal(500), Fraction(86_000)) == 86_500


def test_nothing_lies_below_the_first_step() -> None:
    assert step_below(Fraction(5_000), line, Decimal(500), Fraction(0)) is None


@given(st.integers(1, 20_000_000))
def test_a_crossing_fed_back_brings_the_height(cents: int) -> None:
    figure = Decimal(cents).scaleb(-2)
    for rising in (line, bent):
        found = crossing(rising(figure), rising, ZERO, Decimal(200_001))
        assert found == Fraction(figure)
