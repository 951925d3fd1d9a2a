"""docs/walk.md is a session that really happens; `python -m tests.test_walk` writes it anew."""

from __future__ import annotations

import contextlib
import io
import os
import re
import shlex
from pathlib import Path

from offerbook.cli.main import run

FILE = Path(__file__).parent.parent / "docs" / "walk.md"
BLOCK = re.compile(r"^```\n(.*?)^```$", re.DOTALL | re.MULTILINE)


def told(book: Path) -> str:
    """Return the document with what its commands print on `book` now."""

    def answered(block: re.Match[str]) -> str:
        commands = [line for line in block[1].splitlines() if line.startswith("$ ")]
        shown = "".join(f"{line}\n{printed(line[2:], book)}" for line in commands)
        return f"```\n{shown}```"

    return re.sub(BLOCK, answered, FILE.read_text("utf-8"))


def printed(command: str, book: Path) -> str:
    """Return what a command prints, remarks after the data."""
    out, err = io.TextIOWrapper(io.BytesIO(), "utf-8"), io.TextIOWrapper(io.BytesIO(), "utf-8")
    words = shlex.split(command)[1:]
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        run([*words, "--book", str(book), "--today", "2026-11-23", "--locale", "en_GB"])
    text = ""
    for stream in (out, err):
        stream.seek(0)
        text += stream.read()
    return text.rstrip("\n") + "\n" if text else ""


def test_the_first_session_prints_what_the_document_says(tmp_path: Path) -> None:
    assert told(tmp_path / "book") == FILE.read_text("utf-8")


if __name__ == "__main__":
    from tempfile import TemporaryDirectory

    with TemporaryDirectory() as folder:
        os.environ["XDG_STATE_HOME"] = folder
        FILE.write_text(told(Path(folder) / "book"), encoding="utf-8")
