"""What all places have in common: a title, tabs, a bottom line, and the outlook they show."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, cast

from textual.app import ComposeResult
from textual.screen import Screen

from offerbook.tui.keys import bindings
from offerbook.tui.widgets.keyline import KeyLine
from offerbook.tui.widgets.titlebar import TitleBar

if TYPE_CHECKING:
    from offerbook.desk.outlook import Outlook
    from offerbook.tui.app import OfferbookApp

MOVES = ("up", "down", "page_up", "page_down", "first", "last", "left", "right")
"""Keys that move the cursor, where there is one."""


class Place(Screen[None]):
    """One of the places; made when it is first opened, and kept.

    A subclass names its mode, says what it is for, lists its keys by their ids in `KEYS` (and
    passes the same to `bindings` for `BINDINGS`), composes its body in `body` and brings the
    outlook onto the screen in `show`. That is called after loading and after every change
    while the place is in front, and otherwise when it comes to the front again.
    """

    MODE: ClassVar[str] = ""
    """As in `places.PLACES`."""

    PURPOSE: ClassVar[str] = ""
    """One line saying what the place is for."""

    BRIEF: ClassVar[str] = ""
    """The same in no more cells than the narrowest terminal has; empty where it is so already."""

    ABOUT: ClassVar[str] = ""
    """What help says above the keys; plain text."""

    KEYS: ClassVar[tuple[str, ...]] = ("back",)
    """Ids of the keys of its own, for the bottom line and for help."""

    BINDINGS = bindings("back")

    _shown: Outlook | None = None

    @property
    def offerbook(self) -> OfferbookApp:
        """The app, as what it is."""
        return cast("OfferbookApp", self.app)

    def compose(self) -> ComposeResult:
        """Lay out title, body and keys."""
        yield TitleBar(self.MODE, self.PURPOSE, self.BRIEF)
        yield from self.body()
        yield KeyLine(self.KEYS)

    def body(self) -> ComposeResult:
        """Lay out what is between title and keys."""
        yield from ()

    def show(self, outlook: Outlook) -> None:
        """Bring the outlook onto the screen; called again whenever it changed."""
        raise NotImplementedError

    def on_mount(self) -> None:
        """Follow the outlook."""
        self.watch(self.app, "outlook", self._follow)

    def on_screen_resume(self) -> None:
        """Catch up with what changed while another place was in front."""
        self._follow(self.offerbook.outlook)

    def _follow(self, outlook: Outlook | None) -> None:
        if outlook is None or outlook is self._shown or not self.is_current:
            return
        self._shown = outlook
        self.show(outlook)

    def idle(self) -> frozenset[str]:
        """Return the ids of keys that can do nothing now, which the palette leaves out."""
        return frozenset()

    def action_add(self) -> None:
        """Begin a new application."""
        self.offerbook.open_application()

    async def action_back(self) -> None:
        """Take back what narrows the view; a place itself is never left by Esc."""
