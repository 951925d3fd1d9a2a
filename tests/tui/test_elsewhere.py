from __future__ import annotations

from pathlib import Path

import pytest

from offerbook.core.calendar import Clock
from offerbook.tui.elsewhere import HOMES, elsewhere
from offerbook.tui.keys import BY_ID
from offerbook.tui.screens.why import Why
from tests.tui.walking import WIDE, pressed, seen, walking

EVERY_SCREEN = {"open", "back", "before", "after"}


@pytest.mark.parametrize(
    ("digit", "mode"),
    [("1", "today"), ("2", "offers"), ("3", "ranking"), ("4", "negotiate"), ("5", "timeline")],
)
async def test_where_each_key_works_is_known(
    samples: Path, story: Clock, digit: str, mode: str
) -> None:
    async with walking(samples, story) as (app, pilot):
        await pressed(app, pilot, digit)
        active = {one.binding.id for one in app.screen.active_bindings.values()}
        own = {
            name
            for name in active
            if name in BY_ID
            and BY_ID[name].section == "Do"
            and not BY_ID[name].action.startswith("app.")
        }
        assert own - EVERY_SCREEN == {name for name, modes in HOMES.items() if mode in modes}


async def test_a_key_that_does_nothing_here_says_where_it_works(
    samples: Path, story: Clock
) -> None:
    async with walking(samples, story, WIDE) as (app, pilot):
        assert "t is “How sure” on Ranking" in await pressed(app, pilot, "t")
        assert "x is “Hide” on Negotiate" in await pressed(app, pilot, "5", "x")
        screen = await pressed(app, pilot, "3", "i", "w")
        assert "w is “Why” on Today, Offers, Ranking and Negotiate" in screen


async def test_a_key_that_is_known_nowhere_and_letters_that_are_typed_say_nothing(
    samples: Path, story: Clock
) -> None:
    async with walking(samples, story, WIDE) as (app, pilot):
        before = seen(app)
        assert await pressed(app, pilot, "f12") == before
        await pressed(app, pilot, "slash", *"tix", "escape")
        await pressed(app, pilot, "a", *"tix")
        assert not app.said


def test_a_key_with_two_meanings_is_told_with_both() -> None:
    assert elsewhere("Q") == "Q is “Ask” on Offers, and “Quiet” on Today"
    assert elsewhere("left") == ""


@pytest.mark.parametrize(("place", "form"), [("3", "offer"), ("4", "appl"), ("5", "appl")])
async def test_a_adds_from_every_place(samples: Path, story: Clock, place: str, form: str) -> None:
    async with walking(samples, story, WIDE) as (app, pilot):
        screen = await pressed(app, pilot, place, "a")
        assert app.screen.is_modal
        assert f"new {form}" in screen.casefold()


@pytest.mark.parametrize("keys", [("3", "t"), ("2", "Y"), ("3", "b")])
async def test_w_shows_where_a_figure_came_from_on_pages_about_offers(
    samples: Path, story: Clock, keys: tuple[str, ...]
) -> None:
    async with walking(samples, story, WIDE) as (app, pilot):
        await pressed(app, pilot, *keys)
        if keys[1] == "t":
            assert "Put the cursor on an offer" in await pressed(app, pilot, "end", "w")
            await pressed(app, pilot, "home")
        await pressed(app, pilot, "w")
        assert isinstance(app.screen, Why)
