"""Where an application stands, derived from its events."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType

from offerbook.core.model.application import Application, Event
from offerbook.core.waiting.history import counted
from offerbook.core.waiting.items import Progress, Stage

STEPS: tuple[Stage, ...] = (
    "saved",
    "applied",
    "screening",
    "interview",
    "discussion",
    "offer_spoken",
    "offer_written",
    "accepted",
    "signed",
)
"""The road from posting to signature; a stage further on is never undone by an earlier one."""

_RANK: Mapping[str, int] = MappingProxyType({step: at for at, step in enumerate(STEPS)})
ENDINGS: Mapping[str, Stage] = MappingProxyType(
    {
        "declined": "declined",
        "rejected": "rejected",
        "withdrawn_by_me": "withdrawn",
        "withdrawn_by_them": "withdrawn",
        "silent": "silent",
    }
)
"""Kinds of events that end an application, and the stage they lead to."""

NO_CONTACT = frozenset(
    {"saved", "discussion", "condition_cleared", "resigned", "debrief", "note", "silent"}
)
"""Kinds of events in which the two sides had nothing to do with each other."""

MEETINGS = frozenset({"screening", "interview"})
"""Kinds of events that may be planned."""

_ASKS = frozenset({"asked", "extension_asked"})
REPLIES = frozenset(
    {
        "answer",
        "offer_spoken",
        "offer_written",
        "improved",
        "extension_granted",
        "extension_refused",
    }
)
"""Kinds of events in which they answer, neither with a meeting nor with an end."""

_ROUNDS = frozenset({"applied", "screening", "interview"})
_PENDING = frozenset({"applied", "screening", "interview", "discussion", "offer_spoken"})
_OVER = frozenset({"accepted", "signed", *ENDINGS.values()})


def progress(application: Application, today: date) -> Progress:
    """Return where `application` stands on `today`.

    Later events are plans and do not move the stage. The stage goes forward only, until an event
    ends it; an application that was ended starts again with the next event, one that was silent
    goes on where it was.
    """
    events = counted(application)
    past = _until(events, today)
    stage, since = _stage(past)
    furthest = _furthest(past, stage)
    contact = _last_contact(past)
    live = stage not in _OVER
    promised, who = _promise(application, past) if live else (None, "")
    waiting = live and contact is not None and _awaits(stage, events, len(past))
    return Progress(
        application=application.id,
        stage=stage,
        furthest=furthest,
        since=since,
        last_contact=contact,
        days_in_stage=(today - since).days if since else None,
        days_waiting=(today - contact).days if waiting and contact else None,
        live=live,
        promised=promised,
        promised_who=who,
        events=events,
    )


def past_events(told: Progress, today: date) -> tuple[Event, ...]:
    """Return the events of `told` up to and with `today`."""
    return _until(told.events, today)


def _until(events: tuple[Event, ...], today: date) -> tuple[Event, ...]:
    end = len(events)
    while end and events[end - 1].on > today:
        end -= 1
    return events[:end]


def _stage(past: tuple[Event, ...]) -> tuple[Stage, date | None]:
    stage: Stage = "saved"
    since: date | None = None
    resumed = stage, since
    for event in past:
        kind = event.kind
        rank = _RANK.get(kind)
        if rank is not None:
            if stage == "silent":
                stage, since = resumed
            if since is None or stage not in _RANK or rank > _RANK[stage]:
                stage, since = STEPS[rank], event.on
        elif kind in ENDINGS:
            if stage != "silent":
                resumed = stage, since
            stage, since = ENDINGS[kind], event.on
        elif stage == "silent" and kind in REPLIES:
            stage, since = resumed
    return stage, since


def _furthest(past: tuple[Event, ...], stage: Stage) -> Stage:
    ranks = [rank for event in past if (rank := _RANK.get(event.kind)) is not None]
    if ranks:
        return STEPS[max(ranks)]
    return stage if stage in _RANK else "applied"


def _last_contact(past: tuple[Event, ...]) -> date | None:
    for event in reversed(past):
        if event.kind not in NO_CONTACT:
            return event.on
    return None


def _promise(application: Application, past: tuple[Event, ...]) -> tuple[date | None, str]:
    """Return the day they named and who did, unless an answer has come since.

    The key of the file does not say when it was said: it counts as said after the last round
    before it. A promised event always beats it.
    """
    for at in range(len(past) - 1, -1, -1):
        event = past[at]
        if event.kind == "promised" and event.by is not None:
            day, who, said = event.by, event.who or application.promised_who, at
            break
    else:
        if application.promised_by is None:
            return None, ""
        day, who = application.promised_by, application.promised_who
        said = max(
            (at for at, e in enumerate(past) if e.kind in _ROUNDS and e.on < day), default=-1
        )
    answered = any(
        event.kind in REPLIES or (event.kind in MEETINGS and event.on >= day)
        for event in past[said + 1 :]
    )
    return (None, "") if answered else (day, who)


def _awaits(stage: Stage, events: tuple[Event, ...], present: int) -> bool:
    """Return whether it is for them to speak next."""
    if any(event.kind in MEETINGS for event in events[present:]):
        return False
    if stage in _PENDING:
        return True
    for event in reversed(events[:present]):
        if event.kind in _ASKS:
            return True
        if event.kind in REPLIES:
            return False
    return False
