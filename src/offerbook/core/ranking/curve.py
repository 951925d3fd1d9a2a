"""How good a figure is: straight lines between points, level beyond the ends."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from itertools import pairwise

TOP = Fraction(100)
"""Worth of the best end."""


@dataclass(frozen=True)
class Curve:
    """A value function with fixed ends, worth 0 to 100.

    Source: piecewise-linear value functions over fixed ranges, von Winterfeldt & Edwards,
    Decision Analysis and Behavioral Research (1986), ch. 7.

    >>> Curve(((Fraction(70), Fraction(0)), (Fraction(130), Fraction(100)))).worth(Fraction(100))
    Fraction(50, 1)
    """

    points: tuple[tuple[Fraction, Fraction], ...]
    """Figure and worth, by rising figure; at least two, no figure twice."""

    @property
    def first(self) -> Fraction:
        """The lowest figure of the scale."""
        return self.points[0][0]

    @property
    def last(self) -> Fraction:
        """The highest figure of the scale."""
        return self.points[-1][0]

    def worth(self, at: Fraction) -> Fraction:
        """Return how good `at` is, 0 to 100; beyond an end it counts as that end."""
        if at <= self.first:
            return self.points[0][1]
        for x1, slope, level in self._lines:
            if at <= x1:
                return slope * at + level
        return self.points[-1][1]

    @cached_property
    def _lines(self) -> tuple[tuple[Fraction, Fraction, Fraction], ...]:
        """For each stretch between two points: where it ends, how steep, and its worth at 0."""
        return tuple(
            (x1, slope, y0 - slope * x0)
            for (x0, y0), (x1, y1) in pairwise(self.points)
            for slope in ((y1 - y0) / (x1 - x0),)
        )

    def nearest_best(self, at: Fraction) -> Fraction:
        """Return the figure worth 100 that is nearest to `at`; `at` itself if it is worth that."""
        if self.worth(at) == TOP:
            return at
        return min((x for x, worth in self.points if worth == TOP), key=lambda x: abs(x - at))

    def level(self, worth: Fraction) -> Level | None:
        """Return the figures that are worth exactly `worth`, or None where there are none.

        Only for a curve that never falls, such as pay.
        """
        if not self.points[0][1] <= worth <= self.points[-1][1]:
            return None
        found = tuple(self._crossings(worth))
        return Level(
            min(found),
            max(found),
            open_below=worth == self.points[0][1],
            open_above=worth == self.points[-1][1],
        )

    def _crossings(self, worth: Fraction) -> Iterator[Fraction]:
        for (x0, y0), (x1, y1) in pairwise(self.points):
            if y0 == y1 == worth:
                yield from (x0, x1)
            elif y0 <= worth <= y1 and y0 != y1:
                yield x0 + (x1 - x0) * (worth - y0) / (y1 - y0)


@dataclass(frozen=True, slots=True)
class Level:
    """The stretch of figures that are worth the same."""

    first: Fraction
    """The lowest on the scale."""

    last: Fraction
    """The highest on the scale."""

    open_below: bool
    """Whether everything below the scale is worth as much."""

    open_above: bool
    """Whether everything above the scale is worth as much."""
