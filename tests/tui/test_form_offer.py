from __future__ import annotations

from pathlib import Path

import pytest

from offerbook.core.calendar import Clock
from offerbook.desk import Desk
from offerbook.tui.app import OfferbookApp
from offerbook.tui.screens.form import Form
from offerbook.tui.screens.question import Question
from offerbook.tui.widgets.field_choice import Choice
from offerbook.tui.widgets.field_group import GroupBox
from offerbook.tui.widgets.field_totals import Totals
from tests.tui.filled import (
    USUAL,
    WIDE,
    Typing,
    desk_over,
    echo,
    focused,
    form_of,
    problem,
    row,
    settled,
    write,
)


@pytest.fixture
def desk(samples: Path, story: Clock) -> Desk:
    return desk_over(samples, story)


@pytest.fixture
def app(desk: Desk) -> OfferbookApp:
    return OfferbookApp(desk)


def totals(app: OfferbookApp) -> dict[str, str]:
    return {one.label: one.value for one in form_of(app).query_one(Totals).totals}


async def open_offer(pilot: Typing, record_id: str = "", application: str = "") -> None:
    app = pilot.app
    assert isinstance(app, OfferbookApp)
    app.open_offer(record_id, application=application)
    await settled(pilot)


async def test_a_walk_from_a_typo_to_a_saved_offer_and_back(
    app: OfferbookApp, samples: Path
) -> None:
    file = samples / "offers" / "acme-2.toml"
    before = file.read_bytes()
    async with app.run_test(size=WIDE) as pilot:
        await open_offer(pilot, "acme-2")
        at_first = totals(app)
        row(app, "base.amount").control.focus()
        await write(pilot, "98,5")
        assert problem(app, "base.amount") == ""
        await pilot.press("tab")
        await pilot.pause()
        assert "98,5" in problem(app, "base.amount")
        assert "write" in problem(app, "base.amount")
        await pilot.press("shift+tab")
        await write(pilot, "101.5k")
        await settled(pilot)
        assert problem(app, "base.amount") == ""
        assert "= €101,500 a year" in echo(app, "base.amount")
        assert totals(app)["Guaranteed a year"] == "€103,500"
        assert totals(app).keys() == at_first.keys()
        assert totals(app) != at_first
        moved = {one.label: one.moved for one in form_of(app).query_one(Totals).totals}
        assert moved["Guaranteed a year"] == "▲ €3,500"
        await pilot.press("f2")
        await settled(pilot)
        assert not isinstance(app.screen, Form)
        assert file.read_text() == before.decode().replace("amount = 98000", "amount = 101500")
        await pilot.press("u")
        await settled(pilot)
        assert file.read_bytes() == before


async def test_a_simple_new_offer_needs_five_fields_and_enter(
    app: OfferbookApp, samples: Path
) -> None:
    async with app.run_test(size=USUAL) as pilot:
        await open_offer(pilot, application="fernway")
        assert focused(app) == "written"
        await pilot.press("y", "enter")
        # What it came on and replaces is filled in already, and passed over with Enter as well.
        for text in ("91k", None, None, "1 feb 2027", "fri", None, None):
            assert isinstance(app.screen, Form)
            if text is not None:
                await write(pilot, text)
            await pilot.press("enter")
        await settled(pilot)
        assert not isinstance(app.screen, Form)
    assert (samples / "offers" / "fernway-1.toml").read_text() == (
        'application = "fernway"\n'
        "received = 2026-11-23\n"
        "written = true\n"
        "answer_by = 2026-11-27\n"
        'currency = "EUR"\n'
        "start = 2027-02-01\n"
        "\n"
        "[base]\n"
        "amount = 91000\n"
    )
    assert 'offer = "fernway-1"' in (samples / "applications" / "fernway.toml").read_text()


