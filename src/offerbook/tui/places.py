"""The places there are, each imported when it is first opened."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from textual.screen import Screen

    from offerbook.tui.screens.place import Place


def today() -> Place:
    """Make the place of what is due."""
    from offerbook.tui.screens.today import Today

    return Today()


def offers() -> Place:
    """Make the place of offers side by side."""
    from offerbook.tui.screens.offers import Offers

    return Offers()


def ranking() -> Place:
    """Make the place of the order and its reasons."""
    from offerbook.tui.screens.ranking import RankingPlace

    return RankingPlace()


def negotiate() -> Place:
    """Make the place of what to say."""
    from offerbook.tui.screens.negotiate import Negotiate

    return Negotiate()


def timeline() -> Place:
    """Make the place of every date on one line."""
    from offerbook.tui.screens.timeline import TimelinePlace

    return TimelinePlace()


PLACES: tuple[tuple[str, str, str], ...] = (
    ("1", "today", "Today"),
    ("2", "offers", "Offers"),
    ("3", "ranking", "Ranking"),
    ("4", "negotiate", "Negotiate"),
    ("5", "timeline", "Timeline"),
)
"""Key, mode and title of each."""

MODES: dict[str, str | Callable[[], Screen[Any]]] = {
    "today": today,
    "offers": offers,
    "ranking": ranking,
    "negotiate": negotiate,
    "timeline": timeline,
}
"""How each is made."""
