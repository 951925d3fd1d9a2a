from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from textual.widgets import TextArea

from offerbook.core.calendar import Clock
from offerbook.core.edit import Put
from offerbook.desk import Desk
from offerbook.tui.app import OfferbookApp
from offerbook.tui.screens.ask_box import AskBox
from offerbook.tui.screens.draft_editor import DraftEditor
from offerbook.tui.screens.event_form import EventForm
from offerbook.tui.screens.kind_list import KindList
from offerbook.tui.screens.negotiate import Negotiate
from offerbook.tui.screens.negotiate_lines import KINDS, SHEETS, title_of
from offerbook.tui.screens.negotiate_private import AskFor, Settle
from offerbook.tui.screens.preferences_form import PreferencesForm
from offerbook.tui.screens.question import Question
from offerbook.tui.widgets.notes import Notes
from offerbook.tui.widgets.sheet import Sheet
from offerbook.tui.widgets.who import Who
from tests.tui.filled import USUAL, WIDE, Typing, desk_over, focused, row, settled, write
from tests.tui.walking import seen

ASK = "€107,000"
"""What the samples come to for Acme; worked by hand in the tests of the ask."""


@pytest.fixture
def desk(samples: Path, story: Clock) -> Desk:
    return desk_over(samples, story)


@pytest.fixture
def app(desk: Desk) -> OfferbookApp:
    return OfferbookApp(desk)


def place(app: OfferbookApp) -> Negotiate:
    assert isinstance(app.screen, Negotiate), app.screen
    return app.screen


def now(app: OfferbookApp) -> str:
    return place(app).query_one("#now", Sheet).text()


def text(app: OfferbookApp) -> str:
    return place(app).query_one("#text", Sheet).text()


async def turn(pilot: Typing, about: str = "", kind: str = "") -> None:
    app = pilot.app
    assert isinstance(app, OfferbookApp)
    await pilot.pause()
    if about:
        await app.negotiate(about, kind or None)  # type: ignore[arg-type]
    else:
        await pilot.press("4")
    await settled(pilot)


async def test_the_one_named_as_first_choice_comes_first_then_offers_then_the_others(
    app: OfferbookApp, desk: Desk
) -> None:
    assert desk.outlook.talks == ("acme", "birch", "juniper", "cedarline", "fernway", "garnet")
    async with app.run_test(size=USUAL) as pilot:
        await turn(pilot)
        assert place(app).about == "acme"
        await pilot.press("left")
        assert place(app).about == "garnet"
        await pilot.press("right", "right")
        assert place(app).about == "birch"


async def test_what_to_do_now_stands_on_top_with_what_says_so(app: OfferbookApp) -> None:
    async with app.run_test(size=USUAL) as pilot:
        await turn(pilot, "acme-2")
        lines = now(app).splitlines()
        assert lines[0].strip() == "What to do now"
        assert "ask" in lines[1]
        assert "What can be said for it" in now(app)


async def test_the_private_side_is_hidden_while_the_screen_is_shared(app: OfferbookApp) -> None:
    async with app.run_test(size=USUAL) as pilot:
        await turn(pilot, "acme-2")
        assert ASK in now(app)
        assert "€92,000" in now(app)
        await pilot.press("x")
        assert ASK not in now(app)
        assert "€92,000" not in now(app)
        assert "Birch" not in seen(app)
        assert "What can be said for it" in now(app)
        await turn(pilot, "acme-2")
        place(app).chosen = "prep"
        place(app).again()
        assert "€92,000" not in text(app)
        assert place(app).plain_text() == ""
        await pilot.press("x")
        assert "€92,000" in text(app)


async def test_the_text_is_shown_as_it_would_be_sent_and_with_its_facts_on_a_key(
    app: OfferbookApp,
) -> None:
    async with app.run_test(size=USUAL) as pilot:
        await turn(pilot, "acme-2", "counter")
        assert f"base of {ASK} a year" in " ".join(text(app).split())
        assert "acme band.low" not in text(app)
        await pilot.press("w")
        assert "acme band.low" in text(app)
        await pilot.press("w")
        assert "acme band.low" not in text(app)


