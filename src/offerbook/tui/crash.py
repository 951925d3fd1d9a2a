"""Leaving when it was not asked for: one line, a log without values, a terminal in order."""

from __future__ import annotations

import os
import signal
import traceback
from pathlib import Path

ENDINGS = tuple(getattr(signal, name) for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name))
"""Signals after which the terminal is put in order before leaving."""


def write_log(error: BaseException, state: Path) -> Path | None:
    """Write where the program broke, without values; return the file, if it could be written.

    A message of an error may quote data; only its kind and the lines of code are written.
    """
    frames = traceback.extract_tb(error.__traceback__)
    text = f"{type(error).__name__}\n" + "".join(
        f"{frame.filename}:{frame.lineno} in {frame.name}\n" for frame in frames
    )
    path = state / "crash.log"
    try:
        state.mkdir(mode=0o700, parents=True, exist_ok=True)
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_NOFOLLOW, 0o600)
        with os.fdopen(handle, "w", encoding="utf-8") as out:
            out.write(text)
    except OSError:
        return None
    return path


def line(error: BaseException, state: Path | None) -> str:
    """Return the one line for a crash; what was saved is on disk whatever happened."""
    log = write_log(error, state) if state is not None else None
    where = f"; where it broke is in {log}" if log else ""
    return f"offerbook: stopped by a fault of its own ({type(error).__name__}){where}"
