"""Who is first under the person's own odds where there are too many ways: drawn by chance.

The only user of NumPy, which is the optional extra `simulate` and is imported when it is needed.
"""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from importlib import import_module
from types import MappingProxyType

from offerbook.core.ranking.own_odds import OwnOdds, Stories

DRAWS = 100_000
"""How many ways it may end are drawn."""

SEED = 1
"""What the draws start from, so that the same book gives the same answer."""

_HALF = Decimal("0.98")
"""1.96 × √(½ × ½): the widest 95 % half-width of a probability, times √draws."""

_LEVEL = 1e-9
"""Points within which two offers are level."""


def drawn(given: Stories, draws: int = DRAWS) -> OwnOdds:
    """Return the probability of each offer to be first, from ways that are drawn by chance.

    Args:
        given: any number of ways.
        draws: how many are drawn; above 0.

    Returns:
        Shares of the draws, within `half_width` of the exact ones with 95 % confidence; no
        shares and no draws where NumPy is not installed.

    Source: 0.98 / √draws, the half-width of SMAA, Tervonen & Lahdelma, EJOR 178 (2007), 500-513.
    """
    try:
        numpy = import_module("numpy")
    except ModuleNotFoundError:
        nothing: dict[str, Fraction] = {}
        return OwnOdds(MappingProxyType(nothing), Fraction(1), given.ways, 0, Decimal(0), 0)
    chance = numpy.random.default_rng(SEED)
    pays = [numpy.full(draws, float(one)) for one in given.pays]
    for story in given.stories:
        way = chance.choice(len(story.odds), size=draws, p=[float(one) for one in story.odds])
        for key, changes in story.changes.items():
            pays[given.offers.index(key)] += numpy.array([float(one) for one in changes])[way]
    figures = [float(at) for at, _ in given.money.curve.points]
    worths = [float(given.money.weight * worth) for _, worth in given.money.curve.points]
    points = [numpy.interp(one, figures, worths) for one in pays]
    first = {}
    for at, key in enumerate(given.offers):
        ahead = numpy.ones(draws, dtype=bool)
        for other, gap in enumerate(given.gaps[at]):
            if other != at:
                ahead &= points[at] + float(gap) - points[other] > _LEVEL
        first[key] = Fraction(int(ahead.sum()), draws)
    rest = 1 - sum(first.values(), Fraction(0))
    width = round(_HALF / Decimal(draws).sqrt(), 6)
    return OwnOdds(MappingProxyType(first), rest, given.ways, draws, width, SEED)
