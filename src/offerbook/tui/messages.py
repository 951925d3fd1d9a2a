"""What widgets and screens tell each other."""

from __future__ import annotations

from typing import Protocol, runtime_checkable

from textual.message import Message


@runtime_checkable
class Keeps(Protocol):
    """A screen with something unsaved, such as a form."""

    def keep(self) -> None:
        """Put aside what is typed, so that leaving now loses nothing; called before quitting."""


class Typed(Message):
    """Something was typed into a sheet that takes words."""

    def __init__(self, text: str, *, done: bool) -> None:
        super().__init__()
        self.text = text
        """All of it so far."""
        self.done = done
        """Whether Enter was pressed."""


class Pressed(Message):
    """A line was opened with Enter or a double click."""

    def __init__(self, target: object) -> None:
        super().__init__()
        self.target = target
        """What the line stands for."""
