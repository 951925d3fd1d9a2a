"""A recap after a call: what was promised, as understood, with the wish to have it in writing."""

from __future__ import annotations

from datetime import date

from offerbook.core.fact import Fact
from offerbook.core.negotiation.phrase import closing, greeting, pick, role_fact, subject
from offerbook.core.negotiation.promised import phrase, promises
from offerbook.core.negotiation.situation import Situation
from offerbook.core.negotiation.text import Outgoing, Refusal
from offerbook.core.saying import Day, Name, Saying, say


def write(situation: Situation) -> Outgoing | Refusal:
    """Return the e-mail, or why there is nothing to recap.

    An improvement by phone does not replace the letter: it hangs on it as promised until a new
    letter comes. A call sets the tone and the mail keeps the record: Morris et al. 2002.
    """
    terms, state = situation.terms, situation.state
    if terms is None or state is None or state.status not in {"open", "spoken"}:
        return Refusal("recap", say("There is no open offer here to recap."), ())
    promised = promises(situation)
    if not promised:
        why = say("Nothing is noted that was promised and is not in the letter.")
        return Refusal("recap", why, (say("What they promised, and when."),))
    role = Name(situation.employer.role)
    listed = tuple(say("- {what}", one.fact, what=phrase(one)) for one in promised)
    on = max((one.on for one in promised if one.on is not None), default=None)
    return Outgoing(
        "recap",
        situation.application,
        subject(
            situation,
            say("What we spoke about: {role}", role_fact(situation), role=role),
            say("What we spoke about"),
        ),
        greeting(situation),
        (
            (_thanks(on, terms.id), _understood(situation), *listed),
            (_in_writing(situation), _question(situation)),
        ),
        closing(situation),
        situation.preferences.name,
    )


def _thanks(on: date | None, offer: str) -> Saying:
    if on is None:
        return say("Thank you for our conversation about the offer.")
    fact = Fact("day of the conversation", on, f"{offer} promised")
    return say("Thank you for our conversation on {day} about the offer.", fact, day=Day(on))


def _understood(situation: Situation) -> Saying:
    return pick(
        situation,
        "understood",
        say("This is how I understood it:"),
        say("So that nothing gets lost, this is what I took from it:"),
        say("Let me put down what I took from it:"),
        say("To be sure that I have it right, I noted the following:"),
    )


def _in_writing(situation: Situation) -> Saying:
    return pick(
        situation,
        "in writing",
        say("It would help me to have this in the letter, so that everything stands in one place."),
        say("Could you send it to me in writing, or add it to the letter?"),
        say("I would be glad to have it in writing before I give you my answer."),
    )


def _question(situation: Situation) -> Saying:
    return pick(
        situation,
        "question",
        say("What have I missed or got wrong, and when could I expect the new version?"),
        say("Have I understood it correctly, and when could the letter follow?"),
        say("What would you correct or add, and when could I expect the letter?"),
        say("What would you put differently, and when might the updated letter come?"),
    )
