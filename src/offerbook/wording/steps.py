"""The steps of the funnel in words, and how many came so far."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from offerbook.core.waiting.funnel import Level
from offerbook.core.waiting.items import Stage
from offerbook.wording.notation import Notation

REACHED: Mapping[Stage, str] = MappingProxyType(
    {
        "applied": "sent",
        "screening": "first talk",
        "interview": "interview",
        "offer_spoken": "offer",
        "accepted": "accepted",
    }
)
"""What each step of the funnel is called."""


def percents(level: Level, notation: Notation) -> str:
    """Return "3 (38 %)": never a rate without the count that it comes from."""
    if level.share is None or level.step == "applied":
        return str(level.reached)
    return f"{level.reached} ({notation.percent(level.share * 100)})"
