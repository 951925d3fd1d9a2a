"""What a rate has to carry that a salary does not."""

from __future__ import annotations

import re

from offerbook.core.fact import Fact
from offerbook.core.model.offer import Offer
from offerbook.core.negotiation.phrase import pick
from offerbook.core.negotiation.situation import Situation
from offerbook.core.negotiation.text import Point
from offerbook.core.saying import Phrase, say

SOURCE = "Lee & Ames, 2017: a constraint is met with more goodwill than a complaint"

_COVER = re.compile(
    r"insur|health|medical|dental|doctor|sick|pension|retire|superannuation|401", re.IGNORECASE
)
"""A benefit named so stands for one of the costs that this rule speaks of."""


def point(situation: Situation) -> Point | None:
    """Say that a day or hour rate also pays for insurance, retirement and time off.

    It says what the offer names nothing for, not what they do not pay: what is not stated may
    still come. Silent for a salary, and where the offer names retirement, health cover or a
    benefit of that kind. Where it names days of leave, time off is left out.

    Source: Lee & Ames, "“I can’t pay more” versus “It’s not worth more”", Organizational
    Behavior and Human Decision Processes 2017: constraints beat disparagement. That it speaks of
    a rate only, never of a salary, is this project's rule.
    """
    terms = situation.terms
    if terms is None or not situation.by_rate or _covered(terms):
        return None
    fact = Fact("no retirement or health cover stated", True, f"{terms.id} base.per")
    off = terms.time.leave_days if terms.time else None
    what = Phrase(
        say("insurance and retirement") if off else say("insurance, retirement and time off")
    )
    templates = (
        "The offer names nothing beside the rate for {what}, so the rate has to carry them.",
        "As I read the offer, {what} come out of the rate.",
        "Beside the rate I find nothing in the offer for {what}; the rate has to carry them.",
        "As I read the offer, the rate also has to carry {what}.",
    )
    said = (say(one, fact, what=what) for one in templates)
    return Point("own_costs", pick(situation, "own costs", *said), SOURCE)


def _covered(terms: Offer) -> bool:
    named = any(one.amount > 0 and _COVER.search(one.name) for one in terms.benefit)
    return bool(terms.retirement) or terms.health is not None or named
