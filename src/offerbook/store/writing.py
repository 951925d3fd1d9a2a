"""Put bytes on the disk so that the old file or the new one stands there, whole."""

from __future__ import annotations

import errno
import fcntl
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import NamedTuple

from offerbook.store.files import UnreadableFileError, content
from offerbook.store.identity import Identity, identity
from offerbook.store.listing import opened
from offerbook.store.swapping import moved, swapped

PRIVATE = 0o600
PRIVATE_FOLDER = 0o700

NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0) | os.O_CLOEXEC
"""How to open a file that must not be there yet."""

_UNSUPPORTED = {errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS}
_WITHOUT_LINKS = _UNSUPPORTED | {errno.EPERM, errno.EMLINK}
_WITHOUT_MODES = _UNSUPPORTED | {errno.EPERM}
_WITHOUT_FLUSH = _UNSUPPORTED | {errno.EINVAL}


class Old(NamedTuple):
    """A file as it was last read."""

    raw: bytes
    seen: Identity


class ChangedMeanwhileError(Exception):
    """Somebody wrote to the file between the last look and now; look again."""


def flushed(file: int) -> None:
    """Wait until the disk itself holds what was written to an open file or directory.

    Some network disks flush files only; there a directory is as sure as they make it.
    """
    full = getattr(fcntl, "F_FULLFSYNC", None)
    if full is not None:
        with suppress(OSError):
            fcntl.fcntl(file, full)
            return
    try:
        os.fsync(file)
    except OSError as error:
        if error.errno not in _WITHOUT_FLUSH or not stat.S_ISDIR(os.fstat(file).st_mode):
            raise


def written_whole(file: int, raw: bytes) -> None:
    """Write all of `raw` to an open file."""
    rest = memoryview(raw)
    while rest:
        rest = rest[os.write(file, rest) :]


def folder_made(place: Path, *, flush: bool = True) -> None:
    """Make a directory and those above it, open to their owner only."""
    if place.is_dir():
        return
    folder_made(place.parent, flush=flush)
    with suppress(FileExistsError):
        place.mkdir(mode=PRIVATE_FOLDER)
        if flush:
            with suppress(OSError), opened(place.parent) as above:
                flushed(above)


def temporary_name() -> str:
    """Return the name of a file that is to take the place of another."""
    return f".offerbook-{os.getpid()}-{os.urandom(8).hex()}.tmp"


@contextmanager
def _temporary(folder: int, raw: bytes, mode: int) -> Iterator[str]:
    """Give the name of a flushed file in `folder` that holds `raw`; it is gone afterwards."""
    name = temporary_name()
    file = os.open(name, NEW, PRIVATE, dir_fd=folder)
    try:
        try:
            written_whole(file, raw)
            _opened_to(file, mode)
            flushed(file)
        finally:
            os.close(file)
        yield name
    finally:
        _dropped(folder, name)


def _opened_to(file: int, mode: int) -> None:
    """Give a file its mode; on a disk that keeps none for each file it stays its owner's."""
    try:
        os.fchmod(file, mode)
    except OSError as error:
        if error.errno not in _WITHOUT_MODES:
            raise


def _dropped(folder: int, name: str) -> None:
    """Take a temporary away; where that fails the next save moves it out."""
    with suppress(OSError):
        os.unlink(name, dir_fd=folder)


def replaced(folder: int, name: str, raw: bytes, old: Old) -> None:
    """Put a new file in the place of an old one.

    Args:
        folder: an open directory.
        name: of the file in it.
        raw: the new content.
        old: the file when it was last read.

    Raises:
        ChangedMeanwhileError: the old file is no longer the one that was read.
        OSError: the disk refuses; the old file stands as it stood.
    """
    with _temporary(folder, raw, stat.S_IMODE(old.seen[2])) as temporary:
        _must_be(folder, name, old.seen)
        if not swapped(folder, temporary, name):
            os.rename(temporary, name, src_dir_fd=folder, dst_dir_fd=folder)
            flushed(folder)
            return
        try:
            _must_hold(folder, temporary, old.raw)
            flushed(folder)
        except BaseException:
            try:
                swapped(folder, temporary, name)
            finally:
                if not _holds(folder, temporary, raw):
                    os.rename(temporary, temporary_name(), src_dir_fd=folder, dst_dir_fd=folder)
            raise


def _holds(folder: int, name: str, raw: bytes) -> bool:
    try:
        return content(name, folder)[0] == raw
    except (OSError, UnreadableFileError):
        return False


def _must_hold(folder: int, name: str, raw: bytes) -> None:
    if not _holds(folder, name, raw):
        raise ChangedMeanwhileError


def created(folder: int, name: str, raw: bytes) -> None:
    """Put a new file where there is none.

    Raises:
        ChangedMeanwhileError: there is one now.
        OSError: the disk refuses; there is no file.
    """
    with _temporary(folder, raw, PRIVATE) as temporary:
        try:
            if not _linked(folder, temporary, name) and not moved(folder, temporary, name):
                _created_without_link(folder, name, raw)
        except FileExistsError as error:
            raise ChangedMeanwhileError from error
        try:
            flushed(folder)
        except OSError:
            os.unlink(name, dir_fd=folder)
            raise


def passing(folder: int, name: str, raw: bytes) -> None:
    """Put a new file where there is none, for a copy that need not outlive the machine's power.

    Raises:
        OSError: there is one already, or the disk refuses.
    """
    file = os.open(name, NEW, PRIVATE, dir_fd=folder)
    try:
        written_whole(file, raw)
    finally:
        os.close(file)


def _created_without_link(folder: int, name: str, raw: bytes) -> None:
    file = os.open(name, NEW, PRIVATE, dir_fd=folder)
    try:
        written_whole(file, raw)
        flushed(file)
    except OSError:
        os.unlink(name, dir_fd=folder)
        raise
    finally:
        os.close(file)


def removed(folder: int, name: str, old: Old) -> None:
    """Take a file away.

    Raises:
        ChangedMeanwhileError: it is no longer the one that was read.
        OSError: the disk refuses; the file stands as it stood.
    """
    _must_be(folder, name, old.seen)
    aside = temporary_name()
    os.rename(name, aside, src_dir_fd=folder, dst_dir_fd=folder)
    try:
        _must_hold(folder, aside, old.raw)
        flushed(folder)
    except BaseException:
        with suppress(FileExistsError):
            _named_again(folder, aside, name)
        raise
    _dropped(folder, aside)


def _named_again(folder: int, aside: str, name: str) -> None:
    """Give a file its name back.

    Raises:
        FileExistsError: another has it by now; the file stays aside, for the next save to keep.
    """
    if _linked(folder, aside, name):
        os.unlink(aside, dir_fd=folder)
    elif not moved(folder, aside, name):
        with suppress(FileNotFoundError):
            os.lstat(name, dir_fd=folder)
            return
        os.rename(aside, name, src_dir_fd=folder, dst_dir_fd=folder)


def _linked(folder: int, one: str, other: str) -> bool:
    """Give a file a second name; return False where the disk keeps one a file."""
    try:
        os.link(one, other, src_dir_fd=folder, dst_dir_fd=folder, follow_symlinks=False)
    except OSError as error:
        if error.errno in _WITHOUT_LINKS:
            return False
        raise
    return True


def _must_be(folder: int, name: str, expected: Identity) -> None:
    try:
        now = identity(os.lstat(name, dir_fd=folder))
    except FileNotFoundError as error:
        raise ChangedMeanwhileError from error
    if now != expected:
        raise ChangedMeanwhileError
