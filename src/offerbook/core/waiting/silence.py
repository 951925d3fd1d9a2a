"""Which applications it is proposed to mark silent, for all of them at once."""

from __future__ import annotations

from datetime import date

from offerbook.core.model.book import Book
from offerbook.core.waiting.dates import unlogged
from offerbook.core.waiting.days_off import NONE, DaysOff
from offerbook.core.waiting.followups import follow_up, patience_of
from offerbook.core.waiting.offers import Overview


def long_silent(
    book: Book, seen: Overview, today: date, days_off: DaysOff = NONE
) -> tuple[str, ...]:
    """Return the ids of those that have been silent for long, the longest first.

    They are those of which the agenda proposes it: after so many notes without an answer, or
    after so many days without contact while no note is still to be waited for.

    Args:
        book: for the rules that the person set.
        seen: the overview of the same moment.
        today: the day of that moment.
        days_off: the public holidays that are known.
    """
    usual = patience_of(book.preferences)
    unclear = {item.application for item in unlogged(book, seen, today)}
    found = []
    for name, told in seen.told.items():
        if told.days_waiting is None or name in unclear:
            continue
        item = follow_up(book.applications[name], told, today, usual.where(days_off.of(name)))
        if item is not None and item.kind == "silent" and item.on <= today:
            found.append((-told.days_waiting, name))
    return tuple(name for _, name in sorted(found))
