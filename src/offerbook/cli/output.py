"""Data to stdout, remarks to stderr; every string from a file is cleaned on the way."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from shutil import get_terminal_size
from typing import Any, TextIO

from offerbook.core.model.problem import Problem
from offerbook.errors import NotWrittenError, reason
from offerbook.wording.cleaning import clean

_LONGEST = 1_000_000
"""Characters of a text that is printed."""


class Output:
    """The two streams of one command.

    On a terminal lines are broken between words and tables take no more cells than it has; into
    a pipe or file each line stays one, and each table as wide as it is.

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
        return _columns(self._data)

    @property
    def draws_blocks(self) -> bool:
        """Whether bars can be drawn in blocks; else only ASCII."""
        return self.spelled("█░") == "█░"

    def spelled(self, text: str) -> str:
        """Return `text` in signs that the data's stream can write; a "€" becomes "EUR"."""
        return _spelled(text, self._data)

    def line(self, text: str = "") -> None:
        """Print one line, or several; what is wider than a terminal is broken between words."""
        with _writing():
            _print(text, self._data)

    def document(self, raw: bytes) -> None:
        """Print a whole UTF-8 text: its bytes into a pipe or file, cleaned on a terminal."""
        if self._data.isatty():
            text = raw.decode().replace("\r\n", "\n").rstrip("\n")
            self._print(clean(text, longest=_LONGEST, lines=True))
        else:
            with _writing():
                self._data.flush()
                self._data.buffer.write(raw)

    def table(
        self,
        headers: Sequence[str],
        rows: Iterable[Sequence[str]],
        align: str,
        ranks: Sequence[int] = (),
    ) -> None:
        """Print a table.

        Args:
            headers: one a column.
            rows: cells, as many as there are headers.
            align: one letter a column, `l` or `r`.
            ranks: one a column: on a narrow terminal those of the highest are left out first;
                without ranks, columns that do not fit stand below, behind the first one again.
        """
        from offerbook.wording.tables import Align, table

        ways: list[Align] = ["right" if one == "r" else "left" for one in align]
        cleaned = [[self.spelled(clean(cell)) for cell in row] for row in rows]
        drawn = table(headers, cleaned, ways, columns=self.columns, ranks=ranks)
        self._print(self.spelled(drawn))

    def json(self, value: Any) -> None:
        """Print a value; on a terminal only ASCII, so that nothing can steer it."""
        from offerbook.cli.json_text import json_text

        text = json_text(value, ascii_only=self._data.isatty())
        if self.spelled(text) != text:
            text = json_text(value, ascii_only=True)
        self._print(text)

    def remark(self, text: str) -> None:
        """Print one line beside the data."""
        _print(clean(text), self._remarks)

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


def _columns(stream: TextIO) -> int:
    return get_terminal_size().columns if stream.isatty() else 0


def _print(text: str, stream: TextIO) -> None:
    said = _spelled(clean(text, longest=_LONGEST, lines=True), stream)
    columns = _columns(stream)
    if columns:
        from offerbook.wording.tables import broken

        said = broken(said, columns)
    print(said, file=stream)


def _spelled(text: str, stream: TextIO) -> str:
    if text.isascii():
        return text
    from offerbook.wording.encodable import encodable

    return encodable(text, stream.encoding or "ascii")


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
        raise NotWrittenError(f"the output cannot be written: {reason(error)}") from error