async def test_a_new_letter_says_when_it_came_and_what_it_replaces(
    app: OfferbookApp, samples: Path
) -> None:
    async with app.run_test(size=USUAL) as pilot:
        await open_offer(pilot)
        await write(pilot, "acme")
        await pilot.press("tab", "y", "enter")
        await settled(pilot)
        assert (row(app, "received").text, row(app, "supersedes").text) == ("2026-11-23", "acme-2")
        await write(pilot, "110k")
        await pilot.press("f2")
        await settled(pilot)
    made = (samples / "offers" / "acme-3.toml").read_text()
    assert "received = 2026-11-23\n" in made
    assert 'supersedes = "acme-2"\n' in made
    assert [one.id for one in app.desk.outlook.competing if one.application == "acme"] == ["acme-3"]


async def test_what_a_new_offer_replaces_follows_what_it_is(app: OfferbookApp) -> None:
    async with app.run_test(size=USUAL) as pilot:
        await open_offer(pilot, application="acme")
        assert row(app, "supersedes").text == "acme-2"
        await pilot.press("right", "right")
        await settled(pilot)
        assert row(app, "supersedes").text == ""  # only a letter replaces a letter
        row(app, "supersedes").put("acme-1")
        await settled(pilot)
        row(app, "written").control.focus()
        await pilot.press("left")
        await settled(pilot)
        assert row(app, "supersedes").text == "acme-1"  # what was typed stays


async def test_saving_too_early_goes_to_the_first_field_that_is_needed(
    app: OfferbookApp, samples: Path
) -> None:
    async with app.run_test(size=USUAL) as pilot:
        await open_offer(pilot, application="fernway")
        row(app, "base.amount").control.focus()
        await write(pilot, "91k")
        await pilot.press("f2")
        await settled(pilot)
        assert focused(app) == "written"
        assert problem(app, "written").startswith("needed")
        assert row(app, "base.amount").text == "91k"
        notice = str(form_of(app).query_one("#notice").render())
        assert notice == "Not saved yet. One field needs a look, marked ✗"
    assert not (samples / "offers" / "fernway-1.toml").exists()


async def test_letters_are_only_letters_while_something_is_typed(app: OfferbookApp) -> None:
    async with app.run_test(size=USUAL) as pilot:
        await open_offer(pilot, "acme-2")
        row(app, "application").control.focus()
        await write(pilot, "quadp1")
        assert row(app, "application").text == "quadp1"
        row(app, "written").control.focus()
        await write(pilot, "quadp1")
        assert isinstance(app.screen, Form)


async def test_a_choice_is_made_with_arrows_first_letters_and_enter_or_the_mouse(
    app: OfferbookApp,
) -> None:
    async with app.run_test(size=USUAL) as pilot:
        await open_offer(pilot, "acme-2")
        choice = row(app, "base.per").control
        assert isinstance(choice, Choice)
        choice.focus()
        await pilot.press("right")
        assert row(app, "base.per").text == "month"
        await pilot.press("h")
        assert row(app, "base.per").text == "month"
        await pilot.press("enter")
        assert row(app, "base.per").text == "hour"
        assert focused(app) == "currency"
        choice.focus()
        await pilot.press("home")
        assert choice.counts == "year"
        assert row(app, "base.per").text == ""
        await pilot.click(choice, offset=(12, 0))
        assert choice.counts == "month"


async def test_a_group_says_what_is_in_it_and_opens(app: OfferbookApp) -> None:
    async with app.run_test(size=USUAL) as pilot:
        await open_offer(pilot, "acme-2")
        box = next(one for one in form_of(app).query(GroupBox) if one.group.title == "Bonus")
        assert "10% of the base" in str(box.head.render())
        await pilot.press("pagedown")
        assert box.head.has_focus
        await pilot.press("enter", "down", "down")
        await pilot.pause()
        assert focused(app) == "target_percent"
        await pilot.press("pageup")
        assert box.head.has_focus
        await pilot.press("enter")
        assert not box.is_open


