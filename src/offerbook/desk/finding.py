"""Which offer a person means by a name."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from typing import TYPE_CHECKING

from offerbook.core.model.book import Book
from offerbook.core.model.offer import Offer
from offerbook.core.model.schema import nearest
from offerbook.desk.mending import need_sound
from offerbook.errors import UnknownNameError

if TYPE_CHECKING:
    from offerbook.core.waiting.offers import Overview
    from offerbook.desk.outlook import Outlook


def offer_called(name: str, book: Book, seen: Overview) -> Offer:
    """Return the offer that `name` means: its id, or its application's in force.

    Raises:
        UnknownNameError: there is none, or more than one; the candidates are listed.
        ToMendError: the file of that one, or of the version in force, must be mended first.
    """
    if name in book.offers:
        return book.offers[name]
    need_sound(book, seen, name)
    candidates = [one for one in seen.competing if one.application == name]
    if len(candidates) == 1:
        return candidates[0]
    versions = [one.id for one in book.offers.values() if one.application == name]
    if versions:
        todo = f"name {' or '.join(versions)}"
        raise UnknownNameError(f"{name} has no offer that can still be taken", todo=todo)
    meant = nearest(name, (*book.offers, *(one.application or "" for one in seen.competing)))
    todo = f"did you mean {meant}?" if meant else "see: offerbook list"
    raise UnknownNameError(f"no offer is called {name!r}", todo=todo)


def to_replace(seen: Overview, application: str, *, written: bool) -> str:
    """Return the version that a new one of an application takes the place of, or nothing.

    Args:
        seen: the overview of this moment.
        application: whose offer it is.
        written: whether the new one is a letter; only a letter replaces a letter.
    """
    standing = (*seen.in_force, *seen.to_mend.values())
    found = (one for one in standing if one.application == application)
    return next((one.id for one in found if written or not one.written), "")


_OF_THE_FILE = frozenset({"application", "currency", "kind", "source", "supersedes", "written"})
_ITS_OWN = _OF_THE_FILE | {"answer_by", "base", "country", "level", "received", "region", "start"}
"""What each version says for itself, or is asked for first."""


def left_out(older: Mapping[str, object], newer: Mapping[str, object]) -> tuple[str, ...]:
    """Return the keys of terms that an older version states and a newer one does not.

    >>> left_out({"base": {}, "bonus": [], "answer_by": 1}, {"base": {}})
    ('bonus',)
    """
    return tuple(key for key in older if key not in newer and key not in _ITS_OWN)


def running_twin(outlook: Outlook, new: str) -> str:
    """Return another running application for the same role at the same company, or nothing."""
    known = outlook.book.applications
    if new not in known:
        return ""
    wanted = same_job(known[new].company, known[new].role)
    return next(
        (
            key
            for key, one in known.items()
            if key != new and outlook.progress[key].live
            if same_job(one.company, one.role) == wanted
        ),
        "",
    )


def same_job(company: str, role: str) -> tuple[str, str]:
    """Return what two entries share if they speak of one job: case and spaces say nothing.

    >>> same_job("Kite  Labs", "Engineer") == same_job("kite labs", "ENGINEER ")
    True
    """
    first, last = (
        " ".join(unicodedata.normalize("NFKC", text).casefold().split()) for text in (company, role)
    )
    return first, last
