"""Thresholds, radius and nearest flip: how far weights may move."""

from fractions import Fraction

import pytest
from hypothesis import given

from offerbook.core.ranking.flip import closest, least_moved, nearest_flip
from offerbook.core.ranking.profile import Profiles, Vector, dot
from offerbook.core.ranking.radius import radius
from offerbook.core.ranking.thresholds import Reign, turning
from tests.core.ranking.made import seen
from tests.core.ranking.problems import JOBS, OFFICES, made_up, profiles_of


def first(held: Profiles, weights: Vector) -> set[str]:
    scores = {key: dot(worth, weights) for key, worth in held.worths.items()}
    return {key for key, score in scores.items() if score == max(scores.values())}


def at(held: Profiles, branch: int, weight: Fraction) -> Vector:
    """Return the weights in which one is moved and the others keep their ratios."""
    rest = 1 - held.weights[branch]
    others = len(held.weights) - 1
    return tuple(
        weight if number == branch else (one / rest if rest else Fraction(1, others)) * (1 - weight)
        for number, one in enumerate(held.weights)
    )


def test_goodwin_and_wright_turn_at_a_turnover_weight_of_52_1() -> None:
    # Elton Street falls from 81.7 to 60.4, Addison Square rises from 52.5 to 87.2:
    # (81.667 − 52.5) / (81.667 − 52.5 + 87.2 − 60.4) = 29.167 / 55.967 = 52.1 %
    found = turning(OFFICES, "turnover")
    assert found.reigns == (
        Reign(Fraction(0), Fraction(875, 1679), ("Elton Street",)),
        Reign(Fraction(875, 1679), Fraction(1), ("Addison Square",)),
    )
    assert round(float(found.reigns[0].high) * 100, 1) == 52.1
    assert (found.below, found.above) == (found.reigns[0], None)


def test_goodwin_and_wright_benefits_are_reproduced() -> None:
    shown = {key: round(float(OFFICES.score(key)), 1) for key in OFFICES.worths}
    # The book rounds the weights to 32, 26, 23, 10, 6 and 3 first, and prints 80.8, 39.4,
    # 47.4, 52.3, 64.8, 20.9 and 60.2.
    assert shown == {
        "Addison Square": 80.5,
        "Bilton Village": 39.7,
        "Carlisle Walk": 47.7,
        "Denver Street": 52.4,
        "Elton Street": 64.5,
        "Filton Village": 21.0,
        "Gorton Square": 60.3,
    }


@pytest.mark.parametrize(("rival", "room"), [("EDS", Fraction(7, 17)), ("PW", Fraction(1, 3))])
def test_the_room_of_a_lead_is_pros_less_cons_over_their_sum(rival: str, room: Fraction) -> None:
    # AA against EDS: +0.12 for advancement; −0.03 and −0.02: (0.12 − 0.05) / 0.17
    assert radius(JOBS.gap("AA", rival), JOBS.weights) == room


def test_who_is_behind_or_level_has_no_room() -> None:
    assert radius(JOBS.gap("EDS", "AA"), JOBS.weights) == 0
    assert radius(JOBS.gap("AA", "AA"), JOBS.weights) == 0


@given(made_up())
def test_the_room_is_all_of_it_exactly_when_nothing_that_counts_speaks_against(
    held: Profiles,
) -> None:
    for key in held.worths:
        gap = held.gap("o0", key)
        against = any(g < 0 and w for g, w in zip(gap, held.weights, strict=True))
        ahead = dot(gap, held.weights) > 0
        assert (radius(gap, held.weights) == 1) == (ahead and not against)


@given(made_up())
def test_at_the_edge_of_the_room_the_worst_weights_tie(held: Profiles) -> None:
    for key in held.worths:
        gap = held.gap("o0", key)
        room = radius(gap, held.weights)
        if room:
            worst = [
                weight * (1 - room if one > 0 else 1 + room)
                for one, weight in zip(gap, held.weights, strict=True)
            ]
            assert room == 1 or dot(tuple(worst), gap) == 0


@given(made_up())
def test_a_reign_says_who_is_first_all_along(held: Profiles) -> None:
    for number, branch in enumerate(held.branches):
        found = turning(held, branch)
        assert found.reigns[0].low == 0
        assert found.reigns[-1].high == 1
        for one, following in zip(found.reigns, found.reigns[1:], strict=False):
            assert one.high == following.low
            assert one.first != following.first
        for one in found.reigns:
            for share in (Fraction(1, 100), Fraction(1, 2), Fraction(99, 100)):
                weights = at(held, number, one.low + (one.high - one.low) * share)
                assert first(held, weights) == set(one.first)