async def test_entries_are_added_and_taken_away(app: OfferbookApp, samples: Path) -> None:
    file = samples / "offers" / "acme-2.toml"
    before = file.read_bytes()
    async with app.run_test(size=USUAL) as pilot:
        await open_offer(pilot, "acme-2")
        benefits = next(one for one in form_of(app).query(GroupBox) if one.group.table == "benefit")
        benefits.head.focus()
        await pilot.press("enter")
        await pilot.pause()
        assert focused(app) == "name"
        await write(pilot, "lunch")
        await pilot.press("enter")
        await write(pilot, "150")
        await pilot.press("enter", "m", "enter", "f2")
        await settled(pilot)
        saved = file.read_text()
        assert '[[benefit]]\nname = "lunch"\namount = 150\nper = "month"\n' in saved
        await open_offer(pilot, "acme-2")
        benefits = next(one for one in form_of(app).query(GroupBox) if one.group.table == "benefit")
        benefits.head.focus()
        await pilot.press("enter", "down", "d")
        await pilot.pause()
        await pilot.press("f2")
        await settled(pilot)
        assert file.read_bytes().rstrip() == before.rstrip()


async def test_a_field_is_found_by_its_name_in_a_closed_group(app: OfferbookApp) -> None:
    async with app.run_test(size=USUAL) as pilot:
        await open_offer(pilot, "acme-2")
        await pilot.press("f3")
        await write(pilot, "trial")
        await pilot.press("enter")
        await pilot.pause()
        assert focused(app) == "terms.probation_months"
        await pilot.press("f3", "escape")
        await pilot.pause()
        assert focused(app) == "terms.probation_months"


async def test_a_field_of_a_table_without_entries_is_found_and_the_entry_made(
    app: OfferbookApp,
) -> None:
    async with app.run_test(size=USUAL) as pilot:
        await open_offer(pilot, "birch-1")
        await pilot.press("pageup", "slash")
        await write(pilot, "cliff")
        await pilot.press("enter")
        await pilot.pause()
        assert focused(app) == "schedule.cliff_months"
        assert len(form_of(app).filling.entries["grant"]) == 1


async def test_every_field_is_in_the_chain_of_the_arrows_and_comes_into_sight(
    app: OfferbookApp,
) -> None:
    async with app.run_test(size=USUAL) as pilot:
        await open_offer(pilot, "acme-2")
        form = form_of(app)
        for box in form.boxes():
            await form.open_group(box)
        await pilot.pause()
        controls = [one.control for one in form.rows()]
        chain = [one for one in form.focus_chain if one in set(controls)]
        assert chain == controls
        for control in (*controls[:3], *controls[::25], controls[-1]):
            form.set_focus(control)
            await pilot.pause()
            assert 0 < control.region.y < USUAL[1] - 3


async def test_a_long_text_is_written_on_a_page_of_its_own(
    app: OfferbookApp, samples: Path
) -> None:
    async with app.run_test(size=USUAL) as pilot:
        await open_offer(pilot, "birch-1")
        await pilot.press("f3")
        await write(pilot, "notes")
        await pilot.press("enter")
        await pilot.pause()
        assert focused(app) == "notes"
        await write(pilot, "Ask")
        await pilot.press("enter")
        await write(pilot, "Jo.")
        await pilot.press("escape")
        await pilot.pause()
        assert row(app, "notes").text == "Ask\nJo."
        await pilot.press("f2")
        await settled(pilot)
    assert 'notes = """\nAsk\nJo."""' in (samples / "offers" / "birch-1.toml").read_text()


async def test_text_of_the_book_is_shown_literally(samples: Path, story: Clock) -> None:
    file = samples / "applications" / "acme.toml"
    text = file.read_text().replace('"Acme Gearworks"', r'"[/x] [@click=app.quit]Acme\u001b[2J"')
    file.write_text(text)
    app = OfferbookApp(desk_over(samples, story))
    async with app.run_test(size=USUAL) as pilot:
        await open_offer(pilot, "acme-2")
        assert "[/x] [@click=app.quit]Acme" in echo(app, "application")
        assert "\x1b" not in app.export_screenshot()


async def test_the_totals_say_when_a_rate_of_exchange_is_missing(app: OfferbookApp) -> None:
    async with app.run_test(size=WIDE) as pilot:
        await open_offer(pilot, "birch-1")
        row(app, "currency").control.focus()
        await write(pilot, "isk")
        await settled(pilot)
        assert "ISK" in form_of(app).query_one(Totals).remark
        assert form_of(app).query_one(Totals).totals == ()


