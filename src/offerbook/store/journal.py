"""What was saved, kept outside the book so that it can be undone: whole saves, and versions."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from offerbook.store.aside import kept
from offerbook.store.listing import opened
from offerbook.store.writing import flushed

SAVES = 100
"""Saves that can be undone."""

VERSIONS = 50
"""Earlier versions kept of each record."""

_SAVE = re.compile(r"([0-9]{8})\.(json|undone)")
_VERSION = re.compile(r"([0-9]{8})\.toml")


@dataclass(frozen=True, slots=True)
class FileChange:
    """What one save did to one file."""

    file: str
    """Inside the book."""

    before: bytes | None
    """None where there was no file."""

    after: bytes | None
    """None where there is none any more."""


@dataclass(frozen=True, slots=True)
class Save:
    """One whole save."""

    number: int
    label: str
    """What it did, such as "set acme-1 base.amount"."""

    changes: tuple[FileChange, ...]
    undone: bool = False


def recorded(state: Path, label: str, changes: Sequence[FileChange]) -> Save:
    """Keep what is about to be saved; flushed to the disk before this returns."""
    number = max((one for one, _ in _numbers(state)), default=0) + 1
    save = Save(number, label, tuple(changes))
    rewritten(state, save)
    return save


def rewritten(state: Path, save: Save) -> None:
    """Keep a save again, after it turned out differently."""
    what = [
        {"file": one.file, "before": _text(one.before), "after": _text(one.after)}
        for one in save.changes
    ]
    raw = json.dumps({"label": save.label, "changes": what}).encode()
    kept(_place(state, save), raw, flush=True)


def forgotten(state: Path, save: Save) -> None:
    """Drop a save that did not happen."""
    with suppress(OSError):
        _place(state, save).unlink()


def settled(state: Path, save: Save) -> None:
    """Drop what can no longer be redone after a new save, and the oldest saves."""
    found = _numbers(state)
    for number, kind in found:
        dead = kind == "undone" and number != save.number
        if dead or number <= save.number - SAVES:
            with suppress(OSError):
                (_saves(state) / f"{number:08}.{kind}").unlink()


def turned(state: Path, save: Save) -> Save:
    """Mark a save as undone, or as done again; flushed to the disk before this returns."""
    other = replace(save, undone=not save.undone)
    _place(state, save).replace(_place(state, other))
    with opened(_saves(state)) as folder:
        flushed(folder)
    return other


def newest_done(state: Path) -> Save | None:
    """Return the save that would be undone next."""
    return _newest(state, [one for one, kind in _numbers(state) if kind == "json"], "json")


def next_undone(state: Path) -> Save | None:
    """Return the save that would be done again next."""
    found = _numbers(state)
    last = max((one for one, kind in found if kind == "json"), default=0)
    waiting = sorted((n for n, kind in found if kind == "undone" and n > last), reverse=True)
    return _newest(state, waiting, "undone", lowest=True)


def version_kept(state: Path, file: str, raw: bytes, *, flush: bool) -> None:
    """Keep an earlier version of a record as a file of its own."""
    folder = _versions(state, file)
    found = sorted(_names(folder, _VERSION))
    number = int(found[-1][:8]) + 1 if found else 1
    kept(folder / f"{number:08}.toml", raw, flush=flush)
    if flush:
        # An edit makes these folders without waiting for the disk.
        for above in (folder.parent, folder.parent.parent, state):
            with opened(above) as place:
                flushed(place)
    for name in found[: max(0, len(found) + 1 - VERSIONS)]:
        with suppress(OSError):
            (folder / name).unlink()


def _versions(state: Path, file: str) -> Path:
    return state / "versions" / file.removesuffix(".toml")


def _saves(state: Path) -> Path:
    return state / "saves"


def _place(state: Path, save: Save) -> Path:
    return _saves(state) / f"{save.number:08}.{'undone' if save.undone else 'json'}"


def _names(folder: Path, pattern: re.Pattern[str]) -> list[str]:
    try:
        return [name for name in os.listdir(folder) if pattern.fullmatch(name)]  # noqa: PTH208
    except FileNotFoundError:
        return []


def _numbers(state: Path) -> list[tuple[int, str]]:
    return [(int(name[:8]), name[9:]) for name in _names(_saves(state), _SAVE)]


def _newest(state: Path, numbers: list[int], kind: str, *, lowest: bool = False) -> Save | None:
    """Return the first save that can be understood; broken ones are dropped.

    Raises:
        OSError: the system refuses to read one, which may pass.
    """
    for number in sorted(numbers, reverse=not lowest):
        place = _saves(state) / f"{number:08}.{kind}"
        try:
            return _understood(number, place.read_bytes(), undone=kind == "undone")
        except (ValueError, KeyError, TypeError):
            with suppress(OSError):
                place.unlink()
    return None


def _understood(number: int, raw: bytes, *, undone: bool) -> Save:
    told = json.loads(raw)
    changes = tuple(
        FileChange(one["file"], _bytes(one["before"]), _bytes(one["after"]))
        for one in told["changes"]
    )
    return Save(number, told["label"], changes, undone)


def _text(raw: bytes | None) -> str | None:
    return None if raw is None else raw.decode()


def _bytes(text: str | None) -> bytes | None:
    return None if text is None else text.encode()
