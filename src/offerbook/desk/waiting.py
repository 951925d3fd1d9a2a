"""What the wait comes to: the line of dates, the funnel, hearing back, debriefs, the end of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from types import MappingProxyType
from typing import TYPE_CHECKING

from offerbook.core.edit import Append
from offerbook.core.model.problem import Problem
from offerbook.core.saying import Saying
from offerbook.desk.outlook import Outlook
from offerbook.desk.worker import Desk
from offerbook.errors import UnknownNameError, UsageError

if TYPE_CHECKING:
    from offerbook.core.model.application import EventKind
    from offerbook.core.waiting.closing import ClosingList
    from offerbook.core.waiting.debrief import Debrief
    from offerbook.core.waiting.forecast import Score
    from offerbook.core.waiting.funnel import Funnel
    from offerbook.core.waiting.hearing_back import HearingBack
    from offerbook.core.waiting.items import Stage
    from offerbook.core.waiting.lookback import LookBack

_BEGINS: Mapping[Stage, EventKind] = MappingProxyType(
    {
        "applied": "applied",
        "screening": "screening",
        "interview": "interview",
        "discussion": "interview",
    }
)
"""The event with which the wait of each stage begins."""


@dataclass(frozen=True, slots=True)
class Expected:
    """When word may come, for applications of which the same can be said."""

    applications: tuple[str, ...]
    """Their ids."""

    sayings: tuple[Saying, ...]
    """Best first: what they promised, one's own history, or else public figures."""


@dataclass(frozen=True)
class Waiting:
    """One outlook, asked about the wait."""

    outlook: Outlook
    """The book at one moment."""

    @property
    def quiet_until(self) -> date | None:
        """The day until which waiting is not counted; None where it is."""
        from offerbook.core.waiting.quiet import quiet

        return quiet(self.outlook.book.preferences, self.outlook.clock.today)

    @cached_property
    def funnel(self) -> Funnel:
        """How far applications come."""
        from offerbook.core.waiting.funnel import funnel

        return funnel(self.outlook.book, self.outlook.progress)

    @cached_property
    def silent(self) -> tuple[str, ...]:
        """The applications that have been silent for long, the longest first."""
        from offerbook.core.waiting.silence import long_silent

        now = self.outlook
        return long_silent(now.book, now.seen, now.clock.today, now.days_off)

    @cached_property
    def untidy(self) -> tuple[Problem, ...]:
        """Remarks on what looks odd in running applications; it counts all the same."""
        from offerbook.core.waiting.untidy import twice, untidy

        book, today = self.outlook.book, self.outlook.clock.today
        live = (key for key, told in self.outlook.progress.items() if told.live)
        odd = tuple(one for key in live for one in untidy(book.applications[key], today))
        return (*odd, *twice(self._accepted, book))

    @cached_property
    def forecast(self) -> Score | None:
        """How well the person's own guesses held; None below five known outcomes."""
        from offerbook.core.waiting.forecast import guesses, score

        return score(guesses(self.outlook.book.applications.values(), self.outlook.clock.today))

    @cached_property
    def closing(self) -> tuple[ClosingList, ...]:
        """What is left to do after a yes; lists that are done are left out."""
        return tuple(one for one in self._accepted if not one.is_done)

    @cached_property
    def _accepted(self) -> tuple[ClosingList, ...]:
        from offerbook.core.waiting.closing import closing

        return closing(self.outlook.book, self.outlook.seen, self.outlook.clock.today)

    @cached_property
    def _histories(self) -> dict[EventKind, HearingBack | None]:
        return {}

    def history(self, kind: EventKind) -> HearingBack | None:
        """Return how long the person's own waits that began with such an event took."""
        from offerbook.core.waiting.hearing_back import hearing_back, waits

        if kind not in self._histories:
            applications = self.outlook.book.applications.values()
            found = waits(applications, kind, self.outlook.clock.today)
            self._histories[kind] = hearing_back(found)
        return self._histories[kind]

    @cached_property
    def expected(self) -> tuple[Expected, ...]:
        """When word may come, of all that is awaited; nothing while it is quiet."""
        if self.quiet_until is not None or self.closing:
            return ()
        groups: dict[object, tuple[list[str], tuple[Saying, ...]]] = {}
        for name in self.outlook.progress:
            if found := self.expecting(name):
                alike = tuple((one.template, *one.slots.items()) for one in found)
                groups.setdefault(alike, ([], found))[0].append(name)
        return tuple(Expected(tuple(names), found) for names, found in groups.values())

    def expecting(self, application_id: str) -> tuple[Saying, ...]:
        """Return when word may come from one employer, best first."""
        from offerbook.core.waiting.expecting import expectation

        told = self.outlook.progress[application_id]
        kind = _BEGINS.get(told.stage)
        if kind is None:
            return ()
        application = self.outlook.book.applications[application_id]
        return expectation(application, told, self.history(kind), self.outlook.clock.today)

    def debriefs(self, application_id: str) -> tuple[Debrief, ...]:
        """Return what the person made of the interviews, the latest first."""
        from offerbook.core.waiting.debrief import debriefs

        book = self.outlook.book
        told = self.outlook.progress[application_id]
        return debriefs(book.applications[application_id], told, book.preferences.currency)

    def red_flags(self, application_id: str) -> tuple[str, ...]:
        """Return what gave pause in any interview."""
        from offerbook.core.waiting.debrief import red_flags

        return red_flags(self.outlook.progress[application_id])

    def look_back(self, application_id: str) -> LookBack:
        """Return what was asked, got, promised and what happened."""
        from offerbook.core.waiting.lookback import look_back

        outlook = self.outlook
        application = outlook.book.applications[application_id]
        told = outlook.progress[application_id]
        return look_back(outlook.book, application, told, outlook.clock.today)

    def moves(self, application_id: str) -> tuple[EventKind, ...]:
        """Return the events that would take it a step on, the expected one first."""
        from offerbook.core.waiting.moves import moves

        return moves(self.outlook.progress[application_id])


def application_of(desk: Desk, name: str) -> str:
    """Return the id of the application that `name` means: itself, or that of an offer.

    Raises:
        UnknownNameError: there is none of this name that can be used.
    """
    is_offer = desk.kind_of(name) == "offer"
    found = desk.outlook.offer(name).application if is_offer else name
    if found is None or found not in desk.book.applications:
        raise UnknownNameError(f"{name} is no application", todo="name one: offerbook list")
    return found


def close_silent(desk: Desk, applications: Sequence[str]) -> str:
    """Mark applications silent, as one step that can be undone; return what was done.

    Raises:
        UsageError: none was named.
        UnknownNameError: one of them is no running application.
    """
    if not applications:
        raise UsageError("no application was named", todo="see: offerbook close")
    ids = {application_of(desk, name): name for name in applications}
    for application, name in ids.items():
        told = desk.outlook.progress.get(application)
        if told is None or not told.live:
            raise UnknownNameError(f"{name} is not running", todo="see: offerbook close")
    event = {"on": desk.clock.today, "kind": "silent"}
    edits = {application: (Append(("events",), event),) for application in ids}
    return desk.put_all(edits, f"marked {', '.join(edits)} silent")
