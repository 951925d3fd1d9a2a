from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual.content import Content

from offerbook.core.calendar import Clock
from offerbook.tui.app import OfferbookApp
from offerbook.tui.widgets.field_totals import Totals, together
from tests.tui.filled import desk_over, form_of, row, settled, write
from tests.tui.walking import NARROW, USUAL, line_with, pressed, seen, walking

PAIR = st.text(alphabet="ab €1,", min_size=1, max_size=18)


@given(st.lists(PAIR, max_size=6), st.integers(20, 60))
def test_a_label_and_its_figure_stay_on_one_line(pairs: list[str], width: int) -> None:
    lines = together([Content(one) for one in pairs], width).plain.split("\n")
    assert all(len(line) <= width for line in lines)
    assert "".join("".join(lines).split()) == "".join("".join(pairs).split())
    for one in pairs:
        assert any(one in line for line in lines)


@pytest.mark.parametrize("size", [USUAL, NARROW])
async def test_the_totals_below_a_form_break_between_pairs(
    size: tuple[int, int], samples: Path, story: Clock
) -> None:
    app = OfferbookApp(desk_over(samples, story))
    async with app.run_test(size=size) as pilot:
        app.open_offer("acme-2")
        await settled(pilot)
        screen = seen(app)
        for pair in ("A year, over 4 €120,989", "A usual year €121,780", "place 1 of 3"):
            assert pair in screen


async def test_a_band_is_shown_as_one_and_so_are_places_where_they_are_open(
    samples: Path, story: Clock
) -> None:
    app = OfferbookApp(desk_over(samples, story))
    async with app.run_test(size=(120, 40)) as pilot:
        app.open_offer("juniper-1")
        await settled(pilot)
        score = form_of(app).query_one(Totals).totals[-1]
        assert (score.label, score.value, score.more) == ("Score", "42.0–60.5", "place 3 of 3")
        row(app, "base.amount").control.focus()
        await write(pilot, "100k")
        await settled(pilot)
        score = form_of(app).query_one(Totals).totals[-1]
        low, _, high = score.value.partition("–")
        # Birch has 61.4, which the band now reaches on both sides
        assert float(low) < 61.4 < float(high)
        assert score.more == "place 2–3 of 3"


async def test_what_if_shows_bands_and_the_places_that_are_open(
    samples: Path, story: Clock
) -> None:
    async with walking(samples, story, (120, 40)) as (app, pilot):
        screen = await pressed(app, pilot, "3", "i")
        assert "42.0–60.5" in line_with(screen, "3. ")


async def test_a_long_text_shows_its_beginning_once_the_field_is_left(
    samples: Path, story: Clock
) -> None:
    app = OfferbookApp(desk_over(samples, story))
    async with app.run_test(size=USUAL) as pilot:
        app.open_application("acme")
        await settled(pilot)
        row(app, "company").control.focus()
        await write(pilot, "International Business Machines and their daughters everywhere else")
        assert "everywhere else" in seen(app)
        await pilot.press("tab")
        await settled(pilot)
        assert "International Busi" in line_with(seen(app), "Company")
