"""From an offer to every total of it."""

from __future__ import annotations

from datetime import date

from offerbook.core.model.offer import Offer
from offerbook.core.model.preferences import Preferences
from offerbook.core.pay.assembly import account
from offerbook.core.pay.valuation import Valuation, valued


def valuation(offer: Offer, preferences: Preferences, *, today: date) -> Valuation:
    """Return every total of `offer`.

    Args:
        offer: the terms; its base must be stated.
        preferences: currency, rates, horizon and assumptions.
        today: the first day of work where neither offer nor preferences name one.

    Raises:
        MissingFactError: the offer states no base.
        NoRateError: a currency of the offer has no rate in the preferences.
    """
    return valued(account(offer, preferences, today=today))
