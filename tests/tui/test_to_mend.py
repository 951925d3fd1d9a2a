"""Pages whose answer would rest on a file that must be mended say so, and nothing else."""

from __future__ import annotations

from pathlib import Path

from offerbook.core.calendar import Clock
from offerbook.tui.app import OfferbookApp
from offerbook.tui.screens.offer_form import OfferForm
from offerbook.tui.screens.preferences_form import PreferencesForm
from offerbook.tui.screens.ranking import RankingPlace
from offerbook.tui.widgets.sheet import Sheet
from tests.tui.walking import WIDE, line_with, pressed, seen, walking

FAULT = "preferences.toml:12: must be mended first: weights.money: must not be below 0"


def spoil(book: Path, file: str, old: str, new: str) -> None:
    """Write something else in one place of a file."""
    path = book / file
    text = path.read_text()
    assert old in text
    path.write_text(text.replace(old, new, 1))


def now(app: OfferbookApp) -> str:
    """Return what Negotiate says to do."""
    return " ".join(app.screen.query_one("#now", Sheet).text().split())


async def test_no_order_rests_on_weights_that_must_be_mended(samples: Path, story: Clock) -> None:
    spoil(samples, "preferences.toml", "money = 50", "money = -3")
    async with walking(samples, story, WIDE) as (app, pilot):
        for key in "23":
            screen = await pressed(app, pilot, key)
            assert FAULT in screen
            assert "ahead most" not in screen
        await pressed(app, pilot, "4")
        assert FAULT in now(app)
        await pressed(app, pilot, "right", "f", "y", "w", "x", "x")
        assert FAULT in now(app)
        await pressed(app, pilot, "3", "i", "t")
        assert FAULT in seen(app)
        await pressed(app, pilot, "escape")
        assert isinstance(app.screen, RankingPlace)
        await pressed(app, pilot, "enter")
        assert isinstance(app.screen, PreferencesForm)


async def test_today_and_the_forms_stay_usable_meanwhile(samples: Path, story: Clock) -> None:
    spoil(samples, "preferences.toml", "money = 50", "money = -3")
    async with walking(samples, story, WIDE) as (app, pilot):
        screen = seen(app)
        assert "wants an answer by" in screen
        assert screen.count("weights.money") == 1
        await pressed(app, pilot, "p")
        form = app.screen
        assert isinstance(form, PreferencesForm)
        await pressed(app, pilot, "escape", "2", "a")
        assert isinstance(app.screen, OfferForm)


async def test_once_the_preferences_are_mended_the_order_is_there_again(
    samples: Path, story: Clock
) -> None:
    spoil(samples, "preferences.toml", "money = 50", "money = -3")
    async with walking(samples, story, WIDE) as (app, pilot):
        await pressed(app, pilot, "3")
        spoil(samples, "preferences.toml", "money = -3", "money = 50")
        await app._refresh(app.desk)
        await pilot.pause()
        assert "ahead most" in seen(app)


async def test_an_offer_that_must_be_mended_is_named_and_not_replaced_by_an_older_one(
    samples: Path, story: Clock
) -> None:
    spoil(samples, "offers/acme-2.toml", "amount = 98000", 'amount = "98000"')
    async with walking(samples, story, WIDE) as (app, pilot):
        today = seen(app)
        assert "Acme Gearworks wants an answer by" in today
        assert any("acme-2" in line and "▲ to mend" in line for line in today.splitlines())
        ranking = await pressed(app, pilot, "3")
        assert "acme-2 must be mended first" in line_with(ranking, "Acme Gearworks:")
        assert "acme-1" not in ranking
        await pressed(app, pilot, "4")
        assert "offers/acme-2.toml:13: must be mended first" in now(app)
        await pressed(app, pilot, "e")
        assert isinstance(app.screen, OfferForm)
        assert app.screen.record_id == "acme-2"
