"""Swap two names in one step, or give a name only if it is free, where the system can.

So that what somebody wrote just before can still be looked at, and nothing is ever overwritten.
"""

from __future__ import annotations

import errno
import os
import sys
from functools import cache
from typing import Any

_ONLY_IF_FREE = 1
_EXCHANGE = 2
_UNKNOWN = {errno.ENOSYS, errno.EINVAL, errno.ENOTSUP, errno.EOPNOTSUPP}


def swapped(folder: int, one: str, other: str) -> bool:
    """Swap two files of an open directory; return False where the system cannot.

    Raises:
        OSError: it can, and failed; nothing was swapped.
    """
    return _renamed(folder, one, other, _EXCHANGE)


def moved(folder: int, one: str, other: str) -> bool:
    """Give a file of an open directory another name; return False where the system cannot.

    Raises:
        FileExistsError: there is one of that name.
        OSError: it failed for another reason; nothing was moved.
    """
    return _renamed(folder, one, other, _ONLY_IF_FREE)


def _renamed(folder: int, one: str, other: str, flags: int) -> bool:
    call = _renameat2()
    if call is None:
        return False
    if call(folder, os.fsencode(one), folder, os.fsencode(other), flags) == 0:
        return True
    import ctypes  # noqa: PLC0415 loaded by now

    number = ctypes.get_errno()
    if number in _UNKNOWN:
        return False
    raise OSError(number, os.strerror(number))


@cache
def _renameat2() -> Any:
    if sys.platform != "linux":
        return None
    import ctypes  # noqa: PLC0415 only when something is saved

    try:
        call = ctypes.CDLL(None, use_errno=True).renameat2
    except (OSError, AttributeError):
        return None
    call.argtypes = [
        ctypes.c_int,
        ctypes.c_char_p,
        ctypes.c_int,
        ctypes.c_char_p,
        ctypes.c_uint,
    ]
    call.restype = ctypes.c_int
    return call
