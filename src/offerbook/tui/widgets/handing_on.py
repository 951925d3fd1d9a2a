"""Keys that follow quickly go to the widget they are meant for."""

from __future__ import annotations

from textual import events
from textual.widget import Widget


def handed_on(widget: Widget, event: events.Key) -> bool:
    """Move on with Tab at once, or give a key to the widget that has the focus since.

    The app gives a key to the widget that has the focus at that moment. Where the machine is
    busy, letters typed after Enter or Tab would so land in the field that was left; a widget asks
    this first and looks at each key in its order.

    Returns:
        Whether the key is done with.
    """
    here = widget.screen.focused
    if here is not None and here is not widget:
        later = events.Key(event.key, event.character)
        later._set_forwarded()  # noqa: SLF001 - as the app does when it gives a key to a widget
        here.post_message(later)
    elif event.key == "tab":
        widget.screen.focus_next()
    elif event.key == "shift+tab":
        widget.screen.focus_previous()
    else:
        return False
    event.stop()
    event.prevent_default()
    return True
