"""`close`: which applications have been silent for long; with ids or `--silent`, mark them so."""

from __future__ import annotations

from argparse import Namespace

from offerbook.cli.output import Output
from offerbook.desk import Desk
from offerbook.desk.waiting import Waiting, application_of, close_silent


def run(desk: Desk, words: Namespace, out: Output) -> int:
    """Propose, or mark in one step that can be undone."""
    proposed = Waiting(desk.outlook).silent
    chosen = tuple(application_of(desk, one) for one in words.ids)
    if words.silent:
        chosen = (*chosen, *proposed)
    if chosen:
        done = close_silent(desk, chosen)
        if out.as_json:
            out.json({"proposed": [], "closed": list(dict.fromkeys(chosen))})
        else:
            out.line(f"{done}; offerbook undo takes it back")
    elif out.as_json:
        out.json({"proposed": list(proposed), "closed": []})
    elif not proposed:
        out.line("No application has been silent for long.")
    else:
        progress = desk.outlook.progress
        rows = [
            (one, desk.book.applications[one].company, str(progress[one].days_waiting))
            for one in proposed
        ]
        out.table(("id", "company", "days without a word"), rows, "llr")
        out.line("\nTo mark them silent: offerbook close --silent")
    return 0
