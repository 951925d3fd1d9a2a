"""No verb: the terminal UI."""

from __future__ import annotations

import os
import sys
from argparse import Namespace
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from offerbook.cli.arguments import opened
from offerbook.cli.output import Output
from offerbook.errors import UsageError

if TYPE_CHECKING:
    from pathlib import Path

    from offerbook.desk import Desk
    from offerbook.tui.widgets.rows import Block


def run(words: Namespace, _out: Output) -> int:
    """Open the terminal UI on a book.

    Raises:
        UsageError: this is no terminal; nothing is painted into a pipe.
    """
    if words.json:
        raise UsageError("--json goes with a verb", todo="such as: offerbook rank --json")
    from offerbook.store.places import book_directory, state_directory

    state = state_directory(book_directory(words.book or ""))
    return open_ui(lambda: opened(words), lambda: opened(words), state=state)


def open_ui(
    desk: Callable[[], Desk],
    reader: Callable[[], Desk],
    *,
    demo: bool = False,
    state: Path | None = None,
) -> int:
    """Open the UI if this is a terminal.

    Args:
        desk: opens the desk; called after the first frame.
        reader: opens one for another process, in which the first page is found meanwhile.
        demo: whether the book is a private copy of the samples.
        state: where the look chosen last is kept, if that is known.

    Raises:
        UsageError: this is no terminal.
    """
    real = sys.stdin.isatty() and sys.stdout.isatty()
    if not real or os.environ.get("TERM", "dumb") == "dumb":
        raise UsageError(
            "this is not a terminal that the UI could use",
            todo="use a verb: offerbook today, offerbook rank, offerbook --help",
        )
    from offerbook.tui.ahead import ahead
    from offerbook.tui.escape import answer_escape_soon

    answer_escape_soon(os.environ)
    coming = ahead(lambda: _first_page(reader()))
    from offerbook.tui.app import run as run_app

    return run_app(desk, demo=demo, state=state, ahead=coming)


def _first_page(desk: Desk) -> Sequence[Block]:
    from offerbook.tui.pages.today_page import first_page

    return first_page(desk)
