"""The questions an offer leaves open, as one e-mail: must-know first, seven at most."""

from __future__ import annotations

from offerbook.core.negotiation.phrase import (
    closing,
    greeting,
    keen,
    pick,
    role_fact,
    subject,
    thanks_for_offer,
)
from offerbook.core.negotiation.questions import clause_questions, questions
from offerbook.core.negotiation.situation import Situation
from offerbook.core.negotiation.text import Outgoing, Refusal
from offerbook.core.saying import Name, Saying, say

MOST = 7
"""More than this reads as a form."""


def write(situation: Situation) -> Outgoing | Refusal:
    """Return the e-mail, or why there is nothing to ask.

    Source: Malhotra, "15 Rules for Negotiating a Job Offer", Harvard Business Review, April 2014:
    understand the whole deal before you discuss a part of it.
    """
    state = situation.state
    if state is None or state.status not in {"open", "spoken"}:
        return Refusal("questions", say("There is no open offer here to ask about."), ())
    stated = tuple(one.saying for one in questions(situation))
    found = (*clause_questions(situation), *stated)[:MOST]
    if not found:
        return Refusal("questions", say("Everything that is usually asked about is stated."), ())
    role = Name(situation.employer.role)
    return Outgoing(
        "questions",
        situation.application,
        subject(
            situation,
            say("Some questions on your offer: {role}", role_fact(situation), role=role),
            say("Some questions on your offer"),
        ),
        greeting(situation),
        (
            (thanks_for_offer(situation), keen(situation)),
            (_lead(situation),),
            *((one,) for one in found),
            (_question(situation),),
        ),
        closing(situation),
        situation.preferences.name,
    )


def _lead(situation: Situation) -> Saying:
    return pick(
        situation,
        "lead",
        say("So that I can consider it properly, could you tell me the following?"),
        say("Before I can look at it as a whole, a few things are still open for me:"),
        say("To see the whole picture, it would help me to know:"),
    )


def _question(situation: Situation) -> Saying:
    return pick(
        situation,
        "question",
        say("What would be a good day to go through them, if a call is easier?"),
        say("How would you like to answer, by mail or on a short call?"),
        say("Where some of it is in a document already, which one should I read?"),
    )
