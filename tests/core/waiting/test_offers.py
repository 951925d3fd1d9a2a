from dataclasses import replace
from datetime import date, datetime, timedelta, timezone
from typing import Any

import pytest

from offerbook.core.calendar import Clock
from offerbook.core.model.admit import admit
from offerbook.core.model.application import Application, EventKind
from offerbook.core.model.book import Book, Record
from offerbook.core.model.offer import Offer
from offerbook.core.waiting.deadline import moment
from offerbook.core.waiting.offers import competing, in_force, offer_state, overview, states
from tests.core.waiting.made import CET, CLOCK, application, at, book, day, event, offer

ACME = application("acme", event("11-18", "offer_written", offer="acme-1"))


def status(story: Application, *offers: Offer, clock: Clock = CLOCK) -> str:
    made = book(story, *offers)
    return offer_state(offers[0], made, clock).status


def ids(offers: tuple[Offer, ...]) -> list[str]:
    return [one.id for one in offers]


def test_a_written_offer_is_open_and_one_from_the_phone_is_spoken() -> None:
    assert status(ACME, offer("acme-1")) == "open"
    assert status(ACME, offer("acme-1", written=False)) == "spoken"


def test_the_present_job_is_neither() -> None:
    here = Offer(id="current", kind="current", currency="EUR", written=True)
    made = book(ACME, here, offer("acme-1"))
    assert states(made, CLOCK)["current"].status == "current"
    assert ids(in_force(made, CLOCK)) == ["acme-1"]


def test_a_bare_day_lasts_to_its_end_where_the_employer_is() -> None:
    # New York is six hours behind Amsterdam: its 27th ends at six in the morning of the 28th
    there = application("acme", time_zone="America/New_York")
    made = book(there, offer("acme-1", answer_by=day("11-27")))
    last = Clock(datetime(2026, 11, 28, 5, 59, tzinfo=CET))
    state = offer_state(made.offers["acme-1"], made, last)
    assert (state.status, state.days_left, state.answer_by) == ("open", -1, day("11-27"))
    over = Clock(datetime(2026, 11, 28, 6, 0, tzinfo=CET))
    assert offer_state(made.offers["acme-1"], made, over).status == "lapsed"


def test_a_moment_counts_in_its_own_zone() -> None:
    west = timezone(timedelta(hours=-5))
    due = datetime(2026, 11, 27, 17, 0, tzinfo=west)  # 23:00 in Amsterdam
    made = book(ACME, offer("acme-1", answer_by=due))
    before = Clock(datetime(2026, 11, 27, 22, 59, tzinfo=CET))
    state = offer_state(made.offers["acme-1"], made, before)
    assert (state.status, state.deadline, state.days_left) == ("open", due, 0)
    after = Clock(datetime(2026, 11, 27, 23, 0, tzinfo=CET))
    assert offer_state(made.offers["acme-1"], made, after).status == "lapsed"


def test_a_moment_without_a_zone_counts_where_the_employer_is_or_else_the_person() -> None:
    due = datetime(2026, 11, 27, 17, 0)  # noqa: DTZ001
    there = application("acme", time_zone="America/New_York")
    assert moment(due, there, CLOCK).utcoffset() == timedelta(hours=-5)
    assert moment(due, None, CLOCK).utcoffset() == timedelta(hours=1)


def test_an_offer_without_a_deadline_does_not_lapse() -> None:
    state = offer_state(offer("acme-1"), book(ACME, offer("acme-1")), at("2031-01-01"))
    assert (state.status, state.deadline, state.days_left) == ("open", None, None)


def test_a_spoken_offer_lapses_too() -> None:
    phoned = offer("acme-1", written=False, answer_by=day("11-20"))
    assert status(ACME, phoned) == "lapsed"


def test_an_extension_that_was_granted_moves_the_deadline() -> None:
    story = application(
        "acme",
        event("11-19", "extension_granted", by="12-05", offer="acme-1"),
        event("11-20", "extension_granted", by="12-04"),
        event("11-21", "extension_granted", offer="acme-1"),
        event("11-21", "extension_asked", by="12-31", offer="acme-1"),
        event("11-21", "extension_granted", by="12-31", offer="acme-9"),
        event("12-01", "extension_granted", by="12-31", offer="acme-1"),
    )
    made = book(story, offer("acme-1", received=day("11-18"), answer_by=day("11-27")))
    assert states(made, CLOCK)["acme-1"].answer_by == day("12-04")


