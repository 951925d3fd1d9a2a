"""The line that asks for words to filter by."""

from __future__ import annotations

from textual.widgets import Input


class FilterLine(Input):
    """One line above the keys; empty, it filters nothing.

    Args:
        value: what it begins with.
    """

    def __init__(self, value: str = "") -> None:
        super().__init__(
            value,
            placeholder="words that a line must have; Enter keeps them, Esc shows all",
            select_on_focus=False,
            compact=True,
        )
        self.cursor_blink = False
