"""A text to change here: it is examined while one types, and nothing is ever blocked."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, ClassVar, cast

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container
from textual.content import Content
from textual.screen import Screen
from textual.timer import Timer
from textual.widgets import TextArea

from offerbook.errors import OfferbookError
from offerbook.tui.editor import written_outside
from offerbook.tui.keys import bindings
from offerbook.tui.messages import Pressed
from offerbook.tui.screens.long_text import LONGEST
from offerbook.tui.screens.negotiate_lines import title_of
from offerbook.tui.screens.once import Once
from offerbook.tui.widgets.field_keys import FormKeys
from offerbook.tui.widgets.rows import Block, Line, sentence
from offerbook.tui.widgets.sheet import Sheet
from offerbook.tui.widgets.shown import said, shown
from offerbook.tui.widgets.titlebar import TitleBar
from offerbook.wording.cleaning import clean

if TYPE_CHECKING:
    from offerbook.core.negotiation.lint.finding import Finding
    from offerbook.core.waiting.items import TextKind
    from offerbook.tui.app import OfferbookApp

_PAUSE = 0.15
"""Seconds without a key after which the text is examined."""

_REST = 1.5
"""Seconds without a key after which it is put aside."""


class DraftEditor(Once, Screen[str | None]):
    """Writes one text; what stands there is put aside while one types and when it is left.

    It is dismissed with what the text became, or None where it stayed as it was.

    Args:
        about: the application that it goes to.
        kind: which text.
        text: as it is, its subject line first.
        put: takes what the text became.
    """

    ABOUT = (
        "Change the text as you like; what to look at stands below and is never in the way. "
        "Tab goes there, Enter on a line goes to its place in the text. Esc or F2 goes back with "
        "what stands here; F4 opens your own editor."
    )
    KEYS: ClassVar[tuple[str, ...]] = ("save", "write", "back", "open")
    BINDINGS: ClassVar[list[BindingType]] = bindings(*KEYS, "leave", "interrupt")
    CSS_PATH = "draft_editor.tcss"
    HORIZONTAL_BREAKPOINTS = [(0, "-usual"), (104, "-wide")]  # noqa: RUF012 - declared so by Textual

    def __init__(self, about: str, kind: TextKind, text: str, put: Callable[[str], None]) -> None:
        super().__init__()
        self._about = about
        self._kind = kind
        self._given = text
        self._put = put
        self._kept: str | None = None
        self._soon: Timer | None = None
        self._later: Timer | None = None
        self.findings: tuple[Finding, ...] = ()

    @property
    def offerbook(self) -> OfferbookApp:
        """The app, as what it is."""
        return cast("OfferbookApp", self.app)

    @property
    def _area(self) -> TextArea:
        return self.query_one(TextArea)

    def compose(self) -> ComposeResult:
        """Lay out the text and what to look at in it."""
        yield TitleBar("negotiate", f"{title_of(self._kind)}: your own wording")
        with Container(id="both"):
            yield TextArea(
                clean(self._given, LONGEST, lines=True), soft_wrap=True, tab_behavior="focus"
            )
            yield Sheet(id="found")
        yield FormKeys((*self.KEYS, "palette"))

    def on_mount(self) -> None:
        """Examine what stands there."""
        self.examine()
        self._area.cursor_blink = False
        self._area.focus()

    def on_text_area_changed(self) -> None:
        """Examine it once no key has been pressed for a moment."""
        for timer in (self._soon, self._later):
            if timer is not None:
                timer.stop()
        self._soon = self.set_timer(_PAUSE, self.examine)
        self._later = self.set_timer(_REST, self.keep)

    def examine(self) -> None:
        """Show what to look at before the text leaves."""
        desk = self.offerbook.desk
        text = self._area.text
        self.findings = desk.outlook.talk(self._about).lint(text, self._kind)
        self.query_one("#found", Sheet).fill([Block(tuple(self._lines(text)), self._title())])

    def _title(self) -> Content:
        count = len(self.findings)
        return shown(f"To look at before it leaves: {count}" if count else "Nothing to look at")

    def _lines(self, text: str) -> Sequence[Line]:
        if not self.findings:
            return (sentence(Content("Every figure, day and claim is in the book.")),)
        notation = self.offerbook.desk.notation
        return [
            sentence(
                Content.assemble(
                    shown("▲ ", "$warning bold"),
                    shown(f"{one.line(text)}:{one.column(text)} " if one.words else "", "bold"),
                    shown(f"“{' '.join(one.words.split())}” " if one.words else ""),
                    said(one.why, notation),
                    shown(f"  {one.rule}", "$foreground 65%"),
                ),
                one,
            )
            for one in self.findings
        ]

    def on_pressed(self, event: Pressed) -> None:
        """Go to the place in the text."""
        event.stop()
        self.action_open()

    def action_open(self) -> None:
        """Go to the place in the text of what the cursor is on."""
        found = self.query_one("#found", Sheet).target
        if found is None or found not in self.findings:
            return
        one = self.findings[self.findings.index(found)]
        text = self._area.text
        line = one.line(text) - 1
        begin = one.column(text) - 1
        self._area.move_cursor((line, begin))
        self._area.focus()

    def action_write(self) -> None:
        """Go on in the person's own editor."""
        try:
            self._area.text = written_outside(self.app, self._area.text)
        except OfferbookError as error:
            self.offerbook.warn(str(error))

    def action_save(self) -> None:
        """Go back with what stands there."""
        self.action_back()

    def action_back(self) -> None:
        """Go back with what stands there."""
        self.keep()
        self.dismiss(self._kept)

    def keep(self) -> None:
        """Put aside what stands there, if it was changed."""
        typed = self._area.text
        if typed != clean(self._given, LONGEST, lines=True):
            self._put(typed)
            self._given = self._kept = typed
