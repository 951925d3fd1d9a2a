from datetime import date, datetime, timedelta
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from offerbook.core.calendar import Clock
from offerbook.core.model.admit import admit
from offerbook.core.model.application import Application, Event
from offerbook.core.model.book import Book, Record
from offerbook.core.model.offer import Offer
from offerbook.core.model.preferences import Preferences
from offerbook.core.waiting.agenda import agenda
from offerbook.core.waiting.items import Agenda
from tests.core.waiting.made import (
    CET,
    CLOCK,
    KINDS,
    TODAY,
    application,
    at,
    book,
    day,
    event,
    lines,
    offer,
    words,
)

PROMISED = application("cedar", event("11-19", "interview"), promised_by=day("12-01"))
THANKED = application(
    "cedar",
    event("11-19", "interview"),
    event("11-20", "thank_you"),
    promised_by=day("12-01"),
)


def seen(*values: Application | Offer, clock: Clock = CLOCK) -> Agenda:
    return agenda(book(*values), clock)


def calm(*values: Application | Offer) -> str:
    saying = seen(*values).calm
    return words(saying) if saying else ""


def test_what_is_due_stands_apart_from_what_comes_each_by_its_day() -> None:
    made = seen(PROMISED, application("acme", event("11-12", "applied")))
    assert lines(made.due) == [
        "follow_up 11-19 Ask Acme where things stand: the last contact was on 2026-11-12.",
        "thank_you 11-20 Thank Cedar for the interview on 2026-11-19.",
    ]
    assert lines(made.coming) == [
        "promise 12-01 Cedar promised an answer by 2026-12-01.",
        "follow_up 12-03 On 2026-12-03, ask Cedar for the answer they promised by 2026-12-01.",
    ]
    assert made.calm is None


def test_the_calm_sentence_says_until_when_and_why() -> None:
    assert calm(THANKED) == "Nothing to do until 2026-12-01, when Cedar promised an answer."
    assert seen(THANKED).due == ()


@pytest.mark.parametrize(
    ("values", "sentence"),
    [
        ([], "Nothing to do: no application is running."),
        ([application("acme", event("11-20", "rejected"))], "Nothing to do: no application"),
        ([application("acme", event("11-20", "saved"))], "Nothing to do: no date is set."),
        (
            [
                application("acme", event("11-18", "offer_written", offer="acme-1")),
                offer("acme-1", answer_by=day("12-01")),
            ],
            "Nothing to do until 2026-12-01, when Acme wants an answer.",
        ),
        (
            [
                application("acme", event("11-18", "signed", offer="acme-1")),
                offer("acme-1", start=day("12-01")),
            ],
            "Nothing to do until 2026-12-01, when work at Acme begins.",
        ),
        (
            [application("acme", event("11-18", "applied"), event("11-25", "interview"))],
            "Nothing to do until 2026-11-25, when you meet Acme.",
        ),
        (
            [application("acme", event("11-23", "interview", at=None))],
            "",
        ),
        (
            [application("acme", event("11-20", "applied"))],
            "Nothing to do until 2026-11-27, when it is time to ask Acme.",
        ),
        (
            [
                application(
                    "acme",
                    event("11-02", "applied"),
                    event("11-13", "follow_up"),
                    event("11-20", "follow_up"),
                )
            ],
            "Nothing to do until 2026-11-27, when Acme will have been silent for long.",
        ),
    ],
)
def test_each_kind_of_day_has_its_calm_sentence(
    values: list[Application | Offer], sentence: str
) -> None:
    assert calm(*values).startswith(sentence)
    assert bool(calm(*values)) == bool(sentence)


def test_the_thank_you_of_tomorrow_is_something_to_come() -> None:
    held = application(
        "acme",
        event("11-23", "interview", at=datetime(2026, 11, 23, 8, 0).time()),  # noqa: DTZ001
    )
    assert calm(held) == "Nothing to do until 2026-11-24, when a thank-you to Acme is due."


def test_a_deadline_before_another_answer_is_no_calm_until_it_was_acted_on() -> None:
    written = event("11-19", "offer_written", offer="birch-1")
    one = offer("birch-1", received=day("11-19"), answer_by=day("11-27"))
    made = seen(application("birch", written), one, THANKED)
    assert made.due == ()
    assert made.calm is None
    (clash,) = made.clashes
    assert words(clash) == (
        "Birch wants an answer by 2026-11-27; Cedar decides by 2026-12-01: "
        "ask Birch for 3 business days, or hurry Cedar."
    )
    assert [item.draft for item in made.coming] == ["more_time", "nudge", None]
    asked = event("11-20", "extension_asked", offer="birch-1")
    assert seen(application("birch", written, asked), one, THANKED).calm is not None


