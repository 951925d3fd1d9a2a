"""What others pay for such a job."""

from __future__ import annotations

from offerbook.core.fact import Fact
from offerbook.core.model.preferences import MarketFigure
from offerbook.core.negotiation.lines import shape
from offerbook.core.negotiation.phrase import pick
from offerbook.core.negotiation.situation import Situation
from offerbook.core.negotiation.standards import market, market_figure
from offerbook.core.negotiation.text import Point
from offerbook.core.saying import Amount, Day, Name, Saying, say

SOURCE = "Maaravi et al., 2011: only reasons that are hard to argue with help"


def point(situation: Situation) -> Point | None:
    """Quote the person's market figure, with its source and date.

    Silent where there is none for this job and currency, where it is older than two years or
    dated ahead, and where it does not lie above the base offered. Silent where pay goes by grade:
    a median is no argument about the step.

    Source: Maaravi, Ganzach & Pazy, "Negotiation as a form of persuasion", Journal of
    Personality and Social Psychology 2011: arguments beside a first offer hurt when they are
    easily countered, so the figure comes with who says so and when.
    """
    form, one, standard = shape(situation), market_figure(situation), market(situation)
    if form is None or one is None or standard is None or standard.amount <= form.base:
        return None
    if situation.employer.graded:
        return None
    at = situation.private.market.index(one)
    facts = (
        standard.fact,
        Fact("source of the figure", one.source, f"preferences negotiation.market[{at}].source"),
        Fact("date of the figure", one.on, f"preferences negotiation.market[{at}].on"),
    )
    return Point("market_figure", _sentence(situation, one, facts), SOURCE)


def _sentence(situation: Situation, one: MarketFigure, facts: tuple[Fact, ...]) -> Saying:
    amount, source, day = (
        Amount(one.amount, one.currency),
        Name(one.source),
        Day(one.on, weekday=False, year=True),
    )
    return pick(
        situation,
        "market",
        say(
            "{source} puts the median base for this work at {amount}, as of {day}.",
            *facts,
            source=source,
            amount=amount,
            day=day,
        ),
        say(
            "According to {source}, the median base for this work is {amount} ({day}).",
            *facts,
            source=source,
            amount=amount,
            day=day,
        ),
        say(
            "The median base for this work is {amount}, according to {source}, {day}.",
            *facts,
            source=source,
            amount=amount,
            day=day,
        ),
    )
