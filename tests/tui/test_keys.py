from __future__ import annotations

import importlib
import inspect
import pkgutil
from pathlib import Path
from typing import cast

import pytest
from textual.app import App
from textual.binding import Binding
from textual.dom import DOMNode

import offerbook.tui
from offerbook.core.calendar import Clock
from offerbook.tui.app import OfferbookApp
from offerbook.tui.keys import BY_ID, EVERYWHERE, KEYS, bindings, foot
from offerbook.tui.palette import commands
from offerbook.tui.screens.help import holding
from offerbook.tui.screens.place import Place
from tests.tui.walking import WIDE, pressed, seen, walking

TAKEN = {"ctrl+enter", "ctrl+j", "ctrl+h", "ctrl+i", "ctrl+m", "ctrl+s", "ctrl+b", "ctrl+a"}
"""Keys that terminals, tmux or screen keep for themselves."""


def nodes() -> set[type[DOMNode]]:
    """Every app, screen and widget of the program that is no mere beginning of others."""
    found: set[type[DOMNode]] = set()
    for module in pkgutil.walk_packages(offerbook.tui.__path__, "offerbook.tui."):
        for thing in vars(importlib.import_module(module.name)).values():
            own = inspect.isclass(thing) and thing.__module__.startswith("offerbook.")
            if own and issubclass(thing, DOMNode):
                found.add(thing)
    return {one for one in found if not found & set(one.__subclasses__())}


@pytest.mark.parametrize("node", sorted(nodes(), key=str))
def test_every_binding_comes_from_the_one_table(node: type[DOMNode]) -> None:
    for binding in node.__dict__.get("BINDINGS", ()):
        assert isinstance(binding, Binding)
        # Enter and Space on a button, Esc in a question: what any such widget does has no name.
        assert not binding.show if binding.id is None else binding == bindings(binding.id)[0]


@pytest.mark.parametrize("node", sorted(nodes(), key=str))
def test_every_bound_action_exists(node: type[DOMNode]) -> None:
    for binding in node.__dict__.get("BINDINGS", ()):
        space, _, name = binding.action.rpartition(".")
        owner = OfferbookApp if space == "app" else node
        assert hasattr(owner, f"action_{name.partition('(')[0]}"), binding.action


def test_every_key_has_a_name_a_tip_and_a_label() -> None:
    assert len(BY_ID) == len(KEYS)
    for key in KEYS:
        assert key.label
        assert key.tip.endswith(".")
        assert key.display


def test_no_action_depends_on_a_key_that_terminals_keep() -> None:
    for key in KEYS:
        assert set(key.keys.split(",")) - TAKEN, key.id


def test_no_two_keys_that_hold_everywhere_are_the_same() -> None:
    taken = [one for name in EVERYWHERE for one in BY_ID[name].keys.split(",")]
    assert len(taken) == len(set(taken))


def test_the_bottom_line_always_names_help_and_palette() -> None:
    assert {"help", "palette"} <= {key.id for key in foot(())}


@pytest.mark.parametrize("place", ["1", "2", "3", "4", "5"])
async def test_help_and_palette_hold_the_same_actions_as_the_screen(
    samples: Path, story: Clock, place: str
) -> None:
    async with walking(samples, story, (120, 80)) as (app, pilot):
        await pressed(app, pilot, place)
        active = {one.binding.id for one in app.screen.active_bindings.values()}
        own = {name for name in active if name in BY_ID}
        assert {key.id for key in holding(app.screen)} == own
        offered = {command.title for command in commands(app, app.screen)}
        for name in own - {"palette"} - cast("Place", app.screen).idle():
            assert any(title.startswith(BY_ID[name].label) for title in offered)
        assert {key.id for key in foot(cast("Place", app.screen).KEYS)} <= own
        shown = await pressed(app, pilot, "question_mark")
        for name in own:
            assert BY_ID[name].tip in shown


async def test_help_finds_a_key_by_typing_and_does_it(samples: Path, story: Clock) -> None:
    async with walking(samples, story, WIDE) as (app, pilot):
        screen = await pressed(app, pilot, "question_mark", *"rank")
        assert "Go to Ranking." in screen
        assert "Delete it" not in screen
        assert "[3 Ranking]" in await pressed(app, pilot, "enter")


async def test_help_says_when_it_knows_nothing_and_goes_back(samples: Path, story: Clock) -> None:
    async with walking(samples, story) as (app, pilot):
        before = seen(app)
        assert "No key is about that" in await pressed(app, pilot, "f1", *"xyzzy")
        assert await pressed(app, pilot, "escape") == before


async def test_help_moves_with_arrows_while_typing(samples: Path, story: Clock) -> None:
    async with walking(samples, story) as (app, pilot):
        screen = await pressed(app, pilot, "question_mark", *"go to", "down")
        assert "▸ 2" in screen
        assert "[2 Offers]" in await pressed(app, pilot, "enter")


def test_the_app_takes_its_keys_from_the_table_only() -> None:
    own = {one.id for one in OfferbookApp.BINDINGS if isinstance(one, Binding)}
    assert own == set(EVERYWHERE)
    assert issubclass(OfferbookApp, App)
