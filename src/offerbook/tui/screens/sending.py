"""Note that a text was sent: the event that goes with each kind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from offerbook.tui.screens.event_form import EventForm

if TYPE_CHECKING:
    from offerbook.tui.app import OfferbookApp
    from offerbook.tui.screens.negotiate_lines import Draft

_EVENTS = {
    "counter": "asked",
    "more_time": "extension_asked",
    "nudge": "follow_up",
    "in_writing": "follow_up",
    "follow_up": "follow_up",
    "recap": "follow_up",
    "questions": "follow_up",
    "thank_you": "thank_you",
    "accept": "accepted",
    "decline": "declined",
    "withdraw": "withdrawn_by_me",
}


def sent_form(app: OfferbookApp, about: str, kind: Draft | None) -> EventForm:
    """Return the form of the event that sending a text is; without a text, of any event."""
    event = _EVENTS.get(kind or "")
    if event is None:
        return EventForm(about)
    application = app.desk.book.applications.get(about)
    given = {"channel": "email"}
    if application is not None and application.contact is not None:
        given["who"] = application.contact.name
    if kind == "counter":
        given |= _asks(app, about)
    return EventForm(about, event, given)


def _asks(app: OfferbookApp, about: str) -> dict[str, str]:
    room = app.desk.outlook.talk(about).room
    if room is None or room.ask is None:
        return {}
    written = app.desk.typed("application", "events[0].asks[0].value", room.ask.base)
    return {"asks[].path": "base.amount", "asks[].value": written}
