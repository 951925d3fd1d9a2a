"""Figures and days that the book does not hold, or that must not leave."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from offerbook.core.negotiation.lint.finding import Draft, Finding
from offerbook.core.negotiation.lint.known import Known, known
from offerbook.core.negotiation.lint.tokens import Figure, days, figures, places
from offerbook.core.negotiation.present_pay import hidden
from offerbook.core.negotiation.target import room
from offerbook.core.negotiation.text import Ask
from offerbook.core.saying import Amount, Name, Saying, say


def check(draft: Draft) -> Iterator[Finding]:
    """Yield a finding for every figure and day without a source, and every private figure.

    An ask may lie anywhere in its window; a private figure that the text could also hold for
    another reason, such as a market figure, is let through.
    """
    held = known(draft.situation)
    space = room(draft.situation)
    ask = space.ask if space else None
    given_away = {fact.value: fact.name for fact in hidden(draft.situation)}
    covered = places(draft.text, held.words)
    asks = 0
    for one in figures(draft.text, covered):
        named = draft.kind == "counter" and ask is not None and one.value == ask.base
        if one.value in held.open:
            asks += named
            continue
        if one.value in given_away and not named:
            name = Name(given_away[one.value])
            why = say("This figure is private: {name}.", name=name)
            yield draft.finding("private", one.start, one.end, why)
        elif one.value in held.private and not named:
            why = say("This figure is private: it is a limit of yours, or another employer's.")
            yield draft.finding("private", one.start, one.end, why)
        elif _is_ask(draft, one, ask):
            asks += 1
        elif named and space is not None and space.outside is not None:
            asks += 1
            yield draft.finding("window", one.start, one.end, space.outside)
        else:
            yield _unknown(draft, one, ask)
    if draft.kind == "counter" and ask is not None and not asks:
        yield draft.whole("window", say("No figure in the text lies where your ask may lie."))
    yield from _days(draft, held, covered)


def _is_ask(draft: Draft, one: Figure, ask: Ask | None) -> bool:
    if draft.kind != "counter" or ask is None:
        return False
    return Fraction(ask.low) <= one.value <= Fraction(ask.high)


def _unknown(draft: Draft, one: Figure, ask: Ask | None) -> Finding:
    if draft.kind == "counter" and ask is not None and one.money and one.value > ask.high:
        why = say("More than {high}: the most to ask for.", high=Amount(ask.high, ask.currency))
        return draft.finding("window", one.start, one.end, why)
    why = say("The book does not hold this figure.")
    return draft.finding("figure", one.start, one.end, why)


def _days(draft: Draft, held: Known, covered: tuple[tuple[int, int], ...]) -> Iterator[Finding]:
    for one in days(draft.text):
        if any(first <= one.start and one.end <= last for first, last in covered):
            continue
        meant = [day for day in held.days if one.is_on(day)]
        why: Saying | None = None
        if not meant:
            why = say("The book does not hold this day.")
        elif one.weekday is not None and all(day.weekday() != one.weekday for day in meant):
            why = say("That day is another day of the week.")
        if why is not None:
            yield draft.finding("day", one.start, one.end, why)
