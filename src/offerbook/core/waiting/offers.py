"""Which offers can still be taken, and which version of each is in force."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from offerbook.core.calendar import Clock
from offerbook.core.model.application import Application, Event
from offerbook.core.model.book import Book
from offerbook.core.model.offer import Offer
from offerbook.core.waiting.deadline import day_of, is_about, moment, named_deadline
from offerbook.core.waiting.items import OfferState, OfferStatus, Progress
from offerbook.core.waiting.stage import past_events, progress

_ENDS: Mapping[str, OfferStatus] = MappingProxyType(
    {
        "declined": "declined",
        "rejected": "withdrawn",
        "withdrawn_by_me": "withdrawn",
        "withdrawn_by_them": "withdrawn",
        "silent": "lapsed",
    }
)
"""Events that end every version that had come by then, whichever of them they name."""

_TAKEN = frozenset({"accepted", "signed"})
_MADE = frozenset({"offer_spoken", "offer_written", "improved"})
_TAKEABLE = frozenset({"open", "spoken"})
_GONE = frozenset({"superseded", "declined", "withdrawn", "current"})


@dataclass(frozen=True, slots=True)
class Overview:
    """Everything that follows from the events, found once for many questions."""

    told: Mapping[str, Progress]
    """Every sound application, by id."""

    states: Mapping[str, OfferState]
    """Every offer, by id."""

    in_force: tuple[Offer, ...]
    """As `in_force` says."""

    competing: tuple[Offer, ...]
    """As `competing` says."""


def overview(book: Book, clock: Clock) -> Overview:
    """Return where every application and every offer stands at the moment of `clock`."""
    told = {name: progress(one, clock.today) for name, one in book.applications.items()}
    replaced = superseded(book)
    found = {}
    for offer in book.offers.values():
        name = offer.application or ""
        found[offer.id] = _state(
            offer, book.applications.get(name), told.get(name), replaced, clock
        )
    standing = _in_force(book, told, found)
    return Overview(
        told=MappingProxyType(told),
        states=MappingProxyType(found),
        in_force=standing,
        competing=tuple(one for one in standing if found[one.id].status in _TAKEABLE),
    )


def offer_state(offer: Offer, book: Book, clock: Clock) -> OfferState:
    """Return whether `offer` can still be taken at the moment of `clock`.

    Only a written version replaces a written one: an improvement by word of mouth is shown
    beside the letter until a new letter comes.
    """
    application = book.applications.get(offer.application or "")
    told = progress(application, clock.today) if application else None
    return _state(offer, application, told, superseded(book), clock)


def states(book: Book, clock: Clock) -> Mapping[str, OfferState]:
    """Return the state of every offer by id: every version, and the present job."""
    return overview(book, clock).states


def in_force(book: Book, clock: Clock) -> tuple[Offer, ...]:
    """Return the version in force of each application's offer, in order of id.

    That is the newest written version that was not superseded; where nothing is written, the
    newest spoken one. An application that has ended has none. The present job is not an offer.
    """
    return overview(book, clock).in_force


def competing(book: Book, clock: Clock) -> tuple[Offer, ...]:
    """Return the versions in force that can still be taken, or have been spoken of."""
    return overview(book, clock).competing


def superseded(book: Book) -> frozenset[str]:
    """Return the ids of the offers that a newer version has replaced."""
    replaced = set()
    for newer in book.offers.values():
        older = book.offers.get(newer.supersedes)
        if older is not None and older is not newer and (newer.written or not older.written):
            replaced.add(older.id)
    return frozenset(replaced)


def _in_force(
    book: Book, told: Mapping[str, Progress], found: Mapping[str, OfferState]
) -> tuple[Offer, ...]:
    newest: dict[str, Offer] = {}
    for offer in book.offers.values():
        name = offer.application or ""
        record = book.records.get(name)
        known = record is not None and record.kind == "application"
        silent = name in told and told[name].stage == "silent"
        if not known or silent or found[offer.id].status in _GONE:
            continue
        if name not in newest or _age(offer) >= _age(newest[name]):
            newest[name] = offer
    return tuple(sorted(newest.values(), key=lambda one: one.id))


def _age(offer: Offer) -> tuple[bool, date]:
    return offer.written, offer.received or date.min


def _state(
    offer: Offer,
    application: Application | None,
    told: Progress | None,
    replaced: Collection[str],
    clock: Clock,
) -> OfferState:
    past = past_events(told, clock.today) if told else ()
    due = named_deadline(offer, past)
    end = moment(due, application, clock) if due else None
    status = _status(offer, past, replaced)
    if end is not None and clock.now >= end and status in _TAKEABLE:
        status = "lapsed"
    return OfferState(
        offer=offer.id,
        application=offer.application,
        status=status,
        deadline=end,
        days_left=(day_of(due) - clock.today).days if due else None,
        answer_by=due,
    )


def _status(offer: Offer, past: tuple[Event, ...], replaced: Collection[str]) -> OfferStatus:
    if offer.kind == "current":
        return "current"
    if offer.id in replaced:
        return "superseded"
    untouched: OfferStatus = "open" if offer.written else "spoken"
    status = untouched
    for event in past:
        kind = event.kind
        if kind in _ENDS:
            if event.offer == offer.id or offer.received is None or event.on >= offer.received:
                status = _ENDS[kind]
        elif (kind in _TAKEN or kind in _MADE) and is_about(event, offer):
            status = "accepted" if kind in _TAKEN else untouched
    return status
