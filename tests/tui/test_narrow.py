"""What must not be lost at 60 × 20."""

from __future__ import annotations

from pathlib import Path

import pytest
from rich.cells import cell_len

from offerbook.core.calendar import Clock
from offerbook.tui.app import OfferbookApp
from offerbook.tui.screens.form import Form
from offerbook.tui.screens.offers import Offers
from offerbook.tui.screens.place import Place
from offerbook.tui.screens.ranking import RankingPlace
from offerbook.tui.screens.start import FirstApplication, FirstOffer, FirstWeights
from offerbook.tui.screens.timeline import TimelinePlace
from offerbook.tui.screens.today import Today
from offerbook.tui.sizes import WIDTH
from tests.tui.filled import desk_over, settled
from tests.tui.walking import NARROW, line_with, pressed, seen, walking

OFFER = """
received = 2026-11-20
written = true
currency = "EUR"
start = 2027-02-01
base = { amount = 101000 }
"""


@pytest.mark.parametrize("place", [Today, Offers, RankingPlace, TimelinePlace])
def test_every_place_says_what_it_is_for_in_the_cells_that_there_are(place: type[Place]) -> None:
    assert cell_len(f" {place.BRIEF or place.PURPOSE}") <= WIDTH


@pytest.mark.parametrize("form", [FirstApplication, FirstOffer, FirstWeights, Form])
def test_every_form_says_how_to_get_about_in_the_cells_that_there_are(form: type[Form]) -> None:
    *_, brief = form.how(form.__new__(form))
    assert cell_len(brief) <= WIDTH - 2
    assert "Esc" in brief


async def test_the_legend_of_offers_and_the_way_back_from_a_form_are_whole(
    samples: Path, story: Clock
) -> None:
    async with walking(samples, story, NARROW) as (app, pilot):
        screen = await pressed(app, pilot, "2")
        assert "▲ best of the row, ▽ worst, = the same, ? not stated" in screen
        screen = await pressed(app, pilot, "e")
        assert "F2 save · Esc back" in screen


async def test_a_long_name_pushes_out_neither_days_nor_count(samples: Path, story: Clock) -> None:
    file = samples / "applications" / "acme.toml"
    long = "International Gearworks and Daughters of Rotterdam"
    file.write_text(file.read_text().replace("Acme Gearworks", long))
    async with walking(samples, story, NARROW) as (app, pilot):
        screen = await pressed(app, pilot, "4")
        line = line_with(screen, "◂ International")
        assert "…" in line
        assert "8 days to answer  1 of 6" in line


async def test_with_many_offers_the_arrows_go_through_the_columns(
    samples: Path, story: Clock
) -> None:
    for name in ("cedarline", "fernway", "garnet"):
        text = f'application = "{name}"{OFFER}'
        (samples / "offers" / f"{name}-1.toml").write_text(text)
    app = OfferbookApp(desk_over(samples, story))
    async with app.run_test(size=(60, 60)) as pilot:
        await settled(pilot)
        await pilot.press("3", "t")
        await settled(pilot)
        before = seen(app)
        table = before[before.index("Ahead of which") :].splitlines()
        assert "more ▸" in table[1]
        assert "Acme Gearworks" in table[1]
        for _ in range(9):
            await pilot.press("right")
        await settled(pilot)
        after = seen(app)
        table = after[after.index("Ahead of which") :].splitlines()
        assert "◂" in table[1]
        assert "Juniper Loop" in table[1]
        await pilot.press("left")
        await settled(pilot)
        assert seen(app) != after