def test_an_offer_that_no_event_tells_of_is_noted_first_and_waits_for_nobody() -> None:
    acme = application(
        "acme", event("11-02", "interview"), event("11-25", "interview"), promised_by=day("11-20")
    )
    made = seen(acme, offer("acme-1", received=day("11-18"), answer_by=day("11-27")))
    assert [item.kind for item in made.due] == ["unlogged"]
    assert [item.kind for item in made.coming] == ["interview", "answer_due"]
    past = application("acme", event("11-02", "interview"), promised_by=day("12-20"))
    assert seen(past, offer("acme-1", answer_by=day("11-27"))).clashes == ()


def test_the_day_is_the_one_where_the_person_is() -> None:
    acme = application("acme", event("11-17", "applied"))  # the note is due on the 24th
    late = Clock(datetime(2026, 11, 23, 23, 59, tzinfo=CET))
    assert agenda(book(acme), late).due == ()
    assert lines(agenda(book(acme), at("11-24")).due) != []


STORIES = st.lists(
    st.lists(
        st.builds(
            lambda kind, days, by: Event(
                on=TODAY - timedelta(days=days), kind=kind, by=TODAY + timedelta(days=by)
            ),
            st.sampled_from([kind for kind in KINDS if kind != "retracted"]),
            st.integers(-9, 40),
            st.integers(-9, 9),
        ),
        max_size=6,
    ),
    max_size=4,
)


@given(STORIES, st.integers(-5, 9))
def test_every_story_has_an_agenda_in_order_that_is_calm_only_when_nothing_is_due(
    stories: list[list[Event]], days: int
) -> None:
    values: list[Application | Offer] = [
        application(f"a{at}", *story) for at, story in enumerate(stories)
    ]
    values += [
        offer(f"a{at}-1", answer_by=TODAY + timedelta(days=days)) for at in range(len(stories))
    ]
    made = seen(*values)
    assert [item.on for item in made.due] == sorted(item.on for item in made.due)
    assert [item.on for item in made.coming] == sorted(item.on for item in made.coming)
    assert all(item.on <= TODAY for item in made.due)
    assert all(item.on > TODAY for item in made.coming)
    assert made.calm is None or not made.due
    assert made.calm is not None or made.due or made.clashes
    live = {f"a{n}" for n in range(len(stories))}
    assert {item.application for item in (*made.due, *made.coming)} <= live


@pytest.mark.long
def test_ten_thousand_applications_have_an_agenda_within_a_second() -> None:
    kinds = KINDS[:10]
    story = [Event(on=date(2026, 11, 1) + timedelta(days=n), kind=kinds[n % 10]) for n in range(20)]
    values = {
        f"a{n}": application(f"a{n}", *story[n % 9 :], *story[: n % 9]) for n in range(10_000)
    }
    many = Book({name: Record("application", name, {}, value) for name, value in values.items()})
    assert len(many.applications) == 10_000
    began = process_time()
    agenda(many, CLOCK)
    assert process_time() - began < 1


def test_while_it_is_quiet_nothing_counts_the_days_of_silence() -> None:
    silent = application("acme", event("10-01", "applied"))
    quiet = Record("preferences", "preferences", {}, Preferences(quiet_until=day("11-30")))
    loud = book(silent)
    assert [item.kind for item in agenda(loud, CLOCK).due] == ["silent"]
    assert agenda(loud.with_record(quiet), CLOCK).due == ()


def test_a_debrief_is_offered_beside_what_is_due_and_does_not_break_the_calm() -> None:
    held = application("acme", event("11-22", "interview"), event("11-22", "thank_you"))
    made = seen(held)
    assert [item.kind for item in made.optional] == ["debrief"]
    assert made.due == ()
    assert made.calm is not None


def test_the_deadline_of_an_offer_to_be_mended_stays_on_the_list() -> None:
    data = {"application": "acme", "currency": "EUR", "written": True, "answer_by": day("12-01")}
    broken = admit("offer", "acme-2", {**data, "supersedes": "acme-1", "base": {"amount": "98000"}})
    made = book(application("acme"), offer("acme-1", answer_by=day("11-27"))).with_record(broken)
    told = lines(agenda(made, CLOCK).coming)
    assert told == ["answer_due 12-01 Acme wants an answer by 2026-12-01."]