def test_stretches_lie_below_and_above_the_weight_as_it_is() -> None:
    held = profiles_of((1, 1), {"a": (100, 0), "b": (60, 60), "c": (0, 100)})
    found = turning(held, "money")
    # a: 100 w, b: 60, c: 100 − 100 w
    assert [(one.low, one.first) for one in found.reigns] == [
        (0, ("c",)),
        (Fraction(2, 5), ("b",)),
        (Fraction(3, 5), ("a",)),
    ]
    assert found.below == found.reigns[0]
    assert found.above == found.reigns[2]


def test_a_weight_of_everything_leaves_the_others_even() -> None:
    held = profiles_of((1, 0, 0), {"a": (50, 0, 0), "b": (0, 100, 20)})
    # b: (100 + 20) / 2 = 60 without pay; a: 50 t = 60 (1 − t) at t = 6/11
    assert turning(held, "money").reigns[0].high == Fraction(6, 11)


def test_the_least_weight_is_moved_from_the_strongest_point_to_the_weakest() -> None:
    # AA leads PW by 0.09; a unit moved from advancement (0.3) to salary or place (−0.2, −0.3):
    # place is weaker, so 0.09 / 0.6 = 0.15 moves from advancement to place
    found = nearest_flip(JOBS, "AA")
    assert found is not None
    assert (found.rival, found.moved) == ("PW", Fraction(3, 20))
    assert found.weights == (Fraction(3, 10), Fraction(9, 20), Fraction(1, 4))


def test_when_the_strongest_point_is_used_up_the_next_one_gives() -> None:
    # lead 0.1 × 90 + 0.6 × 30 − 0.3 × 10 = 24; all of the first gives 0.1 × 100 = 10,
    # the second 14 / 40 = 0.35
    gap = (Fraction(90), Fraction(30), Fraction(-10))
    weights = (Fraction(1, 10), Fraction(6, 10), Fraction(3, 10))
    found = least_moved(gap, weights)
    assert found is not None
    assert seen(*found) == (0, Fraction(1, 4), Fraction(3, 4))


def test_nothing_flips_to_an_offer_that_is_nowhere_better() -> None:
    held = profiles_of((1, 1), {"a": (50, 50), "b": (50, 40)})
    assert nearest_flip(held, "a") is None
    assert nearest_flip(profiles_of((1, 1), {"a": (50, 50)}), "a") is None
    assert closest((Fraction(1), Fraction(2)), (Fraction(1, 2), Fraction(1, 2))) is None


def test_the_closest_tie_lies_at_a_right_angle() -> None:
    # d = (0.2, −0.3, 0.3) reversed; the projection is (w − λd − μ) with two equations
    gap = JOBS.gap("AA", "PW")
    found = closest(gap, JOBS.weights)
    assert found is not None
    away = tuple(a - b for a, b in zip(JOBS.weights, found, strict=True))
    along = (gap[1] - gap[2], gap[2] - gap[0], gap[0] - gap[1])
    assert dot(gap, found) == 0
    assert dot(away, along) == 0


@given(made_up())
def test_flips_tie_and_lie_among_the_weights(held: Profiles) -> None:
    for key in held.worths:
        gap = held.gap("o0", key)
        if dot(gap, held.weights) <= 0:
            continue
        least, near = least_moved(gap, held.weights), closest(gap, held.weights)
        for found in (least, near):
            if found is not None:
                assert sum(found) == 1
                assert min(found) >= 0
                assert dot(gap, found) == 0
        assert (least is None) == (min(gap) >= 0)
        if least is not None:
            assert near is not None
            assert squares(near, held.weights) <= squares(least, held.weights)
            assert moved(least, held.weights) <= moved(near, held.weights)


def squares(one: Vector, other: Vector) -> Fraction:
    return sum(((a - b) ** 2 for a, b in zip(one, other, strict=True)), Fraction(0))


def moved(one: Vector, other: Vector) -> Fraction:
    return sum((abs(a - b) for a, b in zip(one, other, strict=True)), Fraction(0)) / 2
