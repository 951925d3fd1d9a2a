"""What stands at a field of an offer."""

from __future__ import annotations

from decimal import Decimal

from offerbook.core.edit import parsed_path
from offerbook.core.model.offer import Offer
from offerbook.core.model.problem import Path
from offerbook.errors import UnknownNameError


def steps_of(path: str) -> Path:
    """Return a path as keys and positions; empty where it is none."""
    try:
        return parsed_path(path)
    except UnknownNameError:
        return ()


def term(offer: Offer, path: Path) -> object:
    """Return what an offer says at a path, whole numbers as decimals; None where nothing."""
    here: object = offer
    for step in path:
        if isinstance(step, int):
            inside = isinstance(here, tuple) and step < len(here)
            here = here[step] if isinstance(here, tuple) and inside else None
        else:
            here = getattr(here, step, None)
    return Decimal(here) if isinstance(here, int) and not isinstance(here, bool) else here
