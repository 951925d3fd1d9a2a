"""Where one line is typed: keys that follow quickly go where they are meant to go."""

from __future__ import annotations

from collections.abc import Callable

from textual import events
from textual.widgets import Input

_EDITING = {"backspace": Input.action_delete_left, "delete": Input.action_delete_right}
"""What changes the text, without the way through the app that a binding takes."""


class FieldInput(Input):
    """An input that hands on what was typed before the screen had moved on.

    The app gives a key to the widget that has the focus at that moment. Where the machine is
    busy, letters typed after Enter would so land in the field that was left; each key is looked
    at in its order here instead.
    """

    go_on: Callable[[], bool] | None = None
    """Goes to the next field at once, and returns whether there was one."""

    async def on_key(self, event: events.Key) -> None:
        """Edit, go on, or hand the key to the field that has the focus since."""
        here = self.screen.focused
        if here is not None and here is not self:
            later = events.Key(event.key, event.character)
            later._set_forwarded()  # noqa: SLF001 - as the app does when it gives a key to a widget
            here.post_message(later)
        elif event.key in _EDITING:
            _EDITING[event.key](self)
        elif event.key != "enter" or self.go_on is None or not self.go_on():
            return
        event.stop()
        event.prevent_default()
