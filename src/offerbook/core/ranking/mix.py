"""Mixes of steps on several ladders: the most gain for each effort."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction

from offerbook.core.ranking.lever_breakeven import Figure


@dataclass(frozen=True, slots=True)
class Step:
    """One figure that could be asked for."""

    figure: Figure
    """What it would be."""

    gain: Fraction
    """The points that it brings alone; above 0."""

    effort: Fraction
    """How hard it is for the employer."""


@dataclass(frozen=True, slots=True)
class Mix:
    """At most one step of each ladder."""

    effort: Fraction
    """The sum."""

    gain: Fraction
    """The sum, as if gains added up."""

    steps: tuple[Step | None, ...]
    """By ladder; None where nothing is asked for."""


def mixes(ladders: Sequence[Sequence[Step]], enough: Fraction) -> list[Mix]:
    """Return the mixes for which no other brings as much for less effort, easiest first.

    Args:
        ladders: the steps of each lever.
        enough: gain beyond which nothing more is added.

    Source: dynamic programming over the frontier of a multiple-choice knapsack, Nemhauser &
    Ullmann, Management Science 15 (1969), 494-505.
    """
    found = [Mix(Fraction(0), Fraction(0), ())]
    for ladder in ladders:
        longer = [Mix(mix.effort, mix.gain, (*mix.steps, None)) for mix in found]
        for mix in found:
            if mix.gain < enough:
                longer.extend(
                    Mix(mix.effort + one.effort, mix.gain + one.gain, (*mix.steps, one))
                    for one in ladder
                )
        found = _frontier(longer)
    return found


def _frontier(candidates: Iterable[Mix]) -> list[Mix]:
    out: list[Mix] = []
    for one in sorted(candidates, key=lambda mix: (mix.effort, -mix.gain)):
        if not out or one.gain > out[-1].gain:
            out.append(one)
    return out
