"""The ask itself, and the second way to say yes."""

from __future__ import annotations

from offerbook.core.fact import Fact
from offerbook.core.negotiation.phrase import pick
from offerbook.core.negotiation.situation import Situation
from offerbook.core.negotiation.stance import Stance
from offerbook.core.negotiation.text import Ask
from offerbook.core.saying import Amount, Saying, say


def asked_fact(ask: Ask) -> Fact:
    """Return the figure of an ask as a fact that may leave; what it rests on stays behind."""
    return Fact("the figure asked for", ask.base, "", ask.currency, "your first ask")


def asked(situation: Situation, ask: Ask) -> Saying:
    """Return the ask as a request, in the employer's currency and unit of pay.

    A request, not a rejection: in some jurisdictions a counter-offer may end the original one.
    """
    fact, amount = asked_fact(ask), Amount(ask.base, ask.currency)
    match ask.per:
        case "year":
            return pick(
                situation,
                "ask",
                say("Could you bring the base to {amount} a year?", fact, amount=amount),
                say("I would like to ask for a base of {amount} a year.", fact, amount=amount),
                say("Would a base of {amount} a year be open to you?", fact, amount=amount),
            )
        case "month":
            return say("I would like to ask for a base of {amount} a month.", fact, amount=amount)
        case "week":
            return say("I would like to ask for a base of {amount} a week.", fact, amount=amount)
        case "day":
            return say("I would like to ask for a rate of {amount} a day.", fact, amount=amount)
        case _:
            return say("I would like to ask for a rate of {amount} an hour.", fact, amount=amount)


def second_way(situation: Situation, now: Stance) -> Saying | None:
    """Return another way to say yes, from what is still open; no figure, no ranking of needs.

    Sources: several issues at once, Leonardelli, Gu et al. 2019; first offers that expose
    priorities are exploited, Loschelder et al. 2016.
    """
    payment, review = "sign_on" in now.levers, "review" in now.levers
    if payment and review:
        return pick(
            situation,
            "second way",
            say(
                "If the base has little room, a sign-on payment or an agreed date for a review "
                "of pay would also help."
            ),
            say(
                "Where the base is hard to move, I am open to a sign-on payment or a firm date "
                "for a review of pay."
            ),
            say(
                "Should the base be limited, a sign-on payment or a review of pay on a fixed date "
                "could close the difference."
            ),
        )
    if payment:
        return say("If the base has little room, a sign-on payment would also help.")
    if review:
        return say("If the base has little room, an agreed date for a review would also help.")
    return None


def next_lever(situation: Situation, now: Stance) -> tuple[Saying, ...]:
    """Return a request about something else than base, where base is settled; empty without one.

    A no to one thing is met with the next, never with the same again; a grade is respected, and
    the question is which step of it fits.
    """
    if "grade_step" in now.levers:
        step = pick(
            situation,
            "step",
            say("I understand that pay follows the grade; which step of it fits my experience?"),
            say("As pay goes by grade, which step would my experience place me on?"),
        )
        return (step, say("I would also be glad to talk about days of leave and the start date."))
    payment, review = "sign_on" in now.levers, "review" in now.levers
    known = say("I take it that the base is settled, and I will not come back to it.")
    if payment and review:
        either = say("Could a sign-on payment, or a firm date for a review of pay, be possible?")
        return (known, either)
    if payment:
        return (known, say("Could a sign-on payment be possible instead?"))
    if review:
        return (known, say("Could we agree on a firm date for a review of pay instead?"))
    return ()


def together(situation: Situation) -> tuple[Saying, ...]:
    """Return a sentence about working together, for whoever chose that style; else nothing.

    Source: Bowles & Babcock, "How Can Women Escape the Compensation Negotiation Dilemma?",
    Psychology of Women Quarterly 2013: relational accounts improve both pay and liking. It is
    offered to everyone, and nothing is inferred from a name.
    """
    if situation.private.style != "relational":
        return ()
    chosen = pick(
        situation,
        "together",
        say("I would value your view on how we can find this together."),
        say("Working well with you matters to me, so I would be glad of your view on this."),
        say("I ask because I want us to begin with something that works for both sides."),
    )
    return (chosen,)
