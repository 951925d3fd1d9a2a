"""What is left to do after a yes, in the order in which it is safe."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

from offerbook.core.model.book import Book
from offerbook.core.model.offer import Offer
from offerbook.core.saying import Day, Name, Saying, say
from offerbook.core.waiting.items import Item, Progress, TextKind
from offerbook.core.waiting.notice import last_notice, notice_days
from offerbook.core.waiting.offers import Overview

StepKind = Literal["signed", "condition", "resign", "decline", "withdraw"]
TAKEN = frozenset({"accepted", "signed"})
"""Stages after a yes."""

_ENDED = frozenset({"declined", "withdrawn"})


@dataclass(frozen=True, slots=True)
class ClosingStep:
    """One thing to do after a yes."""

    kind: StepKind
    """What it is."""

    state: Literal["done", "now", "later"]
    """`later`: something before it is still open, such as the signed copy before resigning."""

    application: str
    """The application it is done for: the accepted one, or one to decline or withdraw from."""

    offer: str
    """The offer, or empty."""

    saying: Saying
    """In words."""

    draft: TextKind | None
    """The text that does it."""


@dataclass(frozen=True, slots=True)
class ClosingList:
    """What is left to do for one job that was accepted."""

    application: str
    """Its id."""

    since: date
    """The day of the yes."""

    steps: tuple[ClosingStep, ...]
    """In order: signed copy, conditions, only then notice, then the others."""

    @property
    def is_done(self) -> bool:
        """Whether nothing is left."""
        return all(step.state == "done" for step in self.steps)


def closing(book: Book, seen: Overview, today: date) -> tuple[ClosingList, ...]:
    """Return the lists of all jobs that were accepted and have not begun yet.

    Order: a verbal or unsigned yes can still fall through, so that notice is given, and others
    are turned down, only once the signed copy is back and its conditions are cleared.
    """
    found = []
    for name, told in seen.told.items():
        if told.stage in TAKEN:
            offer = _offer(seen, name)
            if offer is None or offer.start is None or offer.start >= today:
                since = _since(told, today)
                steps = tuple(_steps(book, seen, told, offer, today))
                found.append(ClosingList(name, since, steps))
    return tuple(found)


def closing_items(lists: tuple[ClosingList, ...]) -> Iterator[Item]:
    """Return what can be done now, as things that are due since the yes."""
    for one in lists:
        for step in one.steps:
            if step.state == "now":
                yield Item(
                    "closing", one.since, step.application, step.offer, step.saying, step.draft
                )


def notice_items(
    book: Book, seen: Overview, lists: tuple[ClosingList, ...], today: date
) -> Iterator[Item]:
    """Return the last day to give notice, while it is too early to give it, and once it is past.

    It is never a reason to resign before the signed copy is back and its conditions are cleared.
    """
    for one in lists:
        offer = _offer(seen, one.application)
        waits = any(step.kind == "resign" and step.state == "later" for step in one.steps)
        if not waits or offer is None or offer.start is None:
            continue
        day = last_notice(book, offer.start)
        if day is None:
            continue
        saying = say(
            "Notice must be given by {day} for a start at {company} on {start}, and only once all "
            "is signed and cleared: press for that, or ask for a later start."
            if day >= today
            else "The last day to give notice for a start at {company} on {start} was {day}: ask "
            "for a later start, and resign only once all is signed and cleared.",
            company=Name(book.applications[one.application].company),
            start=Day(offer.start),
            day=Day(day),
        )
        yield Item("notice", day, one.application, offer.id, saying, None)


def _offer(seen: Overview, name: str) -> Offer | None:
    """Return the version in force of an application."""
    return next((one for one in seen.in_force if one.application == name), None)


def _since(told: Progress, today: date) -> date:
    return min((e.on for e in told.events if e.kind in TAKEN and e.on <= today), default=today)


def _steps(
    book: Book, seen: Overview, told: Progress, offer: Offer | None, today: date
) -> Iterator[ClosingStep]:
    name, offer_id = told.application, offer.id if offer else ""
    company = Name(book.applications[name].company)
    signed = told.stage == "signed"
    saying = say("Have the signed copy back from {company}.", company=company)
    yield ClosingStep("signed", _state(done=signed), name, offer_id, saying, None)
    open_conditions = False
    for what, done in _conditions(told, offer):
        open_conditions = open_conditions or not done
        saying = say("{company}: clear “{what}”.", company=company, what=Name(what))
        yield ClosingStep("condition", _state(done=done), name, offer_id, saying, None)
    firm = signed and not open_conditions
    if _has_job(book):
        done = any(event.kind == "resigned" for event in told.events)
        start = offer.start if offer else None
        day = last_notice(book, start) if start else None
        if start and day and day < today and not done:
            saying = _resign_late(company, start, day, firm=firm)
        else:
            saying = _resign(day, firm=firm)
        yield ClosingStep("resign", _state(done=done, ready=firm), name, offer_id, saying, None)
    yield from _others(book, seen, told, firm=firm)


def _state(*, done: bool, ready: bool = True) -> Literal["done", "now", "later"]:
    if done:
        return "done"
    return "now" if ready else "later"


def _conditions(told: Progress, offer: Offer | None) -> Iterator[tuple[str, bool]]:
    cleared = {e.what.strip().casefold() for e in told.events if e.kind == "condition_cleared"}
    for one in offer.condition if offer else ():
        yield one.what, one.cleared is not None or one.what.strip().casefold() in cleared


def _has_job(book: Book) -> bool:
    current = any(offer.kind == "current" for offer in book.offers.values())
    return current or notice_days(book) is not None


def _resign(day: date | None, *, firm: bool) -> Saying:
    what = "Give" if firm else "Only then give"
    what += " notice at your present job"
    return say(what + ".") if day is None else say(what + ", by {day}.", day=Day(day))


def _resign_late(company: Name, start: date, day: date, *, firm: bool) -> Saying:
    what = "Give" if firm else "Only then give"
    return say(
        what + " notice at your present job, and ask {company} for a later start: for one on "
        "{start} the last day was {day}.",
        company=company,
        start=Day(start),
        day=Day(day),
    )


def _others(book: Book, seen: Overview, taken: Progress, *, firm: bool) -> Iterator[ClosingStep]:
    having = {offer.application: offer.id for offer in seen.competing}
    since = _since(taken, date.max)
    declines, withdrawals = [], []
    for name, told in seen.told.items():
        ended = told.stage in _ENDED and told.since is not None and told.since >= since
        if name == taken.application or told.stage == "saved" or not (told.live or ended):
            continue
        company = Name(book.applications[name].company)
        state = _state(done=ended, ready=firm)
        if name in having or told.stage == "declined":
            saying = say("Decline the offer of {company}.", company=company)
            offer = having.get(name, "")
            declines.append(ClosingStep("decline", state, name, offer, saying, "decline"))
        else:
            saying = say("Withdraw from {company}.", company=company)
            withdrawals.append(ClosingStep("withdraw", state, name, "", saying, "withdraw"))
    yield from declines
    yield from withdrawals
