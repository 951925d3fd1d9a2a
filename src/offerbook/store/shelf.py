"""A book as it was read: its records, and the bytes that they were read from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from offerbook.core.model.book import Book, Kind
from offerbook.core.model.problem import Problem
from offerbook.store.identity import Identity

FOLDERS: Mapping[Kind, str] = MappingProxyType(
    {"preferences": "", "application": "applications", "offer": "offers"}
)
"""Where the records of each kind lie inside the book."""


class Source(NamedTuple):
    """The file that a record was read from."""

    file: str
    """Inside the book, such as `offers/acme-1.toml`."""

    raw: bytes
    """All of it; empty where it could not be read."""

    seen: Identity
    """Of the file while it was read."""


@dataclass(frozen=True)
class Shelf:
    """One reading of a book."""

    root: Path
    """The book's directory, with links resolved; need not exist."""

    book: Book = field(default_factory=Book)
    """All records and their problems, each with its file and line."""

    sources: Mapping[str, Source] = field(default_factory=lambda: MappingProxyType({}))
    """By the id of the record."""

    seen: Mapping[str, Identity] = field(default_factory=lambda: MappingProxyType({}))
    """Every `.toml` file of the book, read or not, by its name inside the book."""

    loose: tuple[Problem, ...] = ()
    """Problems of files and folders that belong to no record."""


def file_of(kind: Kind, record_id: str) -> str:
    """Return the file of a record inside the book.

    >>> file_of("offer", "acme-1"), file_of("preferences", "preferences")
    ('offers/acme-1.toml', 'preferences.toml')
    """
    folder = FOLDERS[kind]
    return f"{folder}/{record_id}.toml" if folder else f"{record_id}.toml"
