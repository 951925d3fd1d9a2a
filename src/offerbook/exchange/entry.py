"""A date as calendars have it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal


@dataclass(frozen=True, slots=True)
class Entry:
    """One date in a calendar."""

    key: str
    """The same in every export, however the date moves: what it is about and what it is."""

    starts: date | datetime
    """A day, or a moment; one without a zone is at that hour wherever the reader is."""

    summary: str
    """One line."""

    description: str = ""
    """More lines."""

    status: Literal["CONFIRMED", "TENTATIVE", "CANCELLED"] = "CONFIRMED"
    """`CANCELLED`: a calendar that holds it from an earlier import should drop it."""

    busy: bool = False
    """Whether the person is taken up at that time."""
