"""A request for more time: a true reason, a named day, no word on pay."""

from __future__ import annotations

from datetime import date

from offerbook.core.fact import Fact
from offerbook.core.negotiation.deadlines import (
    Clash,
    NewDay,
    due_day,
    due_fact,
    extension,
    falls_short,
    later,
    new_day,
    short_clock,
    usual_new_day,
)
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
from offerbook.core.negotiation.text import Outgoing, Refusal
from offerbook.core.negotiation.texts import lapsed
from offerbook.core.negotiation.time_reasons import time_reasons
from offerbook.core.saying import Day, Name, Saying, say
from offerbook.core.waiting.items import TextKind


def write(situation: Situation) -> Outgoing | Refusal:
    """Return the e-mail, or why it is not written.

    Asking for time is legitimate: exploding offers provoke later retaliation, Lau et al. 2014.
    """
    terms, state = situation.terms, situation.state
    if terms is not None and state is not None and state.status == "lapsed":
        passed = due_day(situation, terms)
        if passed is not None:
            return lapsed.mail(situation, passed)
    if terms is None or state is None or state.status not in {"open", "spoken"}:
        return _no(say("There is no open offer here that needs an answer."))
    due = due_day(situation, terms)
    if due is None:
        why = say("They have named no day for your answer.")
        missing = (say("By when they need your answer: ask them."),)
        instead: TextKind | None = "in_writing" if state.status == "spoken" else None
        return Refusal("more_time", why, missing, instead)
    match extension(situation, terms):
        case "asked":
            return _no(say("You have asked already; wait for their word."))
        case "refused":
            return _no(say("They have said no to more time; decide by the clock."))
        case "granted":
            return _no(say("They have given you more time once; decide by the clock."))
        case _:
            pass
    named = say("You asked for my answer by {due}.", due_fact(situation, terms, due), due=Day(due))
    clash = later(situation, terms)
    if clash is not None:
        reasons = _inside(situation) if situation.employer.internal else (_other(clash),)
        return _mail(situation, (named, *reasons), new_day(clash))
    return _without_clash(situation, named, due)


def _without_clash(situation: Situation, named: Saying, due: date) -> Outgoing | Refusal:
    if short_clock(situation):
        reasons = time_reasons(situation)
        if reasons:
            return _mail(situation, (named, *reasons), usual_new_day(due))
        return _no(say("Nothing but pay is open, and a request for time says no word on pay."))
    why = say("Your answer is due by {due}, and nothing you wait for comes later.", due=Day(due))
    return Refusal(
        "more_time", why, (say("The day on which another employer has promised to decide."),)
    )


def _no(why: Saying) -> Refusal:
    return Refusal("more_time", why, ())


def _inside(situation: Situation) -> tuple[Saying, ...]:
    """Return what is said for time inside the present employer, where no other process is named."""
    careful = say("I want to give you an answer that holds, and that takes me a little longer.")
    return time_reasons(situation) or (careful,)


def _other(clash: Clash) -> Saying:
    """Return the true reason; the other employer stays unnamed, and nobody is second choice.

    A day of theirs after the one asked for would say that the time asked for is not enough.
    """
    if clash.decides is not None and falls_short(clash):
        return say(
            "Another process that I began has not come to its end yet.",
            Fact("another process, not decided", True, f"{clash.pending.id} promised_by"),
        )
    if clash.decides is None:
        fact = Fact("another process, no date named", True, clash.pending.id)
        return say("I am in another process that has not come to its end yet.", fact)
    fact = Fact("another process decides by", clash.decides, f"{clash.pending.id} promised_by")
    return say(
        "I am still in another process that decides by {day}, and I want to give you an answer "
        "that holds.",
        fact,
        day=Day(clash.decides),
    )


def _mail(situation: Situation, reason: tuple[Saying, ...], new: NewDay) -> Outgoing:
    role = Name(situation.employer.role)
    asked_for = Fact("new day asked for", new.on, formula=new.formula)
    return Outgoing(
        "more_time",
        situation.application,
        subject(
            situation,
            say("Timing of my answer: {role}", role_fact(situation), role=role),
            say("Timing of my answer"),
        ),
        greeting(situation),
        (
            (thanks_for_offer(situation), keen(situation)),
            reason,
            (_request(situation, asked_for, Day(new.on)), _promise(situation), _help(situation)),
            (_question(situation),),
        ),
        closing(situation),
        situation.preferences.name,
    )


def _request(situation: Situation, fact: Fact, new: Day) -> Saying:
    return pick(
        situation,
        "request",
        say("Could I give you my answer by {new} instead?", fact, new=new),
        say("Would it be possible for me to answer by {new}?", fact, new=new),
        say("I would like to ask for time until {new}.", fact, new=new),
    )


def _promise(situation: Situation) -> Saying:
    return pick(
        situation,
        "promise",
        say("You will have a clear answer from me by that day at the latest."),
        say("By then you will have a clear answer from me."),
        say("I will give you a clear answer by then, and sooner if I can."),
    )


def _help(situation: Situation) -> Saying:
    return pick(
        situation,
        "help",
        say("In the meantime I am glad to answer questions, or to talk with the team."),
        say("Until then I would gladly use the time to talk with the team."),
        say("If a call with the team would be useful meanwhile, I would be glad to make time."),
        warm=(
            say("Until then I would gladly use the time to talk with the team."),
            say("If it helps us both, I would gladly talk with the team meanwhile."),
            say("In the meantime I would be glad of a talk with you or the team."),
        ),
    )


def _question(situation: Situation) -> Saying:
    return pick(
        situation,
        "question",
        say("How would that fit with your plans?"),
        say("What would that mean for your planning?"),
        say("What would work for you?"),
        say("How does that look from your side?"),
        warm=(
            say("How could we arrange it together?"),
            say("How could I make that easy for you?"),
            say("What would work for both of us?"),
        ),
    )
