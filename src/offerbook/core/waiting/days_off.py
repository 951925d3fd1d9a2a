"""Public holidays, handed in from outside: the core knows weekends only."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType

from offerbook.core.model.book import Book
from offerbook.core.model.offer import Offer
from offerbook.core.saying import Names, Saying, say

_NAMED = re.compile(r",\s*([A-Z]{2})\s*$")


@dataclass(frozen=True, slots=True)
class DaysOff:
    """The public holidays that are known, which are no business days."""

    by_application: Mapping[str, frozenset[date]] = field(
        default_factory=lambda: MappingProxyType({})
    )
    """Where each employer is; one whose country is not known is absent."""

    places: tuple[str, ...] = ()
    """Whose holidays they are: codes of ISO 3166, in order, such as `NL` or `DE-BY`."""

    def of(self, application: str) -> frozenset[date]:
        """Return the holidays where an employer is; none where they are not known."""
        return self.by_application.get(application, frozenset())

    @property
    def saying(self) -> Saying:
        """Which calendar business days are counted by."""
        if not self.places:
            return say("Business days are Monday to Friday; public holidays are not known.")
        return say(
            "Business days are Monday to Friday without the public holidays of {places}; "
            "elsewhere holidays are not known.",
            places=Names(self.places),
        )


NONE = DaysOff()
"""Weekends only."""


def place_of(offer: Offer) -> str:
    """Return where an offer is: its country, with a hyphen and its region where it names one.

    >>> place_of(Offer(id="elm-1", kind="current", currency="EUR", country="DE", region="BY"))
    'DE-BY'
    """
    region = offer.region.strip().upper().removeprefix(f"{offer.country}-")
    return f"{offer.country}-{region}" if region else offer.country


def places(book: Book) -> Mapping[str, str]:
    """Return where each application is: by its offer, else by the end of its location.

    Returns:
        Places by id of the application; those of which nothing is said are absent.
    """
    found = {
        key: named[1]
        for key, one in book.applications.items()
        if (named := _NAMED.search(one.location)) is not None
    }
    for offer in book.offers.values():
        if offer.application and offer.country:
            found[offer.application] = place_of(offer)
    return found
