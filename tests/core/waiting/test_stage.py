from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from offerbook.core.model.application import Event, EventKind
from offerbook.core.waiting.items import Progress, Stage
from offerbook.core.waiting.stage import STEPS, past_events, progress
from tests.core.waiting.made import KINDS, TODAY, application, day, event

FUTURE = "12-05"


def told(*events: Event, promised_by: str = "", promised_who: str = "") -> Progress:
    key = day(promised_by) if promised_by else None
    acme = application("acme", *events, promised_by=key, promised_who=promised_who)
    return progress(acme, TODAY)


def test_an_application_without_events_is_saved_and_waits_for_nobody() -> None:
    assert told() == Progress(
        application="acme",
        stage="saved",
        furthest="saved",
        since=None,
        last_contact=None,
        days_in_stage=None,
        days_waiting=None,
        live=True,
        promised=None,
        promised_who="",
        events=(),
    )


def test_days_are_counted_from_the_first_event_of_the_stage_and_the_last_contact() -> None:
    where = told(
        event("11-02", "applied"), event("11-05", "interview"), event("11-12", "interview")
    )
    assert (where.stage, where.since, where.days_in_stage) == ("interview", day("11-05"), 18)
    assert (where.last_contact, where.days_waiting) == (day("11-12"), 11)


@pytest.mark.parametrize(
    ("kind", "stage"),
    [
        ("saved", "saved"),
        ("applied", "applied"),
        ("screening", "screening"),
        ("interview", "interview"),
        ("discussion", "discussion"),
        ("offer_spoken", "offer_spoken"),
        ("offer_written", "offer_written"),
        ("accepted", "accepted"),
        ("signed", "signed"),
        ("declined", "declined"),
        ("rejected", "rejected"),
        ("withdrawn_by_me", "withdrawn"),
        ("withdrawn_by_them", "withdrawn"),
        ("silent", "silent"),
    ],
)
def test_each_step_and_each_ending_has_its_stage(kind: EventKind, stage: Stage) -> None:
    assert told(event("11-02", kind)).stage == stage


def test_a_step_back_does_not_undo_a_step_forward() -> None:
    where = told(event("11-02", "offer_written"), event("11-10", "interview"))
    assert (where.stage, where.since) == ("offer_written", day("11-02"))


def test_a_back_dated_event_finds_its_place() -> None:
    assert told(event("11-12", "interview"), event("11-02", "applied")).stage == "interview"


def test_an_event_to_come_is_a_plan_and_no_stage() -> None:
    where = told(event("11-02", "applied"), event(FUTURE, "interview"))
    assert where.stage == "applied"
    assert len(where.events) == 2
    assert len(past_events(where, TODAY)) == 1


def test_todays_event_has_happened() -> None:
    assert told(event("11-23", "interview")).stage == "interview"


def test_the_furthest_stage_survives_a_rejection() -> None:
    where = told(event("11-02", "interview"), event("11-10", "rejected"))
    assert (where.stage, where.furthest, where.live) == ("rejected", "interview", False)


def test_a_rejection_without_a_story_was_at_least_applied_for() -> None:
    assert told(event("11-10", "rejected")).furthest == "applied"


def test_a_rejected_application_starts_again_with_the_next_event() -> None:
    where = told(event("09-01", "interview"), event("09-10", "rejected"), event("11-10", "applied"))
    assert (where.stage, where.since, where.furthest, where.live) == (
        "applied",
        day("11-10"),
        "interview",
        True,
    )


@pytest.mark.parametrize("kind", ["answer", "screening", "improved"])
def test_a_silent_one_that_speaks_again_goes_on_where_it_was(kind: EventKind) -> None:
    where = told(event("09-01", "interview"), event("10-10", "silent"), event("11-10", kind))
    assert (where.stage, where.since) == ("interview", day("09-01"))


def test_a_silent_one_stays_silent_whatever_i_note_or_write() -> None:
    where = told(
        event("09-01", "interview"),
        event("10-10", "silent"),
        event("10-12", "note"),
        event("10-13", "follow_up"),
        event("10-14", "silent"),
    )
    assert (where.stage, where.since) == ("silent", day("10-14"))


def test_silence_noted_after_a_rejection_leaves_it_rejected_once_they_speak() -> None:
    story = (event("09-01", "rejected"), event("10-10", "silent"))
    assert told(*story).stage == "silent"
    assert told(*story, event("11-01", "answer")).stage == "rejected"
    assert told(*story, event("11-01", "screening")).stage == "screening"


@pytest.mark.parametrize("kind", ["accepted", "signed", "declined", "silent", "rejected"])
def test_an_accepted_or_ended_one_is_not_running_any_more(kind: EventKind) -> None:
    assert not told(event("11-02", "offer_written"), event("11-10", kind)).live


def test_notes_of_my_own_are_no_contact() -> None:
    where = told(event("11-02", "interview"), event("11-05", "note"), event("11-06", "debrief"))
    assert where.last_contact == day("11-02")


