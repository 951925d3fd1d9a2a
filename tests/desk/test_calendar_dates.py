from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from icalendar import Calendar

from offerbook.core.calendar import Clock
from offerbook.desk import Desk
from offerbook.desk.calendar_dates import calendar_bytes, calendar_entries
from offerbook.exchange.entry import Entry
from tests.conftest import CET
from tests.desk.opened import STORY, desk_on, put

ACME = 'company = "Acme"\nrole = "Smith"\ntime_zone = "America/New_York"\n'
OFFER = 'application = "acme"\ncurrency = "EUR"\nwritten = true\nreceived = 2026-11-20\n'


@pytest.fixture
def book(tmp_path: Path) -> Path:
    return tmp_path / "book"


def found(desk: Desk) -> dict[str, Entry]:
    return {one.key: one for one in calendar_entries(desk)}


def test_the_sample_book_has_every_kind_of_date(samples: Path) -> None:
    entries = found(desk_on(samples))
    standing = {key for key, one in entries.items() if one.status != "CANCELLED"}
    assert {
        "acme.answer",
        "birch.answer",
        "cedarline.promise",
        "cedarline.follow-up",
        "garnet.follow-up",
        "fernway.interview.5",
        "acme.start",
        "birch.start",
    } <= standing


def test_a_deadline_stands_at_its_moment_where_the_employer_is(book: Path) -> None:
    put(book, "applications/acme.toml", ACME)
    put(book, "offers/acme-1.toml", OFFER + "answer_by = 2026-11-27T23:00:00+01:00\n")
    entry = found(desk_on(book))["acme.answer"]
    assert entry.starts == datetime(2026, 11, 27, 22, tzinfo=UTC)
    # 23:00 in Amsterdam is 17:00 in New York
    assert isinstance(entry.starts, datetime)
    assert entry.starts.hour == 17


def test_a_bare_day_stays_a_day(book: Path) -> None:
    put(book, "applications/acme.toml", ACME)
    put(book, "offers/acme-1.toml", OFFER + "answer_by = 2026-11-27\n")
    assert found(desk_on(book))["acme.answer"].starts == date(2026, 11, 27)


def test_an_extension_moves_the_same_date(book: Path) -> None:
    put(book, "applications/acme.toml", ACME)
    put(book, "offers/acme-1.toml", OFFER + "answer_by = 2026-11-27\n")
    desk = desk_on(book)
    before = found(desk)["acme.answer"]
    desk.log("acme", "extension_granted", offer="acme-1", by=date(2026, 12, 2))
    after = found(desk)["acme.answer"]
    assert (before.starts, after.starts) == (date(2026, 11, 27), date(2026, 12, 2))


def test_a_new_letter_moves_the_same_date(book: Path) -> None:
    put(book, "applications/acme.toml", ACME)
    put(book, "offers/acme-1.toml", OFFER + "answer_by = 2026-11-27\n")
    newer = OFFER + 'supersedes = "acme-1"\nanswer_by = 2026-12-04\n'
    put(book, "offers/acme-2.toml", newer)
    entries = found(desk_on(book))
    assert entries["acme.answer"].starts == date(2026, 12, 4)
    assert [key for key in entries if key.endswith(".answer")] == ["acme.answer"]


@pytest.mark.parametrize(
    ("zone", "starts"),
    [
        ("America/New_York", datetime(2027, 4, 5, 13, 30, tzinfo=UTC)),
        ("", datetime(2027, 4, 5, 9, 30)),  # noqa: DTZ001 - at half past nine, wherever one is
        ("Nowhere/Such", datetime(2027, 4, 5, 9, 30)),  # noqa: DTZ001
    ],
)
def test_an_interview_stands_at_its_hour_where_the_employer_is(
    book: Path, zone: str, starts: datetime
) -> None:
    # in April, New York is four hours behind UTC: 09:30 there is 13:30
    event = '[[events]]\non = 2027-04-05\nat = 09:30:00\nkind = "interview"\nround = 2\n'
    put(book, "applications/acme.toml", f'company = "Acme"\ntime_zone = "{zone}"\n{event}')
    entry = found(desk_on(book))["acme.interview.1"]
    assert entry.starts == starts
    assert entry.busy
    assert entry.summary == "Interview with Acme, round 2"
    assert "When should I expect word?" in entry.description


def test_all_interviews_to_come_are_there_not_just_the_next(book: Path) -> None:
    events = "".join(
        f'[[events]]\non = 2026-12-0{day}\nkind = "{kind}"\n'
        for day, kind in ((1, "screening"), (3, "interview"), (5, "interview"))
    )
    put(book, "applications/acme.toml", ACME + events)
    keys = [one.key for one in calendar_entries(desk_on(book))]
    assert keys == ["acme.screening.1", "acme.interview.2", "acme.interview.3"]


def test_an_interview_that_was_moved_is_called_off_under_its_old_number(samples: Path) -> None:
    entries = found(desk_on(samples))
    assert entries["fernway.interview.3"].status == "CANCELLED"
    assert not entries["fernway.interview.3"].busy
    assert entries["fernway.interview.5"].status == "CONFIRMED"


