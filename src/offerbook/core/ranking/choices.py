"""Weights from a few choices between two jobs, and the choices that contradict each other."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction
from itertools import combinations
from types import MappingProxyType
from typing import Literal

from offerbook.core.ranking.curve import TOP, Curve
from offerbook.core.ranking.polygon import Polygon
from offerbook.core.ranking.profile import Vector, dot
from offerbook.core.ranking.region import Constraint, region
from offerbook.core.ranking.yardstick import FIT, MONEY, START, Yardstick
from offerbook.core.saying import Amount, Day, Name, Saying, Slot, say

Answer = Literal["one", "other", "same"]

NEARLY = Fraction(9, 10)
"""Two jobs that are about the same differ by no more than a tenth in what speaks for each."""

_BRANCHES = 3
_TEMPLATES: Mapping[str, str] = MappingProxyType(
    {
        MONEY: "pay of {money} a year",
        START: "a start on {start}",
        FIT: "a job that fits {fit}",
    }
)


@dataclass(frozen=True, slots=True)
class Choice:
    """Two jobs that differ in two things only; everything else is the same."""

    one: Saying
    """The first job, as a phrase."""

    other: Saying
    """The second one."""

    gap: Vector
    """By how much the first is better on each branch; negative where it is worse."""

    def answered_by(self, weights: Vector) -> Answer:
        """Return which job these weights would choose."""
        lead = dot(self.gap, weights)
        return "same" if lead == 0 else "one" if lead > 0 else "other"


@dataclass(frozen=True, slots=True)
class Elicited:
    """What the answers say together."""

    weights: Vector | None
    """The middle of all weights that meet every answer; None where none do."""

    conflicts: tuple[int, ...]
    """The fewest answers that contradict each other, by the number of their choice; empty where
    none do."""


def choices(stick: Yardstick, weights: Vector) -> tuple[Choice, ...]:
    """Return for every two things two choices: all of one against all of the other, then half.

    Args:
        stick: scales; only what is measured is asked about.
        weights: of the branches now; the heavier thing is halved in the second choice.

    Source: the trade-off procedure, Keeney & Raiffa, Decisions with Multiple Objectives (1976),
    ch. 3; two criteria at a time as in Hansen & Ombler, Journal of Multi-Criteria Decision
    Analysis 15 (2008).
    """
    branches = tuple(dict.fromkeys(one.branch for one in stick.criteria if one.within))
    found: list[Choice] = []
    for a, b in combinations(range(len(branches)), 2):
        heavy, light = (a, b) if weights[a] >= weights[b] else (b, a)
        found.append(_choice(stick, branches, (a, TOP), (b, TOP)))
        found.append(_choice(stick, branches, (heavy, TOP / 2), (light, TOP)))
    return tuple(found)


def _choice(
    stick: Yardstick,
    branches: tuple[str, ...],
    mine: tuple[int, Fraction],
    its: tuple[int, Fraction],
) -> Choice:
    """Return the choice between some of one thing and some of another, each else at its worst."""
    (at, high), (rival, other_high) = mine, its
    zero = Fraction(0)
    used = sorted((at, rival))
    one = {key: _level(stick, branches[key], high if key == at else zero) for key in used}
    other = {
        key: _level(stick, branches[key], other_high if key == rival else zero) for key in used
    }
    gap = tuple(one[key][0] - other[key][0] if key in one else zero for key in range(len(branches)))
    return Choice(_phrase(branches, one), _phrase(branches, other), gap)


_Level = tuple[Fraction, Slot]


def _phrase(branches: tuple[str, ...], levels: Mapping[int, _Level]) -> Saying:
    template = " and ".join(_TEMPLATES[branches[at]] for at in levels)
    return say(template, **{branches[at]: slot for at, (_, slot) in levels.items()})


def _level(stick: Yardstick, branch: str, worth: Fraction) -> _Level:
    """Return how good a level is exactly, and how it is said."""
    if branch == FIT:
        words = {Fraction(0): "as badly as you would accept", TOP: "as well as you could wish"}
        return worth, Name(words.get(worth, "half-way"))
    curve = next(one.curve for one in stick.criteria if one.branch == branch)
    if branch == MONEY:
        level = curve.level(worth)
        at = curve.first if level is None else level.first
        return curve.worth(at), Amount(_whole(at), stick.currency)
    day = _day(curve, worth)
    return curve.worth(Fraction(day.toordinal())), Day(day)


def _whole(figure: Fraction) -> Decimal:
    return Decimal(figure.numerator) / figure.denominator


def _day(curve: Curve, worth: Fraction) -> date:
    """Return a day between the ideal and the latest one."""
    ideal = curve.points[-2][0]
    return date.fromordinal(int(ideal + (curve.last - ideal) * (1 - worth / TOP)))


def elicited(found: tuple[Choice, ...], answers: Mapping[int, Answer]) -> Elicited:
    """Return the weights that meet all answers, or the fewest answers that cannot all be meant.

    Args:
        found: the choices.
        answers: by the number of the choice, from 0.
    """
    left = _left(found, answers)
    if left is not None:
        centre = left.centre()[: len(found[0].gap) if found else _BRANCHES]
        total = sum(centre, Fraction(0))
        return Elicited(tuple(one / total for one in centre), ())
    subsets = (
        some for size in range(1, len(answers) + 1) for some in combinations(sorted(answers), size)
    )
    return Elicited(None, next(one for one in subsets if not _can_be_meant(found, answers, one)))


def _can_be_meant(
    found: tuple[Choice, ...], answers: Mapping[int, Answer], some: tuple[int, ...]
) -> bool:
    return _left(found, {at: answers[at] for at in some}) is not None


def _left(found: tuple[Choice, ...], answers: Mapping[int, Answer]) -> Polygon | None:
    return region([one for at, given in answers.items() for one in _says(found[at].gap, given)])


def _says(gap: Vector, answer: Answer) -> tuple[Constraint, ...]:
    padded = (*gap, *[Fraction(0)] * (_BRANCHES - len(gap)))
    back = tuple(-one for one in padded)
    if answer == "one":
        return (padded,)
    if answer == "other":
        return (back,)
    return (_nearly(padded), _nearly(back))


def _nearly(gap: Vector) -> Constraint:
    """Return that what speaks against is at most a little more than what speaks for."""
    return tuple(one if one > 0 else one * NEARLY for one in gap)
