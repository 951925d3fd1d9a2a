from __future__ import annotations

from pathlib import Path

from offerbook.core.calendar import Clock
from tests.tui.walking import WIDE, line_with, pressed, walking


async def test_why_shows_formula_fields_rows_assumptions_and_gaps(
    samples: Path, story: Clock
) -> None:
    async with walking(samples, story, (120, 200)) as (app, pilot):
        screen = await pressed(app, pilot, "slash", *"acme written", "enter", "w")
        assert "/ years" in screen
        assert "acme-2 base.amount" in screen
        assert "Every dated row, expected" in screen
        assert "Stated, not counted" in screen


async def test_what_was_assumed_and_what_to_ask_is_listed(samples: Path, story: Clock) -> None:
    async with walking(samples, story, (120, 200)) as (app, pilot):
        screen = await pressed(app, pilot, "slash", *"juniper written", "enter", "w")
        assert "Assumed, where nothing is stated" in screen
        assert "Not stated: ask" in screen


async def test_enter_on_another_total_shows_its_formula(samples: Path, story: Clock) -> None:
    async with walking(samples, story, WIDE) as (app, pilot):
        await pressed(app, pilot, "2", "w")
        screen = await pressed(app, pilot, "j", "j", "enter")
        assert "◂ shown below" in line_with(screen, "a usual year")
        assert "recurring pay per year" in screen


async def test_why_follows_a_change_and_a_deletion(samples: Path, story: Clock) -> None:
    async with walking(samples, story, WIDE) as (app, pilot):
        await pressed(app, pilot, "2", "w")
        app.act(lambda: app.desk.edit("acme-2", ("base.amount", "99000")))
        assert "€99,000" in await pressed(app, pilot, "down")
        app.act(lambda: app.desk.remove("acme-2"))
        assert "This offer is gone" in await pressed(app, pilot, "down")


async def test_the_whole_page_can_be_copied(samples: Path, story: Clock) -> None:
    async with walking(samples, story, WIDE) as (app, pilot):
        await pressed(app, pilot, "2", "w", "y")
        assert app.clipboard.count("\n") > 10
