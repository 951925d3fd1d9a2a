"""Every error that a person can meet, in words they can act on.

An error is one line: where, what is wrong, what was given, what to do.
"""

from __future__ import annotations

from typing import Any, ClassVar


def reason(error: OSError) -> str:
    """Return the system's own words for an error, without the file's name.

    >>> reason(OSError(28, "No space left on device"))
    'no space left on device'
    """
    return (error.strerror or "the system refuses").lower()


class OfferbookError(Exception):
    """Something went wrong that the person can mend; `str()` is the whole line.

    Args:
        what: what is wrong, with what was given.
        todo: what to do about it, as a short imperative; may be empty.
        where: a file, `file:line`, record or verb; may be empty.
    """

    exit_code: ClassVar[int] = 1

    def __init__(self, what: str, *, todo: str = "", where: str = "") -> None:
        self.what = what
        self.todo = todo
        self.where = where
        line = f"{where}: {what}" if where else what
        super().__init__(f"{line}; {todo}" if todo else line)


class UsageError(OfferbookError):
    """The words of a command are off."""

    exit_code = 2


class UnknownNameError(OfferbookError):
    """A record, path, verb or criterion that does not exist was named."""

    exit_code = 2


class UnreadableTextError(OfferbookError):
    """A typed amount, date or choice cannot be understood; nothing was guessed."""


class InvalidRecordError(OfferbookError):
    """A change would leave a record that breaks its own rules; nothing was changed."""


class ToMendError(OfferbookError):
    """The answer depends on a file that must be mended first; nothing is concluded without it.

    Args:
        record: the id of the record to mend.
        what: what is wrong.
        todo: what to do about it.
        where: the file and line.
    """

    def __init__(self, record: str, what: str, *, todo: str = "", where: str = "") -> None:
        super().__init__(what, todo=todo, where=where)
        self.record = record


class NoRateError(OfferbookError):
    """Two currencies meet and the preferences hold no rate between them."""


class MissingFactError(OfferbookError):
    """A text or sum needs a fact that the book does not hold."""


class NotSavedError(OfferbookError):
    """A file could not be written; the old one is untouched."""


class NotWrittenError(OfferbookError):
    """What a command has to say cannot be written where it is to go."""


class ClashError(NotSavedError):
    """The same field was changed here and on disk; both values are in the message."""

    field: tuple[str | int, ...] = ()
    """Where that is; empty where it is about more than one field."""

    values: tuple[Any, Any, Any] = (None, None, None)
    """What stands here, on disk, and stood before; None for nothing."""


class CannotEditError(NotSavedError):
    """The file is laid out in a way that cannot be patched safely."""


class BusyError(NotSavedError):
    """Another instance holds the book."""
