"""Who is first on which part of all weights: the exact winner map, its shares and centres."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from offerbook.core.ranking.polygon import WHOLE, Polygon, Triple, side, whole_numbers
from offerbook.core.ranking.profile import Profiles, Vector

_SLACK = 1e-9


@dataclass(frozen=True, slots=True)
class Cell:
    """The part of the region in which some offers are first."""

    first: tuple[str, ...]
    """Those ahead of all others there; several only where they are equal on every criterion."""

    share: Fraction
    """Of the region's area, 0..1: so many of all ways to weigh, not a chance of success."""

    centre: Vector
    """Its typical weights, summing to 1."""

    polygon: Polygon
    """Its outline."""


@dataclass(frozen=True, slots=True)
class Triangle:
    """The winner map over all weights, or over those that the person leaves open."""

    cells: tuple[Cell, ...]
    """By falling share; they add up to 1. An offer without a cell is never first alone."""

    region: Polygon
    """What was divided."""

    def share(self, offer: str) -> Fraction:
        """Return on which share of the region `offer` is first; shared cells count in full."""
        return sum((one.share for one in self.cells if offer in one.first), Fraction(0))


def triangle(held: Profiles, region: Polygon = WHOLE) -> Triangle:
    """Return who is first on which part of the weights for pay, start and fit.

    Offers that lie behind everywhere are never clipped: the corners of the cells found so far
    are asked who is best there, until they know.

    Args:
        held: profiles on up to three branches; a branch without a scale is worth 0 to all, and
            takes nothing from the shares of the others.
        region: the weights that are possible.

    Source: stochastic multicriteria acceptability analysis, Lahdelma & Salminen, SMAA-2,
    Operations Research 49 (2001), 444-454: first-rank acceptability and central weights, here
    as exact areas instead of samples.
    """
    points = _grouped(held.worths)
    rows = list(points)
    if not rows:
        return Triangle((), region)
    whole = region.area()
    cells = [
        Cell(
            points[rows[at]], polygon.area() / whole, _centre(polygon, len(held.branches)), polygon
        )
        for at, polygon in winners(rows, region).items()
    ]
    return Triangle(tuple(sorted(cells, key=lambda one: (-one.share, one.first))), region)


def _grouped(worths: Mapping[str, Vector]) -> dict[Triple, tuple[str, ...]]:
    out: dict[Triple, tuple[str, ...]] = {}
    for key, point in scaled(worths).items():
        out[point] = (*out.get(point, ()), key)
    return out


def scaled(worths: Mapping[str, Vector]) -> dict[str, Triple]:
    """Return worths on three branches as whole numbers, all multiplied by the same figure."""
    padded = [(*one, *[Fraction(0)] * (3 - len(one))) for one in worths.values()]
    flat = whole_numbers([one for row in padded for one in row])
    return {
        key: (flat[3 * at], flat[3 * at + 1], flat[3 * at + 2]) for at, key in enumerate(worths)
    }


def _centre(polygon: Polygon, branches: int) -> Vector:
    centre = polygon.centre()[:branches]
    total = sum(centre, Fraction(0))
    return tuple(one / total for one in centre)


def winners(rows: Sequence[Triple], region: Polygon) -> dict[int, Polygon]:
    """Return the cell of each row that is best on some part of the region, by its number.

    The difference of two rows is a straight line over the weights, so a row that is behind at
    every corner of a cell is behind in all of it.
    """
    best = _Best(rows)
    known: set[int] = set()
    more = {best.above(corner, None) for corner in region.corners} - {None}
    sure: set[Triple] = set()
    found: dict[int, Polygon] = {}
    while more:
        known |= {one for one in more if one is not None}
        found = _cells(rows, known, region)
        more = set()
        for at, cell in found.items():
            for corner in cell.corners:
                if corner in sure:
                    continue
                better = best.above(corner, at)
                more.add(better)
                if better is None:
                    sure.add(corner)
        more.discard(None)
    return found


def _cells(rows: Sequence[Triple], known: set[int], region: Polygon) -> dict[int, Polygon]:
    cells = {at: _cell(rows, at, known, region) for at in sorted(known)}
    return {at: cell for at, cell in cells.items() if cell is not None}


def _cell(
    rows: Sequence[Triple], at: int, rivals: Iterable[int], region: Polygon
) -> Polygon | None:
    own = region
    a, b, c = rows[at]
    for other in rivals:
        if other == at:
            continue
        x, y, z = rows[other]
        clipped = own.clipped((a - x, b - y, c - z))
        if clipped is None:
            return None
        own = clipped
    return own


class _Best:
    """Finds the best row at a point: by floating point, and exactly among those close to best."""

    def __init__(self, rows: Sequence[Triple]) -> None:
        self.rows = rows
        top = max((abs(one) for row in rows for one in row), default=0) or 1
        self.floats = [(a / top, b / top, c / top) for a, b, c in rows]

    def above(self, point: Triple, known: int | None) -> int | None:
        """Return the best row at `point`, or None where `known` is as good."""
        a, b, c = (one / sum(point) for one in point)
        scores = [a * x + b * y + c * z for x, y, z in self.floats]
        close = max(scores) - _SLACK
        if known is not None and scores[known] < close:
            known = None
        found = [at for at, score in enumerate(scores) if score >= close]
        best = max(found, key=lambda at: side(self.rows[at], point))
        if known is not None and side(self.rows[known], point) >= side(self.rows[best], point):
            return None
        return best
