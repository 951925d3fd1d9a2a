"""Lists and choices in a form, by the keyboard alone, at 80 columns by 24 lines."""

from __future__ import annotations

from pathlib import Path

import pytest
import tomli
from textual import events

from offerbook.core.calendar import Clock
from offerbook.tui.app import OfferbookApp
from tests.tui.filled import USUAL, Typing, desk_over, focused, form_of, row, settled, write


@pytest.fixture
def app(samples: Path, story: Clock) -> OfferbookApp:
    return OfferbookApp(desk_over(samples, story))


async def open_offer(pilot: Typing, offer: str) -> None:
    app = pilot.app
    assert isinstance(app, OfferbookApp)
    await pilot.pause()
    app.open_offer(offer)
    await settled(pilot)


async def find(pilot: Typing, words: str) -> None:
    await pilot.press("f3")
    await write(pilot, words)
    await pilot.press("enter")
    await pilot.pause()


async def test_a_match_in_four_steps_is_typed_without_the_mouse(
    app: OfferbookApp, samples: Path
) -> None:
    async with app.run_test(size=USUAL) as pilot:
        await open_offer(pilot, "birch-1")
        await find(pilot, "add a plan pension")
        for rate, up_to in (("200%", "1"), ("25%", "6"), ("1", "2"), ("0.5", "4")):
            if rate == "200%":
                await find(pilot, "add a step")
            else:
                await pilot.press("f6")
            await pilot.pause()
            await write(pilot, rate)
            await pilot.press("enter")
            await write(pilot, up_to)
        await pilot.press("f2")
        await settled(pilot)
        plans = tomli.loads((samples / "offers" / "birch-1.toml").read_text())["retirement"]
        assert [one["rate"] for one in plans[-1]["tiers"]] == [2, 1, 0.5, 0.25]


async def test_what_f8_takes_away_f9_brings_back(app: OfferbookApp) -> None:
    async with app.run_test(size=USUAL) as pilot:
        await open_offer(pilot, "acme-2")
        await find(pilot, "vests over")
        assert focused(app) == "schedule.months"
        before = row(app, "schedule.months").text
        await pilot.press("f8")
        await pilot.pause()
        assert form_of(app).filling.entries["grant"] == []
        await pilot.press("f9")
        await pilot.pause()
        assert row(app, "schedule.months").text == before
        assert not form_of(app).filling.is_changed


async def test_a_currency_and_a_place_are_added_by_name(app: OfferbookApp, samples: Path) -> None:
    async with app.run_test(size=USUAL) as pilot:
        await pilot.pause()
        app.action_preferences()
        await settled(pilot)
        await find(pilot, "add a currency")
        await write(pilot, "sek")
        await pilot.press("enter")
        await pilot.pause()
        assert focused(app) == "rates.SEK"
        await write(pilot, "0.09")
        await find(pilot, "add a place")
        await write(pilot, "Germany")
        await pilot.press("enter")
        await pilot.pause()
        assert focused(app) == "living.index.DE"
        await pilot.press("f2")
        await settled(pilot)
        saved = tomli.loads((samples / "preferences.toml").read_text())
        assert saved["rates"]["SEK"] == 0.09
        assert "DE" not in saved["living"]["index"]


async def test_letters_of_a_date_choose_nothing(app: OfferbookApp) -> None:
    async with app.run_test(size=USUAL) as pilot:
        await open_offer(pilot, "acme-2")
        row(app, "base.per").control.focus()
        for text in ("27 mar", "m", "may 3", "hh"):
            await write(pilot, text)
            assert row(app, "base.per").text in {"", "year"}
            await pilot.press("down")
            row(app, "base.per").control.focus()
            await pilot.pause()
        await write(pilot, "27 mar")
        await pilot.press("enter")
        assert focused(app) == "base.per"
        await pilot.press("escape")
        assert form_of(app).is_attached
        await write(pilot, "mo")
        await pilot.press("f2")
        assert "Letters alone" in str(form_of(app).query_one("#notice").render())
        assert row(app, "base.per").text in {"", "year"}
        await pilot.press("enter")
        assert row(app, "base.per").text == "month"


async def test_facts_that_contradict_each_other_are_told_before_they_are_saved(
    app: OfferbookApp, samples: Path
) -> None:
    file = samples / "offers" / "acme-2.toml"
    async with app.run_test(size=USUAL) as pilot:
        await open_offer(pilot, "acme-2")
        row(app, "answer_by").control.focus()
        row(app, "answer_by").put("2026-11-01")
        await pilot.pause()
        await pilot.press("f2")
        await settled(pilot)
        assert "once more" in str(form_of(app).query_one("#notice").render())
        told = str(row(app, "answer_by").query_one(".problem").render())
        assert "! is before the day the offer came" in told
        assert "2026-11-01" not in file.read_text()
        await pilot.press("f2")
        await settled(pilot)
        assert "answer_by = 2026-11-01" in file.read_text()


async def test_letters_that_follow_enter_at_once_go_into_the_next_field(
    app: OfferbookApp,
) -> None:
    async with app.run_test(size=USUAL) as pilot:
        await open_offer(pilot, "acme-2")
        await find(pilot, "add a benefit")
        await pilot.pause()
        # All keys are there before the first one is looked at, as on a busy machine.
        for key in (
            "t",
            "e",
            "x",
            "backspace",
            "a",
            "enter",
            "1",
            "2",
            "9",
            "backspace",
            "0",
            "enter",
            "m",
            "o",
            "enter",
        ):
            app.post_message(events.Key(key, key if len(key) == 1 else None))
        await settled(pilot)
        assert row(app, "name").text == "tea"
        assert row(app, "amount").text == "120"
        assert row(app, "per").text == "month"


async def test_letters_that_follow_tab_at_once_go_into_the_next_field(app: OfferbookApp) -> None:
    async with app.run_test(size=USUAL) as pilot:
        await open_offer(pilot, "acme-2")
        await find(pilot, "add a benefit")
        await pilot.pause()
        for key in ("t", "e", "a", "tab", "1", "2", "tab", "right", "tab", "5", "0", "%"):
            app.post_message(events.Key(key, key if len(key) == 1 else None))
        await settled(pilot)
        assert row(app, "per").text == "month"
        assert row(app, "name").text == "tea"
        assert row(app, "amount").text == "12"
        assert row(app, "usable_share").text == "50%"
