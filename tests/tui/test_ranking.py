from __future__ import annotations

from pathlib import Path

from offerbook.core.calendar import Clock
from offerbook.tui.widgets.bars import WIDTH, bar
from tests.tui.walking import USUAL, WIDE, line_with, pressed, walking


async def test_the_sentence_comes_first_and_the_points_add_up_on_the_screen(
    samples: Path, story: Clock
) -> None:
    async with walking(samples, story, USUAL) as (app, pilot):
        screen = await pressed(app, pilot, "3")
        assert screen.index("Acme Gearworks leads Birch & Bough") < screen.index("The order")
        score, pay, start, fit = line_with(screen, "1.  Acme").split()[-5:-1]
        tenths = [int(figure.replace(".", "")) for figure in (score, pay, start, fit)]
        assert tenths[0] == sum(tenths[1:])


async def test_what_is_missing_makes_a_band(samples: Path, story: Clock) -> None:
    async with walking(samples, story, USUAL) as (app, pilot):
        line = line_with(await pressed(app, pilot, "3"), "3.  Juniper Loop")
        assert "42.0–60.5" in line
        assert "░" in line


async def test_what_would_turn_it_round_names_the_step_that_wins_and_the_one_that_does_not(
    samples: Path, story: Clock
) -> None:
    async with walking(samples, story, USUAL) as (app, pilot):
        screen = await pressed(app, pilot, "3")
        assert "€116,500" in screen
        assert "wins, €116,000 does not" in screen
        assert "Cedarline Rail must pay" in screen


async def test_enter_holds_an_offer_against_the_best_other_one(samples: Path, story: Clock) -> None:
    async with walking(samples, story, WIDE) as (app, pilot):
        screen = await pressed(app, pilot, "3", "j", "enter")
        assert "Birch & Bough against Acme Gearworks" in screen
        assert "▲ +8.6" in line_with(screen, "start date")
        assert "▽ −20.0" in line_with(screen, "pay")
        assert "[3 Ranking]" in await pressed(app, pilot, "escape")
        assert "Acme Gearworks against Birch & Bough" in await pressed(app, pilot, "k", "enter")


async def test_an_offer_that_breaks_a_deal_breaker_is_named_with_the_reason(
    samples: Path, story: Clock
) -> None:
    preferences = samples / "preferences.toml"
    preferences.write_text(preferences.read_text().replace("at_least = 4", "at_least = 7"))
    async with walking(samples, story, WIDE) as (app, pilot):
        screen = await pressed(app, pilot, "3")
        assert "Juniper Loop is out" in screen[screen.index("Not ranked") :]


async def test_one_offer_alone_has_nothing_to_be_held_against(samples: Path, story: Clock) -> None:
    for name in ("birch-1", "juniper-1"):
        (samples / "offers" / f"{name}.toml").unlink()
    async with walking(samples, story, USUAL) as (app, pilot):
        assert "no other offer" in await pressed(app, pilot, "3", "enter")


def test_a_bar_is_as_long_as_the_score_and_shows_what_is_open() -> None:
    # 40 + 20 + 20 points of 100 on 25 cells: 10 + 5 + 5, and 20 points more are open
    drawn = bar((40, 20, 20), 100)  # type: ignore[arg-type]
    assert drawn.plain == "█" * 10 + "▒" * 5 + "▓" * 5 + "░" * 5
    assert drawn.cell_length == WIDTH
