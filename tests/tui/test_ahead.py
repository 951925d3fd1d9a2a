"""The first page is found by a second process, and is the page that the first one would find."""

from __future__ import annotations

import pickle
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from textual.events import Key
from textual.widgets import Input

from offerbook.core.calendar import Clock
from offerbook.desk import Desk
from offerbook.tui import ahead as ahead_module
from offerbook.tui.ahead import ahead
from offerbook.tui.app import OfferbookApp
from offerbook.tui.pages.today_page import first_page
from offerbook.tui.text import joined, spaced, text
from offerbook.tui.widgets.rows import Block, sentence
from offerbook.tui.widgets.shown import drawable
from tests.tui.terminal import Terminal, offerbook
from tests.tui.walking import USUAL, desk_of, seen, settled

FINDING = """
import pickle, sys
from datetime import datetime, timezone
from pathlib import Path
from offerbook.tui.ahead import ahead
def page():
    from offerbook.core.calendar import Clock
    from offerbook.desk import Desk
    from offerbook.tui.pages.today_page import first_page
    book = Path(sys.argv[1])
    clock = Clock(datetime(2026, 11, 23, 9, tzinfo=timezone.utc))
    found = first_page(Desk(book, state=book.parent / "state", clock=clock, fallback="en_GB"))
    assert not {"textual", "rich"} & set(sys.modules)
    print("the child cannot be heard")
    return found
sys.stdout.write("begun\\n")
found = ahead(page).page()
import offerbook.tui.app, offerbook.tui.screens.today
assert "pydantic" not in sys.modules, "what draws the first page may not load what reads a book"
sys.stdout.flush()
sys.stdout.buffer.write(pickle.dumps(found))
"""


class Waiting:
    """A page that another process is still finding, until it is let go."""

    def __init__(self, blocks: tuple[Block, ...]) -> None:
        self._blocks = blocks
        self.let_go = threading.Event()

    def page(self) -> tuple[Block, ...]:
        self.let_go.wait(10)
        return self._blocks


def test_a_second_process_finds_the_page_that_the_first_would_find(
    samples: Path, story: Clock
) -> None:
    found = subprocess.run(
        [sys.executable, "-c", FINDING, str(samples)], capture_output=True, check=True
    )
    head, _, told = found.stdout.partition(b"begun\n")
    assert head == b""
    page = pickle.loads(told)  # noqa: S301 - made by this test
    utc = Clock(story.now.astimezone(tz=None))
    assert page == first_page(desk_of(samples, utc))
    assert "Juniper" in str(page)


def test_a_page_that_cannot_be_found_is_no_page() -> None:
    code = "from offerbook.tui.ahead import ahead\nprint(ahead(lambda: 1 / 0).page())"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert (done.stdout, done.stderr) == ("()\n", "")


def test_one_processor_finds_it_by_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ahead_module, "_processors", lambda: 1)
    assert ahead(lambda: pytest.fail("never asked")) is None


async def test_the_page_ahead_is_shown_and_what_is_typed_meanwhile_is_done_after(
    samples: Path, story: Clock
) -> None:
    opened = threading.Event()
    coming = Waiting((Block((sentence(text("found ahead")),), text("Due")),))

    def opening() -> Desk:
        opened.wait(10)
        return desk_of(samples, story)

    app = OfferbookApp(opening, ahead=coming)  # type: ignore[arg-type]
    async with app.run_test(size=USUAL) as pilot:
        await pilot.pause()
        assert "found ahead" not in seen(app)
        coming.let_go.set()
        while "found ahead" not in seen(app):
            await pilot.pause(0.01)
        app.post_message(Key("j", "j"))
        await pilot.pause()
        app.post_message(Key("a", "a"))
        app.post_message(Key("e", "e"))
        await pilot.click("Sheet", offset=(4, 1))
        await pilot.pause()
        assert "found ahead" in seen(app)
        opened.set()
        await settled(app, pilot)
        await settled(app, pilot)
        assert app.screen.query(Input)
        assert "A new application" in seen(app)


async def test_leaving_needs_no_book(samples: Path, story: Clock) -> None:
    opened = threading.Event()

    def opening() -> Desk:
        opened.wait(10)
        return desk_of(samples, story)

    app = OfferbookApp(opening)
    async with app.run_test(size=USUAL) as pilot:
        await pilot.press("q")
        opened.set()
    assert app.return_code == 0


def test_the_look_chosen_last_is_there_again_at_the_next_start(samples: Path) -> None:
    state = {"XDG_STATE_HOME": str(samples.parent / "kept")}
    with Terminal(offerbook(samples), state) as terminal:
        terminal.wait_for("€120,989")
        terminal.press(b"T")
        terminal.wait_for("offerbook-light")
        terminal.press(b"q")
        assert terminal.end() == 0
    with Terminal(offerbook(samples), state) as terminal:
        terminal.wait_for("€120,989")
        assert b"48;2;251;250;247" in terminal.written  # #fbfaf7, the background of the light one
        assert b"48;2;20;23;28" not in terminal.written
        terminal.press(b"q")


def test_a_plain_text_is_drawn_as_it_was_put_together() -> None:
    whole = spaced([text("due", "bold"), joined(text("\x1b["), text("now", "$warning"))])
    assert whole.plain == drawable(whole).plain == "due ␛[now"
    assert [(one.start, one.end, one.style) for one in drawable(whole).spans] == [
        (0, 3, "bold"),
        (6, 9, "$warning"),
    ]
    assert [one.style for one in drawable(text("gone").all_over("dim")).spans] == ["dim"]
