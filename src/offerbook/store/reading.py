"""Read a book: every file that can be used, and one line for each that cannot."""

from __future__ import annotations

import gc
import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import MappingProxyType

from offerbook.core.model.application import Application
from offerbook.core.model.book import Book, Kind, Record
from offerbook.core.model.check import crosschecked
from offerbook.core.model.offer import Offer
from offerbook.core.model.problem import Problem
from offerbook.errors import OfferbookError, reason
from offerbook.store.files import UnreadableFileError, content, understood
from offerbook.store.identity import identity
from offerbook.store.listing import SUFFIX, Entry, Listing, listed, opened, resolved
from offerbook.store.locating import located, located_record
from offerbook.store.shelf import FOLDERS, Shelf, Source
from offerbook.store.slugs import folded
from offerbook.store.strays import beside, unfit, visible

_ORDER: dict[Kind, int] = {"preferences": 0, "application": 1, "offer": 2}
_MANY = 200
"""Records from which on freezing what was read is worth it."""


def load(root: Path) -> Shelf:
    """Return the book in a directory; a missing directory is an empty book.

    Raises:
        OfferbookError: the place is no directory or cannot be looked into, or the system is not
            supported.
    """
    if os.name != "posix":
        raise OfferbookError("only Linux and macOS are supported so far")
    place = resolved(root)
    with _no_collector():
        shelf = reloaded(Shelf(place))
    if len(shelf.sources) >= _MANY:
        gc.freeze()
    return shelf


def reloaded(shelf: Shelf) -> Shelf:
    """Return the book as it is now; only files that changed are read again."""
    listing = listed(shelf.root)
    with ExitStack() as folders:
        found = _Reading(shelf, listing, folders)
        for entry in listing.entries:
            found.take(entry)
        found.settle()
    records = found.records
    ids = sorted(records, key=lambda key: (_ORDER[records[key].kind], key))
    found.records = {key: records[key] for key in ids}
    found.sources = {key: found.sources[key] for key in ids}
    return found.shelf((*found.refused(), *found.problems))


def reread(shelf: Shelf, files: Iterable[str]) -> Shelf:
    """Return the book with `files` as they are now and all others as they were.

    What somebody else did to the others is not looked for here: it shows at the next look at the
    whole book, and before it is written to. Files that came or went need such a look.
    """
    entries = [_entry_again(shelf, file) for file in files]
    listing = Listing(tuple(e for e in entries if e is not None), {})
    with ExitStack() as folders:
        found = _Reading(shelf, listing, folders)
        found.records = dict(shelf.book.records)
        found.sources = dict(shelf.sources)
        found.seen = dict(shelf.seen)
        found.same_names = True
        for entry in found.listing.entries:
            found.take(entry)
        found.settle()
    if None in entries or found.seen.keys() != shelf.seen.keys():
        return reloaded(shelf)
    return found.shelf(shelf.loose)


def _entry_again(shelf: Shelf, file: str) -> Entry | None:
    """Return a record's file as it is now, or None where it was no record or is gone."""
    folder, _, name = file.rpartition("/")
    stem = name.removesuffix(SUFFIX)
    source, record = shelf.sources.get(stem), shelf.book.records.get(stem)
    if source is None or record is None or source.file != file:
        return None
    try:
        with opened(shelf.root, folder) as place:
            seen = identity(os.lstat(name, dir_fd=place))
    except OSError:
        return None
    return Entry(record.kind, stem, file, seen)


@contextmanager
def _no_collector() -> Iterator[None]:
    running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if running:
            gc.enable()


