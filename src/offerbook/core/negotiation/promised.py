"""What they have said and the letter does not hold: it hangs on the offer until a letter comes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from offerbook.core.fact import Fact, Known
from offerbook.core.model.application import Ask, Event
from offerbook.core.model.offer import Offer
from offerbook.core.model.problem import Path, spelled
from offerbook.core.negotiation.situation import Situation
from offerbook.core.negotiation.terms import steps_of, term
from offerbook.core.saying import Amount, Day, Name, Number, Phrase, Saying, say


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
            say("{what}", what=Name(one.what.strip())),
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
        if steps_of(ask.path) and term(terms, steps_of(ask.path)) != _plain(ask.value)
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


def _plain(value: object) -> object:
    return Decimal(value) if isinstance(value, int) and not isinstance(value, bool) else value


def _answered(situation: Situation, terms: Offer, event: Event, ask: Ask) -> Promise:
    path = steps_of(ask.path)
    at = situation.employer.events.index(event)
    where = f"{situation.application} events[{at}].asks[{event.asks.index(ask)}].value"
    fact = Fact("promised, not in the letter", ask.value, where)
    return Promise(_words(terms, path, ask), spelled(path), ask.value, event.on, fact, None)


def _words(terms: Offer, path: Path, ask: Ask) -> Saying:
    """Return a promise in words, for the fields that are asked for most; else field and value."""
    value = ask.value
    if isinstance(value, date):
        return say("start on {day}", day=Day(value)) if path == ("start",) else _field(path, ask)
    if isinstance(value, str | bool):
        return _field(path, ask)
    amount = Amount(Decimal(value), terms.currency, exact=True)
    match path:
        case ("base", "amount"):
            return _base(terms, amount)
        case ("sign_on", _, "amount"):
            return say("a sign-on payment of {amount}", amount=amount)
        case ("relocation", "amount"):
            return say("help with moving of {amount}", amount=amount)
        case ("time", "leave_days"):
            return say("{days} days of leave a year", days=Number(value))
        case _:
            return _field(path, ask)


def _base(terms: Offer, amount: Amount) -> Saying:
    match terms.base.per if terms.base else "year":
        case "year":
            return say("a base of {amount} a year", amount=amount)
        case "month":
            return say("a base of {amount} a month", amount=amount)
        case "week":
            return say("a base of {amount} a week", amount=amount)
        case "day":
            return say("a rate of {amount} a day", amount=amount)
        case _:
            return say("a rate of {amount} an hour", amount=amount)


def _field(path: Path, ask: Ask) -> Saying:
    keys = (step.replace("_", " ") for step in path if isinstance(step, str))
    name = Name(" ".join(keys))
    match ask.value:
        case date():
            return say("{field}: {value}", field=name, value=Day(ask.value))
        case str() | bool():
            return say("{field}: {value}", field=name, value=Name(_said(ask.value)))
        case _:
            digits = max(0, -int(Decimal(ask.value).normalize().as_tuple().exponent))
            return say("{field}: {value}", field=name, value=Number(ask.value, digits))


def _said(value: str | bool) -> str:  # noqa: FBT001 - what a file may hold there
    return value if isinstance(value, str) else ("yes" if value else "no")


def phrase(promise: Promise) -> Phrase:
    """Return a promise as a slot of a sentence."""
    return Phrase(promise.what)
