"""What the waiting part says: stages, states of offers, and what is due."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from offerbook.core.model.application import Event
from offerbook.core.saying import Saying

Stage = Literal[
    "saved",
    "applied",
    "screening",
    "interview",
    "discussion",
    "offer_spoken",
    "offer_written",
    "accepted",
    "signed",
    "declined",
    "rejected",
    "withdrawn",
    "silent",
]

TextKind = Literal[
    "counter",
    "more_time",
    "nudge",
    "in_writing",
    "follow_up",
    "thank_you",
    "questions",
    "recap",
    "accept",
    "decline",
    "withdraw",
]
"""The outgoing texts."""


@dataclass(frozen=True, slots=True)
class Progress:
    """Where one application stands, derived from its events."""

    application: str
    """Its id."""

    stage: Stage
    """Now."""

    furthest: Stage
    """The furthest it ever came; a rejection does not erase it."""

    since: date | None
    """When the present stage began."""

    last_contact: date | None
    """The last event in which the two sides had to do with each other, up to today."""

    days_in_stage: int | None
    """Days since `since`."""

    days_waiting: int | None
    """Days since the last contact, while an answer of theirs is awaited."""

    live: bool
    """Whether it is still running."""

    promised: date | None
    """The day they said they would answer by, if that is still open."""

    promised_who: str
    """Who said so."""

    events: tuple[Event, ...]
    """Those not taken back, plans included, by date and then in the order noted."""


OfferStatus = Literal[
    "open",
    "spoken",
    "superseded",
    "lapsed",
    "accepted",
    "declined",
    "withdrawn",
    "current",
    "to_mend",
]
"""`open`: written, not superseded, answer not overdue, and neither side has ended it; `to_mend`:
it could be taken, but its file must be mended before anything is concluded from it."""


@dataclass(frozen=True, slots=True)
class OfferState:
    """Whether an offer can still be taken."""

    offer: str
    """Its id."""

    application: str | None
    """The application it came from."""

    status: OfferStatus
    """Derived from its file, the events and the clock."""

    deadline: datetime | None
    """The moment by which an answer is due, extensions counted; None where none was named."""

    days_left: int | None
    """Whole days from today to the deadline's day; negative once past."""

    answer_by: datetime | date | None = None
    """The deadline as it was named, extensions counted: a moment, or a bare day that lasts to its
    end; for showing, where `deadline` is for reckoning."""


@dataclass(frozen=True, slots=True)
class Item:
    """One thing to do or to expect."""

    kind: Literal[
        "answer_due",
        "promise_passed",
        "promise",
        "follow_up",
        "thank_you",
        "interview",
        "start",
        "unlogged",
        "silent",
        "debrief",
        "closing",
        "notice",
        "review",
        "probation",
        "clawback",
    ]
    """What it is."""

    on: date
    """When it is due."""

    application: str
    """The application it is about."""

    offer: str
    """The offer, or empty."""

    saying: Saying
    """In words."""

    draft: TextKind | None
    """The text that does it."""

    ask: tuple[Saying, ...] = ()
    """With an interview to come: what to ask there."""


@dataclass(frozen=True, slots=True)
class Agenda:
    """What to do today, and what comes next."""

    due: tuple[Item, ...]
    """Today and overdue, oldest first."""

    coming: tuple[Item, ...]
    """Later, soonest first."""

    calm: Saying | None
    """The sentence when nothing is due: until when, and why."""

    clashes: tuple[Saying, ...]
    """Deadlines that fall before another company's answer, with whom to ask for how many days."""

    optional: tuple[Item, ...] = ()
    """What may help and is never due: a debrief, offered once."""

    business_days: Saying | None = None
    """Which calendar business days are counted by."""
