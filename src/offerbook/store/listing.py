"""Which files a book holds, and what each of them is."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from operator import attrgetter
from pathlib import Path
from typing import Any, NamedTuple

from offerbook.core.model.book import PREFERENCES, Kind
from offerbook.store.identity import Identity, identity
from offerbook.store.shelf import FOLDERS

SUFFIX = ".toml"
_STEM = attrgetter("stem")
_DIRECTORY = os.O_RDONLY | getattr(os, "O_DIRECTORY", 0) | getattr(os, "O_CLOEXEC", 0)


class Entry(NamedTuple):
    """A file that ends in `.toml`."""

    kind: Kind
    """What it would be a record of."""

    stem: str
    file: str
    """Its name inside the book."""

    seen: Identity


class Listing(NamedTuple):
    """The files of a book by folder and name."""

    entries: tuple[Entry, ...]
    refused: Mapping[str, str]
    """Folders that cannot be looked into, and why."""


@contextmanager
def opened(root: Path, folder: str = "") -> Iterator[int]:
    """Open the book's directory or one inside it, which must be no link.

    Raises:
        OSError: it is not there, no directory, a link, or may not be read.
    """
    top = os.open(root, _DIRECTORY)
    if not folder:
        try:
            yield top
        finally:
            os.close(top)
        return
    try:
        inside = os.open(folder, _DIRECTORY | getattr(os, "O_NOFOLLOW", 0), dir_fd=top)
    finally:
        os.close(top)
    try:
        yield inside
    finally:
        os.close(inside)


def listed(root: Path) -> Listing:
    """Return every `.toml` file of the book with its identity; a missing book has none."""
    entries: list[Entry] = []
    refused: dict[str, str] = {}
    for kind, folder in FOLDERS.items():
        try:
            with opened(root, folder) as place, os.scandir(place) as found:
                entries += sorted(_entries(kind, folder, found), key=_ORDER[kind])
        except FileNotFoundError:
            continue
        except OSError as error:
            refused[folder] = (error.strerror or "the system refuses").lower()
    return Listing(tuple(entries), refused)


def _entries(kind: Kind, folder: str, found: Iterator[os.DirEntry[str]]) -> Iterator[Entry]:
    for one in found:
        name = one.name
        if not name.endswith(SUFFIX) or name.startswith("."):
            continue
        try:
            seen = identity(one.stat(follow_symlinks=False))
        except FileNotFoundError:
            continue
        if stat.S_ISDIR(seen[2]):
            continue
        stem = name[: -len(SUFFIX)]
        yield Entry(kind, stem, f"{folder}/{name}" if folder else name, seen)


def _preferences_first(entry: Entry) -> tuple[bool, str]:
    return entry.stem != PREFERENCES, entry.stem


_ORDER: Mapping[Kind, Callable[[Entry], Any]] = {
    "preferences": _preferences_first,
    "application": _STEM,
    "offer": _STEM,
}
