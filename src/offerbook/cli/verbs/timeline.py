"""`timeline`: every deadline, promise, interview, start and notice, soonest first."""

from __future__ import annotations

from argparse import Namespace

from offerbook.cli.output import Output
from offerbook.cli.plain import plain
from offerbook.desk import Desk
from offerbook.wording.spoken import words as worded


def run(desk: Desk, _words: Namespace, out: Output) -> int:
    """Print the dates, and what falls badly."""
    found = desk.outlook.timeline
    today, notation = desk.clock.today, desk.notation
    if out.as_json:
        out.json({"today": today.isoformat(), **plain(found)})
        return out.problems(desk.problems)
    rows = [
        (notation.short_day(one.on), str((one.on - today).days), worded(one.saying, notation))
        for one in found.marks
    ]
    if rows:
        out.table(("on", "days", "what"), rows, "lrl")
    else:
        out.line("No date is set.")
    if found.collisions:
        out.line("\nMind")
    for one in found.collisions:
        out.line(f"  {worded(one, notation)}")
    return out.problems(desk.problems)
