"""A follow-up: thanks, one specific thing, the promised day, a question; no pressure."""

from __future__ import annotations

from offerbook.core.fact import Fact
from offerbook.core.negotiation.following_up import not_yet
from offerbook.core.negotiation.phrase import (
    closing,
    greeting,
    keen,
    pick,
    role_fact,
    role_name,
    subject,
)
from offerbook.core.negotiation.situation import Situation
from offerbook.core.negotiation.specific import own_words
from offerbook.core.negotiation.text import Outgoing, Refusal
from offerbook.core.saying import Day, Name, Saying, say
from offerbook.core.waiting.items import Progress


def write(situation: Situation) -> Outgoing | Refusal:
    """Return the e-mail, or why it is not written yet."""
    why_not = not_yet(situation)
    if why_not is not None:
        return Refusal("follow_up", why_not, ())
    progress = situation.progress[situation.application]
    role = Name(situation.employer.role)
    return Outgoing(
        "follow_up",
        situation.application,
        subject(
            situation,
            say("{role}: timing", role_fact(situation), role=role),
            say("Timing of your decision"),
        ),
        greeting(situation),
        (
            (_thanks(situation, progress), *_specific(situation)),
            (*_promised(situation, progress), _question(situation)),
        ),
        closing(situation),
        situation.preferences.name,
    )


def _thanks(situation: Situation, progress: Progress) -> Saying:
    met = [
        event.on
        for event in progress.events
        if event.kind in {"interview", "screening"} and event.on <= situation.today
    ]
    role = role_name(situation)
    if not met:
        return _thanks_for_considering(situation, role)
    day = Day(met[-1])
    fact = Fact("last conversation", met[-1], f"{situation.application} events")
    if not situation.employer.role:
        return say("Thank you again for the conversation on {day}.", fact, day=day)
    facts = (fact, role_fact(situation))
    return pick(
        situation,
        "thanks",
        say(
            "Thank you again for the conversation on {day} about the role of {role}.",
            *facts,
            day=day,
            role=role,
        ),
        say(
            "Thank you again for talking with me on {day} about the role of {role}.",
            *facts,
            day=day,
            role=role,
        ),
        say(
            "Thank you once more for your time on {day}, when we spoke about the role of {role}.",
            *facts,
            day=day,
            role=role,
        ),
    )


def _thanks_for_considering(situation: Situation, role: Name) -> Saying:
    if not situation.employer.role:
        return say("Thank you for considering my application.")
    fact = role_fact(situation)
    return say("Thank you for considering me for the role of {role}.", fact, role=role)


def _specific(situation: Situation) -> tuple[Saying, ...]:
    if not situation.employer.specific.strip():
        still = ("I am still keen to join you.", "I would still be very glad to join you.")
        if situation.employer.internal:
            still = ("I am still keen to take it on.", "I would still be very glad to take it on.")
        return (pick(situation, "keen", *(say(one) for one in still)),)
    own, fact, name = own_words(situation)
    if own.shape != "thing":
        return (keen(situation),)
    templates = (
        "I am as keen as before, above all on {specific}.",
        "I am still very keen on it, and on {specific} in particular.",
        "I remain enthusiastic about it, above all about {specific}.",
        "I am still looking forward to it, and most of all to {specific}.",
    )
    return (pick(situation, "keen", *(say(one, fact, specific=name) for one in templates)),)


def _promised(situation: Situation, progress: Progress) -> tuple[Saying, ...]:
    if progress.promised is None:
        return (say("I know that these things can take longer than planned."),)
    day = Day(progress.promised)
    fact = Fact("promised by", progress.promised, f"{situation.application} promised_by")
    return (
        pick(
            situation,
            "promised",
            say(
                "You had hoped to decide by {day}, and I know that these things move.",
                fact,
                day=day,
            ),
            say(
                "You had mentioned {day} for a decision; I know that dates can shift.",
                fact,
                day=day,
            ),
            say(
                "You had named {day} for your decision, and I know that plans change.",
                fact,
                day=day,
            ),
        ),
    )


def _question(situation: Situation) -> Saying:
    return pick(
        situation,
        "question",
        say("What does the timing look like now, and is there anything more I can send you?"),
        say("How do things stand now, and what else could I send you that would help?"),
        say("What timing do you have in mind now, and can I add anything that helps?"),
    )
