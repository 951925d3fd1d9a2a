"""Thank you, please send it in writing; by when do you need my answer?"""

from __future__ import annotations

from offerbook.core.fact import Fact
from offerbook.core.negotiation.deadlines import due_day, due_fact
from offerbook.core.negotiation.following_up import not_yet
from offerbook.core.negotiation.phrase import (
    closing,
    greeting,
    keen,
    pick,
    role_fact,
    subject,
    thanks_for_offer,
)
from offerbook.core.negotiation.questions import questions
from offerbook.core.negotiation.situation import Situation
from offerbook.core.negotiation.text import Outgoing, Refusal
from offerbook.core.saying import Day, Name, Saying, say

MOST_QUESTIONS = 2
"""More belong into a list of questions, not into this e-mail."""


def write(situation: Situation) -> Outgoing | Refusal:
    """Return the e-mail, or why it is not written.

    It shows interest and says no yes: nothing is accepted from a spoken offer.
    """
    state = situation.state
    if state is None:
        company = Name(situation.employer.company)
        why = say("{company} has made no offer so far.", company=company)
        return Refusal("in_writing", why, (), None if not_yet(situation) else "follow_up")
    if state.status != "spoken":
        return Refusal("in_writing", say("It is in writing, or no longer open."), ())
    role = Name(situation.employer.role)
    return Outgoing(
        "in_writing",
        situation.application,
        subject(
            situation,
            say("Your offer in writing: {role}", role_fact(situation), role=role),
            say("Your offer in writing"),
        ),
        greeting(situation),
        (
            (thanks_for_offer(situation), keen(situation)),
            (_request(situation), *_terms(situation)),
            (_by_when(situation),),
        ),
        closing(situation),
        situation.preferences.name,
    )


def _request(situation: Situation) -> Saying:
    fact = Fact("spoken, not written", True, f"{situation.offer} written")
    return pick(
        situation,
        "request",
        say(
            "Could you send it to me in writing, so that I can go through the terms with care?",
            fact,
        ),
        say("Could you let me have the terms in writing, so that I can read them with care?", fact),
        say("So that I can consider it properly, could you put the whole offer in writing?", fact),
    )


def _terms(situation: Situation) -> tuple[Saying, ...]:
    asked = [one.saying for one in questions(situation) if one.path != "answer_by"]
    if not asked:
        return ()
    intro = pick(
        situation,
        "missing",
        say("It would help me if the letter also answered what we have not covered."),
        say("A few points that we have not covered would be good to have in it."),
    )
    return (intro, *asked[:MOST_QUESTIONS])


def _by_when(situation: Situation) -> Saying:
    terms = situation.terms
    due = due_day(situation, terms) if terms else None
    if terms is None or due is None:
        return pick(
            situation,
            "by when",
            say("And by what date do you need my answer?"),
            say("What is the date by which you need my answer?"),
        )
    return say(
        "You mentioned {due} for my answer; when can I expect the letter?",
        due_fact(situation, terms, due),
        due=Day(due),
    )
