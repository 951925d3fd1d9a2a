"""Bring changes made here onto a record that was changed on disk meanwhile, field by field."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from offerbook.core.edit import Append, Change, Drop, Put, applied
from offerbook.core.model.admit import shown
from offerbook.core.model.problem import Path, spelled
from offerbook.errors import ClashError
from offerbook.store.patching import small
from offerbook.store.sameness import NOTHING, at, plain, same


class _ChangedTwiceError(Exception):
    """A field was changed here and on disk: its path, the value here, there and before."""


def merged(
    base: dict[str, Any],
    theirs: dict[str, Any],
    changes: Sequence[Change],
    record_id: str,
    todo: str = "look at both; save again to keep yours",
) -> list[Change]:
    """Return the changes to make to `theirs`.

    Per field: untouched there, ours is made; the same there, nothing; else it is a clash.
    Entries added to a list are always added.

    Args:
        base: what the changes were made to.
        theirs: what stands on disk.
        changes: made here, in order.
        record_id: for messages.
        todo: what the person can do about a field that was changed twice.

    Raises:
        ClashError: the same field was changed to different values; both are named.
    """
    try:
        return _merged(base, theirs, changes)
    except _ChangedTwiceError as error:
        path, mine, there, before = error.args
        raise _clash(path, mine, there, before, record_id, todo) from None


def _merged(
    base: dict[str, Any], theirs: dict[str, Any], changes: Sequence[Change]
) -> list[Change]:
    out: list[Change] = []
    for change in changes:
        if _there_already(base, theirs, change):
            base = applied(base, change)
            continue
        for one in small(base, change):
            for needed in _needed(base, theirs, one):
                out.append(needed)
                theirs = applied(theirs, needed)
            base = applied(base, one)
    return out


def _needed(base: Any, theirs: Any, change: Change) -> Iterator[Change]:
    change = _as_append(base, change)
    if _there_already(base, theirs, change):
        return
    path = _found_again(base, theirs, change)
    _must_lead_on(base, theirs, change, path)
    if isinstance(change, Append):
        yield Append(path, change.value)
        return
    before, there = at(base, change.path), at(theirs, path)
    mine = change.value if isinstance(change, Put) else NOTHING
    if same(there, before):
        yield Put(path, mine) if isinstance(change, Put) else Drop(path)
    elif isinstance(there, dict) and isinstance(mine, dict) and before is NOTHING:
        for key, value in mine.items():
            yield from _needed(base, theirs, Put((*change.path, key), value))
    elif not same(there, mine):
        raise _ChangedTwiceError(change.path, mine, there, before)


def _as_append(base: Any, change: Change) -> Change:
    """Return an entry put just behind the end of a list as one to append."""
    if not isinstance(change, Put):
        return change
    for length, step in enumerate(change.path):
        listed = at(base, change.path[:length])
        if isinstance(step, int) and isinstance(listed, list) and step == len(listed):
            value = change.value
            for below in reversed(change.path[length + 1 :]):
                value = {below: value} if isinstance(below, str) else [value]
            return Append(change.path[:length], value)
    return change


def _there_already(base: Any, theirs: Any, change: Change) -> bool:
    """Return whether the same change was made on disk; for a list, whether all of it is as here."""
    if isinstance(_as_append(base, change), Append):
        return False
    numbers = [length for length, step in enumerate(change.path) if isinstance(step, int)]
    place = change.path[: numbers[0]] if numbers else change.path
    return same(at(plain(applied(base, change)), place), at(theirs, place))


def _found_again(base: Any, theirs: Any, change: Change) -> Path:
    """Return the path on disk; entries of lists may stand at other positions there."""
    path: Path = ()
    for length, step in enumerate(change.path):
        if isinstance(step, int):
            ours, there = at(base, change.path[:length]), at(theirs, path)
            place = place_again(ours, there, step)
            if place is None:
                mine = change.value if isinstance(change, Put | Append) else NOTHING
                moved = at(theirs, path)
                raise _ChangedTwiceError(change.path, mine, moved, at(base, change.path))
            step = place  # noqa: PLW2901 the step as it is on disk
        path = (*path, step)
    return path


def _must_lead_on(base: Any, theirs: Any, change: Change, path: Path) -> None:
    """Refuse a path on which something else than a table or list stands by now."""
    way: Path = (*path, 0) if isinstance(change, Append) else path
    for length, step in enumerate(way):
        here = at(theirs, way[:length])
        if here is not NOTHING and not isinstance(here, dict if isinstance(step, str) else list):
            mine = change.value if isinstance(change, Put | Append) else NOTHING
            short = change.path[:length]
            raise _ChangedTwiceError(short, mine, here, at(base, short))


def place_again(ours: Any, theirs: Any, place: int) -> int | None:
    """Return where an entry of one list stands in another that was made of it, or None.

    Args:
        ours: the list as it was.
        theirs: the list as it is, with entries added, taken away, moved or changed.
        place: of the entry in `ours`, from 0.
    """
    if not isinstance(ours, list) or not isinstance(theirs, list) or place >= len(ours):
        return None
    if place < len(theirs) and same(ours[place], theirs[place]):
        return place
    moved = [number for number, one in enumerate(theirs) if same(one, ours[place])]
    twins = [one for one in ours if same(one, ours[place])]
    if len(moved) == len(twins) == 1:
        return moved[0]
    stayed = place < len(theirs) and all(map(same, ours[:place], theirs[:place]))
    if stayed and not moved and not any(same(theirs[place], one) for one in ours):
        return place
    return None


def _clash(path: Path, mine: Any, there: Any, before: Any, record_id: str, todo: str) -> ClashError:
    here, disk, was = (_words(one) for one in (mine, there, before))
    what = f"{spelled(path)} was changed twice: here to {here}, on disk to {disk} (it was {was})"
    clash = ClashError(what, todo=todo, where=record_id)
    clash.field = path
    clash.values = _none(mine), _none(there), _none(before)
    return clash


def _none(value: Any) -> Any:
    return None if value is NOTHING else value


def _words(value: Any) -> str:
    return "nothing" if value is NOTHING else shown(value)
