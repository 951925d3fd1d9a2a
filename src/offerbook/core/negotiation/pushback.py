"""Replies to what they may say: acknowledge, one open question, one step on."""

from __future__ import annotations

from dataclasses import dataclass

from offerbook.core.fact import Fact
from offerbook.core.negotiation.situation import Situation
from offerbook.core.negotiation.text import PrepSheet, Section
from offerbook.core.saying import Number, Saying, say


@dataclass(frozen=True, slots=True)
class Reply:
    """What to say when they say something."""

    to: Saying
    """What they say."""

    answer: tuple[Saying, ...]
    """What to say, the last one a question."""

    then: Saying
    """What to do next."""

    never: Saying
    """What to leave unsaid."""


_QUIET = (
    Reply(
        say("They say nothing."),
        (say("What would help you to look into it?"),),
        say("Count to five before you speak; then ask this, and only this."),
        say("Do not lower the ask because it is quiet."),
    ),
    Reply(
        say("“We will think about it.”"),
        (
            say("Thank you, I appreciate that."),
            say("When can I expect to hear from you?"),
        ),
        say("Note the day they name, and follow up on the business day after it."),
        say("Do not press for an answer on the spot."),
    ),
)
"""What to say to silence, and to an answer put off."""


def replies(situation: Situation) -> tuple[Reply, ...]:
    """Return replies to the four usual pushbacks, to silence, and to "we'll think about it".

    Sources: one open question after "that's our best" keeps people at the table, Ma et al. (six
    studies); a "no" can be tactical, a reset or final, Sebenius.
    """
    return (
        Reply(
            say("“No.”"),
            (
                say("I understand, thank you for looking into it."),
                say("What is it that is fixed: the range, the budget, or who has to approve it?"),
            ),
            say("Go on to the next thing to ask for, or to a package that is worth the same."),
            say("Do not repeat the same ask."),
        ),
        Reply(
            say("“That is our best.”"),
            (
                say("Thank you for being clear; then I take the base as settled."),
                say("What could be possible beside it, such as a date for a review of pay?"),
            ),
            say("Accept, or decline if it is under the lowest you would sign."),
            say("Do not open the closed point again, and do not call it a bluff."),
        ),
        Reply(
            say("“Where else are you interviewing?”"),
            (_elsewhere(situation), say("What matters most to you for this role?")),
            say("Come back to your interest in this role."),
            say("No names you have not cleared, and no higher count than is true."),
        ),
        Reply(
            say("“What would you accept today?”"),
            _today(situation),
            say("Let them answer; do not fill the silence."),
            say("Neither your lowest figure nor what you aim for."),
        ),
        *_QUIET,
    )


def sheet(situation: Situation) -> PrepSheet:
    """Return every reply on one private sheet, for a call that is under way."""
    sections = tuple(
        Section(one.to, (*one.answer, one.then, one.never)) for one in replies(situation)
    )
    return PrepSheet(situation.offer or situation.application, sections)


def _elsewhere(situation: Situation) -> Saying:
    """Return a true and general count of other live processes."""
    others = tuple(
        key
        for key, told in sorted(situation.progress.items())
        if told.live and key != situation.application and told.stage not in {"saved", "applied"}
    )
    fact = Fact(
        "other live processes", len(others), formula="live applications past the first step"
    )
    match len(others):
        case 0:
            return say("At the moment my attention is on this role.", fact)
        case 1:
            return say(
                "I am in process with one other employer, and I keep that confidential.", fact
            )
        case count:
            return say(
                "I am in process with {count} others, and I keep those confidential.",
                fact,
                count=Number(count),
            )


def _today(situation: Situation) -> tuple[Saying, ...]:
    if situation.permissions.would_sign_at:
        return (
            say("With the figure I named, I would sign."),
            say("What can you do towards it?"),
        )
    return (
        say("I would like to think about that properly, and I will come back to you."),
        say("What can you do towards the figure I named?"),
    )
