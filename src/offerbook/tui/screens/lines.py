"""What the places that are one page of lines have in common: the cursor's verbs and the filter."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult

from offerbook.tui.keys import bindings
from offerbook.tui.messages import Pressed, Typed
from offerbook.tui.screens.mend_first import told
from offerbook.tui.screens.place import MOVES, Place
from offerbook.tui.targets import Target
from offerbook.tui.widgets.keyline import KeyLine
from offerbook.tui.widgets.rows import Block, sentence
from offerbook.tui.widgets.sheet import Sheet
from offerbook.tui.widgets.shown import shown

if TYPE_CHECKING:
    from offerbook.desk.outlook import Outlook

NOTHING = Target()

ABOUT_ONE = ("log", "scores", "move", "look_back", "debrief")
"""Keys that need an application, or its offer, under the cursor."""


class Lines(Place):
    """A place that is one sheet: what a key does depends on what the cursor is on."""

    KEYS: ClassVar[tuple[str, ...]] = (
        "open",
        "edit",
        "log",
        "draft",
        "scores",
        "delete",
        "copy",
        "filter",
        "back",
    )
    BINDINGS = bindings(*KEYS)

    _needle = ""
    _blocks: tuple[Block, ...] = ()
    _folded: tuple[tuple[str, ...], ...] = ()
    _ready: tuple[Outlook, Sequence[Block]] | None = None

    def body(self) -> ComposeResult:
        """Lay out the one sheet."""
        yield Sheet()

    @property
    def sheet(self) -> Sheet:
        """The sheet."""
        return self.query_one(Sheet)

    @property
    def target(self) -> Target:
        """What the cursor is on."""
        found = self.sheet.target
        return found if isinstance(found, Target) else NOTHING

    def show(self, outlook: Outlook) -> None:
        """Fill the sheet with what the place has to say of this outlook."""
        self.sheet.asks_with = "slash"
        ready, self._ready = self._ready, None
        if ready is not None and ready[0] is outlook:
            self.take(ready[1])
        else:
            self.take(told(self.blocks, outlook))

    def prepare(self, outlook: Outlook) -> None:
        """Find what the place has to say of an outlook before it is shown; changes no widget."""
        self._ready = (outlook, tuple(told(self.blocks, outlook)))

    def take(self, blocks: Sequence[Block]) -> None:
        """Show these blocks, or those of their lines that the filter leaves."""
        self._blocks = tuple(blocks)
        self._folded = ()
        self._fill()

    def blocks(self, outlook: Outlook) -> Sequence[Block]:
        """Return what the place has to say of an outlook."""
        raise NotImplementedError

    def _fill(self) -> None:
        left = [block.trimmed() for block in self._left() if block.lines]
        if self._needle.strip() and not left:
            text = shown(f"No line has “{self._needle.strip()}”. Esc shows all lines again.")
            left = [Block((sentence(text),))]
        self.sheet.fill(left)

    def _left(self) -> Sequence[Block]:
        """Return the blocks with those lines only that have all words that were typed."""
        words = self._needle.casefold().split()
        if not words:
            return self._blocks
        # Found once, and not anew with every letter: there may be a thousand lines.
        self._folded = self._folded or tuple(folded(block) for block in self._blocks)
        return [
            filtered(block, lines, words)
            for block, lines in zip(self._blocks, self._folded, strict=True)
        ]

    # What can be done with what the cursor is on

    def idle(self) -> frozenset[str]:
        """Return the keys that can do nothing with what the cursor is on."""
        on, book = self.target, self.offerbook.desk.book
        can = {
            "open": bool(on.draft or on.offer) or (on.record or on.about) in book.records,
            "edit": (on.record or on.about) in book.records,
            "draft": bool(on.about),
            "delete": bool(on.record),
            "why": bool(on.offer),
            "ask": bool(on.offer),
            "version": bool(on.offer),
            "copy": bool(self.sheet.line),
            "filter": bool(book.records),
            "back": bool(self._needle or self.sheet.typing),
            **dict.fromkeys(MOVES, self.sheet.target is not None),
            **dict.fromkeys(ABOUT_ONE, on.application in book.applications),
        }
        return frozenset(key for key, it in can.items() if not it)

    async def on_pressed(self, message: Pressed) -> None:
        """Open what was clicked twice."""
        message.stop()
        await self.action_open()

    async def action_open(self) -> None:
        """Open the draft that a line calls for, or else what it is about."""
        if self.target.draft:
            await self.action_draft()
        else:
            self.action_edit()

    def action_edit(self) -> None:
        """Open the form of what the cursor is on."""
        self.offerbook.edit(self.target)

    def action_add_offer(self) -> None:
        """Begin a new offer, of the application that the cursor is on."""
        self.offerbook.open_offer(application=self.target.application)

    def action_log(self) -> None:
        """Note what happened with the application that the cursor is on."""
        if self.target.application:
            self.offerbook.open_event(self.target.application)
        else:
            self.offerbook.say("Put the cursor on an application or its offer first")

    def action_scores(self) -> None:
        """Say how well the job under the cursor fits."""
        if self.target.application:
            self.offerbook.open_fit(self.target.application)
        else:
            self.offerbook.say("Put the cursor on an application or its offer first")

    async def action_draft(self) -> None:
        """Go to Negotiate with what the cursor is on."""
        if self.target.about:
            await self.offerbook.negotiate(self.target.about, self.target.draft)
        else:
            self.offerbook.say("Put the cursor on an application or an offer first")

    def action_delete(self) -> None:
        """Delete the record that the cursor is on; undo brings it back."""
        record = self.target.record
        if record:
            self.offerbook.act(lambda: self.offerbook.desk.remove(record))
        else:
            self.offerbook.say("Nothing to delete on this line")

    def action_why(self) -> None:
        """Show what the total under the cursor came from."""
        if not self.target.offer:
            self.offerbook.say("Put the cursor on an offer first")
            return
        from offerbook.tui.screens.why import Why

        self.app.push_screen(Why(self.target.offer, self.target.view or "annualised"))

    def action_copy(self) -> None:
        """Copy the line that the cursor is on."""
        self.offerbook.copy(self.sheet.line)

    # The filter

    def action_filter(self) -> None:
        """Ask for words that lines must have."""
        self.sheet.begin_typing(self._needle)
        self._ask()

    def on_typed(self, message: Typed) -> None:
        """Narrow the sheet while words are typed."""
        message.stop()
        self._needle = message.text
        self._ask()
        self._fill()

    async def action_back(self) -> None:
        """Show all lines again."""
        self.sheet.end_typing()
        self._needle = ""
        self._ask()
        self._fill()

    def _ask(self) -> None:
        self.query_one(KeyLine).ask(self._needle, typing=self.sheet.typing)


def folded(block: Block) -> tuple[str, ...]:
    """Return the words of each line, in which those that are typed are looked for."""
    return tuple(" ".join(cell.plain for cell in line.cells).casefold() for line in block.lines)


def filtered(block: Block, lines: Sequence[str], words: Sequence[str]) -> Block:
    """Return a block with those lines only that have all `words`.

    Args:
        block: with any lines.
        lines: what `folded` made of them.
        words: in small letters.
    """
    left = (
        line
        for line, said in zip(block.lines, lines, strict=True)
        if all(word in said for word in words)
    )
    return replace(block, lines=tuple(left))
