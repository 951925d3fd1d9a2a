from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from offerbook.exchange.entry import Entry
from offerbook.exchange.ics import calendar_file, sequence

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
THERE = ZoneInfo("Europe/Amsterdam")


def read(*entries: Entry, stamp: datetime = NOW) -> Calendar:
    calendar = Calendar.from_ical(calendar_file(entries, stamp))
    assert isinstance(calendar, Calendar)
    return calendar


def test_days_and_moments_read_back_as_they_were() -> None:
    calendar = read(
        Entry("acme.answer", date(2026, 12, 1), "Answer Acme"),
        Entry("birch.answer", datetime(2026, 11, 27, 17, tzinfo=THERE), "Answer Birch"),
        Entry("cedar.answer", datetime(2026, 11, 27, 17, tzinfo=UTC), "Answer Cedar"),
        Entry("dune.interview.1", datetime(2026, 11, 27, 17), "Meet Dune", busy=True),  # noqa: DTZ001
    )
    days = [event.start for event in calendar.events]
    assert days[0] == date(2026, 12, 1)
    assert days[1] == datetime(2026, 11, 27, 16, tzinfo=UTC)
    assert days[2] == datetime(2026, 11, 27, 17, tzinfo=UTC)
    assert days[3] == datetime(2026, 11, 27, 17)  # noqa: DTZ001
    assert [event["transp"] for event in calendar.events][2:] == ["TRANSPARENT", "OPAQUE"]


def test_the_zone_travels_with_the_file() -> None:
    calendar = read(Entry("a.b", datetime(2027, 7, 1, 9, tzinfo=THERE), "Summer"))
    assert [zone["tzid"] for zone in calendar.timezones] == ["Europe/Amsterdam"]
    # nine in the morning of a summer day in Amsterdam is seven UTC
    assert calendar.events[0].start == datetime(2027, 7, 1, 7, tzinfo=UTC)


def test_every_event_has_what_updates_need() -> None:
    event = read(Entry("acme.answer", date(2026, 12, 1), "Answer Acme")).events[0]
    assert event["uid"] == "acme.answer@offerbook"
    assert event.DTSTAMP == NOW
    # 2026-11-23 09:00 is 2518 days and 540 minutes after 2020-01-01: 2518 × 1440 + 540
    assert event["sequence"] == 3_626_460
    assert event["class"] == "PRIVATE"


@given(st.datetimes(datetime(2020, 1, 1), datetime(2100, 1, 1)), st.integers(1, 10**6))  # noqa: DTZ001
def test_a_later_export_never_counts_as_the_older_one(first: datetime, minutes: int) -> None:
    now = first.replace(tzinfo=UTC)
    assert 0 <= sequence(now) < sequence(now + timedelta(minutes=minutes)) < 2**31


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1))
def test_hostile_text_stays_one_value(text: str) -> None:
    attack = f"{text}\nEND:VEVENT\nBEGIN:VALARM\n{text}"
    calendar = read(Entry("a.b", date(2026, 12, 1), attack, attack))
    assert len(calendar.events) == 1
    event = calendar.events[0]
    assert event.subcomponents == []
    assert event["summary"] == event["description"] == attack


def test_days_at_the_end_of_the_calendar_are_written_too() -> None:
    far = datetime(9998, 12, 31, 23, tzinfo=THERE)
    assert read(Entry("a.b", far, "Far")).events[0].start.year == 9998
    assert read(Entry("a.b", far, "Far"), stamp=datetime(2200, 1, 1, tzinfo=UTC)).events


def test_lines_are_short_and_end_as_they_must() -> None:
    raw = calendar_file([Entry("a.b", date(2026, 12, 1), "€" * 300)], NOW)
    lines = raw.split(b"\r\n")
    assert all(len(line) <= 75 for line in lines)
    assert b"\n" not in raw.replace(b"\r\n", b"")
