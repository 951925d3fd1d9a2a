"""The one message for a terminal in which nothing else would be legible."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from offerbook.tui.sizes import HEIGHT, WIDTH


class Small(ModalScreen[None]):
    """Covers everything until the terminal is larger; what is typed below stays."""

    def compose(self) -> ComposeResult:
        """Lay out the message."""
        yield Static(Content(f"offerbook needs {WIDTH} × {HEIGHT} cells. Make the window larger."))
