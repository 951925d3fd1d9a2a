"""Something the person did that bears on this job."""

from __future__ import annotations

from offerbook.core.fact import Fact
from offerbook.core.negotiation.phrase import pick
from offerbook.core.negotiation.picking import sayable
from offerbook.core.negotiation.situation import Situation
from offerbook.core.negotiation.text import Point
from offerbook.core.saying import Name, say

SOURCE = "Malhotra, HBR 2014: help them see why what you ask for is justified"


_TEMPLATES = (
    "In my work so far I {did}.",
    "To give you one example, I {did}.",
    "One example of what I would bring: I {did}.",
    "What I would bring is work like this: I {did}.",
    "Here is the kind of thing I would bring: I {did}.",
)


def point(situation: Situation) -> Point | None:
    """Say one thing the person did, in their own words.

    One noted for this application comes before a general one. Silent where there is none.

    Source: Malhotra, "15 Rules for Negotiating a Job Offer", Harvard Business Review, April 2014.
    """
    fitting = [
        (one.application != situation.application, at, one.text)
        for at, one in enumerate(situation.private.achievement)
        if one.application in ("", situation.application)
    ]
    if not fitting:
        return None
    _, at, text = min(fitting)
    did = after_i(text)
    fact = Fact("what you did", did, f"preferences negotiation.achievement[{at}].text")
    name = Name(did)
    said = (say(one, fact, did=name) for one in sayable(_TEMPLATES, did))
    return Point("achievement", pick(situation, "achievement", *said), SOURCE)


def after_i(text: str) -> str:
    """Return what somebody did as it goes on after "I".

    >>> after_i("Cut the nightly build from 40 minutes to 9."), after_i("I moved 40 tables")
    ('cut the nightly build from 40 minutes to 9', 'moved 40 tables')
    """
    bare = text.strip().rstrip(".")
    bare = bare[2:].lstrip() if bare.startswith("I ") else bare
    return bare[:1].lower() + bare[1:]
