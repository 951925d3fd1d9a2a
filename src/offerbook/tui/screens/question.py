"""One question with a few answers, each of which has a letter."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widget import Widget
from textual.widgets import Static

from offerbook.tui.screens.once import Once
from offerbook.tui.widgets.shown import shown


@dataclass(frozen=True, slots=True)
class Answer:
    """One way to go on."""

    letter: str
    """Pressing it chooses this one."""

    label: str
    """What it does."""

    means: str
    """What the screen is dismissed with."""


class _Line(Widget, can_focus=True):
    def __init__(self, answer: Answer) -> None:
        super().__init__()
        self.answer = answer

    def render(self) -> Content:
        """Show letter and label; the one with the cursor has a mark."""
        mark = "▸ " if self.has_focus else "  "
        letter = shown(self.answer.letter, "bold underline")
        return Content.assemble(mark, letter, "  ", shown(self.answer.label))

    def on_click(self) -> None:
        """Choose it."""
        self.screen.dismiss(self.answer.means)


class Question(Once, ModalScreen[str]):
    """Asks once; Esc gives the first answer, which must be the harmless one.

    Args:
        title: what it is about.
        text: what happened, in a sentence.
        answers: ways to go on, the first chosen at the start.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "first", "Back", show=False),
        Binding("enter,space", "choose", "Choose", show=False),
        Binding("up,left", "app.focus_previous", "Up", show=False),
        Binding("down,right", "app.focus_next", "Down", show=False),
    ]
    DEFAULT_CSS = """
    Question { align: center middle; }
    Question > Vertical {
        width: 60; max-width: 96%; height: auto; padding: 1 2;
        border: round $primary; background: $surface;
    }
    Question .text { height: auto; margin-bottom: 1; }
    Question _Line { height: 1; width: 1fr; }
    Question _Line:focus { text-style: reverse; }
    """

    def __init__(self, title: str, text: str, answers: Sequence[Answer]) -> None:
        super().__init__()
        self._title = title
        self._text = text
        self._answers = tuple(answers)

    def compose(self) -> ComposeResult:
        """Lay out the question and its answers."""
        with Vertical() as box:
            box.border_title = shown(self._title)
            yield Static(shown(self._text), classes="text")
            for answer in self._answers:
                yield _Line(answer)

    def on_key(self, event: events.Key) -> None:
        """Choose by letter."""
        for answer in self._answers:
            if event.key == answer.letter:
                event.stop()
                self.dismiss(answer.means)

    def action_choose(self) -> None:
        """Choose the answer with the cursor."""
        if isinstance(self.focused, _Line):
            self.dismiss(self.focused.answer.means)

    def action_first(self) -> None:
        """Give the harmless answer."""
        self.dismiss(self._answers[0].means)
