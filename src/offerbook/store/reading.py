"""Read a book: every file that can be used, and one line for each that cannot."""

from __future__ import annotations

import gc
import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from hashlib import sha256
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from offerbook.core.model.admit import admit
from offerbook.core.model.application import Application
from offerbook.core.model.book import PREFERENCES, Book, Kind, Record
from offerbook.core.model.check import crosschecked
from offerbook.core.model.offer import Offer
from offerbook.core.model.problem import Problem
from offerbook.errors import OfferbookError
from offerbook.store.files import Text, UnreadableFileError, content, understood
from offerbook.store.listing import SUFFIX, Entry, Listing, listed, opened
from offerbook.store.shelf import FOLDERS, Shelf, Source
from offerbook.store.slugs import LONGEST, folded, portable
from offerbook.store.strays import conflict_line, original

if TYPE_CHECKING:
    from offerbook.store.spans import Spans

_ORDER: dict[Kind, int] = {"preferences": 0, "application": 1, "offer": 2}
_MANY = 200
"""Records from which on freezing what was read is worth it."""


def load(root: Path) -> Shelf:
    """Return the book in a directory; a missing directory is an empty book.

    Raises:
        OfferbookError: the place is a file, or the system is not supported.
    """
    if os.name != "posix":
        raise OfferbookError("only Linux and macOS are supported so far")
    place = root.expanduser().resolve()
    if place.exists() and not place.is_dir():
        raise OfferbookError("is a file, not a book", todo="name a directory", where=str(root))
    with _no_collector():
        shelf = reloaded(Shelf(place))
    if len(shelf.sources) >= _MANY:
        gc.freeze()
    return shelf


def reloaded(shelf: Shelf) -> Shelf:
    """Return the book as it is now; only files that changed are read again."""
    listing = listed(shelf.root)
    found = _Reading(shelf, listing)
    for entry in listing.entries:
        found.take(entry)
    found.settle()
    records = found.records
    ids = sorted(records, key=lambda key: (_ORDER[records[key].kind], key))
    ordered = MappingProxyType({key: records[key] for key in ids})
    book = crosschecked(Book(ordered))
    between = found.placed_between(book.problems)
    book = replace(book, problems=(*between, *found.refused(), *found.problems))
    return Shelf(
        shelf.root,
        book,
        MappingProxyType({key: found.sources[key] for key in ids}),
        MappingProxyType(found.seen),
        tuple(found.strays),
    )


def spans_of(raw: bytes) -> Spans | None:
    """Return where everything stands in a file, or None where that cannot be told."""
    try:
        return _scanned(understood(raw))
    except UnreadableFileError:
        return None


