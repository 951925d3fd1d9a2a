"""Help: what the screen is for and its keys, found by typing and done with Enter."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Input

from offerbook.tui.keys import KEYS, Key, bindings
from offerbook.tui.messages import Pressed
from offerbook.tui.widgets.filterline import FilterLine
from offerbook.tui.widgets.keyline import KeyLine
from offerbook.tui.widgets.rows import Block, Column, Line, sentence
from offerbook.tui.widgets.sheet import Sheet

if TYPE_CHECKING:
    from textual import events

_COLUMNS = (Column(""), Column(""), Column("", least=10))
_SECTIONS = {"Do": "Here", "Move": "Moving", "Go": "Going elsewhere", "Program": "Everywhere"}


class Help(Screen[None]):
    """The keys that hold on a screen.

    Args:
        about: the screen that is explained.
    """

    KEYS = ("open", "back")
    BINDINGS = bindings(*KEYS)

    def __init__(self, about: Screen[object]) -> None:
        super().__init__()
        self._about = about

    def compose(self) -> ComposeResult:
        """Lay out the line to type into, and the keys."""
        yield FilterLine()
        yield Sheet()
        yield KeyLine(self.KEYS)

    def on_mount(self) -> None:
        """Show every key."""
        line = self.query_one(FilterLine)
        line.placeholder = "type to find a key; ↑ ↓ and Enter do it; Esc goes back"
        line.focus()
        self._fill("")

    def _fill(self, needle: str) -> None:
        blocks = list(self._blocks(needle.casefold()))
        if not blocks:
            blocks = [Block((sentence(Content("No key is about that. Esc goes back.")),))]
        self.query_one(Sheet).fill(blocks)

    def _blocks(self, needle: str) -> Iterator[Block]:
        about = str(getattr(self._about, "ABOUT", ""))
        if about and not needle:
            yield Block((sentence(Content(about), hang=0),), Content("What this is"))
        for section, title in _SECTIONS.items():
            keys = [key for key in holding(self._about) if key.section == section]
            lines = tuple(
                _line(key) for key in keys if needle in f"{key.label} {key.tip}".casefold()
            )
            if lines:
                yield Block(lines, Content(title), _COLUMNS)

    def on_input_changed(self, event: Input.Changed) -> None:
        """Show only keys whose words have what is typed."""
        event.stop()
        self._fill(event.value.strip())

    async def on_input_submitted(self, event: Input.Submitted) -> None:
        """Do what the key under the cursor does."""
        event.stop()
        await self.action_open()

    def on_key(self, event: events.Key) -> None:
        """Move through the list while the cursor stays in the line."""
        sheet = self.query_one(Sheet)
        move = {
            "up": sheet.action_up,
            "down": sheet.action_down,
            "pageup": sheet.action_page_up,
            "pagedown": sheet.action_page_down,
        }.get(event.key)
        if move is not None and not sheet.has_focus:
            event.stop()
            move()

    async def on_pressed(self, message: Pressed) -> None:
        """Do what was clicked twice."""
        message.stop()
        await self.action_open()

    async def action_open(self) -> None:
        """Go back and do what the key under the cursor does."""
        key = self.query_one(Sheet).target
        if isinstance(key, Key):
            await self.dismiss()
            await self.app.run_action(key.action, self._about.focused or self._about)

    def action_back(self) -> None:
        """Go back."""
        self.dismiss()


def holding(screen: Screen[object]) -> Sequence[Key]:
    """Return the keys that hold on a screen now, in the order of the table."""
    ids = {active.binding.id for active in screen.active_bindings.values() if active.enabled}
    return [key for key in KEYS if key.id in ids]


def _line(key: Key) -> Line:
    cells = (
        Content.styled(key.display.replace(" ", " or "), "$accent bold"),
        Content(key.label),
        Content(key.tip),
    )
    return Line(cells, key)
