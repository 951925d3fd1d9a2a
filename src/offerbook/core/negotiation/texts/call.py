"""What to say on the phone: the script for an ask, and the card for the first call. Private."""

from __future__ import annotations

from offerbook.core.negotiation.phrase import keen, may_sign, open_question, pick
from offerbook.core.negotiation.points.rules import REASONS, points
from offerbook.core.negotiation.pushback import replies
from offerbook.core.negotiation.situation import Situation
from offerbook.core.negotiation.stance import stance
from offerbook.core.negotiation.target import room
from offerbook.core.negotiation.text import Ask, PrepSheet, Refusal, Section
from offerbook.core.negotiation.texts.asking import asked, next_lever
from offerbook.core.negotiation.texts.counter_refused import refused
from offerbook.core.negotiation.texts.leading import lead
from offerbook.core.negotiation.texts.so_far import again, thanks
from offerbook.core.saying import Saying, say


def script(situation: Situation) -> PrepSheet | Refusal:
    """Return the script for a call, or why there is nothing to ask for yet.

    One reason, the ask, then silence: the same mail follows the same day. A short personal talk
    before an e-mail improves outcomes: Morris et al. 2002.
    """
    now, space = stance(situation), room(situation)
    reasons = points(situation, REASONS)[:1]
    found = refused(situation, now, space, reasons)
    if isinstance(found, Refusal):
        return found
    if found is None:
        request = next_lever(situation, now)
    else:
        told = tuple(one.saying for one in reasons)
        sign = (say("At that figure I would sign."),) if may_sign(situation, space) else ()
        request = (lead(situation, now), *told, asked(situation, found), *sign)
    opening = (*_thanks(situation), keen(situation), *request)
    parts: tuple[tuple[Saying, tuple[Saying, ...]], ...] = (
        (say("Say"), opening),
        (say("Then"), (say("Stop talking, and count to five."), _question(situation, found))),
        *((reply.to, (*reply.answer, reply.then)) for reply in replies(situation)),
        (say("At the end"), _recap()),
    )
    sections = tuple(Section(title, lines) for title, lines in parts)
    return PrepSheet(situation.offer or situation.application, sections)


def _question(situation: Situation, ask: Ask | None) -> Saying:
    return open_question(situation, settled=ask is None)


def _thanks(situation: Situation) -> tuple[Saying, ...]:
    if again(situation):
        return thanks(situation)
    return (
        pick(
            situation,
            "spoken thanks",
            say("Thank you for the offer, and for making time to talk."),
            say("Thank you for your time, and for the offer; I was glad to have it."),
            say("It is good to talk to you, and thank you for the offer."),
            warm=(
                say("Thank you for the offer; I am glad that we can talk about it."),
                say("Thank you for the offer, and for taking the time to go through it with me."),
            ),
        ),
    )


def _recap() -> tuple[Saying, ...]:
    return (
        say("Let me repeat what I have noted, so that I get it right."),
        say("I will send you a short mail with it today."),
        say("What is the next step, and by when?"),
    )


def first_call(situation: Situation) -> PrepSheet:
    """Return the card for the moment the phone rings with an offer: thank, ask, accept nothing."""
    parts = (
        (
            say("Say"),
            (
                say("Thank you, that is good news; I am glad you called."),
                say("I would like to read it properly before I answer."),
            ),
        ),
        (
            say("Ask"),
            (
                say("When will you send the offer in writing?"),
                say("By what day do you need my answer?"),
                say("What start date do you have in mind?"),
                say("Who decides, if I have questions about the terms?"),
            ),
        ),
        (
            say("Leave out"),
            (
                say("No yes yet, however good it sounds."),
                say("No figure: neither what you earn nor what you aim for."),
                say("No other employer by name."),
            ),
        ),
        (
            say("Note"),
            (
                say("Who called, when, and each term as it was said."),
                say("What they promised that a letter might leave out."),
            ),
        ),
    )
    sections = tuple(Section(title, lines) for title, lines in parts)
    return PrepSheet(situation.offer or situation.application, sections)
