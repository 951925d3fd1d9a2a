"""No verb: the terminal UI."""

from __future__ import annotations

import os
import sys
from argparse import Namespace
from collections.abc import Callable
from typing import TYPE_CHECKING

from offerbook.cli.arguments import opened
from offerbook.cli.output import Output
from offerbook.errors import UsageError

if TYPE_CHECKING:
    from offerbook.desk import Desk


def run(words: Namespace, _out: Output) -> int:
    """Open the terminal UI on a book.

    Raises:
        UsageError: this is no terminal; nothing is painted into a pipe.
    """
    if words.json:
        raise UsageError("--json goes with a verb", todo="such as: offerbook rank --json")
    return open_ui(lambda: opened(words))


def open_ui(desk: Callable[[], Desk], *, demo: bool = False) -> int:
    """Open the UI if this is a terminal; `desk` is called after the first frame.

    Raises:
        UsageError: this is no terminal.
    """
    real = sys.stdin.isatty() and sys.stdout.isatty()
    if not real or os.environ.get("TERM", "dumb") == "dumb":
        raise UsageError(
            "this is not a terminal that the UI could use",
            todo="use a verb: offerbook today, offerbook rank, offerbook --help",
        )
    from offerbook.tui.app import run as run_app

    return run_app(desk, demo=demo)
