"""How tests open the app, press keys and look at the screen."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from textual.pilot import Pilot

from offerbook.core.calendar import Clock
from offerbook.desk import Desk
from offerbook.tui.app import OfferbookApp
from offerbook.tui.screens.form import Form
from offerbook.tui.screens.lines import Lines

USUAL = (80, 24)
WIDE = (120, 40)
NARROW = (60, 20)


def desk_of(book: Path, clock: Clock) -> Desk:
    """Return a desk over a book, with its own state beside it."""
    return Desk(book, state=book.parent / "state", clock=clock, fallback="en_GB")


def app_of(book: Path, clock: Clock) -> OfferbookApp:
    """Return the app over a book; nothing moves in it."""
    os.environ["TEXTUAL_ANIMATIONS"] = "none"
    return OfferbookApp(desk_of(book, clock))


@asynccontextmanager
async def walking(
    book: Path, clock: Clock, size: tuple[int, int] = USUAL
) -> AsyncIterator[tuple[OfferbookApp, Pilot[None]]]:
    """Open the app over a book, ready for keys."""
    app = app_of(book, clock)
    async with app.run_test(size=size) as pilot:
        await settled(app, pilot)
        yield app, pilot


async def pressed(app: OfferbookApp, pilot: Pilot[None], *keys: str) -> str:
    """Press keys one after the other, each once the last is done; return what is then seen."""
    for key in keys:
        await pilot.press(key)
        await settled(app, pilot)
    return seen(app)


async def settled(app: OfferbookApp, pilot: Pilot[None]) -> None:
    """Wait until what was begun is saved and shown."""
    await pilot.pause()
    while isinstance(app.screen, Form) and not app.screen.is_ready:
        await pilot.pause(0.02)
    await app.workers.wait_for_complete([one for one in app.workers if one.group != "poll"])
    await pilot.pause()


def seen(app: OfferbookApp) -> str:
    """Return the characters on the screen."""
    strips = app.screen._compositor.render_strips()
    return "\n".join("".join(part.text for part in strip).rstrip() for strip in strips)


def contents(book: Path) -> dict[Path, bytes]:
    """Return every file of a book."""
    return {path: path.read_bytes() for path in book.rglob("*.toml")}


def lines_of(app: OfferbookApp) -> Lines:
    """Return the place in front, as what it is."""
    assert isinstance(app.screen, Lines)
    return app.screen


def line_with(screen: str, words: str) -> str:
    """Return the first line with these words."""
    return next(line for line in screen.splitlines() if words in line)
