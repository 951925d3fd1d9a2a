"""Which files a book holds, and what each of them is."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from operator import attrgetter
from pathlib import Path
from typing import Any, NamedTuple

from offerbook.core.model.book import PREFERENCES, Kind
from offerbook.errors import OfferbookError, reason
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


def resolved(root: Path) -> Path:
    """Return where a book lies, links followed; it need not exist.

    Raises:
        OfferbookError: links go round in circles, it is a file, or the system will not look.
    """
    try:
        place = root.resolve()
        found = place.stat().st_mode
    except FileNotFoundError:
        return place
    except (OSError, RuntimeError) as error:  # pathlib's word for a circle is the latter
        why = reason(error) if isinstance(error, OSError) else "links lead in a circle"
        what = f"cannot be looked into: {why}"
        raise OfferbookError(what, todo="name another directory", where=str(root)) from error
    if not stat.S_ISDIR(found):
        raise OfferbookError("is a file, not a book", todo="name a directory", where=str(root))
    return place


@contextmanager
def opened(root: Path, folder: str = "") -> Iterator[int]:
    """Open the book's directory or one inside it, which must be no link.

    Raises:
        OSError: it is not there, no directory, a link, or may not be read.
    """
    top = os.open(root, _DIRECTORY)
    if not folder:
        with closing(top):
            yield top
        return
    with closing(top):
        inside = os.open(folder, _DIRECTORY | getattr(os, "O_NOFOLLOW", 0), dir_fd=top)
    with closing(inside):
        yield inside


@contextmanager
def closing(number: int) -> Iterator[None]:
    """Close what was only read in the end; that this fails says nothing about what was done."""
    try:
        yield
    finally:
        with suppress(OSError):
            os.close(number)


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
            refused[folder] = reason(error)
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
