"""One picture a screen, state and size; made anew with `pytest --snapshot-update` after looking."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

import pytest
from textual.app import App
from textual.pilot import Pilot

from offerbook.core.calendar import Clock
from offerbook.tui.theme import THEMES
from tests.tui.walking import NARROW, USUAL, WIDE, app_of


class Compare(Protocol):
    """What the plug-in's fixture is."""

    def __call__(
        self,
        app: App[None],
        press: tuple[str, ...] = (),
        terminal_size: tuple[int, int] = USUAL,
        run_before: object = None,
    ) -> bool: ...


SCREENS: dict[str, tuple[str, ...]] = {
    "today": (),
    "today_end": ("G",),
    "today_filtered": ("slash", *"rail", "enter"),
    "today_filtered_to_nothing": ("slash", *"xyzzy"),
    "offers": ("2",),
    "offers_end": ("2", "G", "right"),
    "ranking": ("3",),
    "against": ("3", "down", "enter"),
    "why": ("2", "w"),
    "years": ("2", "Y"),
    "leaving": ("2", "L"),
    "to_ask": ("2", "Q"),
    "pick": ("2", "space"),
    "help": ("question_mark",),
    "deleted": ("slash", *"elmwood", "enter", "d", "_"),
}
"""Keys that lead to each screen."""

SIZES = {"80x24": USUAL, "120x40": WIDE, "60x20": NARROW}


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("screen", SCREENS)
def test_a_screen_looks_as_it_did(
    samples: Path, story: Clock, snap_compare: Compare, screen: str, size: str
) -> None:
    assert snap_compare(app_of(samples, story), press=SCREENS[screen], terminal_size=SIZES[size])


@pytest.mark.parametrize("place", ["1", "2", "3"])
def test_a_large_terminal_is_used(
    samples: Path, story: Clock, snap_compare: Compare, place: str
) -> None:
    assert snap_compare(app_of(samples, story), press=(place,), terminal_size=(200, 60))


@pytest.mark.parametrize("theme", [*(theme.name for theme in THEMES), "ansi-dark", "ansi-light"])
def test_a_theme_looks_as_it_did(
    samples: Path, story: Clock, snap_compare: Compare, theme: str
) -> None:
    async def dressed(pilot: Pilot[None]) -> None:
        pilot.app.theme = theme
        await pilot.press("2")
        await pilot.pause()

    assert snap_compare(app_of(samples, story), run_before=dressed)


@pytest.mark.parametrize("place", ["1", "2", "3"])
def test_an_empty_book_says_what_to_do(
    tmp_path: Path, story: Clock, snap_compare: Compare, place: str
) -> None:
    (tmp_path / "book").mkdir()
    app = app_of(tmp_path / "book", story)
    assert snap_compare(app, press=("escape", place, "_"))


def test_broken_files_are_shown_where_they_stand(
    samples: Path, story: Clock, snap_compare: Compare
) -> None:
    (samples / "applications" / "zed.toml").write_text('company = "X\n')
    offer = samples / "offers" / "birch-1.toml"
    offer.write_text(offer.read_text().replace("amount = 104", "amount = -104", 1))
    assert snap_compare(app_of(samples, story), terminal_size=(80, 40))


def test_too_small_a_terminal_says_so(samples: Path, story: Clock, snap_compare: Compare) -> None:
    assert snap_compare(app_of(samples, story), terminal_size=(50, 15))
