"""Choosing which offers stand side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from textual.app import ComposeResult
from textual.content import Content
from textual.screen import Screen

from offerbook.desk.outlook import Outlook
from offerbook.tui.keys import bindings
from offerbook.tui.messages import Pressed
from offerbook.tui.pages.open_offers import offer_name
from offerbook.tui.screens.once import Once
from offerbook.tui.targets import Target
from offerbook.tui.widgets.keyline import KeyLine
from offerbook.tui.widgets.rows import Block, Column, Line
from offerbook.tui.widgets.sheet import Sheet
from offerbook.tui.widgets.shown import shown
from offerbook.tui.widgets.titlebar import TitleBar
from offerbook.tui.words import STATUSES

if TYPE_CHECKING:
    from offerbook.tui.app import OfferbookApp

_COLUMNS = (
    Column("", least=0),
    Column("offer", least=12),
    Column("file", rank=1),
    Column("how it stands"),
)


class Pick(Once, Screen[tuple[str, ...]]):
    """A list of all offers with a box before each.

    Args:
        chosen: those that stand side by side now.
        most: how many may.
    """

    ABOUT = "Space puts an offer beside the others or takes it away; Enter and Esc go back."
    KEYS = ("pick", "open", "back")
    BINDINGS = bindings(*KEYS)

    def __init__(self, chosen: tuple[str, ...], most: int) -> None:
        super().__init__()
        self._chosen = chosen
        self._most = most

    @property
    def offerbook(self) -> OfferbookApp:
        """The app, as what it is."""
        return cast("OfferbookApp", self.app)

    def compose(self) -> ComposeResult:
        """Lay out the list."""
        yield TitleBar("offers", "Which offers to hold against each other; Space chooses")
        yield Sheet()
        yield KeyLine(self.KEYS)

    def on_mount(self) -> None:
        """Fill the list."""
        self._fill()

    def _fill(self) -> None:
        outlook = self.offerbook.outlook
        if outlook is not None:
            lines = tuple(self._line(one, outlook) for one in outlook.book.offers)
            self.query_one(Sheet).fill([Block(lines, columns=_COLUMNS)])

    def _line(self, name: str, outlook: Outlook) -> Line:
        cells = (
            Content("[x]" if name in self._chosen else "[ ]"),
            shown(offer_name(outlook.book.offers[name], outlook)),
            shown(name, "$foreground 70%"),
            Content(STATUSES[outlook.states[name].status]),
        )
        return Line(cells, Target(offer=name))

    def action_pick(self) -> None:
        """Choose the offer under the cursor, or take it away."""
        target = self.query_one(Sheet).target
        if not isinstance(target, Target):
            return
        if target.offer in self._chosen:
            self._chosen = tuple(one for one in self._chosen if one != target.offer)
        elif len(self._chosen) < self._most:
            self._chosen = (*self._chosen, target.offer)
        else:
            self.offerbook.say(f"{self._most} at the most; take one away first")
        self._fill()

    def on_pressed(self, message: Pressed) -> None:
        """Choose with the mouse."""
        message.stop()
        self.action_pick()

    def action_open(self) -> None:
        """Go back with what is chosen."""
        self.dismiss(self._chosen)

    def action_back(self) -> None:
        """Go back with what is chosen."""
        self.dismiss(self._chosen)
