from __future__ import annotations

from pathlib import Path

from offerbook.core.calendar import Clock
from offerbook.tui.app import OfferbookApp
from offerbook.tui.screens.lines import Lines
from offerbook.tui.targets import Target
from tests.core.waiting.made import at
from tests.tui.walking import USUAL, WIDE, pressed, seen, settled, walking

TALL = (100, 60)


def book_of(folder: Path, **stories: str) -> Path:
    """Return a book of applications, each told by its lines of TOML."""
    places = folder / "book" / "applications"
    places.mkdir(parents=True)
    for name, told in stories.items():
        (places / f"{name}.toml").write_text(f'company = "{name.title()}"\n{told}', "utf-8")
    return folder / "book"


def happened(kind: str, on: str) -> str:
    return f'[[events]]\non = {on}\nkind = "{kind}"\n'


def to(app: OfferbookApp, name: str) -> None:
    """Put the cursor on an application."""
    assert isinstance(app.screen, Lines)
    assert app.screen.sheet.go_to(Target(name, record=name))


async def test_a_saved_posting_moves_on_without_a_question(tmp_path: Path, story: Clock) -> None:
    book = book_of(tmp_path, acme=happened("saved", "2026-11-20"))
    async with walking(book, story) as (app, pilot):
        to(app, "acme")
        await pressed(app, pilot, "m")
        assert 'kind = "applied"' in (book / "applications" / "acme.toml").read_text("utf-8")
        await pressed(app, pilot, "u")
        assert "applied" not in (book / "applications" / "acme.toml").read_text("utf-8")


async def test_moving_on_asks_what_came_and_then_only_for_what_it_needs(
    tmp_path: Path, story: Clock
) -> None:
    book = book_of(tmp_path, acme=happened("applied", "2026-11-20"))
    async with walking(book, story) as (app, pilot):
        to(app, "acme")
        assert "What came next with Acme?" in await pressed(app, pilot, "m")
        screen = await pressed(app, pilot, "down", "enter")
        assert "Acme · Interview" in screen
        await pressed(app, pilot, "f2")
        told = (book / "applications" / "acme.toml").read_text("utf-8")
        assert told.endswith('on = 2026-11-23\nkind = "interview"\n')


async def test_what_has_ended_does_not_move(tmp_path: Path, story: Clock) -> None:
    book = book_of(tmp_path, acme=happened("rejected", "2026-11-20"))
    async with walking(book, story) as (app, pilot):
        to(app, "acme")
        assert "Acme has come to an end" in await pressed(app, pilot, "m")


async def test_an_offer_in_writing_opens_the_form_of_the_offer(
    tmp_path: Path, story: Clock
) -> None:
    book = book_of(tmp_path, acme=happened("discussion", "2026-11-20"))
    async with walking(book, story) as (app, pilot):
        to(app, "acme")
        screen = await pressed(app, pilot, "m", "enter")
        assert "Acme" in screen
        assert "What came next" not in screen


async def test_the_long_silent_are_closed_in_one_step_and_come_back(
    tmp_path: Path, story: Clock
) -> None:
    old = happened("applied", "2026-09-01")
    book = book_of(tmp_path, acme=old, birch=old, cedar=happened("applied", "2026-11-20"))
    async with walking(book, story, TALL) as (app, pilot):
        assert "Acme and Birch  S marks them silent" in seen(app)
        assert "Marked acme, birch silent" in await pressed(app, pilot, "S")
        assert "No application has been silent" in await pressed(app, pilot, "S")
        assert "S marks them silent" in await pressed(app, pilot, "u")


async def test_enter_marks_one_silent_where_that_is_proposed(tmp_path: Path) -> None:
    story = "".join(
        happened(kind, on)
        for kind, on in (
            ("applied", "2026-11-02"),
            ("follow_up", "2026-11-10"),
            ("follow_up", "2026-11-18"),
        )
    )
    book = book_of(tmp_path, acme=story, birch=story)
    async with walking(book, at("11-26"), TALL) as (app, pilot):
        assert "Acme has not answered 2 notes: mark it silent?  ⏎ mark it silent" in seen(app)
        assert "Marked acme silent" in await pressed(app, pilot, "home", "enter")
        assert "Acme has not answered" not in seen(app)
        assert "Marked birch silent" in await pressed(app, pilot, "S")
        assert "mark it silent?" in await pressed(app, pilot, "u", "u")


async def test_enter_marks_nobody_silent_before_the_day(tmp_path: Path, story: Clock) -> None:
    told = "".join(
        happened(kind, on)
        for kind, on in (
            ("applied", "2026-11-02"),
            ("follow_up", "2026-11-10"),
            ("follow_up", "2026-11-18"),
        )
    )
    async with walking(book_of(tmp_path, acme=told), story, TALL) as (app, pilot):
        assert isinstance(app.screen, Lines)
        assert app.screen.sheet.go_to(Target("acme", row="coming silent 2026-11-25"))
        screen = await pressed(app, pilot, "enter")
        assert app.screen.is_modal
        assert "Acme" in screen
        assert not app.said


