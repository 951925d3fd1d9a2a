"""An offer in a currency for which the preferences hold no rate of exchange."""

from __future__ import annotations

from offerbook.core.negotiation.lines import rate
from offerbook.core.negotiation.situation import Situation
from offerbook.core.saying import Name, Saying, say


def no_rate(situation: Situation) -> Saying | None:
    """Return that the offer's currency has no rate, and which field takes it; None where it has.

    Without one nothing about its pay can be compared, whatever it states.
    """
    terms = situation.terms
    if terms is None or terms.base is None or rate(situation, terms.currency) is not None:
        return None
    return say(
        "There is no rate of exchange for {currency}: enter rates.{currency} in the preferences, "
        "what 1 {currency} is worth in {own}.",
        currency=Name(terms.currency),
        own=Name(situation.preferences.currency),
    )
