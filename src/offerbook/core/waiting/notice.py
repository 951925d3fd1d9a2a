"""How much notice the person must give, and the last day to give it."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

from offerbook.core.model.book import Book


def notice_days(book: Book) -> Decimal | None:
    """Return the notice the person must give, from the preferences or the present job's terms."""
    own = book.preferences.negotiation.notice_days
    if own is not None:
        return own
    for offer in book.offers.values():
        if offer.kind == "current" and offer.terms and offer.terms.notice_days is not None:
            return offer.terms.notice_days
    return None


def last_notice(book: Book, start: date) -> date | None:
    """Return the last day to give notice for a start on `start`; None where it is not known."""
    days = notice_days(book)
    return None if days is None else start - timedelta(days=int(days))
