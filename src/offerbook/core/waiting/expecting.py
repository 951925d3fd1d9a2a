"""When word may come: what they said first, one's own history next, public figures last."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from types import MappingProxyType

from offerbook.core.model.application import Application
from offerbook.core.saying import Day, Number, Saying, say
from offerbook.core.waiting.facts import promise
from offerbook.core.waiting.hearing_back import HearingBack
from offerbook.core.waiting.items import Progress, Stage

QUESTIONS: tuple[Saying, ...] = (
    say("When should I expect word?"),
    say("Until when are you interviewing others?"),
)
"""For the card of every interview to come: when to hear back is a fair question to ask."""

_NO_SET_TIME = say("There is no set time; it is longer where others are interviewed later.")
_WHOLE = (
    say(
        "From application to decision took {days} days on average in the US, over about "
        "{reviews} reviews (Glassdoor, 2017).",
        days=Number(Decimal("23.8"), 1),
        reviews=Number(84_000),
    ),
)
_AFTER_INTERVIEW = (
    _NO_SET_TIME,
    say(
        "Interview to offer took {days} business days on average for US graduates (NACE, 2012).",
        days=Number(Decimal("24.2"), 1),
    ),
)

PUBLIC: Mapping[Stage, tuple[Saying, ...]] = MappingProxyType(
    {
        "applied": _WHOLE,
        "screening": _WHOLE,
        "interview": _AFTER_INTERVIEW,
        "discussion": _AFTER_INTERVIEW,
    }
)
"""By stage, said only where nothing better is known: every figure with its source and year. No
good study of interview-to-answer time was found, and none of offers that were spoken of."""


def expectation(
    application: Application, told: Progress, history: HearingBack | None, today: date
) -> tuple[Saying, ...]:
    """Return what is known of when an answer will come, best first; empty if none is awaited.

    Args:
        application: the employer.
        told: where it stands today.
        history: of waits from the same stage; None where there are too few answers.
        today: a day before it is told as past.

    A promised day beats any statistic; nothing here speaks of the odds of a yes.
    """
    if told.days_waiting is None:
        return ()
    said = [*_promised(application, told, today), *_others(application, today)]
    if told.promised is not None:
        return tuple(said)
    return (*said, *(PUBLIC.get(told.stage, ()) if history is None else (_own(history),)))


def _promised(application: Application, told: Progress, today: date) -> Iterator[Saying]:
    if told.promised is None:
        return
    template = (
        "They promised word by {day}."
        if told.promised >= today
        else "They promised word by {day}; that day is past."
    )
    yield say(template, promise(application, told.promised), day=Day(told.promised))


def _others(application: Application, today: date) -> Iterator[Saying]:
    until = application.other_interviews_until
    if until is None:
        return
    template = (
        "They see others until {day}: no answer can come before."
        if until >= today
        else "They saw others until {day}; an answer can come any day now."
    )
    yield say(template, day=Day(until))


def _own(history: HearingBack) -> Saying:
    answers, waiting = Number(history.answers), Number(history.still_waiting)
    if history.median is None:
        return say(
            "Of your own waits, fewer than half have ended yet "
            "({answers} answers, {waiting} open).",
            answers=answers,
            waiting=waiting,
        )
    within = "Of your own waits, half ended within {days} days"
    if history.median == 1:
        within = "Of your own waits, half ended within {days} day"
    days = Number(history.median)
    low = Number(history.median if history.low is None else history.low)
    if history.high is None:
        return say(
            within + " (at least {low}; {answers} answers, {waiting} open).",
            days=days,
            low=low,
            answers=answers,
            waiting=waiting,
        )
    return say(
        within + " ({low} to {high}; {answers} answers, {waiting} open).",
        days=days,
        low=low,
        high=Number(history.high),
        answers=answers,
        waiting=waiting,
    )
