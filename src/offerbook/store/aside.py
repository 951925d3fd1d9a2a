"""Files kept outside the book, and what dead processes left in it."""

from __future__ import annotations

import os
import re
import stat
from contextlib import suppress
from pathlib import Path

from offerbook.store.files import UnreadableFileError, content
from offerbook.store.listing import opened
from offerbook.store.writing import NEW, PRIVATE, flushed, folder_made, written_whole

_OURS = ".offerbook-"
_LEFTOVER = re.compile(r"\.offerbook-[0-9]+-[0-9a-f]{16}\.tmp")


def leftovers_kept(folder: int, recovered: Path) -> None:
    """Move what a dead process left in `folder` out of the book; only under the lock.

    It may be the one copy of what an editor wrote, so it is flushed before it goes from here. What
    cannot be moved stays until the next save and keeps nobody from saving.
    """
    with os.scandir(folder) as found:
        names = [one.name for one in found if one.name.startswith(_OURS)]
    for name in filter(_LEFTOVER.fullmatch, names):
        with suppress(OSError, UnreadableFileError):
            _leftover_kept(folder, name, recovered)


def _leftover_kept(folder: int, name: str, recovered: Path) -> None:
    there = os.lstat(name, dir_fd=folder)
    if stat.S_ISREG(there.st_mode) and there.st_nlink == 1 and there.st_size:
        raw, _ = content(name, folder)
        kept(recovered / name.removeprefix("."), raw, flush=True)
    os.unlink(name, dir_fd=folder)


def kept(place: Path, raw: bytes, *, flush: bool = False) -> None:
    """Write a file of the state directory, whole or not at all, open to its owner only.

    Args:
        place: where; what stands there is replaced.
        raw: what it shall hold.
        flush: wait until the disk has it, its name included.

    Raises:
        OSError: the disk refuses.
    """
    folder_made(place.parent, flush=flush)
    temporary = place.with_name(f".{place.name}-{os.urandom(4).hex()}")
    file = os.open(temporary, NEW, PRIVATE)
    try:
        try:
            written_whole(file, raw)
            if flush:
                flushed(file)
        finally:
            os.close(file)
        temporary.replace(place)
        if flush:
            with opened(place.parent) as folder:
                flushed(folder)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
