"""`today`: what is due, what comes next, or the calm sentence."""

from __future__ import annotations

from argparse import Namespace

from offerbook.cli.output import Output
from offerbook.cli.plain import plain
from offerbook.core.waiting.items import Item
from offerbook.desk import Desk
from offerbook.wording.spoken import words as worded


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
    return out.problems(desk.problems)


def _block(desk: Desk, out: Output, title: str, items: tuple[Item, ...]) -> None:
    if items:
        out.line(f"\n{title}")
    for item in items:
        draft = f"  [draft {item.draft} {item.offer or item.application}]" if item.draft else ""
        out.line(f"  {worded(item.saying, desk.notation)}{draft}")


def _plain(desk: Desk) -> dict[str, object]:
    agenda = desk.outlook.agenda
    open_offers = [one for one in desk.outlook.states.values() if one.status in {"open", "spoken"}]
    return {
        "calm": plain(agenda.calm),
        "due": plain(agenda.due),
        "coming": plain(agenda.coming),
        "clashes": plain(agenda.clashes),
        "offers": plain(open_offers),
    }
