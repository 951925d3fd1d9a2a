import pytest
from hypothesis import given

from offerbook.core.model.application import Application, Event
from offerbook.core.model.offer import Offer
from offerbook.core.waiting.agenda import agenda_of
from offerbook.core.waiting.days_off import DaysOff
from offerbook.core.waiting.offers import overview
from offerbook.core.waiting.silence import long_silent
from tests.core.waiting.made import TODAY, application, at, book, day, event, offer
from tests.core.waiting.test_agenda import STORIES


def silent(*values: Application | Offer, today: str = "11-23", off: str = "") -> tuple[str, ...]:
    made, clock = book(*values), at(today)
    days_off = DaysOff({"acme": frozenset({day(off)})}) if off else DaysOff()
    return long_silent(made, overview(made, clock), clock.today, days_off)


NOTES = (
    event("11-02", "applied"),
    event("11-10", "follow_up"),
    event("11-18", "follow_up"),
)


def test_long_silence_is_listed_the_longest_first() -> None:
    # 24 October is thirty days ago, 20 October is thirty-four
    found = silent(
        application("acme", event("10-20", "applied")),
        application("birch", event("10-01", "interview")),
        application("cedar", event("10-01", "interview"), promised_by=day("12-01")),
        application("dune", event("10-24", "applied")),
        application("elm", event("10-01", "rejected")),
    )
    assert found == ("birch", "acme")


def test_two_notes_without_an_answer_are_silence_enough() -> None:
    # Wednesday the 18th and five business days is Wednesday the 25th
    acme = application("acme", *NOTES)
    assert silent(acme, today="11-24") == ()
    assert silent(acme, today="11-25") == ("acme",)
    # with Thursday the 19th off it is Thursday the 26th
    assert silent(acme, today="11-25", off="11-19") == ()


def test_a_note_that_was_just_sent_is_waited_for_however_long_it_was_silent_before() -> None:
    acme = application("acme", event("10-01", "applied"), event("11-20", "follow_up"))
    assert silent(acme) == ()


def test_a_promise_that_passed_long_ago_holds_nothing_up() -> None:
    broken = application("acme", event("10-01", "interview"), promised_by=day("10-12"))
    assert silent(broken) == ("acme",)


def test_an_offer_that_no_event_tells_of_is_noted_first() -> None:
    assert silent(application("acme", event("10-01", "applied")), offer("acme-1")) == ()


@pytest.mark.parametrize("kind", ["answer", "interview"])
def test_a_word_of_theirs_ends_the_silence(kind: str) -> None:
    assert silent(application("acme", *NOTES, event("11-24", kind)), today="11-26") == ()  # type: ignore[arg-type]


@given(STORIES)
def test_what_the_agenda_proposes_can_be_done(stories: list[list[Event]]) -> None:
    made = book(*(application(f"a{number}", *one) for number, one in enumerate(stories)))
    clock = at("12-20")
    assert clock.today > TODAY
    seen = overview(made, clock)
    proposed = {one.application for one in agenda_of(made, seen, clock).due if one.kind == "silent"}
    assert proposed <= set(long_silent(made, seen, clock.today))
