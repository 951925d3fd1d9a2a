"""Pictures of the screens about the wait, one a screen and size."""

from __future__ import annotations

from pathlib import Path

import pytest

from offerbook.core.calendar import Clock
from tests.tui.test_pictures import SIZES, Compare
from tests.tui.walking import app_of, desk_of

SCREENS: dict[str, tuple[str, ...]] = {
    "timeline": ("5",),
    "funnel": ("N",),
    "look_back": ("5", "down", "b"),
    "debrief": ("slash", *"acme", "enter", "D"),
    "quiet": ("Q",),
    "move": ("slash", *"garnet post", "enter", "G", "m"),
}
"""Keys that lead to each screen."""


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("screen", SCREENS)
def test_a_screen_looks_as_it_did(
    samples: Path, story: Clock, snap_compare: Compare, screen: str, size: str
) -> None:
    assert snap_compare(app_of(samples, story), press=SCREENS[screen], terminal_size=SIZES[size])


def test_after_a_yes_today_looks_as_it_did(
    samples: Path, story: Clock, snap_compare: Compare
) -> None:
    desk_of(samples, story).log("acme", "accepted", offer="acme-2")
    assert snap_compare(app_of(samples, story), terminal_size=(100, 50))
