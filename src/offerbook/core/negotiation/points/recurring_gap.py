"""The gap in recurring pay, apart from anything paid once."""

from __future__ import annotations

from offerbook.core.fact import Fact
from offerbook.core.negotiation.lines import shape
from offerbook.core.negotiation.rivals import clearly_ahead
from offerbook.core.negotiation.rounding import plain
from offerbook.core.negotiation.situation import Situation
from offerbook.core.negotiation.text import Point
from offerbook.core.saying import Amount, say

SOURCE = "Malhotra, HBR 2014: look at the whole deal; recurring and one-off pay kept apart"


def point(situation: Situation) -> Point | None:
    """Say by how much another written offer is higher in recurring pay.

    Silent where it is not over 3 % higher, or where its base is higher already: then that is the
    plainer thing to say. Without permission for amounts it says only that it is higher.

    Source: Malhotra, "15 Rules for Negotiating a Job Offer", Harvard Business Review, April 2014.
    """
    form = shape(situation)
    found = clearly_ahead(situation)
    if form is None or not found or situation.employer.internal:
        return None
    best = found[0]
    if best.base > form.base:
        return None
    formula = "recurring pay there − recurring pay here"
    parts = (
        Fact("offer compared", best.offer.id, best.offer.id),
        Fact("offer compared", situation.offer or "", situation.offer or ""),
    )
    if situation.permissions.disclose_amounts:
        gap = plain(best.recurring - form.recurring)
        fact = Fact("gap in recurring pay", gap, "", best.offer.currency, formula, parts)
        saying = say(
            "Counting everything that comes every year, another written offer is {gap} higher.",
            fact,
            gap=Amount(gap, best.offer.currency, approximate=True),
        )
    else:
        veiled = Fact("another offer has higher recurring pay", True, "", "", formula, parts)
        saying = say(
            "Counting everything that comes every year, another written offer is higher.", veiled
        )
    return Point("recurring_gap", saying, SOURCE)
