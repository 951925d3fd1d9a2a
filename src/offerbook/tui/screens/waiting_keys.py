"""What the keys about the wait do, wherever an application is under the cursor."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, cast

from offerbook.tui.screens.lines import Lines

if TYPE_CHECKING:
    from offerbook.core.model.application import EventKind
    from offerbook.desk.waiting import Waiting

WAITING_KEYS = ("move", "look_back", "debrief", "funnel", "close", "quiet")
"""Their ids."""

_COUNT = "count"
_WEEKS = ((1, "Until tomorrow"), (7, "For a week"), (14, "For two weeks"))


class WaitingLines(Lines):
    """A place with the keys about the wait."""

    @property
    def waiting(self) -> Waiting:
        """The outlook, asked about the wait."""
        from offerbook.desk.waiting import Waiting

        return Waiting(self.offerbook.desk.outlook)

    def _application(self) -> str:
        name = self.target.application
        if name in self.offerbook.desk.book.applications:
            return name
        self.offerbook.say("Put the cursor on an application or its offer first")
        return ""

    def idle(self) -> frozenset[str]:
        """Return the keys that can do nothing, among them those about waits that there are not."""
        out = super().idle() | (frozenset() if self.waiting.silent else frozenset({"close"}))
        none = not self.offerbook.desk.book.applications
        return out | frozenset({"funnel", "quiet"}) if none else out

    def action_move(self) -> None:
        """Take the application under the cursor a step on, asking only for what is missing."""
        name = self._application()
        if not name:
            return
        from offerbook.tui.forms.event_fields import WORDS
        from offerbook.tui.screens.kind_list import KindList

        moves = self.waiting.moves(name)
        company = self.offerbook.desk.book.applications[name].company
        if not moves:
            self.offerbook.say(f"{company} has come to an end; l notes anything else")
        elif len(moves) == 1:
            self._move(name, moves[0])
        else:
            choices = [(one, WORDS[one], one.replace("_", " ")) for one in moves]
            ask = KindList(f"What came next with {company}?", choices)
            self.app.push_screen(
                ask, lambda kind: self._move(name, cast("EventKind", kind)) if kind else None
            )

    def _move(self, name: str, kind: EventKind) -> None:
        from offerbook.core.waiting.moves import NOTHING_TO_ASK
        from offerbook.tui.forms.event_fields import OPENS_OFFER
        from offerbook.tui.screens.event_form import EventForm

        app = self.offerbook
        if kind in NOTHING_TO_ASK:
            app.act(lambda: app.desk.log(name, kind))
        elif kind in OPENS_OFFER:
            known = [one.id for one in app.desk.outlook.competing if one.application == name]
            app.open_offer(application=name, copy_of=known[0] if known else "")
        else:
            app.push_screen(EventForm(name, kind))

    def action_look_back(self) -> None:
        """Show what was asked, got, promised and what happened."""
        if name := self._application():
            from offerbook.tui.screens.look_back import LookBackPage

            self.app.push_screen(LookBackPage(name))

    def action_debrief(self) -> None:
        """Show what the interviews were like, without pay."""
        if name := self._application():
            from offerbook.tui.screens.debrief import DebriefPage

            self.app.push_screen(DebriefPage(name))

    def action_funnel(self) -> None:
        """Show how far applications come."""
        from offerbook.tui.screens.funnel import FunnelPage

        self.app.push_screen(FunnelPage())

    def action_close(self) -> None:
        """Mark everything silent that has been silent for long."""
        from offerbook.desk.waiting import close_silent

        app, silent = self.offerbook, self.waiting.silent
        if silent:
            app.act(lambda: close_silent(app.desk, silent))
        else:
            app.say("No application has been silent for long")

    def action_quiet(self) -> None:
        """Ask until when waiting is not to be counted."""
        from offerbook.tui.screens.kind_list import KindList

        desk = self.offerbook.desk
        today = desk.clock.today
        choices = []
        for days, words in _WEEKS:
            until = today + timedelta(days=days - 1)
            choices.append((until.isoformat(), f"{words}, to {desk.notation.short_day(until)}", ""))
        if self.waiting.quiet_until is not None:
            choices.insert(0, (_COUNT, "Count the days again", ""))
        self.app.push_screen(KindList("Hide how long the wait has been?", choices), self._hush)

    def _hush(self, chosen: str | None) -> None:
        from offerbook.core.edit import Drop, Put

        desk = self.offerbook.desk
        if chosen == _COUNT:
            self.offerbook.act(
                lambda: desk.put("preferences", [Drop(("quiet_until",))], "not quiet")
            )
        elif chosen:
            until = desk.clock.today.fromisoformat(chosen)
            put = [Put(("quiet_until",), until)]
            label = f"quiet until {desk.notation.day(until)}"
            self.offerbook.act(lambda: desk.put("preferences", put, label))