async def test_a_text_without_a_name_below_says_where_to_add_one(desk: Desk) -> None:
    desk.set_preferences([Put(("name",), "")])
    app = OfferbookApp(desk)
    async with app.run_test(size=USUAL) as pilot:
        await turn(pilot, "acme-2", "counter")
        assert "holds no name" in " ".join(text(app).split())


async def test_what_is_copied_is_the_letter_and_nothing_private(app: OfferbookApp) -> None:
    async with app.run_test(size=USUAL) as pilot:
        await turn(pilot, "acme-2", "counter")
        await pilot.press("y")
        await settled(pilot)
        assert app.clipboard.startswith("Subject: Your offer: Staff engineer\n\nHi Jo,\n\n")
        assert app.clipboard.endswith("With kind regards,\nSam Brooks\n")
        assert "92,000" not in app.clipboard
        assert app.said[-1].startswith("Copied")


async def test_f_goes_through_every_text_and_esc_back_to_what_to_do(app: OfferbookApp) -> None:
    async with app.run_test(size=USUAL) as pilot:
        await turn(pilot, "juniper")
        seen = []
        for _ in range(len(KINDS) + len(SHEETS)):
            await pilot.press("f")
            seen.append(place(app).chosen)
        assert set(seen) == {*KINDS, *SHEETS}
        assert place(app).has_class("reading")
        await pilot.press("escape")
        assert not place(app).has_class("reading")
        assert place(app).query_one("#now", Sheet).has_focus


async def test_a_text_that_is_not_written_says_why_and_names_the_one_that_fits(
    app: OfferbookApp,
) -> None:
    async with app.run_test(size=USUAL) as pilot:
        # it is too early for the one that would fit, so none is named
        await turn(pilot, "cedarline", "counter")
        assert "has made no offer" in text(app)
        assert "→ Follow up" not in text(app)
        await turn(pilot, "garnet", "counter")
        assert "Not written" in text(app)
        assert "has made no offer" in text(app)
        assert "→ Follow up" in text(app)
        await pilot.press("enter")
        assert place(app).chosen == "follow_up"


async def test_the_ask_that_is_missing_is_mended_in_the_preferences(
    samples: Path, story: Clock
) -> None:
    for name in ("birch", "juniper"):
        (samples / "offers" / f"{name}-1.toml").unlink()
    file = samples / "preferences.toml"
    head, _, tail = file.read_text().partition("[negotiation]")
    file.write_text(head + tail[tail.index("[permissions]") :])
    acme = samples / "applications" / "acme.toml"
    acme.write_text(
        "\n".join(one for one in acme.read_text().splitlines() if not one.startswith("band"))
    )
    app = OfferbookApp(desk_over(samples, story))
    async with app.run_test(size=USUAL) as pilot:
        await turn(pilot, "acme", "counter")
        assert "A market figure for this work, with its source and date." in text(app)
        await pilot.press("enter")
        await settled(pilot)
        assert isinstance(app.screen, PreferencesForm)
        assert focused(app) == "amount"
        assert row(app, "amount").line.group.table == "negotiation.market"


async def test_logging_a_sent_counter_notes_what_was_asked(
    app: OfferbookApp, samples: Path
) -> None:
    async with app.run_test(size=USUAL) as pilot:
        await turn(pilot, "acme-2", "counter")
        await pilot.press("l")
        await settled(pilot)
        assert isinstance(app.screen, EventForm)
        await pilot.press("f2")
        await settled(pilot)
        assert isinstance(app.screen, Negotiate)
    assert (
        (samples / "applications" / "acme.toml")
        .read_text()
        .endswith(
            "\n[[events]]\n"
            "on = 2026-11-23\n"
            'kind = "asked"\n'
            'offer = "acme-2"\n'
            'channel = "email"\n'
            'who = "Jo Lane"\n'
            'asks = [{ path = "base.amount", value = 107000 }]\n'
        )
    )


async def test_where_there_is_room_the_text_stands_beside(app: OfferbookApp) -> None:
    async with app.run_test(size=WIDE) as pilot:
        await turn(pilot, "acme-2")
        left, right = (place(app).query_one(one, Sheet) for one in ("#now", "#text"))
        assert left.display
        assert right.display
        assert left.region.right <= right.region.x
        assert "Birch & Bough" in str(place(app).query_one(Who).render())


