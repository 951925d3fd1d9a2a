"""Every place, not only the first: on which share of the weights an offer comes where."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction
from itertools import combinations

from offerbook.core.ranking.polygon import WHOLE, Polygon, Triple, side
from offerbook.core.ranking.profile import Profiles
from offerbook.core.ranking.triangle import scaled


def places(held: Profiles, region: Polygon = WHOLE) -> Mapping[str, tuple[Fraction, ...]]:
    """Return for each offer the share of the region on which it takes place 1, 2, ….

    Offers that are equal on every branch share a place, so columns need not add up to 1; rows do.

    Args:
        held: profiles on up to three branches.
        region: the weights that are possible.

    Source: rank acceptability indices, Lahdelma & Salminen, SMAA-2, Operations Research 49
    (2001), 444-454, as exact areas: the lines on which two offers are level cut the region into
    cells with one order each.
    """
    rows = scaled(held.worths)
    lines = {(x - a, y - b, z - c) for (x, y, z), (a, b, c) in combinations(rows.values(), 2)} - {
        (0, 0, 0)
    }
    whole = region.area()
    out = {key: [Fraction(0)] * len(rows) for key in rows}
    for cell in cut([region], sorted(lines)):
        share = cell.area() / whole
        point = cell.inside()
        scores = {key: side(row, point) for key, row in rows.items()}
        for key, score in scores.items():
            out[key][sum(other > score for other in scores.values())] += share
    return {key: tuple(shares) for key, shares in out.items()}


def cut(cells: Sequence[Polygon], lines: Sequence[Triple]) -> list[Polygon]:
    """Return the parts into which lines cut polygons; m offers make no more than m⁴ / 8."""
    found = list(cells)
    for line in lines:
        back = (-line[0], -line[1], -line[2])
        halves = ((cell.clipped(line), cell.clipped(back)) for cell in found)
        found = [half for pair in halves for half in pair if half is not None]
    return found
