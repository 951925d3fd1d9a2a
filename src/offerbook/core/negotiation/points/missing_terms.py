"""Terms that the offer does not state, as questions."""

from __future__ import annotations

from offerbook.core.negotiation.questions import questions
from offerbook.core.negotiation.situation import Situation
from offerbook.core.negotiation.text import Point

SOURCE = "Malhotra, HBR 2014: understand the whole deal before you discuss a part of it"


def point(situation: Situation) -> Point | None:
    """Ask about the most important term that is not stated.

    Silent where everything that matters is stated.

    Source: Malhotra, "15 Rules for Negotiating a Job Offer", Harvard Business Review, April 2014.
    """
    found = questions(situation)
    return Point("missing_terms", found[0].saying, SOURCE) if found else None
