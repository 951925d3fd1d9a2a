"""`demo`: the terminal UI on a private copy of the sample book."""

from __future__ import annotations

from argparse import Namespace
from datetime import date, datetime, time
from shutil import rmtree

from offerbook.cli.output import Output
from offerbook.cli.verbs.ui import open_ui
from offerbook.core.calendar import Clock
from offerbook.desk import Desk
from offerbook.store.places import private_copy, samples

STORY = date(2026, 11, 23)
"""The day on which the sample book is told; its deadlines lie a few days ahead."""


def run(desk: Desk, words: Namespace, _out: Output) -> int:
    """Open the UI on a copy that is gone when it closes."""
    dated = words.today or words.now
    now = datetime.combine(STORY, time(9)).astimezone()
    folder = private_copy(samples())
    try:
        copy = Desk(
            folder,
            state=folder / ".state",
            clock=desk.clock if dated else Clock(now),
            locale=words.locale or "",
        )
        return open_ui(copy, demo=True)
    finally:
        rmtree(folder)
