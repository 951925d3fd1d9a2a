"""The two lines on top: the places, and what this one is for."""

from __future__ import annotations

from textual import events
from textual.content import Content
from textual.style import Style
from textual.widget import Widget

from offerbook.tui.places import PLACES
from offerbook.tui.widgets.keyline import DO
from offerbook.tui.widgets.shown import shown


class TitleBar(Widget):
    """The tabs of the places and one line saying what the place in front is for.

    Args:
        mode: of the place in front.
        purpose: the line.
        brief: the same in fewer words, where the line is too long for the terminal.
    """

    def __init__(self, mode: str, purpose: str, brief: str = "") -> None:
        super().__init__()
        self._mode = mode
        self._purpose = purpose
        self._brief = brief

    def render(self) -> Content:
        """Draw both lines; the place in front is told by brackets, not by colour alone."""
        parts: list[Content] = []
        for key, mode, title in PLACES:
            here = mode == self._mode
            text = f"[{key} {title}]" if here else f" {key} {title} "
            click = Style.from_meta({DO: f"app.place('{mode}')"})
            look = Style(bold=True) if here else Style()
            parts.append(shown(text).stylize(look + click))
        name = Content.styled(" offerbook" + (" demo " if self._is_demo else " "), "$primary bold")
        width = self.size.width or 80
        tabs = Content("").join(parts)
        room = width - tabs.cell_length - name.cell_length - 1
        top = Content.assemble(tabs, " " * max(room, 1), name) if room > 0 else tabs
        below = shown(f" {self._purpose}", "$foreground 70%")
        if self._brief and below.cell_length > width:
            below = shown(f" {self._brief}", "$foreground 70%")
        return Content("\n").join([top, below])

    @property
    def _is_demo(self) -> bool:
        return bool(getattr(self.app, "demo", False))

    async def on_click(self, event: events.Click) -> None:
        """Go to the place under the mouse."""
        action = event.style.meta.get(DO)
        if action:
            await self.app.run_action(action, self.screen)
