from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from offerbook.core.model.application import EventKind
from offerbook.core.waiting.forecast import Calibration, Guess, guesses, score
from tests.core.waiting.made import TODAY, application, event, words


def told(*pairs: tuple[int, bool]) -> tuple[Guess, ...]:
    return tuple(Guess(Fraction(percent, 100), came) for percent, came in pairs)


def test_the_score_is_the_mean_squared_distance() -> None:
    # (0.7−1)² + (0.3−1)² + (0.5−0)² + (1−1)² + (0−0)² = 0.09 + 0.49 + 0.25 = 0.83; ÷ 5 = 0.166
    found = score(told((70, True), (30, True), (50, False), (100, True), (0, False)))
    assert found is not None
    assert found.brier == Fraction(166, 1000)
    # three of five came: 3/5 × 2/5
    assert found.usual == Fraction(6, 25)
    assert words(found.saying) == (
        "Over 5 guesses you said 50 on average and 60 came: they held better than the same "
        "figure every time."
    )


def test_guesses_no_better_than_one_figure_are_not_to_be_leant_on() -> None:
    found = score(told(*[(80, False)] * 4, (20, True)))
    assert found is not None
    assert found.brier == Fraction(64, 100)
    assert "do not lean on the feeling" in words(found.saying)


def test_guesses_that_were_alike_stand_together() -> None:
    found = score(told((0, False), (19, True), (20, False), (80, True), (100, True)))
    assert found is not None
    assert found.bands == (
        Calibration(0, 20, 2, 1, Fraction(19, 200)),
        Calibration(20, 40, 1, 0, Fraction(1, 5)),
        Calibration(80, 100, 2, 2, Fraction(9, 10)),
    )


def test_below_five_guesses_nothing_is_said() -> None:
    assert score(told(*[(50, True)] * 4)) is None


@given(st.lists(st.tuples(st.integers(0, 100), st.booleans()), min_size=5, max_size=20))
def test_a_score_lies_between_perfect_and_always_wrong(pairs: list[tuple[int, bool]]) -> None:
    found = score(told(*pairs))
    assert found is not None
    assert 0 <= found.brier <= 1
    assert sum(band.guesses for band in found.bands) == len(pairs)


@pytest.mark.parametrize(
    ("kind", "came"),
    [
        ("offer_spoken", [True]),
        ("offer_written", [True]),
        ("accepted", [True]),
        ("rejected", [False]),
        ("withdrawn_by_them", [False]),
        ("silent", [False]),
        ("withdrawn_by_me", []),
        ("declined", []),
        ("note", []),
    ],
)
def test_a_guess_counts_once_its_outcome_is_known(kind: EventKind, came: list[bool]) -> None:
    acme = application(
        "acme",
        event("11-02", "interview", forecast_percent=60),
        event("11-03", "interview"),
        event("11-20", kind),
    )
    assert [guess.came for guess in guesses([acme], TODAY)] == came
    assert all(guess.share == Fraction(3, 5) for guess in guesses([acme], TODAY))


def test_an_offer_that_was_declined_or_taken_back_was_a_yes() -> None:
    acme = application(
        "acme",
        event("11-02", "interview", forecast_percent=60),
        event("11-10", "offer_written"),
        event("11-12", "withdrawn_by_them"),
    )
    assert [guess.came for guess in guesses([acme], TODAY)] == [True]


def test_what_lies_ahead_is_not_known_yet() -> None:
    acme = application(
        "acme",
        event("11-02", "interview", forecast_percent=60),
        event("11-10", "rejected"),
        event("12-10", "interview", forecast_percent=90),
    )
    assert len(guesses([acme], TODAY)) == 1
