"""Change fields of a record: the single way a value gets into a book."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass
from typing import Any

from offerbook.core.model.admit import admit, some
from offerbook.core.model.book import Book, Data, Kind, Record
from offerbook.core.model.check import crosschecked
from offerbook.core.model.problem import Path, Problem, path_of, spelled
from offerbook.core.model.schema import MODELS, Place, fields, nearest, nearest_path, place_at
from offerbook.errors import InvalidRecordError, UnknownNameError

_NAMES = frozenset({"application", "supersedes", "offer", "takes_back"})
"""Keys that name another record, or an event before them."""


@dataclass(frozen=True, slots=True)
class Put:
    """Set the value at a path; tables on the way are made, the next list entry is added."""

    path: Path
    value: Any
    """Plain TOML data."""


@dataclass(frozen=True, slots=True)
class Drop:
    """Take away what stands at a path."""

    path: Path


@dataclass(frozen=True, slots=True)
class Append:
    """Add an entry at the end of a list of tables or values."""

    path: Path
    value: Any
    """Plain TOML data."""


Change = Put | Drop | Append


def parsed_path(text: str) -> Path:
    """Return the path that a person typed.

    Raises:
        UnknownNameError: it is not keys joined by dots with positions in brackets.

    >>> parsed_path("bonus[0].target_percent")
    ('bonus', 0, 'target_percent')
    """
    path = path_of(text)
    if path is None:
        raise UnknownNameError(f"{text!r} is not a path", todo="write it like bonus[0].amount")
    return path


def change(book: Book, record_id: str, changes: Sequence[Change]) -> Book:
    """Return a new book in which one record is changed.

    Raises:
        UnknownNameError: there is no such record or no such field.
        InvalidRecordError: the result would break a rule that the record did not break before, or
            name another record that is not there.
    """
    after = book.with_record(record_after(book, record_id, changes))
    return _linked(crosschecked(after), record_id, book)


def record_after(book: Book, record_id: str, changes: Sequence[Change]) -> Record:
    """Return one record of a book after `changes`; the same errors as `change`."""
    record = book.records.get(record_id)
    if record is None:
        todo = (
            f"did you mean {meant}?" if (meant := nearest(record_id, tuple(book.records))) else ""
        )
        raise UnknownNameError(f"no record is called {record_id!r}", todo=todo)
    if not record.readable:
        fault = record.problems[0]
        where = f"{fault.file}:{fault.line}" if fault.line else fault.file or record_id
        raise InvalidRecordError(fault.what, todo=fault.todo or "mend it first", where=where)
    return changed(record, changes)


def names_another(changes: Iterable[Change]) -> bool:
    """Return whether a change says which other record something belongs to."""
    for one in changes:
        value = getattr(one, "value", None)
        inside = value.keys() if isinstance(value, Mapping) else ()
        if _NAMES & {*one.path[-1:], *inside}:
            return True
    return False


def _linked(book: Book, record_id: str, before: Book) -> Book:
    """Refuse a record that names one that is not there, unless it did before."""
    known = {(one.path, one.what, one.given) for one in before.problems}
    for problem in book.problems:
        names = bool(problem.path) and problem.path[-1] in _NAMES
        new = (problem.path, problem.what, problem.given) not in known
        if problem.record == record_id and names and new and not problem.remark:
            raise _refused(problem, record_id)
    return book


def _refused(problem: Problem, record_id: str) -> InvalidRecordError:
    what = f"{spelled(problem.path)} {problem.what}".strip()
    given = f", given {problem.given}" if problem.given else ""
    return InvalidRecordError(what + given, todo=problem.todo, where=record_id)


def changed(record: Record, changes: Sequence[Change]) -> Record:
    """Return the record after `changes`; the same errors as `change`."""
    data = record.data
    for one in changes:
        _must_be_known(record.kind, one)
        data = applied(data, one)
    new = admit(record.kind, record.id, data)
    before = {(p.path, p.what) for p in record.problems if not p.remark}
    for problem in new.problems:
        if not problem.remark and (problem.path, problem.what) not in before:
            raise _refused(problem, record.id)
    return new


def added(book: Book, kind: Kind, record_id: str, data: Data) -> Book:
    """Return a new book with one more record.

    Raises:
        InvalidRecordError: the id is taken, or the data breaks a rule.
    """
    if record_id in book.records:
        raise InvalidRecordError("a record of this id exists", where=record_id)
    empty = Record(kind, record_id, {}, None)
    record = changed(empty, [Put((key,), value) for key, value in data.items()])
    return _linked(crosschecked(book.with_record(record)), record_id, book)


def applied(data: Data, one: Change) -> dict[str, Any]:
    """Return plain data after one change; `data` itself stays as it is.

    Raises:
        UnknownNameError: the path leads through something that is not there or no table, or to
            something that is no list for an entry.
    """
    out: Any = deepcopy(dict(data))
    *way, last = one.path
    here = out
    for at, step in enumerate(way):
        here = _entered(here, step, (*way, last)[at + 1], one)
    match one:
        case Append(value=value):
            listed = _entered(here, last, 0, one)
            if not isinstance(listed, list):
                raise UnknownNameError(f"there is no list at {spelled(one.path)}")
            listed.append(deepcopy(value))
        case Put(value=value):
            if isinstance(last, int) and isinstance(here, list) and last == len(here):
                here.append(deepcopy(value))
            else:
                _checked(here, last, one, putting=True)
                here[last] = deepcopy(value)
        case _:
            _checked(here, last, one, putting=False)
            del here[last]
    return out  # type: ignore[no-any-return]


def made(changes: Sequence[Change]) -> Data:
    """Return the plain data of a new record that begins with these changes.

    >>> made([Put(("base", "amount"), 98000)])
    {'base': {'amount': 98000}}
    """
    data: Data = {}
    for one in changes:
        data = applied(data, one)
    return data


def _entered(here: Any, step: str | int, following: str | int, one: Change) -> Any:
    fresh: Any = [] if isinstance(following, int) else {}
    if isinstance(step, str) and isinstance(here, dict):
        if step not in here and not isinstance(one, Drop):
            here[step] = fresh
    elif isinstance(here, list) and step == len(here) and not isinstance(one, Drop):
        here.append(fresh)
    _checked(here, step, one, putting=False)
    return here[step]


def _checked(here: Any, step: str | int, one: Change, *, putting: bool) -> None:
    if isinstance(here, dict) and isinstance(step, str) and (putting or step in here):
        return
    if isinstance(here, list) and isinstance(step, int) and step < len(here):
        return
    raise UnknownNameError(f"there is nothing at {spelled(one.path)}")


def _must_be_known(kind: Kind, one: Change) -> None:
    path = one.path
    if any(isinstance(step, str) and step.startswith("x_") for step in path):
        return
    if place_at(kind, path) is None and not isinstance(one, Drop):
        raise _unknown(kind, path)


def single(kind: Kind, path: Path) -> Place:
    """Return what may stand at a path that holds one value.

    Raises:
        UnknownNameError: no such field, or a whole table stands there; the nearest is named.
    """
    place = place_at(kind, path)
    if place is None:
        raise _unknown(kind, path)
    if place.table is not None:
        inside = (*path, 0) if place.listed else path
        known = tuple(spelled((*inside, key)) for key in fields(place.table))
        what = f"{MODELS[kind].__name__.lower()} has no single value at {spelled(path)}"
        raise UnknownNameError(what, todo=f"name one of {some(known)}")
    return place


def _unknown(kind: Kind, path: Path) -> UnknownNameError:
    """Return the error that says that a record has no such field, and names the nearest."""
    meant = nearest_path(kind, path)
    return UnknownNameError(
        f"{MODELS[kind].__name__.lower()} has no {spelled(path)}",
        todo=f"did you mean {spelled(meant)}?" if meant else "see docs/format.md",
    )
