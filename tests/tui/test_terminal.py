"""The program in a real terminal: keys in, files and bytes checked afterwards."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
from pathlib import Path

from tests.tui.terminal import Terminal, offerbook
from tests.tui.walking import contents

COLOURS = re.compile(rb"\x1b\[(?:[0-9;:]*;)?(?:3[0-8]|4[0-8]|9[0-7]|10[0-7])[0-9;:]*m")
RESTORED = b"\x1b[?1049l"

CRASHING = """
import sys
from datetime import datetime, timezone
from pathlib import Path
from offerbook.core.calendar import Clock
from offerbook.desk import Desk
from offerbook.tui import app
def broken(self):
    raise RuntimeError("secret words")
app.OfferbookApp.action_help = broken
clock = Clock(datetime(2026, 11, 23, 9, tzinfo=timezone.utc))
book = Path(sys.argv[1])
sys.exit(app.run(Desk(book, state=book.parent / "state", clock=clock)))
"""


def test_a_walk_changes_one_value_and_leaves_every_other_byte(samples: Path) -> None:
    gone = samples / "applications" / "elmwood.toml"
    before = contents(samples)
    with Terminal(offerbook(samples), {}) as terminal:
        terminal.wait_for("€120,989")
        terminal.press(b"/elmwood\r")
        terminal.wait_for("rejected")
        terminal.press(b"d")
        terminal.wait_for("Deleted elmwood")
        assert not gone.exists()
        terminal.press(b"u")
        terminal.wait_for("Took back: deleted elmwood")
        terminal.press(b"2")
        terminal.wait_for("[2 Offers]")
        terminal.press(b"3")
        terminal.wait_for("Acme Gearworks leads")
        terminal.press(b"q")
        assert terminal.end() == 0
    assert contents(samples) == before
    assert terminal.written.count(RESTORED) == 1


def test_no_color_means_no_colour_and_the_cursor_can_still_be_seen(samples: Path) -> None:
    with Terminal(offerbook(samples), {"NO_COLOR": "1"}) as terminal:
        terminal.wait_for("€120,989")
        for key in (b"j", b"2", b"3", b"?"):
            terminal.press(key)
            terminal.read(0.4)
        assert COLOURS.search(terminal.written) is None
        assert b"\x1b[1;7m" in terminal.written or b"\x1b[7m" in terminal.written
        assert "▸" in terminal.text


def test_nothing_is_written_while_nothing_happens(samples: Path) -> None:
    with Terminal(offerbook(samples), {}) as terminal:
        terminal.wait_for("€120,989")
        terminal.read(1)
        assert terminal.read(5) == b""


def test_control_characters_in_a_file_never_reach_the_terminal(samples: Path) -> None:
    file = samples / "applications" / "acme.toml"
    lines = file.read_text().splitlines(keepends=True)
    evil = 'company = "Acme\\u001b]52;c;ZXZpbA==\\u0007\\u009b31m"\n'
    file.write_text("".join(evil if one.startswith("company") else one for one in lines))
    with Terminal(offerbook(samples), {}) as terminal:
        terminal.wait_for("Acme")
        for key in (b"2", b"3", b"1"):
            terminal.press(key)
            terminal.read(0.4)
        assert b"]52;" not in terminal.written.replace(b"\xe2\x90\x9b]52;", b"")
        assert b"ZXZpbA==\x07" not in terminal.written
        assert "\x9b".encode() not in terminal.written


def test_the_terminal_is_in_order_again_after_a_signal(samples: Path) -> None:
    for number in (signal.SIGTERM, signal.SIGHUP):
        with Terminal(offerbook(samples), {}) as terminal:
            terminal.wait_for("€120,989")
            os.kill(terminal.pid, number)
            assert terminal.end() == 128 + number
            assert RESTORED in terminal.written


def test_a_crash_leaves_one_line_a_log_and_a_terminal_in_order(samples: Path) -> None:
    with Terminal(["-c", CRASHING, str(samples)], {}) as terminal:
        terminal.wait_for("€120,989")
        terminal.press(b"?")
        assert terminal.end() == 1
        assert RESTORED in terminal.written
        assert b"stopped by a fault of its own (RuntimeError)" in terminal.written
        assert b"secret words" not in terminal.written
    log = samples.parent / "state" / "crash.log"
    assert "secret" not in log.read_text()


def test_the_way_to_the_first_screen_imports_no_other_screen(samples: Path) -> None:
    code = (
        "import sys, offerbook.tui.app, offerbook.tui.screens.today\n"
        "print(' '.join(sorted(sys.modules)))"
    )
    found = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    ).stdout.split()
    assert samples.exists()
    own = {name for name in found if name.startswith("offerbook.tui.screens.")}
    assert not own & {
        f"offerbook.tui.screens.{name}"
        for name in ("offers", "ranking", "negotiate", "help", "why", "form", "start")
    }
    assert not {"babel", "textual.widgets._data_table"} & set(found)
    assert not any(name.startswith("offerbook.wording.comparison") for name in found)
