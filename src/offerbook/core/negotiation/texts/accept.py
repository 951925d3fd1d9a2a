"""An acceptance in writing: a clear yes to the letter, its terms restated exactly."""

from __future__ import annotations

from offerbook.core.fact import Fact
from offerbook.core.negotiation.clock_rows import ended
from offerbook.core.negotiation.letter_word import say_with_letter
from offerbook.core.negotiation.phrase import closing, greeting, pick, role_fact, role_name, subject
from offerbook.core.negotiation.promised import phrase, promises
from offerbook.core.negotiation.situation import Situation
from offerbook.core.negotiation.text import Outgoing, Refusal
from offerbook.core.negotiation.texts.restated import restated
from offerbook.core.negotiation.won import rounds
from offerbook.core.saying import Name, Names, Saying, say


def write(situation: Situation) -> Outgoing | Refusal:
    """Return the e-mail, or why there is nothing yet that could be accepted.

    Only a written and open offer is accepted, and only once everything that was promised stands
    in the letter; conditions that are not cleared are named. Nothing here says to resign.
    """
    terms, state = situation.terms, situation.state
    if terms is None or state is None or state.status not in {"open", "spoken"}:
        return Refusal("accept", say("There is no open offer here to accept."), ())
    taken = ended(situation)
    if taken is not None:
        return Refusal("accept", taken.why[0], ())
    if state.status == "spoken":
        why = say("Nothing is accepted from a spoken offer; ask for it in writing.")
        return Refusal("accept", why, (say("The letter."),), "in_writing")
    promised = promises(situation)
    if promised:
        missing = tuple(say("{what}, in the letter.", what=phrase(one)) for one in promised)
        why = say("What they promised is not in the letter yet; ask for that first.")
        return Refusal("accept", why, missing, "recap")
    if terms.base is None:
        why = say("The letter names no base, so its terms cannot be restated.")
        return Refusal("accept", why, (say("The base."),), "questions")
    role = role_name(situation)
    return Outgoing(
        "accept",
        situation.application,
        subject(
            situation,
            say("I accept your offer: {role}", role_fact(situation), role=role),
            say("I accept your offer"),
        ),
        greeting(situation),
        (
            (_yes(situation),),
            (_terms_lead(situation), *restated(terms)),
            *_conditions(situation),
            (_next(situation), _question(situation)),
        ),
        closing(situation),
        situation.preferences.name,
    )


def _yes(situation: Situation) -> Saying:
    role, terms = role_name(situation), situation.terms
    if not situation.employer.role:
        plain = "Thank you for your {letter}; I am glad to accept your offer."
        return say_with_letter(plain, terms)
    templates = (
        "Thank you for your {letter}: I am glad to accept the role of {role}.",
        "Thank you; I gladly accept your offer for the role of {role}.",
        "Thank you very much for the offer: I am delighted to accept the role of {role}.",
        "Many thanks for your {letter}. I am happy to accept the role of {role}.",
    )
    warm: tuple[str, ...] = (
        "Thank you, I gladly accept the role of {role}, and I look forward to working with you.",
        "Thank you for your {letter}: I gladly accept the role of {role}, and look forward to it.",
    )
    if not situation.employer.internal:
        joining = "Thank you; I am glad to accept the role of {role} and to join you all."
        warm = (*warm, joining)
    if rounds(situation):
        found = "Thank you for finding this with me: I am delighted to accept the role of {role}."
        warm = (*warm, found)
    fact = role_fact(situation)
    return pick(
        situation,
        "yes",
        *(say_with_letter(one, terms, fact, role=role) for one in templates),
        warm=tuple(say_with_letter(one, terms, fact, role=role) for one in warm),
    )


def _terms_lead(situation: Situation) -> Saying:
    templates = (
        "These are the terms as I read them in your {letter}:",
        "So that we have the same terms before us, this is what the {letter} says:",
        "For the record, these are the terms as your {letter} states them:",
        "This is how I read the terms of your {letter}:",
    )
    said = (say_with_letter(one, situation.terms) for one in templates)
    return pick(situation, "terms", *said)


def _conditions(situation: Situation) -> tuple[tuple[Saying, ...], ...]:
    """Return what is not cleared: in a sentence where the words fit into one, else as a list.

    A capital may begin a name or a sentence; on a line of its own it is right for both.
    """
    terms = situation.terms
    left = [
        (at, one.what)
        for at, one in enumerate(terms.condition if terms else ())
        if one.cleared is None
    ]
    if not left or terms is None:
        return ()
    facts = [Fact("condition", what, f"{terms.id} condition[{at}].what") for at, what in left]
    told = tuple(what.strip().rstrip(".") for _, what in left)
    if all(what[:1].islower() for what in told):
        names = Names(told)
        return (
            (say("I understand that it still depends on {conditions}.", *facts, conditions=names),),
        )
    listed = (
        say("- {condition}", fact, condition=Name(what))
        for what, fact in zip(told, facts, strict=True)
    )
    return ((say("I understand that it still depends on:"), *listed),)


def _next(situation: Situation) -> Saying:
    return pick(
        situation,
        "next",
        say("If any of this differs from your records, please tell me before I sign."),
        say("Should you see any of it differently, please let me know before I sign."),
        say("Please tell me if you read any of these terms differently."),
        say("Do let me know if I have any of it wrong."),
        warm=(
            say("If you see any of it differently, let us put it right before I sign."),
            say(
                "Please tell me if any of it reads differently to you, so that we are of one mind."
            ),
        ),
    )


def _question(situation: Situation) -> Saying:
    return pick(
        situation,
        "question",
        say("What is the next step, and how shall I return the signed copy?"),
        say("How would you like to have the signed copy, and what comes next?"),
        say("Where shall I send the signed copy, and what happens after that?"),
        say("How shall I send you the signed copy, and what would be useful before I start?"),
    )
