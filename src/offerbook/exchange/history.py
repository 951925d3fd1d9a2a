"""Every dated event of an application in one cell, and back."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date, time
from typing import Any

from offerbook.core.model.application import EVENT_KINDS, Event

ARROW = " → "
"""Between two events."""

_KINDS = {kind.replace("_", " "): kind for kind in EVENT_KINDS if kind != "retracted"}
_DAY = r"\d{4}-\d\d-\d\d"
_STEP = re.compile(
    rf"(?P<on>{_DAY})(?: (?P<at>\d\d:\d\d(?::\d\d)?))? (?P<kind>[a-z ]+?)"
    rf"(?: (?P<round>[1-9]\d{{0,2}}))?(?: until (?P<by>{_DAY}))?"
)


def history(events: Iterable[Event]) -> str:
    """Return events in one line; people, notes and figures stay out.

    >>> from datetime import date
    >>> first, second = (
    ...     Event(on=date(2026, 8, 3), kind="applied"),
    ...     Event(on=date(2026, 8, 12), kind="interview", round=1),
    ... )
    >>> history((first, second))
    '2026-08-03 applied → 2026-08-12 interview 1'
    """
    return ARROW.join(_written(one) for one in events)


def _written(event: Event) -> str:
    words = [event.on.isoformat()]
    if event.at is not None:
        exact = event.at.second or event.at.microsecond
        words.append(event.at.isoformat("seconds" if exact else "minutes"))
    words.append(event.kind.replace("_", " "))
    if event.round is not None:
        words.append(str(event.round))
    if event.by is not None:
        words.append(f"until {event.by.isoformat()}")
    return " ".join(words)


def events_of(text: str) -> list[Mapping[str, Any]]:
    """Return the events that `history` wrote, as plain data.

    Raises:
        ValueError: a step is not written like `2026-08-12 interview 1`; the message is that step.
    """
    return [_read(step.strip()) for step in text.split(ARROW.strip()) if step.strip()]


def _read(step: str) -> Mapping[str, Any]:
    found = _STEP.fullmatch(step)
    if found is None or found["kind"] not in _KINDS:
        raise ValueError(step)
    try:
        event: dict[str, Any] = {"on": date.fromisoformat(found["on"])}
        if found["at"]:
            event["at"] = time.fromisoformat(found["at"])
        event["kind"] = _KINDS[found["kind"]]
        if found["round"]:
            event["round"] = int(found["round"])
        if found["by"]:
            event["by"] = date.fromisoformat(found["by"])
    except ValueError:
        raise ValueError(step) from None
    return event
