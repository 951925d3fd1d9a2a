"""A thank-you after an interview: light, one specific thing, no pressure."""

from __future__ import annotations

from offerbook.core.fact import Fact
from offerbook.core.model.application import Event
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


def _thanks(situation: Situation, event: Event) -> Saying:
    day = Fact("interview", event.on, f"{situation.application} events")
    if event.people:
        people = Fact("who was there", event.people[0], f"{situation.application} events")
        return pick(
            situation,
            "thanks",
            say(
                "Thank you for the conversation with {people} on {day}; I enjoyed it.",
                day,
                people,
                people=Names(event.people),
                day=Day(event.on),
            ),
            say(
                "Thank you for your time on {day}; it was good to talk with {people}.",
                day,
                people,
                people=Names(event.people),
                day=Day(event.on),
            ),
        )
    return pick(
        situation,
        "thanks",
        say("Thank you for the conversation on {day}; I enjoyed it.", day, day=Day(event.on)),
        say("Thank you for taking the time to talk on {day}.", day, day=Day(event.on)),
    )


def _promised(situation: Situation) -> tuple[Saying, ...]:
    day = situation.progress[situation.application].promised
    if day is None:
        return (say("I came away with a clearer picture of the work, and would gladly do it."),)
    fact = Fact("promised by", day, f"{situation.application} promised_by")
    return (say("I look forward to hearing from you by {day}, as we said.", fact, day=Day(day)),)


def _question(situation: Situation) -> Saying:
    return pick(
        situation,
        "question",
        say("What else can I send you until then that would help you to decide?"),
        say("What could I add in the meantime that would be useful to you?"),
        say("Until then, what more would you like to know from me?"),
    )
