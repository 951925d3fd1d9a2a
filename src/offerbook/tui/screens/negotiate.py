"""Negotiate: what to do now with one employer, the private ask, and the texts to send."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.containers import Container, Vertical
from textual.content import Content

from offerbook.core.negotiation.text import Outgoing, Refusal
from offerbook.desk.outlook import Outlook
from offerbook.errors import OfferbookError
from offerbook.tui.editor import written_outside
from offerbook.tui.keys import bindings
from offerbook.tui.messages import Pressed
from offerbook.tui.screens import negotiate_lines as lines
from offerbook.tui.screens.mending import Mend
from offerbook.tui.screens.place import Place
from offerbook.tui.screens.sending import sent_form
from offerbook.tui.widgets.rows import Block, sentence
from offerbook.tui.widgets.sheet import Sheet
from offerbook.tui.widgets.shown import shown
from offerbook.tui.widgets.who import Party, Who
from offerbook.tui.words import STAGES, STATUSES
from offerbook.wording.letter import letter, sheet

if TYPE_CHECKING:
    from offerbook.core.negotiation.stance import Stance
    from offerbook.core.waiting.items import TextKind


class Negotiate(Place):
    """One employer at a time: what to do, the ask, what can be said, and the texts."""

    MODE = "negotiate"
    PURPOSE = "What to do now, what to ask for, and the text to send"
    ABOUT = (
        "← and → choose the employer. f goes through the texts, Enter opens the one under the "
        "cursor, w shows what each sentence rests on, y copies the text, l notes that it was "
        "sent. What is private never goes into a text; x hides it while you share the screen."
    )
    KEYS: ClassVar[tuple[str, ...]] = (
        "open",
        "draft",
        "why",
        "copy",
        "log",
        "editor",
        "hide",
        "edit",
        "back",
    )
    BINDINGS = bindings(*KEYS, "before", "after")
    CSS_PATH = "negotiate.tcss"
    HORIZONTAL_BREAKPOINTS = [(0, "-usual"), (104, "-wide")]

    def __init__(self) -> None:
        super().__init__()
        self.about = ""
        self.chosen: lines.Draft | None = None
        self.is_hidden = False
        self.with_facts = False
        self.own: dict[tuple[str, lines.Draft], str] = {}

    def body(self) -> ComposeResult:
        """Lay out whom, what to do, and the text."""
        with Container(id="both"):
            with Vertical(id="left"):
                yield Who()
                yield Sheet(id="now")
            yield Sheet(id="text")

    # Showing

    def show(self, outlook: Outlook) -> None:
        """Show the employer in front, or the first where that one is gone."""
        talks = outlook.talks
        if self.about not in talks:
            self.about = talks[0] if talks else ""
            self.chosen = None
        parties = [_party(key, outlook) for key in talks]
        self.query_one(Who).tell(parties, talks.index(self.about) if self.about else 0)
        if not self.about:
            self._show_nothing()
            return
        stance = outlook.stance(self.about)
        if self.chosen is None:
            self.chosen = _first_text(stance, self.about)
        self.query_one("#now", Sheet).fill(list(self._now(outlook, stance)))
        self.query_one("#text", Sheet).fill(list(self._text(outlook)))

    def _show_nothing(self) -> None:
        text = "Nobody to talk to yet. Press 1 and then a to add an application."
        self.query_one("#now", Sheet).fill([Block((sentence(Content(text)),))])
        self.query_one("#text", Sheet).fill([])

    def _now(self, outlook: Outlook, stance: Stance) -> Iterator[Block]:
        notation = self.offerbook.desk.notation
        found = (
            *lines.to_do(stance, notation),
            *lines.texts(outlook, self.about, stance, self.chosen),
            *lines.private(
                outlook.room(self.about), notation, hidden=self.is_hidden, facts=self.with_facts
            ),
            *lines.points(outlook, self.about, notation, facts=self.with_facts),
            *lines.levers(stance, notation),
            *(() if self.is_hidden else lines.flags(stance, notation)),
        )
        yield from (block for block in found if block.lines)

    def _text(self, outlook: Outlook) -> Iterator[Block]:
        return self.draft.blocks(outlook, wide=self.has_class("-wide"))

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
        self.about = about
        self.chosen = kind
        self.again()
        self.query_one("#text", Sheet).scroll_home(animate=False)
        if kind is not None:
            self._read()

    def action_other(self, by: int) -> None:
        """Go to another employer."""
        parties = self.query_one(Who).parties
        if parties:
            at = (self.query_one(Who).at + by) % len(parties)
            self._turn(parties[at].id, None)

    @on(Who.Chosen)
    def _party_chosen(self, event: Who.Chosen) -> None:
        self._turn(event.party.id, None)

    def action_draft(self) -> None:
        """Go to the next text."""
        if not self.about:
            return
        order: tuple[lines.Draft, ...] = (*lines.KINDS, "prep")
        reading = self.has_class("reading") or self.has_class("-wide")
        at = order.index(self.chosen) if self.chosen else -1
        self.chosen = order[(at + reading) % len(order)] if self.chosen else order[0]
        self.again()
        self.query_one("#text", Sheet).scroll_home(animate=False)
        self._read()

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
        if isinstance(target, lines.Write | lines.Prep):
            self._turn(target.application, target.kind)
        elif isinstance(target, Mend):
            self._mend(target)
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
        self.again()
        self.offerbook.say(
            "Private figures are hidden" if self.is_hidden else "Private figures are shown"
        )

    def plain_text(self) -> str:
        """Return the text in front as it would be sent; empty where there is none."""
        outlook = self.offerbook.outlook
        if outlook is None or not self.about or self.chosen is None:
            return ""
        own = self.own.get((self.about, self.chosen))
        if own is not None:
            return own
        notation = self.offerbook.desk.notation
        if self.chosen == "prep":
            return "" if self.is_hidden else sheet(outlook.prep(self.about), notation)
        found = outlook.text(self.chosen, self.about)
        if not isinstance(found, Outgoing):
            return ""
        ready = letter(found, notation)
        return f"Subject: {ready.subject}\n\n{ready.body}\n"

    def action_copy(self) -> None:
        """Copy the text in front."""
        text = self.plain_text()
        if text:
            self.offerbook.copy(text)
        else:
            self.offerbook.say("There is no text to copy here; f goes through the texts")

    def action_editor(self) -> None:
        """Open the text in the person's own editor; what comes back is what y copies."""
        text = self.plain_text()
        if not text or self.chosen is None:
            self.offerbook.say("There is no text to edit here; f goes through the texts")
            return
        try:
            new = written_outside(self.app, text)
        except OfferbookError as error:
            self.offerbook.warn(str(error))
            return
        if new != text and self.chosen != "prep":
            self.own[self.about, self.chosen] = new
            self.offerbook.say("This is your own wording now; nothing checks it")
        self.again()

    def action_log(self) -> None:
        """Note that the text in front was sent, or else what happened."""
        if self.about and self.offerbook.outlook is not None:
            self.app.push_screen(sent_form(self.offerbook, self.about, self.chosen))

    def action_edit(self) -> None:
        """Open the form of the offer, or of the application; or where a missing fact goes."""
        outlook = self.offerbook.outlook
        if outlook is None or not self.about:
            return
        text = self.query_one("#text", Sheet)
        if isinstance(text.target, Mend):
            self._mend(text.target)
        else:
            self._mend(Mend("offer", "", "", self.about))

    def _mend(self, mend: Mend) -> None:
        from offerbook.tui.screens.mend_form import mend_form

        form = mend_form(mend, self.offerbook)
        if form is None:
            self.offerbook.say("Go to that employer with ← or →, and note it there with l")
        else:
            self.app.push_screen(form)


def _party(key: str, outlook: Outlook) -> Party:
    offer = next((one for one in outlook.competing if one.application == key), None)
    if offer is None:
        return Party(
            key, outlook.book.applications[key].company, STAGES[outlook.progress[key].stage]
        )
    left = outlook.states[offer.id].days_left
    note = STATUSES[outlook.states[offer.id].status]
    if left is not None:
        note = f"{left} days to answer" if left != 1 else "1 day to answer"
    return Party(key, outlook.book.applications[key].company, note)


def _first_text(stance: Stance, about: str) -> lines.Draft | None:
    return next((one.kind for one in stance.texts if one.application == about), None)
