from __future__ import annotations

import time
from pathlib import Path

from offerbook.core.calendar import Clock
from offerbook.tui.screens.choices import Choices
from offerbook.tui.screens.what_if import Dial, WhatIfPage
from offerbook.tui.widgets.sheet import Sheet
from tests.tui.walking import NARROW, USUAL, WIDE, line_with, pressed, seen, walking


def saved(book: Path) -> dict[str, bytes]:
    return {str(file): file.read_bytes() for file in sorted(book.rglob("*.toml"))}


async def test_weights_move_under_the_arrows_and_the_order_follows_unsaved(
    samples: Path, story: Clock
) -> None:
    before = saved(samples)
    async with walking(samples, story, USUAL) as (app, pilot):
        screen = await pressed(app, pilot, "3", "i")
        assert "as it is saved" in screen
        assert line_with(screen, "▸ money").split()[2:4] == ["50", "50"]
        screen = await pressed(app, pilot, "down", *["right_square_bracket"] * 5)
        assert "not saved" in screen
        assert line_with(screen, "▸ start").split()[2:4] == ["40", "15"]
        assert "Birch & Bough leads Acme Gearworks" in screen
        assert "▲ 1.  Birch & Bough" in screen
        assert "▽ 2–3.  Acme Gearworks" in screen
        assert "as it is saved" in await pressed(app, pilot, "z") or "not saved" not in seen(app)
        await pressed(app, pilot, "left", "escape")
        assert "Acme Gearworks leads" in seen(app)
    assert saved(samples) == before


async def test_any_term_moves_too(samples: Path, story: Clock) -> None:
    async with walking(samples, story, (100, 60)) as (app, pilot):
        screen = await pressed(app, pilot, "3", "i")
        dials = [line for line in screen.splitlines() if "base" in line]
        assert len(dials) == 3
        page = app.screen
        assert isinstance(page, WhatIfPage)
        figures = page.query_one("#figures", Sheet)
        assert figures.go_to(Dial(offer="birch-1", path="base.amount"))
        for _ in range(5):
            await pilot.press("right_square_bracket")
        screen = await pressed(app, pilot)
        assert "€116,500" in screen
        assert "Birch & Bough leads" in screen
        assert figures.has_focus


async def test_keep_is_one_undoable_step_that_dates_the_weights(
    samples: Path, story: Clock
) -> None:
    before = saved(samples)
    async with walking(samples, story, WIDE) as (app, pilot):
        screen = await pressed(app, pilot, "3", "i", "right", "K")
        assert "as it is saved" in screen
        assert "u to undo" in screen
        text = (samples / "preferences.toml").read_text()
        assert "money = 51" in text
        assert "on = 2026-11-23" in text
        await pressed(app, pilot, "u")
        assert saved(samples) == before
        assert line_with(seen(app), "money").split()[-2:] == ["50", "50"]
        assert "Nothing is moved" in await pressed(app, pilot, "K")


async def test_an_order_alone_makes_weights_and_the_rule_is_named(
    samples: Path, story: Clock
) -> None:
    async with walking(samples, story, WIDE) as (app, pilot):
        screen = await pressed(app, pilot, "3", "i", "r")
        assert "by sum reciprocal" in screen
        assert "52.18" in screen
        screen = await pressed(app, pilot, "r")
        assert "by centroid" in screen
        assert "61.12" in screen or "61.11" in screen
        await pressed(app, pilot, "K")
        assert 'made = "centroid"' in (samples / "preferences.toml").read_text()


async def test_a_start_that_is_not_stated_cannot_move(samples: Path, story: Clock) -> None:
    async with walking(samples, story, WIDE) as (app, pilot):
        await pressed(app, pilot, "3", "i")
        page = app.screen
        assert isinstance(page, WhatIfPage)
        assert page.query_one("#figures", Sheet).go_to(Dial(offer="juniper-1", path="start"))
        assert "is not stated yet" in await pressed(app, pilot, "right")


async def test_a_second_click_moves_a_figure_up_and_leaving_says_nothing_was_saved(
    samples: Path, story: Clock
) -> None:
    async with walking(samples, story, WIDE) as (app, pilot):
        await pressed(app, pilot, "3", "i")
        figures = app.screen.query_one("#figures")
        for _ in range(2):
            await pilot.click(figures, offset=(4, 3))
        assert line_with(await pressed(app, pilot), "▸ start").split()[-2:] == ["16", "15"]
        assert "Nothing was saved" in await pressed(app, pilot, "escape")


async def test_it_fits_the_smallest_screen_and_keeps_its_cursor_when_resized(
    samples: Path, story: Clock
) -> None:
    async with walking(samples, story, NARROW) as (app, pilot):
        assert "▸ money" in await pressed(app, pilot, "3", "i")
        await pressed(app, pilot, "down")
        await pilot.resize_terminal(*WIDE)
        assert "▸ start" in await pressed(app, pilot)


async def test_what_follows_a_key_is_there_within_a_frame(samples: Path, story: Clock) -> None:
    async with walking(samples, story, WIDE) as (app, pilot):
        await pressed(app, pilot, "3", "i", "right")
        page = app.screen
        assert isinstance(page, WhatIfPage)
        times = []
        for _ in range(20):
            began = time.perf_counter()
            page.action_more()
            times.append(time.perf_counter() - began)
        # about 11 ms on a quiet machine; this bound only catches a loss by an order
        assert sorted(times)[len(times) // 4] < 0.1


async def test_choices_amount_to_weights_and_contradictions_are_marked(
    samples: Path, story: Clock
) -> None:
    async with walking(samples, story, WIDE) as (app, pilot):
        screen = await pressed(app, pilot, "3", "t", "c")
        assert isinstance(app.screen, Choices)
        assert "takes the first" in screen
        assert "Answer a choice first" in await pressed(app, pilot, "K")
        screen = await pressed(app, pilot, "left")
        assert "Your answers amount to money" in screen
        screen = await pressed(app, pilot, "down", "down", "right", "down", "down", "left")
        assert "Your answers to 1, 3 and 5 contradict each other" in screen
        assert screen.count("▲ [") == 3
        assert "contradict" in await pressed(app, pilot, "K")
        screen = await pressed(app, pilot, "right")
        assert "K keeps that" in screen
        await pressed(app, pilot, "K")
        assert 'made = "choices"' in (samples / "preferences.toml").read_text()
        await pressed(app, pilot, "u")
        assert "choices" not in (samples / "preferences.toml").read_text()


async def test_an_answer_is_taken_back_by_the_same_key_and_all_by_one(
    samples: Path, story: Clock
) -> None:
    async with walking(samples, story, WIDE) as (app, pilot):
        await pressed(app, pilot, "3", "i", "c")
        assert "about the same" in await pressed(app, pilot, "space", "down", "left")
        screen = await pressed(app, pilot, "left", "up", "space")
        assert "[x]" not in screen
        assert "takes the first" in screen
        assert "[x]" in await pressed(app, pilot, "right")
        assert "[x]" not in await pressed(app, pilot, "z")
        assert "What if" in await pressed(app, pilot, "escape")
