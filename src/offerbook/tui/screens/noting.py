"""Notes of a call in a box that stays open: they are kept, and become a round."""

from __future__ import annotations

from textual import on
from textual.app import ComposeResult

from offerbook.tui.screens.negotiate_doing import put_aside, round_form, taken_up
from offerbook.tui.screens.place import MOVES, Place
from offerbook.tui.widgets.notes import Notes
from offerbook.tui.widgets.sheet import Sheet

NEED_SOMEBODY = frozenset(
    {
        "open", "draft", "why", "copy", "log", "editor", "replies", "notes", "call", "hide",
        "edit", "before", "after", *MOVES,
    }
)  # fmt: skip
"""Keys that are about the one in front."""


class Noting(Place):
    """A place about one application at a time, with a box for notes about it."""

    about = ""
    """The application in front; empty where there is none."""

    _noted = ""

    def body(self) -> ComposeResult:
        """Lay out the box, which is hidden until it is opened."""
        yield Notes()

    def idle(self) -> frozenset[str]:
        """Return the keys that can do nothing before there is somebody to talk to."""
        back = frozenset() if self.has_class("reading") else frozenset({"back"})
        return back if self.about else back | NEED_SOMEBODY

    def action_notes(self) -> None:
        """Open the box for notes, which stays open beside everything else."""
        if self.has_class("hiding"):
            self.offerbook.say(
                "Notes are private, and hidden while the screen is shared; x shows them"
            )
        elif self.about:
            self.add_class("noting")
            self.query_one(Notes).focus()

    def take_up_notes(self) -> bool:
        """Show the notes about the one in front; return whether that is another one now."""
        if self._noted == self.about:
            return False
        self._noted = self.about
        notes = taken_up(self.offerbook, self.about)
        self.query_one(Notes).text = notes
        self.set_class(bool(notes), "noting")
        return True

    def leave_notes(self) -> None:
        """Put the notes aside before another one comes to the front."""
        if self._noted:
            put_aside(self.offerbook, self._noted, self.query_one(Notes).text)

    def keep(self) -> None:
        """Put notes aside, so that leaving now loses nothing."""
        self.leave_notes()

    @on(Notes.Left)
    def _notes_left(self) -> None:
        self.leave_notes()
        self.set_class(bool(self.query_one(Notes).text.strip()), "noting")
        self.query_one("#text" if self.has_class("reading") else "#now", Sheet).focus()

    @on(Notes.Saved)
    def _notes_saved(self) -> None:
        notes, about = self.query_one(Notes).text.strip(), self.about
        self.leave_notes()
        if notes:
            self.app.push_screen(round_form(self.offerbook, about, notes), self._round_made)

    def _round_made(self, _: object) -> None:
        """Empty the box once the round stands in the book."""
        outlook = self.offerbook.outlook
        told = outlook.book.applications[self.about].events if outlook else ()
        if told and told[-1].notes.strip() == self.query_one(Notes).text.strip():
            self.query_one(Notes).text = ""
        self._notes_left()
