"""The lines around every text: greeting, thanks, what is good about the job, the question."""

from __future__ import annotations

from fractions import Fraction

from offerbook.core.fact import Fact
from offerbook.core.negotiation.addressee import called
from offerbook.core.negotiation.letter_word import letter_word
from offerbook.core.negotiation.picking import (
    company_fact,
    may_say_first_choice,
    pick,
    relational,
    role_fact,
    role_name,
)
from offerbook.core.negotiation.situation import Situation
from offerbook.core.negotiation.specific import keen
from offerbook.core.negotiation.target import Room
from offerbook.core.saying import Name, Saying, say

__all__ = (
    "closing",
    "company_fact",
    "first_choice",
    "greeting",
    "keen",
    "may_sign",
    "met",
    "open_question",
    "pick",
    "relational",
    "role_fact",
    "role_name",
    "subject",
    "thanks_for_offer",
)


def greeting(situation: Situation) -> Saying:
    """Return "Hi Jo," with the real name, or a neutral greeting."""
    contact = situation.employer.contact
    name = called(contact.name) if contact else ""
    if contact is None or not name:
        return say("Hello,")
    fact = Fact("contact", contact.name, f"{situation.application} contact.name")
    return pick(
        situation,
        "greeting",
        say("Hi {name},", fact, name=Name(name)),
        say("Hello {name},", fact, name=Name(name)),
        say("Dear {name},", fact, name=Name(name)),
    )


def closing(situation: Situation) -> Saying:
    """Return the line before the name."""
    return pick(
        situation,
        "closing",
        say("Best regards,"),
        say("Kind regards,"),
        say("With best wishes,"),
        say("Best wishes,"),
        say("With kind regards,"),
    )


def subject(situation: Situation, with_role: Saying, without_role: Saying) -> Saying:
    """Return the subject line that names the job where the book does."""
    return with_role if situation.employer.role else without_role


def first_choice(situation: Situation) -> Saying | None:
    """Return "you are my first choice" where that is true and may be said."""
    if not may_say_first_choice(situation):
        return None
    fact = Fact("first choice", situation.employer.company, "preferences first_choice.application")
    return pick(
        situation,
        "first choice",
        say("You are my first choice.", fact),
        say("I want you to know that you are my first choice.", fact),
        say("To be open with you: you are my first choice.", fact),
        say("As things stand, yours is the place I would choose.", fact),
        say("If I had to decide today, yours is the place I would choose.", fact),
    )


def met(situation: Situation) -> bool:
    """Return whether they have spoken with each other so far."""
    return bool(situation.events("screening", "interview", "discussion"))


def thanks_for_offer(situation: Situation) -> Saying:
    """Return thanks for the offer, with the job where the book names it.

    Conversations are thanked for only where there were some.
    """
    terms, role = situation.terms, role_name(situation)
    plain = [
        say("Thank you very much for the offer."),
        say("Thank you for your offer; I was glad to have it."),
    ]
    if situation.employer.role:
        fact = role_fact(situation)
        plain = [
            say("Thank you very much for the offer of the {role} role.", fact, role=role),
            say("Thank you for offering me the role of {role}.", fact, role=role),
            say("Many thanks for your offer for the {role} role.", fact, role=role),
        ]
    if met(situation):
        plain.append(say("Thank you for the offer, and for the conversations on the way to it."))
    if terms is not None and terms.written:
        letter = letter_word(terms)
        plain.append(say("Thank you for your {letter} and for the offer in it.", letter=letter))
    return pick(situation, "thanks", *plain)


def open_question(situation: Situation, *, settled: bool = False) -> Saying:
    """Return the question that ends an ask: open, so that "no" is not the easy answer.

    Source: a choice mindset keeps people negotiating, Ma et al. (six studies).

    Args:
        situation: whose offer.
        settled: whether the base is no longer what is asked about.
    """
    anyway = (
        say("What is possible on your side?"),
        say("How does that look from your side?"),
        say("What would you suggest?"),
    )
    figure = (
        say("What could you do here?"),
        say("What room do you see?"),
        say("How far could you go towards this?"),
    )
    return pick(
        situation,
        "question",
        *anyway,
        *(() if settled else figure),
        warm=(
            say("What would work for both of us?"),
            say("How could we make this work together?"),
            say("What do you see as a good way to get there?"),
            say("How do you see it, and what could we do about it together?"),
        ),
    )


def may_sign(situation: Situation, space: Room | None) -> bool:
    """Return whether "at that figure I would sign" may be said, and is true.

    It is said to one employer at most: to the first choice or, where none was named, to the only
    one that still runs; and only of an ask that is not under the lowest the person would sign.
    """
    if not situation.permissions.would_sign_at or space is None or space.ask is None:
        return False
    if situation.first_choice is False or (situation.first_choice is None and _others(situation)):
        return False
    return space.floor is None or Fraction(space.ask.base) * space.unit >= space.floor.amount


def _others(situation: Situation) -> bool:
    return any(
        told.live and key != situation.application for key, told in situation.progress.items()
    )
