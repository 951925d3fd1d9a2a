"""Read one file of a book: regular, small, and nothing else."""

from __future__ import annotations

import os
import re
import stat
from contextlib import suppress
from decimal import Decimal
from typing import Any, NamedTuple

import tomli

from offerbook.core.model.admit import shown
from offerbook.errors import reason
from offerbook.store.conflicts import conflict_line
from offerbook.store.identity import Identity, identity

LARGEST = 1 << 20
"""Bytes a record may have."""

_BOM = b"\xef\xbb\xbf"
_FLAGS = (
    os.O_RDONLY
    | getattr(os, "O_NOFOLLOW", 0)
    | getattr(os, "O_NONBLOCK", 0)
    | getattr(os, "O_CLOEXEC", 0)
)
_TRIES = 5
_WIDEST = 50
"""Powers of ten a number may have, so that no sum takes hours."""

_BEYOND = 10 ** (_WIDEST + 1)
_LONG = re.compile(r"[0-9A-Fa-f_]{40}")
"""Without so many digits in a row, whatever their base, no whole number is too long."""


class UnreadableFileError(Exception):
    """A file cannot be read; says what is wrong, what to do and, where known, the line."""

    def __init__(self, what: str, todo: str = "", line: int | None = None, given: str = "") -> None:
        self.what = what
        self.todo = todo
        self.line = line
        self.given = given
        super().__init__(what)


class Text(NamedTuple):
    """What a record's bytes say."""

    mark: bytes
    """The byte-order mark that they begin with, or nothing."""

    text: str
    """Decoded, line ends as they are."""

    data: dict[str, Any]
    """As TOML."""


def content(name: str, folder: int, seen: Identity | None = None) -> tuple[bytes, Identity]:
    """Return the bytes of a file and its identity while they were read.

    Args:
        name: inside `folder`.
        folder: an open directory.
        seen: its identity in a listing, if there was one; a device is then not even opened.

    Raises:
        UnreadableFileError: it is no regular file, too large, or the system refuses.
        FileNotFoundError: it is gone.
    """
    if seen is not None and not (stat.S_ISREG(seen[2]) or stat.S_ISLNK(seen[2])):
        raise UnreadableFileError("is not a regular file", "take it out of the book")
    try:
        file = os.open(name, _FLAGS, dir_fd=folder)
    except FileNotFoundError:
        raise
    except OSError as error:
        raise refused(name, folder, error) from error
    try:
        for _ in range(_TRIES):
            before = os.fstat(file)
            if not stat.S_ISREG(before.st_mode):
                raise UnreadableFileError("is not a regular file", "take it out of the book")
            if before.st_size > LARGEST:
                raise UnreadableFileError("is larger than 1 MiB", "make it smaller")
            raw = os.pread(file, before.st_size + 1, 0)
            after = identity(os.fstat(file))
            if after == identity(before) and len(raw) == before.st_size:
                return raw, after
        raise UnreadableFileError("is being written all the time", "try again")
    except OSError as error:
        raise UnreadableFileError(f"cannot be read: {reason(error)}") from error
    finally:
        with suppress(OSError):
            os.close(file)


def refused(name: str, folder: int, error: OSError) -> UnreadableFileError:
    """Return why a file could not be opened, in words."""
    try:
        link = stat.S_ISLNK(os.lstat(name, dir_fd=folder).st_mode)
    except OSError:
        link = False
    if link:
        return UnreadableFileError("is a link, and links are not followed", "put the file itself")
    return UnreadableFileError(f"cannot be read: {reason(error)}")


def understood(raw: bytes) -> Text:
    """Return what the bytes of a record say.

    Raises:
        UnreadableFileError: they are not UTF-8 or not TOML.
    """
    mark = _BOM if raw.startswith(_BOM) else b""
    try:
        text = raw[len(mark) :].decode()
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, len(mark) + error.start) + 1
        raise UnreadableFileError("is not UTF-8 text", "save it as UTF-8", line) from None
    try:
        return Text(mark, text, parsed(text))
    except (ValueError, ArithmeticError, RecursionError, MemoryError) as error:
        raise _misread(text, error) from None


def parsed(text: str) -> dict[str, Any]:
    """Return TOML as data, decimals as they are written.

    Raises:
        ValueError, ArithmeticError, RecursionError, MemoryError: it is no TOML that can be used.
    """
    data = tomli.loads(text, parse_float=_number)
    if _LONG.search(text):
        _must_be_short(data)
    return data


def _must_be_short(value: Any) -> None:
    if isinstance(value, dict | list):
        for one in value.values() if isinstance(value, dict) else value:
            _must_be_short(one)
    elif isinstance(value, int) and abs(value) >= _BEYOND:
        raise OverflowError


def _number(text: str) -> Decimal:
    value = Decimal(text)
    if abs(value.adjusted()) > _WIDEST:
        raise OverflowError
    return value


def _misread(text: str, error: Exception) -> UnreadableFileError:
    line = conflict_line(text)
    if line is not None:
        todo = "keep one side and delete the lines <<<<<<<, ======= and >>>>>>>"
        return UnreadableFileError("holds an unresolved git conflict", todo, line)
    if isinstance(error, tomli.TOMLDecodeError):
        from offerbook.store.toml_words import words  # noqa: PLC0415 only for a broken file

        line, given, what, todo = words(error)
        return UnreadableFileError(f"is not TOML: {what}", todo, line, shown(given))
    if isinstance(error, RecursionError | MemoryError):
        return UnreadableFileError("is nested too deeply", "simplify it")
    return UnreadableFileError("holds a number that is out of range", "write it shorter")
