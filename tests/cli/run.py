"""Run one command as a person would, and see what came of it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

STORY = "2026-11-23"


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
