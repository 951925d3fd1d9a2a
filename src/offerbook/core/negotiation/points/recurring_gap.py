"""The gap in recurring pay, apart from anything paid once."""

from __future__ import annotations

from offerbook.core.fact import Fact
from offerbook.core.negotiation.lines import shape
from offerbook.core.negotiation.phrase import pick
from offerbook.core.negotiation.points.spoken_of import GAP_STEP, higher_in_all
from offerbook.core.negotiation.rounding import rounded
from offerbook.core.negotiation.situation import Situation
from offerbook.core.negotiation.text import Point
from offerbook.core.saying import Amount, say

SOURCE = "Malhotra, HBR 2014: look at the whole deal; recurring and one-off pay kept apart"


_BY = (
    "Counting everything that comes every year, another written offer is about {gap} higher.",
    "I hold another written offer that is about {gap} a year higher, everything counted.",
    "Another offer that I have in writing is about {gap} a year higher in all that is regular.",
)
_HIGHER = (
    "Counting everything that comes every year, another written offer is higher.",
    "I hold another written offer that is higher, counting everything that comes every year.",
    "Another offer that I have in writing is higher in all that comes every year.",
)


def point(situation: Situation) -> Point | None:
    """Say by how much another written offer is higher in recurring pay.

    Silent where it is not over 3 % higher, where a higher base is spoken of already, and where
    one of the two is a share of full time that the other is not. Without permission for amounts
    it says only that it is higher.

    Source: Malhotra, "15 Rules for Negotiating a Job Offer", Harvard Business Review, April 2014.
    """
    form, best = shape(situation), higher_in_all(situation)
    if form is None or best is None:
        return None
    formula = "recurring pay there − recurring pay here"
    parts = (
        Fact("offer compared", best.offer.id, best.offer.id),
        Fact("offer compared", situation.offer or "", situation.offer or ""),
    )
    if situation.permissions.disclose_amounts:
        gap = rounded(best.recurring - form.recurring, GAP_STEP, up=False)
        fact = Fact("gap in recurring pay", gap, "", best.offer.currency, formula, parts)
        said = [say(one, fact, gap=Amount(gap, best.offer.currency)) for one in _BY]
    else:
        veiled = Fact("another offer has higher recurring pay", True, "", "", formula, parts)
        said = [say(one, veiled) for one in _HIGHER]
    return Point("recurring_gap", pick(situation, "rival", *said), SOURCE)
