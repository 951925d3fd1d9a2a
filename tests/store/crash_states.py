"""Every state that a disk may be in after the power went while a program wrote to it.

What a program asks of the system is recorded by `strace`, and replayed on a model of a disk that
keeps no more than it must (POSIX): what was written to a file is sure only once that file was
flushed, and a name that came, went or changed is sure only once its directory was flushed. Until
then each such change may be there or not, whatever became of those before and after it, and a file
may hold what it held, all of the new text, half of it, or zeros of its length.
"""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import product
from pathlib import Path
from typing import NamedTuple

STRACE = shutil.which("strace")
_TRACED = (
    "open,openat,creat,close,dup,dup2,dup3,write,writev,pwrite64,pwritev,fsync,fdatasync,"
    "truncate,ftruncate,fallocate,rename,renameat,renameat2,link,linkat,symlink,symlinkat,"
    "unlink,unlinkat,mkdir,mkdirat,rmdir"
)
_LINE = re.compile(r"^[0-9]+ +([a-z0-9_]+)\((.*)\) += (-?[0-9]+)", re.MULTILINE)
_HERE = "AT_FDCWD"
_HOW: tuple[list[str], ...] = ([], ["0"], ["RENAME_NOREPLACE"], ["RENAME_EXCHANGE"])

State = frozenset[tuple[str, bytes]]
"""All files by their paths from the top, with what they hold."""


class Call(NamedTuple):
    """One thing that was asked of the system and done."""

    name: str
    args: tuple[str | bytes, ...]
    """Strings as bytes, everything else as it is written."""

    result: int


def recorded(command: list[str], trace: Path, *, cwd: Path) -> tuple[int, list[Call]]:
    """Run a program and return how it ended and what it asked for that could change a disk."""
    tracer = [str(STRACE), "-f", "-qq", "-xx", "-s", str(1 << 21), "-o", str(trace)]
    done = subprocess.run(
        [*tracer, "-e", f"trace={_TRACED}", "-e", "signal=none", *command], cwd=cwd, check=False
    )
    calls = [
        Call(name, tuple(map(_argument, args.split(", "))), int(result))
        for name, args, result in _LINE.findall(trace.read_text())
    ]
    return done.returncode, [call for call in calls if call.result >= 0]


def _argument(text: str) -> str | bytes:
    return bytes.fromhex(text[1:-1].replace("\\x", "")) if text.startswith('"') else text


