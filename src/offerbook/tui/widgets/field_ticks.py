"""Several of a few sentences, ticked one by one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import ClassVar

from textual import events
from textual.actions import SkipAction
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.geometry import Size
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

from offerbook.tui.widgets.handing_on import handed_on
from offerbook.tui.widgets.shown import shown

_MARK = "; "


class Ticks(Widget, can_focus=True):
    """A list of which any number may be ticked; its value is their words, with semicolons.

    Args:
        choices: each word of the file with what it says.
        value: the words ticked at first; those that are no choice are kept, and shown as they are.
    """

    HOW = "Space ticks, ↑ ↓ go to the next line · F2 save · Esc back"

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up,left", "step(-1)", "Previous", show=False),
        Binding("down,right", "step(1)", "Next", show=False),
        Binding("space", "tick", "Tick", show=False),
        Binding("enter", "done", "Next field", show=False),
    ]

    value: reactive[str] = reactive("", init=False)
    at: reactive[int] = reactive(0)

    go_on: Callable[[], bool] | None = None
    """Goes to the next field at once, and returns whether there was one."""

    class Changed(Message):
        """Something was ticked, or no longer is."""

        def __init__(self, ticks: Ticks) -> None:
            super().__init__()
            self.ticks = ticks

    class Done(Message):
        """Enter was pressed."""

    def __init__(self, choices: Sequence[tuple[str, str]], value: str = "") -> None:
        super().__init__()
        said = dict(choices)
        self.choices = (*choices, *((word, word) for word in _words(value) if word not in said))
        self.strays = False
        """Whether letters were typed, so that a space is part of a text and ticks nothing."""

        self.set_reactive(Ticks.value, value)

    def render(self) -> Content:
        """Show one line each, the ticked ones marked."""
        ticked = _words(self.value)
        lines = []
        for number, (word, says) in enumerate(self.choices):
            mark = "[✓] " if word in ticked else "[ ] "
            here = self.has_focus and number == self.at
            aside = "  letters tick nothing; an arrow, then space" if here and self.strays else ""
            lines.append(
                Content.assemble(shown(mark + says, "reverse" if here else ""), shown(aside, "dim"))
            )
        return Content("\n").join(lines)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Return a line for each."""
        del container, viewport, width
        return len(self.choices)

    def check_consume_key(self, key: str, character: str | None) -> bool:
        """Keep letters to itself, so that no command fires while something is ticked."""
        return bool(character and character.isprintable() and key != "space")

    def on_key(self, event: events.Key) -> None:
        """Let a text that was meant for another field tick nothing."""
        if handed_on(self, event):
            return
        if event.key == "enter":
            self.action_done()
            event.stop()
            event.prevent_default()
        elif event.character is None or not event.is_printable:
            self._stray(strays=False)
        elif event.key != "space":
            self._stray(strays=True)
        elif self.strays:
            event.stop()
            event.prevent_default()

    def on_blur(self) -> None:
        """Forget letters."""
        self._stray(strays=False)

    def _stray(self, *, strays: bool) -> None:
        if strays != self.strays:
            self.strays = strays
            self.refresh()

    def on_click(self, event: events.Click) -> None:
        """Tick the line under the mouse."""
        place = event.get_content_offset(self)
        if place is not None and place.y < len(self.choices):
            self.at = place.y
            self.action_tick()

    def action_step(self, by: int) -> None:
        """Go to another line; beyond the ends, to another field."""
        if not 0 <= self.at + by < len(self.choices):
            raise SkipAction
        self.at += by

    def action_tick(self) -> None:
        """Tick the line, or take its tick away."""
        word = self.choices[self.at][0]
        ticked = _words(self.value) ^ {word}
        self.value = _MARK.join(one for one, _ in self.choices if one in ticked)
        self.post_message(self.Changed(self))

    def action_done(self) -> None:
        """Go on, or say that this field is filled in."""
        if self.go_on is None or not self.go_on():
            self.post_message(self.Done())


def _words(value: str) -> set[str]:
    return {word for one in value.split(";") if (word := one.strip())}
