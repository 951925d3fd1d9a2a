"""Days that others set: answers due, promises, interviews, first days of work."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import date, datetime

from offerbook.core.calendar import Clock, add_business_days
from offerbook.core.fact import Fact
from offerbook.core.model.application import Application, Event
from offerbook.core.model.book import Book
from offerbook.core.saying import Day, Moment, Name, Saying, say
from offerbook.core.waiting.clashes import company_of
from offerbook.core.waiting.deadline import day_of, zone_of
from offerbook.core.waiting.debrief import left_open
from offerbook.core.waiting.expecting import QUESTIONS
from offerbook.core.waiting.facts import deadline, promise
from offerbook.core.waiting.followups import USUAL, Patience
from offerbook.core.waiting.items import Item, Progress, TextKind
from offerbook.core.waiting.offers import Overview
from offerbook.core.waiting.stage import MEETINGS


def answers(book: Book, seen: Overview, too_early: Collection[str], today: date) -> Iterator[Item]:
    """Return the answers that are due, and the deadlines that ran out without one.

    Args:
        book: where the offers stand.
        seen: the overview of this moment.
        too_early: the ids of offers whose deadline falls before another company's answer.
        today: where the person is; elsewhere a day may have ended before.
    """
    for offer in (*seen.in_force, *seen.to_mend.values()):
        state = seen.states[offer.id]
        if state.answer_by is None:
            continue
        name = offer.application or ""
        company = company_of(book, name)
        fact = deadline(company, state)
        on = day_of(state.answer_by)
        if state.status == "lapsed":
            saying = say(
                "The time to answer {company} ran out on {day}, and no answer is noted.",
                fact,
                company=Name(company),
                day=Day(on),
            )
            yield Item("unlogged", min(on, today), name, offer.id, saying, None)
        elif state.status in {"open", "spoken", "to_mend"}:
            due = state.answer_by
            when = Moment(due) if isinstance(due, datetime) else Day(due)
            saying = say(
                "{company} wants an answer by {when}.", fact, company=Name(company), when=when
            )
            draft: TextKind | None = "more_time" if offer.id in too_early else None
            yield Item("answer_due", on, name, offer.id, saying, draft)


def unlogged(book: Book, seen: Overview, today: date) -> Iterator[Item]:
    """Return the offers in force that no event tells of."""
    for offer in seen.in_force:
        told = seen.told.get(offer.application or "")
        if told is None or any(event.offer == offer.id for event in told.events):
            continue
        company = company_of(book, told.application)
        saying = say(
            "Note when the offer of {company} came: no event names it.", company=Name(company)
        )
        on = min(offer.received or today, today)
        yield Item("unlogged", on, told.application, offer.id, saying, None)


def starts(book: Book, seen: Overview, today: date) -> Iterator[Item]:
    """Return the first days of work that were agreed and lie ahead."""
    for offer in seen.in_force:
        if seen.states[offer.id].status == "accepted" and offer.start and offer.start >= today:
            name = offer.application or ""
            saying = say(
                "Work at {company} begins on {day}.",
                company=Name(company_of(book, name)),
                day=Day(offer.start),
            )
            yield Item("start", offer.start, name, offer.id, saying, None)


def promised(
    application: Application,
    told: Progress,
    today: date,
    patience: Patience = USUAL,
    *,
    hurry: bool = False,
) -> Item | None:
    """Return the answer they promised: still to come, or overdue and not yet to be asked for.

    Args:
        application: whose answer it is.
        told: where it stands today.
        today: where the person is.
        patience: how long after the day it becomes a follow-up.
        hurry: whether a deadline elsewhere falls before it.
    """
    day = told.promised
    if day is None or told.days_waiting is None:
        return None
    company = Name(application.company)
    fact = promise(application, day)
    if day >= today:
        saying = say("{company} promised an answer by {day}.", fact, company=company, day=Day(day))
        draft: TextKind | None = "nudge" if hurry and not application.internal else None
        return Item("promise", day, told.application, "", saying, draft)
    after = add_business_days(day, patience.after_promise, patience.days_off)
    if today >= after or _asked_since(day, told, today):
        return None
    saying = say(
        "{company} promised an answer by {day}; it has not come.",
        fact,
        company=company,
        day=Day(day),
    )
    return Item("promise_passed", day, told.application, "", saying, "follow_up")


def interview(application: Application, told: Progress, clock: Clock) -> Item | None:
    """Return the next interview or screening that is still to come."""
    today = clock.today
    for event in told.events:
        if event.on >= today and event.kind in MEETINGS:
            when = _when(event, application, clock)
            if isinstance(when, datetime) and when <= clock.now:
                continue
            saying = say(
                "Interview with {company}: {when}."
                if event.kind == "interview"
                else "First talk with {company}: {when}.",
                company=Name(application.company),
                when=Moment(when) if isinstance(when, datetime) else Day(when),
            )
            ask = _to_ask(application, told)
            return Item("interview", event.on, told.application, "", saying, None, ask)
    return None


def _to_ask(application: Application, told: Progress) -> tuple[Saying, ...]:
    """Return the two questions about the wait, where they are open, and what was left open."""
    word, others = QUESTIONS
    asks = [] if told.promised is not None else [word]
    asks += [] if application.other_interviews_until is not None else [others]
    where = f"{application.id} events"
    return (
        *asks,
        *(
            say("{question}", Fact("question left open", one, where), question=Name(one))
            for one in left_open(told)
        ),
    )


def _asked_since(day: date, told: Progress, today: date) -> bool:
    return any(event.kind == "follow_up" and day < event.on <= today for event in told.events)


def _when(event: Event, application: Application, clock: Clock) -> date | datetime:
    if event.at is None:
        return event.on
    return datetime.combine(event.on, event.at, zone_of(application, clock))
