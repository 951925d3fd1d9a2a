"""Everything a stance and a text are made from, gathered by the desk."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from offerbook.core.calendar import Clock
from offerbook.core.model.application import Application, Event
from offerbook.core.model.book import Book
from offerbook.core.model.offer import Offer
from offerbook.core.model.preferences import Negotiation, Permissions, Preferences
from offerbook.core.pay.valuation import Valuation
from offerbook.core.ranking.standing import Ranking
from offerbook.core.waiting.items import OfferState, Progress
from offerbook.core.waiting.stage import past_events

SALARIED = frozenset({"year", "month", "week"})
"""Periods of pay that can be compared with each other; a day or hour rate is another unit."""

_ALIVE = frozenset({"open", "spoken"})


@dataclass(frozen=True, slots=True)
class Situation:
    """One application, the offer it made if it made one, and all that surrounds it."""

    book: Book
    """All records."""

    clock: Clock
    """The moment it is looked at."""

    application: str
    """The id of the application that a text would go to."""

    offer: str | None
    """The id of its offer in force, or of its spoken one; None where there is none."""

    valuations: Mapping[str, Valuation]
    """By offer id; an offer that cannot be valued is absent."""

    states: Mapping[str, OfferState]
    """By offer id, every version."""

    progress: Mapping[str, Progress]
    """By application id."""

    ranking: Ranking | None = None
    """The order of the offers in force, where there is one."""

    days_off: frozenset[date] = frozenset()
    """Public holidays where the employer is; empty where they are not known."""

    @property
    def today(self) -> date:
        """The day, where the person is."""
        return self.clock.today

    @property
    def preferences(self) -> Preferences:
        """What the person wants and permits."""
        return self.book.preferences

    @property
    def private(self) -> Negotiation:
        """Limits, wishes and evidence."""
        return self.preferences.negotiation

    @property
    def permissions(self) -> Permissions:
        """What a text may say."""
        return self.preferences.permissions

    @property
    def employer(self) -> Application:
        """The application itself."""
        return self.book.applications[self.application]

    @property
    def terms(self) -> Offer | None:
        """The offer itself, or None."""
        return None if self.offer is None else self.book.offers[self.offer]

    @property
    def by_rate(self) -> bool:
        """Whether the offer pays a day or hour rate: rate and terms, as between businesses."""
        terms = self.terms
        return terms is not None and terms.base is not None and terms.base.per not in SALARIED

    @property
    def state(self) -> OfferState | None:
        """Whether the offer can still be taken, or None where there is none."""
        return None if self.offer is None else self.states[self.offer]

    @property
    def valuation(self) -> Valuation | None:
        """What the offer is worth, or None where that is not known."""
        return None if self.offer is None else self.valuations.get(self.offer)

    @property
    def first_choice(self) -> bool | None:
        """Whether the person named this application as first choice; None: named none."""
        chosen = self.preferences.first_choice
        return None if chosen is None else chosen.application == self.application

    def events(self, *kinds: str) -> tuple[Event, ...]:
        """Return what happened with this application, of these kinds, oldest first."""
        told = self.progress.get(self.application)
        past = past_events(told, self.today) if told else ()
        return tuple(event for event in past if event.kind in kinds)

    def with_status(self, *statuses: str) -> tuple[Offer, ...]:
        """Return the offers in one of these states, by id; of each employer the one in force."""
        group = {*statuses, *_ALIVE} if _ALIVE & {*statuses} else {*statuses}
        newest: dict[str, Offer] = {}
        for offer in sorted(self.book.offers.values(), key=_age):
            if self.states[offer.id].status in group:
                newest[offer.application or offer.id] = offer
        found = [one for one in newest.values() if self.states[one.id].status in statuses]
        return tuple(sorted(found, key=lambda one: one.id))

    def company(self, offer: Offer) -> str:
        """Return the name of the employer behind an offer."""
        application = self.book.applications.get(offer.application or "")
        return application.company if application else offer.id


def _age(offer: Offer) -> tuple[bool, date, str]:
    return offer.written, offer.received or date.min, offer.id
