import pytest

from offerbook.core.model.application import Event, EventKind
from offerbook.core.model.preferences import FollowUp, Preferences
from offerbook.core.waiting.followups import Patience, follow_up, patience_of, thank_you
from offerbook.core.waiting.items import Item
from offerbook.core.waiting.stage import progress
from tests.core.waiting.made import TODAY, application, day, event, words


def due(*events: Event, today: str = "11-23", **keys: str) -> Item | None:
    acme = application("acme", *events, **{key: day(text) for key, text in keys.items()})
    return follow_up(acme, progress(acme, day(today)), day(today))


def told(item: Item | None) -> tuple[str, str, str]:
    assert item is not None
    return item.kind, f"{item.on:%m-%d}", words(item.saying)


APPLIED = event("11-12", "applied")


def test_with_no_promise_the_note_is_due_five_business_days_after_the_last_contact() -> None:
    # Thursday the 12th: Friday, Monday, Tuesday, Wednesday, Thursday the 19th
    item = due(APPLIED)
    assert told(item) == (
        "follow_up",
        "11-19",
        "Ask Acme where things stand: the last contact was on 2026-11-12.",
    )
    assert item is not None
    assert item.draft == "follow_up"
    assert item.saying.facts[0].fields() == ("acme events",)


def test_no_note_is_due_before_the_others_have_been_seen() -> None:
    # they see others until Friday the 20th: two business days later is Tuesday
    assert told(due(APPLIED, other_interviews_until="11-20"))[1] == "11-24"
    assert told(due(APPLIED, other_interviews_until="11-01"))[1] == "11-19"


def test_the_promised_day_beats_the_rule() -> None:
    # promised for Friday the 20th: two business days later is Tuesday
    item = due(APPLIED, promised_by="11-20")
    assert told(item) == (
        "follow_up",
        "11-24",
        "On 2026-11-24, ask Acme for the answer they promised by 2026-11-20.",
    )
    assert item is not None
    assert item.draft is None
    assert item.saying.facts[0].fields() == ("acme promised_by",)


def test_a_promise_made_in_an_event_rests_on_the_events() -> None:
    item = due(APPLIED, event("11-13", "promised", by="11-20"))
    assert item is not None
    assert item.saying.facts[0].fields() == ("acme events",)


def test_the_second_note_is_due_five_business_days_after_the_first() -> None:
    story = (event("11-02", "applied"), event("11-13", "follow_up"))
    assert told(due(*story)) == (
        "follow_up",
        "11-20",
        "Write to Acme once more: no answer to your note of 2026-11-13.",
    )


def test_a_note_sent_before_the_promised_day_does_not_count() -> None:
    story = (event("11-02", "applied"), event("11-13", "follow_up"))
    assert told(due(*story, promised_by="11-19"))[1:] == (
        "11-23",
        "Ask Acme for the answer they promised by 2026-11-19.",
    )


def test_after_two_notes_it_is_proposed_to_stop() -> None:
    story = (
        event("10-26", "applied"),
        event("11-06", "follow_up"),
        event("11-13", "follow_up"),
    )
    item = due(*story)
    assert told(item) == (
        "silent",
        "11-20",
        "Acme has not answered 2 notes: mark it silent?",
    )
    assert item is not None
    assert item.draft is None


@pytest.mark.parametrize("kind", ["answer", "interview", "promised"])
def test_a_contact_of_theirs_starts_the_count_again(kind: EventKind) -> None:
    story = (
        event("10-26", "applied"),
        event("11-02", "follow_up"),
        event("11-09", "follow_up"),
        event("11-17", kind),
    )
    # the 17th, a Tuesday, and five business days
    assert told(due(*story))[:2] == ("follow_up", "11-24")


def test_own_notes_between_do_not_hide_a_letter() -> None:
    story = (
        event("11-02", "applied"),
        event("11-13", "follow_up"),
        event("11-14", "note"),
    )
    assert told(due(*story))[1] == "11-20"


def test_a_note_to_somebody_who_is_only_known_to_discuss_counts() -> None:
    story = (event("11-12", "discussion"), event("11-13", "follow_up"))
    assert told(due(*story))[1] == "11-20"


def test_a_thank_you_is_a_contact_and_no_note() -> None:
    story = (event("11-12", "interview"), event("11-13", "thank_you"))
    assert told(due(*story))[1] == "11-20"


def test_more_than_thirty_days_of_silence_are_flagged() -> None:
    # 23 October and 31 days is 23 November
    assert told(due(event("10-23", "interview"))) == (
        "silent",
        "11-23",
        "Nothing from Acme for 31 days: write once more, or mark it silent.",
    )
    assert told(due(event("10-24", "interview")))[0] == "follow_up"


