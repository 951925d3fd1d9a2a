"""A page that opens over a place to explain something, and goes back with Esc."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar, cast

from textual.app import ComposeResult
from textual.content import Content
from textual.screen import Screen

from offerbook.desk.outlook import Outlook
from offerbook.tui.keys import bindings
from offerbook.tui.messages import Pressed
from offerbook.tui.screens.mend_first import told
from offerbook.tui.screens.once import Once
from offerbook.tui.targets import Target
from offerbook.tui.widgets.keyline import KeyLine
from offerbook.tui.widgets.rows import Block
from offerbook.tui.widgets.sheet import Sheet

if TYPE_CHECKING:
    from offerbook.tui.app import OfferbookApp


SLIDING = ("left", "right")
"""Ids of the keys that go through the columns of a page with tables that slide."""


class Page(Once, Screen[None]):
    """One sheet under one heading; it follows the outlook like a place."""

    ABOUT: ClassVar[str] = ""
    """What help says above the keys."""

    KEYS: ClassVar[tuple[str, ...]] = ("copy", "back")
    """Ids of the keys of its own."""

    BINDINGS = bindings("copy", "back")

    own = ""
    """The id of the offer that the whole page is about, if it is about one."""

    @property
    def offerbook(self) -> OfferbookApp:
        """The app, as what it is."""
        return cast("OfferbookApp", self.app)

    def compose(self) -> ComposeResult:
        """Lay out the sheet and the keys."""
        yield Sheet()
        yield KeyLine(self.KEYS)

    def on_mount(self) -> None:
        """Fill the sheet, now and whenever something changes."""
        self.watch(self.app, "outlook", self.follow)

    def follow(self, outlook: Outlook | None) -> None:
        """Bring the outlook onto the screen."""
        if outlook is not None:
            self.query_one(Sheet).fill(told(self.blocks, outlook))

    def blocks(self, outlook: Outlook) -> Sequence[Block]:
        """Return what the page says."""
        raise NotImplementedError

    def action_why(self) -> None:
        """Show what the pay of the offer under the cursor, or of the page's own, came from."""
        on = self.query_one(Sheet).target
        offer = (on.offer if isinstance(on, Target) else "") or self.own
        if not offer:
            self.offerbook.say("Put the cursor on an offer first")
            return
        from offerbook.tui.screens.why import Why

        self.app.push_screen(Why(offer, "annualised"))

    def on_pressed(self, message: Pressed) -> None:
        """A second click does what Enter does, where Enter does something."""
        message.stop()

    def action_copy(self) -> None:
        """Copy the whole page."""
        self.offerbook.copy(self.query_one(Sheet).text())

    def action_left(self) -> None:
        """Bring the column before into sight, in tables that are too wide."""
        self.query_one(Sheet).slide -= 1

    def action_right(self) -> None:
        """Bring the next column into sight, in tables that are too wide."""
        self.query_one(Sheet).slide += 1

    def action_back(self) -> None:
        """Go back."""
        self.dismiss()


def heading(*parts: Content | str) -> Block:
    """Return the heading of a page."""
    return Block((), Content.assemble(*parts))
