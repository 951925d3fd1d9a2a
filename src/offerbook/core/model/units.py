"""Which currency an amount is in."""

from __future__ import annotations

from typing import Any

from offerbook.core.model.book import Data, Kind
from offerbook.core.model.problem import Path
from offerbook.core.model.schema import place_at


def currency_at(kind: Kind, data: Data, path: Path, otherwise: str) -> str:
    """Return the currency of the amount at `path`, or an empty string where it is no money.

    Args:
        kind: of the record.
        data: of the record; the nearest `currency` above the amount counts.
        path: of the amount.
        otherwise: of the preferences, where the record names none.
    """
    place = place_at(kind, path)
    if place is None or not place.money:
        return ""
    found, here = otherwise, data
    for step in path:
        if isinstance(here, dict):
            found = _code(here.get("currency")) or found
        here = _below(here, step)
    return found


def _code(value: Any) -> str:
    return value if isinstance(value, str) else ""


def _below(here: Any, step: str | int) -> Any:
    try:
        return here[step]
    except (KeyError, IndexError, TypeError):
        return None
