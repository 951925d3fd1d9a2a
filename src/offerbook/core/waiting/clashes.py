"""Deadlines that fall before another company's answer."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import islice

from offerbook.core.calendar import add_business_days, business_days_between
from offerbook.core.model.book import Book
from offerbook.core.model.offer import Offer
from offerbook.core.saying import Day, Name, Number, Saying, Slot, say
from offerbook.core.waiting.days_off import NONE, DaysOff
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
    """The day the other promised an answer by; None where none was named, or it has passed."""

    ask_days: int | None
    """Business days to ask for, up to the one after their answer; None without a day of it."""

    acted: bool
    """Whether time was asked for, or the other was written to, since the offer came."""

    saying: Saying
    """In words: whom to ask for how much time, or whom to hurry."""


def clashes(book: Book, seen: Overview, today: date, days_off: DaysOff = NONE) -> tuple[Clash, ...]:
    """Return what falls too early for something else, the soonest deadline first, 20 at most.

    Offers that can still be taken stand against live applications that came to an interview,
    have no offer yet, and either promised a day after the deadline or named none. A day that
    passed without word counts as none: it does not say when they will decide.

    Args:
        book: of the person.
        seen: the overview of the same moment.
        today: the day of that moment.
        days_off: the public holidays that are known.
    """
    return tuple(islice(_clashes(book, seen, today, days_off), _MOST))


def _clashes(book: Book, seen: Overview, today: date, days_off: DaysOff) -> Iterator[Clash]:
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
        (_decides(told, today) or date.max, name)
        for name, told in seen.told.items()
        if told.live and told.stage in {"interview", "discussion"} and name not in having
    )
    for due, offer_id in ending:
        offer = takeable[offer_id]
        off = days_off.of(offer.application or "")
        for decides, name in pending:
            if decides > due:
                yield _clash(book, seen, offer, name, today, off)


def _decides(told: Progress, today: date) -> date | None:
    ahead = told.promised is not None and told.promised >= today
    return told.promised if ahead else None


def _clash(
    book: Book, seen: Overview, offer: Offer, name: str, today: date, off: Collection[date]
) -> Clash:
    state = seen.states[offer.id]
    other, told = book.applications[name], seen.told[name]
    decides = _decides(told, today)
    first = company_of(book, offer.application or "")
    due = day_of(state.answer_by or date.max)
    days = None
    facts = [deadline(first, state)]
    slots: dict[str, Slot] = {}
    if told.promised is not None:
        facts.append(promise(other, told.promised))
        slots["decides"] = Day(told.promised)
    if decides is not None:
        days = business_days_between(due, add_business_days(decides, 1, off), off)
        words = "{other} decides by {decides}: " + _advice(days)
        slots["days"] = Number(days)
    elif told.promised is not None:
        words = "{other} let {decides} pass without word: ask {other} for a new day."
    else:
        words = "{other} has named no day: ask {other} for one."
    saying = say(
        "{first} wants an answer by {due}; " + words,
        *facts,
        first=Name(first),
        due=Day(due),
        other=Name(other.company),
        **slots,
    )
    acted = _acted(offer, seen.told.get(offer.application or ""), told)
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