@dataclass(slots=True)
class File:
    """What a file holds now, and what it is sure to hold."""

    now: bytes = b""
    safe: bytes = b""

    def contents(self) -> set[bytes]:
        """Return what may be found in it."""
        if self.now == self.safe:
            return {self.safe}
        return {self.safe, self.now, self.now[: len(self.now) // 2], bytes(len(self.now))}


Entries = dict[str, "File | Folder | None"]


@dataclass(slots=True)
class Folder:
    """The names in a directory that are sure, and the changes to them that are not yet."""

    safe: Entries = field(default_factory=dict)
    pending: list[Entries] = field(default_factory=list)

    def now(self) -> Entries:
        """Return the names as a program sees them."""
        return _applied(self.safe, self.pending)

    def flush(self) -> None:
        """Make all changes of names sure."""
        self.safe, self.pending = self.now(), []

    def states(self) -> set[State]:
        """Return every tree that may be found from here down."""
        found: set[State] = set()
        for kept in product((False, True), repeat=len(self.pending)):
            chosen = [change for change, here in zip(self.pending, kept, strict=True) if here]
            below = [_below(name, one) for name, one in _applied(self.safe, chosen).items() if one]
            found |= {frozenset[tuple[str, bytes]]().union(*one) for one in product(*below)}
        return found


def _applied(entries: Entries, changes: Iterable[Entries]) -> Entries:
    out = dict(entries)
    for change in changes:
        out |= change
    return {name: one for name, one in out.items() if one is not None}


def _below(name: str, one: File | Folder) -> set[State]:
    if isinstance(one, File):
        return {frozenset({(name, content)}) for content in one.contents()}
    return {
        frozenset((f"{name}/{path}", content) for path, content in state) for state in one.states()
    }


class Disk:
    """A directory and all below it, as calls change them.

    Args:
        top: a real directory, with all it holds now; taken as sure.
    """

    def __init__(self, top: Path) -> None:
        self.path = top
        self.top = _read(top)
        self._open: dict[int, File | Folder] = {}

    def states(self, name: str) -> set[State]:
        """Return every state in which the directory of that name may be found; empty if gone."""
        return {
            frozenset((path, held) for path, held in state if path.startswith(f"{name}/"))
            for state in Folder(
                {k: v for k, v in self.top.safe.items() if k == name},
                [one for one in self.top.pending if name in one],
            ).states()
        }

    def do(self, call: Call) -> bool:
        """Carry out one call; return whether it was about this directory.

        Raises:
            NotImplementedError: it is one whose effect on a disk is not modelled.
        """
        match call.name, call.args:
            case ("open", (place, flags, *_)):
                return self._opened(_HERE, place, flags, call.result)
            case ("openat", (at, place, flags, *_)):
                return self._opened(at, place, flags, call.result)
            case ("close", (number,)):
                self._open.pop(int(number), None)
                return False
            case ("dup" | "dup2" | "dup3", (number, *_)) if int(number) not in self._open:
                return False
            case (("write" | "fsync" | "fdatasync") as name, (number, *more)):
                return self._flushed_or_written(name, int(number), more)
            case (("writev" | "ftruncate" | "pwrite64" | "fallocate"), (number, *_)) if (
                int(number) not in self._open
            ):
                return False
            case _:
                return self._renamed(call)

    def _renamed(self, call: Call) -> bool:
        here = (_HERE,) if call.name in {"mkdir", "unlink"} else ()
        match call.name.removesuffix("at"), (*here, *call.args):
            case "mkdir", (at, place, *_):
                return self._set(self._at(at, place), Folder())
            case "unlink", (at, place) | (at, place, "0"):
                return self._set(self._at(at, place), None)
            case "rename", (old, new):
                return self._moved(self._at(_HERE, old), self._at(_HERE, new))
            case "rename" | "renameat2", (a, old, b, new, *how) if how in _HOW:
                exchange = how == ["RENAME_EXCHANGE"]
                return self._moved(self._at(a, old), self._at(b, new), exchange=exchange)
            case "link", (a, old, b, new, _):
                there = self._at(a, old)
                return there is not None and self._set(self._at(b, new), there[0].now()[there[1]])
            case _:
                if any(isinstance(one, bytes) and not self._outside(one) for one in call.args):
                    raise NotImplementedError(call)
                return False

    def _outside(self, place: bytes) -> bool:
        return place.startswith(b"/") and not Path(place.decode()).is_relative_to(self.path)

    def _at(self, at: str | bytes, place: str | bytes) -> tuple[Folder, str] | None:
        """Return the directory of a path and the name in it; None if it is another's."""
        name = place.decode() if isinstance(place, bytes) else place
        here: File | Folder | None = None
        if name.startswith("/"):
            if not Path(name).is_relative_to(self.path):
                return None
            here, name = self.top, str(Path(name).relative_to(self.path))
        elif at != _HERE:
            here = self._open.get(int(at))
        *way, last = name.split("/")
        for step in way:
            here = here.now().get(step) if isinstance(here, Folder) else None
        return (here, last) if isinstance(here, Folder) else None

    def _opened(self, at: str | bytes, place: str | bytes, flags: str | bytes, number: int) -> bool:
        there = self._at(at, place)
        if there is None:
            return False
        folder, name = there
        one: File | Folder | None = folder if name == "." else folder.now().get(name)
        if "O_TRUNC" in str(flags) and one is not None:
            raise NotImplementedError(flags)
        made = one is None
        if one is None:
            one = File()
            folder.pending.append({name: one})
        self._open[number] = one
        return made

    def _flushed_or_written(self, name: str, number: int, more: list[str | bytes]) -> bool:
        one = self._open.get(number)
        match one, name:
            case None, _:
                return False
            case File(), "write":
                text = more[0]
                if not isinstance(text, bytes):
                    raise NotImplementedError(name)
                one.now += text
            case File(), _:
                one.safe = one.now
            case _:
                one.flush()
        return True

    def _moved(
        self,
        old: tuple[Folder, str] | None,
        new: tuple[Folder, str] | None,
        *,
        exchange: bool = False,
    ) -> bool:
        if old is None and new is None:
            return False
        if old is None or new is None or old[0] is not new[0]:
            raise NotImplementedError("between directories")
        entries = old[0].now()
        left = entries[new[1]] if exchange else None
        old[0].pending.append({old[1]: left, new[1]: entries[old[1]]})
        return True

    def _set(self, there: tuple[Folder, str] | None, one: File | Folder | None) -> bool:
        if there is not None:
            there[0].pending.append({there[1]: one})
        return there is not None


def _read(place: Path) -> Folder:
    out: Entries = {}
    for one in place.iterdir():
        raw = b"" if one.is_dir() else one.read_bytes()
        out[one.name] = _read(one) if one.is_dir() else File(raw, raw)
    return Folder(out)


def crashes(disk: Disk, calls: Iterable[Call], *names: str) -> Iterator[tuple[State, ...]]:
    """Yield all states of the named directories that any prefix of `calls` allows, each once.

    The last ones, those after all of the calls, are the `disk`'s `states` once this ends.
    """
    seen: set[tuple[State, ...]] = set()
    for call in (None, *calls):
        if call is not None and not disk.do(call):
            continue
        for state in product(*(disk.states(name) for name in names)):
            if state not in seen:
                seen.add(state)
                yield state


def laid_out(state: Iterable[tuple[str, bytes]], top: Path) -> None:
    """Make a state real below `top`."""
    for path, held in state:
        place = top / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(held)
