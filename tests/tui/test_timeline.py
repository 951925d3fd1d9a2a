from __future__ import annotations

from pathlib import Path

import pytest

from offerbook.core.calendar import Clock
from tests.tui.walking import NARROW, USUAL, WIDE, line_with, pressed, walking


@pytest.mark.parametrize("size", [USUAL, WIDE, NARROW])
async def test_every_company_has_its_dates_on_one_line(
    samples: Path, story: Clock, size: tuple[int, int]
) -> None:
    async with walking(samples, story, size) as (app, pilot):
        screen = await pressed(app, pilot, "5")
        assert "[5 Timeline]" in screen or size == NARROW
        # Birch wants an answer on the fourth day, Cedarline decides on the eighth.
        birch = line_with(screen, "Birch & Bough")
        start = birch.index(":")
        assert birch.index("A") - start == 4 if "A" in birch else False
        assert line_with(screen, "Cedarline Rail").index("P") - start == 8
        assert all(len(line) <= size[0] for line in screen.splitlines())


async def test_what_falls_badly_is_named_below(samples: Path, story: Clock) -> None:
    async with walking(samples, story, WIDE) as (app, pilot):
        screen = await pressed(app, pilot, "5")
        assert "What falls badly" in screen
        assert "ask Birch & Bough for 3 business days" in " ".join(screen.split())
        assert "A answer due" in screen
        assert "Day by day" in screen


async def test_the_line_follows_a_change_of_size(samples: Path, story: Clock) -> None:
    async with walking(samples, story, WIDE) as (app, pilot):
        await pressed(app, pilot, "5")
        await pilot.resize_terminal(80, 24)
        screen = await pressed(app, pilot, "down")
        assert "…" not in line_with(screen, "Acme Gearworks")


async def test_a_book_without_dates_says_what_to_do(tmp_path: Path, story: Clock) -> None:
    book = tmp_path / "book"
    (book / "applications").mkdir(parents=True)
    (book / "applications" / "acme.toml").write_text('company = "Acme"\n', "utf-8")
    async with walking(book, story) as (app, pilot):
        assert "No date is set." in await pressed(app, pilot, "5")


async def test_enter_on_a_line_opens_the_application(samples: Path, story: Clock) -> None:
    async with walking(samples, story) as (app, pilot):
        screen = await pressed(app, pilot, "5", "down", "enter")
        assert "Fernway Maps" in screen
        assert "[5 Timeline]" not in screen
