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
    saying = pick(
        situation,
        "achievement",
        say("One example of what I would bring: I {did}.", fact, did=name),
        say("In my work so far I {did}.", fact, did=name),
        say("To give you one example, I {did}.", fact, did=name),
        say("Here is the kind of thing I would bring with me: I {did}.", fact, did=name),
        say("What I would bring is work like this: I {did}.", fact, did=name),
    )
    return Point("achievement", saying, SOURCE)


def after_i(text: str) -> str:
    """Return what somebody did as it goes on after "I".

    >>> after_i("Cut the nightly build from 40 minutes to 9."), after_i("I moved 40 tables")
    ('cut the nightly build from 40 minutes to 9', 'moved 40 tables')
    """
    bare = text.strip().rstrip(".")
    bare = bare[2:].lstrip() if bare.startswith("I ") else bare
    return bare[:1].lower() + bare[1:]
