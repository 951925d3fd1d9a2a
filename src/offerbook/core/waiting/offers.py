"""Which offers can still be taken, and which version of each is in force."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from offerbook.core.calendar import Clock
from offerbook.core.model.application import Event
from offerbook.core.model.book import MADE, Book
from offerbook.core.model.offer import Offer
from offerbook.core.model.versions import replaced, versions
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

    to_mend: Mapping[str, Offer]
    """By application: the version in force where its file must be mended, and so none is among
    `in_force`; it says how it came, and no terms."""


def overview(book: Book, clock: Clock) -> Overview:
    """Return where every application and every offer stands at the moment of `clock`."""
    told = {name: progress(one, clock.today) for name, one in book.applications.items()}
    known = versions(book)
    gone = replaced(known.values())
    found = {}
    for offer in known.values():
        name = offer.application or ""
        found[offer.id] = _state(offer, book, told.get(name), gone, clock)
    standing = _in_force(book, known, told, found)
    sound = tuple(one for one in standing if one.id in book.offers)
    return Overview(
        told=MappingProxyType(told),
        states=MappingProxyType(found),
        in_force=sound,
        competing=tuple(one for one in sound if found[one.id].status in _TAKEABLE),
        to_mend=MappingProxyType(
            {one.application or "": one for one in standing if one.id not in book.offers}
        ),
    )


def offer_state(offer: Offer, book: Book, clock: Clock) -> OfferState:
    """Return whether `offer` can still be taken at the moment of `clock`.

    Only a written version replaces a written one: an improvement by word of mouth is shown
    beside the letter until a new letter comes.
    """
    application = book.applications.get(offer.application or "")
    told = progress(application, clock.today) if application else None
    return _state(book.dated(offer), book, told, replaced(versions(book).values()), clock)


def states(book: Book, clock: Clock) -> Mapping[str, OfferState]:
    """Return the state of every offer by id: every version, and the present job."""
    return overview(book, clock).states


def in_force(book: Book, clock: Clock) -> tuple[Offer, ...]:
    """Return the version in force of each application's offer, in order of id.

    That is the newest written version that was not superseded; where nothing is written, the
    newest spoken one. An application that has ended has none, and neither has one whose newest
    version must be mended: an older one never takes its place. The present job is not an offer.
    """
    return overview(book, clock).in_force


def competing(book: Book, clock: Clock) -> tuple[Offer, ...]:
    """Return the versions in force that can still be taken, or have been spoken of."""
    return overview(book, clock).competing


def _in_force(
    book: Book,
    known: Mapping[str, Offer],
    told: Mapping[str, Progress],
    found: Mapping[str, OfferState],
) -> tuple[Offer, ...]:
    newest: dict[str, Offer] = {}
    for offer in known.values():
        name = offer.application or ""
        record = book.records.get(name)
        owned = record is not None and record.kind == "application"
        silent = name in told and told[name].stage == "silent"
        if not owned or silent or found[offer.id].status in _GONE:
            continue
        if name not in newest or offer.written or not newest[name].written:
            newest[name] = offer
    return tuple(sorted(newest.values(), key=lambda one: one.id))


def _state(
    offer: Offer,
    book: Book,
    told: Progress | None,
    gone: Collection[str],
    clock: Clock,
) -> OfferState:
    past = past_events(told, clock.today) if told else ()
    due = named_deadline(offer, past)
    end = moment(due, book.applications.get(offer.application or ""), clock) if due else None
    status = _status(offer, past, gone)
    if end is not None and clock.now >= end and status in _TAKEABLE:
        status = "lapsed"
    record = book.records.get(offer.id)
    if status in _TAKEABLE and record is not None and record.value is None:
        status = "to_mend"
    return OfferState(
        offer=offer.id,
        application=offer.application,
        status=status,
        deadline=end,
        days_left=(day_of(due) - clock.today).days if due else None,
        answer_by=due,
    )


def _status(offer: Offer, past: tuple[Event, ...], gone: Collection[str]) -> OfferStatus:
    if offer.kind == "current":
        return "current"
    if offer.id in gone:
        return "superseded"
    untouched: OfferStatus = "open" if offer.written else "spoken"
    status = untouched
    for event in past:
        kind = event.kind
        if kind in _ENDS:
            if event.offer == offer.id or offer.received is None or event.on >= offer.received:
                status = _ENDS[kind]
        elif (kind in _TAKEN or kind in MADE) and is_about(event, offer):
            status = "accepted" if kind in _TAKEN else untouched
    return status