def _scanned(text: Text) -> Spans | None:
    from offerbook.store.spans import UnknownLayoutError, scanned  # noqa: PLC0415 start-up

    try:
        return scanned(text.text, text.data)
    except UnknownLayoutError:
        return None


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
    records: dict[str, Record] = field(default_factory=dict)
    sources: dict[str, Source] = field(default_factory=dict)
    rivals: dict[str, list[Entry]] = field(default_factory=dict)
    """Files that want one id, by what every disk takes it for."""
    problems: list[Problem] = field(default_factory=list)
    strays: list[str] = field(default_factory=list)
    seen: dict[str, tuple[int, ...]] = field(default_factory=dict)
    stems: dict[Kind, frozenset[str]] = field(default_factory=dict)

    def take(self, entry: Entry) -> None:
        """Read one file, if it is a record and the only one of its name."""
        self.seen[entry.file] = entry.seen
        problem = self._unfit(entry)
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
                what = f"has the same name as {_shown(best[1].file)}, and is not read"
                todo = "rename one of them"
                name, file = _shown(record.id), _shown(source.file)
                self.problems.append(Problem(name, what, todo=todo, file=file))

    def _keep(self, found: tuple[Record, Source] | None) -> None:
        if found is not None:
            record, source = found
            self.records[record.id], self.sources[record.id] = record, source

    def _unfit(self, entry: Entry) -> Problem | None:
        """Return why a file is no record, or None."""
        stem = entry.stem
        name = stem.encode("ascii", "backslashreplace").decode()
        file = _shown(entry.file)
        copied = original(stem, self._beside(entry.kind))
        if copied is not None:
            self.strays.append(entry.file)
            what = f"is a second copy of {copied}{SUFFIX} from a sync conflict, and is not read"
            todo = "take over what is missing and delete it"
            return Problem(copied, what, todo=todo, file=file, remark=True)
        if entry.kind == PREFERENCES and stem != PREFERENCES:
            todo = "move it into applications or offers"
            return Problem(name, "lies where it is not read", todo=todo, file=file, remark=True)
        if not stem or not stem.isprintable():
            todo = "rename it with letters, digits and hyphens"
            return Problem(name, "has a name that cannot be used", todo=todo, file=file)
        if entry.kind != PREFERENCES and folded(stem) == PREFERENCES:
            what = "has the name of the preferences, and is not read"
            return Problem(name, what, todo="rename it", file=file)
        return None

    def _beside(self, kind: Kind) -> frozenset[str]:
        if kind not in self.stems:
            self.stems[kind] = frozenset(e.stem for e in self.listing.entries if e.kind == kind)
        return self.stems[kind]

    def _read(self, entry: Entry) -> tuple[Record, Source] | None:
        """Return the record of a file, read again only if it changed; None where it is gone."""
        known = self.old.sources.get(entry.stem)
        if known is not None and known.file == entry.file and known.seen == entry.seen:
            return self.old.book.records[entry.stem], known
        raw, seen = b"", entry.seen
        try:
            with opened(self.old.root, FOLDERS[entry.kind]) as folder:
                raw, seen = content(entry.stem + SUFFIX, folder, entry.seen)
            record = _record(entry, understood(raw))
        except (FileNotFoundError, NotADirectoryError):
            del self.seen[entry.file]
            return None
        except UnreadableFileError as error:
            problem = Problem(
                entry.stem, error.what, (), error.given, error.todo, False, entry.file, error.line
            )
            record = Record(entry.kind, entry.stem, {}, None, (problem,), readable=False)
        self.seen[entry.file] = seen
        path = self.old.root / entry.file
        digest = sha256(raw).hexdigest()
        return record, Source(path, entry.file, raw, digest, seen)

    def placed_between(self, problems: tuple[Problem, ...]) -> Iterator[Problem]:
        """Give each problem between records its file and line."""
        known = {replace(one, file="", line=None): one for one in self.old.book.problems}
        spans: dict[str, Spans | None] = {}
        for problem in problems:
            source = self.sources[problem.record]
            before = known.get(problem)
            if before is not None and self.old.sources.get(problem.record) is source:
                yield before
                continue
            if problem.record not in spans:
                spans[problem.record] = spans_of(source.raw)
            yield _placed(problem, source.file, spans[problem.record])

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


def _shown(name: str) -> str:
    """Return a name from the disk as text that can be printed."""
    return name.encode("utf-8", "backslashreplace").decode()


def _record(entry: Entry, text: Text) -> Record:
    record = admit(entry.kind, entry.stem, text.data)
    problems = record.problems
    if problems:
        spans = _scanned(text)
        problems = tuple(_placed(one, entry.file, spans) for one in problems)
    problems += tuple(_remarks(entry, text.text))
    return replace(record, problems=problems) if problems else record


def _remarks(entry: Entry, text: str) -> Iterator[Problem]:
    if not portable(entry.stem):
        what = "has a name that not every disk can keep"
        todo = f"rename it: letters a to z, digits and hyphens, at most {LONGEST}"
        yield Problem(entry.stem, what, todo=todo, remark=True, file=entry.file)
    line = conflict_line(text) if "<<<<<<<" in text else None
    if line is not None:
        what = "holds an unresolved git conflict inside a text"
        todo = "keep one side and delete the lines <<<<<<<, ======= and >>>>>>>"
        yield Problem(entry.stem, what, todo=todo, remark=True, file=entry.file, line=line)


def _placed(problem: Problem, file: str, spans: Spans | None) -> Problem:
    return replace(problem, file=file, line=spans.line(problem.path) if spans else None)
