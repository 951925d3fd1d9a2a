"""The employer's own band."""

from __future__ import annotations

from offerbook.core.fact import Fact
from offerbook.core.negotiation.lines import shape
from offerbook.core.negotiation.situation import Situation
from offerbook.core.negotiation.standards import band
from offerbook.core.negotiation.text import Point
from offerbook.core.saying import Amount, say

SOURCE = "Fisher & Ury, Getting to Yes, 1981: insist on objective criteria"


def point(situation: Situation) -> Point | None:
    """Point to the band that they themselves published.

    Silent where there is none in the offer's currency and where the base offered already lies
    in its upper half.

    Source: Fisher & Ury, Getting to Yes (1981), on objective criteria; their own figure is the
    one that is hardest to argue with.
    """
    form, posted, standard = shape(situation), situation.employer.band, band(situation)
    if form is None or posted is None or standard is None or standard.amount <= form.base:
        return None
    low = Fact("low end", posted.low, f"{situation.application} band.low", posted.currency)
    high = Fact("high end", posted.high, f"{situation.application} band.high", posted.currency)
    saying = say(
        "Your posting gives a range of {low} to {high}, and the offer lies in its lower half.",
        low,
        high,
        standard.fact,
        low=Amount(posted.low, posted.currency),
        high=Amount(posted.high, posted.currency),
    )
    if form.base < posted.low:
        saying = say(
            "Your posting gives a range of {low} to {high}, and the offer lies below it.",
            low,
            high,
            low=Amount(posted.low, posted.currency),
            high=Amount(posted.high, posted.currency),
        )
    return Point("posted_band", saying, SOURCE)
