from __future__ import annotations

import asyncio
import gc
import threading
import weakref
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from textual import events
from textual.pilot import Pilot
from textual.widgets import Static

from offerbook.core.calendar import Clock
from offerbook.core.edit import Append
from offerbook.desk import Outlook
from offerbook.desk.forms import kept_form
from offerbook.tui.app import OfferbookApp
from offerbook.tui.readying import make_ready
from offerbook.tui.screens.form import Form
from offerbook.tui.screens.offers import Offers
from offerbook.tui.screens.question import Answer, Question
from offerbook.tui.screens.today import Today
from offerbook.tui.sweeping import Sweeping
from offerbook.tui.widgets.field import FieldRow
from offerbook.tui.widgets.keyline import KeyLine
from offerbook.tui.widgets.rows import Block
from offerbook.tui.widgets.sheet import Sheet
from tests.tui.filled import form_of, row, settled, write
from tests.tui.walking import WIDE, desk_of, line_with, pressed, walking


async def test_after_a_change_the_page_in_front_is_found_behind_the_screen(
    samples: Path, story: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    threads: list[str] = []
    found = Today.blocks

    def watched(place: Today, outlook: Outlook) -> Sequence[Block]:
        threads.append(threading.current_thread().name)
        return found(place, outlook)

    async with walking(samples, story) as (app, pilot):
        monkeypatch.setattr(Today, "blocks", watched)
        await pressed(app, pilot, "slash", *"garnet", "enter", "down", "d")
    assert [name.startswith("desk") for name in threads] == [True]


async def test_the_columns_of_offers_change_with_what_is_shown_and_not_before(
    samples: Path, story: Clock
) -> None:
    async with walking(samples, story, WIDE) as (app, pilot):
        await pressed(app, pilot, "2")
        place = app.screen
        assert isinstance(place, Offers)
        before = place.target.offer
        declined = [Append(("events",), {"on": story.today, "kind": "declined", "offer": before})]
        after = app.desk.preview(place.target.application, declined)
        place.prepare(after)
        assert place.target.offer == before
        place.show(after)
        assert place.target.offer not in {"", before}


async def test_a_step_from_field_to_field_lays_nothing_out_anew(
    samples: Path, story: Clock
) -> None:
    async with walking(samples, story, WIDE) as (app, pilot):
        app.open_application("acme")
        await pressed(app, pilot, "down")
        rows = list(app.screen.query(FieldRow))
        plain = [row for row in rows if row.text and not row.problem]
        parts = [part for row in plain[:2] for part in row.query(Static)]
        before = [part._layout_updates for part in parts]
        for row in plain[:2]:
            row.say("as understood", changed=True)
        assert [part._layout_updates for part in parts] == before


async def test_saving_says_so_until_it_is_done() -> None:
    line = KeyLine(("save",))
    line.begin("Saving")
    content = line.render()
    assert content.plain == "… Saving"


def test_what_keys_may_call_for_is_made_ready_and_left_when_that_is_enough(
    samples: Path, story: Clock
) -> None:
    outlook = desk_of(samples, story).outlook
    make_ready(outlook, enough=lambda: True)
    assert "ranking" not in outlook.__dict__
    make_ready(outlook, enough=lambda: False)
    assert {"ranking", "contest", "talks", "timeline"} <= set(outlook.__dict__)
    assert {"stance", "room", "prep"} <= set(outlook.talk("acme").__dict__)
    assert outlook.talk("acme").text("counter") is outlook.talk("acme").text("counter")


async def test_keys_that_come_before_a_form_stands_go_into_its_first_field(
    samples: Path, story: Clock
) -> None:
    app = OfferbookApp(desk_of(samples, story))
    async with app.run_test(size=WIDE) as pilot:
        await settled(pilot)
        app.open_application()
        while not isinstance(app.screen, Form):  # noqa: ASYNC110 - the screen tells nobody
            await asyncio.sleep(0)
        assert not app.screen.is_ready
        for letter in "Kite":
            app.post_message(events.Key(letter, letter))
        await settled(pilot)
        assert row(app, "company").text == "Kite"


async def test_the_filter_finds_words_of_every_cell_in_any_order(
    samples: Path, story: Clock
) -> None:
    async with walking(samples, story) as (app, pilot):
        screen = await pressed(app, pilot, "slash", *"TERVIEWS", "space", *"cedar")
        assert "interviews" in line_with(screen, "Cedar")
        assert "Acme" not in screen


@asynccontextmanager
async def renamed(
    samples: Path, story: Clock
) -> AsyncIterator[tuple[OfferbookApp, Pilot[None], Form]]:
    """Open the form of an application and type another name for the company."""
    app = OfferbookApp(desk_of(samples, story))
    async with app.run_test(size=WIDE) as pilot:
        app.open_application("acme")
        await settled(pilot)
        row(app, "company").control.focus()
        await write(pilot, "Acme Gears")
        yield app, pilot, form_of(app)


async def test_a_form_that_rests_is_put_aside_in_a_thread_and_never_after_it_was_left(
    samples: Path, story: Clock
) -> None:
    async with renamed(samples, story) as (app, pilot, form):
        form._keep_behind()
        await settled(pilot)
        aside = kept_form(app.desk, form.form_key)
        assert aside is not None
        assert "Acme Gears" in aside["texts"].values()
        form._leave()
        form._keep_if_last(form._kept, form.form_key, aside)
        assert kept_form(app.desk, form.form_key) is None


async def test_an_older_copy_of_a_form_takes_no_newer_ones_place(
    samples: Path, story: Clock
) -> None:
    async with renamed(samples, story) as (app, _, form):
        form.keep()
        newer = kept_form(app.desk, form.form_key)
        form._keep_if_last(form._kept - 1, form.form_key, {"texts": {}})
        assert kept_form(app.desk, form.form_key) == newer


def test_garbage_is_collected_once_the_keys_rest_and_a_new_book_was_set_aside() -> None:
    sweeping = Sweeping()
    try:
        assert not sweeping.sweep(rest=0)
        sweeping.set_aside()
        assert gc.get_freeze_count() > 0
        sweeping.typed()
        assert not sweeping.sweep(rest=60)
        gone = weakref.finalize(Sheet(), lambda: None)
        assert sweeping.sweep(rest=0)
        assert not gone.alive
        assert not sweeping.sweep(rest=0)
    finally:
        gc.unfreeze()


async def test_an_answer_counts_once_however_quickly_keys_follow(
    samples: Path, story: Clock
) -> None:
    app = OfferbookApp(desk_of(samples, story))
    async with app.run_test(size=WIDE) as pilot:
        await settled(pilot)
        given: list[str | None] = []
        answers = (Answer("g", "Go on", "on"), Answer("n", "Not now", "drop"))
        app.push_screen(Question("Left", "What now?", answers), given.append)
        await settled(pilot)
        question = app.screen
        for key in ("g", "n", "g"):
            question.post_message(events.Key(key, key))
        await settled(pilot)
        assert given == ["on"]
        assert isinstance(app.screen, Today)


async def test_enter_pressed_several_times_at_once_goes_on_as_often(
    samples: Path, story: Clock
) -> None:
    app = OfferbookApp(desk_of(samples, story))
    async with app.run_test(size=WIDE) as pilot:
        app.open_offer("acme-2")
        await settled(pilot)
        row(app, "base.amount").control.focus()
        await settled(pilot)
        for _ in range(3):
            app.post_message(events.Key("enter", "\r"))
        await settled(pilot)
        assert row(app, "start").control.has_focus


async def test_enter_in_a_form_that_goes_away_does_nothing(samples: Path, story: Clock) -> None:
    app = OfferbookApp(desk_of(samples, story))
    async with app.run_test(size=WIDE) as pilot:
        app.open_offer("acme-2")
        await settled(pilot)
        form, last = form_of(app), row(app, "supersedes")
        await form.query("#fields > *").remove()
        form.post_message(FieldRow.Done(last))
        await settled(pilot)
        assert app.screen is form
