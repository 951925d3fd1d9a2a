from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from offerbook.core.calendar import Clock
from offerbook.desk import Desk
from offerbook.tui.app import OfferbookApp
from offerbook.tui.screens.offers import Offers
from offerbook.tui.screens.start import FirstApplication, FirstOffer, FirstWeights, StartScreen
from offerbook.tui.screens.today import Today
from offerbook.tui.widgets.field_totals import Totals
from tests.tui.filled import USUAL, desk_over, settled, write


@pytest.fixture
def desk(tmp_path: Path, story: Clock) -> Desk:
    return desk_over(tmp_path / "book", story)


MOST_KEYS = 60
"""At two keys a second, half a minute; the rest of the two is for thinking."""


async def test_an_empty_book_is_begun_in_few_keys(desk: Desk, tmp_path: Path) -> None:
    app = OfferbookApp(desk)
    keys = 0
    async with app.run_test(size=USUAL) as pilot:
        await settled(pilot)
        assert isinstance(app.screen, StartScreen)
        script = (
            ("", FirstApplication),
            ("Acme", FirstApplication),
            ("Engineer", FirstApplication),
            ("12 nov", FirstOffer),
            ("y", FirstOffer),
            ("98k", FirstOffer),
            ("", FirstOffer),
            ("", FirstOffer),
            ("4 jan", FirstOffer),
            ("fri", FirstWeights),
            ("5", FirstWeights),
            ("2", FirstWeights),
            ("5", FirstWeights),
            ("", FirstWeights),
            ("Sam", Offers),
        )
        for text, then in script:
            await write(pilot, text)
            await pilot.press("enter")
            await settled(pilot)
            keys += len(text) + 1
            assert isinstance(app.screen, then), (text, app.screen)
    assert keys <= MOST_KEYS
    book = tmp_path / "book"
    assert (book / "applications" / "acme.toml").read_text() == (
        'company = "Acme"\n'
        'role = "Engineer"\n'
        "\n"
        "[[events]]\n"
        "on = 2026-11-12\n"
        'kind = "applied"\n'
        "\n"
        "[[events]]\n"
        "on = 2026-11-23\n"
        'kind = "offer_written"\n'
        'offer = "acme-1"\n'
    )
    assert "amount = 98000" in (book / "offers" / "acme-1.toml").read_text()
    preferences = desk.book.preferences
    assert preferences.weights is not None
    assert preferences.name == "Sam"
    assert preferences.weights.money == preferences.weights.fit == Decimal(5)
    assert desk.outlook.ranking.standings[0].offer == "acme-1"


async def test_pay_is_in_the_money_of_the_country_that_the_locale_names(
    tmp_path: Path, story: Clock
) -> None:
    desk = desk_over(tmp_path / "book", story, locale="en_US")
    app = OfferbookApp(desk)
    async with app.run_test(size=USUAL) as pilot:
        await settled(pilot)
        for text in ("", "Acme", "", "12 nov", "y", "98k", "", "", "", "", *"525", "", ""):
            await write(pilot, text)
            await pilot.press("enter")
            await settled(pilot, 0.4)
            if text == "98k":
                totals = app.screen.query_one(Totals)
                assert ("First year", "$98,000") in [(t.label, t.value) for t in totals.totals]
        assert isinstance(app.screen, Offers)
    assert desk.book.offers["acme-1"].currency == desk.book.preferences.currency == "USD"
    assert desk.outlook.ranking.standings[0].offer == "acme-1"


async def test_every_step_can_be_skipped(desk: Desk, tmp_path: Path) -> None:
    app = OfferbookApp(desk)
    async with app.run_test(size=USUAL) as pilot:
        await settled(pilot)
        await pilot.press("enter")
        await settled(pilot)
        await pilot.press("escape")  # no application, so there is no offer to ask for either
        await settled(pilot)
        assert isinstance(app.screen, FirstWeights)
        await pilot.press("escape")
        await settled(pilot)
        assert isinstance(app.screen, Offers)
    assert not (tmp_path / "book").exists() or not any((tmp_path / "book").rglob("*.toml"))


async def test_one_can_look_around_first(desk: Desk) -> None:
    app = OfferbookApp(desk)
    async with app.run_test(size=USUAL) as pilot:
        await settled(pilot)
        await pilot.press("escape")
        await settled(pilot)
        assert isinstance(app.screen, Today)
        assert "Press a to add an application" in app.said[-1]
