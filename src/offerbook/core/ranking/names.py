"""What an offer is called in a sentence."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from offerbook.core.model.book import Book
from offerbook.core.model.offer import Offer

PRESENT_JOB = "Present job"


def company(offer: Offer, book: Book) -> str:
    """Return the employer's name; where the application is not sound, the offer's id."""
    application = book.applications.get(offer.application or "")
    if application is not None:
        return application.company
    return PRESENT_JOB if offer.kind == "current" else offer.id


def names(offers: Sequence[Offer], book: Book) -> Mapping[str, str]:
    """Return a name for each offer by id: the employer, with the id where two share it."""
    plain = {offer.id: company(offer, book) for offer in offers}
    uses = Counter(plain.values())
    return {
        key: name if uses[name] == 1 or name == key else f"{name} ({key})"
        for key, name in plain.items()
    }
