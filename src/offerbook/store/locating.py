"""Problems with their file and line."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from offerbook.core.model.admit import admit
from offerbook.core.model.book import Record
from offerbook.core.model.problem import Problem
from offerbook.store.conflicts import conflict_line
from offerbook.store.files import Text, UnreadableFileError, understood
from offerbook.store.listing import Entry
from offerbook.store.shelf import Shelf, Source
from offerbook.store.slugs import LONGEST, portable

if TYPE_CHECKING:
    from offerbook.store.spans import Spans


def located_record(entry: Entry, text: Text) -> Record:
    """Return the record that a file makes, each of its problems with file and line."""
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


def located(
    problems: tuple[Problem, ...], sources: Mapping[str, Source], old: Shelf
) -> Iterator[Problem]:
    """Give each problem between records its file and line.

    Args:
        problems: without either.
        sources: by the id of the record.
        old: the reading before; what it located in a file that is still the same holds.
    """
    known = {replace(one, file="", line=None): one for one in old.book.problems}
    spans: dict[str, Spans | None] = {}
    for problem in problems:
        source = sources[problem.record]
        before = known.get(problem)
        if before is not None and old.sources.get(problem.record) is source:
            yield before
            continue
        if problem.record not in spans:
            spans[problem.record] = _spans_of(source.raw)
        yield _placed(problem, source.file, spans[problem.record])


def _spans_of(raw: bytes) -> Spans | None:
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
