"""What is typed is there again, whatever ends the program or happens to the files."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from textual.widgets import TextArea

from offerbook.core.calendar import Clock
from offerbook.core.edit import Drop
from offerbook.tui.app import OfferbookApp
from offerbook.tui.screens.event_form import EventForm
from offerbook.tui.screens.long_text import LongText
from offerbook.tui.screens.offer_form import OfferForm
from offerbook.tui.widgets.field import FieldRow
from offerbook.tui.widgets.field_totals import Totals
from tests.tui.filled import desk_over, echo, form_of, problem, row, settled, write
from tests.tui.terminal import Terminal, offerbook
from tests.tui.walking import desk_of, pressed, seen, walking

BROKEN = "\nx = = 1\n"


def aside(app: OfferbookApp) -> str:
    """Return everything that was put aside."""
    found = sorted((app.desk.state / "autosaves").glob("*"))
    return " ".join(json.dumps(json.loads(one.read_text()), ensure_ascii=False) for one in found)


@pytest.mark.parametrize("editor", ["", "false"])
def test_a_screen_comes_back_where_no_editor_can_be_opened(samples: Path, editor: str) -> None:
    env = {"EDITOR": editor, "VISUAL": ""}
    with Terminal(offerbook(samples), env) as terminal:
        terminal.wait_for("€120,989")
        terminal.press(b"4")
        terminal.wait_for("[4 Negotiate]")
        terminal.press(b"o")
        terminal.wait_for("your own wording")
        terminal.press(b"Gladly! \x1bOS")
        terminal.wait_for("ended with an error" if editor else "no editor is named")
        terminal.wait_for("Gladly! ")
        terminal.press(b"\x11")
        assert terminal.end() == 0


async def test_ones_own_wording_is_put_aside_while_one_types_and_as_one_quits(
    samples: Path, story: Clock
) -> None:
    app = OfferbookApp(desk_over(samples, story))
    async with app.run_test() as pilot:
        await settled(pilot)
        await pilot.press("4")
        await settled(pilot)
        await pilot.press("o")
        await settled(pilot)
        await write(pilot, "Gladly ")
        await settled(pilot, 1.8)
        assert "Gladly " in aside(app)
        await write(pilot, "so ")
        await pilot.press("ctrl+c")
        assert "Ctrl+Q" in app.said[-1]
        await pilot.press("ctrl+q")
    assert "Gladly so " in aside(app)


async def test_a_text_of_several_lines_stands_in_the_form_as_it_is_typed(
    samples: Path, story: Clock
) -> None:
    app = OfferbookApp(desk_over(samples, story))
    async with app.run_test() as pilot:
        await settled(pilot)
        app.open_application("acme")
        await settled(pilot)
        await form_of(app).go_to("notes")
        await pilot.pause()
        await pilot.press("f4")
        await settled(pilot)
        assert isinstance(app.screen, LongText)
        app.screen.query_one(TextArea).insert("Ask about\nthe garden")
        await pilot.pause()
        await pilot.press("ctrl+q")
    assert "the garden" in aside(app)


async def test_a_form_waits_while_its_file_cannot_be_read(samples: Path, story: Clock) -> None:
    path = samples / "offers" / "acme-2.toml"
    sound = path.read_text()
    async with walking(samples, story) as (app, pilot):
        await pressed(app, pilot, "2", "e")
        row(app, "base.amount").control.focus()
        await write(pilot, "99k")
        path.write_text(sound + BROKEN)
        app.desk.refresh()
        app.outlook = app.desk.outlook
        await settled(pilot)
        told = " ".join(seen(app).split())
        assert "Waiting until this is mended: offers/acme-2.toml:" in told
        assert row(app, "written").text == "yes"
        await pressed(app, pilot, "f2")
        assert isinstance(app.screen, OfferForm)
        assert path.read_text() == sound + BROKEN
        path.write_text(sound)
        app.desk.refresh()
        app.outlook = app.desk.outlook
        await settled(pilot)
        assert "Waiting" not in seen(app)
        await pressed(app, pilot, "f2")
        assert not isinstance(app.screen, OfferForm)
    assert path.read_text() == sound.replace("amount = 98000", "amount = 99000")


async def test_a_file_that_was_deleted_meanwhile_is_made_again_or_left(
    samples: Path, story: Clock
) -> None:
    path = samples / "offers" / "acme-2.toml"
    async with walking(samples, story) as (app, pilot):
        await pressed(app, pilot, "2", "e")
        row(app, "base.amount").control.focus()
        await write(pilot, "99k")
        before = app.desk.book.records["acme-2"].data
        path.unlink()
        app.desk.refresh()
        app.outlook = app.desk.outlook
        await settled(pilot)
        told = " ".join(seen(app).split())
        assert "deleted meanwhile: F2 makes it again" in told
        assert row(app, "written").text == "yes"
        assert not path.exists()
        await pressed(app, pilot, "f2")
        await settled(pilot)
        after = app.desk.book.records["acme-2"].data
        assert after == {**before, "base": {**before["base"], "amount": 99000}}


async def test_a_choice_that_was_changed_and_changed_back_elsewhere_is_shown_as_it_stands(
    samples: Path, story: Clock
) -> None:
    async with walking(samples, story) as (app, pilot):
        await pressed(app, pilot, "2", "e")
        other = desk_of(samples, story)
        for word in ("no", "yes", "no"):
            other.edit("acme-2", ("written", word))
            app.desk.refresh()
            app.outlook = app.desk.outlook
            await settled(pilot)
            assert row(app, "written").text == word
            assert row(app, "written").control.value == word


async def test_letters_that_chose_nothing_are_told(samples: Path, story: Clock) -> None:
    async with walking(samples, story) as (app, pilot):
        await pressed(app, pilot, "2", "e")
        row(app, "written").control.focus()
        await write(pilot, "n")
        await pressed(app, pilot, "down")
        assert row(app, "written").text == "yes"
        assert "“n” chose nothing" in app.said[-1]


async def test_what_was_asked_for_is_a_term_of_the_offer_in_words(
    samples: Path, story: Clock
) -> None:
    app = OfferbookApp(desk_over(samples, story))
    async with app.run_test(size=(120, 40)) as pilot:
        await settled(pilot)
        app.push_screen(EventForm("acme", "asked"))
        await settled(pilot)
        what = next(one.line.key for one in form_of(app).query(FieldRow) if "path" in one.line.key)
        row(app, what).control.focus()
        await write(pilot, "tea")
        await pilot.press("down")
        assert "no term is called 'tea'" in problem(app, what)
        row(app, what).put("sign-on")
        await pilot.pause()
        assert echo(app, what) == "= Sign-on: Amount"


async def test_a_new_letter_says_which_terms_of_the_one_before_it_leaves_out(
    samples: Path, story: Clock
) -> None:
    app = OfferbookApp(desk_over(samples, story))
    async with app.run_test(size=(120, 40)) as pilot:
        await settled(pilot)
        app.open_offer(application="acme")
        await settled(pilot)
        told = " ".join(str(row(app, "supersedes").query_one(".problem").render()).split())
        assert told.startswith("! it states no bonus, sign on, grant")


async def test_a_score_on_ends_that_are_assumed_is_not_said_to_have_moved(
    samples: Path, story: Clock
) -> None:
    desk = desk_over(samples, story)
    desk.put("preferences", [Drop(("money",))])
    app = OfferbookApp(desk)
    async with app.run_test(size=(120, 40)) as pilot:
        await settled(pilot)
        app.open_offer("acme-2")
        await settled(pilot, 0.6)
        row(app, "base.amount").control.focus()
        await write(pilot, "150k")
        await settled(pilot, 0.6)
        (score,) = [one for one in form_of(app).query_one(Totals).totals if one.label == "Score"]
        assert score.moved == ""
        assert "ends assumed" in score.more
