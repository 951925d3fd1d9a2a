"""`demo`: the terminal UI on a private copy of the sample book."""

from __future__ import annotations

from argparse import Namespace
from datetime import date, datetime, time
from shutil import rmtree
from typing import TYPE_CHECKING

from offerbook.cli.arguments import clock
from offerbook.cli.output import Output
from offerbook.cli.verbs.ui import open_ui
from offerbook.core.calendar import Clock

if TYPE_CHECKING:
    from pathlib import Path

    from offerbook.desk import Desk

STORY = date(2026, 11, 23)
"""The day on which the sample book is told; its deadlines lie a few days ahead."""


def run(words: Namespace, _out: Output) -> int:
    """Open the UI on a copy that is gone when it closes well.

    Raises:
        UsageError: this is no terminal.
    """
    dated = words.today or words.now
    told = Clock(datetime.combine(STORY, time(9)).astimezone())
    now = clock(words.today, words.now) if dated else told
    copies: list[Path] = []

    def desk(book: Path) -> Desk:
        from offerbook.desk import Desk

        return Desk(book, state=book / ".state", clock=now, locale=words.locale or "")

    def copied() -> Desk:
        from offerbook.store.places import private_copy, samples

        copies.append(private_copy(samples()))
        return desk(copies[-1])

    def read() -> Desk:
        from offerbook.store.places import samples

        return desk(samples())

    code = open_ui(copied, read, demo=True)
    if code == 0:  # else the log of the crash lies in it
        for copy in copies:
            rmtree(copy)
    return code
