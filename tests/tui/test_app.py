from __future__ import annotations

import os
from functools import partial
from pathlib import Path

from offerbook.core.calendar import Clock
from offerbook.desk import Desk
from offerbook.errors import InvalidRecordError, OfferbookError
from offerbook.tui.app import OfferbookApp
from offerbook.tui.crash import line
from tests.tui.walking import USUAL, app_of, desk_of, line_with, pressed, seen, settled, walking


async def test_an_edit_is_on_disk_and_on_the_screen_and_can_be_undone_twice_over(
    samples: Path, story: Clock
) -> None:
    file = samples / "offers" / "birch-1.toml"
    before = file.read_bytes()
    async with walking(samples, story) as (app, pilot):
        assert "€104,000" in seen(app)
        app.act(lambda: app.desk.edit("birch-1", ("base.amount", "110k")))
        await settled(app, pilot)
        assert b"110000" in file.read_bytes()
        assert "€110,000" in line_with(seen(app), "Birch & Bough  ")
        assert "Set birch-1 base.amount – u to undo" in seen(app)
        for _ in range(2):
            screen = await pressed(app, pilot, "u")
            assert file.read_bytes() == before
            assert "€104,000" in line_with(screen, "Birch & Bough  ")
            assert "Took back: set birch-1 base.amount – U to do it again" in screen
            screen = await pressed(app, pilot, "U")
            assert b"110000" in file.read_bytes()
            assert "€110,000" in line_with(screen, "Birch & Bough  ")


async def test_an_edit_shows_in_every_place_that_was_opened_before(
    samples: Path, story: Clock
) -> None:
    async with walking(samples, story, (120, 40)) as (app, pilot):
        assert "€104,000" in await pressed(app, pilot, "2")
        assert "61.4" in await pressed(app, pilot, "3")
        app.act(lambda: app.desk.edit("birch-1", ("base.amount", "126000")))
        await settled(app, pilot)
        assert "61.4" not in seen(app)
        assert "€126,000" in await pressed(app, pilot, "2")
        assert "€126,000" in await pressed(app, pilot, "1")


async def test_a_refused_change_says_why_and_changes_nothing(samples: Path, story: Clock) -> None:
    file = samples / "offers" / "birch-1.toml"
    before = file.read_bytes()
    refused: list[OfferbookError] = []
    async with walking(samples, story, (120, 40)) as (app, pilot):
        outlook = app.outlook
        app.act(
            lambda: app.desk.edit("birch-1", ("base.fte", "7")),
            then=refused.clear,
            otherwise=refused.append,
        )
        await settled(app, pilot)
        assert isinstance(refused[0], InvalidRecordError)
        assert str(refused[0]) in app.said[-1]
        assert "base.fte" in seen(app)
        assert app.outlook is outlook
    assert file.read_bytes() == before


async def test_changes_are_done_in_the_order_in_which_they_were_asked_for(
    samples: Path, story: Clock
) -> None:
    async with walking(samples, story) as (app, pilot):
        for amount in ("101k", "102k", "103k"):
            app.act(partial(app.desk.edit, "birch-1", ("base.amount", amount)))
        await settled(app, pilot)
        assert b"103000" in (samples / "offers" / "birch-1.toml").read_bytes()
        await pressed(app, pilot, "u")
        assert b"102000" in (samples / "offers" / "birch-1.toml").read_bytes()


async def test_a_change_made_in_an_editor_appears_by_itself(samples: Path, story: Clock) -> None:
    file = samples / "offers" / "birch-1.toml"
    async with walking(samples, story) as (app, pilot):
        file.write_text(file.read_text().replace("104_000", "107_000").replace("104000", "107000"))
        os.utime(file, (2_000_000_000, 2_000_000_000))
        app.on_app_focus()
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert "€107,000" in seen(app)
        assert "changed elsewhere" in seen(app)


async def test_a_book_given_as_a_way_to_open_it_is_read_behind_the_first_frame(
    samples: Path, story: Clock
) -> None:
    app = OfferbookApp(lambda: desk_of(samples, story))
    async with app.run_test(size=USUAL) as pilot:
        assert not app.act(lambda: "never") or app.outlook is not None
        await settled(app, pilot)
        assert "Acme Gearworks" in seen(app)


