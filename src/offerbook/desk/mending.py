"""What must be mended before an answer can rest on it, as the error that says so."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from offerbook.core.model.book import Book
from offerbook.core.model.problem import Problem
from offerbook.errors import ToMendError

if TYPE_CHECKING:
    from offerbook.core.waiting.offers import Overview


def to_mend(fault: Problem) -> ToMendError:
    """Return the error that names the file and line of a fault, and what to do there.

    >>> fault = Problem("acme-1", "must be a number", ("base", "amount"), file="offers/acme-1.toml")
    >>> str(to_mend(replace(fault, line=9)))
    'offers/acme-1.toml:9: must be mended first: base.amount: must be a number'
    """
    place = fault.file or fault.record
    where = place if fault.line is None else f"{place}:{fault.line}"
    told = str(replace(fault, record="", file="", line=None, todo=""))
    what = f"must be mended first{told}"
    return ToMendError(fault.record, what, todo=fault.todo, where=where)


def need_preferences(book: Book) -> None:
    """Refuse what would rest on preferences that nobody stated.

    Raises:
        ToMendError: there are some, and they must be mended first.
    """
    if book.preferences_fault is not None:
        raise to_mend(book.preferences_fault)


def need_sound(book: Book, seen: Overview, name: str) -> None:
    """Refuse a record that must be mended, or an application whose offer in force must.

    Raises:
        ToMendError: it must be mended first; an older version never takes its place.
    """
    record = book.records.get(name)
    if name in seen.to_mend:
        record = book.records[seen.to_mend[name].id]
    if record is not None and record.fault is not None:
        raise to_mend(record.fault)