def test_with_an_offer_in_hand_they_owe_nothing() -> None:
    assert told(event("11-02", "offer_written")).days_waiting is None


@pytest.mark.parametrize("kind", ["asked", "extension_asked"])
def test_after_a_question_about_the_offer_they_owe_an_answer(kind: EventKind) -> None:
    asked = event("11-20", kind)
    assert told(event("11-02", "offer_written"), asked).days_waiting == 3
    answered = told(event("11-02", "offer_written"), asked, event("11-21", "answer"))
    assert answered.days_waiting is None


def test_with_a_meeting_to_come_nobody_waits() -> None:
    where = told(event("11-02", "applied"), event(FUTURE, "screening"))
    assert where.days_waiting is None


def test_a_discussion_alone_dates_no_wait() -> None:
    assert told(event("11-02", "discussion")).days_waiting is None


def test_the_promised_day_stands_until_an_answer_comes() -> None:
    promised = event("11-10", "promised", by="11-20", who="Jo Lane")
    open_one = told(event("11-02", "interview"), promised)
    assert (open_one.promised, open_one.promised_who) == (day("11-20"), "Jo Lane")
    assert told(promised, event("11-15", "answer")).promised is None
    assert told(promised, event("11-15", "rejected")).promised is None


def test_the_key_of_the_file_counts_until_an_event_names_another_day() -> None:
    interview = event("11-02", "interview")
    key = told(interview, promised_by="11-20", promised_who="Jo Lane")
    assert (key.promised, key.promised_who) == (day("11-20"), "Jo Lane")
    later = told(
        interview, event("11-10", "promised", by="11-25"), promised_by="11-20", promised_who="Jo"
    )
    assert (later.promised, later.promised_who) == (day("11-25"), "Jo")
    vague = told(interview, event("11-10", "promised"), promised_by="11-20")
    assert vague.promised == day("11-20")


def test_an_answer_before_the_last_round_is_not_the_promised_one() -> None:
    where = told(
        event("10-02", "applied"),
        event("10-09", "answer"),
        event("11-02", "interview"),
        promised_by="12-01",
    )
    assert where.promised == day("12-01")


def test_an_interview_held_before_the_promised_day_leaves_the_promise() -> None:
    promised = event("11-10", "promised", by="11-20")
    assert told(promised, event("11-15", "interview")).promised == day("11-20")


def test_an_interview_on_or_after_the_promised_day_is_an_answer() -> None:
    promised = event("11-10", "promised", by="11-20")
    assert told(promised, event("11-20", "interview")).promised is None
    assert told(event("11-20", "interview"), promised_by="11-20").promised is None


EVENTS = st.lists(
    st.builds(
        lambda kind, days: Event(on=TODAY - timedelta(days=days), kind=kind),
        st.sampled_from([kind for kind in KINDS if kind != "retracted"]),
        st.integers(-5, 12),
    ),
    max_size=9,
)


@given(EVENTS)
def test_plans_do_not_move_the_stage(events: list[Event]) -> None:
    now = progress(application("acme", *events), TODAY)
    past = progress(application("acme", *(e for e in events if e.on <= TODAY)), TODAY)
    assert (now.stage, now.since, now.furthest, now.last_contact) == (
        past.stage,
        past.since,
        past.furthest,
        past.last_contact,
    )


@given(EVENTS, st.integers(0, 12))
def test_what_was_true_on_an_earlier_day_stays_true_of_that_day(
    events: list[Event], days: int
) -> None:
    earlier: date = TODAY - timedelta(days=days)
    full = progress(application("acme", *events), earlier)
    then = progress(application("acme", *(e for e in events if e.on <= earlier)), earlier)
    assert (full.stage, full.since, full.furthest) == (then.stage, then.since, then.furthest)


@given(EVENTS, EVENTS)
def test_the_furthest_stage_never_falls(before: list[Event], after: list[Event]) -> None:
    now = progress(application("acme", *before), TODAY)
    later = progress(application("acme", *before, *after), TODAY)
    if any(event.kind in STEPS and event.on <= TODAY for event in before):
        assert STEPS.index(later.furthest) >= STEPS.index(now.furthest)


@given(EVENTS)
def test_the_days_are_never_negative(events: list[Event]) -> None:
    now = progress(application("acme", *events), TODAY)
    assert (now.days_in_stage or 0) >= 0
    assert (now.days_waiting or 0) >= 0


@given(EVENTS, st.randoms(use_true_random=False))
def test_the_order_of_noting_matters_only_within_one_day(events: list[Event], mix: object) -> None:
    by_day: dict[date, list[Event]] = {}
    for one in events:
        by_day.setdefault(one.on, []).append(one)
    days = list(by_day)
    mix.shuffle(days)  # type: ignore[attr-defined]
    mixed = [one for key in days for one in by_day[key]]
    assert progress(application("acme", *mixed), TODAY) == progress(
        application("acme", *events), TODAY
    )
