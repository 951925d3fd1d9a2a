from __future__ import annotations

from pathlib import Path

from offerbook.core.calendar import Clock
from offerbook.tui.screens.offers import Offers
from tests.tui.walking import NARROW, WIDE, line_with, lines_of, pressed, seen, walking


async def test_offers_stand_side_by_side_with_rank_and_reason_on_top(
    samples: Path, story: Clock
) -> None:
    async with walking(samples, story, WIDE) as (app, pilot):
        screen = await pressed(app, pilot, "2")
        names = line_with(screen, "Birch & Bough")
        assert names.index("Acme") < names.index("Birch") < names.index("Juniper")
        assert "73.5" in line_with(screen, "Score, 0 to 100")
        assert screen.index("Place") < screen.index("ahead on pay") < screen.index("Expected")


async def test_differences_are_marked_by_a_sign(samples: Path, story: Clock) -> None:
    async with walking(samples, story, WIDE) as (app, pilot):
        screen = await pressed(app, pilot, "2")
        base = line_with(screen, "Base, a year")
        assert "▲ €104,000" in base
        assert "▽ €81,900" in base
        assert "? not stated" in line_with(screen, "Bonus")


async def test_two_offers_fit_beside_each_other_at_eighty_columns_and_the_others_scroll(
    samples: Path, story: Clock
) -> None:
    async with walking(samples, story) as (app, pilot):
        screen = await pressed(app, pilot, "2")
        assert "2 more ▸" in screen
        assert "Juniper" not in line_with(screen, "Birch & Bough")
        screen = await pressed(app, pilot, "right", "l")
        head = line_with(screen, "▾ Juniper Loop")
        assert "◂ 1 more  1 more ▸" in head
        assert "Acme" not in head
        assert "Expected, a year" in screen
        screen = await pressed(app, pilot, "h", "left", "left", "left")
        assert "▾ Acme Gearworks" in screen


async def test_the_names_stay_on_top_while_the_rows_scroll(samples: Path, story: Clock) -> None:
    async with walking(samples, story) as (app, pilot):
        screen = await pressed(app, pilot, "2", "G")
        assert "▾ Acme Gearworks" in screen.splitlines()[2]
        assert "Place" not in screen
        for _ in range(15):
            await pressed(app, pilot, "k")
            assert "▸" in seen(app)[seen(app).index("Birch") :]


async def test_w_on_a_total_shows_the_sum_behind_it(samples: Path, story: Clock) -> None:
    async with walking(samples, story, WIDE) as (app, pilot):
        await pressed(app, pilot, "2", "right", "j", "j", "j", "j")
        screen = await pressed(app, pilot, "w")
        assert "Why: Birch & Bough" in screen
        assert "◂ shown below" in line_with(screen, "first year")
        assert "birch-1 base.amount" in screen
        assert "[2 Offers]" in await pressed(app, pilot, "escape")


async def test_space_chooses_which_offers_stand_there(samples: Path, story: Clock) -> None:
    async with walking(samples, story, WIDE) as (app, pilot):
        screen = await pressed(app, pilot, "2", "space")
        assert "[ ]" in line_with(screen, "acme-1")
        assert "4 at the most" in await pressed(app, pilot, "space")
        screen = await pressed(app, pilot, "j", "space", "k", "space", "enter")
        assert isinstance(app.screen, Offers)
        assert "acme-1" in app.screen._columns
        assert "acme-2" not in app.screen._columns


async def test_e_edits_the_offer_of_the_column_and_d_deletes_it(
    samples: Path, story: Clock
) -> None:
    file = samples / "offers" / "birch-1.toml"
    before = file.read_bytes()
    async with walking(samples, story) as (app, pilot):
        screen = await pressed(app, pilot, "2", "right", "e")
        assert "birch-1" in screen
        await pressed(app, pilot, "escape")
        screen = await pressed(app, pilot, "d")
        assert not file.exists()
        assert "Birch" not in screen.splitlines()[2]
        assert "Birch" in (await pressed(app, pilot, "u")).splitlines()[2]
        assert file.read_bytes() == before


async def test_one_column_is_left_at_sixty_cells(samples: Path, story: Clock) -> None:
    async with walking(samples, story, NARROW) as (app, pilot):
        screen = await pressed(app, pilot, "2")
        assert "3 more ▸" in screen
        assert "€120,989" in line_with(screen, "Expected")


async def test_an_offer_that_cannot_be_used_stands_there_with_its_line(
    samples: Path, story: Clock
) -> None:
    offer = samples / "offers" / "birch-1.toml"
    offer.write_text(offer.read_text().replace("amount = 104", "amount = -104", 1))
    async with walking(samples, story) as (app, pilot):
        screen = await pressed(app, pilot, "2", "G")
        assert "Not shown until mended" in screen
        assert "offers/birch-1.toml:13: base.amount" in screen


async def test_resizing_keeps_the_cursor(samples: Path, story: Clock) -> None:
    async with walking(samples, story, WIDE) as (app, pilot):
        await pressed(app, pilot, "2", "j", "j", "j", "right")
        where = lines_of(app).target
        for size in ((80, 24), (60, 20), (200, 60)):
            await pilot.resize_terminal(*size)
            await pilot.pause()
            assert lines_of(app).target == where
            assert "▸" in seen(app)
