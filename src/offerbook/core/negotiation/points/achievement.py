"""Something the person did that bears on this job."""

from __future__ import annotations

from offerbook.core.fact import Fact
from offerbook.core.negotiation.phrase import pick
from offerbook.core.negotiation.situation import Situation
from offerbook.core.negotiation.text import Point
from offerbook.core.saying import Name, say

SOURCE = "Malhotra, HBR 2014: help them see why what you ask for is justified"


def point(situation: Situation) -> Point | None:
    """Say one thing the person did, in their own words.

    One noted for this application comes before a general one. Silent where there is none.

    Source: Malhotra, "15 Rules for Negotiating a Job Offer", Harvard Business Review, April 2014.
    """
    fitting = [
        (one.application != situation.application, at, one.text.strip().rstrip("."))
        for at, one in enumerate(situation.private.achievement)
        if one.application in ("", situation.application)
    ]
    if not fitting:
        return None
    _, at, text = min(fitting)
    fact = Fact("what you did", text, f"preferences negotiation.achievement[{at}].text")
    did = Name(text)
    saying = pick(
        situation,
        "achievement",
        say("As an example of what I would bring: I {did}.", fact, did=did),
        say("To show what you would be getting, I {did}.", fact, did=did),
        say("In my work so far I {did}.", fact, did=did),
    )
    return Point("achievement", saying, SOURCE)
