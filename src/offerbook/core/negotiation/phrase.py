"""The choice among sentences that say the same, and the lines around every text."""

from __future__ import annotations

from zlib import crc32

from offerbook.core.fact import Fact
from offerbook.core.negotiation.situation import Situation
from offerbook.core.saying import Name, Saying, say


def pick(situation: Situation, purpose: str, *phrasings: Saying) -> Saying:
    """Return one of several sentences, the same one for the same data.

    Two people who write to the same employer differ in name and evidence, so they rarely get
    the same words; one person who looks twice always does.

    Args:
        situation: whose names decide.
        purpose: what the sentence is for, so that the choices in one text are independent.
        phrasings: at least one.
    """
    employer = situation.employer
    written = len(situation.events("follow_up", "asked", "extension_asked"))
    names = (situation.preferences.name, employer.company, employer.role, employer.specific)
    seed = "\n".join((*names, situation.application, purpose, str(written)))
    return phrasings[crc32(seed.encode()) % len(phrasings)]


def role_fact(situation: Situation) -> Fact:
    """Return the name of the job as a fact."""
    return Fact("role", situation.employer.role, f"{situation.application} role")


def company_fact(situation: Situation) -> Fact:
    """Return the name of the employer as a fact."""
    return Fact("company", situation.employer.company, f"{situation.application} company")


def greeting(situation: Situation) -> Saying:
    """Return "Hi Jo," with the real name, or a neutral greeting."""
    contact = situation.employer.contact
    name = contact.name.strip() if contact else ""
    if not name:
        return say("Hello,")
    fact = Fact("contact", name, f"{situation.application} contact.name")
    first = Name(name.split(maxsplit=1)[0] if _has_plain_first_name(name) else name)
    return pick(
        situation,
        "greeting",
        say("Hi {name},", fact, name=first),
        say("Hello {name},", fact, name=first),
        say("Dear {name},", fact, name=first),
    )


def _has_plain_first_name(name: str) -> bool:
    """Return whether the first word can stand alone: no title, no initial."""
    first = name.split(maxsplit=1)[0]
    return not first.endswith(".") and len(first) > 1 and first.lower() not in _TITLES


_TITLES = frozenset({"mr", "mrs", "ms", "mx", "miss", "dr", "prof", "herr", "frau", "mme", "sir"})


def closing(situation: Situation) -> Saying:
    """Return the line before the name."""
    return pick(
        situation,
        "closing",
        say("Best regards,"),
        say("Kind regards,"),
        say("With best wishes,"),
        say("Best wishes,"),
    )


def subject(situation: Situation, with_role: Saying, without_role: Saying) -> Saying:
    """Return the subject line that names the job where the book does."""
    return with_role if situation.employer.role else without_role


def keen(situation: Situation) -> Saying:
    """Return what is good about the job, in the person's words where there are any.

    Naming one specific thing is consistent practice in guides, such as Malhotra, "15 Rules for
    Negotiating a Job Offer", HBR 2014: be likeable, and show that they can get you.
    """
    specific = situation.employer.specific.strip().rstrip(".")
    if specific:
        fact = Fact("what you are keen on", specific, f"{situation.application} specific")
        name = Name(specific)
        return pick(
            situation,
            "keen",
            say("I am keen on {specific}.", fact, specific=name),
            say("I am looking forward to {specific} in particular.", fact, specific=name),
            say("What makes me most enthusiastic is {specific}.", fact, specific=name),
        )
    company = Name(situation.employer.company)
    fact = company_fact(situation)
    return pick(
        situation,
        "keen",
        say("I am keen to work at {company}.", fact, company=company),
        say("I am enthusiastic about working at {company}.", fact, company=company),
        say("I would be glad to work at {company}.", fact, company=company),
    )


def first_choice(situation: Situation) -> Saying | None:
    """Return "you are my first choice" where that is true and may be said."""
    if not situation.permissions.say_first_choice or not situation.first_choice:
        return None
    fact = Fact("first choice", situation.employer.company, "preferences first_choice.application")
    return pick(
        situation,
        "first choice",
        say("You are my first choice.", fact),
        say("Of all the places I am talking to, yours is my first choice.", fact),
        say("As things stand, yours is the place I would choose.", fact),
    )


def thanks_for_offer(situation: Situation) -> Saying:
    """Return thanks for the offer, with the job where the book names it."""
    role = Name(situation.employer.role)
    if not situation.employer.role:
        return pick(
            situation,
            "thanks",
            say("Thank you very much for the offer and for the time you have given me."),
            say("Thank you for the offer, and for the good conversations on the way to it."),
        )
    fact = role_fact(situation)
    return pick(
        situation,
        "thanks",
        say("Thank you very much for the offer for the role of {role}.", fact, role=role),
        say("Thank you for offering me the role of {role}.", fact, role=role),
        say("Many thanks for your offer for the role of {role}.", fact, role=role),
    )


def open_question(situation: Situation) -> Saying:
    """Return the question that ends an ask: open, so that "no" is not the easy answer.

    Source: a choice mindset keeps people negotiating, Ma et al. (six studies).
    """
    return pick(
        situation,
        "question",
        say("What is possible on your side?"),
        say("How does that look from your side?"),
        say("What could you do here?"),
        say("What room do you see?"),
    )
