"""What a rate has to carry that a salary does not."""

from __future__ import annotations

from offerbook.core.fact import Fact
from offerbook.core.negotiation.phrase import pick
from offerbook.core.negotiation.situation import Situation
from offerbook.core.negotiation.text import Point
from offerbook.core.saying import say

SOURCE = "Lee & Ames, 2017: a constraint is met with more goodwill than a complaint"


def point(situation: Situation) -> Point | None:
    """Say that a day or hour rate also pays for insurance, retirement and time off.

    Silent for a salary, and where the offer names retirement or health cover of its own.

    Source: Lee & Ames, "“I can’t pay more” versus “It’s not worth more”", Organizational
    Behavior and Human Decision Processes 2017: constraints beat disparagement. That it speaks of
    a rate only, never of a salary, is this project's rule.
    """
    terms = situation.terms
    if terms is None or not situation.by_rate or terms.retirement or terms.health is not None:
        return None
    fact = Fact("no retirement or health cover stated", True, f"{terms.id} base.per")
    saying = pick(
        situation,
        "own costs",
        say("The rate also has to carry my own insurance, retirement and time off.", fact),
        say("Out of the rate I pay for my own insurance, retirement and time off.", fact),
        say("Insurance, retirement and time off all come out of the rate on my side.", fact),
        say("On my side the rate covers insurance, retirement and time off as well.", fact),
    )
    return Point("own_costs", saying, SOURCE)
