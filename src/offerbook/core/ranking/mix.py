"""Mixes of steps on several ladders: the most gain for each effort."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction

from offerbook.core.ranking.bench import Figure


@dataclass(frozen=True, slots=True)
class Step:
    """One figure that could be asked for."""

    figure: Figure
    """What it would be."""

    gain: Fraction
    """The points that it brings alone; above 0, but for a step that a deal-breaker asks for."""

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


def mixes(
    ladders: Sequence[Sequence[Step]], enough: Fraction, needed: Collection[int] = ()
) -> list[Mix]:
    """Return the mixes for which no other brings as much for less effort, easiest first.

    Args:
        ladders: the steps of each lever.
        enough: gain beyond which nothing more is added.
        needed: places of the ladders of which one step is taken whatever it brings.

    Source: dynamic programming over the frontier of a multiple-choice knapsack, Nemhauser &
    Ullmann, Management Science 15 (1969), 494-505.
    """
    found = [Mix(Fraction(0), Fraction(0), ())]
    for at, ladder in enumerate(ladders):
        must = at in needed
        longer = [] if must else [Mix(one.effort, one.gain, (*one.steps, None)) for one in found]
        for mix in found:
            if must or mix.gain < enough:
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
