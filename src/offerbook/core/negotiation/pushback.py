"""Replies to what they may say: acknowledge, one open question, one step on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from offerbook.core.calendar import add_business_days
from offerbook.core.fact import Fact
from offerbook.core.negotiation.deadlines import due_day, due_fact
from offerbook.core.negotiation.levers import Lever
from offerbook.core.negotiation.phrase import may_sign, pick
from offerbook.core.negotiation.rounds import is_closed
from offerbook.core.negotiation.situation import Situation
from offerbook.core.negotiation.stance import stance
from offerbook.core.negotiation.target import room
from offerbook.core.negotiation.text import PrepSheet, Section
from offerbook.core.negotiation.texts.asking import asked_fact, figure
from offerbook.core.negotiation.texts.beside import review_phrase
from offerbook.core.saying import Day, Names, Number, Phrase, Saying, say


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


_BESIDE: Mapping[Lever, Saying] = MappingProxyType(
    {
        "sign_on": say("a sign-on payment"),
        "equity": say("the equity"),
        "leave": say("more days of leave"),
        "start": say("the start date"),
        "flexible": say("days at home"),
        "relocation": say("help with moving"),
        "training": say("time for training"),
        "term": say("a longer term"),
        "payment": say("shorter payment terms"),
        "notice": say("the notice on both sides"),
        "resources": say("title and resources"),
        "effective_date": say("an earlier first day for the new pay"),
        "grade_step": say("a higher step within the grade"),
    }
)
"""What can be asked about beside the figure, as it is said."""


def replies(situation: Situation) -> tuple[Reply, ...]:
    """Return replies to the four usual pushbacks, to silence, and to "we'll think about it".

    Sources: one open question after "that's our best" keeps people at the table, Ma et al. (six
    studies); a "no" can be tactical, a reset or final, Sebenius.
    """
    following = next(_following(situation), None)
    return (
        _to_no(situation, following),
        _to_best(situation, following),
        Reply(
            say("“Where else are you interviewing?”"),
            (*_elsewhere(situation), say("What matters most to you for this role?")),
            say("Come back to your interest in this role."),
            say("No names you have not cleared, and no higher count than is true."),
        ),
        Reply(
            say("“What would you accept today?”"),
            _today(situation),
            say("Let them answer; do not fill the silence."),
            say("Neither your lowest figure nor what you aim for."),
        ),
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
                *_by_when(situation),
                say("When can I expect to hear from you?"),
            ),
            say("Note the day they name, and follow up on the business day after it."),
            say("Do not press for an answer on the spot."),
        ),
    )


def sheet(situation: Situation) -> PrepSheet:
    """Return every reply on one private sheet, for a call that is under way."""
    sections = tuple(
        Section(one.to, (*one.answer, one.then, one.never)) for one in replies(situation)
    )
    return PrepSheet(situation.offer or situation.application, sections)


def _following(situation: Situation) -> Iterator[Phrase]:
    """Yield what is still open beside the figure, in the order of the stance."""
    for lever in stance(situation).levers:
        if lever == "review":
            yield review_phrase(situation)
        elif lever in _BESIDE:
            yield Phrase(_BESIDE[lever])


def _to_no(situation: Situation, following: Phrase | None) -> Reply:
    then = say("Nothing else is open to ask for; decide on the offer as it stands.")
    if following is not None:
        then = say("Go on to the next thing to ask for: {next}.", next=following)
    return Reply(
        say("“No.”"),
        (
            pick(
                situation,
                "no",
                say("I understand, thank you for looking into it."),
                say("All right; thank you for considering it."),
                say("I see; thank you for telling me so plainly."),
                warm=(
                    say("I understand, and I am glad that we could speak about it."),
                    say("All right; thank you for looking into it for me."),
                ),
            ),
            _what_is_fixed(situation),
        ),
        then,
        say("Do not repeat the same ask."),
    )


def _what_is_fixed(situation: Situation) -> Saying:
    if situation.employer.internal:
        return say("What would an exception take, and how can I help with it?")
    if situation.employer.graded:
        return say("What is it that is fixed: the grade, or the step within it?")
    if situation.by_rate:
        return say("What is it that is fixed: the rate itself, or the budget for all of it?")
    return say("What is it that is fixed: the range, the budget, or who has to approve it?")


def _to_best(situation: Situation, following: Phrase | None) -> Reply:
    clear = say("Thank you for being clear; then I take the base as settled.")
    if situation.by_rate:
        clear = say("Thank you for being clear; then I take the rate as settled.")
    answer: tuple[Saying, ...]
    if following is not None:
        answer = (clear, say("What could be possible beside it, such as {next}?", next=following))
    else:
        answer = (
            say("Thank you for being clear."),
            *_my_answer(situation),
            say("What else should I know before I decide?"),
        )
    return Reply(
        say("“That is our best.”"),
        answer,
        say("Accept, or decline if it is under the lowest you would sign."),
        say("Do not open the closed point again, and do not call it a bluff."),
    )


def _my_answer(situation: Situation) -> tuple[Saying, ...]:
    terms = situation.terms
    due = due_day(situation, terms) if terms is not None else None
    if terms is None or due is None or due < situation.today:
        return ()
    fact = due_fact(situation, terms, due)
    return (say("You will have my answer by {due}.", fact, due=Day(due)),)


def _by_when(situation: Situation) -> tuple[Saying, ...]:
    terms = situation.terms
    due = due_day(situation, terms) if terms is not None else None
    if terms is None or due is None:
        return ()
    reply = add_business_days(due, -1)
    if reply <= situation.today:
        return ()
    fact = due_fact(situation, terms, due)
    said = "You have asked for my answer by {due}, so I hope to hear by {reply}."
    return (say(said, fact, due=Day(due), reply=Day(reply)),)


def _elsewhere(situation: Situation) -> tuple[Saying, ...]:
    """Return what else is under way: true, general, and named only where that is allowed."""
    if situation.employer.internal:
        return (say("My attention is on this role."),)
    offering = {one.application: one for one in situation.with_status("open")}
    named = tuple(
        situation.company(one)
        for key, one in sorted(offering.items(), key=lambda pair: pair[1].id)
        if key != situation.application and situation.permissions.name_companies
    )
    others = tuple(
        key
        for key, told in sorted(situation.progress.items())
        if told.live and key != situation.application and told.stage not in {"saved", "applied"}
    )
    fact = Fact(
        "other live processes", len(others), formula="live applications past the first step"
    )
    if named:
        return (say("I have a written offer from {companies}.", fact, companies=Names(named)),)
    return (_counted(len(others), fact),)


def _counted(others: int, fact: Fact) -> Saying:
    match others:
        case 0:
            return say("At the moment my attention is on this role.", fact)
        case 1:
            return say("I am in process with one other employer, and I keep it confidential.", fact)
        case count:
            return say(
                "I am in process with {count} others, and I keep those confidential.",
                fact,
                count=Number(count),
            )


def _today(situation: Situation) -> tuple[Saying, ...]:
    space = room(situation)
    ask = space.ask if space is not None else None
    if ask is None:
        settled = (say("I take the base as settled."),) if is_closed(situation, "base") else ()
        return (
            say("I would like to think about that properly before I answer."),
            *settled,
            *_my_answer(situation),
            say("What could you still move on your side?"),
        )
    what, fact = figure(situation, ask), asked_fact(ask)
    if may_sign(situation, space):
        return (
            say("With {what}, I would sign.", fact, what=what),
            say("What can you do towards it?"),
        )
    return (
        say("What I have in mind is {what}.", fact, what=what),
        *_my_answer(situation),
        say("What can you do towards it?"),
    )
