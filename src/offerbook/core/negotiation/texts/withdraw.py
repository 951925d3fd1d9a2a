"""A withdrawal from a process that has brought no offer: thanks, a clear step back, goodwill."""

from __future__ import annotations

from offerbook.core.negotiation.phrase import (
    closing,
    greeting,
    met,
    pick,
    role_fact,
    role_name,
    subject,
)
from offerbook.core.negotiation.situation import Situation
from offerbook.core.negotiation.text import Outgoing, Refusal
from offerbook.core.saying import Name, Saying, say


def write(situation: Situation) -> Outgoing | Refusal:
    """Return the e-mail, or why there is nothing to withdraw from."""
    told = situation.progress.get(situation.application)
    if told is None or not told.live or told.stage == "saved":
        why = say("This application is not running, so there is nothing to withdraw from.")
        return Refusal("withdraw", why, ())
    if situation.state is not None and situation.state.status in {"open", "spoken"}:
        return Refusal("withdraw", say("They have made an offer: decline it."), (), "decline")
    role = Name(situation.employer.role)
    return Outgoing(
        "withdraw",
        situation.application,
        subject(
            situation,
            say("My application: {role}", role_fact(situation), role=role),
            say("My application"),
        ),
        greeting(situation),
        ((_thanks(situation), _out(situation)), (_goodwill(situation),)),
        closing(situation),
        situation.preferences.name,
    )


def _thanks(situation: Situation) -> Saying:
    """Return thanks; for time and conversations only where there were some."""
    if not met(situation):
        return pick(
            situation,
            "thanks",
            say("Thank you for considering my application."),
            say("Thank you for considering me."),
        )
    return pick(
        situation,
        "thanks",
        say("Thank you for considering me, and for the time you have put into it."),
        say("Thank you for the interest you have taken in my application."),
        say("Thank you for the time you have taken to talk with me."),
    )


def _out(situation: Situation) -> Saying:
    """Return the step back; inside the present employer no word of another path."""
    if situation.employer.internal:
        return say("After some thought I have decided to withdraw my application.")
    if not situation.employer.role:
        return pick(
            situation,
            "out",
            say("I have decided on another path, and I would like to withdraw my application."),
            say("I am writing to withdraw my application, since I have decided on another path."),
            say("I have decided to go another way, and so I withdraw my application."),
        )
    role, fact = role_name(situation), role_fact(situation)
    templates = (
        "I have chosen another path, and so I withdraw my application for the {role} role.",
        "I am writing to withdraw my application for the {role} role.",
        "I have decided to go another way, and so I withdraw my application for the {role} role.",
        "After some thought I would like to withdraw my application for the {role} role.",
    )
    return pick(situation, "out", *(say(one, fact, role=role) for one in templates))


def _goodwill(situation: Situation) -> Saying:
    """Return a wish; inside the present employer nobody goes anywhere."""
    if situation.employer.internal:
        return say("I wish you every success in finding the right person for it.")
    return pick(
        situation,
        "goodwill",
        say("I wish you every success in finding the right person, and hope to meet you again."),
        say("I hope you soon find the right person; I would be glad if our paths crossed again."),
        say("All the best to you and the team, and I would be glad to stay in touch."),
    )
