"""Figures that the book does not hold, that must not leave, or that are no ask."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from offerbook.core.negotiation.lint.finding import Draft, Finding
from offerbook.core.negotiation.lint.known import telling
from offerbook.core.negotiation.lint.matching import Span, any_of, around, clause
from offerbook.core.negotiation.lint.others import about_others
from offerbook.core.negotiation.lint.tokens import Figure, figures
from offerbook.core.negotiation.present_pay import hidden
from offerbook.core.negotiation.target import Room
from offerbook.core.negotiation.text import Ask
from offerbook.core.saying import Amount, Name, say

_COUNTED = re.compile(
    r"\s*(?:[a-z-]+\s+){0,3}?(?:offers?|letters?|companies|firms|employers|processes|others)\b",
    re.IGNORECASE,
)
_ASKING = any_of(
    r"""
    \b(?:could|would|can|might|may) (?:you|we|it|there|i|a|the|that)\b
    \b(?:ask(?:ing)?|request|propose|suggest|bring|raise|reach|come up|get to|agree on|open to)\b
    \b(?:hoped?|hoping|look(?:ing)?) (?:for|at)\b
    """
)
_TERM = any_of(
    r"""
    \b(?:bonus\w*|target|retirement|pension\w*|leave|holidays?|vacation|days off|trial
    + |probation\w*|notice|week(?:ly|s)?|shares?|options?|equity|grant\w*|stock|home|office
    + |remote\w*|paid|payments?|instal\w+|rate|base|pay|salary|allowance\w*|hours|overtime
    + |times a|month(?:ly|s)?|vest\w*|horizon|sign-?on|relocation|moving|review|raise|onsite
    + |premium|discount|deductible)\b
    """
)
_LEAST_PAY, _THOUSAND = 20, 1000
_AN_ASK = 2
"""More than so many times the limit is no ask any more, but something else."""


@dataclass(frozen=True, slots=True)
class _Ask:
    """The one figure that a counter-offer may ask for, and how far it may be another one."""

    ask: Ask | None
    room: Room | None

    @property
    def named(self) -> frozenset[Fraction]:
        """The ask itself, in its own unit and a year."""
        if self.ask is None or self.room is None:
            return frozenset()
        base = Fraction(self.ask.base)
        return frozenset((base, base * self.room.unit))

    def holds(self, one: Figure) -> bool:
        """Return whether a figure lies in the window."""
        return self.ask is not None and (
            Fraction(self.ask.low) <= one.value <= Fraction(self.ask.high)
        )


def check(draft: Draft) -> Iterator[Finding]:
    """Yield a finding for every figure without a source, and every private one.

    An ask may lie anywhere in its window; a private figure that the text could also hold for
    another reason, such as a market figure, is let through. What is said of another offer or
    employer is never the ask, and holds only figures of that offer which may be disclosed.
    """
    space = draft.room
    asked = _Ask(space.ask if space and draft.kind == "counter" else None, space)
    found = list(figures(draft.text, draft.covered))
    there = [one for one in found if about_others(draft, one.start)]
    here = [one for one in found if one not in there]
    yield from (finding for one in there if (finding := _of_others(draft, one)) is not None)
    chosen = _chosen(draft, asked, here)
    for one in here:
        if one.value not in chosen[:1]:
            yield from _here(draft, asked, one, chosen)
        elif space is not None and space.outside is not None and one.value in asked.named:
            yield draft.finding("window", one.start, one.end, space.outside)
    if asked.ask is not None and not chosen:
        yield draft.whole("window", say("No figure in the text lies where your ask may lie."))


def _chosen(draft: Draft, asked: _Ask, here: list[Figure]) -> tuple[Fraction, ...]:
    """Return the figures that stand where an ask may lie, the one that is the ask first."""
    found = []
    for one in here:
        exact = one.value in asked.named
        private = one.value in draft.held.private or one.value in _secret(draft)
        known = one.value in draft.held.open
        if exact or (asked.holds(one) and not private and (not known or _asks(draft, one))):
            rank = (not exact, known, not _asks(draft, one), one.start)
            found.append((rank, one.value))
    return tuple(dict.fromkeys(value for _, value in sorted(found)))


def _asks(draft: Draft, one: Figure) -> bool:
    return bool(_ASKING.search(draft.flat, *_clause(draft, one)))


def _clause(draft: Draft, one: Figure) -> Span:
    return clause(draft.flat, draft.sentences[around(draft.sentences, one.start)], one.start)


def _secret(draft: Draft) -> dict[Fraction, str]:
    return {
        fact.value: fact.name
        for fact in hidden(draft.situation)
        if isinstance(fact.value, Fraction)
    }


def _here(
    draft: Draft, asked: _Ask, one: Figure, chosen: tuple[Fraction, ...]
) -> Iterator[Finding]:
    if one.value in asked.named or _is_held(draft, one):
        return
    secret = _secret(draft)
    meant = {one.value, one.value * _THOUSAND} if one.value >= _LEAST_PAY else {one.value}
    if name := next((secret[value] for value in meant if value in secret), ""):
        why = say("This figure is private: {name}.", name=Name(name))
        yield draft.finding("private", one.start, one.end, why)
    elif meant & draft.held.private:
        why = say("This figure is private: it is a limit of yours, or another employer's.")
        yield draft.finding("private", one.start, one.end, why)
    elif one.value in chosen:
        why = say("Only one figure can be the ask, and this is a second one.")
        yield draft.finding("window", one.start, one.end, why)
    else:
        yield _unknown(draft, one, asked.ask)


def _is_held(draft: Draft, one: Figure) -> bool:
    """Return whether the book holds a figure for what its sentence is about.

    28 may be the days of leave, and is not for that the number of people somebody led.
    """
    begin, end = draft.sentences[around(draft.sentences, one.start)]
    if one.value in draft.held.open:
        return one.money or bool(_TERM.search(draft.flat, begin, end))
    words = telling(draft.flat[begin:end])
    return any(one.value in values and words & about for values, about in draft.held.told)


def _unknown(draft: Draft, one: Figure, ask: Ask | None) -> Finding:
    if ask is not None and one.money and ask.high < one.value <= _AN_ASK * Fraction(ask.high):
        why = say("More than {high}: the most to ask for.", high=Amount(ask.high, ask.currency))
        return draft.finding("window", one.start, one.end, why)
    why = say("The book does not hold this figure.")
    return draft.finding("figure", one.start, one.end, why)


def _of_others(draft: Draft, one: Figure) -> Finding | None:
    if one.value in draft.held.of_others:
        return None
    if _COUNTED.match(draft.flat, one.end):
        return None
    if one.value in draft.held.theirs:
        why = say("This figure is private: it is a limit of yours, or another employer's.")
        return draft.finding("private", one.start, one.end, why)
    why = say("No other offer in the book has this figure.")
    return draft.finding("claim", one.start, one.end, why)
