"""What an offer does not state, as questions in the order of what they decide."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from offerbook.core.fact import Fact
from offerbook.core.model.application import Application
from offerbook.core.model.offer import Offer
from offerbook.core.negotiation.situation import Situation
from offerbook.core.saying import Name, Saying, say
from offerbook.core.waiting.debrief import left_open


@dataclass(frozen=True, slots=True)
class Question:
    """One thing to find out."""

    path: str
    """The field that the answer would fill."""

    saying: Saying
    """The question as it may leave."""

    why: Saying
    """Why it matters, for the person."""


@dataclass(frozen=True, slots=True)
class _Term:
    path: str
    unknown: Callable[[Offer, Application], bool]
    question: str
    why: Saying


_TERMS = (
    _Term(
        "base.amount",
        lambda offer, _: offer.base is None,
        "What is the base pay?",
        say("Nothing can be compared without it."),
    ),
    _Term(
        "start",
        lambda offer, _: offer.start is None,
        "What start date do you have in mind?",
        say("Notice, a gap in pay and the first year hang on it."),
    ),
    _Term(
        "answer_by",
        lambda offer, _: offer.answer_by is None,
        "By when do you need my answer?",
        say("The clock comes before the money."),
    ),
    _Term(
        "bonus",
        lambda offer, _: not offer.bonus,
        "Is there a bonus, and what has it paid in recent years?",
        say("A target is worth what it has paid."),
    ),
    _Term(
        "grant.fully_diluted",
        lambda offer, _: any(g.kind == "option" and g.fully_diluted is None for g in offer.grant),
        "What is the fully diluted number of shares?",
        say("Without it the options cannot be valued; they count as nothing."),
    ),
    _Term(
        "grant",
        lambda offer, app: app.startup and not offer.grant,
        "What equity comes with the role?",
        say("Where cash is short, equity is part of the pay."),
    ),
    _Term(
        "retirement",
        lambda offer, _: not offer.retirement,
        "What do you pay towards retirement?",
        say("It comes every year, like base."),
    ),
    _Term(
        "time.leave_days",
        lambda offer, _: offer.time is None or offer.time.leave_days is None,
        "How many days of leave come with the role?",
        say("Time off is part of what you are paid."),
    ),
    _Term(
        "terms.probation_months",
        lambda offer, _: offer.terms is None or offer.terms.probation_months is None,
        "How long is the trial period, and what is the notice on each side?",
        say("It says how firm the offer is in the first months."),
    ),
)


def questions(situation: Situation) -> tuple[Question, ...]:
    """Return what is not stated, the most decisive first; empty where there is no offer."""
    terms = situation.terms
    if terms is None:
        return ()
    stated = tuple(
        Question(term.path, _asked(term, terms), term.why)
        for term in _TERMS
        if term.unknown(terms, situation.employer)
    )
    return (*stated, *_left_open(situation))


def _left_open(situation: Situation) -> Iterator[Question]:
    """Return what the last debrief left to be asked."""
    told = situation.progress.get(situation.application)
    for text in left_open(told) if told else ():
        fact = Fact("question left open", text, f"{situation.application} events")
        saying = say("{question}", fact, question=Name(text))
        yield Question("events", saying, say("You left it open after the interview."))


LONGEST_QUOTE = 12
"""Words of a clause that a question repeats."""


def quoted(text: str) -> str:
    """Return the beginning of a clause, as much as makes plain which one is meant.

    >>> quoted("The employer may at any time and in any way change the bonus plan.")
    'The employer may at any time and in any way change the …'
    """
    words = text.strip().rstrip(".").split()
    return " ".join(words[:LONGEST_QUOTE]) + (" …" if len(words) > LONGEST_QUOTE else "")


def clause_questions(situation: Situation) -> tuple[Saying, ...]:
    """Return a question about every clause that is open and not asked about yet."""
    terms = situation.terms
    return tuple(
        say(
            "The letter says “{clause}”: what does that mean in practice?",
            Fact("clause", one.text, f"{terms.id} clause[{at}].text"),
            clause=Name(quoted(one.text)),
        )
        for at, one in enumerate(terms.clause if terms else ())
        if terms is not None and one.status == "open"
    )


def _asked(term: _Term, offer: Offer) -> Saying:
    return say(term.question, Fact("not stated", term.path, f"{offer.id} {term.path}"))