async def test_quiet_mode_hides_the_days_until_it_is_ended(tmp_path: Path, story: Clock) -> None:
    book = book_of(tmp_path, acme=happened("applied", "2026-11-18"))
    async with walking(book, story, TALL) as (app, pilot):
        assert "5 days" in seen(app)
        screen = await pressed(app, pilot, "Q", "down", "enter")
        assert "5 days" not in screen
        assert app.said[-1].startswith("Quiet until Sunday 29 November")
        assert "Waiting is not counted until Sunday 29 November" in screen
        assert "5 days" in await pressed(app, pilot, "Q", "enter")
        assert "5 days" in await pressed(app, pilot, "Q", "escape")


async def test_when_word_may_come_is_said_with_its_source(tmp_path: Path, story: Clock) -> None:
    book = book_of(tmp_path, acme=happened("interview", "2026-11-18"))
    async with walking(book, story, TALL) as (app, _):
        assert "NACE, 2012" in seen(app).replace("\n", " ")


async def test_a_debrief_is_offered_once_written_and_copied_without_pay(
    tmp_path: Path, story: Clock
) -> None:
    book = book_of(tmp_path, acme=happened("interview", "2026-11-22"))
    async with walking(book, story, TALL) as (app, pilot):
        assert "If it helps: note what the interview with Acme was like." in seen(app)
        assert isinstance(app.screen, Lines)
        app.screen.sheet.action_last()
        screen = await pressed(app, pilot, "enter")
        assert "Acme · What I make of it" in screen
        app.desk.log(
            "acme",
            "debrief",
            learned="Four people",
            said="I said 95k",
            figures=[{"amount": 95000, "by": "Jo"}],
        )
        await pressed(app, pilot, "escape")
        app.outlook = app.desk.outlook
        await settled(app, pilot)
        to(app, "acme")
        screen = await pressed(app, pilot, "D")
        assert "Four people" in screen
        assert "Jo named €95,000" in screen
        await pressed(app, pilot, "y")
        assert "Four people" in app.clipboard
        assert "95" not in app.clipboard


async def test_offering_debriefs_can_be_switched_off_for_good(tmp_path: Path, story: Clock) -> None:
    book = book_of(tmp_path, acme=happened("interview", "2026-11-22"))
    async with walking(book, story, TALL) as (app, pilot):
        assert isinstance(app.screen, Lines)
        app.screen.sheet.action_last()
        assert "If it helps" not in await pressed(app, pilot, "d")
        assert "debriefs = false" in (book / "preferences.toml").read_text("utf-8")


async def test_without_a_debrief_the_page_shows_the_signs_with_their_caveat(
    samples: Path, story: Clock
) -> None:
    async with walking(samples, story, WIDE) as (app, pilot):
        to(app, "acme")
        screen = await pressed(app, pilot, "D")
        assert "None of these is a promise" in screen
        assert "It ran longer than planned." in screen
        assert "Nothing to copy yet" in await pressed(app, pilot, "y")
        assert "What I make of it" in await pressed(app, pilot, "a")


async def test_looking_back_shows_four_parts(samples: Path, story: Clock) -> None:
    async with walking(samples, story, USUAL) as (app, pilot):
        to(app, "acme")
        screen = await pressed(app, pilot, "b")
        assert "Looking back: Acme Gearworks" in screen
        assert "The base went from €96,000 to €98,000." in screen
        assert "[1 Today]" in await pressed(app, pilot, "escape")


async def test_the_funnel_is_one_key_away(samples: Path, story: Clock) -> None:
    async with walking(samples, story, USUAL) as (app, pilot):
        screen = await pressed(app, pilot, "N")
        assert "How far applications come" in screen
        assert "How your guesses held" in screen


async def test_too_few_guesses_are_not_scored(tmp_path: Path, story: Clock) -> None:
    book = book_of(tmp_path, acme=happened("applied", "2026-11-20"))
    async with walking(book, story, USUAL) as (app, pilot):
        screen = await pressed(app, pilot, "N")
        assert "Fewer than five guesses" in screen
        assert "Everything hangs on Acme: keep applying." in screen


async def test_after_a_yes_today_lists_what_is_left_in_its_order(
    samples: Path, story: Clock
) -> None:
    async with walking(samples, story, TALL) as (app, pilot):
        app.act(lambda: app.desk.log("acme", "accepted", offer="acme-2"))
        await settled(app, pilot)
        screen = seen(app)
        assert "After the yes to Acme Gearworks" in screen
        assert screen.index("Have the signed copy back") < screen.index("Only then give notice")


async def test_keys_about_an_application_need_one(tmp_path: Path, story: Clock) -> None:
    book = book_of(tmp_path, acme="")
    async with walking(book, story) as (app, pilot):
        assert isinstance(app.screen, Lines)
        app.screen.sheet.fill(())
        for key in ("m", "b", "D"):
            assert "Put the cursor on an application" in await pressed(app, pilot, key)


async def test_what_gave_pause_stands_beside_the_fit_scores(samples: Path, story: Clock) -> None:
    async with walking(samples, story, WIDE) as (app, pilot):
        app.act(lambda: app.desk.log("acme", "debrief", red_flags=["Nobody stayed a year"]))
        await settled(app, pilot)
        to(app, "acme")
        screen = await pressed(app, pilot, "s")
        assert "What gave you pause – Acme Gearworks: Nobody stayed a year" in screen
