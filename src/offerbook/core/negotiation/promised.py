"""What they have said and the letter does not hold: it hangs on the offer until a letter comes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from offerbook.core.fact import Fact, Known
from offerbook.core.model.application import Ask, Event
from offerbook.core.model.offer import Offer
from offerbook.core.model.problem import spelled
from offerbook.core.negotiation.promised_words import plain_value, promised_words, value_words
from offerbook.core.negotiation.situation import Situation
from offerbook.core.negotiation.terms import steps_of, term
from offerbook.core.saying import Phrase, Saying


@dataclass(frozen=True, slots=True)
class Promise:
    """One thing that was said and does not stand in the letter."""

    what: Saying
    """In a few words, such as "two days at home", without a full stop."""

    path: str
    """The field that it would change; empty where it is none."""

    value: Known | None
    """What that field would be."""

    on: date | None
    """When it was said."""

    fact: Fact
    """Where the book holds it."""

    listed: int | None
    """Its place in the offer's own list; None where an event tells of it."""


def promises(situation: Situation) -> tuple[Promise, ...]:
    """Return what is promised and not in writing, as noted with the offer and in the rounds.

    An answer to an ask counts while the letter in force does not hold it; what the offer's own
    list names for the same field is told once.
    """
    terms, state = situation.terms, situation.state
    if terms is None or state is None or state.status not in {"open", "spoken"}:
        return ()
    own = [
        Promise(
            promised_words(terms, one),
            one.path,
            one.value,
            one.on,
            Fact("promised, not in the letter", one.what, f"{terms.id} promised[{at}].what"),
            at,
        )
        for at, one in enumerate(terms.promised)
        if one.settled is None
    ]
    told = {one.path for one in own if one.path}
    said = {
        spelled(steps_of(ask.path)): _answered(situation, terms, event, ask)
        for event in situation.events("improved")
        if _about(event, terms)
        for ask in event.asks
        if steps_of(ask.path) and term(terms, steps_of(ask.path)) != plain_value(ask.value)
    }
    return (*own, *(one for path, one in said.items() if path not in told))


def promised_base(situation: Situation) -> Promise | None:
    """Return the promise of another base, or None."""
    found = (one for one in promises(situation) if one.path == "base.amount")
    return next((one for one in found if isinstance(one.value, int | Decimal)), None)


def recapped(situation: Situation) -> date | None:
    """Return the day of the last message after everything that is promised was said, or None.

    A follow-up is one, and so is a note that names the channel by which it went.
    """
    terms = situation.terms
    days = (terms.received if terms else None, *(one.on for one in promises(situation)))
    since = max((day for day in days if day is not None), default=date.min)
    for event in reversed(situation.events("improved", "follow_up", "note")):
        if event.kind == "improved":
            return None
        if event.kind == "follow_up" or event.channel:
            return event.on if event.on >= since else None
    return None


def _about(event: Event, terms: Offer) -> bool:
    if terms.received is not None and event.on < terms.received:
        return False
    return event.offer in ("", terms.id)


def _answered(situation: Situation, terms: Offer, event: Event, ask: Ask) -> Promise:
    path = steps_of(ask.path)
    at = situation.employer.events.index(event)
    where = f"{situation.application} events[{at}].asks[{event.asks.index(ask)}].value"
    fact = Fact("promised, not in the letter", ask.value, where)
    what = value_words(terms, path, ask.value)
    return Promise(what, spelled(path), ask.value, event.on, fact, None)


def phrase(promise: Promise) -> Phrase:
    """Return a promise as a slot of a sentence."""
    return Phrase(promise.what)
