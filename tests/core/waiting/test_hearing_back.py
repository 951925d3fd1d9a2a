from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from offerbook.core.waiting.hearing_back import HearingBack, Wait, curve, hearing_back, waits
from tests.core.waiting.made import TODAY, application, event

# Weeks in remission under 6-mercaptopurine, a plus where it lasted at the end of the study:
# Freireich et al., Blood 21 (1963); the worked example of most textbooks on survival.
FREIREICH = "6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+"


def told(text: str) -> tuple[Wait, ...]:
    return tuple(Wait(int(word.strip("+")), not word.endswith("+")) for word in text.split())


def test_a_published_example_comes_out_as_published() -> None:
    steps = curve(told(FREIREICH))
    # 18/21; × 16/17; × 14/15; × 11/12; × 10/11; × 6/7; × 5/6
    assert [
        (step.days, step.waiting, step.answers, f"{float(step.silent):.3f}") for step in steps
    ] == [
        (6, 21, 3, "0.857"),
        (7, 17, 1, "0.807"),
        (10, 15, 1, "0.753"),
        (13, 12, 1, "0.690"),
        (16, 11, 1, "0.627"),
        (22, 7, 1, "0.538"),
        (23, 6, 1, "0.448"),
    ]
    # Greenwood at 6: 3 / (21 × 18)
    assert steps[0].spread == Fraction(1, 126)


def test_its_median_and_band_come_out_as_published() -> None:
    # 23 weeks; the log-log band begins at 13 and is open above
    assert hearing_back(told(FREIREICH)) == HearingBack(23, 13, None, 9, 12)


def test_without_censoring_it_is_the_plain_median() -> None:
    # its placebo group: 21 waits, all ended; the eleventh in order is 8
    placebo = "1 1 2 2 3 4 4 5 5 8 8 8 8 11 11 12 12 15 17 22 23"
    assert hearing_back(told(placebo)) == HearingBack(8, 4, 11, 21, 0)


def test_a_share_of_exactly_one_half_is_a_half() -> None:
    # 9/10 × 8/9 × 7/8 × 6/7 × 5/6: binary fractions would end a hair above
    assert hearing_back(told("1 2 3 4 5 9+ 9+ 9+ 9+ 9+")) == HearingBack(5, 1, None, 5, 5)


def test_below_five_answers_nothing_is_said() -> None:
    assert hearing_back(told("1 2 3 4 9+ 9+ 9+")) is None
    assert hearing_back(told("1 2 3 4 5 9+ 9+")) is not None


def test_where_most_still_wait_there_is_no_median() -> None:
    found = hearing_back(told("1 2 3 4 5 9+ 9+ 9+ 9+ 9+ 9+"))
    assert found == HearingBack(None, 2, None, 5, 6)


def test_when_all_answers_came_on_one_day_that_day_is_the_median() -> None:
    assert hearing_back(told("4 4 4 4 4")) == HearingBack(4, 4, 4, 5, 0)


WAITS = st.lists(st.builds(Wait, st.integers(0, 40), st.booleans()), max_size=30).map(tuple)


@given(WAITS)
def test_the_share_that_waits_never_rises(found: tuple[Wait, ...]) -> None:
    shares = [Fraction(1), *(step.silent for step in curve(found))]
    assert shares == sorted(shares, reverse=True)
    assert all(0 <= share <= 1 for share in shares)


@given(WAITS)
def test_the_band_holds_the_median(found: tuple[Wait, ...]) -> None:
    said = hearing_back(found)
    if said is not None and said.median is not None:
        assert said.low is not None
        assert said.low <= said.median
        assert said.high is None or said.median <= said.high


@given(WAITS, st.integers(0, 40))
def test_a_wait_that_goes_on_never_makes_the_median_earlier(
    found: tuple[Wait, ...], days: int
) -> None:
    before, after = hearing_back(found), hearing_back((*found, Wait(days, heard=False)))
    if before is not None:
        assert after is not None
        assert after.median is None or (before.median or 0) <= after.median


def test_a_wait_ends_with_the_next_thing_they_say() -> None:
    acme = application(
        "acme",
        event("11-02", "applied"),
        event("11-03", "note"),
        event("11-09", "screening"),
        event("11-12", "interview"),
        event("11-13", "thank_you"),
        event("11-16", "interview"),
        event("11-20", "rejected"),
    )
    assert waits([acme], "applied", TODAY) == (Wait(7, heard=True),)
    assert waits([acme], "screening", TODAY) == (Wait(3, heard=True),)
    assert waits([acme], "interview", TODAY) == (Wait(4, heard=True), Wait(4, heard=True))


def test_silence_is_no_answer_however_it_is_noted() -> None:
    acme = application("acme", event("11-02", "applied"), event("11-20", "silent"))
    assert waits([acme], "applied", TODAY) == (Wait(21, heard=False),)


def test_a_wait_that_i_ended_lasted_until_then() -> None:
    acme = application("acme", event("11-02", "applied"), event("11-10", "withdrawn_by_me"))
    assert waits([acme], "applied", TODAY) == (Wait(8, heard=False),)


def test_what_is_planned_has_not_been_said() -> None:
    acme = application("acme", event("11-02", "applied"), event("11-30", "interview"))
    assert waits([acme], "applied", TODAY) == (Wait(21, heard=False),)