async def test_leaving_a_changed_form_asks_once(app: OfferbookApp, samples: Path) -> None:
    before = (samples / "offers" / "acme-2.toml").read_bytes()
    async with app.run_test(size=USUAL) as pilot:
        await open_offer(pilot, "acme-2")
        await pilot.press("escape")
        assert not isinstance(app.screen, Form)
        await open_offer(pilot, "acme-2")
        row(app, "base.amount").control.focus()
        await write(pilot, "99k")
        await pilot.press("escape")
        await pilot.pause()
        assert isinstance(app.screen, Question)
        await pilot.press("escape")
        await pilot.pause()
        assert row(app, "base.amount").text == "99k"
        await pilot.press("escape", "t")
        await settled(pilot)
        assert not isinstance(app.screen, (Form, Question))
        await open_offer(pilot, "acme-2")
        assert row(app, "base.amount").text == "98,000"
    assert (samples / "offers" / "acme-2.toml").read_bytes() == before


async def test_a_form_left_unsaved_is_offered_again(app: OfferbookApp) -> None:
    async with app.run_test(size=USUAL) as pilot:
        await open_offer(pilot, "acme-2")
        row(app, "base.amount").control.focus()
        await write(pilot, "99,5")
        await pilot.press("escape", "l")
        await settled(pilot)
        await open_offer(pilot, "acme-2")
        assert isinstance(app.screen, Question)
        await pilot.press("enter")
        await settled(pilot)
        assert row(app, "base.amount").text == "99,5"
        await pilot.press("escape", "t")
        await settled(pilot)
        await open_offer(pilot, "acme-2")
        assert isinstance(app.screen, Form)


async def test_a_form_is_put_aside_by_itself_and_when_the_program_ends(
    samples: Path, story: Clock
) -> None:
    app = OfferbookApp(desk_over(samples, story))
    async with app.run_test(size=USUAL) as pilot:
        await open_offer(pilot, "acme-2")
        row(app, "base.amount").control.focus()
        await write(pilot, "99k")
        await pilot.press("ctrl+q")
    again = OfferbookApp(desk_over(samples, story))
    async with again.run_test(size=USUAL) as pilot:
        await open_offer(pilot, "acme-2")
        assert isinstance(again.screen, Question)
        await pilot.press("n")
        await settled(pilot)
        assert row(again, "base.amount").text == "98,000"


async def test_a_field_changed_in_the_file_meanwhile_is_shown_and_nothing_typed_is_lost(
    app: OfferbookApp, samples: Path
) -> None:
    file = samples / "offers" / "acme-2.toml"
    async with app.run_test(size=USUAL) as pilot:
        await open_offer(pilot, "acme-2")
        row(app, "base.amount").control.focus()
        await write(pilot, "101k")
        file.write_text(file.read_text().replace("amount = 98000", "amount = 97000"))
        await pilot.press("f2")
        await settled(pilot)
        assert isinstance(app.screen, Form)
        assert row(app, "base.amount").text == "101k"
        assert "97,000" in problem(app, "base.amount")
        assert "amount = 97000" in file.read_text()
        await pilot.press("f2")
        await settled(pilot)
        assert not isinstance(app.screen, Form)
        assert "amount = 101000" in file.read_text()


async def test_a_record_that_is_wrong_opens_with_its_problems_at_the_fields(
    samples: Path, story: Clock
) -> None:
    file = samples / "offers" / "birch-1.toml"
    file.write_text(file.read_text().replace("leave_days = 25", 'leave_days = "many"'))
    app = OfferbookApp(desk_over(samples, story))
    async with app.run_test(size=USUAL) as pilot:
        await open_offer(pilot, "birch-1")
        assert focused(app) == "time.leave_days"
        assert row(app, "time.leave_days").text == "many"
        assert problem(app, "time.leave_days") != ""
        await write(pilot, "25")
        await pilot.press("f2")
        await settled(pilot)
        assert not isinstance(app.screen, Form)
    assert "leave_days = 25" in file.read_text()
