"""A thank-you after an interview: light, one specific thing, no pressure."""

from __future__ import annotations

from offerbook.core.fact import Fact
from offerbook.core.model.application import Event
from offerbook.core.negotiation.addressee import besides, called
from offerbook.core.negotiation.phrase import closing, greeting, keen, pick, role_fact, subject
from offerbook.core.negotiation.situation import Situation
from offerbook.core.negotiation.text import Outgoing, Refusal
from offerbook.core.saying import Day, Name, Names, Saying, say
from offerbook.core.waiting.followups import thank_you


def write(situation: Situation) -> Outgoing | Refusal:
    """Return the note, or why none is owed.

    It helps a little and costs nothing; it never decides: vendor surveys of recruiters disagree
    on how much it matters, so no figure is shown.
    """
    told = situation.progress.get(situation.application)
    held = situation.events("interview")
    owed = None if told is None else thank_you(situation.employer, told, situation.today)
    if owed is None or not held:
        why = say("No thank-you is owed: no interview in the last days, or one was sent already.")
        return Refusal("thank_you", why, ())
    role = Name(situation.employer.role)
    return Outgoing(
        "thank_you",
        situation.application,
        subject(
            situation,
            say("Thank you: {role}", role_fact(situation), role=role),
            say("Thank you"),
        ),
        greeting(situation),
        (
            (_thanks(situation, held[-1]), keen(situation)),
            (*_promised(situation), _question(situation)),
        ),
        closing(situation),
        situation.preferences.name,
    )


_ALONE = (
    "Thank you for the conversation on {day}; I enjoyed it.",
    "Thank you for taking the time to talk on {day}.",
    "Thank you for your time on {day}; it was good to talk.",
    "I enjoyed our conversation on {day}; thank you for it.",
)
_WITH_OTHERS = (
    "Thank you and {people} for your time on {day}.",
    "Thank you, and {people}, for the conversation on {day}; I enjoyed it.",
    "I enjoyed talking with you and {people} on {day}; thank you for the time.",
)
_OF_OTHERS = (
    "Thank you for the conversation with {people} on {day}; I enjoyed it.",
    "Thank you for the time on {day}; it was good to talk with {people}.",
    "I enjoyed talking with {people} on {day}; thank you for making it possible.",
)


def _thanks(situation: Situation, event: Event) -> Saying:
    day = Fact("interview", event.on, f"{situation.application} events")
    contact = situation.employer.contact
    written_to = contact.name if contact and called(contact.name) else ""
    others = besides(event.people, written_to)
    templates: tuple[str, ...] = _ALONE
    if others:
        there = len(others) < len(event.people)
        templates = _WITH_OTHERS if there else _OF_OTHERS
        first = tuple(called(one) or one for one in others) if there else others
        people = Fact("who was there", others[0], f"{situation.application} events")
        names, on = Names(first), Day(event.on)
        said = (say(one, day, people, people=names, day=on) for one in templates)
        return pick(situation, "thanks", *said)
    return pick(situation, "thanks", *(say(one, day, day=Day(event.on)) for one in templates))


def _promised(situation: Situation) -> tuple[Saying, ...]:
    day = situation.progress[situation.application].promised
    if day is None:
        return (
            pick(
                situation,
                "picture",
                say("I came away with a clearer picture of the work, and would gladly do it."),
                say("The talk made the work much clearer to me, and I would be glad to do it."),
                say("After our talk I can see the work before me, and I would like to do it."),
            ),
        )
    fact = Fact("promised by", day, f"{situation.application} promised_by")
    return (
        pick(
            situation,
            "promised",
            say("I look forward to hearing from you by {day}, as we said.", fact, day=Day(day)),
            say("You named {day} for your decision, and I look forward to it.", fact, day=Day(day)),
            say("I look forward to your word by {day}.", fact, day=Day(day)),
        ),
    )


def _question(situation: Situation) -> Saying:
    """Return the question; it says "until then" only after a day was named."""
    if situation.progress[situation.application].promised is not None:
        return pick(
            situation,
            "question",
            say("What else can I send you until then that would help you to decide?"),
            say("Until then, what more would you like to know from me?"),
            say("What would be useful for me to add before then?"),
        )
    return pick(
        situation,
        "question",
        say("What else could I send you that would help you to decide?"),
        say("What could I add that would be useful to you?"),
        say("What more would you like to know from me?"),
        say("What would help you most to have from me now?"),
    )
