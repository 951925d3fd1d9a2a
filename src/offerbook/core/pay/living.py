"""Pay at the prices of home, by the person's own indices of the cost of living."""

from __future__ import annotations

from decimal import Decimal

from offerbook.core.model.offer import Offer
from offerbook.core.model.preferences import Preferences
from offerbook.core.money import fine


def at_home(amount: Decimal, offer: Offer, preferences: Preferences) -> Decimal | None:
    """Return what `amount`, earned where `offer` is, would buy at home.

    Args:
        amount: in the preferences' currency.
        offer: its country, and its region where the indices know it, name the place.
        preferences: the indices and the home.

    Returns:
        amount × index of home / index of the place; None where there is no index for it.

    Prices of goods differ from place to place and so do rents: use an index of what you would
    really spend, not purchasing-power parities of whole economies.
    """
    living = preferences.living
    if living is None:
        return None
    there = living.index.get(f"{offer.country}-{offer.region}", living.index.get(offer.country))
    return None if there is None else fine(amount * living.index[living.home] / there)
