"""Data to stdout, remarks to stderr; every string from a file is cleaned on the way."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from shutil import get_terminal_size
from typing import Any, TextIO

from offerbook.core.model.problem import Problem
from offerbook.errors import NotWrittenError
from offerbook.wording.cleaning import clean


class Output:
    """The two streams of one command.

    Args:
        data: where results go.
        remarks: where everything else goes.
    """

    def __init__(self, data: TextIO, remarks: TextIO) -> None:
        self._data = data
        self._remarks = remarks
        self.as_json = False
        for stream in (data, remarks):
            # A terminal that cannot show a character gets its escape, never a crash.
            stream.reconfigure(errors="backslashreplace")  # type: ignore[attr-defined]

    @property
    def columns(self) -> int:
        """Cells of a line on this terminal; 0 where the data goes elsewhere."""
        return get_terminal_size().columns if self._data.isatty() else 0

    @property
    def draws_blocks(self) -> bool:
        """Whether bars can be drawn in blocks; else only ASCII."""
        try:
            "█░".encode(self._data.encoding or "ascii")
        except UnicodeEncodeError:
            return False
        return True

    def line(self, text: str = "") -> None:
        """Print one line, or several already laid out."""
        self._print(clean(text, longest=1_000_000, lines=True))

    def document(self, raw: bytes) -> None:
        """Print a whole UTF-8 text: its bytes into a pipe or file, cleaned on a terminal."""
        if self._data.isatty():
            self.line(raw.decode().replace("\r\n", "\n").rstrip("\n"))
        else:
            with _writing():
                self._data.flush()
                self._data.buffer.write(raw)

    def table(self, headers: Sequence[str], rows: Iterable[Sequence[str]], align: str) -> None:
        """Print a table; `align` has one letter a column, `l` or `r`."""
        from offerbook.wording.tables import Align, table

        ways: list[Align] = ["right" if one == "r" else "left" for one in align]
        cleaned = [[clean(cell) for cell in row] for row in rows]
        self._print(table(headers, cleaned, ways))

    def json(self, value: Any) -> None:
        """Print a plain value; on a terminal only ASCII, so that nothing can steer it."""
        self._print(json.dumps(value, indent=2, ensure_ascii=self._data.isatty()))

    def remark(self, text: str) -> None:
        """Print one line beside the data."""
        print(clean(text), file=self._remarks)

    def problems(self, problems: tuple[Problem, ...]) -> int:
        """Print problems beside the data; return 1 if one of them is more than a remark."""
        for problem in problems:
            self.remark(str(problem))
        return int(any(not problem.remark for problem in problems))

    def flush(self) -> None:
        """Write out what is still held back, so that a closed pipe or a full disk is noticed."""
        with _writing():
            self._data.flush()

    def _print(self, text: str) -> None:
        with _writing():
            print(text, file=self._data)


@contextmanager
def _writing() -> Iterator[None]:
    """Turn what the system says of the output into the one line that people get.

    Raises:
        NotWrittenError: the output takes no more; a reader that went away is no error.
    """
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        why = (error.strerror or "the system refuses").lower()
        raise NotWrittenError(f"the output cannot be written: {why}") from error
