"""One line of a form that can be pressed."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.widget import Widget

from offerbook.tui.forms.line import Entry
from offerbook.tui.widgets.shown import shown

_COLUMN = 32
"""Cells before what a heading sums up."""


class Bar(Widget, can_focus=True):
    """One line that can be pressed: a heading, an entry's name, or "add one more".

    Args:
        text: what it says.
        action: what pressing it does, for the message.
        entry: the entry that it is about.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter,space", "press", "Open", show=False),
        Binding("d,delete", "remove", "Take away", show=False),
        Binding("a", "more", "Add one more", show=False),
    ]

    class Pressed(Message):
        """The line was pressed, or a letter on it."""

        def __init__(self, bar: Bar, what: str) -> None:
            super().__init__()
            self.bar = bar
            self.what = what
            """`open`, `add` or `remove`."""

    def __init__(self, text: str, action: str, entry: Entry | None = None) -> None:
        super().__init__(classes=action)
        self.text = text
        self.aside = ""
        self.does = action
        self.entry = entry

    def render(self) -> Content:
        """Show the line, with what it sums up in a quieter tone."""
        text = shown(self.text, "bold") if self.does == "head" else shown(self.text)
        if not self.aside:
            return text
        room = max(_COLUMN - text.cell_length, 2)
        whole = Content.assemble(text, " " * room, shown(self.aside, "dim"))
        return whole.truncate(max(self.size.width, 1), ellipsis=True)

    def tell(self, text: str, aside: str = "") -> None:
        """Show another text."""
        self.text, self.aside = text, aside
        self.refresh(layout=True)

    def on_click(self) -> None:
        """Press it."""
        self.action_press()

    def action_press(self) -> None:
        """Do what the line is for."""
        self.post_message(self.Pressed(self, "add" if self.does == "add" else "open"))

    def action_remove(self) -> None:
        """Take the entry away."""
        if self.entry is not None:
            self.post_message(self.Pressed(self, "remove"))

    def action_more(self) -> None:
        """Add an entry to the table that the line belongs to."""
        self.post_message(self.Pressed(self, "add"))
