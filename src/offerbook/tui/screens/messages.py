"""What was said at the bottom so far."""

from __future__ import annotations

from collections.abc import Sequence

from textual.content import Content

from offerbook.desk.outlook import Outlook
from offerbook.tui.screens.page import Page
from offerbook.tui.targets import Target
from offerbook.tui.widgets.rows import Block, sentence
from offerbook.tui.widgets.shown import shown


class Messages(Page):
    """All messages since the start, the latest first.

    Args:
        said: the messages, the latest last.
    """

    ABOUT = "What was done and what was refused since the program was opened."

    def __init__(self, said: tuple[str, ...]) -> None:
        super().__init__()
        self._said = said

    def blocks(self, outlook: Outlook) -> Sequence[Block]:  # noqa: ARG002 - a page is asked with it
        """Return the messages."""
        lines = tuple(
            sentence(shown(text), Target(row=f"said {number}"))
            for number, text in reversed(tuple(enumerate(self._said)))
        )
        return (Block(lines or (sentence(Content("Nothing yet.")),), Content("Messages")),)
