"""Which version of an offer replaces which, whether its file is sound or must be mended."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date
from types import MappingProxyType

from offerbook.core.model.admit import UNUSED
from offerbook.core.model.application import Application
from offerbook.core.model.book import Book, Record
from offerbook.core.model.offer import Offer

_NUMBER = re.compile(r"(.+)-(\d+)")


def in_order(versions: Iterable[Offer]) -> tuple[Offer, ...]:
    """Return the versions of one application, oldest first.

    They go by the day they came, then by the number in their names. One whose day nobody noted
    came right after those numbered before it.

    >>> first, last = (Offer(id=f"acme-{at}", application="acme", currency="EUR") for at in (9, 10))
    >>> [one.id for one in in_order([last, first])]
    ['acme-9', 'acme-10']
    """
    day = date.min
    placed: list[tuple[date, int, str, Offer]] = []
    for at, name, one in sorted((_number(one.id), one.id, one) for one in versions):
        day = max(day, one.received or day)
        placed.append((one.received or day, at, name, one))
    return tuple(one for *_, one in sorted(placed, key=lambda found: found[:3]))


def replaced(versions: Iterable[Offer]) -> Mapping[str, str]:
    """Return the versions that were replaced, each with the one that took its place.

    What a file says with `supersedes` counts first. Of those left, the newest written one
    replaces every written one, and every spoken one that came before it; the newest spoken one
    replaces the other spoken ones. Only a letter replaces a letter.
    """
    listed = tuple(versions)
    said = _said(listed)
    groups: dict[str, list[Offer]] = {}
    for one in listed:
        if one.kind == "offer" and one.application is not None and one.id not in said:
            groups.setdefault(one.application, []).append(one)
    out = dict(said)
    for heads in groups.values():
        newer: list[Offer] = []
        for one in reversed(in_order(heads) if len(heads) > 1 else ()):
            by = next((new for new in reversed(newer) if new.written or not one.written), None)
            if by is not None:
                out[one.id] = by.id
            newer.append(one)
    return MappingProxyType(out)


def unsaid(book: Book) -> Mapping[str, str]:
    """Return the letters that were replaced without any file saying so, each with the new one.

    One that names a version which is not there is left out: that has a line of its own.
    """
    listed = tuple(versions(book).values())
    said = _said(listed)
    known = {one.id: one for one in listed}
    return MappingProxyType(
        {
            old: new
            for old, new in replaced(listed).items()
            if old not in said and known[old].written
            if known[new].supersedes in {"", *known}
        }
    )


def versions(book: Book) -> Mapping[str, Offer]:
    """Return every offer by id; of one that must be mended, as `to_mend` has it."""
    broken = to_mend(book)
    return MappingProxyType({**book.offers, **broken}) if broken else book.offers


def to_mend(book: Book) -> Mapping[str, Offer]:
    """Return what is known of each offer whose file must be mended, by id: how it came, no terms.

    Such a version still replaces what it says. One whose file does not say it, or cannot be read
    at all, belongs to the application that its name begins with or whose events name it, and
    replaces the one numbered before it.
    """
    found: dict[str, Offer] = {}
    for record in book.records.values():
        if record.kind == "offer" and record.value is None:
            known = _how_it_came(book, record)
            if known is not None and known.kind == "offer":
                found[record.id] = book.dated(known)
    return MappingProxyType(found)


def _said(versions: Iterable[Offer]) -> dict[str, str]:
    known = {one.id: one for one in versions}
    said: dict[str, str] = {}
    for newer in sorted(known.values(), key=lambda one: (_number(one.id), one.id)):
        older = known.get(newer.supersedes)
        if older is not None and older is not newer and (newer.written or not older.written):
            said[older.id] = newer.id
    return said


def _how_it_came(book: Book, record: Record) -> Offer | None:
    known = record.partly
    if not isinstance(known, Offer):
        owner = _owner(book, record.id)
        known = Offer(id=record.id, application=owner, currency=UNUSED) if owner else None
    if known is None or known.kind != "offer":
        return known
    before = _numbered_before(book, record.id)
    guessed: dict[str, object] = {}
    if not isinstance(record.data.get("written"), bool):
        event = book.came.get(record.id)
        older = book.offers.get(before)
        letter = event.kind == "offer_written" if event else older is not None and older.written
        guessed["written"] = letter
    if not record.readable or not isinstance(record.data.get("supersedes", ""), str):
        guessed["supersedes"] = before
    return known.model_copy(update=guessed)


def _owner(book: Book, record_id: str) -> str:
    stem = _NUMBER.fullmatch(record_id)
    named = [key for key, one in book.applications.items() if record_id in _told_of(one)]
    if named:
        return named[0]
    record = book.records.get(stem[1]) if stem else None
    return record.id if record is not None and record.kind == "application" else ""


def _told_of(application: Application) -> frozenset[str]:
    return frozenset(event.offer for event in application.events)


def _numbered_before(book: Book, record_id: str) -> str:
    stem = _NUMBER.fullmatch(record_id)
    if stem is None:
        return ""
    own, at = stem[1], int(stem[2])
    before = [
        (int(found[2]), key)
        for key, one in book.records.items()
        if one.kind == "offer" and (found := _NUMBER.fullmatch(key)) is not None
        if found[1] == own and int(found[2]) < at
    ]
    return max(before, default=(0, ""))[1]


def _number(record_id: str) -> int:
    stem = _NUMBER.fullmatch(record_id)
    return int(stem[2]) if stem else 0
