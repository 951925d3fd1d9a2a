"""Several lines of text, written here or in the person's own editor."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Static, TextArea

from offerbook.errors import OfferbookError
from offerbook.tui.editor import written_outside
from offerbook.tui.keys import bindings
from offerbook.tui.screens.once import Once
from offerbook.tui.widgets.shown import shown
from offerbook.wording.cleaning import clean

LONGEST = 200_000
"""Characters that a text may have here."""


class LongText(Once, ModalScreen[None]):
    """Writes one text; what stands there is told at once, so that no way of leaving loses it.

    Args:
        title: what the text is.
        text: as it is.
        tell: takes the text, each time that it has changed.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,f2", "done", "Back", show=False, priority=True),
        Binding("f4", "editor", "Your editor", show=False),
        *bindings("leave", "interrupt"),
    ]
    DEFAULT_CSS = """
    LongText { align: center middle; }
    LongText > Vertical {
        width: 96%; height: 90%; border: round $primary; background: $surface; padding: 0 1;
    }
    LongText TextArea { height: 1fr; border: none; padding: 0; }
    LongText .how { height: 1; }
    """

    def __init__(self, title: str, text: str, tell: Callable[[str], None]) -> None:
        super().__init__()
        self._heading = title
        self._given = text
        self._tell = tell

    def compose(self) -> ComposeResult:
        """Lay out the text and how to leave."""
        with Vertical() as box:
            box.border_title = shown(self._heading)
            yield TextArea(
                clean(self._given, LONGEST, lines=True), soft_wrap=True, tab_behavior="focus"
            )
            yield Static(
                shown("Esc or F2: done · F4: open it in your own editor", "dim"), classes="how"
            )

    def on_mount(self) -> None:
        """Go on where the text ends."""
        area = self.query_one(TextArea)
        area.cursor_blink = False
        area.move_cursor(area.document.end)
        self._tell(self._text())

    def on_text_area_changed(self) -> None:
        """Tell what stands there."""
        self._tell(self._text())

    def action_done(self) -> None:
        """Go back."""
        self._tell(self._text())
        self.dismiss()

    def _text(self) -> str:
        typed = self.query_one(TextArea).text
        same = typed == clean(self._given, LONGEST, lines=True)
        return self._given if same else typed

    def action_editor(self) -> None:
        """Write in the person's own editor."""
        area = self.query_one(TextArea)
        try:
            area.text = written_outside(self.app, area.text)
        except OfferbookError as error:
            self.notify(str(shown(str(error))), severity="warning", markup=False)
