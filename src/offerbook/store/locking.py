"""One writer at a time: a lock on the book's directory itself, so that no lock file is left."""

from __future__ import annotations

import errno
import fcntl
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from offerbook.errors import BusyError, NotSavedError, reason
from offerbook.store.listing import opened

PATIENCE = 5.0
"""Seconds to wait for another instance."""

_PAUSE = 0.005
_WITHOUT_LOCKS = {errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOLCK, errno.ENOSYS, errno.EINVAL}


@contextmanager
def held(root: Path) -> Iterator[None]:
    """Hold the book's directory; where its file system knows no locks, go without.

    Raises:
        BusyError: another instance held it for `PATIENCE` seconds.
        NotSavedError: the directory cannot be opened.
    """
    try:
        with opened(root) as place:
            _wait(place, root)
            yield
    except OSError as error:
        raise NotSavedError(f"cannot be written to: {reason(error)}", where=str(root)) from error


def _wait(place: int, root: Path) -> None:
    until = time.monotonic() + PATIENCE
    while True:
        try:
            fcntl.flock(place, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            if time.monotonic() >= until:
                raise BusyError(
                    "another instance is saving", todo="try again", where=str(root)
                ) from None
            time.sleep(_PAUSE)
        except OSError as error:
            if error.errno not in _WITHOUT_LOCKS:
                raise
            return
        else:
            return
