"""How long the person's own answers took, with those still awaited counted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Context, Decimal
from fractions import Fraction

from offerbook.core.model.application import Application, EventKind
from offerbook.core.waiting.history import counted
from offerbook.core.waiting.stage import MEETINGS, REPLIES

FEWEST = 5
"""Answers below which nothing is said."""

_HALF = Fraction(1, 2)
_Z = Decimal("1.959963984540054")  # 97.5 % of a normal distribution lies below it
_EXACT = Context(prec=28)
_ANSWERS = frozenset({*REPLIES, *MEETINGS, "rejected", "withdrawn_by_them"})
_MY_ENDS = frozenset({"accepted", "signed", "declined", "withdrawn_by_me"})


@dataclass(frozen=True, slots=True)
class Wait:
    """One wait for an answer."""

    days: int
    """From the day it began to the answer, or to the last day on which none had come."""

    heard: bool
    """Whether it ended with an answer; if not, it may still go on."""


@dataclass(frozen=True, slots=True)
class Step:
    """One day on which answers came."""

    days: int
    """Days after the waits began."""

    waiting: int
    """Waits that had lasted that long without an answer."""

    answers: int
    """Answers on that day."""

    silent: Fraction
    """Share of all waits that last longer, 0 to 1."""

    spread: Fraction | None
    """Greenwood's sum so far; None once nobody is left."""


@dataclass(frozen=True, slots=True)
class HearingBack:
    """Half of the answers come within this time."""

    median: int | None
    """Days; None where fewer than half have come."""

    low: int | None
    """Lower end of the 95 % band of the median, in days."""

    high: int | None
    """Its upper end; None where it is open."""

    answers: int
    """Waits that ended with an answer."""

    still_waiting: int
    """Waits that did not."""


def waits(applications: Iterable[Application], kind: EventKind, today: date) -> tuple[Wait, ...]:
    """Return every wait that began with an event of `kind`, up to `today`.

    A wait ends with the next thing they say or do. One that the person ended, or that goes on,
    counts for as long as it lasted: silence is never taken for an answer.
    """
    found = []
    for application in applications:
        past = [event for event in counted(application) if event.on <= today]
        for at, event in enumerate(past):
            if event.kind == kind:
                rest = past[at + 1 :]
                end = next((e for e in rest if e.kind in _ANSWERS or e.kind in _MY_ENDS), None)
                heard = end is not None and end.kind in _ANSWERS
                found.append(Wait(((end.on if end else today) - event.on).days, heard))
    return tuple(found)


def curve(waits: Iterable[Wait]) -> tuple[Step, ...]:
    """Return the share of waits that last longer than each day on which answers came.

    Source: product-limit estimator, Kaplan & Meier, JASA 53 (1958); variance of Greenwood (1926).
    """
    answers: Counter[int] = Counter()
    others: Counter[int] = Counter()
    for wait in waits:
        (answers if wait.heard else others)[wait.days] += 1
    left = answers.total() + others.total()
    silent, spread, steps = Fraction(1), Fraction(0), []
    for days in sorted({*answers, *others}):
        if came := answers[days]:
            silent *= 1 - Fraction(came, left)
            ended = came == left
            spread += Fraction(0) if ended else Fraction(came, left * (left - came))
            steps.append(Step(days, left, came, silent, None if ended else spread))
        left -= came + others[days]
    return tuple(steps)


def hearing_back(found: tuple[Wait, ...]) -> HearingBack | None:
    """Return the median time to an answer with its band, or None below five answers.

    It says when answers come, never how likely a yes is.

    Source: band of the median from log-log intervals of the curve, Brookmeyer & Crowley,
    Biometrics 38 (1982).
    """
    answers = sum(wait.heard for wait in found)
    if answers < FEWEST:
        return None
    steps = curve(found)
    return HearingBack(
        median=next((step.days for step in steps if step.silent <= _HALF), None),
        low=next((step.days for step in steps if _may_be_half(step, 1)), None),
        high=next((step.days for step in steps if _may_be_half(step, -1)), None),
        answers=answers,
        still_waiting=len(found) - answers,
    )


def _may_be_half(step: Step, side: int) -> bool:
    """Return whether the lower (1) or upper (-1) end of the share at `step` is a half or less."""
    if step.spread is None:
        return True
    hazard = -_EXACT.ln(_decimal(step.silent))
    reach = _EXACT.divide(_Z * _EXACT.sqrt(_decimal(step.spread)), hazard)
    return _EXACT.ln(hazard) + side * reach >= _EXACT.ln(_EXACT.ln(Decimal(2)))


def _decimal(share: Fraction) -> Decimal:
    return _EXACT.divide(Decimal(share.numerator), Decimal(share.denominator))