@dataclass(slots=True)
class _Reading:
    """What has been read so far."""

    old: Shelf
    listing: Listing
    folders: ExitStack
    """Holds the folders open that files are read from."""
    places: dict[Kind, int] = field(default_factory=dict)
    """Those that are open."""
    records: dict[str, Record] = field(default_factory=dict)
    sources: dict[str, Source] = field(default_factory=dict)
    rivals: dict[str, list[Entry]] = field(default_factory=dict)
    """Files that want one id, by what every disk takes it for."""
    problems: list[Problem] = field(default_factory=list)
    seen: dict[str, tuple[int, ...]] = field(default_factory=dict)
    beside: Callable[[Kind], frozenset[str]] = field(init=False)
    """Tells the stems of all files of a kind."""
    same_names: bool = False
    """Whether the book holds the same names as before, so that what was a record still is."""

    def __post_init__(self) -> None:
        """Look whether only the contents of files may have changed."""
        self.beside = beside(self.listing)
        names = self.old.seen.keys()
        entries = self.listing.entries
        self.same_names = len(entries) == len(names) and all(e.file in names for e in entries)

    def take(self, entry: Entry) -> None:
        """Read one file, if it is a record and the only one of its name."""
        self.seen[entry.file] = entry.seen
        known = self.old.sources.get(entry.stem)
        if known is not None and known.file != entry.file:
            known = None
        read = known is not None and self.same_names
        problem = None if read else unfit(entry, self.beside(entry.kind))
        if problem is not None:
            self.problems.append(problem)
            return
        self.rivals.setdefault(folded(entry.stem), []).append(entry)

    def settle(self) -> None:
        """Read what was taken; of files that want one name the sound one, or the one in use."""
        alone = [found[0] for found in self.rivals.values() if len(found) == 1]
        for entry in alone:
            self._keep(self._read(entry))
        named = _named(self.records.values())
        for entries in self.rivals.values():
            if len(entries) > 1:
                self._choose(entries, named)

    def _choose(self, entries: list[Entry], named: frozenset[str]) -> None:
        """Keep one of the files that want one name, and give a line for each other."""
        found = [one for one in map(self._read, entries) if one is not None]
        if not found:
            return
        best = max(found, key=lambda one: (one[0].value is not None, one[0].id in named))
        self._keep(best)
        for record, source in found:
            if source is not best[1]:
                what = f"has the same name as {visible(best[1].file)}, and is not read"
                todo = "rename one of them"
                name, file = visible(record.id), visible(source.file)
                self.problems.append(Problem(name, what, todo=todo, file=file))

    def _keep(self, found: tuple[Record, Source] | None) -> None:
        if found is not None:
            record, source = found
            self.records[record.id], self.sources[record.id] = record, source

    def _read(self, entry: Entry) -> tuple[Record, Source] | None:
        """Return the record of a file, read again only if it changed; None where it is gone."""
        known = self.old.sources.get(entry.stem)
        if known is not None and known.file == entry.file and known.seen == entry.seen:
            return self.old.book.records[entry.stem], known
        raw, seen = b"", entry.seen
        try:
            raw, seen = content(entry.stem + SUFFIX, self._place(entry.kind), entry.seen)
            record = located_record(entry, understood(raw))
        except (FileNotFoundError, NotADirectoryError):
            del self.seen[entry.file]
            return None
        except (UnreadableFileError, OSError) as refusal:
            error = refusal
            if isinstance(error, OSError):
                error = UnreadableFileError(f"cannot be read: {reason(error)}")
            problem = Problem(
                entry.stem, error.what, (), error.given, error.todo, False, entry.file, error.line
            )
            record = Record(entry.kind, entry.stem, {}, None, (problem,), readable=False)
        self.seen[entry.file] = seen
        return record, Source(entry.file, raw, seen)

    def _place(self, kind: Kind) -> int:
        if kind not in self.places:
            place = opened(self.old.root, FOLDERS[kind])
            self.places[kind] = self.folders.enter_context(place)
        return self.places[kind]

    def shelf(self, loose: tuple[Problem, ...]) -> Shelf:
        """Return the book of the records that were read, once they are compared."""
        book = crosschecked(Book(MappingProxyType(self.records)))
        book = replace(book, problems=(*located(book.problems, self.sources, self.old), *loose))
        sources, seen = MappingProxyType(self.sources), MappingProxyType(self.seen)
        return Shelf(self.old.root, book, sources, seen, loose)

    def refused(self) -> Iterator[Problem]:
        """Return a line for each folder that cannot be looked into."""
        for folder, why in self.listing.refused.items():
            name = folder or "."
            yield Problem(name, f"cannot be looked into: {why}", file=name)


def _named(records: Iterable[Record]) -> frozenset[str]:
    """Return the ids in use: of offers by events, of applications by offers."""
    ids: set[str] = set()
    for record in records:
        if isinstance(record.value, Application):
            ids.update(event.offer for event in record.value.events)
        elif isinstance(record.value, Offer):
            ids.add(record.value.application or "")
    return frozenset(ids)
