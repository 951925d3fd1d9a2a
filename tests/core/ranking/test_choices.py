from __future__ import annotations

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from offerbook.core.ranking.choices import Answer, Choice, choices, elicited
from offerbook.core.ranking.profile import Vector
from offerbook.core.saying import say
from tests.core.ranking.made import ALL, book, held, offer, seen, words

NOW = (Fraction(1, 2), Fraction(3, 20), Fraction(7, 20))
ASKED = choices(held(book(ALL, {"acme": {}}), offer("acme-1")).yardstick, NOW)


def jobs(*gap: int) -> Choice:
    return Choice(say("one"), say("other"), tuple(Fraction(one) for one in gap))


def test_each_two_things_are_asked_about_twice_all_against_all_and_half_of_the_heavier() -> None:
    assert [words(one.one) for one in ASKED[:2]] == [
        "pay of 130,000 a year and a start on 2027-04-21",
        "pay of 100,000 a year and a start on 2027-04-21",
    ]
    assert [words(one.other) for one in ASKED[:2]] == [
        "pay of 70,000 a year and a start on 2027-01-11",
        "pay of 70,000 a year and a start on 2027-01-11",
    ]
    assert words(ASKED[2].one) == (
        "pay of 130,000 a year and a job that fits as badly as you would accept"
    )
    assert words(ASKED[5].one) == "a start on 2027-04-21 and a job that fits half-way"
    # money 100 up, start 100 down; then money only half up; then fit half up
    assert [seen(*one.gap) for one in ASKED] == [
        (100, -100, 0),
        (50, -100, 0),
        (100, 0, -100),
        (50, 0, -100),
        (0, 100, -100),
        (0, -100, 50),
    ]


def test_a_day_half_as_good_lies_between_the_ideal_and_the_latest() -> None:
    stick = held(book(ALL, {"acme": {}}), offer("acme-1")).yardstick
    asked = choices(stick, (Fraction(1, 10), Fraction(8, 10), Fraction(1, 10)))
    # 11 January and 50 of 100 days
    assert words(asked[1].one) == "pay of 70,000 a year and a start on 2027-03-02"
    assert seen(*asked[1].gap) == (-100, 50, 0)


def test_only_what_is_measured_is_asked_about() -> None:
    plain = {key: one for key, one in ALL.items() if key != "start"}
    stick = held(book(plain, {"acme": {}}), offer("acme-1")).yardstick
    asked = choices(stick, (Fraction(1, 2), Fraction(1, 2)))
    assert [seen(*one.gap) for one in asked] == [(100, -100), (50, -100)]
    found = elicited(asked, {0: "one"})
    # money has at least half, with no other bound: between 1/2 and 1 of two weights
    assert found.weights is not None
    assert sum(found.weights) == 1
    assert found.weights[0] > found.weights[1]


def test_the_weights_of_the_person_say_which_job_they_would_choose() -> None:
    assert [one.answered_by(NOW) for one in ASKED] == [
        "one",  # 50 against 15
        "one",  # 25 against 15
        "one",  # 50 against 35
        "other",  # 25 against 35
        "other",  # 15 against 35
        "one",  # 17.5 against 15
    ]
    assert jobs(1, -1, 0).answered_by((Fraction(1, 2), Fraction(1, 2), Fraction(0))) == "same"


def test_answers_amount_to_the_middle_of_the_weights_that_meet_them() -> None:
    # money before start before fit: rank-order-centroid weights 11/18, 5/18, 2/18
    found = elicited((jobs(1, -1, 0), jobs(0, 1, -1)), {0: "one", 1: "one"})
    assert found.weights == (Fraction(11, 18), Fraction(5, 18), Fraction(2, 18))
    assert found.conflicts == ()


def test_about_the_same_leaves_a_tenth_to_either_side() -> None:
    found = elicited((jobs(1, -1, 0), jobs(1, 0, -1)), {0: "same", 1: "same"})
    assert found.weights is not None
    assert max(abs(one - Fraction(1, 3)) for one in found.weights) < Fraction(1, 100)


def test_three_answers_in_a_circle_contradict_each_other_and_others_are_not_blamed() -> None:
    asked = (jobs(1, -1, 0), jobs(2, -1, 0), jobs(0, 1, -1), jobs(-1, 0, 1))
    found = elicited(asked, dict.fromkeys(range(4), "one"))
    assert found.weights is None
    assert found.conflicts == (0, 2, 3)


def test_two_answers_that_cannot_both_be_meant_are_found_before_three() -> None:
    asked = (jobs(1, -1, 0), jobs(1, -2, 0), jobs(0, 1, -1))
    assert elicited(asked, {0: "other", 1: "one", 2: "one"}).conflicts == (0, 1)


def test_without_answers_all_weights_are_possible_and_their_middle_is_equal() -> None:
    assert elicited(ASKED, {}).weights == (Fraction(1, 3),) * 3
    assert elicited((), {}).weights == (Fraction(1, 3),) * 3


weights = st.lists(st.integers(1, 50), min_size=3, max_size=3).map(
    lambda raw: tuple(Fraction(one, sum(raw)) for one in raw)
)


@given(weights, st.sets(st.integers(0, 5)))
def test_whoever_answers_by_some_weights_never_contradicts_himself(
    own: Vector, which: set[int]
) -> None:
    answers: dict[int, Answer] = {at: ASKED[at].answered_by(own) for at in which}
    found = elicited(ASKED, answers)
    assert found.conflicts == ()
    assert found.weights is not None
    assert sum(found.weights) == 1
    sure = [at for at, answer in answers.items() if answer != "same"]
    assert all(ASKED[at].answered_by(found.weights) == answers[at] for at in sure)
