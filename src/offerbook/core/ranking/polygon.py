"""Polygons inside the weight triangle, exactly and in whole numbers.

A point of the triangle is a triple of whole numbers of which only the ratios count, and so is a
straight line: the weights for which `line · point` is 0. Where two lines meet is their cross
product, so no corner is ever rounded, and figures stay as short as those of two lines.
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import gcd, lcm

from offerbook.core.ranking.profile import Vector

Triple = tuple[int, int, int]
"""A point or a line; multiplying it by a number above 0 changes nothing."""


def whole_numbers(figures: Sequence[Fraction]) -> tuple[int, ...]:
    """Return fractions as whole numbers in the same ratios, as small as can be.

    >>> whole_numbers((Fraction(1, 2), Fraction(1, 3), Fraction(-1)))
    (3, 2, -6)
    """
    common = lcm(*(one.denominator for one in figures))
    out = [one.numerator * (common // one.denominator) for one in figures]
    shared = gcd(*out) or 1
    return tuple(one // shared for one in out)


def triple(vector: Vector) -> Triple:
    """Return three fractions as whole numbers in the same ratios."""
    a, b, c = whole_numbers(vector)
    return a, b, c


def side(line: Triple, point: Triple) -> int:
    """Return a figure above 0 on the line's own side, 0 on it, below 0 beyond it."""
    return line[0] * point[0] + line[1] * point[1] + line[2] * point[2]


def meeting(one: Triple, other: Triple) -> Triple:
    """Return the point in which two lines meet; its figures sum to more than 0.

    The lines must meet inside the triangle or on its edge.
    """
    a = one[1] * other[2] - one[2] * other[1]
    b = one[2] * other[0] - one[0] * other[2]
    c = one[0] * other[1] - one[1] * other[0]
    return (a, b, c) if a + b + c > 0 else (-a, -b, -c)


@dataclass(frozen=True, slots=True)
class Polygon:
    """A convex part of the triangle, with something inside."""

    corners: tuple[Triple, ...]
    """In order round it; each has a sum above 0."""

    edges: tuple[Triple, ...]
    """The line from each corner to the next; inside is its own side."""

    def clipped(self, line: Triple) -> Polygon | None:
        """Return the part on the line's own side, or None where that has no area.

        Source: Sutherland & Hodgman, Communications of the ACM 17 (1974), 32-42.
        """
        sides = [side(line, corner) for corner in self.corners]
        if min(sides) >= 0:
            return self
        if max(sides) <= 0:
            return None
        corners: list[Triple] = []
        edges: list[Triple] = []
        count = len(sides)
        for at, corner in enumerate(self.corners):
            here, there = sides[at], sides[(at + 1) % count]
            if here >= 0:
                corners.append(corner)
                edges.append(self.edges[at] if here > 0 or there > 0 else line)
            if (here > 0 > there) or (here < 0 < there):
                corners.append(meeting(self.edges[at], line))
                edges.append(line if there < 0 else self.edges[at])
        return Polygon(tuple(corners), tuple(edges))

    def area(self) -> Fraction:
        """Return its share of the whole triangle, 0..1."""
        return sum((share for share, _ in self._fan()), Fraction(0))

    def centre(self) -> Vector:
        """Return its centre of mass as weights that sum to 1."""
        total = [Fraction(0)] * 3
        area = Fraction(0)
        for share, corners in self._fan():
            area += share
            a, b, c = (sum(corner) for corner in corners)
            one, two, three = corners
            for at in range(3):
                mean = Fraction(one[at] * b * c + two[at] * a * c + three[at] * a * b, a * b * c)
                total[at] += share * mean / 3
        return tuple(one / area for one in total)

    def inside(self) -> Triple:
        """Return some point that lies inside it, off every edge."""
        a, b, c = (sum(corner[at] for corner in self.corners) for at in range(3))
        return a, b, c

    def weights(self) -> tuple[Vector, ...]:
        """Return the corners as weights that sum to 1."""
        return tuple(as_weights(corner) for corner in self.corners)

    def _fan(self) -> list[tuple[Fraction, tuple[Triple, Triple, Triple]]]:
        """Return triangles that make it up, each with its share of the whole."""
        first, *rest = self.corners
        return [
            (_share(first, one, other), (first, one, other))
            for one, other in itertools.pairwise(rest)
        ]


def as_weights(point: Triple) -> Vector:
    """Return a point as weights that sum to 1."""
    total = sum(point)
    return tuple(Fraction(one, total) for one in point)


def _share(one: Triple, two: Triple, three: Triple) -> Fraction:
    """Return the share of the whole triangle that lies between three points.

    It is their determinant once each is divided by its sum, so that only one fraction is made.
    """
    determinant = (
        one[0] * (two[1] * three[2] - two[2] * three[1])
        - one[1] * (two[0] * three[2] - two[2] * three[0])
        + one[2] * (two[0] * three[1] - two[1] * three[0])
    )
    return Fraction(abs(determinant), sum(one) * sum(two) * sum(three))


WHOLE = Polygon(
    corners=((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    edges=((0, 0, 1), (1, 0, 0), (0, 1, 0)),
)
"""All weights there are: each corner is one criterion alone."""
