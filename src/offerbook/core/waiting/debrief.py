"""What the person made of an interview, told so that it can be shared without the pay."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from types import MappingProxyType

from offerbook.core.calendar import Clock
from offerbook.core.fact import PrivateFact
from offerbook.core.model.application import Application, Event, Heard
from offerbook.core.model.preferences import Preferences
from offerbook.core.saying import Amount, Day, Name, Number, Saying, say
from offerbook.core.waiting.deadline import zone_of
from offerbook.core.waiting.items import Item, Progress
from offerbook.core.waiting.stage import past_events

OFFERED_FOR = 1
"""Days after an interview on which a debrief is still offered: once, and never again."""

SIGNS: Mapping[str, Saying] = MappingProxyType(
    {
        "ran_over": say("It ran longer than planned."),
        "all_engaged": say("All of them asked, and were engaged."),
        "impressed": say("They were impressed."),
        "no_struggle": say("No question was a struggle."),
        "off_script": say("It went off the script."),
        "smiles": say("There were smiles."),
        "asked_availability": say("They asked when you could begin."),
        "asked_salary": say("They asked about pay."),
    }
)
"""Signs that are often taken for good ones; kept as notes, never turned into odds."""

CAVEAT = say(
    "None of these is a promise: how an interview felt hardly tracks how it was rated. "
    "Do not count on an offer before it comes."
)
"""Stands beside the signs wherever they are shown."""

_PAY = re.compile(
    r"[€$£¥₹]|(?-i:\b[A-Z]{3}\s?\d|\d\s?[A-Z]{3}\b)|\d\s?k\b|\d{5,}"
    r"|\d{1,3}(?:[.,'\u2019\u00a0\u202f ]\d{3})+|\bthousand\b|\bgrand\b"
    r"|\b(?:salary|pay|base|bonus)\D{0,20}\d",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Part:
    """One heading of a debrief."""

    title: Saying
    """The heading."""

    lines: tuple[Saying, ...]
    """What stands below it."""


@dataclass(frozen=True, slots=True)
class Debrief:
    """What the person made of one interview."""

    on: date
    """The day it was written down."""

    about: Saying
    """Which interview, or which employer where none was noted."""

    parts: tuple[Part, ...]
    """To talk through with a friend: no line of it names pay."""

    left_out: int
    """How many lines were left out because they seem to name pay."""

    figures: tuple[Saying, ...]
    """The pay that was named, by whom and in which round; private."""

    signs: tuple[Saying, ...]
    """What was noticed in that interview, then or later; private, and never odds."""


def debriefs(application: Application, told: Progress, currency: str) -> tuple[Debrief, ...]:
    """Return every debrief of an application, the latest first.

    Args:
        application: the employer.
        told: its events, without those taken back.
        currency: of figures that name none.
    """
    found = []
    meeting: Event | None = None
    for event in told.events:
        if event.kind == "interview":
            meeting = event
        elif event.kind == "debrief":
            found.append(_debrief(application, event, meeting, currency))
    return tuple(reversed(found))


def red_flags(told: Progress) -> tuple[str, ...]:
    """Return what gave pause in any interview, each once, in the order noted."""
    noted = (flag for event in told.events for flag in event.red_flags)
    return tuple(dict.fromkeys(noted))


def left_open(told: Progress) -> tuple[str, ...]:
    """Return the questions that the last debrief left open; a later one without them ends them."""
    for event in reversed(told.events):
        if event.kind == "debrief":
            return event.ask_next
    return ()


def offered(
    application: Application, told: Progress, preferences: Preferences, clock: Clock
) -> Item | None:
    """Return the offer to write a debrief down; made once, on the days right after an interview.

    It helps some people and makes it worse for others: it is never due, and it can be switched
    off for good.
    """
    if not preferences.debriefs or not told.live:
        return None
    past = past_events(told, clock.today)
    held = [one for one in past if one.kind == "interview" and _over(one, application, clock)]
    if not held or clock.today > held[-1].on + timedelta(days=OFFERED_FOR):
        return None
    if any(event.kind == "debrief" and event.on >= held[-1].on for event in past):
        return None
    saying = say(
        "If it helps: note what the interview with {company} was like.",
        company=Name(application.company),
    )
    return Item("debrief", held[-1].on, application.id, "", saying, None)


def names_pay(text: str) -> bool:
    """Return whether words seem to name an amount of pay; when in doubt, they do.

    >>> names_pay("They said 95k at most"), names_pay("Four people, two rounds")
    (True, False)
    """
    return _PAY.search(text) is not None


def _over(event: Event, application: Application, clock: Clock) -> bool:
    if event.on < clock.today or event.at is None:
        return event.on < clock.today
    there = clock.now.astimezone(zone_of(application, clock))
    return (event.on, event.at) <= (there.date(), there.time())


def _debrief(
    application: Application, event: Event, meeting: Event | None, currency: str
) -> Debrief:
    given = (
        (say("What they asked"), event.questions),
        (say("What I said"), (event.said,)),
        (say("What I learned"), (event.learned,)),
        (say("What gave me pause"), event.red_flags),
        (say("What to ask next"), event.ask_next),
    )
    parts, left_out = [], 0
    for title, texts in given:
        told = [text.strip() for text in texts if text.strip()]
        kept = [text for text in told if not names_pay(text)]
        left_out += len(told) - len(kept)
        if kept:
            parts.append(Part(title, tuple(say("{line}", line=Name(text)) for text in kept)))
    number = event.round or (meeting.round if meeting else None)
    return Debrief(
        on=event.on,
        about=_about(application, event, meeting),
        parts=tuple(parts),
        left_out=left_out,
        figures=tuple(_figure(application, one, number, currency) for one in event.figures),
        signs=tuple(
            SIGNS.get(sign) or say("{sign}", sign=Name(sign))
            for sign in dict.fromkeys((*(meeting.signs if meeting else ()), *event.signs))
        ),
    )


def _about(application: Application, event: Event, meeting: Event | None) -> Saying:
    company = Name(application.company)
    number = event.round or (meeting.round if meeting else None)
    if meeting is None:
        return say("{company}, noted on {day}", company=company, day=Day(event.on))
    if number is None:
        return say("Interview with {company}, {day}", company=company, day=Day(meeting.on))
    return say(
        "Interview {number} with {company}, {day}",
        number=Number(number),
        company=company,
        day=Day(meeting.on),
    )


def _figure(application: Application, heard: Heard, number: int | None, currency: str) -> Saying:
    amount = Amount(heard.amount, heard.currency or currency)
    fact = PrivateFact("pay that was named", heard.amount, f"{application.id} events")
    what, who = Name(heard.what or "pay"), Name(heard.by or "somebody")
    if number is None:
        return say("{who} named {amount} ({what}).", fact, who=who, amount=amount, what=what)
    return say(
        "{who} named {amount} ({what}), round {number}.",
        fact,
        who=who,
        amount=amount,
        what=what,
        number=Number(number),
    )
