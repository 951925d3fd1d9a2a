"""What has been asked and answered so far."""

from __future__ import annotations

from offerbook.core.negotiation.situation import Situation


def closed_paths(situation: Situation) -> tuple[str, ...]:
    """Return the fields that they have said will not move, each once, in order."""
    said = (path for event in situation.events("improved") for path in event.closed)
    return tuple(dict.fromkeys(said))


def is_closed(situation: Situation, part: str) -> bool:
    """Return whether a part of the offer, such as `base` or `sign_on`, will not move."""
    return any(path.split(".")[0].split("[")[0] == part for path in closed_paths(situation))
