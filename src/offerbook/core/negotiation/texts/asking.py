"""What is asked for: the figure, a package, and the next thing where the base is settled."""

from __future__ import annotations

from offerbook.core.fact import Fact
from offerbook.core.negotiation.base_words import in_words
from offerbook.core.negotiation.modifiers import modifiers
from offerbook.core.negotiation.phrase import pick
from offerbook.core.negotiation.points.full_time import full_time_share
from offerbook.core.negotiation.situation import Situation
from offerbook.core.negotiation.stance import Stance
from offerbook.core.negotiation.text import Ask
from offerbook.core.negotiation.texts.beside import review_fact, review_phrase
from offerbook.core.saying import Amount, Phrase, Saying, say


def asked_fact(ask: Ask) -> Fact:
    """Return the figure of an ask as a fact that may leave; what it rests on stays behind."""
    return Fact("the figure asked for", ask.base, "", ask.currency, "your first ask")


def figure(situation: Situation, ask: Ask) -> Phrase:
    """Return the figure of an ask in words, such as "a base of {amount} a year".

    Where the letter states a full-time rate for part-time work, the figure is one too, and says
    so: it stands beside medians and bands that are quoted for full time.
    """
    full = full_time_share(situation) < 1
    return Phrase(in_words(Amount(ask.base, ask.currency), ask.per, full=full))


def asked(situation: Situation, ask: Ask) -> Saying:
    """Return the ask as a request, in the employer's currency and unit of pay.

    A request, not a rejection: in some jurisdictions a counter-offer may end the original one.
    Somebody in the first years of a career asks gently.
    """
    fact, what = asked_fact(ask), figure(situation, ask)
    if "P6b" in modifiers(situation):
        return pick(
            situation,
            "ask",
            say("Would there be any room for {what}?", fact, what=what),
            say("Might {what} be possible?", fact, what=what),
            say("If there is any room, {what} would mean a lot to me.", fact, what=what),
        )
    return pick(
        situation,
        "ask",
        say("Could we agree on {what}?", fact, what=what),
        say("I would like to ask for {what}.", fact, what=what),
        say("Would {what} be possible?", fact, what=what),
        say("Could you come up to {what}?", fact, what=what),
        say("My request is {what}.", fact, what=what),
        warm=(
            say("Could we get to {what}?", fact, what=what),
            say("I would like to ask whether we could get to {what}.", fact, what=what),
            say("Would you see a way for us to reach {what}?", fact, what=what),
            say("It would mean a lot to me to begin on {what}.", fact, what=what),
        ),
    )


def next_lever(situation: Situation, now: Stance) -> tuple[Saying, ...]:
    """Return a request about something else than base, where base is settled; empty without one.

    A no to one thing is met with the next, never with the same again; a grade is respected, and
    the question is which step of it fits.
    """
    if "grade_step" in now.levers:
        return (_step(situation), *_beside_the_grade(situation, now))
    if situation.by_rate:
        return _rate_closed(situation, now)
    found = _instead(situation, now)
    return (*_settled(situation), *found) if found else ()


def _settled(situation: Situation) -> tuple[Saying, ...]:
    base = pick(
        situation,
        "settled",
        say("I take it that the base is settled, and there is one other thing I would raise."),
        say("As I understand it the base is settled, so let me ask about something beside it."),
        say("With that the base is settled, and I would like to ask about one thing more."),
        warm=(
            say("The base is settled then, and I would value your view on one other thing."),
            say("With that the base is settled, and I hope we can look at one other thing."),
        ),
    )
    return (base,)


def _instead(situation: Situation, now: Stance) -> tuple[Saying, ...]:
    payment, review = "sign_on" in now.levers, "review" in now.levers
    when = review_phrase(situation)
    facts = review_fact(situation)
    if payment and review:
        both = (
            "Could a sign-on payment or {when} be possible instead?",
            "Would a sign-on payment, or {when}, be open to you instead?",
            "Could we look at a sign-on payment instead, or at {when}?",
        )
        return (pick(situation, "next", *(say(one, *facts, when=when) for one in both)),)
    if payment:
        once = ("Could a sign-on payment be possible instead?", "Would a sign-on payment be open?")
        return (pick(situation, "next", *(say(one) for one in once)),)
    if review:
        later = ("Could we agree on {when} instead?", "Would {when} be possible instead?")
        return (pick(situation, "next", *(say(one, *facts, when=when) for one in later)),)
    return ()


def _step(situation: Situation) -> Saying:
    return pick(
        situation,
        "step",
        say("I understand that pay follows the grade; which step of it fits my experience?"),
        say("As pay goes by grade, which step would my experience place me on?"),
        say("Pay goes by grade with you, so may I ask which step my experience counts for?"),
        say("Within the grade, which step do you see for somebody with my experience?"),
    )


def _beside_the_grade(situation: Situation, now: Stance) -> tuple[Saying, ...]:
    leave, start = "leave" in now.levers, "start" in now.levers
    if leave and start:
        return (
            pick(
                situation,
                "beside the grade",
                say("I would also be glad to talk about days of leave and the start date."),
                say("Days of leave and the start date are the other points I would like to raise."),
            ),
        )
    if leave:
        return (say("I would also be glad to talk about days of leave."),)
    return (say("I would also be glad to talk about the start date."),) if start else ()


def _rate_closed(situation: Situation, now: Stance) -> tuple[Saying, ...]:
    term, payment = "term" in now.levers, "payment" in now.levers
    if term and payment:
        return (
            pick(
                situation,
                "next",
                say("Could a longer term or shorter payment terms be possible instead?"),
                say("Could we look at the length of the contract and the payment terms instead?"),
            ),
        )
    if term:
        return (say("Could a longer term be possible instead?"),)
    return (say("Could shorter payment terms be possible instead?"),) if payment else ()
