"""Everything that follows from one book at one moment; computed when asked, never stored."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from types import MappingProxyType
from typing import TYPE_CHECKING

from offerbook.core.calendar import Clock
from offerbook.core.model.book import Book
from offerbook.core.model.offer import Offer
from offerbook.core.model.schema import nearest
from offerbook.errors import MissingFactError, NoRateError, UnknownNameError

if TYPE_CHECKING:
    from offerbook.core.fact import Fact
    from offerbook.core.negotiation.situation import Situation
    from offerbook.core.negotiation.stance import Stance
    from offerbook.core.negotiation.target import Room
    from offerbook.core.negotiation.text import Outgoing, Point, PrepSheet, Refusal
    from offerbook.core.pay.ledger import Ledger, Scenario
    from offerbook.core.pay.valuation import Valuation
    from offerbook.core.pay.why import View
    from offerbook.core.ranking.contest import Contest
    from offerbook.core.ranking.standing import BreakEven, Ranking
    from offerbook.core.waiting.items import Agenda, OfferState, Progress, TextKind
    from offerbook.core.waiting.offers import Overview


@dataclass(frozen=True)
class Outlook:
    """A book seen at one moment; every answer about it is made here, from values alone."""

    book: Book
    """What the person told us."""

    clock: Clock
    """The moment."""

    @cached_property
    def _seen(self) -> Overview:
        from offerbook.core.waiting.offers import overview

        return overview(self.book, self.clock)

    @property
    def progress(self) -> Mapping[str, Progress]:
        """Where each application stands, by id."""
        return self._seen.told

    @property
    def states(self) -> Mapping[str, OfferState]:
        """Whether each offer can still be taken, by id."""
        return self._seen.states

    @property
    def competing(self) -> tuple[Offer, ...]:
        """The offers that can still be taken, spoken ones included, one an application."""
        return self._seen.competing

    @cached_property
    def current(self) -> tuple[Offer, ...]:
        """The present job, where the book has it."""
        return tuple(one for one in self.book.offers.values() if one.kind == "current")

    @cached_property
    def agenda(self) -> Agenda:
        """What is due, and what comes next."""
        from offerbook.core.waiting.agenda import agenda

        return agenda(self.book, self.clock)

    @cached_property
    def ranking(self) -> Ranking:
        """The order of the offers that can still be taken."""
        return self.ranked(self.competing)

    def ranked(self, offers: Sequence[Offer]) -> Ranking:
        """Return the order of these offers."""
        from offerbook.core.ranking.order import rank

        return rank(offers, self.book, self.valuations(offers))

    def value(self, offer: Offer) -> Valuation:
        """Return every total of one offer.

        Raises:
            NoRateError: a currency has no rate.
            MissingFactError: the offer has no base.
        """
        from offerbook.core.pay.views import valuation

        return valuation(offer, self.book.preferences, today=self.clock.today)

    def valuations(self, offers: Sequence[Offer]) -> Mapping[str, Valuation]:
        """Return the totals by offer; one that cannot be valued is left out."""
        found: dict[str, Valuation] = {}
        for one in offers:
            try:
                found[one.id] = self.value(one)
            except (NoRateError, MissingFactError):
                continue
        return MappingProxyType(found)

    def ledger(self, offer: Offer, scenario: Scenario = "expected") -> Ledger:
        """Return the dated flows of one offer in one scenario."""
        from offerbook.core.pay.assembly import ledger

        return ledger(offer, self.book.preferences, scenario, today=self.clock.today)

    def why(self, offer: Offer, view: View) -> Fact:
        """Return how one total of an offer came about: its formula over facts."""
        from offerbook.core.pay.why import facts

        return facts(offer, self.value(offer), view)

    def offer(self, name: str) -> Offer:
        """Return the offer that `name` means: its id, or its application's in force.

        Raises:
            UnknownNameError: there is none, or more than one; the candidates are listed.
        """
        if name in self.book.offers:
            return self.book.offers[name]
        record = self.book.records.get(name)
        if record is not None and record.kind == "offer":
            first = next(iter(record.problems), "it cannot be read")
            raise UnknownNameError(f"{name} cannot be used: {first}")
        candidates = [one for one in self.competing if one.application == name]
        if len(candidates) == 1:
            return candidates[0]
        versions = [one.id for one in self.book.offers.values() if one.application == name]
        if versions:
            todo = f"name {' or '.join(versions)}"
            raise UnknownNameError(f"{name} has no offer that can still be taken", todo=todo)
        meant = nearest(name, tuple(self.book.offers))
        todo = f"did you mean {meant}?" if meant else "see: offerbook list"
        raise UnknownNameError(f"no offer is called {name!r}", todo=todo)

    def break_even(self, offer: Offer, rival: Offer | None = None) -> BreakEven:
        """Return the base at which `offer` ties with `rival`, or, without one, becomes first."""
        from offerbook.core.ranking.breakeven import break_even_base

        against = (rival.id,) if rival else ()
        return break_even_base(offer, self._contest, self.value, against=against)

    def pending_break_even(self, application_id: str) -> BreakEven:
        """Return what a pending application must pay to beat the leader; private."""
        from offerbook.core.ranking.pending import break_even_pending

        application = self.book.applications[application_id]
        return break_even_pending(application, self._contest, self.value)

    @cached_property
    def _contest(self) -> Contest:
        from offerbook.core.ranking.contest import contest

        return contest(self.competing, self.book, self.valuations(self.competing))

    def situation(self, about: str) -> Situation:
        """Return all that a text about an offer or application may draw on."""
        from offerbook.core.negotiation.situation import Situation

        if about in self.book.applications:
            application = about
            found = [one.id for one in self.competing if one.application == about]
            offer = found[0] if found else None
        else:
            chosen = self.offer(about)
            application, offer = chosen.application or "", chosen.id
            if application not in self.book.applications:
                raise UnknownNameError(f"{about} belongs to no application in the book")
        known = {one.id: one for one in self.competing}
        if offer is not None:
            known[offer] = self.book.offers[offer]
        return Situation(
            book=self.book,
            clock=self.clock,
            application=application,
            offer=offer,
            valuations=self.valuations(tuple(known.values())),
            states=self.states,
            progress=self.progress,
            ranking=self.ranking,
        )

    def stance(self, about: str) -> Stance:
        """Return what to do now about an offer or application, and why."""
        from offerbook.core.negotiation.stance import stance

        return stance(self.situation(about))

    def room(self, about: str) -> Room | None:
        """Return the space between lowest figure and first ask; private. None without a base."""
        from offerbook.core.negotiation.target import room

        return room(self.situation(about))

    def points(self, about: str) -> tuple[Point, ...]:
        """Return what can be said for the ask, each with the facts it rests on."""
        from offerbook.core.negotiation.points.rules import REASONS, points

        return points(self.situation(about), REASONS)

    @cached_property
    def talks(self) -> tuple[str, ...]:
        """The running applications in the order to talk to them.

        The one named as first choice leads; then those with an offer, in the order of the
        ranking; then the others.
        """
        chosen = self.book.preferences.first_choice
        places = {one.offer: one.place for one in self.ranking.standings}
        last = len(self.competing) + 1
        ranks = {one.application: places.get(one.id, last) for one in self.competing}
        running = [key for key, one in self.progress.items() if one.live or key in ranks]
        first = chosen.application if chosen else ""
        return tuple(sorted(running, key=lambda key: (key != first, ranks.get(key, last + 1), key)))

    def text(self, kind: TextKind, about: str) -> Outgoing | Refusal:
        """Return a text that leaves, or why it is not written."""
        from offerbook.core.negotiation.texts.write import write

        return write(kind, self.situation(about))

    def prep(self, about: str) -> PrepSheet:
        """Return the private sheet for one offer."""
        from offerbook.core.negotiation.texts.prep import prep

        return prep(self.situation(about))
