"""The figure to ask for first: one of one's own, inside its window or outside and told why."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, cast

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from offerbook.core.edit import Change, Drop, Put
from offerbook.errors import OfferbookError
from offerbook.tui.screens.once import Once
from offerbook.tui.widgets.shown import said, shown

if TYPE_CHECKING:
    from offerbook.core.negotiation.target import Room
    from offerbook.tui.app import OfferbookApp


class AskBox(Once, ModalScreen[None]):
    """Asks for the figure; Enter keeps it, an empty one goes back to what is worked out.

    Args:
        about: the application.
        room: the space as it stands, with an offer whose base is known.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", "Back", show=False, priority=True),
    ]
    DEFAULT_CSS = """
    AskBox { align: center middle; }
    AskBox > Vertical {
        width: 64; max-width: 96%; height: auto; padding: 1 2;
        border: round $primary; background: $surface;
    }
    AskBox Static { height: auto; }
    AskBox Input { margin: 1 0; }
    """

    def __init__(self, about: str, room: Room) -> None:
        super().__init__()
        self._about = about
        self._room = room

    @property
    def offerbook(self) -> OfferbookApp:
        """The app, as what it is."""
        return cast("OfferbookApp", self.app)

    def compose(self) -> ComposeResult:
        """Lay out the window, the figure and what it means."""
        desk = self.offerbook.desk
        with Vertical() as box:
            box.border_title = "What to ask for first, private"
            yield Static(shown(self._window()))
            own = desk.book.applications[self._about].ask
            given = "" if own is None else desk.typed("application", "ask", own)
            yield Input(given, placeholder="as worked out", id="figure")
            yield Static(id="told")

    def _window(self) -> str:
        room, notation = self._room, self.offerbook.desk.notation
        worked = room.usual or room.ask
        if worked is None:
            return "No figure can be worked out; yours is taken as it is."
        low, high = (notation.amount(one, worked.currency) for one in worked.shown)
        base = notation.per(worked.base, worked.currency, worked.per)
        own = room.usual is None and room.ask is not None and room.ask.fact.where
        return f"From {low} to {high} would do" + ("." if own else f"; worked out: {base}.")

    def on_mount(self) -> None:
        """Say what the figure means."""
        self.query_one(Input).cursor_blink = False
        self.query_one(Input).focus()
        self._tell(self.query_one(Input).value)

    def on_input_changed(self, event: Input.Changed) -> None:
        """Say at once whether it lies in the window, and if not, why."""
        self._tell(event.value)

    def _tell(self, text: str) -> None:
        self.query_one("#told", Static).update(self._meaning(text))

    def _meaning(self, text: str) -> Content:
        desk = self.offerbook.desk
        try:
            room = desk.preview(self._about, self._changes(text)).talk(self._about).room
        except OfferbookError as error:
            return shown(f"▲ {error}", "$warning")
        if room is None:
            return Content("")
        if room.outside is not None:
            return Content.assemble(("▲ ", "$warning bold"), said(room.outside, desk.notation))
        if room.ask is None:
            return said(room.why_none, desk.notation) if room.why_none else Content("")
        ask = desk.notation.per(room.ask.base, room.currency, room.ask.per)
        steps = ", then ".join(desk.notation.amount(one, room.currency) for one in room.ladder)
        return shown(f"✓ {ask}" + (f"; next steps down {steps}" if steps else ""))

    def _changes(self, text: str) -> tuple[Change, ...]:
        if not text.strip():
            here = self.offerbook.desk.book.applications[self._about].ask
            return () if here is None else (Drop(("ask",)),)
        read = self.offerbook.desk.read("application", "ask", text, self._room.currency)
        return (Put(("ask",), read),)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Keep the figure."""
        try:
            changes = self._changes(event.value)
        except OfferbookError as error:
            self.query_one("#told", Static).update(shown(f"▲ {error}", "$warning"))
            return
        if changes:
            desk, about = self.offerbook.desk, self._about
            self.offerbook.act(lambda: desk.put(about, changes, "changed what to ask for"))
        self.dismiss()

    def action_leave(self) -> None:
        """Go back; the figure stays as it was."""
        self.dismiss()
