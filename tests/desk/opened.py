"""A desk on a book of the test's own."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from offerbook.core.calendar import Clock
from offerbook.desk import Desk
from tests.conftest import CET

STORY = Clock(datetime(2026, 11, 23, 9, tzinfo=CET))


def desk_on(book: Path, clock: Clock = STORY, locale: str = "en_GB") -> Desk:
    """Return a desk on `book`, with its undo beside it."""
    return Desk(book, state=book.parent / "state", clock=clock, locale=locale)


def put(book: Path, file: str, text: str) -> None:
    """Write one file of a book."""
    (book / file).parent.mkdir(parents=True, exist_ok=True)
    (book / file).write_text(text, encoding="utf-8")
