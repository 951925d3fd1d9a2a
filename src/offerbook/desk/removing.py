"""What goes with a record that is deleted, so that nothing is left that names it."""

from __future__ import annotations

from offerbook.core.edit import Drop
from offerbook.core.model.book import PREFERENCES, Book
from offerbook.core.model.versions import versions
from offerbook.store.saving import Edit, Remove, Step


def removal(book: Book, record_id: str) -> tuple[list[Step], str]:
    """Return the steps that delete a record, and what is then said to have been done.

    An application goes with every version of its offer, sound or not, and is first choice no more.
    A file that cannot be read is never touched.
    """
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
