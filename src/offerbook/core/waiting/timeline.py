"""Every date that bears on the choice, on one line, and where two of them collide."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

from offerbook.core.calendar import Clock
from offerbook.core.fact import PrivateFact
from offerbook.core.model.book import Book
from offerbook.core.model.offer import Offer
from offerbook.core.saying import Day, Name, Number, Saying, say
from offerbook.core.waiting.clashes import company_of
from offerbook.core.waiting.current import Payment, payments
from offerbook.core.waiting.items import Agenda
from offerbook.core.waiting.notice import last_notice, notice_days
from offerbook.core.waiting.offers import Overview

MarkKind = Literal[
    "answer_due", "promise", "follow_up", "interview", "others_until", "notice", "start", "payment"
]
_FROM_AGENDA: tuple[MarkKind, ...] = ("answer_due", "promise", "follow_up", "interview")


@dataclass(frozen=True, slots=True)
class Mark:
    """One date on the line."""

    on: date
    """The day."""

    kind: MarkKind
    """What it is."""

    application: str
    """The application, or empty for the present job."""

    offer: str
    """The offer, or empty."""

    saying: Saying
    """In words."""


@dataclass(frozen=True, slots=True)
class Timeline:
    """The line, and what falls badly on it."""

    marks: tuple[Mark, ...]
    """From today on, soonest first."""

    collisions: tuple[Saying, ...]
    """Deadlines before another's answer, notice that comes too late or too early, pay lost."""


def timeline(book: Book, seen: Overview, agenda: Agenda, clock: Clock) -> Timeline:
    """Return all dates from the day of `clock` on, and their collisions.

    Args:
        book: offers, applications, and the present job with its notice and unpaid parts.
        seen: the overview of the same moment.
        agenda: what is due and what comes then.
        clock: today.
    """
    today = clock.today
    paid = payments(book, today)
    marks = [
        Mark(item.on, kind, item.application, item.offer, item.saying)
        for item in (*agenda.due, *agenda.coming)
        for kind in _FROM_AGENDA
        if item.kind == kind and item.on >= today
    ]
    marks += _others(book, seen, today)
    marks += [Mark(one.on, "payment", "", one.offer, one.saying) for one in paid]
    for offer in _wanted(seen):
        marks += _start(book, offer, today)
    marks.sort(key=lambda mark: (mark.on, mark.kind, mark.application))
    return Timeline(tuple(marks), (*agenda.clashes, *_collisions(book, seen, paid, today)))


def _wanted(seen: Overview) -> tuple[Offer, ...]:
    taken = tuple(one for one in seen.in_force if seen.states[one.id].status == "accepted")
    return taken or seen.competing


def _others(book: Book, seen: Overview, today: date) -> Iterator[Mark]:
    for name, told in seen.told.items():
        until = book.applications[name].other_interviews_until
        if told.days_waiting is not None and until is not None and until >= today:
            saying = say(
                "{company} sees others until {day}.",
                company=Name(book.applications[name].company),
                day=Day(until),
            )
            yield Mark(until, "others_until", name, "", saying)


def _start(book: Book, offer: Offer, today: date) -> Iterator[Mark]:
    name = offer.application or ""
    company = Name(company_of(book, name))
    if offer.start is None or offer.start < today:
        return
    saying = say("Work at {company} would begin on {day}.", company=company, day=Day(offer.start))
    yield Mark(offer.start, "start", name, offer.id, saying)
    notice = last_notice(book, offer.start)
    if notice is not None and notice >= today:
        saying = say(
            "To begin at {company} on {start}, give notice by {day}.",
            company=company,
            start=Day(offer.start),
            day=Day(notice),
        )
        yield Mark(notice, "notice", name, offer.id, saying)


def _collisions(
    book: Book, seen: Overview, paid: tuple[Payment, ...], today: date
) -> Iterator[Saying]:
    for offer in _wanted(seen):
        if offer.start is None or offer.start < today:
            continue
        company = Name(company_of(book, offer.application or ""))
        yield from _too_late(book, company, offer.start, today)
        for one in paid:
            if one.on >= offer.start:
                yield say(
                    "Beginning at {company} on {start} may come before {what}, due by {day}.",
                    *one.saying.facts,
                    company=company,
                    start=Day(offer.start),
                    what=Name(one.what),
                    day=Day(one.on),
                )


def _too_late(book: Book, company: Name, start: date, today: date) -> Iterator[Saying]:
    notice, days = last_notice(book, start), notice_days(book)
    if notice is None or days is None or notice >= today:
        return
    template = (
        "Beginning at {company} on {start} leaves less than your {days} day of notice: "
        "ask for a later start."
        if days == 1
        else "Beginning at {company} on {start} leaves less than your {days} days of notice: "
        "ask for a later start."
    )
    yield say(
        template,
        PrivateFact("notice", days, "preferences negotiation.notice_days", "days"),
        company=company,
        start=Day(start),
        days=Number(days),
    )
