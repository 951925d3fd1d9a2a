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
from offerbook.desk.finding import offer_called
from offerbook.desk.mending import need_preferences
from offerbook.errors import MissingFactError, NoRateError

if TYPE_CHECKING:
    from offerbook.core.fact import Fact
    from offerbook.core.pay.assembly import Account
    from offerbook.core.pay.valuation import Valuation
    from offerbook.core.pay.why import View
    from offerbook.core.ranking.contest import Contest
    from offerbook.core.ranking.standing import BreakEven, Ranking
    from offerbook.core.waiting.days_off import DaysOff
    from offerbook.core.waiting.items import Agenda, OfferState, Progress
    from offerbook.core.waiting.offers import Overview
    from offerbook.core.waiting.timeline import Timeline
    from offerbook.desk.talk import Talk


@dataclass(frozen=True)
class Outlook:
    """A book seen at one moment; every answer about it is made here, from values alone."""

    book: Book
    """What the person told us."""

    clock: Clock
    """The moment."""

    @cached_property
    def seen(self) -> Overview:
        """Where every application and every offer stands."""
        from offerbook.core.waiting.offers import overview

        return overview(self.book, self.clock)

    @property
    def progress(self) -> Mapping[str, Progress]:
        """Where each application stands, by id."""
        return self.seen.told

    @property
    def states(self) -> Mapping[str, OfferState]:
        """Whether each offer can still be taken, by id."""
        return self.seen.states

    @property
    def competing(self) -> tuple[Offer, ...]:
        """The offers that can still be taken, spoken ones included, one an application."""
        return self.seen.competing

    @cached_property
    def current(self) -> tuple[Offer, ...]:
        """The present job, where the book has it."""
        return tuple(one for one in self.book.offers.values() if one.kind == "current")

    @cached_property
    def agenda(self) -> Agenda:
        """What is due, and what comes next."""
        from offerbook.core.waiting.agenda import agenda_of

        return agenda_of(self.book, self.seen, self.clock, self.days_off)

    @cached_property
    def timeline(self) -> Timeline:
        """Every date that bears on the choice, and where two of them collide."""
        from offerbook.core.waiting.timeline import timeline

        return timeline(self.book, self.seen, self.agenda, self.clock)

    @cached_property
    def days_off(self) -> DaysOff:
        """The public holidays that are known."""
        from offerbook.desk.business_days import days_off

        return days_off(self.book, self.clock.today)

    @cached_property
    def ranking(self) -> Ranking:
        """The order of the offers that can still be taken."""
        return self.ranked(self.competing)

    def ranked(self, offers: Sequence[Offer]) -> Ranking:
        """Return the order of these offers.

        Raises:
            ToMendError: the preferences must be mended first; none are assumed.
        """
        from offerbook.core.ranking.order import rank

        need_preferences(self.book)
        return rank(offers, self.book, self.valuations(offers))

    def value(self, offer: Offer) -> Valuation:
        """Return every total of one offer.

        Raises:
            NoRateError: a currency has no rate.
            MissingFactError: the offer has no base.
            ToMendError: the preferences must be mended first; none are assumed.
        """
        from offerbook.core.pay.valuation import valued

        return valued(self.account(offer))

    def account(self, offer: Offer) -> Account:
        """Return the pay of one offer; that of an offer of the book is worked out once.

        Raises:
            MissingFactError: the offer has no base.
            ToMendError: the preferences must be mended first; none are assumed.
        """
        from offerbook.core.pay.assembly import account

        need_preferences(self.book)
        found = self._accounts.get(offer.id)
        if found is None or found.case.offer is not offer:
            found = account(offer, self.book.preferences, today=self.clock.today)
            if self.book.offers.get(offer.id) is offer:
                self._accounts[offer.id] = found
        return found

    @cached_property
    def _accounts(self) -> dict[str, Account]:
        return {}

    def valuations(self, offers: Sequence[Offer]) -> Mapping[str, Valuation]:
        """Return the totals by offer; one that cannot be valued is left out."""
        found = {one.id: self._worth(one) for one in offers}
        return MappingProxyType({key: one for key, one in found.items() if one is not None})

    def _worth(self, offer: Offer) -> Valuation | None:
        in_book = self.book.offers.get(offer.id) is offer
        if in_book and offer.id in self._reckoned:
            return self._reckoned[offer.id]
        try:
            found = self.value(offer)
        except (NoRateError, MissingFactError):
            found = None
        if in_book:
            self._reckoned[offer.id] = found
        return found

    @cached_property
    def _reckoned(self) -> dict[str, Valuation | None]:
        return {}

    def why(self, offer: Offer, view: View) -> Fact:
        """Return how one total of an offer came about: its formula over facts."""
        from offerbook.core.pay.why import facts

        return facts(offer, self.value(offer), view)

    def offer(self, name: str) -> Offer:
        """Return the offer that `name` means: its id, or its application's in force.

        Raises:
            UnknownNameError: there is none, or more than one; the candidates are listed.
            ToMendError: the file of that one, or of the version in force, must be mended first.
        """
        return offer_called(name, self.book, self.seen)

    def break_even(self, offer: Offer, rival: Offer | None = None) -> BreakEven:
        """Return the base at which `offer` ties with `rival`, or, without one, becomes first."""
        from offerbook.core.ranking.breakeven import break_even_base

        return break_even_base(
            offer, self.contest, self.value, against=(rival.id,) if rival else ()
        )

    def pending_break_even(self, application_id: str) -> BreakEven:
        """Return what a pending application must pay to beat the leader; private."""
        from offerbook.core.ranking.pending import break_even_pending

        return break_even_pending(self.book.applications[application_id], self.contest, self.value)

    @cached_property
    def contest(self) -> Contest:
        """The offers that can still be taken, measured."""
        from offerbook.core.ranking.contest import contest

        need_preferences(self.book)
        return contest(self.competing, self.book, self.valuations(self.competing))

    def talk(self, about: str) -> Talk:
        """Return all that can be said about an offer or application; worked out once.

        Raises:
            UnknownNameError: nothing in the book is called so.
            ToMendError: the preferences, or a file that it is about, must be mended first.
        """
        from offerbook.desk.talk import Talk, situation

        if about not in self._talked:
            self._talked[about] = Talk(situation(self, about))
        return self._talked[about]

    @cached_property
    def _talked(self) -> dict[str, Talk]:
        return {}

    @cached_property
    def talks(self) -> tuple[str, ...]:
        """The running ones in order: the first choice, those with an offer by place, the rest."""
        chosen = self.book.preferences.first_choice
        known = self.book.preferences_fault is None
        places = {one.offer: one.place for one in self.ranking.standings} if known else {}
        last = len(self.competing) + 1
        ranks = {one.application: places.get(one.id, last) for one in self.competing}
        running = [key for key, one in self.progress.items() if one.live or key in ranks]
        first = chosen.application if chosen else ""
        return tuple(sorted(running, key=lambda key: (key != first, ranks.get(key, last + 1), key)))