async def test_the_text_is_changed_here_or_in_ones_own_editor_and_then_copied(
    app: OfferbookApp, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    editor = tmp_path / "editor"
    editor.write_text('#!/bin/sh\necho "My own words." > "$1"\n')
    editor.chmod(0o700)
    async with app.run_test(size=USUAL) as pilot:
        await turn(pilot, "acme-2", "counter")
        await pilot.press("o")
        await settled(pilot)
        await pilot.press("f4")
        await pilot.pause()
        assert "no editor is named" in app.said[-1]
        monkeypatch.setenv("EDITOR", str(editor))
        await pilot.press("f4")
        await pilot.pause()
        await pilot.press("f2")
        await settled(pilot)
        assert "My own words." in text(app)
        await pilot.press("y")
        await settled(pilot)
        assert app.clipboard == "My own words.\n"
        await pilot.press("f")
        place(app).turn_to("acme-2", "counter")
        assert "My own words." in text(app)
        editor.write_text('#!/bin/sh\n: > "$1"\n')
        await pilot.press("o")
        await settled(pilot)
        await pilot.press("f4", "f2")
        await settled(pilot)
        assert "Hi Jo," in text(app)


async def test_ones_own_wording_outlasts_the_session(samples: Path, story: Clock) -> None:
    for begun in (False, True):
        app = OfferbookApp(desk_over(samples, story))
        async with app.run_test(size=USUAL) as pilot:
            await turn(pilot, "acme-2", "counter")
            assert ("Gladly!" in text(app)) is begun
            await pilot.press("o")
            await settled(pilot)
            await write(pilot, "Gladly")
            await pilot.press("exclamation_mark", "escape")
            await settled(pilot)
            assert "Gladly!" in text(app)


async def test_the_text_is_examined_while_one_types_and_is_never_in_the_way(
    app: OfferbookApp,
) -> None:
    async with app.run_test(size=USUAL) as pilot:
        await turn(pilot, "acme-2", "counter")
        await pilot.press("o")
        await settled(pilot)
        assert isinstance(app.screen, DraftEditor)
        found = app.screen.query_one("#found", Sheet)
        assert "Nothing to look at" in found.text()
        await write(pilot, "Sorry, my lowest is 92,000. ")
        await settled(pilot, 0.4)
        assert {one.rule for one in app.screen.findings} >= {"apology", "private"}
        assert "“92,000” This figure is private" in " ".join(found.text().split())
        found.focus()
        await pilot.press("down", "enter")
        assert app.screen.query_one(TextArea).has_focus
        await pilot.press("f2")
        await settled(pilot)
        assert "Sorry, my lowest is 92,000." in text(app)
        assert "Look at this before it leaves" in text(app)


async def test_stance_clock_and_ask_stand_on_top_in_that_order(app: OfferbookApp) -> None:
    async with app.run_test(size=USUAL) as pilot:
        await turn(pilot)
        order = [
            "What to do now",
            "The clock",
            "due by Tuesday 1",
            "The ask, private",
            ASK,
            "Texts",
        ]
        places = [seen(app).index(words) for words in order]
        assert places == sorted(places)


async def test_the_figure_to_ask_for_is_changed_and_outside_its_window_told_why(
    app: OfferbookApp, samples: Path
) -> None:
    async with app.run_test(size=USUAL) as pilot:
        await turn(pilot)
        assert place(app).query_one("#now", Sheet).go_to(AskFor("acme"))
        await pilot.press("enter")
        await settled(pilot)
        assert isinstance(app.screen, AskBox)
        await write(pilot, "120k")
        await settled(pilot)
        assert "more than €109,760" in seen(app)
        await pilot.press(*["backspace"] * 4)
        await write(pilot, "abc")
        assert "▲" in seen(app)
        await pilot.press("enter")
        assert isinstance(app.screen, AskBox)
        await pilot.press(*["backspace"] * 3)
        await write(pilot, "106k")
        await settled(pilot)
        assert "✓ €106,000 a year" in seen(app)
        await pilot.press("enter")
        await settled(pilot)
        assert "€106,000 a year" in now(app)
        assert "ask = 106000" in (samples / "applications" / "acme.toml").read_text()
        await turn(pilot, "acme-2", "counter")
        assert "€106,000" in text(app)
        await pilot.press("u")
        await settled(pilot)
        assert ASK in now(app)


async def test_an_emptied_figure_goes_back_to_what_is_worked_out(
    app: OfferbookApp, desk: Desk
) -> None:
    desk.edit("acme", ("ask", "108k"))
    async with app.run_test(size=USUAL) as pilot:
        await turn(pilot)
        assert "€108,000 a year  yours" in now(app)
        place(app).query_one("#now", Sheet).go_to(AskFor("acme"))
        await pilot.press("enter")
        await settled(pilot)
        await pilot.press(*["backspace"] * 7, "enter")
        await settled(pilot)
        assert f"{ASK} a year" in now(app)
        place(app).query_one("#now", Sheet).go_to(AskFor("acme"))
        await pilot.press("enter")
        await settled(pilot)
        await pilot.press("escape")
        assert isinstance(app.screen, Negotiate)


async def test_what_is_open_before_signing_is_settled_one_by_one(
    app: OfferbookApp, samples: Path
) -> None:
    async with app.run_test(size=USUAL) as pilot:
        await turn(pilot)
        left = place(app).query_one("#now", Sheet)
        assert "Not yet cleared: references" in " ".join(now(app).split())
        assert left.go_to(Settle("acme", 2))
        await pilot.press("enter")
        await settled(pilot)
        assert isinstance(app.screen, Question)
        await pilot.press("n")
        assert left.go_to(Settle("acme", 2))
        await pilot.press("enter")
        await settled(pilot)
        await pilot.press("y")
        await settled(pilot)
        assert "Not yet cleared: references" not in " ".join(now(app).split())
        assert "cleared = 2026-11-23" in (samples / "offers" / "acme-2.toml").read_text()
        assert left.go_to(Settle("acme", 2))
        await pilot.press("enter")
        await settled(pilot)
        assert row(app, "since").line.group.table == "said_pay"


async def test_notes_of_a_call_become_a_round_and_are_not_lost_before(
    samples: Path, story: Clock
) -> None:
    first = OfferbookApp(desk_over(samples, story))
    async with first.run_test(size=USUAL) as pilot:
        await turn(pilot)
        await pilot.press("n")
        await write(pilot, "Jo can do 101k")
        await pilot.press("escape", "right", "left")
        assert place(first).query_one(Notes).text == "Jo can do 101k"
        assert place(first).query_one(Notes).display
        place(first).keep()
    app = OfferbookApp(desk_over(samples, story))
    async with app.run_test(size=USUAL) as pilot:
        await turn(pilot)
        assert place(app).query_one(Notes).text == "Jo can do 101k"
        await pilot.press("n", "f2")
        await settled(pilot)
        assert isinstance(app.screen, KindList)
        await pilot.press(*"answered what", "enter")
        await settled(pilot)
        assert isinstance(app.screen, EventForm)
        await pilot.press("f2")
        await settled(pilot)
        assert place(app).query_one(Notes).text == ""
        assert not place(app).query_one(Notes).display
    event = (samples / "applications" / "acme.toml").read_text().rpartition("[[events]]")[2]
    assert 'kind = "improved"' in event
    assert 'channel = "phone"' in event
    assert 'notes = "Jo can do 101k"' in event


async def test_the_replies_are_one_key_away_and_hidden_while_sharing(app: OfferbookApp) -> None:
    async with app.run_test(size=USUAL) as pilot:
        await turn(pilot)
        await pilot.press("r")
        await settled(pilot)
        assert "“That is our best.”" in text(app)
        await pilot.press("x")
        assert "“That is our best.”" not in text(app)


async def test_an_edit_shows_at_once_in_the_text(app: OfferbookApp) -> None:
    async with app.run_test(size=USUAL) as pilot:
        await turn(pilot, "acme-2", "counter")
        app.act(lambda: app.desk.edit("acme", ("contact.name", "Mia Kraus")))
        await settled(pilot)
        assert "Hi Mia," in text(app)


async def test_with_nobody_to_talk_to_it_says_what_to_do(tmp_path: Path, story: Clock) -> None:
    app = OfferbookApp(desk_over(tmp_path / "book", story))
    async with app.run_test(size=USUAL) as pilot:
        await settled(pilot)
        await pilot.press("escape")
        await turn(pilot)
        assert "Press a to add" in now(app)
        await pilot.press("f", "w", "y", "e", "l", "right", "enter")
        assert isinstance(app.screen, Negotiate)


async def test_the_card_for_the_phone_is_two_keys_away(app: OfferbookApp) -> None:
    async with app.run_test(size=USUAL) as pilot:
        await pilot.pause()
        await pilot.press("4", "C")
        await settled(pilot)
        assert title_of("first_call") in text(app)


def test_every_text_has_a_name_of_its_own() -> None:
    names = [title_of(kind) for kind in (*KINDS, *SHEETS)]
    assert len(set(names)) == len(names)
    assert not any("_" in name for name in names)


@pytest.mark.parametrize(
    "keys", [("r", "x", "f"), ("x", "r", "f"), ("x", "C", "f"), ("x", "r", "escape", "f")]
)
async def test_no_order_of_hiding_sheets_and_texts_stops_the_program(
    app: OfferbookApp, keys: tuple[str, ...]
) -> None:
    async with app.run_test(size=USUAL) as pilot:
        await turn(pilot)
        await pilot.press(*keys)
        await settled(pilot)
        assert place(app).chosen in KINDS
        assert ASK not in now(app)


async def test_while_hidden_the_clock_here_stays_and_notes_are_gone(app: OfferbookApp) -> None:
    async with app.run_test(size=WIDE) as pilot:
        await turn(pilot, "acme-2")
        await pilot.press("n", *"floor 92000")
        await pilot.press("escape", "x")
        await settled(pilot)
        assert "floor 92000" not in seen(app)
        assert "Your answer here is due by Tuesday 1 December" in " ".join(now(app).split())
        assert "Birch" not in seen(app)
        await pilot.press("n")
        assert "Notes are private" in seen(app)
        await pilot.press("x")
        assert "floor 92000" in seen(app)


def _noted(copied: list[str], remarks: list[str]) -> Callable[..., None]:
    def copy(text: str, remark: str = "") -> None:
        copied.append(text)
        remarks.append(remark)

    return copy


async def test_ones_own_wording_with_a_private_figure_is_asked_about_before_it_is_copied(
    app: OfferbookApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    copied: list[str] = []
    remarks: list[str] = []
    monkeypatch.setattr(app, "copy", _noted(copied, remarks))
    async with app.run_test(size=USUAL) as pilot:
        await turn(pilot, "acme", "counter")
        place(app).own.put(app, "acme", "counter", "Dear Jo,\n\nI need 92,000 or else.\n")
        place(app).again()
        await pilot.press("y")
        assert isinstance(app.screen, Question)
        assert "92,000" in seen(app)
        await pilot.press("n")
        assert copied == []
        await pilot.press("y", "y")
        assert copied == ["Dear Jo,\n\nI need 92,000 or else.\n"]
        assert "things to look at below" in remarks[-1]


async def test_ones_own_wording_with_other_faults_is_copied_and_says_so(
    app: OfferbookApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    copied: list[str] = []
    remarks: list[str] = []
    monkeypatch.setattr(app, "copy", _noted(copied, remarks))
    async with app.run_test(size=USUAL) as pilot:
        await turn(pilot, "acme", "counter")
        place(app).own.put(app, "acme", "counter", "Dear [Name],\n")
        place(app).again()
        await pilot.press("y")
        assert copied == ["Dear [Name],\n"]
        assert "to look at below" in remarks[-1]


async def test_after_a_round_the_ask_is_called_the_next_one(app: OfferbookApp, desk: Desk) -> None:
    asks = [{"path": "base.amount", "value": 107_000}]
    desk.log("acme", "asked", date(2026, 11, 20), asks=asks)
    desk.log("acme", "improved", date(2026, 11, 21))
    async with app.run_test(size=USUAL) as pilot:
        await turn(pilot, "acme-2")
        assert "Next ask" in now(app)
        assert "First ask" not in now(app)
