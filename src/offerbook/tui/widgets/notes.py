"""A box for notes that stays open during a call."""

from __future__ import annotations

from textual.message import Message
from textual.widgets import TextArea

from offerbook.tui.keys import bindings


class Notes(TextArea):
    """Takes notes; F2 and Esc say what to do with them."""

    BINDINGS = bindings("save", "back")
    DEFAULT_CSS = """
    Notes { height: 7; border: round $primary; padding: 0 1; }
    Notes:focus { border: round $accent; }
    """

    class Saved(Message):
        """The notes are to become a round."""

    class Left(Message):
        """The keys go back to the screen; the notes stay."""

    def on_mount(self) -> None:
        """Say how to leave."""
        self.cursor_blink = False
        self.soft_wrap = True
        self.tab_behavior = "focus"
        self.border_title = "Notes of the call, private"
        self.border_subtitle = "F2 makes a round of them · Esc goes back, they stay"

    def action_save(self) -> None:
        """Make a round of them."""
        self.post_message(self.Saved())

    def action_back(self) -> None:
        """Give the keys back."""
        self.post_message(self.Left())
