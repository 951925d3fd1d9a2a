"""What to settle before anything is signed: listed, and resolved one by one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from offerbook.core.edit import Change, Put
from offerbook.core.fact import Fact, PrivateFact
from offerbook.core.model.offer import Offer
from offerbook.core.model.problem import Path
from offerbook.core.negotiation.promised import Promise, phrase, promises
from offerbook.core.negotiation.situation import Situation
from offerbook.core.negotiation.target import Room
from offerbook.core.negotiation.terms import steps_of
from offerbook.core.saying import Amount, Name, Saying, say

UnsettledKind = Literal["promise", "clause", "condition", "figure"]


@dataclass(frozen=True, slots=True)
class Unsettled:
    """One thing to settle before signing."""

    kind: UnsettledKind
    """A promise that is not in the letter, an open clause, an uncleared condition, or a figure
    named earlier."""

    saying: Saying
    """What is open, with the field that says so."""

    todo: Saying
    """What to do about it; for a clause the question to ask."""

    record: str
    """The record that changes when it is settled."""

    changes: tuple[Change, ...]
    """What settles it; empty where only the person's own words can."""

    answer: Path = ()
    """Where those words go; empty where none are needed."""


def unsettled(situation: Situation, space: Room | None) -> tuple[Unsettled, ...]:
    """Return everything open, promises first; nothing here is a verdict on law.

    Args:
        situation: whose offer.
        space: the room for the base, against which figures named earlier are held.
    """
    terms = situation.terms
    if terms is None:
        return ()
    return (
        *(_promise(situation, terms, one) for one in promises(situation)),
        *_clauses(terms),
        *_conditions(situation, terms),
        *_figures(situation, space),
    )


def _promise(situation: Situation, terms: Offer, one: Promise) -> Unsettled:
    """Return a promise; once it is settled it stays with the offer, as an agreed change."""
    changes: list[Change] = []
    if one.path and one.value is not None:
        changes.append(Put(steps_of(one.path), one.value))
    if one.listed is not None:
        changes.append(Put(("promised", one.listed, "settled"), situation.today))
    return Unsettled(
        "promise",
        say("Said but not in the letter: {what}.", one.fact, what=phrase(one)),
        say("Have it in the letter; a recap asks for it."),
        terms.id,
        tuple(changes),
    )


def _clauses(terms: Offer) -> Iterator[Unsettled]:
    for at, one in enumerate(terms.clause):
        if one.status in {"open", "asked"}:
            fact = Fact("clause", one.text, f"{terms.id} clause[{at}].text")
            saying = "A clause is not settled, have it read: “{text}”."
            todo = (
                say("They owe you an answer to your question about it.")
                if one.status == "asked"
                else say("Ask: what does this mean in practice, and could it be changed?")
            )
            change = Put(("clause", at, "status"), "accepted")
            yield Unsettled(
                "clause",
                say(saying, fact, text=Name(one.text.strip().rstrip("."))),
                todo,
                terms.id,
                (change,),
            )


def _conditions(situation: Situation, terms: Offer) -> Iterator[Unsettled]:
    for at, one in enumerate(terms.condition):
        if one.cleared is None:
            fact = Fact("condition", one.what, f"{terms.id} condition[{at}].what")
            saying = "Not yet cleared: {what}. Do not resign before it is."
            change = Put(("condition", at, "cleared"), situation.today)
            yield Unsettled(
                "condition",
                say(saying, fact, what=Name(one.what.strip().rstrip("."))),
                say("Ask by when it will be settled; an acceptance names it."),
                terms.id,
                (change,),
            )


def _figures(situation: Situation, space: Room | None) -> Iterator[Unsettled]:
    """Yield what the person named below the ask; it never caps it."""
    if space is None or space.ask is None:
        return
    ask = Fraction(space.ask.base) * space.unit
    for at, one in enumerate(situation.employer.said_pay):
        currency = one.currency or situation.preferences.currency
        if currency != space.currency or Fraction(one.amount) >= ask or one.since:
            continue
        where = f"{situation.application} said_pay[{at}].amount"
        fact = PrivateFact("figure you named", one.amount, where, currency)
        yield Unsettled(
            "figure",
            say(
                "You named {amount} earlier, below the first ask: what has changed since?",
                fact,
                amount=Amount(one.amount, currency),
            ),
            say("Note what has changed since, so that you have it at hand."),
            situation.application,
            (),
            ("said_pay", at, "since"),
        )
