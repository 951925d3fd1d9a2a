from datetime import datetime, time
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from offerbook.core.calendar import Clock
from offerbook.core.fact import PrivateFact
from offerbook.core.model.application import Application, Event, Heard
from offerbook.core.model.preferences import Preferences
from offerbook.core.waiting.debrief import (
    CAVEAT,
    SIGNS,
    Debrief,
    debriefs,
    left_open,
    names_pay,
    offered,
    red_flags,
)
from offerbook.core.waiting.items import Progress
from offerbook.core.waiting.stage import progress
from tests.core.waiting.made import CET, TODAY, application, at, event, words

PREFERENCES = Preferences()
HELD = event("11-23", "interview", round=2, signs=("smiles", "tea"))
FULL = event(
    "11-23",
    "debrief",
    questions=("How do you roll back?",),
    said="We keep two versions up.",
    learned="Four people, two time zones.",
    red_flags=("Nobody stayed a year.",),
    ask_next=("Who decides on hiring?",),
    figures=(
        Heard(amount=Decimal(95000), by="Jo", what="base"),
        Heard(amount=Decimal(9), currency="USD"),
    ),
)


def told(*events: Event) -> tuple[Application, Progress]:
    one = application("acme", *events)
    return one, progress(one, TODAY)


def of(*events: Event) -> tuple[Debrief, ...]:
    return debriefs(*told(*events), "EUR")


def item(*events: Event, clock: Clock, wanted: Preferences = PREFERENCES) -> str | None:
    one = application("acme", *events)
    found = offered(one, progress(one, clock.today), wanted, clock)
    return f"{found.on:%m-%d} {words(found.saying)}" if found else None


def text(one: Debrief) -> list[str]:
    return [words(line) for part in one.parts for line in (part.title, *part.lines)]


def test_a_debrief_says_which_interview_it_was_and_what_it_was_like() -> None:
    (one,) = of(HELD, FULL)
    assert words(one.about) == "Interview 2 with Acme, 2026-11-23"
    assert text(one) == [
        "What they asked",
        "How do you roll back?",
        "What I said",
        "We keep two versions up.",
        "What I learned",
        "Four people, two time zones.",
        "What gave me pause",
        "Nobody stayed a year.",
        "What to ask next",
        "Who decides on hiring?",
    ]
    assert one.left_out == 0


def test_pay_is_said_by_whom_and_in_which_round_and_is_private() -> None:
    (one,) = of(HELD, FULL)
    assert [words(figure) for figure in one.figures] == [
        "Jo named 95000 (base), round 2.",
        "somebody named 9 (pay), round 2.",
    ]
    assert [figure.slots["amount"].currency for figure in one.figures] == ["EUR", "USD"]  # type: ignore[union-attr]
    assert all(isinstance(fact, PrivateFact) for one in one.figures for fact in one.facts)


def test_signs_ticked_in_the_debrief_stand_beside_those_of_the_interview_each_once() -> None:
    later = event("11-23", "debrief", signs=("smiles", "ran_over"))
    told = application("acme", HELD, later)
    one = debriefs(told, progress(told, TODAY), "EUR")[0]
    assert [words(sign) for sign in one.signs] == [
        "There were smiles.",
        "tea",
        "It ran longer than planned.",
    ]


def test_signs_are_notes_in_words_with_a_caveat() -> None:
    (one,) = of(HELD, FULL)
    assert [words(sign) for sign in one.signs] == ["There were smiles.", "tea"]
    assert len(SIGNS) == 8
    assert "not count on an offer" in words(CAVEAT)


def test_a_line_that_names_pay_is_left_out_of_what_is_shared() -> None:
    (one,) = of(event("11-20", "debrief", learned="They pay 95k.", red_flags=("None", " ")))
    assert text(one) == ["What gave me pause", "None"]
    assert one.left_out == 1
    assert words(one.about) == "Acme, noted on 2026-11-20"


def test_without_a_round_an_interview_is_named_by_its_day() -> None:
    figure = Heard(amount=Decimal(5))
    (one,) = of(event("11-19", "interview"), event("11-20", "debrief", figures=(figure,)))
    assert words(one.about) == "Interview with Acme, 2026-11-19"
    assert words(one.figures[0]) == "somebody named 5 (pay)."


def test_the_latest_debrief_stands_first() -> None:
    found = of(
        event("11-02", "debrief"), event("11-03", "note"), event("11-09", "debrief", round=3)
    )
    assert [one.on.day for one in found] == [9, 2]


@pytest.mark.parametrize(
    "line",
    [
        "95k",
        "€ 95",
        "95.000",
        "95 000",
        "EUR 95",
        "95 EUR",
        "120000",
        "base of 95",
        "ninety thousand",
    ],
)
def test_an_amount_of_pay_is_seen_in_any_spelling(line: str) -> None:
    assert names_pay(f"They said {line} at most")


@pytest.mark.parametrize(
    "line", ["4 people", "met 3 of them", "2 rounds in 2026", "the pay is open"]
)
def test_other_figures_are_no_pay(line: str) -> None:
    assert not names_pay(line)


@given(st.integers(10_000, 10**9), st.sampled_from(["{}", "{:,}", "€{}", "{} EUR", "{}k"]))
def test_no_whole_yearly_amount_gets_into_what_is_shared(amount: int, spelt: str) -> None:
    (one,) = of(event("11-20", "debrief", learned=f"it was {spelt.format(amount)} then"))
    assert one.parts == ()


def test_red_flags_of_all_interviews_stand_together_once() -> None:
    first = event("11-02", "debrief", red_flags=("a", "b"))
    assert red_flags(told(first, event("11-09", "debrief", red_flags=("b", "c")))[1]) == (
        "a",
        "b",
        "c",
    )


def test_the_last_debrief_says_which_questions_are_open() -> None:
    first = event("11-02", "debrief", ask_next=("why?",))
    assert left_open(told(first)[1]) == ("why?",)
    assert left_open(told(first, event("11-09", "debrief"))[1]) == ()
    assert left_open(told(first, event("11-10", "note"))[1]) == ("why?",)
    assert left_open(told()[1]) == ()


def test_a_debrief_is_offered_the_day_after_an_interview_and_then_no_more() -> None:
    held = event("11-19", "interview")
    assert item(held, clock=at("11-19")) is None
    assert item(held, clock=at("11-20")) == (
        "11-19 If it helps: note what the interview with Acme was like."
    )
    assert item(held, clock=at("11-21")) is None


def test_it_is_offered_on_the_day_itself_once_the_hour_has_passed() -> None:
    held = event("11-23", "interview", at=time(10))
    assert item(held, clock=Clock(datetime(2026, 11, 23, 9, tzinfo=CET))) is None
    assert item(held, clock=Clock(datetime(2026, 11, 23, 11, tzinfo=CET))) is not None


def test_it_is_not_offered_once_written_switched_off_or_over() -> None:
    held = event("11-22", "interview")
    assert item(held, event("11-22", "debrief"), clock=at("11-23")) is None
    assert item(held, event("11-22", "rejected"), clock=at("11-23")) is None
    assert item(held, clock=at("11-23"), wanted=Preferences(debriefs=False)) is None
    assert item(event("11-22", "screening"), clock=at("11-23")) is None
    assert item(event("11-02", "debrief"), held, clock=at("11-23")) is not None
