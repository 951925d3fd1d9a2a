from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from offerbook.cli.vocabulary import VERBS
from tests.cli.run import TRACKER, run

WORDS = {
    "list": [],
    "show": ["acme-2"],
    "new": ["application", "Kestrel Kites"],
    "set": ["acme-2", "base.amount", "98,500"],
    "log": ["acme", "note", "notes=rang"],
    "undo": [],
    "redo": [],
    "check": [],
    "value": [],
    "leave": ["acme"],
    "rank": [],
    "compare": [],
    "breakeven": ["birch"],
    "draft": ["counter", "acme"],
    "today": [],
    "counter": ["birch"],
    "weigh": ["money", "fit", "start"],
    "stance": ["acme"],
    "lint": ["acme", str(TRACKER)],
    "sign": ["acme"],
    "timeline": [],
    "funnel": [],
    "close": [],
    "debrief": ["cedarline"],
    "lookback": ["acme"],
    "rates": [],
    "holidays": [],
    "export": ["ics"],
    "import": ["csv", str(TRACKER)],
}
HEAVY = {"textual", "rich", "numpy", "scipy"}
PROBE = """
import sys
from offerbook.cli.main import run
run(sys.argv[1:])
print(sorted({name.partition(".")[0] for name in sys.modules}), file=sys.stderr)
"""


def test_every_verb_but_the_demo_is_probed() -> None:
    assert {verb.name for verb in VERBS} == {*WORDS, "demo"}


@pytest.mark.parametrize("verb", WORDS)
def test_no_verb_loads_the_terminal_ui_or_numpy(verb: str, samples: Path) -> None:
    words = [verb, *WORDS[verb], "--book", str(samples), "--today", "2026-11-23"]
    done = subprocess.run(
        [sys.executable, "-c", PROBE, *words], capture_output=True, text=True, check=True
    )
    loaded = set(eval(done.stderr.splitlines()[-1]))  # noqa: S307 - our own list of names
    assert "offerbook" in loaded
    assert not loaded & HEAVY


def test_without_a_terminal_the_ui_names_a_verb_and_paints_nothing(samples: Path) -> None:
    for words in ([], ["demo"]):
        ran = run(*words, book=samples)
        assert ran.code == 2
        assert ran.out == ""
        assert len(ran.err.splitlines()) == 1
        assert "offerbook today" in ran.err
        assert "\x1b" not in ran.err


def test_words_that_are_off_end_with_two(samples: Path) -> None:
    assert run("rnak", book=samples).code == 2
    assert run("show", "acme-9", book=samples).code == 2
    assert run("today", "--today", "yesterday", book=samples, dated=False).code == 2
    assert run("rank", "--locale", "xx_YY", book=samples).code == 2


def test_a_pipe_that_closes_is_no_error(samples: Path) -> None:
    command = f"{sys.executable} -m offerbook value --json --book {samples} --today 2026-11-23"
    done = subprocess.run(
        ["/bin/sh", "-c", f"{command} | head -n 1"], capture_output=True, text=True, check=True
    )
    assert done.stdout == "{\n"
    assert done.stderr == ""


def test_it_works_where_the_terminal_knows_only_ascii(samples: Path) -> None:
    env = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    ran = run("compare", book=samples, env=env)
    assert ran.code == 0
    assert "Traceback" not in ran.err
