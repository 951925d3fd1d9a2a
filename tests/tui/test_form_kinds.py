from __future__ import annotations

from pathlib import Path

import pytest

from offerbook.core.calendar import Clock
from offerbook.desk import Desk
from offerbook.tui import doors
from offerbook.tui.app import OfferbookApp
from offerbook.tui.screens.event_form import EventForm
from offerbook.tui.screens.form import Form
from offerbook.tui.screens.kind_list import KindList
from offerbook.tui.screens.offer_form import OfferForm
from offerbook.tui.widgets.field_ticks import Ticks
from offerbook.tui.widgets.field_totals import Totals
from tests.tui.filled import (
    USUAL,
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
from tests.tui.walking import seen


@pytest.fixture
def desk(samples: Path, story: Clock) -> Desk:
    return desk_over(samples, story)


@pytest.fixture
def app(desk: Desk) -> OfferbookApp:
    return OfferbookApp(desk)


async def log(pilot: Typing, application: str, kind: str) -> None:
    app = pilot.app
    assert isinstance(app, OfferbookApp)
    await pilot.pause()
    app.open_event(application)
    await settled(pilot)
    assert isinstance(app.screen, KindList)
    await write(pilot, kind)
    await pilot.press("enter")
    await settled(pilot)


async def test_a_new_application_needs_a_company_and_may_say_when_it_was_sent(
    app: OfferbookApp, samples: Path
) -> None:
    async with app.run_test(size=USUAL) as pilot:
        await pilot.pause()
        app.open_application()
        await settled(pilot)
        await pilot.press("f2")
        await settled(pilot)
        assert problem(app, "company").startswith("needed")
        await write(pilot, "Hartwell Looms")
        row(app, "events[0].on").control.focus()
        await write(pilot, "yesterday")
        await pilot.press("enter")
        await settled(pilot)
        assert not isinstance(app.screen, Form)
    assert (samples / "applications" / "hartwell-looms.toml").read_text() == (
        'company = "Hartwell Looms"\n\n[[events]]\non = 2026-11-22\nkind = "applied"\n'
    )


async def test_an_event_of_yesterday_is_noted_with_only_what_its_kind_asks_for(
    app: OfferbookApp, samples: Path
) -> None:
    file = samples / "applications" / "fernway.toml"
    before = file.read_text()
    async with app.run_test(size=USUAL) as pilot:
        await log(pilot, "fernway", "interview")
        paths = [one.line.field.path.partition(".")[2] for one in form_of(app).rows()]
        assert paths == ["on", "round", "at", "with", "signs", "forecast_percent", "notes"]
        await write(pilot, "yesterday")
        await pilot.press("enter", "2", "enter", "enter")
        await write(pilot, "Jo Lane")
        await pilot.press("f2")
        await settled(pilot)
        assert not isinstance(app.screen, Form)
    added = '\n[[events]]\non = 2026-11-22\nkind = "interview"\nround = 2\nwith = ["Jo Lane"]\n'
    assert file.read_text() == before + added


async def test_an_event_that_was_only_begun_is_left_without_a_question(app: OfferbookApp) -> None:
    async with app.run_test(size=USUAL) as pilot:
        await log(pilot, "fernway", "interview")
        await pilot.press("escape")
        await settled(pilot)
        assert not isinstance(app.screen, Form)
        app.open_event("fernway")
        await settled(pilot)
        await pilot.press("escape")
        await settled(pilot)
        assert not isinstance(app.screen, EventForm | KindList)


async def test_a_promise_needs_the_day_that_they_named(app: OfferbookApp) -> None:
    async with app.run_test(size=USUAL) as pilot:
        await log(pilot, "fernway", "named a day")
        await pilot.press("f2")
        await settled(pilot)
        assert focused(app).endswith(".by")
        assert problem(app, focused(app)).startswith("needed")
        await write(pilot, "+1w")
        await pilot.pause()
        assert echo(app, focused(app)) == "= Monday 30 November 2026"


async def test_an_offer_that_came_is_noted_by_the_form_of_the_offer(app: OfferbookApp) -> None:
    async with app.run_test(size=USUAL) as pilot:
        await log(pilot, "fernway", "in writing")
        assert isinstance(app.screen, OfferForm)
        assert row(app, "application").text == "fernway"


async def test_taking_back_an_event_lists_what_there_is(app: OfferbookApp) -> None:
    async with app.run_test(size=USUAL) as pilot:
        await log(pilot, "acme", "take back")
        about = form_of(app).filling.groups[0].about
        assert about.startswith("1: ")


async def test_weights_are_dated_when_they_change_and_the_order_follows(
    app: OfferbookApp, samples: Path
) -> None:
    file = samples / "preferences.toml"
    comments = [line for line in file.read_text().splitlines() if line.startswith("#")]
    async with app.run_test(size=USUAL) as pilot:
        await pilot.pause()
        app.open_preferences()
        await settled(pilot)
        at_first = [one.value for one in form_of(app).query_one(Totals).totals]
        assert focused(app) == "weights.money"
        await write(pilot, "5")
        await settled(pilot)
        assert [one.value for one in form_of(app).query_one(Totals).totals] != at_first
        await pilot.press("f2")
        await settled(pilot)
    text = file.read_text()
    assert "money = 5\n" in text
    assert "on = 2026-11-23" in text
    assert [line for line in text.splitlines() if line.startswith("#")] == comments


async def test_the_scores_of_several_applications_are_one_step(
    app: OfferbookApp, samples: Path
) -> None:
    files = [samples / "applications" / f"{one}.toml" for one in ("birch", "fernway")]
    before = [one.read_bytes() for one in files]
    async with app.run_test(size=USUAL) as pilot:
        await pilot.pause()
        app.open_fit("birch")
        await settled(pilot)
        assert focused(app) == "fit.team"
        assert form_of(app).rows()[0].line.field.label == "Birch & Bough"
        await write(pilot, "3")
        row(app, "fernway:fit.team").control.focus()
        await write(pilot, "7")
        await pilot.press("f2")
        await settled(pilot)
        assert "team = 3" in files[0].read_text()
        assert "team = 7" in files[1].read_text()
        await pilot.press("u")
        await settled(pilot)
        assert [one.read_bytes() for one in files] == before


async def test_a_long_text_goes_through_the_persons_own_editor(
    app: OfferbookApp, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    editor = tmp_path / "my editor"
    editor.write_text('#!/bin/sh\nstat -c %a "$2" > "$0.mode"\nprintf "%s\\nTwo" "$1" > "$2"\n')
    editor.chmod(0o700)
    mode = tmp_path / "my editor.mode"
    monkeypatch.setenv("VISUAL", f"'{editor}' --line")
    async with app.run_test(size=USUAL) as pilot:
        await pilot.pause()
        app.push_screen(doors.application_form("fernway"))
        await settled(pilot)
        await form_of(app).go_to("notes")
        await pilot.press("f4")
        await pilot.pause()
        await pilot.press("f4")
        await pilot.pause()
        await pilot.press("f2")
        await pilot.pause()
        assert row(app, "notes").text == "--line\nTwo"
    assert mode.read_text() == "600\n"


async def test_signs_are_ticked_with_their_caveat_beside_them(
    app: OfferbookApp, desk: Desk
) -> None:
    async with app.run_test(size=(120, 50)) as pilot:
        await log(pilot, "fernway", "debrief")
        signs = app.screen.query_one(Ticks)
        assert "None of these is a promise" in " ".join(
            str(one.render()) for one in app.screen.query(".about")
        )
        signs.focus()
        await pilot.press("space", "down", "down", "space", "q")
        assert signs.value == "ran_over; impressed"
        await pilot.press("down", "up", "space")
        assert signs.value == "ran_over"
        await pilot.click(signs, offset=(3, 1))
        assert signs.value == "ran_over; all_engaged"
        assert "[✓] It ran longer than planned." in str(signs.render())
        await pilot.press("f2")
        await settled(pilot)
        noted = desk_over(desk.root, desk.clock).book.applications["fernway"].events[-1]
        assert noted.kind == "debrief"
        assert noted.signs == ("ran_over", "all_engaged")


async def test_a_sign_of_ones_own_is_kept_and_the_ends_of_the_list_lead_on(
    app: OfferbookApp,
) -> None:
    ticks = Ticks((("smiles", "There were smiles."),), "tea")
    assert [one for one, _ in ticks.choices] == ["smiles", "tea"]
    async with app.run_test(size=(120, 50)) as pilot:
        await log(pilot, "fernway", "interview")
        signs = app.screen.query_one(Ticks)
        signs.focus()
        await pilot.press("up")
        assert not signs.has_focus
        signs.focus()
        await pilot.press("enter")
        assert not signs.has_focus


async def test_a_score_beyond_its_scale_is_remarked_on_leaving_and_may_stay(
    app: OfferbookApp, samples: Path
) -> None:
    async with app.run_test(size=USUAL) as pilot:
        await pilot.pause()
        app.open_fit("acme")
        await settled(pilot)
        first = form_of(app).rows()[0]
        first.control.focus()
        await write(pilot, "11")
        assert "beyond" not in seen(app)
        await pilot.press("down")
        await settled(pilot)
        assert "! beyond your scale of 0 to 10; it counts as 10" in " ".join(seen(app).split())
        first.control.focus()
        await write(pilot, "x50")
        await pilot.press("down")
        await settled(pilot)
        assert first.problem == (
            "'x50' has 'x' beside the figure, and here stands a figure alone; write it like 50"
        )
        first.control.focus()
        await write(pilot, "11")
        await pilot.press("f2")
        await settled(pilot)
        assert not isinstance(app.screen, Form)
    assert "= 11" in (samples / "applications" / "acme.toml").read_text()


async def test_weights_that_are_all_zero_are_told_while_they_are_typed(app: OfferbookApp) -> None:
    async with app.run_test(size=USUAL) as pilot:
        await pilot.pause()
        app.open_preferences()
        await settled(pilot)
        for path in ("weights.money", "weights.start", "weights.fit"):
            assert problem(app, "weights.money") == ""
            row(app, path).control.focus()
            await write(pilot, "0")
        assert "at least one weight must be above 0" in problem(app, "weights.money")
        await write(pilot, "3")
        assert problem(app, "weights.money") == ""
