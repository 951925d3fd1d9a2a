"""After the answer day: does the offer still stand, and until when?"""

from __future__ import annotations

from datetime import date

from offerbook.core.negotiation.deadlines import due_fact
from offerbook.core.negotiation.phrase import (
    closing,
    greeting,
    keen,
    pick,
    role_fact,
    subject,
    thanks_for_offer,
)
from offerbook.core.negotiation.situation import Situation
from offerbook.core.negotiation.text import Outgoing
from offerbook.core.saying import Day, Name, Saying, say


def mail(situation: Situation, due: date) -> Outgoing:
    """Return the e-mail to an employer whose day for an answer has passed.

    It says what happened and asks; it claims no offer, begs no pardon and names no pay.

    Args:
        situation: of the lapsed offer.
        due: the day that passed, extensions counted.
    """
    terms, role = situation.terms, Name(situation.employer.role)
    facts = () if terms is None else (due_fact(situation, terms, due),)
    passed = say(
        "You asked for my answer by {due}, and that day has passed without one.",
        *facts,
        due=Day(due),
    )
    return Outgoing(
        "more_time",
        situation.application,
        subject(
            situation,
            say("Does your offer still stand? {role}", role_fact(situation), role=role),
            say("Does your offer still stand?"),
        ),
        greeting(situation),
        (
            (thanks_for_offer(situation), keen(situation)),
            (passed, _still_open(situation)),
            (_promise(situation), say("If it is easier to talk, I would gladly make time.")),
        ),
        closing(situation),
        situation.preferences.name,
    )


def _still_open(situation: Situation) -> Saying:
    return pick(
        situation,
        "still open",
        say("Does the offer still stand, and if it does, by when would you need my answer now?"),
        say("May I still take it up, and until when could I let you know?"),
        say("Is it still open to me, and what day would now suit you for my answer?"),
    )


def _promise(situation: Situation) -> Saying:
    return pick(
        situation,
        "promise",
        say("Once I know, you will have a clear answer from me by the day you name."),
        say("You will have a clear yes or no from me by whatever day you name."),
    )
