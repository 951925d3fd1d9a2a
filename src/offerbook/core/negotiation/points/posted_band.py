"""The employer's own band."""

from __future__ import annotations

from offerbook.core.fact import Fact
from offerbook.core.negotiation.lines import shape
from offerbook.core.negotiation.phrase import pick
from offerbook.core.negotiation.points.full_time import full_time_base
from offerbook.core.negotiation.rounds import is_closed
from offerbook.core.negotiation.situation import Situation
from offerbook.core.negotiation.standards import band
from offerbook.core.negotiation.text import Point
from offerbook.core.saying import Amount, say

SOURCE = "Fisher & Ury, Getting to Yes, 1981: insist on objective criteria"

_LOWER_HALF = (
    "Your posting gives a range of {low} to {high}, and the offer lies in its lower half.",
    "The posting names {low} to {high}, and the offer is in the lower half of that.",
    "You posted the role at {low} to {high}; the offer lies in the lower half of that range.",
    "The range in your posting is {low} to {high}, which puts the offer in its lower half.",
)
_BELOW = (
    "Your posting gives a range of {low} to {high}, and the offer lies below it.",
    "The posting names {low} to {high}, and the offer lies below that.",
    "You posted the role at {low} to {high}; the offer lies below that range.",
)
_INSIDE_LOWER_HALF = (
    "The range for this role is {low} to {high}, and the offer lies in its lower half.",
    "The band of the role is {low} to {high}, and the offer lies in the lower half of that.",
)
_INSIDE_BELOW = (
    "The range for this role begins at {low}, and the offer lies below it.",
    "The band of the role starts at {low}; the offer lies below that.",
    "With the scope of the role comes a range from {low} upwards, and the offer lies below it.",
)


def point(situation: Situation) -> Point | None:
    """Point to the band that they themselves published.

    Silent where there is none in the offer's currency, where the base offered already lies in
    its upper half, for a day or hour rate, and once the base is closed. Inside the present
    employer it is the band of the role: fairness and scope are what moves pay there. So it is
    where the book has the band from somewhere else than their posting.

    Source: Fisher & Ury, Getting to Yes (1981), on objective criteria; their own figure is the
    one that is hardest to argue with.
    """
    form, posted, standard = shape(situation), situation.employer.band, band(situation)
    if form is None or posted is None or standard is None:
        return None
    base = full_time_base(situation, form)
    if standard.amount <= base or situation.by_rate or is_closed(situation, "base"):
        return None
    low = Fact("low end", posted.low, f"{situation.application} band.low", posted.currency)
    high = Fact("high end", posted.high, f"{situation.application} band.high", posted.currency)
    below = base < posted.low
    inside = situation.employer.internal or "posting" not in posted.source.casefold()
    outer: tuple[str, ...] = _BELOW if below else _LOWER_HALF
    inner: tuple[str, ...] = _INSIDE_BELOW if below else _INSIDE_LOWER_HALF
    ends = {
        "low": Amount(posted.low, posted.currency),
        "high": Amount(posted.high, posted.currency),
    }
    said = (
        say(
            one,
            low,
            high,
            standard.fact,
            **{key: end for key, end in ends.items() if f"{{{key}}}" in one},
        )
        for one in (inner if inside else outer)
    )
    return Point("posted_band", pick(situation, "band", *said), SOURCE)
