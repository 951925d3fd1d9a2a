"""One short word asked for, such as the code of a currency."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from offerbook.tui.screens.once import Once
from offerbook.tui.widgets.shown import shown


class NameBox(Once, ModalScreen[str]):
    """Enter gives the word, Esc nothing.

    Args:
        title: the question.
        hint: what to write.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", "Back", show=False, priority=True),
    ]
    DEFAULT_CSS = """
    NameBox { align: center middle; }
    NameBox > Vertical {
        width: 56; max-width: 96%; height: auto; padding: 0 1;
        border: round $primary; background: $surface;
    }
    NameBox Static { height: auto; }
    """

    def __init__(self, title: str, hint: str) -> None:
        super().__init__()
        self._title = title
        self._hint = hint

    def compose(self) -> ComposeResult:
        """Lay out the hint and where it is typed."""
        with Vertical() as box:
            box.border_title = shown(self._title)
            yield Static(shown(f"{self._hint} · Enter takes it, Esc not", "dim"))
            yield Input(compact=True)

    def on_mount(self) -> None:
        """Paint nothing while nothing is typed."""
        self.query_one(Input).cursor_blink = False

    @on(Input.Submitted)
    def _given(self, event: Input.Submitted) -> None:
        event.stop()
        self.dismiss(event.value)

    def action_leave(self) -> None:
        """Give nothing."""
        self.dismiss("")
