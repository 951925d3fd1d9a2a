"""What goes with a record that is deleted, and how one that was deleted elsewhere comes back."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from offerbook.core.edit import Change, Drop, Put
from offerbook.core.model.book import PREFERENCES, Book, Record
from offerbook.core.model.versions import versions
from offerbook.store.saving import Create, Edit, Remove, Step

if TYPE_CHECKING:
    from offerbook.desk import Desk


def made_again(desk: Desk, record: Record) -> str:
    """Make a record anew that was deleted elsewhere, as it was last known; say what was done."""
    step = Create(record.kind, record.id, record.data)
    return desk.commit([step], f"made {record.id} again")


def removal(book: Book, record_id: str) -> tuple[list[Step], str]:
    """Return the steps that delete a record, and what is then said to have been done.

    An application goes with every version of its offer, sound or not, and is first choice no more.
    What happened around a single offer stays, but names it no more, and a version that replaced it
    replaces what it replaced. A file that cannot be read is never touched.
    """
    if book.records[record_id].kind == "offer":
        return [*_unnamed(book, record_id), Remove(record_id)], f"deleted {record_id}"
    steps: list[Step] = [Remove(record_id)]
    if book.records[record_id].kind != "application":
        return steps, f"deleted {record_id}"
    own = [
        key
        for key, one in versions(book).items()
        if one.application == record_id and book.records[key].readable
    ]
    steps = [*map(Remove, own), *steps]
    chosen = book.preferences.first_choice
    if chosen is not None and chosen.application == record_id:
        steps.append(Edit(PREFERENCES, (Drop(("first_choice",)),)))
    offers = "" if not own else " and its offer" if len(own) == 1 else f" and its {len(own)} offers"
    return steps, f"deleted {record_id}{offers}"


def _unnamed(book: Book, offer_id: str) -> Iterator[Edit]:
    """Yield what has each other record name an offer no more."""
    older = book.records[offer_id].data.get("supersedes")
    for key, record in book.records.items():
        changes: list[Change] = []
        events = record.data.get("events") if record.kind == "application" else None
        for at, event in enumerate(events if isinstance(events, list) else ()):
            if isinstance(event, dict) and event.get("offer") == offer_id:
                changes.append(Drop(("events", at, "offer")))
        if record.kind == "offer" and record.data.get("supersedes") == offer_id:
            path = ("supersedes",)
            changes.append(Put(path, older) if older in book.records else Drop(path))
        if changes and record.readable:
            yield Edit(key, tuple(changes))
