"""The rounds so far: what was asked, what came back, and what that was worth."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from offerbook.core.fact import Fact, Known
from offerbook.core.model.application import Event
from offerbook.core.model.offer import Offer
from offerbook.core.negotiation.field_words import fields_words
from offerbook.core.negotiation.situation import Situation
from offerbook.core.saying import Amount, Day, Name, Names, Number, Saying, say

_ANSWERS = ("improved", "answer", "offer_written", "offer_spoken")


@dataclass(frozen=True, slots=True)
class Named:
    """One field with what it should be, or became."""

    path: str
    """The field, such as `base.amount`."""

    value: Known
    """In its own unit."""


@dataclass(frozen=True, slots=True)
class Won:
    """What one version pays more than another, in the preferences' currency."""

    first_year: Decimal
    """Over one year of work."""

    horizon: Decimal
    """Over all the years that are counted."""

    years: int
    """How many those are."""

    currency: str
    """The preferences'."""

    facts: tuple[Fact, ...]
    """Both versions' figures."""


@dataclass(frozen=True, slots=True)
class Round:
    """One ask and what came of it."""

    number: int
    """Counted from 1."""

    on: date
    """The day of the ask."""

    channel: str
    """How it was asked; empty where that was not noted."""

    who: str
    """Of whom; empty where that was not noted."""

    asks: tuple[Named, ...]
    """What was asked for."""

    answered: date | None
    """The day of the first answer; None while there is none."""

    came_back: tuple[Named, ...]
    """What they said they would change."""

    closed: tuple[str, ...]
    """The fields that they said will not move."""

    before: str
    """The version of the offer that was on the table; empty where there was none."""

    version: str
    """The version that the round brought; empty where none came."""

    won: Won | None
    """What that version pays more; None where there is none, or one cannot be valued."""


def rounds(situation: Situation) -> tuple[Round, ...]:
    """Return every round with this employer, oldest first."""
    told = situation.events("asked", *_ANSWERS)
    starts = [at for at, event in enumerate(told) if event.kind == "asked"]
    ends = [*starts[1:], len(told)]
    return tuple(
        _round(situation, number, told[start], told[start + 1 : end])
        for number, (start, end) in enumerate(zip(starts, ends, strict=False), 1)
    )


def won_so_far(situation: Situation) -> Won | None:
    """Return what the last version pays more than the first one that was asked about."""
    counted = [one for one in rounds(situation) if one.won is not None]
    return _won(situation, counted[0].before, counted[-1].version) if counted else None


def _round(situation: Situation, number: int, asked: Event, answers: tuple[Event, ...]) -> Round:
    before = _before(situation, asked)
    version = _brought(situation, asked, answers, before)
    return Round(
        number,
        asked.on,
        asked.channel,
        asked.who,
        _named(asked),
        answers[0].on if answers else None,
        tuple(one for event in answers for one in _named(event)),
        tuple(dict.fromkeys(path for event in answers for path in event.closed)),
        before,
        version,
        _won(situation, before, version),
    )


def _named(event: Event) -> tuple[Named, ...]:
    return tuple(Named(one.path, one.value) for one in event.asks)


def _versions(situation: Situation) -> list[Offer]:
    own = [
        one
        for one in situation.book.offers.values()
        if one.application == situation.application and one.received is not None
    ]
    return sorted(own, key=lambda one: (one.received or date.min, one.written, one.id))


def _before(situation: Situation, asked: Event) -> str:
    if asked.offer in situation.book.offers:
        return asked.offer
    earlier = [one.id for one in _versions(situation) if (one.received or date.max) <= asked.on]
    return earlier[-1] if earlier else ""


def _brought(situation: Situation, asked: Event, answers: tuple[Event, ...], before: str) -> str:
    """Return the version that the answers name, or the one whose file says that it came of it."""
    named = [
        event.offer
        for event in answers
        if event.offer in situation.book.offers and event.offer != before
    ]
    if named:
        return named[-1]
    next_ask = min(
        (event.on for event in situation.events("asked") if event.on > asked.on), default=date.max
    )
    found = [
        one.id
        for one in _versions(situation)
        if one.id != before
        and one.supersedes == before
        and asked.on <= (one.received or date.min) <= next_ask
    ]
    return found[-1] if before and found else ""


def _won(situation: Situation, before: str, version: str) -> Won | None:
    """Return the gain, in all that is paid, of the first year and of every year counted."""
    here, there = situation.valuations.get(before), situation.valuations.get(version)
    if here is None or there is None:
        return None
    horizon = [sum((year.total for year in one.years), Decimal(0)) for one in (here, there)]
    facts = tuple(
        Fact(name, value, one.offer, one.currency)
        for one, total in zip((here, there), horizon, strict=True)
        for name, value in (("first year", one.first_year), ("all years", total))
    )
    gain = there.first_year - here.first_year
    years = len(there.years)
    return Won(gain, horizon[1] - horizon[0], years, there.currency, facts)


def told(situation: Situation) -> Iterator[Saying]:
    """Yield the rounds in words, and what they have brought; private."""
    for one in rounds(situation):
        yield _asked(one)
        yield from _answered(one)
    total = won_so_far(situation)
    if total is not None:
        yield say(
            "Won so far: {first} in the first year, {horizon} over {years} years.",
            *total.facts,
            first=Amount(total.first_year, total.currency),
            horizon=Amount(total.horizon, total.currency),
            years=Number(total.years),
        )


def _asked(one: Round) -> Saying:
    number, day = Number(one.number), Day(one.on)
    paths = Names(fields_words(ask.path for ask in one.asks))
    if paths.texts and one.who:
        return say(
            "Round {number}, {day}: you asked {who} for {paths}.",
            number=number,
            day=day,
            who=Name(one.who),
            paths=paths,
        )
    if paths.texts:
        return say(
            "Round {number}, {day}: you asked for {paths}.", number=number, day=day, paths=paths
        )
    return say("Round {number}, {day}: you asked.", number=number, day=day)


def _answered(one: Round) -> Iterator[Saying]:
    if one.answered is None:
        yield say("They have not answered yet.")
        return
    yield say("They answered on {day}.", day=Day(one.answered))
    if one.version and one.won is not None:
        yield say(
            "It brought {version}: {first} more in the first year, {horizon} over {years} years.",
            *one.won.facts,
            version=Name(one.version),
            first=Amount(one.won.first_year, one.won.currency),
            horizon=Amount(one.won.horizon, one.won.currency),
            years=Number(one.won.years),
        )
    elif one.version:
        yield say("It brought {version}.", version=Name(one.version))
    if one.closed:
        yield say(
            "They said that these will not move: {paths}.", paths=Names(fields_words(one.closed))
        )
