"""The offers that compete, all measured with one yardstick."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from offerbook.core.model.book import Book
from offerbook.core.model.offer import Offer
from offerbook.core.pay.valuation import Valuation
from offerbook.core.ranking.entrant import Entrant, exact, measured
from offerbook.core.ranking.must import Judgement, judged
from offerbook.core.ranking.names import names
from offerbook.core.ranking.standing import Excluded
from offerbook.core.ranking.yardstick import Yardstick, yardstick
from offerbook.core.saying import Name, Names, Saying, say


@dataclass(frozen=True, slots=True)
class Contest:
    """What every answer about an order starts from."""

    book: Book
    """The records behind it."""

    yardstick: Yardstick
    """Scales and weights."""

    entrants: tuple[Entrant, ...]
    """In order of id."""

    excluded: tuple[Excluded, ...]
    """Offers that were taken out, in order of id."""

    unchecked: tuple[Saying, ...]
    """Deal-breakers that could not be checked, as questions."""

    def entrant(self, offer_id: str) -> Entrant | None:
        """Return the entrant of this id, or None where it is not in the contest."""
        return next((one for one in self.entrants if one.offer.id == offer_id), None)


def contest(offers: Sequence[Offer], book: Book, valuations: Mapping[str, Valuation]) -> Contest:
    """Return the offers that pass the deal-breakers, measured; and why the others are out.

    Args:
        offers: those to rank; the caller leaves out superseded versions and the present job.
        book: preferences and fit scores.
        valuations: by offer id; an offer without one is excluded.
    """
    called = names(offers, book)
    excluded: list[Excluded] = []
    unchecked: list[Saying] = []
    passed: list[Offer] = []
    for offer in sorted(offers, key=lambda one: one.id):
        if offer.id not in valuations:
            excluded.append(Excluded(offer.id, _no_total(offer, called[offer.id], book)))
            continue
        judgement = _judged(offer, called[offer.id], book, valuations[offer.id])
        if judgement.broken is not None:
            excluded.append(Excluded(offer.id, judgement.broken))
            continue
        unchecked.extend(one for one in judgement.open if one not in unchecked)
        passed.append(offer)
    pays = (exact(valuations[offer.id].annualised) for offer in passed)
    stick = yardstick(book.preferences, pays)
    entrants = tuple(
        entered(offer, called[offer.id], book, valuations[offer.id], stick) for offer in passed
    )
    return Contest(book, stick, entrants, tuple(excluded), tuple(unchecked))


def entered(offer: Offer, name: str, book: Book, valuation: Valuation, stick: Yardstick) -> Entrant:
    """Return one offer measured, with the fit scores that the book has for its application."""
    return measured(offer, name, book.applications.get(offer.application or ""), valuation, stick)


def _judged(offer: Offer, name: str, book: Book, valuation: Valuation) -> Judgement:
    application = book.applications.get(offer.application or "")
    return judged(offer, name, application, valuation, book.preferences.must)


def _no_total(offer: Offer, name: str, book: Book) -> Saying:
    if offer.base is None:
        return say("{who} states no base, so it is not ranked: ask.", who=Name(name))
    own, rates = book.preferences.currency, book.preferences.rates
    used = dict.fromkeys((offer.currency, *(one.currency for one in offer.grant if one.currency)))
    lacking = [one for one in used if one != own and one not in (rates.per_unit if rates else ())]
    return say(
        "{who} is not ranked: add what {what} is worth in {own} to what matters to you.",
        who=Name(name),
        what=Names(tuple(lacking)),
        own=Name(own),
    )
