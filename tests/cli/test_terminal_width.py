from __future__ import annotations

import fcntl
import os
import pty
import struct
import subprocess
import sys
import termios
from pathlib import Path

import pytest

from offerbook.wording.widths import width
from tests.cli.run import STORY, run

ASCII = {
    "LC_ALL": "C",
    "PYTHONUTF8": "0",
    "PYTHONCOERCECLOCALE": "0",
    "PYTHONIOENCODING": "ascii",  # a task runner may have set another one
}


def on_terminal(*words: str, book: Path, columns: int = 80) -> list[str]:
    """Run a verb on a terminal of its own and return the lines that it leaves there."""
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
    command = [sys.executable, "-m", "offerbook", *words, "--book", str(book), "--today", STORY]
    env = {key: one for key, one in os.environ.items() if key != "COLUMNS"}
    with os.fdopen(ours, "rb", buffering=0) as screen:
        running = subprocess.Popen(
            command,
            stdout=theirs,
            stderr=theirs,
            stdin=theirs,
            env={**env, "PYTHONUTF8": "1"},
        )
        os.close(theirs)
        seen = b""
        try:
            while chunk := screen.read(65536):
                seen += chunk
        except OSError:
            pass  # on Linux the other end of a closed terminal reads as an error
        running.wait()
    return seen.decode().replace("\r\n", "\n").rstrip("\n").split("\n")


@pytest.mark.parametrize(
    "verb", ["list", "rank", "compare", "draft counter acme", "today", "value", "breakeven birch"]
)
@pytest.mark.parametrize("columns", [60, 80])
def test_no_line_is_wider_than_the_terminal(verb: str, columns: int, samples: Path) -> None:
    lines = on_terminal(*verb.split(), book=samples, columns=columns)
    assert [line for line in lines if width(line) > columns] == []


def test_a_mail_is_broken_between_words_and_whole_in_a_pipe(samples: Path) -> None:
    piped = run("draft", "counter", "acme", book=samples)
    *lines, hint = on_terminal("draft", "counter", "acme", book=samples)
    assert " ".join(" ".join(lines).split()) == " ".join(piped.out.split())
    assert hint == "Lines are broken here for reading; into a pipe or file they are whole."
    assert max(map(len, piped.out.splitlines())) > 150
    assert hint not in piped.err


def test_offers_that_do_not_fit_side_by_side_stand_below_with_the_same_rows(samples: Path) -> None:
    lines = on_terminal("compare", book=samples)
    labels = [line.strip() for line in lines if line.startswith(("Score,", "First year", "PAY"))]
    assert [one.split("  ")[0] for one in labels] == 2 * ["Score, 0 to 100", "PAY", "First year"]
    heads = [line.split() for line in lines if line.startswith("   ")]
    assert ["Acme", "Gearworks", "Birch", "&", "Bough"] in heads
    assert ["Juniper", "Loop"] in heads


def test_a_list_breaks_no_word_and_no_figure_on_a_narrow_terminal(samples: Path) -> None:
    narrow = " ".join(" ".join(on_terminal("list", book=samples, columns=60)).split())
    assert "answer by" not in narrow or "27 Nov" in narrow
    for word in ("Gearworks", "replaced", "€104,000", "interviews"):
        assert word in narrow


@pytest.mark.parametrize("verb", ["list", "compare", "draft counter acme", "rank", "value --all"])
def test_where_only_ascii_can_be_written_signs_and_currencies_are_spelled(
    verb: str, samples: Path
) -> None:
    ran = run(*verb.split(), book=samples, env=ASCII)
    assert (ran.out + ran.err).isascii()
    assert "\\u" not in ran.out + ran.err
    if "draft" in verb:
        assert "EUR 90,000 to EUR 112,000" in ran.out
        assert "Gearwrights' Guild" in ran.out


def test_data_stays_what_it_is_where_only_ascii_can_be_written(samples: Path) -> None:
    told = run("draft", "counter", "acme", "--json", book=samples)
    ran = run("draft", "counter", "acme", "--json", book=samples, env=ASCII)
    assert ran.json == told.json
    assert "€" in ran.json["body"]
