"""One scrolling page of headings, sentences and tables with a single cursor through all of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from rich.segment import Segment
from textual import events
from textual.geometry import Region, Size
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.style import Style

from offerbook.tui.keys import bindings
from offerbook.tui.messages import Pressed, Typed
from offerbook.tui.widgets.columns import GAP, slides
from offerbook.tui.widgets.layout import GUTTER, Drawn, drawn
from offerbook.tui.widgets.rows import Block

MARK = "▸ "
_NARROWEST = 20
_NEAR = 10
"""How many lines beside the cursor may take its place."""


class Sheet(ScrollView, can_focus=True):
    """Shows blocks; only what is on the screen is painted, however long they are.

    `target` is what the cursor is on; Enter belongs to the screen, a click moves the cursor,
    and a second click on the same line posts `Pressed`.
    """

    BINDINGS = bindings("up", "down", "page_up", "page_down", "first", "last")
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "sheet--title",
        "sheet--heads",
        "sheet--cursor",
        "sheet--column",
    }

    cursor: reactive[int] = reactive(0, init=False)
    """The number of the target under the cursor."""

    slide: reactive[int] = reactive(0, init=False)
    """How many columns the tables that slide pass over, where not all fit."""

    typing = False
    """Whether letters are words to be typed rather than keys; see `begin_typing`."""

    asks_with = ""
    """The key from which on letters are words, if the sheet shall see to it by itself."""

    frozen = 0
    """How many of the first lines stay on top while the others scroll."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's own name
        super().__init__(id=id)
        self._blocks: tuple[Block, ...] = ()
        self._targets: tuple[object, ...] = ()
        self._lines: tuple[Drawn, ...] = ()
        self._laid_out_for = -1
        self._typed = ""

    # What it shows

    def fill(self, blocks: Sequence[Block]) -> None:
        """Show these blocks; the cursor stays on the same thing, or on the nearest of its block."""
        near = (self.target, *self._beside()) if self._targets else ()
        self._blocks = tuple(blocks)
        self._targets = tuple(
            line.target for block in blocks for line in block.lines if line.target is not None
        )
        at = next((self._targets.index(one) for one in near if one in self._targets), self.cursor)
        self.set_reactive(Sheet.cursor, max(0, min(at, len(self._targets) - 1)))
        self.lay_out()

    def _beside(self) -> Sequence[object]:
        """Return the other lines of the block under the cursor, the nearest first."""
        first = 0
        for block in self._blocks:
            own = [line.target for line in block.lines if line.target is not None]
            at = self.cursor - first
            if at < len(own):
                order = sorted(range(len(own)), key=lambda one: (abs(one - at), one < at))
                return [own[one] for one in order if one != at][:_NEAR]
            first += len(own)
        return ()

    @property
    def target(self) -> object:
        """What the cursor is on; None where there is nothing."""
        return self._targets[self.cursor] if self.cursor < len(self._targets) else None

    def go_to(self, target: object) -> bool:
        """Move the cursor to a target, and return whether it is there."""
        if target not in self._targets:
            return False
        self.cursor = self._targets.index(target)
        return True

    def text(self) -> str:
        """Return everything as plain lines, for the clipboard."""
        return "\n".join(
            "  ".join(part.plain for part, _ in one.parts()).rstrip() for one in self._lines
        )

    @property
    def line(self) -> str:
        """The text of the lines under the cursor, for the clipboard."""
        own = [one for one in self._lines if one.target == self.cursor]
        return " ".join("  ".join(part.plain.strip() for part, _ in one.parts()) for one in own)

    def lay_out(self) -> None:
        """Find anew where every line falls."""
        width = self._room
        self._laid_out_for = width
        self._lines = self.laid_out(width)
        self.virtual_size = Size(width + GUTTER, len(self._lines))
        self.refresh()

    def laid_out(self, width: int) -> tuple[Drawn, ...]:
        """Return every line at a width."""
        return drawn(self._blocks, width, slide=self.slide)

    @property
    def _room(self) -> int:
        return max(self.scrollable_content_region.width, _NARROWEST) - GUTTER

    def on_resize(self, _: events.Resize) -> None:
        """Lay out anew where the width changed; the cursor stays."""
        if self._room != self._laid_out_for:
            self.lay_out()
            self._into_sight()

    # Painting

    def render_line(self, y: int) -> Strip:
        """Return one line of what is in sight."""
        at = y if y < self.frozen else self.scroll_offset.y + y
        base = self.visual_style
        if at >= len(self._lines):
            return Strip.blank(self.size.width, base.rich_style)
        one = self._lines[at]
        here = self.has_focus and one.target >= 0 and one.target == self.cursor
        if one.kind:
            base += self.component(f"sheet--{one.kind}")
        elif here:
            base += self.component("sheet--cursor")
        first = here and (at == 0 or self._lines[at - 1].target != one.target)
        segments = [Segment(MARK if first else " " * GUTTER, base.rich_style)]
        for number, (content, column) in enumerate(one.parts()):
            if number:
                segments.append(Segment(" " * GAP, base.rich_style))
            style = self.part_style(one, column, here, base)
            segments.extend(
                Segment(text, look.rich_style)
                for text, look in content.render(style, "", self.app.stylesheet.parse_style)
            )
        return Strip(segments).adjust_cell_length(self.size.width, base.rich_style)

    def part_style(self, one: Drawn, column: int, here: bool, base: Style) -> Style:  # noqa: ARG002, FBT001
        """Return how one cell looks; `here` where the cursor is on its line."""
        return base

    def component(self, name: str) -> Style:
        """Return the style of one of the component classes."""
        return self.get_visual_style(name, partial=True)

    def notify_style_update(self) -> None:
        """Paint anew after a change of theme."""
        super().notify_style_update()
        self.refresh()

    # Moving

    def watch_cursor(self) -> None:
        """Bring the cursor into sight."""
        self._into_sight()
        self.refresh()

    def watch_slide(self) -> None:
        """Show other columns."""
        self.lay_out()

    def validate_slide(self, wanted: int) -> int:
        """Go no further than to the last column of the widest table."""
        most = max((slides(block, self._room) for block in self._blocks), default=0)
        return max(0, min(wanted, most))

    def validate_cursor(self, wanted: int) -> int:
        """Keep the cursor on a target."""
        return max(0, min(wanted, len(self._targets) - 1))

    def _into_sight(self) -> None:
        rows = [y for y, one in enumerate(self._lines) if one.target == self.cursor]
        if not rows:
            return
        # The first target also shows the headings above it.
        top = 0 if self.cursor == 0 else rows[0] - self.frozen
        region = Region(0, top, 1, rows[-1] - top + 1)
        self.scroll_to_region(region, animate=False, force=True)

    def _step(self, lines: int) -> None:
        """Move the cursor; where there is nothing further to stop at, scroll."""
        before = self.cursor
        self.cursor += lines
        if self.cursor == before:
            self.scroll_relative(y=lines, animate=False)

    def action_up(self) -> None:
        """One line up."""
        self._step(-1)

    def action_down(self) -> None:
        """One line down."""
        self._step(1)

    def action_page_up(self) -> None:
        """One page up."""
        self._step(-max(1, self.size.height - 1))

    def action_page_down(self) -> None:
        """One page down."""
        self._step(max(1, self.size.height - 1))

    def action_first(self) -> None:
        """To the top."""
        self.cursor = 0
        self.scroll_home(animate=False)

    def action_last(self) -> None:
        """To the end."""
        self.cursor = len(self._targets) - 1
        self.scroll_end(animate=False)

    def on_click(self, event: events.Click) -> None:
        """Put the cursor where the mouse is; on the second click open what is there."""
        at = event.y if event.y < self.frozen else self.scroll_offset.y + event.y
        if not 0 <= at < len(self._lines) or self._lines[at].target < 0:
            return
        if self._lines[at].target == self.cursor:
            self.post_message(Pressed(self.target))
        self.cursor = self._lines[at].target

    # Typing

    def begin_typing(self, text: str = "") -> None:
        """Take letters as words from the next key on, posting `Typed` after each.

        A sheet does this itself, since an input would first have to be made and focused, and an
        action runs only when its key has gone all the way up: letters that follow quickly
        would be taken as commands.
        """
        self.typing = True
        self._typed = text

    def end_typing(self) -> None:
        """Take letters as keys again, and forget what was typed."""
        self.typing = False
        self._typed = ""

    def on_key(self, event: events.Key) -> None:
        """Take a letter as part of a word, while words are typed."""
        if not self.typing and (not self.asks_with or event.key != self.asks_with):
            return
        if not self.typing:
            self.begin_typing(self._typed)
        elif event.key == "enter":
            self.typing = False
        elif event.key == "backspace":
            self._typed = self._typed[:-1]
        elif event.key == "ctrl+u":
            self._typed = ""
        elif event.character is not None and event.is_printable:
            self._typed += event.character
        else:
            return
        event.stop()
        event.prevent_default()
        self.post_message(Typed(self._typed, done=not self.typing))

    def on_paste(self, event: events.Paste) -> None:
        """Take pasted words."""
        if self.typing:
            event.stop()
            self._typed += " ".join(event.text.split())
            self.post_message(Typed(self._typed, done=False))

    def on_focus(self) -> None:
        """Show the cursor."""
        self.refresh()

    def on_blur(self) -> None:
        """Hide the cursor."""
        self.refresh()
