"""What may come next on the road from posting to signature."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from offerbook.core.model.application import EventKind
from offerbook.core.waiting.items import Progress, Stage

_NEXT: Mapping[Stage, tuple[EventKind, ...]] = MappingProxyType(
    {
        "saved": ("applied",),
        "applied": ("screening", "interview", "offer_spoken", "offer_written"),
        "screening": ("interview", "offer_spoken", "offer_written"),
        "interview": ("interview", "discussion", "offer_spoken", "offer_written"),
        "discussion": ("offer_spoken", "offer_written", "interview"),
        "offer_spoken": ("offer_written", "accepted"),
        "offer_written": ("accepted",),
        "accepted": ("signed",),
    }
)

NOTHING_TO_ASK = frozenset({"applied", "discussion", "signed"})
"""Kinds of which a day is all that need be told."""


def moves(told: Progress) -> tuple[EventKind, ...]:
    """Return the events that would take an application a step on, the expected one first.

    Empty where it has ended or has come to the end of the road.
    """
    return _NEXT.get(told.stage, ())
