"""Where one line is typed: keys that follow quickly go where they are meant to go."""

from __future__ import annotations

from collections.abc import Callable

from textual import events
from textual.widgets import Input

from offerbook.tui.widgets.handing_on import handed_on

_EDITING = {"backspace": Input.action_delete_left, "delete": Input.action_delete_right}
"""What changes the text, without the way through the app that a binding takes."""


class FieldInput(Input):
    """An input that hands on what was typed before the screen had moved on."""

    go_on: Callable[[], bool] | None = None
    """Goes to the next field at once, and returns whether there was one."""

    def on_mount(self) -> None:
        """Paint nothing while nothing is typed."""
        self.cursor_blink = False

    async def on_key(self, event: events.Key) -> None:
        """Edit, go on, or hand the key to the field that has the focus since."""
        if handed_on(self, event):
            return
        if event.key in _EDITING:
            _EDITING[event.key](self)
        elif event.key != "enter" or self.go_on is None or not self.go_on():
            return
        event.stop()
        event.prevent_default()
