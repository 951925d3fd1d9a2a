from __future__ import annotations

from pathlib import Path

from offerbook.core.calendar import Clock
from tests.tui.walking import NARROW, USUAL, WIDE, line_with, pressed, walking


async def test_one_key_behind_the_sentence_stands_the_triangle_with_its_letters(
    samples: Path, story: Clock
) -> None:
    for size in (USUAL, WIDE, NARROW):
        async with walking(samples, story, size) as (app, pilot):
            assert "Firm: every weight" in " ".join((await pressed(app, pilot, "3")).split())
            screen = await pressed(app, pilot, "t")
            assert "only money" in screen
            assert "only start" in screen
            assert screen.count("◉") == 2  # in the triangle and in its legend
            drawn = [set(line[: line.find("   ")]) for line in screen.splitlines()]
            assert any("A" in line for line in drawn)
            assert "first in 43 of" in " ".join(screen.split())
            assert "[3 Ranking]" in await pressed(app, pilot, "escape")


async def test_everything_else_follows_below(samples: Path, story: Clock) -> None:
    async with walking(samples, story, (120, 90)) as (app, pilot):
        screen = await pressed(app, pilot, "3", "t")
        for words in (
            "In which place",
            "Ahead of which other one",
            "What would turn it",
            "What each choice could cost",
            "What things are worth to you",
            "By other rules",
            "Firm means",
            "(not",
        ):
            assert words in screen
        places = line_with(screen[screen.index("In which place") :], "Acme Gearworks").split()
        assert sum(int(one) for one in places[-9:-6] if one.isdigit()) <= 100


async def test_resizing_draws_the_triangle_anew(samples: Path, story: Clock) -> None:
    async with walking(samples, story, WIDE) as (app, pilot):
        wide = await pressed(app, pilot, "3", "t")
        await pilot.resize_terminal(*USUAL)
        small = await pressed(app, pilot)
        assert small.count("A") < wide.count("A")
        assert "only fit" in small


async def test_without_offers_the_page_says_so(samples: Path, story: Clock) -> None:
    for file in (samples / "offers").glob("*.toml"):
        file.unlink()
    async with walking(samples, story, USUAL) as (app, pilot):
        assert "There is no offer to rank yet" in await pressed(app, pilot, "3", "t")
        assert "What if" in await pressed(app, pilot, "i", "right")


async def test_one_offer_alone_has_no_triangle(samples: Path, story: Clock) -> None:
    for name in ("birch-1", "juniper-1"):
        (samples / "offers" / f"{name}.toml").unlink()
    async with walking(samples, story, USUAL) as (app, pilot):
        screen = await pressed(app, pilot, "3", "t")
        assert "only offer ranked" in screen
        assert "only money" not in screen
