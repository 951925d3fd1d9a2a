"""Run one command as a person would, and see what came of it."""

from __future__ import annotations

import contextlib
import io
import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from offerbook.cli.main import run as main

STORY = "2026-11-23"
TRACKER = Path(__file__).parent / "tracker.csv"
"""A table as people keep them: a new row, one that is there, one to mend."""


@dataclass(frozen=True, slots=True)
class Ran:
    """What one command left behind."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """The data, parsed."""
        return json.loads(self.out)


def inside(*words: str, book: Path, dated: bool = True) -> Ran:
    """Run `offerbook` in this process: the same, sooner, where a fresh one proves nothing."""
    command = [*words, "--book", str(book), *(["--today", STORY] if dated else [])]
    streams = [io.TextIOWrapper(io.BytesIO(), "utf-8", newline="") for _ in range(2)]
    with contextlib.redirect_stdout(streams[0]), contextlib.redirect_stderr(streams[1]):
        code = main(command)
    for one in streams:
        one.flush()
    out, err = (one.detach().getvalue().decode() for one in streams)
    return Ran(code, out, err)


def run(*words: str, book: Path, env: dict[str, str] | None = None, dated: bool = True) -> Ran:
    """Run `offerbook` in a fresh process on `book`, as of the day of the sample book."""
    command = [sys.executable, "-m", "offerbook", *words, "--book", str(book)]
    command += ["--today", STORY] if dated else []
    done = subprocess.run(
        command,
        capture_output=True,
        text=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONUTF8": "1", **(env or {})},
        check=False,
        stdin=subprocess.DEVNULL,
    )
    return Ran(done.returncode, done.stdout, done.stderr)
