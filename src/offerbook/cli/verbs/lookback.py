"""`lookback APPLICATION`: what was asked, got, promised, and what happened."""

from __future__ import annotations

from argparse import Namespace

from offerbook.cli.output import Output
from offerbook.cli.plain import plain
from offerbook.desk import Desk
from offerbook.desk.waiting import Waiting, application_of
from offerbook.wording.spoken import words as worded

TITLES = ("asked", "got", "promised", "happened")
"""The four parts, in order."""


def run(desk: Desk, words: Namespace, out: Output) -> int:
    """Print one application in hindsight."""
    name = application_of(desk, words.id)
    found = Waiting(desk.outlook).look_back(name)
    if out.as_json:
        out.json(plain(found))
    else:
        out.line(desk.book.applications[name].company)
        for title in TITLES:
            out.line(f"\n{title.capitalize()}")
            for one in getattr(found, title):
                out.line(f"  {worded(one, desk.notation)}")
            if not getattr(found, title):
                out.line("  nothing noted")
    return out.problems(tuple(one for one in desk.problems if one.record == name))
