from __future__ import annotations

from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot
from textual.widgets import Input

from offerbook.core.calendar import Clock
from offerbook.tui.app import OfferbookApp
from tests.tui.filled import USUAL, WIDE, desk_over, form_of, settled, write

Steps = Callable[[OfferbookApp, Pilot[None]], Awaitable[None]]


async def offer(app: OfferbookApp, pilot: Pilot[None]) -> None:
    app.open_offer("acme-2")
    await settled(pilot)
    await form_of(app).go_to("base.amount")
    await write(pilot, "101.5k")


async def offer_with_a_typo(app: OfferbookApp, pilot: Pilot[None]) -> None:
    app.open_offer("acme-2")
    await settled(pilot)
    await form_of(app).go_to("base.amount")
    await write(pilot, "98,5")
    await pilot.press("tab")


async def grant(app: OfferbookApp, pilot: Pilot[None]) -> None:
    app.open_offer("acme-2")
    await settled(pilot)
    form = form_of(app)
    await form.go_to(next(one.key for one in form.filling.lines() if one.group.table == "grant"))


async def finding(app: OfferbookApp, pilot: Pilot[None]) -> None:
    app.open_offer("acme-2")
    await settled(pilot)
    await pilot.press("f3")
    await write(pilot, "leave")


async def leaving(app: OfferbookApp, pilot: Pilot[None]) -> None:
    await offer(app, pilot)
    await pilot.press("escape")


async def application(app: OfferbookApp, pilot: Pilot[None]) -> None:
    app.open_application("cedarline")
    await settled(pilot)


async def preferences(app: OfferbookApp, pilot: Pilot[None]) -> None:
    app.open_preferences()
    await settled(pilot)
    await write(pilot, "70")


async def scores(app: OfferbookApp, pilot: Pilot[None]) -> None:
    app.open_fit("birch")
    await settled(pilot)


async def events(app: OfferbookApp, pilot: Pilot[None]) -> None:
    app.open_event("cedarline")
    await settled(pilot)


async def interview(app: OfferbookApp, pilot: Pilot[None]) -> None:
    await events(app, pilot)
    await write(pilot, "interview")
    await pilot.press("enter")


async def negotiate(app: OfferbookApp, pilot: Pilot[None]) -> None:
    await app.negotiate("acme")
    await settled(pilot)


async def letter_with_facts(app: OfferbookApp, pilot: Pilot[None]) -> None:
    await app.negotiate("acme", "counter")
    await settled(pilot)
    await pilot.press("w")


async def refused(app: OfferbookApp, pilot: Pilot[None]) -> None:
    await app.negotiate("cedarline", "counter")
    await settled(pilot)


PICTURES = [
    (offer, USUAL),
    (offer, WIDE),
    (offer_with_a_typo, USUAL),
    (grant, USUAL),
    (finding, USUAL),
    (leaving, USUAL),
    (application, USUAL),
    (preferences, USUAL),
    (preferences, WIDE),
    (scores, USUAL),
    (events, USUAL),
    (interview, USUAL),
    (negotiate, USUAL),
    (negotiate, WIDE),
    (letter_with_facts, USUAL),
    (letter_with_facts, WIDE),
    (refused, USUAL),
]


@pytest.mark.parametrize(
    ("steps", "size"), PICTURES, ids=[f"{one.__name__}-{size[0]}" for one, size in PICTURES]
)
def test_the_screen_looks_as_it_did(
    steps: Steps, size: tuple[int, int], samples: Path, story: Clock, snap_compare: Any
) -> None:
    app = OfferbookApp(desk_over(samples, story))

    async def before(pilot: Pilot[None]) -> None:
        await pilot.pause()
        await steps(app, pilot)
        await settled(pilot)
        for one in app.screen.query(Input):
            one.cursor_blink = False
        await pilot.pause()

    assert snap_compare(app, terminal_size=size, run_before=before)


def test_the_start_looks_as_it_did(tmp_path: Path, story: Clock, snap_compare: Any) -> None:
    app = OfferbookApp(desk_over(tmp_path / "book", story))

    async def before(pilot: Pilot[None]) -> None:
        await settled(pilot)

    assert snap_compare(app, terminal_size=USUAL, run_before=before)
