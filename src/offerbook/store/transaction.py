"""Change several files of a book one after the other, or none of them."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from offerbook.errors import NotSavedError, reason
from offerbook.store import journal
from offerbook.store.aside import leftovers_kept
from offerbook.store.files import UnreadableFileError, content
from offerbook.store.identity import Identity
from offerbook.store.journal import FileChange
from offerbook.store.listing import opened
from offerbook.store.locking import PATIENCE, held
from offerbook.store.shelf import FOLDERS
from offerbook.store.writing import (
    ChangedMeanwhileError,
    Old,
    created,
    folder_made,
    removed,
    replaced,
)


@dataclass(frozen=True, slots=True)
class Goal:
    """What one file should become."""

    file: str
    """Inside the book."""

    make: Callable[[bytes | None], bytes | None]
    """From what stands there, or None, to what shall stand there, or None; may refuse."""


@dataclass(frozen=True, slots=True)
class Plan:
    """A goal worked out for the file as it is now."""

    goal: Goal
    seen: Identity | None
    change: FileChange


@contextmanager
def writing(root: Path, state: Path) -> Iterator[None]:
    """Hold the book for writing; what dead processes left is moved out first.

    Raises:
        BusyError: another instance holds it.
        NotSavedError: a directory cannot be made or opened.
    """
    try:
        folder_made(root)
    except OSError as error:
        raise NotSavedError(f"cannot be made: {reason(error)}", where=str(root)) from error
    with held(root):
        for folder in FOLDERS.values():
            # What cannot be looked into is no reason not to write elsewhere.
            with suppress(OSError), opened(root, folder) as place:
                leftovers_kept(place, state / "recovered")
        yield


def planned(root: Path, goals: Sequence[Goal]) -> list[Plan]:
    """Work out every goal before anything is written; goals already reached are left out."""
    plans = [_plan(root, goal) for goal in goals]
    return [one for one in plans if one.change.before != one.change.after]


def performed(root: Path, plans: Sequence[Plan], state: Path) -> list[FileChange]:
    """Write all plans in order and return what was done.

    Raises:
        NotSavedError: one could not be written; those before it were put back.
    """
    done: list[FileChange] = []
    try:
        for plan in plans:
            change = _written(root, plan, state)
            if change is not None:
                done.append(change)
    except BaseException as error:
        # An interruption may come after the last step of a file and before it counts as done.
        _put_back(root, plan.change)
        left = [one.file for one in reversed(done) if not _put_back(root, one)]
        if isinstance(error, OSError):
            raise _not_saved(plan, error, left) from error
        raise
    return done


def standing(root: Path, plans: Sequence[Plan]) -> bool:
    """Return whether any file is what a plan made of it, after a failure: then it can be undone."""
    return any(_there(root, plan.change.file) == plan.change.after for plan in plans)


def _there(root: Path, file: str) -> bytes | None:
    folder, name = _place(file)
    try:
        with opened(root, folder) as place:
            return content(name, place)[0]
    except FileNotFoundError:
        return None
    except (OSError, UnreadableFileError):
        return b""


def _not_saved(plan: Plan, error: OSError, left: list[str]) -> NotSavedError:
    saved = f"; {', '.join(left)} is saved all the same" if left else ""
    return NotSavedError(f"cannot be saved: {reason(error)}{saved}", where=plan.goal.file)


def _place(file: str) -> tuple[str, str]:
    folder, _, name = file.rpartition("/")
    return folder, name


def _plan(root: Path, goal: Goal) -> Plan:
    folder, name = _place(goal.file)
    raw, seen = None, None
    try:
        with opened(root, folder) as place:
            raw, seen = content(name, place)
    except FileNotFoundError:
        pass
    except UnreadableFileError as error:
        raise NotSavedError(error.what, todo=error.todo, where=goal.file) from error
    except OSError as error:
        raise NotSavedError(f"cannot be read: {reason(error)}", where=goal.file) from error
    return Plan(goal, seen, FileChange(goal.file, raw, goal.make(raw)))


def _written(root: Path, plan: Plan, state: Path) -> FileChange | None:
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        if plan.change.before == plan.change.after:
            return None
        try:
            _write(root, plan, state)
        except ChangedMeanwhileError:
            plan = _plan(root, plan.goal)
        else:
            return plan.change
    raise NotSavedError("is being written all the time", todo="try again", where=plan.goal.file)


def _write(root: Path, plan: Plan, state: Path) -> None:
    change = plan.change
    folder, name = _place(change.file)
    if change.before is not None:
        flush = change.after is None
        journal.version_kept(state, change.file, change.before, flush=flush)
    if change.after is not None:
        folder_made(root / folder)
    with opened(root, folder) as place:
        if change.before is None or plan.seen is None:
            created(place, name, change.after or b"")
        elif change.after is None:
            removed(place, name, Old(change.before, plan.seen))
        else:
            replaced(place, name, change.after, Old(change.before, plan.seen))


def _put_back(root: Path, change: FileChange) -> bool:
    """Undo one written file after a later one failed; return whether that worked."""
    folder, name = _place(change.file)
    try:
        with opened(root, folder) as place:
            if change.after is None and change.before is not None:
                created(place, name, change.before)
                return True
            raw, seen = content(name, place)
            if raw != change.after:
                return False
            if change.before is None:
                removed(place, name, Old(raw, seen))
            else:
                replaced(place, name, change.before, Old(raw, seen))
    except (OSError, UnreadableFileError, ChangedMeanwhileError):
        return False
    return True
