"""New text from old text and changes, checked before anybody may write it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from offerbook.core.edit import Append, Change, Drop, Put, applied
from offerbook.core.model.problem import Path, spelled
from offerbook.errors import CannotEditError
from offerbook.store.files import parsed
from offerbook.store.sameness import NOTHING, at, plain, same, strictly_same
from offerbook.store.spans import Spans, UnknownLayoutError, scanned
from offerbook.store.splicing import NoSafePlaceError, Splice, Splicer


def patched(text: str, data: dict[str, Any], changes: Sequence[Change]) -> str:
    """Return `text` with `changes` made to it; all other bytes stand as they stood.

    Args:
        text: without a byte-order mark, line ends as in the file.
        data: what tomli reads from `text`.
        changes: made in order.

    Raises:
        CannotEditError: the layout leaves no safe place, or the result does not read back as
            expected to the type, the last digit and the last comment.
        UnknownNameError: a path leads through something that is not there.
    """
    for change in changes:
        for one in small(data, change):
            try:
                text, data = _made(text, data, one)
            except (NoSafePlaceError, UnknownLayoutError, UnicodeError) as error:
                todo = "open the file and change it there"
                raise CannotEditError(f"cannot edit {spelled(one.path)} here", todo=todo) from error
    return text


def _made(text: str, data: dict[str, Any], change: Change) -> tuple[str, dict[str, Any]]:
    """Return the text and the data after one change."""
    expected = applied(data, change)
    try:
        return _spliced(text, data, change, expected), expected
    except NoSafePlaceError:
        if not isinstance(change, Put) or isinstance(change.path[-1], int):
            raise
        first = Drop(change.path)
        without = applied(data, first)
        text = _spliced(text, data, first, without)
        return _spliced(text, without, change, expected), expected


def _spliced(text: str, data: dict[str, Any], change: Change, expected: dict[str, Any]) -> str:
    spans = scanned(text, data)
    newline = "\r\n" if "\r\n" in text else "\n"
    return _checked(spans, Splicer(spans, data, newline).splices(change), expected)


def small(data: dict[str, Any], change: Change) -> Iterator[Change]:
    """Return the smallest changes that together are worth as much as `change`."""
    match change:
        case Drop():
            yield change
        case Append(path=path, value=value):
            yield Append(path, plain(value))
        case Put(path=path, value=value):
            yield from _small(path, at(data, path), plain(value))


def differences(old: dict[str, Any], new: dict[str, Any]) -> list[Change]:
    """Return the smallest changes that make `new` of `old`."""
    return list(_small((), old, new))


def _small(path: Path, old: Any, new: Any) -> Iterator[Change]:
    if same(old, new):
        return
    if isinstance(old, dict) and isinstance(new, dict):
        yield from (Drop((*path, key)) for key in old if key not in new)
        for key, value in new.items():
            yield from _small((*path, key), old.get(key, NOTHING), value)
    elif isinstance(old, list) and isinstance(new, list):
        yield from _small_list(path, old, new)
    else:
        yield Put(path, new)


def _small_list(path: Path, old: list[Any], new: list[Any]) -> Iterator[Change]:
    first = 0
    while first < min(len(old), len(new)) and same(old[first], new[first]):
        first += 1
    surplus = max(0, len(old) - len(new))
    while surplus and first + surplus < len(old) and not same(old[first + surplus], new[first]):
        yield from _small((*path, first), old[first], new[first])
        first += 1
    for place in range(first + surplus - 1, first - 1, -1):
        yield Drop((*path, place))
    rest = old[first + surplus :]
    for place, value in enumerate(new[first:], first):
        if place - first < len(rest):
            yield from _small((*path, place), rest[place - first], value)
        else:
            yield Append(path, value)


def _checked(spans: Spans, splices: list[Splice], expected: dict[str, Any]) -> str:
    out: list[str] = []
    place = 0
    for splice in sorted(splices, key=lambda one: (one.start, one.stop)):
        if splice.start < place:
            raise NoSafePlaceError
        out += (spans.text[place : splice.start], splice.text)
        place = splice.stop
    text = "".join((*out, spans.text[place:]))
    try:
        data = parsed(text)
        found = scanned(text, data)
    except (ValueError, ArithmeticError, RecursionError) as error:
        raise NoSafePlaceError from error
    kept = Counter(
        spans.text[start:stop]
        for start, stop in spans.comments
        if not any(one.start <= start and stop <= one.stop for one in splices)
    )
    if not strictly_same(data, expected):
        raise NoSafePlaceError
    if kept != Counter(text[start:stop] for start, stop in found.comments):
        raise NoSafePlaceError
    return text
