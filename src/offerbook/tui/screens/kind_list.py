"""A list to choose one thing from, narrowed by typing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Input, OptionList
from textual.widgets.option_list import Option

from offerbook.tui.screens.once import Once
from offerbook.tui.widgets.shown import shown


class KindList(Once, ModalScreen[str]):
    """Choose with the arrows and Enter; typing narrows the list; Esc chooses nothing.

    Args:
        title: the question.
        choices: what is returned, how it is shown, and other words under which it is found.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "back", "Back", show=False),
        Binding("up", "move('cursor_up')", "Up", show=False),
        Binding("down", "move('cursor_down')", "Down", show=False),
        Binding("pageup", "move('page_up')", "Page up", show=False),
        Binding("pagedown", "move('page_down')", "Page down", show=False),
    ]
    DEFAULT_CSS = """
    KindList { align: center middle; }
    KindList > Vertical {
        width: 56; max-width: 96%; height: auto; max-height: 90%;
        border: round $primary; background: $surface; padding: 0 1;
    }
    KindList Input { margin-bottom: 1; }
    App:nocolor KindList .option-list--option-highlighted { text-style: bold reverse; }
    KindList OptionList { height: auto; max-height: 16; border: none; padding: 0; }
    """

    def __init__(self, title: str, choices: Sequence[tuple[str, str, str]]) -> None:
        super().__init__()
        self._title = title
        self._choices = tuple(choices)
        self._early = ""
        """Letters that came before there was anything to type into."""

    def compose(self) -> ComposeResult:
        """Lay out what is typed above the list."""
        with Vertical() as box:
            box.border_title = shown(self._title)
            yield Input(placeholder="Type to narrow the list, Enter to choose", compact=True)
            options = OptionList(*self._options(""))
            options.can_focus = False
            yield options

    def on_mount(self) -> None:
        """Put the cursor on the likeliest; letters that came first narrow the list."""
        self.query_one(OptionList).highlighted = 0
        sought = self.query_one(Input)
        sought.cursor_blink = False
        if self._early:
            sought.value = self._early
            sought.cursor_position = len(self._early)

    def on_key(self, event: events.Key) -> None:
        """Keep letters that come before there is anything to type into."""
        if not self.is_mounted and event.character is not None and event.is_printable:
            event.stop()
            self._early += event.character

    def _options(self, sought: str) -> list[Option]:
        needles = sought.split()
        found = [
            one
            for one in self._choices
            if all(needle in f"{one[1]} {one[2]}".casefold() for needle in needles)
        ]
        # What is called so comes before what is only found so.
        found.sort(key=lambda one: not all(needle in one[1].casefold() for needle in needles))
        return [Option(shown(words), id=key) for key, words, _ in found]

    @on(Input.Changed)
    def _narrow(self, event: Input.Changed) -> None:
        options = self.query_one(OptionList)
        options.clear_options()
        options.add_options(self._options(event.value.strip().casefold()))
        options.highlighted = 0 if options.option_count else None

    @on(Input.Submitted)
    def _choose(self) -> None:
        options = self.query_one(OptionList)
        if options.highlighted is not None:
            self.dismiss(options.get_option_at_index(options.highlighted).id or "")

    @on(OptionList.OptionSelected)
    def _clicked(self, event: OptionList.OptionSelected) -> None:
        self.dismiss(event.option.id or "")

    def action_move(self, how: str) -> None:
        """Move the cursor of the list while the typing goes on."""
        getattr(self.query_one(OptionList), f"action_{how}")()

    def action_back(self) -> None:
        """Choose nothing."""
        self.dismiss("")
