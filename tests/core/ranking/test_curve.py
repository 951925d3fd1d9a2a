from fractions import Fraction

import pytest

from offerbook.core.ranking.curve import Curve
from tests.core.ranking.made import seen


def curve(*points: tuple[int, int]) -> Curve:
    return Curve(tuple((Fraction(x), Fraction(y)) for x, y in points))


BENT = curve((70, 0), (90, 60), (130, 100))
FLAT = curve((0, 0), (10, 50), (20, 50), (30, 100))
PEAK = curve((0, 40), (10, 100), (110, 0))


@pytest.mark.parametrize(
    ("at", "worth"),
    [
        (60, 0),
        (70, 0),
        (80, 30),  # half way from 0 to 60
        (90, 60),
        (100, 70),  # 60 + 40 × 10/40
        (130, 100),
        (200, 100),
    ],
)
def test_worth_lies_on_the_line_between_two_points(at: int, worth: int) -> None:
    assert BENT.worth(Fraction(at)) == worth


def test_a_curve_may_rise_to_a_peak_and_fall() -> None:
    assert [PEAK.worth(Fraction(at)) for at in (-5, 0, 5, 10, 60, 110, 120)] == [
        40,
        40,
        70,  # 40 + 60 × 5/10
        100,
        50,
        0,
        0,
    ]


def test_the_figure_for_a_worth_is_read_back_through_the_same_line() -> None:
    level = BENT.level(Fraction(70))
    assert level is not None
    assert seen(level.first, level.last, level.open_below, level.open_above) == (
        100,
        100,
        False,
        False,
    )


def test_a_flat_stretch_is_worth_the_same_from_end_to_end() -> None:
    level = FLAT.level(Fraction(50))
    assert level is not None
    assert seen(level.first, level.last) == (10, 20)


def test_the_ends_are_open_outwards() -> None:
    low, high = BENT.level(Fraction(0)), BENT.level(Fraction(100))
    assert low is not None
    assert high is not None
    assert seen(low.last, low.open_below, low.open_above) == (70, True, False)
    assert seen(high.first, high.open_below, high.open_above) == (130, False, True)


@pytest.mark.parametrize("worth", [-1, 101])
def test_no_figure_is_worth_less_than_nothing_or_more_than_all(worth: int) -> None:
    assert BENT.level(Fraction(worth)) is None
