"""A terminal to run programs in: a pty whose screen can be read, with the time of each change."""

from __future__ import annotations

import fcntl
import os
import pty
import re
import select
import signal
import struct
import termios
import time
from collections.abc import Mapping, Sequence

import pyte

PRIVATE = re.compile(rb"\x1b\[[<>=][0-9;]*[A-Za-z]|\x1b\[\?[0-9;]*\$p|\x1bP[^\x1b]*\x1b\\")
QUERIES = {
    b"\x1b[c": b"\x1b[?62;22c",
    b"\x1b[6n": b"\x1b[1;1R",
    b"\x1b[?u": b"\x1b[?0u",
    b"\x1b[?2026$p": b"\x1b[?2026;2$y",
    b"\x1b[?2048$p": b"\x1b[?2048;0$y",
}


class Terminal:
    """One program on a screen of its own.

    Args:
        command: what to run.
        env: its environment.
        columns: width of the screen.
        rows: height of the screen.
    """

    def __init__(
        self, command: Sequence[str], env: Mapping[str, str], columns: int = 120, rows: int = 40
    ) -> None:
        self._screen = pyte.Screen(columns, rows)
        self._stream = pyte.ByteStream(self._screen)
        self._chunks: list[tuple[float, bytes]] = []
        self._read = 0
        self.began = time.perf_counter()
        self._pid, self._fd = pty.fork()
        if self._pid == 0:
            os.execvpe(command[0], list(command), dict(env))
        fcntl.ioctl(self._fd, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def _take(self, seconds: float) -> bool:
        if not select.select([self._fd], [], [], seconds)[0]:
            return False
        try:
            data = os.read(self._fd, 1 << 16)
        except OSError:
            return False
        self._chunks.append((time.perf_counter(), data))
        for query, answer in QUERIES.items():
            if query in data:
                os.write(self._fd, answer)
        return bool(data)

    def seen(self, pattern: str, timeout: float = 30) -> float:
        """Return the seconds from the start until the screen showed `pattern`.

        Chunks are stored with their time and drawn afterwards, so that emulating the terminal
        does not slow the program.

        Raises:
            TimeoutError: it never did; the message holds the screen.
        """
        wanted = re.compile(pattern)
        end = time.perf_counter() + timeout
        while time.perf_counter() < end:
            self._take(0.05)
            while self._read < len(self._chunks):
                at = self._draw()
                if wanted.search("\n".join(self._screen.display)):
                    return at - self.began
        raise TimeoutError("\n".join(self._screen.display))

    def _draw(self) -> float:
        """Draw the next chunk, and return when it came."""
        at, data = self._chunks[self._read]
        self._read += 1
        self._stream.feed(PRIVATE.sub(b"", data))
        return at

    def screen(self) -> str:
        """Return what is on the screen now."""
        while self._read < len(self._chunks):
            self._draw()
        return "\n".join(self._screen.display)

    def press(self, keys: str, quiet: float = 0.3) -> float:
        """Return the seconds from writing `keys` to the first answer on the screen."""
        before = len(self._chunks)
        at = time.perf_counter()
        os.write(self._fd, keys.encode())
        while self._take(quiet):
            pass
        return self._chunks[before][0] - at if len(self._chunks) > before else float("nan")

    def close(self) -> None:
        """End the program, whatever it is doing."""
        os.kill(self._pid, signal.SIGKILL)
        os.waitpid(self._pid, 0)
        os.close(self._fd)