@pytest.mark.parametrize("kind", ["declined", "rejected", "withdrawn_by_me"])
def test_what_no_longer_holds_is_called_off_while_it_lies_ahead(book: Path, kind: str) -> None:
    promised = '[[events]]\non = 2026-11-10\nkind = "promised"\nby = 2026-12-01\n'
    meeting = '[[events]]\non = 2026-12-02\nkind = "interview"\n'
    put(book, "applications/acme.toml", ACME + promised + meeting)
    put(book, "offers/acme-1.toml", OFFER + "answer_by = 2026-11-27\nstart = 2027-01-04\n")
    desk = desk_on(book)
    desk.log("acme", kind, offer="acme-1")
    entries = found(desk)
    assert {one.status for one in entries.values()} == {"CANCELLED"}
    assert set(entries) == {"acme.answer", "acme.start", "acme.promise", "acme.interview.2"}
    later = desk_on(book, Clock(datetime(2027, 2, 1, 9, tzinfo=CET)))
    assert "CANCELLED" not in {one.status for one in found(later).values()}


def test_a_first_day_is_a_maybe_until_the_offer_is_accepted(book: Path) -> None:
    put(book, "applications/acme.toml", ACME)
    put(book, "offers/acme-1.toml", OFFER + "start = 2027-01-04\n")
    desk = desk_on(book)
    assert found(desk)["acme.start"].status == "TENTATIVE"
    desk.log("acme", "accepted", offer="acme-1")
    sure = found(desk)["acme.start"]
    assert (sure.status, sure.summary) == ("CONFIRMED", "First day at Acme")


def test_after_a_yes_reviews_and_the_end_of_probation_are_kept(book: Path) -> None:
    put(book, "applications/acme.toml", ACME)
    terms = "start = 2027-01-04\n[terms]\nprobation_months = 2\nreview_on = 2027-07-01\n"
    put(book, "offers/acme-1.toml", OFFER + terms)
    desk = desk_on(book)
    desk.log("acme", "accepted", offer="acme-1")
    entries = found(desk)
    assert entries["acme.review"].starts == date(2027, 7, 1)
    assert entries["acme.probation"].starts == date(2027, 3, 4)


def test_an_overdue_note_stands_on_today(book: Path) -> None:
    put(book, "applications/acme.toml", ACME + '[[events]]\non = 2026-11-03\nkind = "applied"\n')
    # applied on the 3rd; five business days later, on the 10th, it was time to ask
    entry = found(desk_on(book))["acme.follow-up"]
    assert entry.starts == STORY.today
    assert "offerbook draft follow_up acme" in entry.description


def test_a_second_export_has_the_same_names_and_higher_numbers(samples: Path) -> None:
    first, later = desk_on(samples), desk_on(samples, Clock(STORY.now + timedelta(hours=3)))
    one, two = (Calendar.from_ical(calendar_bytes(desk)[0]) for desk in (first, later))
    names = [str(event["uid"]) for event in one.events]
    assert [str(event["uid"]) for event in two.events] == names
    assert len(set(names)) == len(names)
    pairs = zip(one.events, two.events, strict=True)
    assert all(new.sequence > old.sequence for old, new in pairs)
    assert calendar_bytes(first) == calendar_bytes(first)


def test_nothing_private_and_no_pay_is_in_it(samples: Path) -> None:
    secrets = {
        "applications/acme.toml": 'notes = "SECRET-1"\nhoped = { base = 987651 }\n',
        "offers/acme-2.toml": 'notes = "SECRET-2"\n',
    }
    for file, text in secrets.items():
        whole = (samples / file).read_text("utf-8")
        (samples / file).write_text(text + whole, "utf-8")
    raw = calendar_bytes(desk_on(samples))[0].replace(b"\r\n ", b"").decode()
    for secret in ("SECRET", "987651", "98000", "98,000", "104000", "€", "108000", "whiteboard"):
        assert secret not in raw


def test_hostile_names_stay_one_line(book: Path) -> None:
    put(
        book,
        "applications/acme.toml",
        'company = "A\\nEND:VCALENDAR\\u001b]52;c;x\\u0007"\n'
        'role = "\\u202Egnp"\n[[events]]\non = 2026-12-01\nkind = "interview"\n',
    )
    entry = calendar_entries(desk_on(book))[0]
    assert "\n" not in entry.summary
    assert "\x1b" not in entry.summary + entry.description
    assert "\u202e" not in entry.description


@pytest.mark.parametrize("when", ["0001-01-01T00:00:00+14:00", "9999-12-31T23:00:00-12:00"])
def test_a_moment_at_the_end_of_the_calendar_breaks_nothing(book: Path, when: str) -> None:
    put(book, "applications/acme.toml", ACME)
    put(book, "offers/acme-1.toml", OFFER + f"answer_by = {when}\n")
    desk = desk_on(book)
    assert calendar_bytes(desk)[1] == len(calendar_entries(desk))


def test_an_empty_book_makes_an_empty_calendar(book: Path) -> None:
    raw, count = calendar_bytes(desk_on(book))
    assert count == 0
    assert Calendar.from_ical(raw).events == []
