"""What has been asked and answered so far."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from offerbook.core.negotiation.situation import Situation


def closed_paths(situation: Situation) -> tuple[str, ...]:
    """Return the fields that they have said will not move, each once, in order."""
    said = (path for event in situation.events("improved") for path in event.closed)
    return tuple(dict.fromkeys(said))


def is_closed(situation: Situation, part: str) -> bool:
    """Return whether a part of the offer, such as `base` or `sign_on`, will not move."""
    return any(path.split(".")[0].split("[")[0] == part for path in closed_paths(situation))


def is_left_out(situation: Situation, part: str) -> bool:
    """Return whether the person chose not to ask for a part of the offer."""
    return any(
        one.closed
        and one.application in ("", situation.application)
        and one.path.split(".")[0].split("[")[0] == part
        for one in situation.private.lever
    )


def waiting_since(situation: Situation) -> date | None:
    """Return the day of an ask that they have not answered yet, or None."""
    rounds = situation.events("asked", "improved", "answer", "offer_written", "offer_spoken")
    return rounds[-1].on if rounds and rounds[-1].kind == "asked" else None


def asked_before(situation: Situation) -> Decimal | None:
    """Return the lowest base that was asked for so far, in the unit of the offer, or None."""
    named = [
        Decimal(one.value)
        for event in situation.events("asked")
        for one in event.asks
        if one.path == "base.amount" and isinstance(one.value, int | Decimal)
    ]
    return min(named, default=None)
