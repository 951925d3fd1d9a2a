"""A book of which one record is broken or gone still answers: with lines, never with a crash."""

from __future__ import annotations

from pathlib import Path

import pytest

from offerbook.cli.vocabulary import VERBS
from tests.cli.run import inside
from tests.conftest import SAMPLES

RECORDS = sorted(str(file.relative_to(SAMPLES)) for file in SAMPLES.rglob("*.toml"))
OFFERS = sorted(file.stem for file in (SAMPLES / "offers").glob("*.toml"))
APPLICATIONS = sorted(file.stem for file in (SAMPLES / "applications").glob("*.toml"))
TEXTS = (
    "counter", "more_time", "nudge", "in_writing", "recap", "questions", "follow_up", "thank_you",
    "accept", "decline", "withdraw", "prep", "call", "first_call", "replies",
)  # fmt: skip

EVERY = (
    "list", "check", "check --json", "value", "value --json", "rank --why", "rank --json",
    "compare", "compare --json", "today", "today --json", "timeline", "timeline --json", "funnel",
    "close", "export ics", "export csv", "export csv offers", "export csv events",
    "export markdown", "export html", "undo", "redo", "weigh --order money,start,fit",
)  # fmt: skip
OF_ONE = (
    "show", "stance", "sign", "breakeven", "counter", "leave", "debrief", "lookback",
    *(f"draft {text}" for text in TEXTS),
)  # fmt: skip
ELSEWHERE = {"new", "set", "log", "import", "demo", "lint", "rates", "holidays"}
"""They take words of their own, and tests of their own break their records."""


def test_every_verb_is_run() -> None:
    run = {line.split()[0] for line in (*EVERY, *OF_ONE)}
    assert run | ELSEWHERE == {verb.name for verb in VERBS}


def lines(file: str) -> list[str]:
    """Return the commands about the whole book, and about a record and its relatives."""
    stem = Path(file).stem
    own = stem.partition("-")[0]
    about = [stem, *(one for one in (*APPLICATIONS, *OFFERS) if one.partition("-")[0] == own)]
    return [*EVERY, *(f"{verb} {one}" for verb in OF_ONE for one in dict.fromkeys(about))]


@pytest.mark.parametrize("file", RECORDS)
@pytest.mark.parametrize(
    "text", ["gone", "company = 5\ncurrency = 5", pytest.param("x = [", marks=pytest.mark.long)]
)
def test_no_verb_crashes_where_a_record_is_broken_or_gone(
    file: str, text: str, samples: Path
) -> None:
    record = samples / file
    record.unlink() if text == "gone" else record.write_text(text, "utf-8")
    crashed = []
    for line in lines(file):
        try:
            inside(*line.split(), book=samples)
        except Exception as error:  # noqa: BLE001 every one is what is looked for
            crashed.append(f"{line}: {error!r}")
    assert crashed == []