async def test_a_book_that_cannot_be_opened_leaves_with_its_exit_code() -> None:
    def opening() -> Desk:
        raise OfferbookError("the book is a file", todo="name a directory")

    app = OfferbookApp(opening)
    async with app.run_test(size=USUAL) as pilot:
        await pilot.pause(0.2)
    assert app.return_code == 1


async def test_q_leaves_and_ctrl_c_says_how_to_leave(samples: Path, story: Clock) -> None:
    async with walking(samples, story) as (app, pilot):
        assert "Press q to leave" in await pressed(app, pilot, "ctrl+c")
        assert app.is_running
        await pilot.press("q")
    assert app.return_code == 0


async def test_escape_never_leaves(samples: Path, story: Clock) -> None:
    async with walking(samples, story) as (app, pilot):
        for place in "123":
            await pressed(app, pilot, place, "escape", "escape")
            assert app.is_running


async def test_an_empty_book_opens_the_guided_start_and_esc_looks_around(
    tmp_path: Path, story: Clock
) -> None:
    (tmp_path / "book").mkdir()
    async with walking(tmp_path / "book", story) as (app, pilot):
        assert "Nothing is in this book yet" in seen(app)
        assert "Press a to add" in await pressed(app, pilot, "escape")
        assert "No offer to show yet" in await pressed(app, pilot, "2")
        assert "no offer to rank" in await pressed(app, pilot, "3")


async def test_too_small_a_terminal_gets_one_message_until_it_is_larger(
    samples: Path, story: Clock
) -> None:
    async with walking(samples, story) as (app, pilot):
        await pressed(app, pilot, "j", "j")
        before = seen(app)
        await pilot.resize_terminal(50, 24)
        await settled(app, pilot)
        assert seen(app).split() == [
            "offerbook",
            "needs",
            "60",
            "×",
            "20",
            "cells.",
            "Make",
            "the",
            "window",
            "larger.",
        ]
        await pilot.resize_terminal(80, 24)
        await settled(app, pilot)
        assert seen(app) == before


async def test_messages_can_be_read_again(samples: Path, story: Clock) -> None:
    async with walking(samples, story) as (app, pilot):
        app.say("first \x1b[31m")
        app.warn("second")
        screen = await pressed(app, pilot, "M")
        assert screen.index("second") < screen.index("first")
        assert "\x1b" not in screen
        await pressed(app, pilot, "escape")


async def test_the_palette_does_what_a_key_does(samples: Path, story: Clock) -> None:
    async with walking(samples, story) as (app, pilot):
        await pressed(app, pilot, "ctrl+p")
        for letter in "ranking":
            await pilot.press(letter)
        await pilot.pause(0.5)
        await pressed(app, pilot, "enter")
        await pilot.pause(0.3)
        assert "[3 Ranking]" in seen(app)


async def test_a_click_on_a_tab_goes_there_and_a_click_on_a_key_does_it(
    samples: Path, story: Clock
) -> None:
    async with walking(samples, story) as (app, pilot):
        await pilot.click(offset=(13, 0))
        await settled(app, pilot)
        assert "[2 Offers]" in seen(app)
        at = seen(app).splitlines()[-1].index("? Help")
        await pilot.click(offset=(at, 23))
        await settled(app, pilot)
        assert "What this is" in seen(app)


async def test_what_is_copied_is_said(samples: Path, story: Clock) -> None:
    async with walking(samples, story) as (app, pilot):
        assert "Copied 1 line" in await pressed(app, pilot, "y")
        assert app.clipboard.startswith("Ask Garnet Post")


def test_a_crash_leaves_a_log_without_values(tmp_path: Path) -> None:
    try:
        int("present pay")
    except ValueError as error:
        told = line(error, tmp_path)
    log = tmp_path / "crash.log"
    assert str(log) in told
    assert "present" not in log.read_text()
    assert "test_app.py" in log.read_text()
    assert log.stat().st_mode & 0o777 == 0o600


def test_a_crash_without_a_place_for_a_log_still_has_its_line(tmp_path: Path) -> None:
    (tmp_path / "state").write_text("a file")
    assert "ValueError" in line(ValueError(), tmp_path / "state" / "x")
    assert "ValueError" in line(ValueError(), None)


def test_the_app_is_made_without_touching_the_book(samples: Path, story: Clock) -> None:
    before = {path: path.stat().st_mtime_ns for path in samples.rglob("*")}
    app_of(samples, story)
    assert {path: path.stat().st_mtime_ns for path in samples.rglob("*")} == before
