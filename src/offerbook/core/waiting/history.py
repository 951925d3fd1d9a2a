"""The events that count: without those taken back, by date and then as they were noted."""

from __future__ import annotations

from operator import attrgetter

from offerbook.core.model.application import Application, Event

_DAY = attrgetter("on")


def counted(application: Application) -> tuple[Event, ...]:
    """Return the events that were not taken back, without the retractions themselves.

    A retraction can be taken back too; what it took back then counts again. One that names an
    event that does not stand before it has no effect.

    Returns:
        By date; those of one day in the order noted. Days after today are plans.
    """
    events = application.events
    if any(event.kind == "retracted" for event in events):
        gone = _taken_back(events)
        events = tuple(
            event for at, event in enumerate(events) if at not in gone and event.kind != "retracted"
        )
    return tuple(sorted(events, key=_DAY))


def _taken_back(events: tuple[Event, ...]) -> set[int]:
    gone: set[int] = set()
    for at in range(len(events) - 1, -1, -1):
        event = events[at]
        if event.kind == "retracted" and at not in gone:
            target = (event.takes_back or 0) - 1
            if target < at:
                gone.add(target)
    return gone
