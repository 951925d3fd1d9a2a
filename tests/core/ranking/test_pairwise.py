from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from offerbook.core.ranking.pairwise import share_ahead
from offerbook.core.ranking.surrogate import (
    KINDS,
    Surrogate,
    centroid,
    rank_sum,
    reciprocal,
    sum_reciprocal,
)
from tests.core.ranking.problems import GAPS, JOBS

SOME = st.integers(1, 10)


def closed_form(gaps: list[Fraction]) -> Fraction:
    """Return the same as a divided difference; only for gaps that all differ."""
    power = len(gaps) - 1
    total = Fraction(0)
    for at, gap in enumerate(gaps):
        if gap > 0:
            product = Fraction(1)
            for other, rival in enumerate(gaps):
                if other != at:
                    product *= gap - rival
            total += gap**power / product
    return total


def test_two_criteria_split_at_the_ratio_of_their_gaps() -> None:
    # ahead where 3 w > 2 (1 − w), that is above 2/5
    assert share_ahead([Fraction(3), Fraction(-2)]) == Fraction(3, 5)


def test_render_and_stair_pairs() -> None:
    # AA against PW with gaps −0.2, 0.3, −0.3: 0.3/0.5 × 0.3/0.6
    assert share_ahead(JOBS.gap("AA", "PW")) == Fraction(3, 10)
    assert share_ahead(JOBS.gap("PW", "AA")) == Fraction(7, 10)


@pytest.mark.parametrize(
    ("gaps", "share"),
    [([1, 2], 1), ([-1, -2], 0), ([0, 1], 1), ([0, -1], 0), ([0, 0], Fraction(1, 2))],
)
def test_whoever_is_nowhere_behind_is_ahead_everywhere(gaps: list[int], share: Fraction) -> None:
    assert share_ahead([Fraction(one) for one in gaps]) == share


@given(GAPS)
def test_the_shares_of_a_pair_add_up_to_one(gaps: list[Fraction]) -> None:
    assert share_ahead(gaps) + share_ahead([-one for one in gaps]) == 1


@given(st.lists(st.integers(-30, 30).map(Fraction), min_size=2, max_size=6, unique=True))
def test_the_recursion_agrees_with_the_closed_form(gaps: list[Fraction]) -> None:
    assert share_ahead(gaps) == closed_form(gaps)


@given(GAPS, st.randoms(use_true_random=False))
def test_the_order_of_criteria_and_their_unit_change_nothing(
    gaps: list[Fraction], source: object
) -> None:
    shuffled = list(gaps)
    source.shuffle(shuffled)  # type: ignore[attr-defined]
    assert share_ahead(shuffled) == share_ahead([one * 7 for one in gaps]) == share_ahead(gaps)


@pytest.mark.parametrize(
    ("kind", "shown"),
    [
        ("centroid", ["0.5208", "0.2708", "0.1458", "0.0625"]),
        ("rank_sum", ["0.4000", "0.3000", "0.2000", "0.1000"]),
        ("reciprocal", ["0.4800", "0.2400", "0.1600", "0.1200"]),
        ("sum_reciprocal", ["0.4364", "0.2727", "0.1818", "0.1091"]),
    ],
)
def test_tables_of_four_weights_are_reproduced(kind: Surrogate, shown: list[str]) -> None:
    assert [f"{float(one):.4f}" for one in KINDS[kind](4)] == shown


def test_tables_of_three_weights_are_reproduced() -> None:
    # 1 + 1, 1/2 + 2/3, 1/3 + 1/3 = 12/6, 7/6, 4/6
    assert sum_reciprocal(3) == (Fraction(12, 23), Fraction(7, 23), Fraction(4, 23))
    # a third each of 1 + 1/2 + 1/3 and 1/2 + 1/3 and 1/3
    assert centroid(3) == (Fraction(11, 18), Fraction(5, 18), Fraction(1, 9))
    assert rank_sum(3) == (Fraction(1, 2), Fraction(1, 3), Fraction(1, 6))
    assert reciprocal(3) == (Fraction(6, 11), Fraction(3, 11), Fraction(2, 11))


def test_barron_and_barretts_table_of_eight_is_reproduced() -> None:
    shown = [".3397", ".2147", ".1522", ".1106", ".0793", ".0543", ".0335", ".0156"]
    assert [f"{float(one):.4f}"[1:] for one in centroid(8)] == shown


@given(SOME, st.sampled_from(sorted(KINDS)))
def test_surrogates_add_up_and_fall(count: int, kind: Surrogate) -> None:
    weights = KINDS[kind](count)
    assert sum(weights) == 1
    assert all(a > b > 0 for a, b in pairwise(weights))


@given(SOME)
def test_the_centroid_is_the_mean_of_the_corners_of_the_order(count: int) -> None:
    corners = [[Fraction(at < size, size) for at in range(count)] for size in range(1, count + 1)]
    mean = tuple(sum(column) / count for column in zip(*corners, strict=True))
    assert centroid(count) == mean
