"""Negotiate: what to do now with one employer, the private ask, and the texts to send."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.containers import Container, Vertical
from textual.content import Content

from offerbook.desk.outlook import Outlook
from offerbook.errors import ToMendError
from offerbook.tui.keys import bindings
from offerbook.tui.messages import Pressed
from offerbook.tui.screens import negotiate_lines as lines
from offerbook.tui.screens.mend_first import mend_first
from offerbook.tui.screens.mending import Mend
from offerbook.tui.screens.negotiate_doing import (
    OwnTexts,
    change_ask,
    change_text,
    copy_own,
    settle,
)
from offerbook.tui.screens.negotiate_lines import Front
from offerbook.tui.screens.negotiate_private import AskFor, Settle
from offerbook.tui.screens.negotiate_text import blocks, findings, now, party, plain
from offerbook.tui.screens.noting import Noting
from offerbook.tui.screens.sending import sent_form
from offerbook.tui.targets import Target
from offerbook.tui.widgets.notes import Notes
from offerbook.tui.widgets.rows import Block, sentence
from offerbook.tui.widgets.sheet import Sheet
from offerbook.tui.widgets.who import Who

if TYPE_CHECKING:
    from offerbook.core.negotiation.stance import Stance
    from offerbook.core.waiting.items import TextKind


class Negotiate(Noting):
    """One employer at a time: what to do, the ask, what can be said, and the texts."""

    MODE = "negotiate"
    PURPOSE = "What to do now, what to ask for, and the text to send"
    ABOUT = (
        "← and → choose the employer. f goes through the texts, o changes the one in front, y "
        "copies it, l notes that it was sent; w shows what everything rests on. Enter on the first "
        "ask changes the figure, on a point to settle settles it. In a call: C is the card for "
        "when they ring, r what to say to what they say, n a box for notes that becomes a round. "
        "x hides what is private, notes too, and leaves the clock here and what can be said."
    )
    KEYS: ClassVar[tuple[str, ...]] = (
        "open",
        "draft",
        "why",
        "copy",
        "log",
        "editor",
        "replies",
        "notes",
        "call",
        "hide",
        "edit",
        "back",
    )
    BINDINGS = bindings(*KEYS, "add", "before", "after")
    CSS_PATH = "negotiate.tcss"
    HORIZONTAL_BREAKPOINTS = [(0, "-usual"), (104, "-wide")]  # noqa: RUF012 - declared so by Textual

    def __init__(self) -> None:
        super().__init__()
        self.chosen: lines.Draft | None = None
        self.is_hidden = False
        self.with_facts = False
        self.own = OwnTexts()
        self._listed: tuple[object, ...] = ()

    def body(self) -> ComposeResult:
        """Lay out whom, what to do, and the text."""
        with Container(id="both"):
            with Vertical(id="left"):
                yield Who()
                yield Sheet(id="now")
            yield Sheet(id="text")
        yield from super().body()

    # Showing

    def show(self, outlook: Outlook) -> None:
        """Show the employer in front, or the first where that one is gone."""
        talks = outlook.talks
        if self.about not in talks:
            self.leave_notes()
            self.about = talks[0] if talks else ""
            self.chosen = None
        shown = (self.about,) if self.is_hidden and self.about else talks
        parties = [party(key, outlook) for key in shown]
        self.query_one(Who).tell(parties, shown.index(self.about) if self.about else 0)
        if not self.about:
            self._show_nothing()
            return
        try:
            self._show(outlook, outlook.talk(self.about).stance)
        except ToMendError as error:
            self.chosen, self._listed = None, ()
            self.query_one("#now", Sheet).fill([mend_first(error)])
            self.query_one("#text", Sheet).fill([])

    def _show(self, outlook: Outlook, stance: Stance) -> None:
        if self.chosen is None:
            self.chosen = lines.first_text(stance, self.about)
        notation = self.offerbook.desk.notation
        hint = "" if self.has_class("-wide") else "Esc goes back"
        told = list(now(outlook, stance, self.front, notation))
        self._listed = tuple(line.target for block in told for line in block.lines)
        self.query_one("#now", Sheet).fill(told)
        if self.take_up_notes():
            left = self.query_one("#now", Sheet)
            left.go_to(self._first_write())
            left.scroll_home(animate=False)
        self.query_one("#text", Sheet).fill(list(blocks(outlook, self.front, notation, hint)))

    def _first_write(self) -> object:
        return next((one for one in self._listed if isinstance(one, lines.Write)), None)

    def _show_nothing(self) -> None:
        text = "Nobody to talk to yet. Press a to add an application."
        self.query_one("#now", Sheet).fill([Block((sentence(Content(text)),))])
        self.query_one("#text", Sheet).fill([])

    @property
    def front(self) -> Front:
        """What is in front."""
        own = self.own.get(self.offerbook, self.about, lines.outgoing(self.chosen))
        return Front(self.about, self.chosen, self.is_hidden, self.with_facts, own)

    def again(self) -> None:
        """Show everything anew."""
        outlook = self.offerbook.outlook
        if outlook is not None:
            self.show(outlook)

    # Choosing

    def turn_to(self, about: str, kind: TextKind | None = None) -> None:
        """Show an offer or application, with a text if one is named."""
        outlook = self.offerbook.outlook
        offer = outlook.book.offers.get(about) if outlook else None
        self._turn(offer.application or about if offer else about, kind)

    def _turn(self, about: str, kind: lines.Draft | None) -> None:
        if about != self.about:
            self.leave_notes()
        self.about = about
        self.chosen = kind
        self.again()
        self.query_one("#text", Sheet).scroll_home(animate=False)
        if kind is not None:
            self._read()

    def action_other(self, by: int) -> None:
        """Go to another employer."""
        outlook = self.offerbook.outlook
        talks = outlook.talks if outlook else ()
        if talks:
            self._turn(talks[(talks.index(self.about) + by) % len(talks)], None)

    @on(Who.Chosen)
    def _party_chosen(self, event: Who.Chosen) -> None:
        self._turn(event.party.id, None)

    def action_draft(self) -> None:
        """Go to the next text."""
        if not self.about:
            return
        order = lines.order(self._listed, self.about)
        reading = self.has_class("reading") or self.has_class("-wide")
        # A sheet in front is in no list while what is private is hidden.
        at = order.index(self.chosen) if self.chosen in order else -1
        self.chosen = order[(at + reading) % len(order)] if at >= 0 else order[0]
        self.again()
        self.query_one("#text", Sheet).scroll_home(animate=False)
        self._read()

    def action_call(self) -> None:
        """Show the card for the moment when they call with an offer."""
        if self.about:
            self._turn(self.about, "first_call")

    def _read(self) -> None:
        """Bring the text to the front; where there is room it stands beside."""
        self.add_class("reading")
        self.query_one("#text", Sheet).focus()

    @on(Pressed)
    def _pressed(self, event: Pressed) -> None:
        event.stop()
        self.action_open()

    def action_open(self) -> None:
        """Open the text under the cursor, or the form where a missing fact goes."""
        target = self.focused.target if isinstance(self.focused, Sheet) else None
        if isinstance(target, lines.Write | lines.Private):
            self._turn(target.application, target.kind)
        elif isinstance(target, Mend):
            self._mend(target)
        elif isinstance(target, AskFor):
            change_ask(self.offerbook, target)
        elif isinstance(target, Settle):
            settle(self.offerbook, target, self._mend)
        elif isinstance(target, Target):
            self.offerbook.edit(target)
        elif self.chosen is not None:
            self._read()

    async def action_back(self) -> None:
        """Go back from the text to what to do."""
        self.remove_class("reading")
        self.query_one("#now", Sheet).focus()

    # Doing

    def action_why(self) -> None:
        """Show what each sentence and figure rests on, or hide it again."""
        self.with_facts = not self.with_facts
        self.again()

    def action_hide(self) -> None:
        """Hide what is private, or show it again."""
        self.is_hidden = not self.is_hidden
        self.set_class(self.is_hidden, "hiding")
        if self.is_hidden and self.query_one(Notes).has_focus:
            self.query_one("#now", Sheet).focus()
        self.again()
        self.offerbook.say(
            "Private figures are hidden" if self.is_hidden else "Private figures are shown"
        )

    def plain_text(self) -> str:
        """Return the text in front as it would be sent; empty where there is none."""
        outlook = self.offerbook.outlook
        if outlook is None or not self.about:
            return ""
        return plain(outlook, self.front, self.offerbook.desk.notation)

    def action_copy(self) -> None:
        """Copy the text in front; wording of one's own is looked at before it leaves."""
        text, outlook = self.plain_text(), self.offerbook.outlook
        if not text or outlook is None:
            self.offerbook.say("There is no text to copy here; f goes through the texts")
        elif self.front.own:
            copy_own(self.offerbook, text, findings(outlook, self.front))
        else:
            self.offerbook.copy(text)

    def action_editor(self) -> None:
        """Change the text in front; what comes back is what y copies."""
        text, kind = self.plain_text(), lines.outgoing(self.chosen)
        if not text or kind is None:
            self.offerbook.say("There is no text to change here; f goes through the texts")
            return
        change_text(self.offerbook, self.own, self.front, text, self.again)

    def action_replies(self) -> None:
        """Show what to say to what they may say."""
        if self.about:
            self._turn(self.about, "replies")

    def action_log(self) -> None:
        """Note that the text in front was sent, or else what happened."""
        if not self.about or self.offerbook.outlook is None:
            return
        kind = self.chosen
        if self.query_one("#now", Sheet).has_focus:
            # In the list the line counts: a text to write, or nothing that would be sent.
            target = self.query_one("#now", Sheet).target
            kind = target.kind if isinstance(target, lines.Write) else None
        self.app.push_screen(sent_form(self.offerbook, self.about, kind))

    def action_edit(self) -> None:
        """Open the form of the offer, or of the application; or where a missing fact goes."""
        outlook = self.offerbook.outlook
        if outlook is None or not self.about:
            return
        missing = self.query_one("#text", Sheet).target
        offer = Mend("offer", "", "", self.about)
        self._mend(missing if isinstance(missing, Mend) else offer)

    def _mend(self, mend: Mend) -> None:
        from offerbook.tui.screens.mend_form import mend_form

        form = mend_form(mend, self.offerbook)
        if form is None:
            self.offerbook.say("Go to that employer with ← or →, and note it there with l")
        else:
            self.app.push_screen(form)
