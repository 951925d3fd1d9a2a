"""Save changes of records: all of a save, or nothing."""

from __future__ import annotations

import errno
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType

from offerbook.core.edit import Change, applied, changed
from offerbook.core.model.admit import admit
from offerbook.core.model.book import Data, Kind
from offerbook.errors import (
    CannotEditError,
    ClashError,
    NotSavedError,
    UnknownNameError,
    reason,
)
from offerbook.store import journal, layout
from offerbook.store.files import LARGEST, Text, UnreadableFileError, parsed, understood
from offerbook.store.journal import FileChange, Save
from offerbook.store.listing import listed
from offerbook.store.merging import merged
from offerbook.store.patching import patched
from offerbook.store.reading import reloaded, reread
from offerbook.store.sameness import plain, strictly_same
from offerbook.store.shelf import Shelf, Source, file_of
from offerbook.store.slugs import folded, portable
from offerbook.store.transaction import Goal, performed, planned, standing, writing

_OF_THE_PLACE = (errno.ENOENT, errno.ENOTDIR, errno.EACCES, errno.EPERM, errno.EROFS)
_OF_THE_DISK = (errno.ENOSPC, errno.EDQUOT)
_TO_DO = MappingProxyType(
    dict.fromkeys(_OF_THE_PLACE, "make this a directory that you may write to")
    | dict.fromkeys(_OF_THE_DISK, "make room on the disk of this directory, and save again")
)
"""What helps where the system refuses to keep an undo copy, by its number for the error."""


@dataclass(frozen=True, slots=True)
class Edit:
    """Change fields of a record."""

    record_id: str
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class Create:
    """Add a record."""

    kind: Kind
    record_id: str
    data: Data


@dataclass(frozen=True, slots=True)
class Remove:
    """Delete a record; it can be undone."""

    record_id: str


Step = Edit | Create | Remove


@dataclass(frozen=True, slots=True)
class Saved:
    """What a save did."""

    shelf: Shelf
    """The book as it is now."""

    label: str
    """What was done, as it was named."""

    files: tuple[str, ...]
    """The files that were written or deleted, inside the book; none where nothing had to be."""


def commit(shelf: Shelf, steps: Sequence[Step], *, state: Path, label: str) -> Saved:
    """Save `steps`, in order, as one change that can be undone.

    Nothing is written before every step is known to be possible; if the disk then fails, what
    was written is put back.

    Args:
        shelf: the reading that the steps were made on.
        steps: several for one record are saved as one.
        state: the book's own directory for undo, outside the book.
        label: what it is, for undo, such as "set acme-1 base.amount".

    Raises:
        ClashError: the same was changed here and on disk.
        CannotEditError: a file cannot be patched safely.
        BusyError: another instance is saving.
        NotSavedError: the disk refuses.
        InvalidRecordError: the two sides of a merge do not go together.
        UnknownNameError: there is no such record or nothing at such a path.
    """
    goals = [_goal(shelf, step) for step in _joined(steps)]
    with writing(shelf.root, state):
        plans = planned(shelf.root, goals)
        if not plans:
            return Saved(reloaded(shelf), label, ())
        save = _recorded(state, label, [plan.change for plan in plans])
        try:
            done = performed(shelf.root, plans, state)
        except BaseException:
            if not standing(shelf.root, plans):
                journal.forgotten(state, save)
            raise
        if tuple(done) != save.changes:
            save = replace(save, changes=tuple(done))
            with suppress(OSError):
                journal.rewritten(state, save)
        with suppress(OSError):
            journal.settled(state, save)
    files = tuple(one.file for one in done)
    return Saved(reread(shelf, files), label, files)


def _recorded(state: Path, label: str, changes: Sequence[FileChange]) -> Save:
    try:
        return journal.recorded(state, label, changes)
    except OSError as error:
        what = f"the undo copy of {changes[0].file} cannot be saved: {reason(error)}"
        usual = "save again once that is mended"
        todo = f"nothing was changed; {_TO_DO.get(error.errno or 0, usual)}"
        raise NotSavedError(what, todo=todo, where=str(state)) from error


