"""What the command palette finds of every record, by its name."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING

from offerbook.tui.targets import Target

if TYPE_CHECKING:
    from collections.abc import Awaitable

    from offerbook.tui.app import OfferbookApp

Entry = tuple[str, str, "Callable[[], Awaitable[None] | None]"]
"""Title, what it does, and the doing."""


def records(app: OfferbookApp) -> Iterator[Entry]:
    """Return what can be done with each application and each offer, in order of the book."""
    if app.outlook is None:
        return
    book = app.desk.book
    for record in book.records.values():
        if record.kind == "application":
            yield from _application(app, record.id)
        elif record.kind == "offer":
            yield from _offer(app, record.id)


def _application(app: OfferbookApp, name: str) -> Iterator[Entry]:
    application = app.desk.book.applications.get(name)
    called = application.company if application else name
    role = f" · {application.role}" if application and application.role else ""
    yield f"{called}{role}", "Edit this application.", partial(app.edit, Target(record=name))
    if application is None:
        return
    yield f"{called}: log", "Note what happened.", partial(app.open_event, name)
    if name in app.desk.outlook.talks:
        yield (
            f"{called}: negotiate",
            "What to do now and what to say.",
            partial(app.negotiate, name),
        )
    yield f"{called}: look back", "Asked, got, promised, happened.", partial(_look_back, app, name)
    yield f"{called}: talk over", "What the interviews were like.", partial(_debrief, app, name)


def _offer(app: OfferbookApp, name: str) -> Iterator[Entry]:
    offer = app.desk.book.offers.get(name)
    application = app.desk.book.applications.get(offer.application or "") if offer else None
    called = f"{application.company}: offer {name}" if application else f"offer {name}"
    yield called, "Edit this offer.", partial(app.edit, Target(record=name))
    if offer is not None:
        yield f"{called}, why", "Show what its pay came from.", partial(_why, app, name)


def _look_back(app: OfferbookApp, name: str) -> None:
    from offerbook.tui.screens.look_back import LookBackPage

    app.push_screen(LookBackPage(name))


def _debrief(app: OfferbookApp, name: str) -> None:
    from offerbook.tui.screens.debrief import DebriefPage

    app.push_screen(DebriefPage(name))


def _why(app: OfferbookApp, name: str) -> None:
    from offerbook.tui.screens.why import Why

    app.push_screen(Why(name, "annualised"))
