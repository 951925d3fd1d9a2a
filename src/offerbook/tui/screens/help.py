"""Help: what the screen is for and its keys, found by typing and done with Enter."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from textual.app import ComposeResult
from textual.content import Content
from textual.screen import Screen

from offerbook.tui.keys import KEYS, Key, bindings
from offerbook.tui.messages import Pressed, Typed
from offerbook.tui.screens.once import Once
from offerbook.tui.widgets.keyline import KeyLine
from offerbook.tui.widgets.rows import Block, Column, Line, sentence
from offerbook.tui.widgets.sheet import Sheet
from offerbook.tui.widgets.shown import shown

_COLUMNS = (Column(""), Column(""), Column("", least=10))
_HINT = "type to find a key; Enter does it, Esc goes back"
_NONE = "No key is about that here. Esc goes back; ^p finds what is elsewhere."
_SECTIONS = {"Do": "Here", "Move": "Moving", "Go": "Going elsewhere", "Program": "Everywhere"}


class Help(Once, Screen[str]):
    """The keys that hold on a screen; it is left with the action of the one that was chosen.

    Args:
        about: the screen that is explained.
    """

    KEYS = ("open", "back")
    BINDINGS = bindings(*KEYS)

    def __init__(self, about: Screen[object]) -> None:
        super().__init__()
        self._about = about

    def compose(self) -> ComposeResult:
        """Lay out the list and the line that shows what is typed."""
        yield Sheet()
        yield KeyLine(self.KEYS)

    def on_mount(self) -> None:
        """Show every key, and take letters as words at once."""
        self.query_one(Sheet).begin_typing()
        self.query_one(KeyLine).ask("", typing=True, hint=_HINT)
        self._fill("")

    def _fill(self, needle: str) -> None:
        blocks = list(self._blocks(needle.casefold()))
        if not blocks:
            blocks = [Block((sentence(Content(_NONE)),))]
        self.query_one(Sheet).fill(blocks)

    def _blocks(self, needle: str) -> Iterator[Block]:
        about = str(getattr(self._about, "ABOUT", ""))
        if about and not needle:
            yield Block((sentence(shown(about), hang=0),), Content("What this is"))
        for section, title in _SECTIONS.items():
            keys = [key for key in holding(self._about) if key.section == section]
            lines = tuple(
                _line(key) for key in keys if needle in f"{key.label} {key.tip}".casefold()
            )
            if lines:
                yield Block(lines, shown(title), _COLUMNS)

    def on_typed(self, message: Typed) -> None:
        """Show only keys whose words have what is typed; Enter does the one under the cursor."""
        message.stop()
        if message.done:
            self.query_one(Sheet).begin_typing(message.text)
            self.action_open()
            return
        self.query_one(KeyLine).ask(message.text, typing=True, hint=_HINT)
        self._fill(message.text.strip())

    def on_pressed(self, message: Pressed) -> None:
        """Do what was clicked twice."""
        message.stop()
        self.action_open()

    def action_open(self) -> None:
        """Go back and do what the key under the cursor does."""
        key = self.query_one(Sheet).target
        if isinstance(key, Key):
            self.dismiss(key.action)

    def action_back(self) -> None:
        """Go back."""
        self.dismiss("")


def holding(screen: Screen[object]) -> Sequence[Key]:
    """Return the keys that hold on a screen now, in the order of the table."""
    ids = {active.binding.id for active in screen.active_bindings.values() if active.enabled}
    return [key for key in KEYS if key.id in ids]


def _line(key: Key) -> Line:
    cells = (
        shown(key.display.replace(" ", " or "), "$accent bold"),
        shown(key.label),
        shown(key.tip),
    )
    return Line(cells, key)
