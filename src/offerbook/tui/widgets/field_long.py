"""A text of several lines, shown in one; it is written on a page of its own."""

from __future__ import annotations

from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

from offerbook.tui.widgets.handing_on import handed_on
from offerbook.tui.widgets.shown import shown


class LongLine(Widget, can_focus=True):
    """The first line of a text; Enter, a letter or a click asks for the page to write it on.

    Args:
        value: the text.
    """

    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter,space", "write", "Write", show=False)]

    value: reactive[str] = reactive("", init=False)

    class Write(Message):
        """The text is to be written."""

        def __init__(self, line: LongLine, typed: str = "") -> None:
            super().__init__()
            self.line = line
            self.typed = typed
            """What was typed already."""

    class Changed(Message):
        """Another text stands here."""

        def __init__(self, line: LongLine) -> None:
            super().__init__()
            self.line = line

    def __init__(self, value: str = "") -> None:
        super().__init__()
        self.set_reactive(LongLine.value, value)

    def render(self) -> Content:
        """Show the first line and how many there are."""
        lines = self.value.splitlines()
        if not lines:
            return shown("Enter writes it" if self.has_focus else "", "dim")
        more = f"  … {len(lines)} lines" if len(lines) > 1 else ""
        first = shown(lines[0]).truncate(max(self.size.width - len(more), 1), ellipsis=True)
        return Content.assemble(first, shown(more, "dim"))

    def watch_value(self) -> None:
        """Tell that another text stands here."""
        self.post_message(self.Changed(self))

    def check_consume_key(self, key: str, character: str | None) -> bool:
        """Keep letters to itself: they begin the text."""
        return bool(character and character.isprintable() and key != "space")

    def on_key(self, event: events.Key) -> None:
        """Begin to write with the letter that was typed."""
        if handed_on(self, event):
            return
        if event.character and event.is_printable and event.key != "space":
            event.stop()
            self.post_message(self.Write(self, event.character))

    def on_click(self) -> None:
        """Write."""
        self.action_write()

    def action_write(self) -> None:
        """Write."""
        self.post_message(self.Write(self))
