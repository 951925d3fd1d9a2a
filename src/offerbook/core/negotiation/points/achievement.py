"""Something the person did that bears on this job."""

from __future__ import annotations

from dataclasses import dataclass

from offerbook.core.fact import Fact
from offerbook.core.negotiation.phrase import pick
from offerbook.core.negotiation.picking import sayable
from offerbook.core.negotiation.points.past_tense import is_past
from offerbook.core.negotiation.situation import Situation
from offerbook.core.negotiation.text import Point
from offerbook.core.saying import Name, say

SOURCE = "Malhotra, HBR 2014: help them see why what you ask for is justified"


_DONE = (
    "In my work so far {did}.",
    "To give you one example, {did}.",
    "One example of what I would bring: {did}.",
    "What I would bring is work like this: {did}.",
    "Here is the kind of thing I would bring: {did}.",
)
"""Sentences around "I moved 40 tables"."""

_OTHER = (
    "One thing that I would bring: {did}.",
    "To give you one example of my work: {did}.",
    "One example of what I would bring: {did}.",
)
"""Sentences around words of any other kind: after a colon a thing, a clause or a name is right."""


@dataclass(frozen=True, slots=True)
class Deed:
    """What somebody did, as it goes on inside a sentence."""

    text: str
    """Without a full stop; from "I" on where they tell what they did."""

    told: bool
    """Whether it is a clause that begins with "I"."""


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
    did = deed(text)
    fact = Fact("what you did", did.text, f"preferences negotiation.achievement[{at}].text")
    name = Name(did.text)
    templates = sayable(_DONE if did.told else _OTHER, did.text)
    said = (say(one, fact, did=name) for one in templates)
    return Point("achievement", pick(situation, "achievement", *said), SOURCE)


def deed(text: str) -> Deed:
    """Return what somebody did as it goes on inside a sentence.

    Only words that begin with what was done follow "I": anything else, such as a project, a
    certificate or what a team did, stays as it is written.

    >>> deed("Cut the nightly build from 40 minutes to 9.").text, deed("I've led 3 audits").text
    ('I cut the nightly build from 40 minutes to 9', "I've led 3 audits")
    >>> deed("Quickly moved 40 tables").text, deed("SAP rollout for 12 sites")
    ('I quickly moved 40 tables', Deed(text='SAP rollout for 12 sites', told=False))
    """
    bare = text.strip().rstrip(" .!;,?")
    first, _, rest = bare.partition(" ")
    if first.casefold().replace("’", "'").partition("'")[0] == "i":
        return Deed(f"I{bare[1:]}", told=True)
    plain = first[1:] == first[1:].lower()
    adverb = plain and first.endswith("ly") and is_past(rest.partition(" ")[0])
    if adverb or is_past(first):
        return Deed(f"I {bare[:1].lower()}{bare[1:]}", told=True)
    return Deed(bare, told=False)
