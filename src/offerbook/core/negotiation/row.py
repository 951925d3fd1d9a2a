"""One row of the decision table as it was found."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from offerbook.core.negotiation.levers import Lever
from offerbook.core.saying import Saying
from offerbook.core.waiting.items import TextKind

Row = Literal["P0", "P1", "P1b", "P2", "P3", "P4", "P5a", "P5b", "P5c", "P5d", "ended"]
"""A row of the decision table; `ended` where the offer can no longer be taken."""


@dataclass(frozen=True, slots=True)
class Next:
    """A text to write now."""

    kind: TextKind
    """Which one."""

    application: str
    """To whom."""


@dataclass(frozen=True, slots=True)
class Found:
    """A row that holds, before circumstances are added."""

    row: Row
    """Which one."""

    saying: Saying
    """What to do, in one sentence."""

    why: tuple[Saying, ...] = ()
    """What in the book says so."""

    levers: tuple[Lever, ...] = ()
    """Things to ask for, in the order of the row."""

    texts: tuple[Next, ...] = ()
    """What to write, in order."""
