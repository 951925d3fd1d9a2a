"""`funnel`: how far applications come, by step and by source, and how guesses held."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Sequence

from offerbook.cli.output import Output
from offerbook.cli.plain import plain
from offerbook.core.waiting.funnel import Level
from offerbook.desk import Desk
from offerbook.desk.waiting import Waiting
from offerbook.wording.notation import Notation
from offerbook.wording.spoken import words as worded
from offerbook.wording.steps import REACHED, percents


def run(desk: Desk, _words: Namespace, out: Output) -> int:
    """Print rates with the counts they come from."""
    waiting = Waiting(desk.outlook)
    found, score = waiting.funnel, waiting.forecast
    if out.as_json:
        out.json({**plain(found), "forecast": plain(score)})
        return out.problems(desk.problems)
    notation = desk.notation
    if found.warning:
        out.line(worded(found.warning, notation))
    out.line(f"{found.live} running of {found.levels[0].of} sent\n")
    heads = ("how found", *(REACHED[one.step] for one in found.levels))
    rows = [("all", *_cells(found.levels, notation))]
    rows += [
        (source or "not stated", *_cells(levels, notation))
        for source, levels in found.by_source.items()
    ]
    out.table(heads, rows, "l" + "r" * len(found.levels))
    if score:
        out.line(f"\n{worded(score.saying, notation)}")
        out.line(
            f"Brier score {notation.number(score.brier, 2)} over {score.guesses} guesses; "
            "0 is perfect."
        )
        bands = [
            (
                f"{one.low}–{notation.percent(one.high)}",
                str(one.guesses),
                str(one.came),
                notation.percent(one.mean * 100),
            )
            for one in score.bands
        ]
        out.table(("guessed", "times", "offers", "mean guess"), bands, "lrrr")
    return out.problems(desk.problems)


def _cells(levels: Sequence[Level], notation: Notation) -> tuple[str, ...]:
    return tuple(percents(one, notation) for one in levels)
