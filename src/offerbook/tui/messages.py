"""What widgets and screens tell each other."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, runtime_checkable

from textual.message import Message

if TYPE_CHECKING:
    from offerbook.desk import Outlook


@runtime_checkable
class Keeps(Protocol):
    """A screen with something unsaved, such as a form."""

    def keep(self) -> None:
        """Put aside what is typed, so that leaving now loses nothing; called before quitting."""


@runtime_checkable
class Prepares(Protocol):
    """A place that can find what it says before it is shown, such as one with many lines."""

    def prepare(self, outlook: Outlook) -> None:
        """Find what to say of an outlook; called in another thread, so no widget may change."""


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
