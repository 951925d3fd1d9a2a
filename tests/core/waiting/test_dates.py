from datetime import datetime, time, timedelta, timezone
from typing import Any

import pytest

from offerbook.core.calendar import Clock
from offerbook.core.model.application import Application, Event
from offerbook.core.model.offer import Offer
from offerbook.core.waiting.dates import answers, interview, promised, starts, unlogged
from offerbook.core.waiting.facts import deadline
from offerbook.core.waiting.items import Item
from offerbook.core.waiting.offers import overview
from offerbook.core.waiting.stage import progress
from tests.core.waiting.made import (
    CET,
    CLOCK,
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

WRITTEN = event("11-18", "offer_written", offer="acme-1")


def due(story: Application, *offers: Offer, early: tuple[str, ...] = ()) -> tuple[Item, ...]:
    made = book(story, *offers)
    return tuple(answers(made, overview(made, CLOCK), early, TODAY))


def test_an_answer_is_due_on_the_day_of_the_deadline() -> None:
    made = due(application("acme", WRITTEN), offer("acme-1", answer_by=day("12-01")))
    assert lines(made) == ["answer_due 12-01 Acme wants an answer by 2026-12-01."]
    assert made[0].draft is None
    assert made[0].saying.facts[0].fields() == ("acme-1 answer_by",)


def test_a_deadline_with_its_hour_is_said_with_its_hour() -> None:
    moment = datetime(2026, 11, 27, 17, 0, tzinfo=CET)
    made = due(application("acme", WRITTEN), offer("acme-1", answer_by=moment))
    assert lines(made) == ["answer_due 11-27 Acme wants an answer by 2026-11-27 17:00:00+01:00."]


def test_a_deadline_that_falls_too_early_calls_for_more_time() -> None:
    one = offer("acme-1", answer_by=day("12-01"))
    assert due(application("acme", WRITTEN), one, early=("acme-1",))[0].draft == "more_time"


def test_an_offer_without_a_deadline_asks_for_no_answer() -> None:
    assert due(application("acme", WRITTEN), offer("acme-1")) == ()


def test_a_deadline_that_ran_out_is_to_be_noted() -> None:
    made = due(application("acme", WRITTEN), offer("acme-1", answer_by=day("11-20")))
    assert lines(made) == [
        "unlogged 11-20 The time to answer Acme ran out on 2026-11-20, and no answer is noted."
    ]


def test_a_deadline_may_run_out_elsewhere_on_a_day_that_has_not_begun_here() -> None:
    # in Auckland, twelve hours ahead, the 22nd ends at noon of the 22nd in Amsterdam
    made = book(
        application("acme", WRITTEN, time_zone="Pacific/Auckland"),
        offer("acme-1", answer_by=day("11-22")),
    )
    evening = Clock(datetime(2026, 11, 22, 13, 0, tzinfo=CET))
    west = Clock(evening.now.astimezone(timezone(timedelta(hours=-14))))
    assert west.today == day("11-21")
    (item,) = answers(made, overview(made, west), (), west.today)
    assert (item.kind, item.on) == ("unlogged", day("11-21"))


def test_an_accepted_offer_wants_no_answer() -> None:
    story = application("acme", WRITTEN, event("11-20", "accepted"))
    assert due(story, offer("acme-1", answer_by=day("12-01"))) == ()


def test_an_offer_that_no_event_tells_of_is_to_be_noted() -> None:
    made = book(application("acme"), offer("acme-1", received=day("11-18")))
    assert lines(tuple(unlogged(made, overview(made, CLOCK), TODAY))) == [
        "unlogged 11-18 Note when the offer of Acme came: no event names it."
    ]
    ahead = book(application("acme"), offer("acme-1", received=day("11-30")))
    assert next(unlogged(ahead, overview(ahead, CLOCK), TODAY)).on == TODAY
    undated = book(application("acme"), offer("acme-1"))
    assert next(unlogged(undated, overview(undated, CLOCK), TODAY)).on == TODAY


def test_an_offer_with_its_event_is_not() -> None:
    made = book(application("acme", WRITTEN), offer("acme-1"))
    assert list(unlogged(made, overview(made, CLOCK), TODAY)) == []


def test_an_agreed_first_day_lies_ahead_until_it_has_come() -> None:
    story = application("acme", event("11-20", "accepted", offer="acme-1"))
    for start, expected in (
        ("12-01", ["start 12-01 Work at Acme begins on 2026-12-01."]),
        ("11-01", []),
    ):
        made = book(story, offer("acme-1", start=day(start)))
        assert lines(tuple(starts(made, overview(made, CLOCK), TODAY))) == expected


def test_a_first_day_that_is_only_offered_is_no_date() -> None:
    made = book(application("acme", WRITTEN), offer("acme-1", start=day("12-01")))
    assert list(starts(made, overview(made, CLOCK), TODAY)) == []


def promise(*events: Event, today: str = "11-23", hurry: bool = False) -> Item | None:
    acme = application("acme", event("11-12", "interview"), *events, promised_by=day("11-20"))
    return promised(acme, progress(acme, day(today)), day(today), hurry=hurry)


def test_a_promise_to_come_is_something_to_expect() -> None:
    item = promise(today="11-20")
    assert item is not None
    assert (item.kind, item.on, item.draft) == ("promise", day("11-20"), None)
    assert words(item.saying) == "Acme promised an answer by 2026-11-20."
    hurried = promise(today="11-20", hurry=True)
    assert hurried is not None
    assert hurried.draft == "nudge"
    own = application("acme", event("11-12", "interview"), promised_by=day("11-20"), internal=True)
    inside = promised(own, progress(own, day("11-20")), day("11-20"), hurry=True)
    assert inside is not None
    assert inside.draft is None


def test_a_promise_that_has_passed_is_an_alarm_until_the_note_is_due() -> None:
    item = promise(today="11-23")
    assert item is not None
    assert (item.kind, item.draft) == ("promise_passed", "follow_up")
    assert words(item.saying) == "Acme promised an answer by 2026-11-20; it has not come."
    assert promise(today="11-24") is None


def test_the_alarm_ends_when_i_have_asked() -> None:
    assert promise(event("11-23", "follow_up")) is None


def test_nothing_is_promised_where_no_answer_is_awaited() -> None:
    assert promise(event("11-25", "interview")) is None
    acme = application("acme", event("11-12", "interview"))
    assert promised(acme, progress(acme, TODAY), TODAY) is None


def meeting(*events: Event, clock: Clock = CLOCK, time_zone: str = "") -> str:
    acme = application("acme", *events, time_zone=time_zone)
    item = interview(acme, progress(acme, clock.today), clock)
    return words(item.saying) if item else ""


def test_the_next_meeting_is_named_with_its_hour_if_it_has_one() -> None:
    plain = event("11-25", "interview")
    assert meeting(plain, event("11-26", "interview")) == "Interview with Acme: 2026-11-25."
    timed = event("11-25", "screening", at=time(14, 30))
    assert meeting(timed) == "First talk with Acme: 2026-11-25 14:30:00+01:00."
    assert meeting(timed, time_zone="America/New_York") == (
        "First talk with Acme: 2026-11-25 14:30:00-05:00."
    )


def test_todays_meeting_is_to_come_until_its_hour() -> None:
    morning = event("11-23", "interview", at=time(9, 0))
    assert meeting(morning) == ""
    later = event("11-23", "interview", at=time(9, 1))
    assert meeting(later) == "Interview with Acme: 2026-11-23 09:01:00+01:00."
    assert meeting(event("11-23", "interview")) == "Interview with Acme: 2026-11-23."


def test_what_was_or_is_no_meeting_is_not_to_come() -> None:
    assert meeting(event("11-20", "interview"), event("11-25", "note")) == ""


def test_an_offer_without_a_deadline_has_no_such_fact() -> None:
    made = book(application("acme"), offer("acme-1"))
    with pytest.raises(ValueError, match="acme-1 has no deadline"):
        deadline("Acme", overview(made, at("11-23")).states["acme-1"])


def to_ask(*events: Event, **more: Any) -> list[str]:
    story = application("acme", *events, event("11-25", "interview"), **more)
    made = interview(story, progress(story, TODAY), CLOCK)
    return [words(one) for one in made.ask] if made else []


def test_in_an_interview_to_come_it_is_asked_when_to_expect_word() -> None:
    assert to_ask() == ["When should I expect word?", "Until when are you interviewing others?"]


def test_what_they_have_said_already_is_not_asked_again() -> None:
    said = event("11-20", "promised", by="12-01")
    assert to_ask(said, other_interviews_until=day("11-30")) == []


def test_what_the_last_debrief_left_open_is_asked_too() -> None:
    known = {"promised_by": day("12-01"), "other_interviews_until": day("11-30")}
    assert to_ask(event("11-20", "debrief", ask_next=("Who decides?",)), **known) == [
        "Who decides?"
    ]
