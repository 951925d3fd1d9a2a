"""`today`: what is due, what comes next, or the calm sentence."""

from __future__ import annotations

from argparse import Namespace

from offerbook.cli.output import Output
from offerbook.cli.plain import plain
from offerbook.core.waiting.items import Item
from offerbook.desk import Desk
from offerbook.desk.waiting import Waiting
from offerbook.wording.spoken import words as worded

DONE = {"done": "[x]", "now": "[ ]", "later": "[-]"}
"""How far a step after a yes has come; `[-]` waits for the one before."""


def run(desk: Desk, _words: Namespace, out: Output) -> int:
    """Print the agenda."""
    agenda = desk.outlook.agenda
    if out.as_json:
        out.json({"today": desk.clock.today.isoformat(), **_plain(desk)})
        return out.problems(desk.problems)
    notation = desk.notation
    out.line(notation.day(desk.clock.today))
    if agenda.calm:
        out.line(worded(agenda.calm, notation))
    _block(desk, out, "Due", agenda.due)
    if agenda.clashes:
        out.line("\nMind")
    for clash in agenda.clashes:
        out.line(f"  {worded(clash, notation)}")
    _block(desk, out, "Coming", agenda.coming)
    _waiting(desk, out)
    return out.problems(desk.problems)


def _block(desk: Desk, out: Output, title: str, items: tuple[Item, ...]) -> None:
    if items:
        out.line(f"\n{title}")
    for item in items:
        draft = f"  [draft {item.draft} {item.offer or item.application}]" if item.draft else ""
        out.line(f"  {worded(item.saying, desk.notation)}{draft}")
        for one in item.ask:
            out.line(f"    Ask: {worded(one, desk.notation)}")


def _waiting(desk: Desk, out: Output) -> None:
    waiting, notation = Waiting(desk.outlook), desk.notation
    for one in waiting.closing:
        out.line(f"\nAfter the yes to {desk.book.applications[one.application].company}")
        for step in one.steps:
            out.line(f"  {DONE[step.state]} {worded(step.saying, notation)}")
    if waiting.expected:
        out.line("\nWhen word may come")
    for known in waiting.expected:
        names = notation.some([desk.book.applications[key].company for key in known.applications])
        out.line(f"  {names}: {' '.join(worded(one, notation) for one in known.sayings)}")
    if waiting.quiet_until:
        out.line(f"\nQuiet until {notation.day(waiting.quiet_until)}: waiting is not counted.")
    elif waiting.silent:
        out.line(f"\nSilent for long: {len(waiting.silent)}; see offerbook close")
    _block(desk, out, "If you like", desk.outlook.agenda.optional)
    if desk.outlook.agenda.business_days:
        out.line(f"\n{worded(desk.outlook.agenda.business_days, notation)}")


def _plain(desk: Desk) -> dict[str, object]:
    agenda, waiting = desk.outlook.agenda, Waiting(desk.outlook)
    open_offers = [one for one in desk.outlook.states.values() if one.status in {"open", "spoken"}]
    return {
        "calm": plain(agenda.calm),
        "due": plain(agenda.due),
        "coming": plain(agenda.coming),
        "clashes": plain(agenda.clashes),
        "offers": plain(open_offers),
        "optional": plain(agenda.optional),
        "closing": plain(waiting.closing),
        "expected": plain(waiting.expected),
        "silent": [] if waiting.quiet_until else list(waiting.silent),
        "business_days": plain(agenda.business_days),
        "quiet_until": plain(waiting.quiet_until),
    }
