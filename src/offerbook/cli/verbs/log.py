"""`log APPLICATION KIND`: note that something happened."""

from __future__ import annotations

from argparse import Namespace
from datetime import date
from typing import Any

from offerbook.cli.event_words import event_data
from offerbook.cli.output import Output
from offerbook.cli.plain import plain
from offerbook.core.model.admit import some
from offerbook.core.model.application import EVENT_KINDS
from offerbook.core.model.schema import nearest
from offerbook.desk import Desk
from offerbook.desk.waiting import Waiting
from offerbook.errors import UnknownNameError, UsageError


def _day(desk: Desk, option: str | None, more: dict[str, Any]) -> date:
    """Return the day of the event, and take it out of its other keys.

    Raises:
        UsageError: it is given twice, or a second kind is given.
    """
    if "kind" in more:
        raise UsageError(
            "the kind is given twice", todo="leave kind= out: it stands before the keys"
        )
    if "on" not in more:
        return desk.read("application", "events[0].on", option) if option else desk.clock.today
    if option:
        raise UsageError("the day is given twice", todo="write either --on DAY or on=DAY")
    on: date = more.pop("on")
    return on


def run(desk: Desk, words: Namespace, out: Output) -> int:
    """Append an event; what was noted before is never changed."""
    if desk.kind_of(words.id) != "application":
        raise UnknownNameError(f"{words.id} is no application", todo="name one: offerbook list")
    if words.kind not in EVENT_KINDS:
        meant = nearest(words.kind, EVENT_KINDS)
        todo = f"did you mean {meant}?" if meant else f"write {some(EVENT_KINDS)}"
        raise UnknownNameError(f"{words.kind!r} is no kind of event", todo=todo)
    more = dict(event_data(desk, words.id, words.kind, words.fields))
    on = _day(desk, words.on, more)
    label = desk.log(words.id, words.kind, on, **more)
    if out.as_json:
        out.json({"id": words.id, "event": plain({"on": on, "kind": words.kind, **more})})
    else:
        out.line(f"{label} on {desk.notation.day(on)}")
    known = (*desk.problems, *Waiting(desk.outlook).untidy)
    return out.problems(tuple(one for one in known if one.record == words.id))
