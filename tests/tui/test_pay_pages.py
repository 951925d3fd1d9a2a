from __future__ import annotations

from pathlib import Path

import pytest

from offerbook.core.calendar import Clock
from tests.tui.walking import USUAL, WIDE, pressed, walking


@pytest.mark.parametrize("size", [USUAL, WIDE])
async def test_one_key_draws_the_years_of_all_offers_in_patterns(
    samples: Path, story: Clock, size: tuple[int, int]
) -> None:
    async with walking(samples, story, size) as (app, pilot):
        screen = await pressed(app, pilot, "2", "Y")
        for name in ("Acme", "Birch", "Juniper", "present job", "guaranteed base"):
            assert name in screen
        # Acme's first year: 98 000 + 8 000 + 3 920; its sign-on is guaranteed, shares come later
        first, second, *_ = (line for line in screen.splitlines() if "█" in line)
        assert "€109,920" in first
        assert "▓" in first
        assert "░" not in first
        assert "░" in second


async def test_the_bars_follow_the_width_of_the_terminal(samples: Path, story: Clock) -> None:
    async with walking(samples, story, USUAL) as (app, pilot):
        narrow = await pressed(app, pilot, "2", "Y")
        await pilot.resize_terminal(*WIDE)
        wide = await pressed(app, pilot, "down")
        assert wide.count("█") > narrow.count("█")


async def test_one_key_shows_what_is_kept_on_leaving(samples: Path, story: Clock) -> None:
    async with walking(samples, story, (120, 70)) as (app, pilot):
        screen = await pressed(app, pilot, "2", "L")
        assert "If you leave: Acme Gearworks" in screen
        # 18 months: 147 000 + 7 394 + 8 000 + 5 880 + 15 640 of shares − 4 000
        assert "€179,914" in screen
        assert "Acme Gearworks has brought more than Juniper Loop if you stay 13 months" in screen
        assert "Kept, beside the others" in screen
        assert "Juniper" in await pressed(app, pilot, "escape", "right", "right", "L")


async def test_the_curve_of_an_offer_that_is_gone_says_so(samples: Path, story: Clock) -> None:
    async with walking(samples, story, WIDE) as (app, pilot):
        await pressed(app, pilot, "2", "L")
        app.act(lambda: app.desk.remove("acme-2"))
        assert "is gone" in await pressed(app, pilot, "down")


async def test_what_is_not_stated_becomes_questions(samples: Path, story: Clock) -> None:
    async with walking(samples, story, (120, 60)) as (app, pilot):
        screen = await pressed(app, pilot, "2", "Q")
        assert "1. By which day do they need your answer?" in screen
        assert "4. How many shares are there in all, fully diluted?" in screen
        assert "Ask Birch & Bough" in screen
        assert "Base pay" in await pressed(app, pilot, "enter")


async def test_without_offers_the_three_pages_say_what_to_do(tmp_path: Path, story: Clock) -> None:
    (tmp_path / "book").mkdir()
    async with walking(tmp_path / "book", story, WIDE) as (app, pilot):
        for key in ("Y", "L", "Q"):
            assert "a adds one" in await pressed(app, pilot, "escape", "2", key)
