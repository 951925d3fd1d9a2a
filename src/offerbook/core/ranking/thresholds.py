"""At which weight of one criterion another offer takes the lead."""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from fractions import Fraction

from offerbook.core.ranking.profile import Profiles, Vector


@dataclass(frozen=True, slots=True)
class Reign:
    """A stretch of one weight over which the same offers are first."""

    low: Fraction
    """From this weight of the branch, 0..1."""

    high: Fraction
    """Up to this one."""

    first: tuple[str, ...]
    """Who leads in between; several where they are level all along."""


@dataclass(frozen=True, slots=True)
class Turning:
    """What happens when one weight is moved."""

    branch: str
    """`money`, `start` or `fit`."""

    weight: Fraction
    """Its weight now, 0..1."""

    reigns: tuple[Reign, ...]
    """From weight 0 to weight 1, without gaps."""

    @property
    def below(self) -> Reign | None:
        """The stretch that begins when the weight falls far enough, if there is one."""
        return next((one for one in reversed(self.reigns) if one.high < self._now.high), None)

    @property
    def above(self) -> Reign | None:
        """The stretch that begins when the weight rises far enough, if there is one."""
        return next((one for one in self.reigns if one.low > self._now.low), None)

    @property
    def _now(self) -> Reign:
        return next(one for one in self.reigns if one.low <= self.weight <= one.high)


def turning(held: Profiles, branch: str) -> Turning:
    """Return who leads at every weight of `branch`, the other weights keeping their ratios.

    The score is then a straight line in that weight, so the leaders are the upper envelope of
    lines. Where all weight lies on `branch`, the others share what is left evenly.

    Source: weight stability intervals, Mareschal, European Journal of Operational Research 33
    (1988), 54-64; turnover weight, Goodwin & Wright, Decision Analysis for Management Judgment,
    ch. 3.
    """
    at = held.branches.index(branch)
    lines = {key: _line(worth, at, held.weights) for key, worth in held.worths.items()}
    zero, one = Fraction(0), Fraction(1)
    cuts = {zero, one}
    offers = list(lines)
    for number, a in enumerate(offers):
        for b in offers[number + 1 :]:
            (a0, a1), (b0, b1) = lines[a], lines[b]
            turn = (b0 - a0) - (b1 - a1)
            if turn and zero < (b0 - a0) / turn < one:
                cuts.add((b0 - a0) / turn)
    return Turning(branch, held.weights[at], _reigns(sorted(cuts), lines))


def _line(worth: Vector, at: int, weights: Vector) -> tuple[Fraction, Fraction]:
    """Return the score where the branch has no weight, and where it has all of it."""
    others = [number for number in range(len(weights)) if number != at]
    total = sum((weights[number] for number in others), Fraction(0))
    shares = [weights[number] / total if total else Fraction(1, len(others)) for number in others]
    rest = sum((s * worth[number] for s, number in zip(shares, others, strict=True)), Fraction(0))
    return rest, worth[at]


def _reigns(cuts: list[Fraction], lines: dict[str, tuple[Fraction, Fraction]]) -> tuple[Reign, ...]:
    out: list[Reign] = []
    for low, high in itertools.pairwise(cuts):
        middle = (low + high) / 2
        scores = {key: a + (b - a) * middle for key, (a, b) in lines.items()}
        best = max(scores.values(), default=Fraction(0))
        first = tuple(key for key, score in scores.items() if score == best)
        if out and out[-1].first == first:
            out[-1] = Reign(out[-1].low, high, first)
        else:
            out.append(Reign(low, high, first))
    return tuple(out)
