"""The bottom line: the keys of the screen, or for a while what was just done."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Literal

from textual import events
from textual.content import Content
from textual.style import Style
from textual.timer import Timer
from textual.widget import Widget

from offerbook.tui.keys import Key, foot
from offerbook.tui.widgets.shown import shown

SECONDS = 8.0
"""How long a message stays."""

ALWAYS = frozenset({"help", "palette"})
"""Keys that the line names however narrow it is: the rest is one key away."""


Sign = Literal["say", "done", "warn"]
_MARKS: Mapping[Sign, str] = MappingProxyType({"say": "· ", "done": "✓ ", "warn": "▲ "})

DO = "do"
"""Under this name a part of a line says what a click on it does; only the program writes it."""

_USUAL = 80


class KeyLine(Widget):
    """The keys that hold on this screen, cut to the width, each of which can be clicked.

    Args:
        ids: the screen's own keys; those of the app are added.
    """

    def __init__(self, ids: Iterable[str]) -> None:
        super().__init__()
        self._keys = foot(ids)
        self._message: Content | None = None
        self._asked: Content | None = None
        self._typing = False
        self._timer: Timer | None = None

    def tell(self, text: str, sign: Sign = "say") -> None:
        """Show a message in place of the keys for a while, with a mark for what it is."""
        warning = sign == "warn"
        self._message = Content.assemble(_MARKS[sign], shown(text))
        self.set_class(warning, "-warning")
        self.set_class(not warning, "-told")
        if self._timer is not None:
            self._timer.stop()
        self._timer = self.set_timer(SECONDS * (1 + warning), self.clear)
        self.refresh(layout=True)

    def begin(self, text: str) -> None:
        """Say what is being done, until `tell` says what came of it."""
        self._message = Content.assemble("… ", shown(text))
        self.refresh(layout=True)

    def clear(self) -> None:
        """Show the keys again."""
        self._message = None
        self.remove_class("-warning", "-told")
        self.refresh(layout=True)

    def ask(self, text: str, *, typing: bool, hint: str = "") -> None:
        """Show the words that lines are found by; with none, and none typed, the keys alone."""
        hint = hint or "Enter keeps these lines, Esc shows all"
        self._asked = None
        if typing:
            self.clear()
            self._asked = Content.assemble(
                (" / ", "$accent bold"), shown(f"{text}▏"), "  ", shown(hint, "$foreground 70%")
            )
        elif text:
            self._asked = Content.assemble((" / ", "$accent bold"), shown(text), " ")
        self._typing = typing
        self.refresh(layout=True)

    def render(self) -> Content:
        """Draw the message, or as many keys as there is room for."""
        if self._message is not None:
            return self._message
        if self._asked is not None and self._typing:
            return self._asked
        parts = {key.id: _part(key) for key in self._keys}
        room = (self.size.width or _USUAL) - 1
        taken = sum(part.cell_length for name, part in parts.items() if name in ALWAYS)
        chosen = [self._asked] if self._asked is not None else []
        taken += sum(part.cell_length for part in chosen)
        for name, part in parts.items():
            if name not in ALWAYS:
                if taken + part.cell_length > room:
                    continue
                taken += part.cell_length
            chosen.append(part)
        return Content("").join(chosen)

    async def on_click(self, event: events.Click) -> None:
        """Do what the key under the mouse does."""
        action = event.style.meta.get(DO)
        if action:
            await self.app.run_action(action, self.screen)


def _part(key: Key) -> Content:
    mark = key.display.split()[0]
    content = Content.assemble(shown(f" {mark} ", "$accent bold"), shown(key.label))
    return content.stylize(Style.from_meta({DO: key.action}))
