"""`debrief APPLICATION`: what an interview was like, to talk through with a friend, without pay."""

from __future__ import annotations

from argparse import Namespace

from offerbook.cli.output import Output
from offerbook.cli.plain import plain
from offerbook.core.waiting.debrief import CAVEAT, SIGNS
from offerbook.desk import Desk
from offerbook.desk.waiting import Waiting, application_of
from offerbook.wording.debriefed import private_lines, summary


def run(desk: Desk, words: Namespace, out: Output) -> int:
    """Print the summary; the pay that was named only where asked for."""
    name = application_of(desk, words.id)
    found = Waiting(desk.outlook).debriefs(name)
    if out.as_json:
        kept = plain(found)
        for one in kept if not words.private else ():
            one.update(figures=[], signs=[])
        out.json(
            {
                "application": name,
                "debriefs": kept,
                "caveat": plain(CAVEAT),
                "checklist": plain(SIGNS),
            }
        )
    elif not found:
        out.line(f"No debrief of {desk.book.applications[name].company} yet. Add one, if it helps:")
        out.line(
            f"  offerbook log {name} debrief learned=…  (questions, said, red_flags, ask_next)"
        )
    else:
        out.line(summary(found, desk.notation))
        for line in private_lines(found, desk.notation) if words.private else ():
            out.line(line)
    return out.problems(tuple(one for one in desk.problems if one.record == name))
