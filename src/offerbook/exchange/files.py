"""Files outside the book: read whole, written whole or not at all."""

from __future__ import annotations

import os
import stat
from contextlib import suppress
from pathlib import Path

from offerbook.errors import NotSavedError, OfferbookError, reason

LARGEST = 16 << 20
"""Bytes a file to take in may have."""

_PRIVATE = 0o600
_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0)


def content(path: Path) -> bytes:
    """Return the bytes of a file that a person named.

    Raises:
        OfferbookError: it is not there, no regular file, too large, or cannot be read.
    """
    try:
        file = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0))
        with os.fdopen(file, "rb") as opened:
            kind = os.fstat(opened.fileno())
            if not stat.S_ISREG(kind.st_mode):
                raise OfferbookError("is no file", todo="name a CSV file", where=str(path))
            if kind.st_size > LARGEST:
                raise OfferbookError("is larger than 16 MiB", todo="split it", where=str(path))
            return opened.read()
    except OSError as error:
        raise OfferbookError(f"cannot be read: {reason(error)}", where=str(path)) from error


def written(path: Path, raw: bytes, *, replace: bool) -> None:
    """Put a file in its place, whole, open to its owner only.

    Args:
        path: where; links are not followed.
        raw: the content.
        replace: whether a file that is there may go.

    Raises:
        NotSavedError: something is there already, or the disk refuses; what was there stands.
    """
    _must_be_free(path, replace=replace)
    aside = path.with_name(f".offerbook-{os.getpid()}-{os.urandom(8).hex()}.tmp")
    try:
        with os.fdopen(os.open(aside, _NEW, _PRIVATE), "wb") as file:
            file.write(raw)
            file.flush()
            os.fsync(file.fileno())
        if replace:
            aside.replace(path)
        else:
            _put(aside, path)
        _flushed(path.parent)
    except FileExistsError as error:
        raise _there(path) from error
    except OSError as error:
        raise NotSavedError(f"cannot be written: {reason(error)}", where=str(path)) from error
    finally:
        with suppress(OSError):
            aside.unlink()


def _must_be_free(path: Path, *, replace: bool) -> None:
    try:
        mode = path.lstat().st_mode
    except OSError:
        return
    if not stat.S_ISREG(mode):
        todo = "name a file, or leave FILE out to print"
        raise NotSavedError("is there and no regular file", todo=todo, where=str(path))
    if not replace:
        raise _there(path)


def _there(path: Path) -> NotSavedError:
    todo = "choose another name, or add --force to replace it"
    return NotSavedError("exists already", todo=todo, where=str(path))


def _put(aside: Path, path: Path) -> None:
    """Give a file its name, unless that was taken meanwhile."""
    try:
        path.hardlink_to(aside)
    except FileExistsError:
        raise
    except OSError:
        # Some disks know no links; there the name is taken first, then filled.
        os.close(os.open(path, _NEW, _PRIVATE))
        aside.replace(path)


def _flushed(folder: Path) -> None:
    """Wait until the disk holds the name too, where it can be asked."""
    with suppress(OSError):
        opened = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(opened)
        finally:
            os.close(opened)
