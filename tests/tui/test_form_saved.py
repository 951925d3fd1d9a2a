"""What a form says once it is saved, and where the same field was changed elsewhere."""

from __future__ import annotations

from pathlib import Path

from offerbook.core.calendar import Clock
from offerbook.tui.screens.offer_form import OfferForm
from tests.tui.filled import problem, row, write
from tests.tui.walking import pressed, seen, walking


async def test_what_was_saved_is_said_where_the_form_stood(samples: Path, story: Clock) -> None:
    async with walking(samples, story) as (app, pilot):
        await pressed(app, pilot, "2", "e")
        row(app, "base.amount").control.focus()
        await write(pilot, "99k")
        screen = await pressed(app, pilot, "f2")
        assert not isinstance(app.screen, OfferForm)
        assert "✓ Saved: edited acme-2 – u to undo" in screen


async def test_a_clash_is_told_in_the_notation_of_the_person_with_one_advice(
    samples: Path, story: Clock
) -> None:
    path = samples / "offers" / "acme-2.toml"
    async with walking(samples, story) as (app, pilot):
        await pressed(app, pilot, "2", "e")
        row(app, "base.amount").control.focus()
        await write(pilot, "99k")
        path.write_text(path.read_text().replace("amount = 98000", "amount = 97000"))
        await pressed(app, pilot, "f2")
        told = " ".join(seen(app).split())
        assert (
            "base.amount was changed twice: here to €99,000, on disk to €97,000 (it was €98,000); "
            "look at both; save again to keep yours"
        ) in told
        assert problem(app, "base.amount") == (
            "on disk changed to €97,000 a year; save again to keep yours"
        )
        await pressed(app, pilot, "f2")
    assert "amount = 99000" in path.read_text()
