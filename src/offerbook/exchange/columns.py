"""Which column of a table says what, by its header."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from offerbook.core.edit import parsed_path
from offerbook.core.model.application import EVENT_KINDS
from offerbook.core.model.schema import nearest, place_at
from offerbook.errors import UnknownNameError, UsageError

STATUS, STATUS_DAY, SALARY, HISTORY = "status", "status_day", "salary", "history"
"""Fields that are no key of an application: words for a stage, the day it began, the range of
pay in the posting, and every dated event at once."""

DAYS = tuple(kind for kind in EVENT_KINDS if kind != "retracted")
"""Fields that hold the day of an event of that kind."""

_SPECIAL = (STATUS, STATUS_DAY, SALARY, HISTORY, *DAYS)
_KNOWN: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "company": ("company", "company name", "employer", "organisation", "organization", "firm"),
        "role": ("role", "position", "job title", "title", "role title", "position title", "job"),
        "location": ("location", "job location", "city", "place", "office"),
        "source": ("source", "job source", "job board", "found via", "found on", "how found"),
        "url": ("url", "link", "job url", "job link", "posting url", "posting link", "job posting"),
        "notes": ("notes", "note", "comments", "comment", "remarks"),
        "contact.name": ("contact", "contact name", "contact person", "recruiter"),
        "contact.email": ("contact email", "email", "e mail", "recruiter email"),
        "contact.phone": ("contact phone", "phone", "telephone", "phone number"),
        "time_zone": ("time zone", "timezone"),
        "promised_by": ("promised by", "answer promised by", "expected response date"),
        SALARY: ("salary", "salary range", "posted salary", "pay", "pay range", "compensation"),
        STATUS: ("status", "stage", "application status", "current status", "state", "outcome"),
        STATUS_DAY: ("status date", "since", "last updated", "last update", "date updated"),
        HISTORY: ("history", "stage history"),
        "saved": ("date saved", "saved", "date added", "date found"),
        "applied": ("date applied", "applied", "applied on", "applied date", "application date"),
        "screening": ("screening date", "date of screening", "phone screen date"),
        "interview": ("interview date", "date of interview", "interviewed on"),
        "offer_spoken": ("offer date", "date of offer", "offered on"),
        "rejected": ("rejection date", "date rejected", "rejected on", "rejected date"),
    }
)
"""Headers by field, the plainest first: where two columns say the same, the plainer is taken."""

_LAST = ("date",)
"""Headers that mean the day of the application where no other column says it."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column that is read."""

    at: int
    """Its place, from 0."""

    header: str
    """As it stands in the file."""

    field: str
    """What it says: a path of an application, a kind of event, or one of the fields above."""


@dataclass(frozen=True, slots=True)
class Columns:
    """What is read of a table, and what is not."""

    used: tuple[Column, ...]
    """In the order of the file."""

    unused: tuple[str, ...]
    """Headers of the rest."""


def known_headers() -> Mapping[str, tuple[str, ...]]:
    """Return the headers that are known, in small letters, by what they say."""
    return {**_KNOWN, "applied": (*_KNOWN["applied"], *_LAST)}


def plain_words(text: str) -> str:
    """Return `text` in small letters, words parted by one space, without marks.

    >>> plain_words("Date_Applied (dd/mm)"), plain_words("  Résumé ")
    ('date applied dd mm', 'résumé')
    """
    folded = unicodedata.normalize("NFKC", text).casefold()
    return " ".join(re.findall(r"[^\W_]+", folded))


def columns(headers: Sequence[str], mapping: Mapping[str, str]) -> Columns:
    """Return what each column says.

    Args:
        headers: of the file.
        mapping: fields by header, as the person named them; an empty field leaves the column out.

    Raises:
        UnknownNameError: there is no such column or field.
        UsageError: two columns were given one field, or no column names the company.
    """
    chosen = {_place(header, headers): _field(field) for header, field in mapping.items()}
    taken = {field for field in chosen.values() if field}
    fields = [field for field in chosen.values() if field and field not in DAYS]
    if len(set(fields)) < len(fields):
        raise UsageError("two columns were given the same field", todo="give it to one of them")
    for field, names in (*_KNOWN.items(), ("applied", _LAST)):
        free = [
            (names.index(word), at)
            for at, header in enumerate(headers)
            if at not in chosen and (word := plain_words(header)) in names
        ]
        if free and field not in taken:
            chosen[min(free)[1]] = field
            taken.add(field)
    if "company" not in taken:
        given = ", ".join(repr(one) for one in headers if one)
        raise UsageError(
            f"no column names the company, given {given}", todo="say which: --map COLUMN=company"
        )
    used = (Column(at, headers[at], field) for at, field in sorted(chosen.items()) if field)
    unused = (one for at, one in enumerate(headers) if not chosen.get(at) and one)
    return Columns(tuple(used), tuple(unused))


def _place(header: str, headers: Sequence[str]) -> int:
    found = [at for at, one in enumerate(headers) if one == header.strip()]
    found = found or [
        at for at, one in enumerate(headers) if plain_words(one) == plain_words(header)
    ]
    if len(found) == 1:
        return found[0]
    if found:
        raise UsageError(f"{len(found)} columns are called {header!r}", todo="rename one of them")
    meant = nearest(header, tuple(headers))
    todo = f"did you mean {meant!r}?" if meant else f"one of {', '.join(map(repr, headers))}"
    raise UnknownNameError(f"no column is called {header!r}", todo=todo)


def _field(name: str) -> str:
    """Return a field as it was named, if there is one.

    Raises:
        UnknownNameError: there is none.
    """
    if not name or name in _SPECIAL:
        return name
    place = place_at("application", parsed_path(name))
    if place is not None and place.kinds and not name.startswith("events"):
        return name
    meant = nearest(name, (*_KNOWN, *_SPECIAL))
    todo = f"did you mean {meant}?" if meant else f"one of {', '.join(_KNOWN)}"
    raise UnknownNameError(f"{name!r} is no field of an application", todo=todo)
