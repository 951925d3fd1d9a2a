"""What an offer does not state, as questions in the order of what they decide."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from offerbook.core.fact import Fact
from offerbook.core.model.application import Application
from offerbook.core.model.offer import Offer
from offerbook.core.negotiation.letter_word import say_with_letter
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


_EQUITY = (
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
        "grant.preference",
        lambda offer, app: app.startup and any(g.preference is None for g in offer.grant),
        "How much do investors take out first if the company is sold?",
        say("What goes to them first is not there for common shares."),
    ),
)

_FIRST = (
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
)

_EMPLOYED = (
    _Term(
        "bonus",
        lambda offer, _: not offer.bonus,
        "Is there a bonus, and what has it paid in recent years?",
        say("A target is worth what it has paid."),
    ),
    *_EQUITY,
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

_BY_RATE = (
    _Term(
        "contract_end",
        lambda offer, _: offer.contract_end is None,
        "How long is the contract meant to run?",
        say("A rate is worth as much as the days that it is paid for."),
    ),
    _Term(
        "terms.employer_notice_days",
        lambda offer, _: offer.terms is None or offer.terms.employer_notice_days is None,
        "What is the notice on each side?",
        say("It says how much of the term is firm."),
    ),
    _Term(
        "clause",
        lambda offer, _: not any("invoice" in one.text.casefold() for one in offer.clause),
        "When are invoices paid?",
        say("Until then you carry the cost."),
    ),
)
"""What a day or hour rate leaves open, in place of what belongs to employment."""


def questions(situation: Situation) -> tuple[Question, ...]:
    """Return what is not stated, the most decisive first; empty where there is no offer."""
    terms = situation.terms
    if terms is None:
        return ()
    rest = _BY_RATE if situation.by_rate else _EMPLOYED
    return (*_unknown(situation, terms, (*_FIRST, *rest)), *_left_open(situation))


def equity_questions(situation: Situation) -> tuple[Saying, ...]:
    """Return what is not known of the equity, as questions; empty where there is no offer."""
    terms = situation.terms
    found = () if terms is None else _unknown(situation, terms, _EQUITY)
    return tuple(one.saying for one in found)


def _unknown(situation: Situation, terms: Offer, among: tuple[_Term, ...]) -> tuple[Question, ...]:
    return tuple(
        Question(one.path, _asked(one, terms), one.why)
        for one in among
        if one.unknown(terms, situation.employer)
    )


def _left_open(situation: Situation) -> Iterator[Question]:
    """Return what the last debrief left to be asked."""
    told = situation.progress.get(situation.application)
    for text in left_open(told) if told else ():
        fact = Fact("question left open", text, f"{situation.application} events")
        saying = say("{question}", fact, question=Name(text))
        yield Question("events", saying, say("You left it open after the interview."))


LONGEST_QUOTE = 15
"""Words of a clause that a question repeats whole; of a longer one it takes the beginning."""

_BEGINNING = 10
_LOOSE = frozenset(
    [
        "a",
        "an",
        "and",
        "any",
        "as",
        "at",
        "be",
        "but",
        "by",
        "for",
        "from",
        "if",
        "in",
        "into",
        "is",
        "may",
        "no",
        "not",
        "of",
        "on",
        "or",
        "shall",
        "such",
        "than",
        "that",
        "the",
        "their",
        "this",
        "to",
        "under",
        "upon",
        "which",
        "will",
        "with",
    ]
)
"""Words on which a quotation does not end."""


def quoted(text: str) -> str:
    """Return a clause, or of a long one the beginning, which ends at a word that can stand last.

    >>> quoted("Overtime is paid with the salary.")
    'Overtime is paid with the salary'
    >>> quoted(
    ...     "The employer may at any time and in any way it likes change the bonus plan for all."
    ... )
    'The employer may at any time and in any way'
    >>> quoted(
    ...     "All work that is done at home or at any of the places of a client is ours, for good."
    ... )
    'All work that is done at home'
    """
    words = text.strip().rstrip(".").split()
    if len(words) <= LONGEST_QUOTE:
        return " ".join(words)
    kept = words[:_BEGINNING]
    while len(kept) > 1 and kept[-1].casefold().strip(",;:") in _LOOSE:
        kept.pop()
    return " ".join(kept).rstrip(",;:")


def clause_questions(situation: Situation) -> tuple[Saying, ...]:
    """Return a question about every clause that is open and not asked about yet."""
    terms = situation.terms
    return tuple(
        say_with_letter(
            "The {letter} says “{clause}”: what does that mean in practice?"
            if quoted(one.text) == " ".join(one.text.strip().rstrip(".").split())
            else "What does the sentence that begins “{clause}” mean in practice?",
            terms,
            Fact("clause", one.text, f"{terms.id} clause[{at}].text"),
            clause=Name(quoted(one.text)),
        )
        for at, one in enumerate(terms.clause if terms else ())
        if terms is not None and one.status == "open"
    )


def _asked(term: _Term, offer: Offer) -> Saying:
    return say(term.question, Fact("not stated", term.path, f"{offer.id} {term.path}"))
