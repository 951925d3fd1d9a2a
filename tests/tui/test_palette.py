from __future__ import annotations

from pathlib import Path

import pytest
from textual.pilot import Pilot

from offerbook.core.calendar import Clock
from offerbook.tui.app import OfferbookApp
from offerbook.tui.palette import Found, commands, rank
from offerbook.tui.screens.how_sure import HowSure
from offerbook.tui.screens.place import Place
from tests.tui.test_waiting_keys import book_of, happened
from tests.tui.walking import WIDE, pressed, seen, settled, walking


async def found(app: OfferbookApp, pilot: Pilot[None], words: str) -> str:
    """Open the palette, type, and return what is then seen."""
    await pressed(app, pilot, "ctrl+p")
    for letter in words:
        await pilot.press("space" if letter == " " else letter)
    await pilot.pause(0.4)
    return seen(app)


async def chosen(app: OfferbookApp, pilot: Pilot[None], words: str) -> str:
    """Choose the first thing that is found, and return what is then seen."""
    await found(app, pilot, words)
    await pilot.press("enter")
    await pilot.pause(0.3)
    await settled(app, pilot)
    return seen(app)


def titles(app: OfferbookApp) -> list[str]:
    return [one.title for one in commands(app, app.screen)]


async def test_an_empty_book_offers_nothing_that_needs_something(
    tmp_path: Path, story: Clock
) -> None:
    (tmp_path / "book").mkdir()
    async with walking(tmp_path / "book", story) as (app, pilot):
        await pressed(app, pilot, "escape")
        for place in "12345":
            await pressed(app, pilot, place)
            assert isinstance(app.screen, Place)
            offered = {title.partition(" (")[0] for title in titles(app)}
            assert not offered & {
                "Back", "Delete", "Draft", "Copy", "Move on", "Log", "Edit", "Open", "Why", "Up",
                "Scores", "Look back", "Talk over", "Close", "Numbers", "Years", "How sure",
                "What if", "Choose", "New version", "They call", "Notes", "Ask for",
            }  # fmt: skip
            assert {"Add", "Today", "Preferences"} <= offered


@pytest.mark.parametrize(
    ("words", "there"),
    [
        ("how sure", "In which place, of 100"),
        ("years", "Pay year by year"),
        ("what if", "Importance, of 100"),
        ("leaving", "leave"),
        ("choices", "about the same"),
        ("numbers", "How far"),
        ("they call", "[4 Negotiate]"),
    ],
)
async def test_every_page_is_found_from_any_place(
    samples: Path, story: Clock, words: str, there: str
) -> None:
    async with walking(samples, story, (120, 60)) as (app, pilot):
        await pressed(app, pilot, "5")
        assert there in await chosen(app, pilot, words)


async def test_a_page_of_a_place_is_found_behind_another_page_of_it(
    samples: Path, story: Clock
) -> None:
    async with walking(samples, story, WIDE) as (app, pilot):
        await pressed(app, pilot, "2", "Y", "1")
        await chosen(app, pilot, "what you keep")
        assert len(app.screen_stack) == 2
        await pressed(app, pilot, "3", "t")
        assert isinstance(app.screen, HowSure)
        assert "Pay year by year" in await chosen(app, pilot, "years")


async def test_where_a_form_stands_open_it_stays_and_that_is_said(
    samples: Path, story: Clock
) -> None:
    async with walking(samples, story, WIDE) as (app, pilot):
        await pressed(app, pilot, "2", "a")
        assert app.screen.is_modal
        form = app.screen
        app.switch_mode("today")
        await settled(app, pilot)
        await chosen(app, pilot, "years")
        assert app.screen is form
        assert "close it first" in app.said[-1]


async def test_records_are_found_by_name(samples: Path, story: Clock) -> None:
    async with walking(samples, story, WIDE) as (app, pilot):
        screen = await found(app, pilot, "birch")
        assert "Birch & Bough: negotiate" in screen
        assert "Birch & Bough: offer birch-1" in screen
        await pressed(app, pilot, "escape")
        assert "Birch & Bough" in await chosen(app, pilot, "birch look back")
        await pressed(app, pilot, "escape")
        assert app.screen.is_modal is False
        await chosen(app, pilot, "birch-1 why")
        assert "Birch" in seen(app)
        await pressed(app, pilot, "escape")
        await chosen(app, pilot, "birch talk over")
        await pressed(app, pilot, "escape")
        await chosen(app, pilot, "birch edit application")
        assert app.screen.is_modal


async def test_in_a_form_only_the_form_is_found(samples: Path, story: Clock) -> None:
    async with walking(samples, story, WIDE) as (app, pilot):
        await pressed(app, pilot, "a")
        assert app.screen.is_modal
        assert not any("How sure" in one for one in titles(app))
        assert "Birch" not in await found(app, pilot, "birch")


async def test_a_name_is_shown_as_it_is_written(tmp_path: Path, story: Clock) -> None:
    book = book_of(tmp_path, acme=happened("applied", "2026-11-20"))
    file = book / "applications" / "acme.toml"
    file.write_text(file.read_text("utf-8").replace("Acme", "[b]Ac[/x]me"), "utf-8")
    async with walking(book, story, WIDE) as (app, pilot):
        assert "[b]Ac[/x]me" in await found(app, pilot, "[b]ac")


async def test_a_record_that_must_be_mended_is_found_by_its_id(
    tmp_path: Path, story: Clock
) -> None:
    book = book_of(tmp_path, acme='start = "soon"\n')
    (book / "offers").mkdir()
    (book / "offers" / "gone-1.toml").write_text('application = "acme"\nbase = 3\n', "utf-8")
    async with walking(book, story, WIDE) as (app, pilot):
        assert "acme" in await found(app, pilot, "acme")
        await pressed(app, pilot, "escape")
        assert "offer gone-1" in await found(app, pilot, "gone")


async def test_themes_are_found_by_that_word_and_shown_while_the_cursor_is_on_them(
    samples: Path, story: Clock
) -> None:
    async with walking(samples, story, WIDE) as (app, pilot):
        before = app.theme
        assert "Colours: offerbook-light" in await found(app, pilot, "theme")
        await pressed(app, pilot, "down", "down")
        assert app.theme != before
        await pressed(app, pilot, "escape")
        assert app.theme == before
        await found(app, pilot, "offerbook-light")
        await pressed(app, pilot, "down", "enter")
        await pilot.pause(0.3)
        assert app.theme == "offerbook-light"


def test_what_is_called_so_comes_before_what_only_does_so() -> None:
    def ranked(words: str) -> list[float]:
        found = (Found("Years (Y)", "Draw pay.", print), Found("Pay by years", "Bars.", print))
        return [rank(words.split(), one) for one in found]

    assert ranked("years") == [3, 2]
    assert ranked("pay") == [1, 3]
    assert ranked("years pay") == [1, 2]
    assert ranked("wall") == [0, 0]
