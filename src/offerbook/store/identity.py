"""Tell from the outside whether a file is still the one that was read."""

from __future__ import annotations

import os

Identity = tuple[int, ...]
"""Device, inode, kind and mode, both times in nanoseconds, size."""


def identity(stat: os.stat_result) -> Identity:
    """Return what changes whenever a file is replaced or written to."""
    return (
        stat.st_dev,
        stat.st_ino,
        stat.st_mode,
        stat.st_mtime_ns,
        stat.st_ctime_ns,
        stat.st_size,
    )
