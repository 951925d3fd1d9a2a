"""What the clock says about one application; private."""

from __future__ import annotations

from offerbook.core.negotiation.deadlines import (
    clashes,
    due_day,
    due_fact,
    extension,
    first_elsewhere,
)
from offerbook.core.negotiation.situation import Situation
from offerbook.core.saying import Day, Name, Saying, say


def clock_lines(situation: Situation) -> list[Saying]:
    """Return what the clock says: the answer here, the first one anywhere, and every clash."""
    lines: list[Saying] = []
    terms = situation.terms
    due = due_day(situation, terms) if terms else None
    if terms is not None and due is not None:
        fact = due_fact(situation, terms, due)
        told = "Your answer here is due by {day}."
        if due < situation.today:
            told = "Your answer here was due by {day}."
        lines.append(say(told, fact, day=Day(due)))
        if extension(situation, terms) == "asked":
            lines.append(say("You have asked for more time and have no word yet."))
    elif terms is not None:
        lines.append(say("They have named no day for your answer: ask for one."))
    first = first_elsewhere(situation, due)
    if first is not None:
        fact = due_fact(situation, *first)
        company, day = Name(situation.company(first[0])), Day(first[1])
        lines.append(say("{company} comes first: {day}.", fact, company=company, day=day))
    return lines + [
        say(
            "{company} must be answered before {other} decides.",
            company=Name(situation.company(clash.offer)),
            other=Name(clash.pending.company),
        )
        for clash in clashes(situation)
    ]