def _joined(steps: Sequence[Step]) -> list[Step]:
    """Return one step for each record, at the place of its first."""
    out: dict[str, Step] = {}
    for step in steps:
        before = out.get(step.record_id)
        match before, step:
            case None, _:
                out[step.record_id] = step
            case Edit(), Edit():
                out[step.record_id] = Edit(step.record_id, before.changes + step.changes)
            case Create(), Edit():
                data = before.data
                for change in step.changes:
                    data = applied(data, change)
                out[step.record_id] = replace(before, data=data)
            case Edit(), Remove():
                out[step.record_id] = step
            case _:
                raise CannotEditError(
                    "two steps of one save do not go together", where=step.record_id
                )
    return list(out.values())


def _goal(shelf: Shelf, step: Step) -> Goal:
    match step:
        case Create(kind=kind, record_id=record_id):
            if not portable(record_id):
                raise CannotEditError("is no name that every disk can keep", where=record_id)
            file = file_of(kind, record_id)
            return Goal(file, lambda disk: _created(shelf, step, file, disk))
        case Edit(record_id=record_id):
            source = _source(shelf, record_id)
            return Goal(source.file, lambda disk: _edited(shelf, step, source, disk))
        case Remove(record_id=record_id):
            source = _source(shelf, record_id)
            return Goal(source.file, lambda disk: _removed(source, disk))


def _source(shelf: Shelf, record_id: str) -> Source:
    source = shelf.sources.get(record_id)
    if source is None:
        raise UnknownNameError(f"no record is called {record_id!r}")
    if not shelf.book.records[record_id].readable:
        raise CannotEditError(
            "cannot be read, so it is not written to", todo="open the file", where=source.file
        )
    return source


def _created(shelf: Shelf, step: Create, file: str, disk: bytes | None) -> bytes:
    data = plain(step.data)
    text = layout.new_file(step.kind, data)
    try:
        raw = text.encode()
        sound = strictly_same(parsed(text), data)
    except (ValueError, ArithmeticError, RecursionError) as error:
        raise CannotEditError("cannot be written as TOML", where=file) from error
    if not sound:
        raise CannotEditError("would not read back as it is", where=file)
    if disk == raw:
        return raw
    twins = [one.file for one in listed(shelf.root).entries if _twin(one.stem, step.record_id)]
    if disk is not None or twins:
        there = "" if disk is not None else f" as {twins[0]}"
        raise ClashError(f"exists already{there}", todo="choose another name", where=file)
    return small_enough(raw, file)


def _twin(stem: str, record_id: str) -> bool:
    return folded(stem) == folded(record_id)


def _edited(shelf: Shelf, step: Edit, source: Source, disk: bytes | None) -> bytes:
    if disk is None:
        todo = "add it again, or drop the change"
        raise ClashError("was deleted on disk meanwhile", todo=todo, where=source.file)
    try:
        now = understood(disk)
    except UnreadableFileError as error:
        where = f"{source.file}:{error.line}" if error.line else source.file
        raise CannotEditError(error.what, todo=error.todo, where=where) from error
    changes: Sequence[Change] = step.changes
    if disk != source.raw:
        changes = _merged(shelf, step, now)
    try:
        text = patched(now.text, now.data, changes)
    except CannotEditError as error:
        raise CannotEditError(error.what, todo=error.todo, where=source.file) from error
    return small_enough(now.mark + text.encode(), source.file)


def _merged(shelf: Shelf, step: Edit, now: Text) -> Sequence[Change]:
    record = shelf.book.records[step.record_id]
    changes = merged(dict(record.data), now.data, step.changes, record.id)
    theirs = admit(record.kind, record.id, now.data)
    changed(theirs, changes)
    return changes


def _removed(source: Source, disk: bytes | None) -> None:
    if disk is not None and disk != source.raw:
        todo = "look at it again before deleting it"
        raise ClashError("was changed on disk meanwhile", todo=todo, where=source.file)


def small_enough(raw: bytes, file: str) -> bytes:
    """Return `raw` if a file of the book may hold it.

    Raises:
        CannotEditError: it could not be read again.
    """
    if len(raw) > LARGEST:
        raise CannotEditError("would become larger than 1 MiB", todo="shorten it", where=file)
    return raw
