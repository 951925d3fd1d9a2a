"""Dates as an iCalendar file that calendars import, and import again.

Source: RFC 5545, iCalendar; RFC 5546 2.1.5: of two components with one UID the one with the
higher SEQUENCE counts, then the one with the later DTSTAMP.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta

from icalendar import Calendar, Event

from offerbook.exchange.entry import Entry

_FIRST = datetime(2020, 1, 1, tzinfo=UTC)
_LAST = date(2100, 1, 1)
"""Until when changes of the clock are written down."""

_A_YEAR = timedelta(days=366)


def calendar_file(entries: Sequence[Entry], stamp: datetime) -> bytes:
    """Return the file.

    Args:
        entries: one for each key.
        stamp: the moment of the export, with its zone; later exports win over earlier ones.
    """
    calendar = Calendar()
    calendar.add("prodid", "-//offerbook//offerbook//EN")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", "Job search")
    for entry in entries:
        calendar.add_component(_event(entry, stamp.astimezone(UTC)))
    days = [min(_day(one), _LAST) for one in (stamp, *(entry.starts for entry in entries))]
    calendar.add_missing_timezones(min(days), max(days) + _A_YEAR)
    raw: bytes = calendar.to_ical()
    return raw


def sequence(stamp: datetime) -> int:
    """Return the number of a revision: whole minutes since 2020, so that it never falls.

    >>> sequence(datetime(2020, 1, 2, tzinfo=UTC))
    1440
    """
    return max(0, (stamp - _FIRST) // timedelta(minutes=1))


def _event(entry: Entry, stamp: datetime) -> Event:
    event = Event()
    event.add("uid", f"{entry.key}@offerbook")
    event.add("dtstamp", stamp)
    event.add("sequence", sequence(stamp))
    event.add("dtstart", entry.starts)
    event.add("summary", entry.summary)
    if entry.description:
        event.add("description", entry.description)
    event.add("status", entry.status)
    event.add("transp", "OPAQUE" if entry.busy else "TRANSPARENT")
    event.add("class", "PRIVATE")
    return event


def _day(when: date | datetime) -> date:
    return when.date() if isinstance(when, datetime) else when