def test_an_extension_that_names_no_offer_is_not_about_one_that_came_later() -> None:
    story = application("acme", event("11-10", "extension_granted", by="12-05"))
    late = offer("acme-1", received=day("11-18"), answer_by=day("11-27"))
    assert states(book(story, late), CLOCK)["acme-1"].answer_by == day("11-27")


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        ("accepted", "accepted"),
        ("signed", "accepted"),
        ("declined", "declined"),
        ("rejected", "withdrawn"),
        ("withdrawn_by_me", "withdrawn"),
        ("withdrawn_by_them", "withdrawn"),
        ("silent", "lapsed"),
        ("note", "open"),
    ],
)
def test_an_event_ends_or_takes_an_offer(kind: EventKind, expected: str) -> None:
    story = application(
        "acme", event("11-18", "offer_written", offer="acme-1"), event("11-20", kind)
    )
    assert status(story, offer("acme-1", received=day("11-18"))) == expected


def test_an_ending_that_names_one_version_ends_the_others_that_had_come() -> None:
    story = application("acme", event("11-20", "declined", offer="acme-1"))
    assert status(story, offer("acme-2", received=day("11-19"))) == "declined"
    assert status(story, offer("acme-2", received=day("11-21"))) == "open"
    assert status(story, offer("acme-1", received=day("11-21"))) == "declined"


def test_an_offer_made_again_is_open_again() -> None:
    story = application(
        "acme",
        event("11-19", "withdrawn_by_them"),
        event("11-20", "offer_written", offer="acme-1"),
    )
    assert status(story, offer("acme-1")) == "open"
    assert status(story, offer("acme-1", written=False)) == "spoken"


def test_an_acceptance_of_another_version_does_not_take_this_one() -> None:
    story = application("acme", event("11-20", "accepted", offer="acme-2"))
    assert status(story, offer("acme-1")) == "open"


def test_what_is_planned_has_not_happened() -> None:
    story = application("acme", event("12-20", "declined"))
    assert status(story, offer("acme-1")) == "open"


def test_only_a_letter_replaces_a_letter() -> None:
    letter, phoned = offer("acme-1"), offer("acme-2", written=False, supersedes="acme-1")
    made = book(ACME, letter, phoned)
    assert offer_state(letter, made, CLOCK).status == "open"
    assert ids(in_force(made, CLOCK)) == ["acme-1"]
    written = book(ACME, letter, offer("acme-2", supersedes="acme-1"))
    assert offer_state(letter, written, CLOCK).status == "superseded"
    assert ids(in_force(written, CLOCK)) == ["acme-2"]


def test_a_call_replaces_a_call() -> None:
    first = offer("acme-1", written=False)
    second = offer("acme-2", written=False, supersedes="acme-1")
    made = book(ACME, first, second)
    assert offer_state(first, made, CLOCK).status == "superseded"
    assert ids(in_force(made, CLOCK)) == ["acme-2"]


def test_an_offer_that_names_itself_or_nothing_known_replaces_nothing() -> None:
    assert status(ACME, offer("acme-1", supersedes="acme-1")) == "open"
    assert status(ACME, offer("acme-1", supersedes="acme-0")) == "open"


def test_of_several_versions_the_newest_written_one_is_in_force() -> None:
    made = book(
        ACME,
        offer("acme-1", received=day("11-18")),
        offer("acme-2", received=day("11-10")),
        offer("acme-3", received=day("11-20"), written=False),
    )
    assert ids(in_force(made, CLOCK)) == ["acme-1"]


def test_of_two_from_one_day_the_one_named_later_is_in_force() -> None:
    assert ids(in_force(book(ACME, offer("acme-1"), offer("acme-2")), CLOCK)) == ["acme-2"]


