"""Where the keys work that belong to some places only."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from offerbook.tui.keys import KEYS, Key
from offerbook.tui.places import PLACES

HOMES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "add": ("today", "offers", "ranking", "negotiate", "timeline"),
        "add_offer": ("today",),
        "edit": ("today", "offers", "ranking", "negotiate", "timeline"),
        "log": ("today", "ranking", "negotiate", "timeline"),
        "move": ("today",),
        "draft": ("today", "offers", "ranking", "negotiate", "timeline"),
        "why": ("today", "offers", "ranking", "negotiate"),
        "years": ("offers",),
        "leaving": ("offers",),
        "to_ask": ("offers",),
        "pick": ("offers",),
        "version": ("offers",),
        "scores": ("today", "offers", "ranking", "timeline"),
        "look_back": ("today", "timeline"),
        "debrief": ("today",),
        "funnel": ("today",),
        "close": ("today",),
        "quiet": ("today",),
        "sure": ("ranking",),
        "what_if": ("ranking",),
        "ask": ("ranking",),
        "delete": ("today", "offers", "ranking", "timeline"),
        "copy": ("today", "offers", "ranking", "negotiate", "timeline"),
        "filter": ("today", "offers", "ranking", "timeline"),
        "editor": ("negotiate",),
        "replies": ("negotiate",),
        "notes": ("negotiate",),
        "call": ("negotiate",),
        "hide": ("negotiate",),
    }
)
"""The modes of the places where a key works, by its id; each stands here and in the place."""

TITLES: Mapping[str, str] = MappingProxyType({mode: title for _, mode, title in PLACES})
"""What each place is called, by its mode."""


def elsewhere(pressed: str) -> str:
    """Return where a key works that does nothing here; empty where it works nowhere.

    Args:
        pressed: the key as Textual calls it.

    >>> elsewhere("t")
    't is “How sure” on Ranking'
    >>> elsewhere("x"), elsewhere("f12")
    ('x is “Hide” on Negotiate', '')
    """
    found = [key for key in KEYS if key.id in HOMES and pressed in key.keys.split(",")]
    if not found:
        return ""
    return f"{found[0].display.split()[0]} is " + ", and ".join(_home(key) for key in found)


def _home(key: Key) -> str:
    *others, last = (TITLES[mode] for mode in HOMES[key.id])
    where = f"{', '.join(others)} and {last}" if others else last
    return f"“{key.label}” on {where}"
