"""Undo and redo of whole saves."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from offerbook.errors import CannotEditError, ClashError, NotSavedError
from offerbook.store import journal
from offerbook.store.files import UnreadableFileError, understood
from offerbook.store.journal import FileChange, Save
from offerbook.store.merging import merged
from offerbook.store.patching import differences, patched
from offerbook.store.reading import reloaded
from offerbook.store.saving import Saved, small_enough
from offerbook.store.shelf import Shelf
from offerbook.store.transaction import Goal, Plan, performed, planned, standing, writing

_TODO = "look at the file; set the field by hand to what it should be"
"""What to do where a field was changed since: there is nothing to save again."""


def undo(shelf: Shelf, state: Path) -> Saved:
    """Take back the last save; `label` says which.

    A file that was changed since keeps that change where the two do not touch.

    Raises:
        NotSavedError: there is nothing to undo, or the disk refuses.
        ClashError: a file was changed since in a way that would be lost.
    """
    with writing(shelf.root, state):
        while (save := journal.newest_done(state)) is not None:
            done = _turned(shelf, state, save, [_back(one) for one in reversed(save.changes)])
            if done is not None:
                return done
    raise NotSavedError("there is nothing to undo")


def redo(shelf: Shelf, state: Path) -> Saved:
    """Make the save again that was undone last; `label` says which.

    Raises:
        NotSavedError: there is nothing to redo, or the disk refuses.
        ClashError: a file was changed since in a way that would be lost.
    """
    with writing(shelf.root, state):
        while (save := journal.next_undone(state)) is not None:
            done = _turned(shelf, state, save, save.changes)
            if done is not None:
                return done
    raise NotSavedError("there is nothing to redo")


def _turned(shelf: Shelf, state: Path, save: Save, changes: Sequence[FileChange]) -> Saved | None:
    """Carry out one undo or redo; None where the book is already there, as after a crash."""
    plans = planned(shelf.root, [_goal(one) for one in changes])
    done = (_done_again if save.undone else _taken_back)(shelf.root, state, save, plans)
    if not done:
        return None
    return Saved(reloaded(shelf), save.label, tuple(one.file for one in done))


def _taken_back(root: Path, state: Path, save: Save, plans: Sequence[Plan]) -> Sequence[FileChange]:
    """Undo first, then mark: a save that is marked as done but is not is passed over."""
    done = performed(root, plans, state)
    try:
        journal.turned(state, save)
    except OSError:
        if not done:
            raise
    return done


def _done_again(root: Path, state: Path, save: Save, plans: Sequence[Plan]) -> Sequence[FileChange]:
    """Mark first, then redo: what was done again can always be undone."""
    marked = journal.turned(state, save)
    try:
        return performed(root, plans, state)
    except BaseException:
        if not standing(root, plans):
            with suppress(OSError):
                journal.turned(state, marked)
        raise


def _back(change: FileChange) -> FileChange:
    return FileChange(change.file, change.after, change.before)


def _goal(change: FileChange) -> Goal:
    return Goal(change.file, lambda disk: _moved(change, disk))


def _moved(change: FileChange, disk: bytes | None) -> bytes | None:
    """Return what a file becomes when `change` is made to it as it is now."""
    if disk in {change.before, change.after}:
        return change.after
    if disk is None or change.before is None or change.after is None:
        was = "deleted" if disk is None else "changed"
        todo = "look at the file; its earlier versions are kept"
        raise ClashError(f"was {was} on disk since", todo=todo, where=change.file)
    try:
        before, after, now = (understood(raw) for raw in (change.before, change.after, disk))
    except UnreadableFileError as error:
        where = f"{change.file}:{error.line}" if error.line else change.file
        raise CannotEditError(error.what, todo=error.todo, where=where) from error
    changes = differences(before.data, after.data)
    steps = merged(before.data, now.data, changes, change.file, _TODO)
    return small_enough(now.mark + patched(now.text, now.data, steps).encode(), change.file)
