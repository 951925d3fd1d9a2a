"""The choice among sentences that say the same."""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import sha256

from offerbook.core.fact import Fact
from offerbook.core.negotiation.situation import Situation
from offerbook.core.saying import Name, Saying


def pick(
    situation: Situation, purpose: str, *phrasings: Saying, warm: tuple[Saying, ...] = ()
) -> Saying:
    """Return one of several sentences, the same one for the same data.

    Two people who write to the same employer differ in name and evidence, so they rarely get
    the same words; one person who looks twice always does.

    Args:
        situation: whose names decide.
        purpose: what the sentence is for, so that the choices in one text are independent.
        phrasings: at least one.
        warm: the same for whoever chose the relational style; empty where one set fits both.
    """
    if warm and relational(situation):
        phrasings = warm
    return phrasings[chance(situation, purpose, len(phrasings))]


def chance(situation: Situation, purpose: str, count: int) -> int:
    """Return a number from 0 to below `count` that hangs on the data alone."""
    employer = situation.employer
    written = len(situation.events("follow_up", "asked", "extension_asked"))
    names = (situation.preferences.name, employer.company, employer.role, employer.specific)
    seed = "\n".join((*names, situation.application, purpose, str(written)))
    # A hash that mixes well: a checksum makes the choices in one text hang together.
    return int.from_bytes(sha256(seed.encode()).digest()[:8], "big") % count


SPOKEN = 20
"""Words of the longest sentence that is easily said aloud."""


def sayable(templates: Iterable[str], own: str) -> tuple[str, ...]:
    """Return the sentences that stay short with somebody's own words in them.

    Args:
        templates: the shortest first; that one is kept whatever the length.
        own: what goes into their one slot.

    >>> sayable(("I {did}.", "Here is one example of it: I {did}."), "moved " * 15)
    ('I {did}.',)
    """
    first, *others = templates
    room = SPOKEN + 1 - len(own.split())
    return (first, *(one for one in others if len(one.split()) <= room))


def relational(situation: Situation) -> bool:
    """Return whether the person chose texts that speak of the work as something shared.

    Source: Bowles & Babcock, "How Can Women Escape the Compensation Negotiation Dilemma?",
    Psychology of Women Quarterly 2013: relational accounts improve both pay and liking. It is
    offered to everyone, and nothing is inferred from a name.
    """
    return situation.private.style == "relational"


def role_fact(situation: Situation) -> Fact:
    """Return the name of the job as a fact."""
    return Fact("role", situation.employer.role, f"{situation.application} role")


def may_say_first_choice(situation: Situation) -> bool:
    """Return whether "you are my first choice" is true and may be said.

    Not in a move inside the present employer, where it tells of others.
    """
    permitted = situation.permissions.say_first_choice and not situation.employer.internal
    return permitted and bool(situation.first_choice)


_ROLE = frozenset({"role", "position", "job", "post"})


def role_words(role: str) -> str:
    """Return the name of a job as it goes on before or after the word "role".

    >>> role_words("Analyst role"), role_words("Nurse"), role_words("Role")
    ('Analyst', 'Nurse', 'Role')
    """
    name, _, last = role.strip().rpartition(" ")
    return name.strip() if name and last.casefold() in _ROLE else role.strip()


def role_name(situation: Situation) -> Name:
    """Return the name of the job as a slot of a sentence about "the role"."""
    return Name(role_words(situation.employer.role))


def company_fact(situation: Situation) -> Fact:
    """Return the name of the employer as a fact."""
    return Fact("company", situation.employer.company, f"{situation.application} company")
