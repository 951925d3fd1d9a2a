"""Checks between records: what one says of another."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from offerbook.core.currencies import MINOR_UNITS
from offerbook.core.model.application import Application, Event
from offerbook.core.model.book import MADE, PREFERENCES, Book
from offerbook.core.model.offer import Offer
from offerbook.core.model.preferences import Negotiation
from offerbook.core.model.problem import Path, Problem, path_of, spelled
from offerbook.core.model.schema import nearest, nearest_path, place_at
from offerbook.core.model.value import nearest_currency
from offerbook.core.model.versions import unsaid

_FEW = 3
"""Names that one line lists."""


def crosschecked(book: Book) -> Book:
    """Return the same book with the problems between its records."""
    return replace(book, problems=tuple(_found(book)))


def _found(book: Book) -> Iterator[Problem]:
    for offer in book.offers.values():
        yield from _of_offer(book, offer)
    yield from _of_letters(book)
    for application in book.applications.values():
        if application.fit:
            yield from _of_fit(book, application)
        for at, event in enumerate(application.events):
            if event.offer or event.takes_back is not None:
                yield from _of_event(book, application, at, event)
    if book.preferences_fault is None:
        yield from _of_rates(book)
        yield from _of_the_preferences(book)


def _of_the_preferences(book: Book) -> Iterator[Problem]:
    """Say what the preferences name that is not there; only the first choice rests on it."""
    chosen = book.preferences.first_choice
    if chosen and not _known(book, chosen.application):
        yield _missing(book, PREFERENCES, ("first_choice", "application"), chosen.application)
    for path, name in _applications(book.preferences.negotiation):
        if name and not _known(book, name):
            yield replace(_missing(book, PREFERENCES, path, name), remark=True)
    for at, must in enumerate(book.preferences.must):
        yield from _of_path(book, ("must", at, "path"), must.path, single=True)
    for at, lever in enumerate(book.preferences.negotiation.lever):
        path = ("negotiation", "lever", at, "path")
        yield from _of_path(book, path, lever.path, single=False)


def _applications(told: Negotiation) -> Iterator[tuple[Path, str]]:
    yield ("negotiation", "late_stage_application"), told.late_stage_application
    for key, names in (
        ("market", [one.application for one in told.market]),
        ("achievement", [one.application for one in told.achievement]),
        ("lever", [one.application for one in told.lever]),
    ):
        for at, name in enumerate(names):
            yield ("negotiation", key, at, "application"), name


def _of_path(book: Book, where: Path, text: str, *, single: bool) -> Iterator[Problem]:
    """Say that a path names no field of an offer and no criterion."""
    path = path_of(text) or (text,)
    if path[0] == "fit":
        known = tuple(f"fit.{one.id}" for one in book.preferences.fit)
        what, meant = "is no criterion of the preferences", nearest(text, known)
        wrong = text not in known
    else:
        place = place_at("offer", path)
        wrong = place is None or (single and (not place.kinds or place.listed))
        what, meant = "names no field of an offer", spelled(nearest_path("offer", path))
    if wrong:
        todo = f"did you mean {meant}?" if meant and meant != text else "see docs/format.md"
        yield Problem(PREFERENCES, what, where, f'"{text}"', todo, remark=True)


def _of_rates(book: Book) -> Iterator[Problem]:
    for code in book.preferences.rates.per_unit if book.preferences.rates else ():
        if code not in MINOR_UNITS:
            what = "is no currency of ISO 4217, so it is not used"
            meant = nearest_currency(code)
            todo = f"did you mean {meant}?" if meant else ""
            yield Problem(PREFERENCES, what, ("rates", code), todo=todo, remark=True)


def _known(book: Book, application_id: str) -> bool:
    record = book.records.get(application_id)
    return record is not None and record.kind == "application"


def _missing(book: Book, record: str, path: tuple[str | int, ...], given: str) -> Problem:
    known = tuple(key for key, rec in book.records.items() if rec.kind == "application")
    meant = nearest(given, known)
    some = ", ".join(known[:_FEW]) + (" …" if known[_FEW:] else "")
    todo = f"write {some}, or add" if known else "add"
    todo = f"did you mean {meant}?" if meant else f"{todo} applications/{given}.toml"
    return Problem(record, "names an application that is not in the book", path, f'"{given}"', todo)


def _of_offer(book: Book, offer: Offer) -> Iterator[Problem]:
    if offer.application is not None and not _known(book, offer.application):
        yield _missing(book, offer.id, ("application",), offer.application)
    if offer.supersedes:
        yield from _of_version(book, offer)
    if book.preferences_fault is None:
        yield from _of_exchange(book, offer)
    application = book.applications.get(offer.application or "")
    if application and not any(e.offer == offer.id and e.kind in MADE for e in application.events):
        kind = "offer_written" if offer.written else "offer_spoken"
        todo = f"offerbook log {application.id} {kind} offer={offer.id}"
        yield Problem(offer.id, f"{application.id} has no event for it", todo=todo, remark=True)


def _of_exchange(book: Book, offer: Offer) -> Iterator[Problem]:
    own = book.preferences.currency
    rates = book.preferences.rates.per_unit if book.preferences.rates else {}
    used: list[tuple[Path, str]] = [(("currency",), offer.currency)]
    used += [
        (("grant", at, "currency"), g.currency) for at, g in enumerate(offer.grant) if g.currency
    ]
    for path, code in used:
        if code != own and code not in rates:
            todo = f"add rates.{code} to preferences.toml: what 1 {code} is worth in {own}"
            yield Problem(
                offer.id,
                "has no rate of exchange, so it cannot be valued",
                path,
                code,
                todo,
                mended_in=PREFERENCES,
            )


def _of_version(book: Book, offer: Offer) -> Iterator[Problem]:
    older = book.records.get(offer.supersedes)
    if older is None or older.kind != "offer" or older.id == offer.id:
        what = "names an offer that is not in the book"
        meant = nearest(offer.supersedes, tuple(k for k in book.offers if k != offer.id))
        todo = f"did you mean {meant}?" if meant else ""
        yield Problem(offer.id, what, ("supersedes",), f'"{offer.supersedes}"', todo)
        return
    if isinstance(older.value, Offer) and older.value.application != offer.application:
        what = f"replaces an offer of {older.value.application}"
        yield Problem(offer.id, what, ("supersedes",), f'"{offer.supersedes}"')
    if _in_a_circle(book, offer):
        what = "replaces an offer that replaces it in turn"
        yield Problem(offer.id, what, ("supersedes",), f'"{offer.supersedes}"')


def _of_letters(book: Book) -> Iterator[Problem]:
    """Say which letter was taken for the newest where no file says what it replaces."""
    for old, new in unsaid(book).items():
        what = f"a letter beside {old}, and neither says that it replaces the other; taken as newer"
        todo = f"offerbook set {new} supersedes {old}"
        yield Problem(new, what, todo=todo, remark=True)


def _in_a_circle(book: Book, offer: Offer) -> bool:
    seen: set[str] = set()
    here: Offer | None = offer
    while here is not None and here.id not in seen:
        seen.add(here.id)
        here = book.offers.get(here.supersedes)
    return here is offer


def _of_event(book: Book, application: Application, at: int, event: Event) -> Iterator[Problem]:
    record = book.records.get(event.offer)
    if event.offer and (record is None or record.kind != "offer"):
        what = "names an offer that is not in the book"
        path: Path = ("events", at, "offer")
        meant = nearest(event.offer, tuple(book.offers))
        todo = f"did you mean {meant}?" if meant else ""
        yield Problem(application.id, what, path, f'"{event.offer}"', todo)
    if event.takes_back is not None and event.takes_back > at:
        what = "takes back an event that does not stand before it"
        path = ("events", at, "takes_back")
        yield Problem(application.id, what, path, str(event.takes_back))


def _of_fit(book: Book, application: Application) -> Iterator[Problem]:
    known = tuple(criterion.id for criterion in book.preferences.fit)
    for key in application.fit if book.preferences_fault is None else ():
        if key not in known:
            meant = nearest(key, known)
            todo = (
                f"did you mean {meant}?"
                if meant
                else f'add [[fit]] id = "{key}" to preferences.toml'
            )
            what = "is no criterion of the preferences"
            yield Problem(application.id, what, ("fit", key), todo=todo, remark=True)
