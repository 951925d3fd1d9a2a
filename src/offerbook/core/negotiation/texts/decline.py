"""A decline: thanks, a clear no, goodwill; no money, no comparison."""

from __future__ import annotations

from offerbook.core.negotiation.phrase import (
    closing,
    greeting,
    met,
    pick,
    role_fact,
    subject,
    thanks_for_offer,
)
from offerbook.core.negotiation.situation import Situation
from offerbook.core.negotiation.text import Outgoing, Refusal
from offerbook.core.saying import Name, Saying, say


def write(situation: Situation) -> Outgoing | Refusal:
    """Return the e-mail, or why there is nothing to decline.

    Best sent once another offer is signed; a neutral no keeps the door open (consistent practice).
    """
    state = situation.state
    if state is None or state.status not in {"open", "spoken"}:
        told = situation.progress.get(situation.application)
        instead = told is not None and told.live and state is None
        why = say("There is no open offer here to decline.")
        return Refusal("decline", why, (), "withdraw" if instead else None)
    role = Name(situation.employer.role)
    return Outgoing(
        "decline",
        situation.application,
        subject(
            situation,
            say("My answer to your offer: {role}", role_fact(situation), role=role),
            say("My answer to your offer"),
        ),
        greeting(situation),
        (
            (thanks_for_offer(situation), _valued(situation)),
            (_no(situation),),
            (_goodwill(situation),),
        ),
        closing(situation),
        situation.preferences.name,
    )


def _valued(situation: Situation) -> Saying:
    """Return what is good about it; conversations only where there were some."""
    if not met(situation):
        return pick(
            situation,
            "valued",
            say("An offer takes work, and I do not take that for granted."),
            say("I know how much work goes into an offer, and I appreciate it."),
        )
    return pick(
        situation,
        "valued",
        say("I have valued our conversations and the care you took over them."),
        say("I have valued the time you took, and how openly we could talk."),
        say("I know how much work goes into an offer, and I appreciate it."),
    )


def _no(situation: Situation) -> Saying:
    return pick(
        situation,
        "no",
        say("After careful thought I have decided not to accept it."),
        say("I have thought it through with care and will not be taking up the offer."),
        say("I have come to a decision: I am not going to accept the offer."),
    )


def _goodwill(situation: Situation) -> Saying:
    """Return a wish; inside the present employer nobody goes anywhere."""
    if situation.employer.internal:
        return pick(
            situation,
            "goodwill",
            say("I hope you soon find the right person for it, and I wish you and the team well."),
            say("I wish you and the team well with it, and hope you soon find the right person."),
        )
    return pick(
        situation,
        "goodwill",
        say("I wish you and the team well, and I would be glad if our paths crossed again."),
        say("I hope you soon find the right person, and that we stay in touch."),
        say("All the best to you and the team; I would be glad to hear from you one day."),
    )
