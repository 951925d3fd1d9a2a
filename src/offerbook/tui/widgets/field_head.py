"""The two lines on top of a form: what it is about, and how to get about in it."""

from __future__ import annotations

from collections.abc import Sequence

from rich.cells import cell_len
from textual.content import Content
from textual.widget import Widget

from offerbook.tui.widgets.shown import shown


class Head(Widget):
    """Says how to get about in as many words as there is room for."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's own name
        super().__init__(id=id)
        self._heading = ""
        self._how: Sequence[str] = ("",)

    def tell(self, heading: str, how: Sequence[str]) -> None:
        """Show a heading, and below it the first of some lines that fits."""
        self._heading, self._how = heading, how
        self.refresh()

    def render(self) -> Content:
        """Draw both lines."""
        width = self.content_size.width
        how = next((one for one in self._how if cell_len(one) <= width), self._how[-1])
        return Content.assemble(shown(self._heading, "bold"), "\n", shown(how, "dim"))