def test_silence_is_not_flagged_while_a_promised_day_is_still_to_come() -> None:
    assert told(due(event("10-12", "interview"), promised_by="12-01"))[:2] == (
        "follow_up",
        "12-03",
    )


def test_a_spoken_offer_is_to_be_asked_for_in_writing_at_once() -> None:
    item = due(event("11-20", "offer_spoken"))
    assert told(item) == ("follow_up", "11-20", "Ask Acme to put the offer in writing.")
    assert item is not None
    assert item.draft == "in_writing"


def test_after_asking_for_more_an_answer_is_awaited() -> None:
    story = (event("11-12", "offer_written"), event("11-13", "asked"))
    assert told(due(*story))[:2] == ("follow_up", "11-20")


@pytest.mark.parametrize("kind", ["saved", "offer_written", "accepted", "rejected", "silent"])
def test_where_they_owe_nothing_no_note_is_due(kind: EventKind) -> None:
    assert due(event("11-02", kind)) is None


def test_a_meeting_to_come_makes_a_note_needless() -> None:
    assert due(APPLIED, event("11-25", "interview")) is None


def test_the_rules_can_be_changed() -> None:
    acme = application("acme", APPLIED, event("11-13", "follow_up"))
    item = follow_up(acme, progress(acme, TODAY), TODAY, Patience(notes=1, again=3))
    assert told(item) == ("silent", "11-18", "Acme has not answered 1 note: mark it silent?")


def test_what_is_to_come_says_on_which_day() -> None:
    # Thursday the 19th and five business days is Thursday the 26th
    once = (event("11-12", "applied"), event("11-19", "follow_up"))
    assert told(due(*once))[1:] == (
        "11-26",
        "On 2026-11-26, write to Acme once more: no answer to your note of 2026-11-19.",
    )
    assert told(due(event("11-20", "applied")))[1:] == (
        "11-27",
        "On 2026-11-27, ask Acme where things stand: the last contact was on 2026-11-20.",
    )
    item = due(event("11-02", "applied"), event("11-12", "follow_up"), event("11-19", "follow_up"))
    assert told(item)[1:] == ("11-26", "If Acme has not answered by 2026-11-26, mark it silent.")
    assert told(thanks(event("11-23", "interview")))[1:] == (
        "11-24",
        "On 2026-11-24, thank Acme for the interview on 2026-11-23.",
    )


def test_the_person_sets_the_rules() -> None:
    given = Preferences(follow_up=FollowUp(after_contact_days=3, silent_after_days=60))
    patience = patience_of(given)
    assert (patience.without_promise, patience.silence, patience.again) == (3, 60, 5)
    # Thursday the 12th + 3 business days, not five
    acme = application("acme", APPLIED)
    item = follow_up(acme, progress(acme, TODAY), TODAY, patience)
    assert told(item)[:2] == ("follow_up", "11-17")
    assert patience_of(Preferences()) == Patience()


def test_a_public_holiday_is_no_business_day() -> None:
    # Thursday the 12th + 5 business days is the 19th; with the 16th off it is Friday the 20th
    acme = application("acme", APPLIED)
    patience = patience_of(Preferences(), frozenset({day("11-16")}))
    item = follow_up(acme, progress(acme, TODAY), TODAY, patience)
    assert told(item)[:2] == ("follow_up", "11-20")


def thanks(*events: Event, today: str = "11-23") -> Item | None:
    acme = application("acme", *events)
    return thank_you(acme, progress(acme, day(today)), day(today))


def test_a_thank_you_is_due_the_day_after_an_interview() -> None:
    assert told(thanks(event("11-20", "interview"))) == (
        "thank_you",
        "11-21",
        "Thank Acme for the interview on 2026-11-20.",
    )


def test_a_thank_you_makes_sense_for_two_more_business_days() -> None:
    # Saturday the 21st, then Monday and Tuesday
    assert thanks(event("11-20", "interview"), today="11-24") is not None
    assert thanks(event("11-20", "interview"), today="11-25") is None


def test_one_thank_you_an_interview_is_enough() -> None:
    interview = event("11-20", "interview")
    assert thanks(interview, event("11-20", "thank_you")) is None
    assert thanks(event("11-10", "interview"), event("11-11", "thank_you"), interview) is not None


def test_no_thanks_are_due_for_a_call_or_once_the_offer_is_there() -> None:
    assert thanks(event("11-20", "screening")) is None
    assert thanks(event("11-20", "discussion")) is None
    assert thanks(event("11-20", "interview"), event("11-21", "offer_written")) is None
