"""What to look at before anything is signed; for the person's eyes only."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from offerbook.core.fact import Fact, PrivateFact
from offerbook.core.model.offer import Offer
from offerbook.core.negotiation.accept import under_floor
from offerbook.core.negotiation.situation import Situation
from offerbook.core.negotiation.target import Room
from offerbook.core.saying import Amount, Name, Saying, say


def flags(situation: Situation, space: Room | None) -> tuple[Saying, ...]:
    """Return every warning that holds, the gravest first."""
    terms = situation.terms
    found = [*_floor(space), *_ranking(situation)]
    if terms is not None:
        found += [*_promised(terms), *_clauses(terms), *_conditions(terms)]
    return (*found, *_said(situation, space))


def _floor(space: Room | None) -> Iterator[Saying]:
    if space is not None and under_floor(space) and space.floor is not None:
        yield say(
            "Do not sign it as it stands: it is under the lowest you would sign.", space.floor.fact
        )


def _ranking(situation: Situation) -> Iterator[Saying]:
    chosen = situation.preferences.first_choice
    leader = situation.ranking.leader if situation.ranking else None
    having = {one.application for one in situation.with_status("open")}
    if chosen is None or leader is None or chosen.application not in having:
        return
    leading = situation.book.offers[leader]
    if leading.application != chosen.application:
        yield say(
            "You would take {chosen} today, but by your own weights {leader} leads.",
            chosen=Name(situation.book.applications[chosen.application].company),
            leader=Name(situation.company(leading)),
        )


def _promised(terms: Offer) -> Iterator[Saying]:
    for at, one in enumerate(terms.promised):
        fact = Fact("promised, not in the letter", one.what, f"{terms.id} promised[{at}].what")
        yield say("Said but not in the letter: {what}.", fact, what=Name(one.what))


def _clauses(terms: Offer) -> Iterator[Saying]:
    for at, one in enumerate(terms.clause):
        if one.status in {"open", "asked"}:
            fact = Fact("clause", one.text, f"{terms.id} clause[{at}].text")
            yield say("A clause is not settled, have it read: “{text}”.", fact, text=Name(one.text))


def _conditions(terms: Offer) -> Iterator[Saying]:
    for at, one in enumerate(terms.condition):
        if one.cleared is None:
            fact = Fact("condition", one.what, f"{terms.id} condition[{at}].what")
            yield say(
                "Not yet cleared: {what}. Do not resign before it is.", fact, what=Name(one.what)
            )


def _said(situation: Situation, space: Room | None) -> Iterator[Saying]:
    if space is None or space.ask is None:
        return
    ask = Fraction(space.ask.base) * space.unit
    for at, one in enumerate(situation.employer.said_pay):
        currency = one.currency or situation.preferences.currency
        if currency == space.currency and Fraction(one.amount) < ask:
            where = f"{situation.application} said_pay[{at}].amount"
            fact = PrivateFact("figure you named", one.amount, where, currency)
            yield say(
                "You named {amount} earlier, below the first ask: what has changed since?",
                fact,
                amount=Amount(one.amount, currency),
            )
