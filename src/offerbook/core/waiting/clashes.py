"""Deadlines that fall before another company's answer."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import islice

from offerbook.core.calendar import add_business_days, business_days_between
from offerbook.core.model.book import Book
from offerbook.core.model.offer import Offer
from offerbook.core.saying import Day, Name, Number, Saying, say
from offerbook.core.waiting.deadline import day_of, is_about
from offerbook.core.waiting.facts import deadline, promise
from offerbook.core.waiting.items import Progress
from offerbook.core.waiting.offers import Overview

MOST_DAYS = 7
"""Business days beyond which an extension is rarely granted (a default of this project)."""

_MOST = 20
_TIME_ASKED = frozenset({"extension_asked", "extension_granted", "extension_refused"})


@dataclass(frozen=True, slots=True)
class Clash:
    """An offer that must be answered before another company decides."""

    offer: str
    """The id of the offer with the deadline."""

    waits_for: str
    """The id of the application that decides later, or at a time unknown."""

    due: date
    """The day of the deadline."""

    decides: date | None
    """The day the other promised an answer by; None where none was named."""

    ask_days: int | None
    """Business days to ask for, up to the one after their answer; None where none was named."""

    acted: bool
    """Whether time was asked for, or the other was written to, since the offer came."""

    saying: Saying
    """In words: whom to ask for how much time, or whom to hurry."""


def clashes(book: Book, seen: Overview) -> tuple[Clash, ...]:
    """Return what falls too early for something else, the soonest deadline first, 20 at most.

    Offers that can still be taken stand against live applications that came to an interview,
    have no offer yet, and either promised a day after the deadline or named none.
    """
    return tuple(islice(_clashes(book, seen), _MOST))


def _clashes(book: Book, seen: Overview) -> Iterator[Clash]:
    if any(told.stage in {"accepted", "signed"} for told in seen.told.values()):
        return
    # A deadline holds while the file that names it is to be mended.
    takeable = {one.id: one for one in (*seen.competing, *seen.to_mend.values())}
    ending = sorted(
        (day_of(due), key)
        for key in takeable
        if seen.states[key].status in {"open", "spoken", "to_mend"}
        if (due := seen.states[key].answer_by) is not None
    )
    having = {offer.application for offer in seen.in_force} | set(seen.to_mend)
    pending = sorted(
        (told.promised or date.max, name)
        for name, told in seen.told.items()
        if told.live and told.stage in {"interview", "discussion"} and name not in having
    )
    for due, offer_id in ending:
        for decides, name in pending:
            if decides > due:
                yield _clash(book, seen, takeable[offer_id], name)


def _clash(book: Book, seen: Overview, offer: Offer, name: str) -> Clash:
    state = seen.states[offer.id]
    other = book.applications[name]
    decides = seen.told[name].promised
    first = company_of(book, offer.application or "")
    due = day_of(state.answer_by or date.max)
    if decides is None:
        days = None
        saying = say(
            "{first} wants an answer by {due}; {other} has named no day: ask {other} for one.",
            deadline(first, state),
            first=Name(first),
            due=Day(due),
            other=Name(other.company),
        )
    else:
        days = business_days_between(due, add_business_days(decides, 1))
        saying = say(
            "{first} wants an answer by {due}; {other} decides by {decides}: " + _advice(days),
            deadline(first, state),
            promise(other, decides),
            first=Name(first),
            due=Day(due),
            other=Name(other.company),
            decides=Day(decides),
            days=Number(days),
        )
    acted = _acted(offer, seen.told.get(offer.application or ""), seen.told[name])
    return Clash(offer.id, name, due, decides, days, acted, saying)


def _acted(offer: Offer, own: Progress | None, other: Progress) -> bool:
    asked = own is not None and any(
        event.kind in _TIME_ASKED and is_about(event, offer) for event in own.events
    )
    since = offer.received or date.max
    return asked or any(event.kind == "follow_up" and event.on >= since for event in other.events)


def _advice(days: int) -> str:
    if days == 1:
        return "ask {first} for {days} business day, or hurry {other}."
    if days <= MOST_DAYS:
        return "ask {first} for {days} business days, or hurry {other}."
    return "that is {days} business days too long to ask for; hurry {other}, or decide without it."


def company_of(book: Book, name: str) -> str:
    """Return the name of the employer, or the id where its file cannot be used."""
    application = book.applications.get(name)
    return application.company if application else name
