"""A real terminal for the program to run in, as far as tests need one."""

from __future__ import annotations

import fcntl
import os
import pty
import re
import select
import signal
import struct
import sys
import termios
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

import pyte


class Terminal:
    """Runs Python with some arguments on a terminal of 80 × 24 and keeps what it writes.

    Args:
        words: what comes after the name of the interpreter.
        env: added to the environment.
    """

    def __init__(self, words: Sequence[str], env: Mapping[str, str]) -> None:
        self.written = b""
        self.screen = pyte.Screen(80, 24)
        self._stream = pyte.ByteStream(self.screen)
        self._master, slave = pty.openpty()
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
        self.pid = os.fork()
        if self.pid == 0:
            os.setsid()
            fcntl.ioctl(slave, termios.TIOCSCTTY, 0)
            for stream in (0, 1, 2):
                os.dup2(slave, stream)
            full = {**os.environ, "TERM": "xterm-256color", "COLORTERM": "truecolor", **env}
            os.execve(sys.executable, [sys.executable, *words], full)  # noqa: S606 - itself
        os.close(slave)
        self.code: int | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        if self.code is None:
            os.kill(self.pid, signal.SIGKILL)
            os.waitpid(self.pid, 0)
        os.close(self._master)

    def read(self, seconds: float) -> bytes:
        """Return what is written within a time."""
        out = b""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            ready, _, _ = select.select([self._master], [], [], 0.02)
            if ready:
                try:
                    got = os.read(self._master, 1 << 16)
                except OSError:
                    break
                if not got:
                    break
                out += got
                self._stream.feed(_plain(got))
        self.written += out
        return out

    def wait_for(self, words: str, seconds: float = 20) -> None:
        """Read until some words are on the screen."""
        end = time.monotonic() + seconds
        while words not in self.text:
            assert time.monotonic() < end, f"{words!r} did not appear in\n{self.text}"
            self.read(0.05)

    def press(self, keys: bytes) -> None:
        """Type something."""
        os.write(self._master, keys)

    @property
    def text(self) -> str:
        """What the screen shows."""
        return "\n".join(line.rstrip() for line in self.screen.display)

    def end(self) -> int:
        """Wait until the program has left; return its exit code, negative for a signal."""
        end = time.monotonic() + 20
        while self.code is None:
            assert time.monotonic() < end, "it does not end"
            self.read(0.05)
            pid, status = os.waitpid(self.pid, os.WNOHANG)
            if pid:
                self.code = os.waitstatus_to_exitcode(status)
        self.read(0.1)
        return self.code


def _plain(data: bytes) -> bytes:
    """Take away what the emulator does not know: keyboard protocols and mode queries."""
    return re.sub(rb"\x1b\[[<>=][0-9;:]*[a-zA-Z]|\x1b\[\?[0-9;]*\$p", b"", data)


def offerbook(book: Path, *more: str) -> list[str]:
    """The words that open the UI over a book on the day of its story."""
    return ["-m", "offerbook", "--book", str(book), "--now", "2026-11-23T09:00+01:00", *more]
