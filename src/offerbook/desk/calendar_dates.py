"""Every date of a book that belongs into a calendar; nothing of pay, notes or hopes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import UTC, date, datetime
from types import MappingProxyType
from zoneinfo import ZoneInfo

from offerbook.core.calendar import zone
from offerbook.core.model.application import Application, Event
from offerbook.core.saying import Name, Names, Number, Saying, Slot, say
from offerbook.core.waiting.deadline import day_of
from offerbook.core.waiting.expecting import QUESTIONS
from offerbook.core.waiting.history import counted
from offerbook.core.waiting.items import Item
from offerbook.core.waiting.stage import MEETINGS
from offerbook.desk.worker import Desk
from offerbook.errors import OfferbookError
from offerbook.exchange.entry import Entry
from offerbook.wording.spoken import words

_NOTES = frozenset({"follow_up", "thank_you", "silent"})
_SUMMARIES: Mapping[str, str] = MappingProxyType(
    {
        "answer": "Answer {company}",
        "promise": "{company} promised an answer",
        "follow-up": "Write to {company}",
        "thank-you": "Thank {company}",
        "start": "First day at {company}",
        "review": "Agreed review at {company}",
        "probation": "End of probation at {company}",
    }
)
"""By the last part of a key."""

_DUE: Mapping[str, str] = MappingProxyType(
    {
        "answer_due": "answer",
        "promise": "promise",
        "promise_passed": "promise",
        "follow_up": "follow-up",
        "silent": "follow-up",
        "thank_you": "thank-you",
        "start": "start",
        "review": "review",
        "probation": "probation",
    }
)
"""The last part of the key of what is due; kinds that are not here stay out."""


def calendar_bytes(desk: Desk) -> tuple[bytes, int]:
    """Return an iCalendar file of the whole book, and how many dates it holds.

    Raises:
        OfferbookError: the package that writes such files is not installed.
    """
    try:
        from offerbook.exchange.ics import calendar_file
    except ModuleNotFoundError as error:
        if error.name != "icalendar":
            raise
        raise OfferbookError(
            "calendar files need the package icalendar",
            todo="install it: pip install 'offerbook[ics]'",
        ) from error
    entries = calendar_entries(desk)
    return calendar_file(entries, desk.clock.now), len(entries)


def calendar_entries(desk: Desk) -> tuple[Entry, ...]:
    """Return the dates, soonest first, each under a key that stays the same when it moves.

    What may stand in a calendar from an earlier export and no longer holds is there too, as
    cancelled, while its day lies ahead.
    """
    found = [*_due(desk), *_meetings(desk), *_first_days(desk)]
    keys = {one.key for one in found}
    found += (one for one in _settled(desk) if one.key not in keys)
    return tuple(sorted(found, key=lambda one: (day_of(one.starts), one.key)))


def _due(desk: Desk) -> Iterator[Entry]:
    """Yield what the agenda holds, but for meetings; overdue notes stand on today."""
    agenda, today = desk.outlook.agenda, desk.clock.today
    for item in (*agenda.due, *agenda.coming):
        name = _DUE.get(item.kind)
        if name is None:
            continue
        application = _employer(desk, item.application)
        starts: date | datetime = max(item.on, today) if item.kind in _NOTES else item.on
        if item.kind == "answer_due":
            starts = _placed(desk.outlook.states[item.offer].answer_by or item.on, application)
        more = _lines(desk, application, item.saying, command=_command(item))
        yield Entry(_key(application, name), starts, _summary(desk, application, name), more)


def _command(item: Item) -> str:
    return f"offerbook draft {item.draft} {item.offer or item.application}" if item.draft else ""


def _meetings(desk: Desk) -> Iterator[Entry]:
    """Yield the interviews and first talks to come, under the number of their event."""
    for application in desk.book.applications.values():
        kept = {id(event) for event in counted(application)}
        live = desk.outlook.progress[application.id].live
        for number, event in enumerate(application.events, 1):
            if event.kind in MEETINGS and event.on >= desk.clock.today:
                key = _key(application, f"{event.kind}.{number}")
                yield _meeting(desk, application, event, key, stands=live and id(event) in kept)


def _meeting(
    desk: Desk, application: Application, event: Event, key: str, *, stands: bool
) -> Entry:
    when: date | datetime = event.on
    if event.at is not None:
        when = _placed(datetime.combine(event.on, event.at), application)
    slots: dict[str, Slot] = {"company": Name(application.company)}
    summary = "Interview with {company}" if event.kind == "interview" else "Talk with {company}"
    if event.round is not None:
        summary += ", round {round}"
        slots["round"] = Number(event.round)
    people = say("With {people}.", people=Names(event.people)) if event.people else None
    return Entry(
        key,
        when,
        _said(desk, say(summary, **slots)),
        _lines(desk, application, people, *QUESTIONS) if stands else "",
        "CONFIRMED" if stands else "CANCELLED",
        busy=stands and event.at is not None,
    )


def _first_days(desk: Desk) -> Iterator[Entry]:
    """Yield the first days of work of offers that can still be taken."""
    for offer in desk.outlook.competing:
        if offer.application and offer.start and offer.start >= desk.clock.today:
            application = _employer(desk, offer.application)
            summary = _summary(desk, application, "start") + ", if you say yes"
            more = _lines(desk, application)
            yield Entry(_key(application, "start"), offer.start, summary, more, "TENTATIVE")


def _settled(desk: Desk) -> Iterator[Entry]:
    """Yield deadlines, first days and promises that lie ahead and no longer hold."""
    today = desk.clock.today
    gone: dict[str, Entry] = {}
    for application, name, day in _once_named(desk):
        if day is not None and day_of(day) >= today:
            key, summary = _key(application, name), _summary(desk, application, name)
            gone[key] = Entry(key, _placed(day, application), summary, status="CANCELLED")
    yield from gone.values()


def _once_named(desk: Desk) -> Iterator[tuple[Application, str, date | datetime | None]]:
    """Yield every deadline, first day and promised day of the book, whether it holds or not."""
    for application in desk.book.applications.values():
        yield application, "promise", application.promised_by
        for event in application.events:
            if event.kind == "promised":
                yield application, "promise", event.by
    for offer in desk.book.offers.values():
        state = desk.outlook.states[offer.id]
        if offer.application and state.status != "lapsed":
            about = _employer(desk, offer.application)
            yield about, "answer", state.answer_by
            yield about, "start", offer.start


def _employer(desk: Desk, application_id: str) -> Application:
    """Return an application; one that must be mended, or is not there, goes by its id alone.

    What its sound offers ask for still has a day.
    """
    found = desk.book.applications.get(application_id)
    return found or Application(id=application_id, company=application_id)


def _key(application: Application, name: str) -> str:
    return f"{application.id}.{name}"


def _summary(desk: Desk, application: Application, name: str) -> str:
    return _said(desk, say(_SUMMARIES[name], company=Name(application.company)))


def _lines(desk: Desk, application: Application, *sayings: Saying | None, command: str = "") -> str:
    """Return a description: the job, what is said, and the command that helps."""
    role = say("{role}", role=Name(application.role)) if application.role else None
    said = [_said(desk, one) for one in (role, *sayings) if one is not None]
    return "\n".join([*said, command] if command else said)


def _said(desk: Desk, saying: Saying) -> str:
    """Return a sentence for any day and place that it may be read on."""
    return words(saying, replace(desk.notation, zone=None, today=None))


def _placed(when: date | datetime, application: Application) -> date | datetime:
    """Return a moment where the employer is; elsewhere in UTC, or floating if it has no zone."""
    if not isinstance(when, datetime):
        return when
    there = zone(application.time_zone, UTC)
    if when.tzinfo is None:
        return when.replace(tzinfo=there) if isinstance(there, ZoneInfo) else when
    try:
        return when.astimezone(there)
    except OverflowError:
        return when.date()
