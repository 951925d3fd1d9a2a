"""All that can be said about one employer, with the situation it is said in; worked out once."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from offerbook.core.model.versions import in_order
from offerbook.core.negotiation.situation import Situation
from offerbook.desk.mending import need_preferences, need_sound
from offerbook.errors import UnknownNameError

if TYPE_CHECKING:
    from offerbook.core.negotiation.before_signing import Unsettled
    from offerbook.core.negotiation.lint.finding import Finding
    from offerbook.core.negotiation.stance import Stance
    from offerbook.core.negotiation.target import Room
    from offerbook.core.negotiation.text import Outgoing, Point, PrepSheet, Refusal
    from offerbook.core.negotiation.won import Round
    from offerbook.core.saying import Saying
    from offerbook.core.waiting.items import TextKind
    from offerbook.desk.outlook import Outlook


@dataclass(frozen=True)
class Talk:
    """What to do, to ask for and to write; whatever is private says so."""

    situation: Situation
    """All that it may draw on."""

    @cached_property
    def stance(self) -> Stance:
        """What to do now, and why."""
        from offerbook.core.negotiation.stance import stance

        return stance(self.situation)

    @cached_property
    def room(self) -> Room | None:
        """The space between lowest figure and first ask; private. None without a base."""
        from offerbook.core.negotiation.stance import room_now
        from offerbook.core.negotiation.target import room

        return room_now(self.stance, room(self.situation))

    @cached_property
    def points(self) -> tuple[Point, ...]:
        """What can be said for the ask, each with the facts it rests on."""
        from offerbook.core.negotiation.points.rules import REASONS, points

        return points(self.situation, REASONS)

    def text(self, kind: TextKind) -> Outgoing | Refusal:
        """Return a text that leaves, or why it is not written."""
        from offerbook.core.negotiation.texts.write import write

        if kind not in self._texts:
            self._texts[kind] = write(kind, self.situation)
        return self._texts[kind]

    @cached_property
    def _texts(self) -> dict[TextKind, Outgoing | Refusal]:
        return {}

    @cached_property
    def prep(self) -> PrepSheet:
        """Everything to have at hand; private."""
        from offerbook.core.negotiation.texts.prep import prep

        return prep(self.situation)

    @cached_property
    def call(self) -> PrepSheet | Refusal:
        """The script for a call, or why there is nothing to ask for yet; private."""
        from offerbook.core.negotiation.texts.call import script

        return script(self.situation)

    @cached_property
    def first_call(self) -> PrepSheet:
        """The card for the moment the phone rings with an offer; private."""
        from offerbook.core.negotiation.texts.call import first_call

        return first_call(self.situation)

    @cached_property
    def replies(self) -> PrepSheet:
        """What to say to what they may say; private."""
        from offerbook.core.negotiation.pushback import sheet

        return sheet(self.situation)

    @cached_property
    def clock(self) -> tuple[Saying, ...]:
        """What the clock says: the answer here, the first one anywhere, every clash."""
        from offerbook.core.negotiation.texts.prep_clock import clock_lines

        return tuple(clock_lines(self.situation))

    @cached_property
    def rounds(self) -> tuple[Round, ...]:
        """What was asked so far, and what came back."""
        from offerbook.core.negotiation.won import rounds

        return rounds(self.situation)

    @cached_property
    def rounds_told(self) -> tuple[Saying, ...]:
        """The rounds in words, with the money won; private."""
        from offerbook.core.negotiation.won import told

        return tuple(told(self.situation))

    @cached_property
    def unsettled(self) -> tuple[Unsettled, ...]:
        """What to settle before anything is signed."""
        from offerbook.core.negotiation.before_signing import unsettled

        return unsettled(self.situation, self.room)

    def lint(self, text: str, kind: TextKind) -> tuple[Finding, ...]:
        """Return what to look at in a text that somebody wrote, before it leaves."""
        from offerbook.core.negotiation.lint.lint import lint

        return lint(text, self.situation, kind)


def situation(outlook: Outlook, about: str) -> Situation:
    """Return all that a text about an offer or application may draw on.

    Raises:
        UnknownNameError: nothing in the book is called so.
        ToMendError: the preferences, or a file that it is about, must be mended first.
    """
    book = outlook.book
    need_preferences(book)
    need_sound(book, outlook.seen, about)
    if about in book.applications:
        application = about
        offer = next((one.id for one in outlook.competing if one.application == about), None)
        offer = offer or _last_offer(outlook, about)
    else:
        chosen = outlook.offer(about)
        application, offer = chosen.application or "", chosen.id
        need_sound(book, outlook.seen, application)
        if application not in book.applications:
            raise UnknownNameError(f"{about} belongs to no application in the book")
    own = (one for one in book.offers.values() if one.application == application)
    known = {one.id: one for one in (*outlook.competing, *outlook.current, *own)}
    return Situation(
        book=book,
        clock=outlook.clock,
        application=application,
        offer=offer,
        valuations=outlook.valuations(tuple(known.values())),
        states=outlook.states,
        progress=outlook.progress,
        ranking=outlook.ranking,
        days_off=outlook.days_off.of(application),
    )


def _last_offer(outlook: Outlook, application: str) -> str | None:
    """Return the newest offer of an employer none of whose offers can be taken any more."""
    own = (one for one in outlook.book.offers.values() if one.application == application)
    gone = {"superseded", "current"}
    ended = [one.id for one in in_order(own) if outlook.states[one.id].status not in gone]
    return ended[-1] if ended else None