def test_an_application_that_has_ended_has_no_offer_in_force() -> None:
    kinds: tuple[EventKind, ...] = ("declined", "rejected", "silent")
    for kind in kinds:
        story = application("acme", event("11-20", kind))
        assert in_force(book(story, offer("acme-1")), CLOCK) == ()


def test_an_accepted_offer_is_in_force_and_competes_no_more() -> None:
    made = book(application("acme", event("11-20", "accepted")), offer("acme-1"))
    assert ids(in_force(made, CLOCK)) == ["acme-1"]
    assert competing(made, CLOCK) == ()


def test_a_lapsed_offer_is_in_force_and_competes_no_more() -> None:
    made = book(ACME, offer("acme-1", answer_by=day("11-20")))
    assert ids(in_force(made, CLOCK)) == ["acme-1"]
    assert competing(made, CLOCK) == ()


def test_open_and_spoken_offers_compete() -> None:
    made = book(
        ACME,
        offer("acme-1"),
        application("birch"),
        offer("birch-1", written=False),
    )
    assert ids(competing(made, CLOCK)) == ["acme-1", "birch-1"]


def test_an_offer_of_an_unknown_application_is_not_in_force() -> None:
    made = book(offer("acme-1"))
    assert in_force(made, CLOCK) == ()
    assert states(made, CLOCK)["acme-1"].status == "open"


def test_an_offer_whose_application_file_is_broken_stays_usable() -> None:
    made = book(ACME, offer("acme-1"))
    broken = replace(made.records["acme"], value=None)
    made = Book({**made.records, "acme": broken})
    assert ids(in_force(made, CLOCK)) == ["acme-1"]


def test_the_day_of_a_deadline_is_today_where_the_person_is() -> None:
    made = book(ACME, offer("acme-1", answer_by=date(2026, 11, 23)))
    assert states(made, CLOCK)["acme-1"].days_left == 0


def test_a_new_letter_leaves_no_second_one_open_though_its_file_says_neither_day_nor_version() -> (
    None
):
    story = application(
        "acme",
        event("11-12", "offer_spoken", offer="acme-1"),
        event("11-18", "offer_written", offer="acme-2"),
        event("11-22", "offer_written", offer="acme-3"),
    )
    made = book(
        story,
        offer("acme-1", written=False),
        offer("acme-2", received=day("11-18"), supersedes="acme-1"),
        offer("acme-3"),
    )
    assert {key: one.status for key, one in states(made, CLOCK).items()} == {
        "acme-1": "superseded",
        "acme-2": "superseded",
        "acme-3": "open",
    }
    assert ids(in_force(made, CLOCK)) == ["acme-3"]
    assert offer_state(made.offers["acme-2"], made, CLOCK).status == "superseded"


def to_mend(name: str, **data: Any) -> Record:
    given = {"application": "acme", "currency": "EUR", "written": True, **data}
    return admit("offer", name, {**given, "base": {"amount": "98000"}})


def test_a_version_to_be_mended_never_lets_the_one_it_replaced_come_back() -> None:
    broken = to_mend("acme-2", supersedes="acme-1", answer_by=day("11-27"))
    made = book(ACME, offer("acme-1")).with_record(broken)
    seen = overview(made, CLOCK)
    assert (seen.in_force, seen.competing) == ((), ())
    assert {key: one.id for key, one in seen.to_mend.items()} == {"acme": "acme-2"}
    assert seen.states["acme-1"].status == "superseded"
    state = seen.states["acme-2"]
    assert (state.status, state.answer_by) == ("to_mend", day("11-27"))


def test_one_to_be_mended_that_was_declined_needs_no_mending() -> None:
    story = application("acme", event("11-20", "declined"))
    made = book(story).with_record(to_mend("acme-1"))
    assert overview(made, CLOCK).to_mend == {}


def test_a_call_to_be_mended_leaves_the_letter_in_force() -> None:
    broken = to_mend("acme-2", written=False, received=day("11-20"))
    made = book(ACME, offer("acme-1", received=day("11-18"))).with_record(broken)
    seen = overview(made, CLOCK)
    assert (ids(seen.in_force), dict(seen.to_mend)) == (["acme-1"], {})
