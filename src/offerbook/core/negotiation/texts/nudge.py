"""A nudge to a slower company: an offer in hand, its day, what can they say by then; no pay."""

from __future__ import annotations

from datetime import date

from offerbook.core.calendar import add_business_days
from offerbook.core.fact import Fact
from offerbook.core.model.offer import Offer
from offerbook.core.negotiation.deadlines import due_day, due_fact, promised_day
from offerbook.core.negotiation.following_up import not_yet
from offerbook.core.negotiation.phrase import (
    closing,
    first_choice,
    greeting,
    keen,
    met,
    pick,
    role_fact,
    role_name,
    subject,
)
from offerbook.core.negotiation.situation import Situation
from offerbook.core.negotiation.text import Outgoing, Refusal
from offerbook.core.saying import Day, Saying, say


def write(situation: Situation) -> Outgoing | Refusal:
    """Return the e-mail, or why it is not written.

    A written offer is mentioned as such; a spoken one only as what it is, and only for its day.
    In a move inside the present employer there is none: no other offer is ever mentioned there.
    """
    progress = situation.progress.get(situation.application)
    if situation.state is not None and situation.state.status in {"open", "spoken"}:
        return _no(say("They have made an offer already; there is nothing to hurry."))
    if progress is None or not progress.live:
        return _no(say("This application is no longer running."))
    if situation.employer.internal:
        why = say("Inside your present employer no other offer is mentioned; ask how things stand.")
        return Refusal("nudge", why, (), None if not_yet(situation) else "follow_up")
    first = _first_due(situation)
    if first is None:
        why = say("No other offer with a day for your answer is open.")
        missing = (say("The day by which another employer needs your answer."),)
        return Refusal("nudge", why, missing, None if not_yet(situation) else "follow_up")
    offer, due = first
    decides = promised_day(situation, progress)
    if decides is not None and decides < due:
        why = say(
            "They promised an answer by {day}, before {due}; wait for it.",
            day=Day(decides),
            due=Day(due),
        )
        return _no(why)
    if add_business_days(due, -1) <= situation.today:
        return _mail(situation, offer, due, due)
    return _mail(situation, offer, due, add_business_days(due, -1))


def _no(why: Saying) -> Refusal:
    return Refusal("nudge", why, ())


def _first_due(situation: Situation) -> tuple[Offer, date] | None:
    """Return the offer to be answered first, a written one before a spoken one."""
    for status in ("open", "spoken"):
        found = [
            (day, one.id, one)
            for one in situation.with_status(status)
            if (day := due_day(situation, one)) is not None
        ]
        if found:
            day, _, offer = min(found)
            return offer, day
    return None


def _mail(situation: Situation, offer: Offer, due: date, reply: date) -> Outgoing:
    role = role_name(situation)
    named = due_fact(situation, offer, due)
    wanted = Fact("reply wanted by", reply, "", "", "deadline − 1 business day", (named,))
    first = first_choice(situation)
    return Outgoing(
        "nudge",
        situation.application,
        subject(
            situation,
            say("Timing: {role}", role_fact(situation), role=role),
            say("Timing of your decision"),
        ),
        greeting(situation),
        (
            (_thanks(situation), keen(situation), *((first,) if first else ())),
            (_in_hand(situation, offer, named, Day(due)), _no_rush(situation)),
            (_question(situation, wanted, Day(reply)),),
        ),
        closing(situation),
        situation.preferences.name,
    )


def _thanks(situation: Situation) -> Saying:
    role, fact = role_name(situation), role_fact(situation)
    if not met(situation):
        if not situation.employer.role:
            return say("Thank you for considering my application.")
        return say("Thank you for considering me for the role of {role}.", fact, role=role)
    if not situation.employer.role:
        return say("Thank you again for the conversations we have had so far.")
    return pick(
        situation,
        "thanks",
        say("Thank you again for the conversations about the role of {role}.", fact, role=role),
        say("Thank you for the time you have given me for the role of {role}.", fact, role=role),
        say("Thank you once more for talking with me about the {role} role.", fact, role=role),
    )


def _in_hand(situation: Situation, offer: Offer, named: Fact, due: Day) -> Saying:
    if situation.states[offer.id].status == "spoken":
        return say(
            "I have been told that an offer from elsewhere is coming, and I must answer it by "
            "{due}.",
            named,
            due=due,
        )
    return pick(
        situation,
        "in hand",
        say(
            "I now hold a written offer from another employer and must answer by {due}.",
            named,
            due=due,
        ),
        say(
            "Another employer has sent me a written offer; my answer is due by {due}.",
            named,
            due=due,
        ),
        say(
            "I have since received a written offer from elsewhere, to be answered by {due}.",
            named,
            due=due,
        ),
    )


def _no_rush(situation: Situation) -> Saying:
    return pick(
        situation,
        "no rush",
        say("I do not want to rush you, and I would rather tell you now than too late."),
        say("This is not meant to press you; I only want you to know in good time."),
        say("I know that these things take their time, and I wanted you to hear it early."),
    )


def _question(situation: Situation, wanted: Fact, by: Day) -> Saying:
    return pick(
        situation,
        "question",
        say("What could you tell me by {by} about where things stand?", wanted, by=by),
        say("What do you expect to know by {by}?", wanted, by=by),
        say("How far do you think you will be by {by}?", wanted, by=by),
    )
