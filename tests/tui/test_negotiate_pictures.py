"""Pictures of the Negotiate place; made anew with `pytest --snapshot-update` after looking."""

from __future__ import annotations

from pathlib import Path

import pytest

from offerbook.core.calendar import Clock
from tests.tui.test_pictures import SIZES, Compare
from tests.tui.walking import app_of

SCREENS: dict[str, tuple[str, ...]] = {
    "first": ("4",),
    "hidden": ("4", "x"),
    "text": ("4", "f"),
    "facts": ("4", "f", "w"),
    "notes": ("4", "n", *"jo"),
    "replies": ("4", "r"),
    "card": ("4", "C"),
    "editor": ("4", "f", "o", "_"),
    "ask": ("4", "up", "enter", *"120k", "_"),
}
"""Keys that lead to each screen."""


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("screen", SCREENS)
def test_the_negotiate_place_looks_as_it_did(
    samples: Path, story: Clock, snap_compare: Compare, screen: str, size: str
) -> None:
    assert snap_compare(app_of(samples, story), press=SCREENS[screen], terminal_size=SIZES[size])
