"""What stands behind the sentence of Ranking, one picture a screen, state and size."""

from __future__ import annotations

from pathlib import Path

import pytest

from offerbook.core.calendar import Clock
from tests.tui.test_pictures import Compare
from tests.tui.walking import NARROW, USUAL, WIDE, app_of

SCREENS: dict[str, tuple[str, ...]] = {
    "how_sure": ("3", "t"),
    "how_sure_end": ("3", "t", "G"),
    "what_if": ("3", "i"),
    "what_if_moved": ("3", "i", "down", *["right_square_bracket"] * 5),
    "asks": ("3", "down", "b"),
    "choices": ("3", "t", "c"),
    "choices_contradicting": (
        "3",
        "t",
        "c",
        "left",
        "down",
        "down",
        "right",
        "down",
        "down",
        "left",
    ),
}
"""Keys that lead to each screen."""

SIZES = {"80x24": USUAL, "120x40": WIDE, "60x20": NARROW}


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("screen", SCREENS)
def test_a_screen_looks_as_it_did(
    samples: Path, story: Clock, snap_compare: Compare, screen: str, size: str
) -> None:
    assert snap_compare(app_of(samples, story), press=SCREENS[screen], terminal_size=SIZES[size])


def test_without_colour_the_triangle_is_read_by_letters(
    samples: Path, story: Clock, snap_compare: Compare, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    app = app_of(samples, story)
    assert snap_compare(app, press=("3", "t"), terminal_size=USUAL)
