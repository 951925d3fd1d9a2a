"""Forms for tests: a desk over a copy of the samples, and typing into a running app."""

from __future__ import annotations

from pathlib import Path

from textual.pilot import Pilot
from textual.widgets import Input

from offerbook.core.calendar import Clock
from offerbook.desk import Desk
from offerbook.tui.app import OfferbookApp
from offerbook.tui.forms.filling import Filling
from offerbook.tui.forms.line import Line
from offerbook.tui.screens.form import Form
from offerbook.tui.widgets.field import FieldRow

Typing = Pilot[None]
"""A pilot of the app."""

USUAL = (80, 24)
WIDE = (120, 40)


def desk_over(book: Path, clock: Clock, locale: str = "en_GB") -> Desk:
    """Return a desk over a book in a test's own folder."""
    return Desk(book, state=book.parent / "state", clock=clock, locale=locale)


def line_at(filling: Filling, path: str, entry: int = 0) -> Line:
    """Return the line of a field; in a table, of the entry at that position."""
    table, _, rest = path.partition("/")
    if not rest:
        return next(line for line in filling.lines() if line.key == path)
    listed = filling.entries[table][entry]
    return next(
        line for line in filling.lines() if line.entry == listed and line.field.path == rest
    )


def typed(filling: Filling, path: str, text: str, entry: int = 0) -> None:
    """Type a text into a field."""
    filling.type(line_at(filling, path, entry), text)


async def settled(pilot: Typing, seconds: float = 0.2) -> None:
    """Wait until the totals have followed and every save is done."""
    await pilot.pause(seconds)
    while isinstance(pilot.app.screen, Form) and not pilot.app.screen.is_ready:
        await pilot.pause(0.02)
    work = [one for one in pilot.app.workers if one.group in {"desk", "totals", "save", "clash"}]
    if work:
        await pilot.app.workers.wait_for_complete(work)
    await pilot.pause()


async def write(pilot: Typing, text: str) -> None:
    """Press the keys of a text."""
    names = {" ": "space", ",": "comma", ".": "full_stop", "-": "minus", "+": "plus"}
    await pilot.press(*(names.get(letter, letter) for letter in text))


def form_of(app: OfferbookApp) -> Form:
    """Return the form in front."""
    assert isinstance(app.screen, Form), app.screen
    return app.screen


def row(app: OfferbookApp, path: str) -> FieldRow:
    """Return the row of a field of the form in front; in a table, of its first entry."""
    rows = form_of(app).query(FieldRow)
    return next(one for one in rows if path in (one.line.key, one.line.field.path))


def problem(app: OfferbookApp, path: str) -> str:
    """Return what is shown to be wrong at a field."""
    return row(app, path).problem


def echo(app: OfferbookApp, path: str) -> str:
    """Return what is shown beside a field."""
    return str(row(app, path).query_one(".echo").render())


def focused(app: OfferbookApp) -> str:
    """Return the path of the field that has the focus."""
    above = app.focused.ancestors if app.focused else ()
    return next((one.line.field.path for one in above if isinstance(one, FieldRow)), "")


def in_input(app: OfferbookApp) -> str:
    """Return the text of the input that has the focus."""
    assert isinstance(app.focused, Input)
    return app.focused.value
