from __future__ import annotations

from pathlib import Path

from offerbook.core.calendar import Clock
from tests.tui.walking import USUAL, WIDE, line_with, pressed, walking


async def test_what_to_ask_for_says_what_wins_alone_and_how_far_all_of_it_goes(
    samples: Path, story: Clock
) -> None:
    for size in (USUAL, WIDE):
        async with walking(samples, story, size) as (app, pilot):
            screen = await pressed(app, pilot, "3", "down", "b")
            assert "What to ask for: Birch & Bough   (private)" in screen
            assert "short of a clear lead" in " ".join(screen.split())
            alone = screen[screen.index("With one thing alone") :]
            assert line_with(alone, "base").split()[-2:] == ["€116,500", "€116,000"]
            assert "[3 Ranking]" in await pressed(app, pilot, "escape")


async def test_packages_of_equal_worth_stand_below_each_other(samples: Path, story: Clock) -> None:
    preferences = samples / "preferences.toml"
    more = '\n[[negotiation.lever]]\npath = "base.amount"\nmost = 125000\n'
    more += '[[negotiation.lever]]\npath = "sign_on"\nmost = 60000\n'
    more += '[[negotiation.lever]]\npath = "start"\nclosed = true\n'
    preferences.write_text(preferences.read_text() + more)
    async with walking(samples, story, WIDE) as (app, pilot):
        screen = await pressed(app, pilot, "3", "down", "b")
        assert "The easiest way:" in screen
        assert "Worth as much:" in screen
        assert "Closed: start" in screen


async def test_a_leader_needs_nothing_and_a_line_without_an_offer_says_so(
    samples: Path, story: Clock
) -> None:
    async with walking(samples, story, WIDE) as (app, pilot):
        assert "nothing needs asking for" in await pressed(app, pilot, "3", "b")
        await pressed(app, pilot, "escape")
        assert "an offer first" in await pressed(app, pilot, "slash", *"cedarline", "enter", "b")
