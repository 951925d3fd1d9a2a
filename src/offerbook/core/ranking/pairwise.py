"""One offer against another over all weights, for any number of criteria."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction
from itertools import accumulate


def share_ahead(gaps: Sequence[Fraction]) -> Fraction:
    """Return the share of all weights under which an offer is ahead.

    Args:
        gaps: its worth less the rival's, on each criterion; at least one.

    Returns:
        0..1, exact; 1/2 where the two are equal on everything, so that the shares of two
        offers always add up to 1.

    Source: the part of a simplex that a plane cuts off, Ali, Pacific Journal of Mathematics 48
    (1973), and Varsi (1973): a recursion of averages only, so nothing is ever cancelled out.
    """
    ahead = [gap for gap in gaps if gap > 0]
    behind = [-gap for gap in gaps if gap < 0]
    if not ahead and not behind:
        return Fraction(1, 2)
    parts = [Fraction(0), *[Fraction(1)] * len(ahead)]
    for con in behind:
        for at, pro in enumerate(ahead, start=1):
            parts[at] = (pro * parts[at] + con * parts[at - 1]) / (pro + con)
    return parts[-1]


def gaps_in_order(gaps: Sequence[Fraction]) -> tuple[Fraction, ...]:
    """Return the gaps at the corners of the weights that do not rise along the list.

    The corners are: all weight on the first, half each on the first two, and so on; so the gaps
    there are running means, and `share_ahead` of them answers for these weights only.

    Args:
        gaps: by falling importance.
    """
    return tuple(total / count for count, total in enumerate(accumulate(gaps), start=1))


def gaps_above(gaps: Sequence[Fraction], least: Sequence[Fraction]) -> tuple[Fraction, ...]:
    """Return the gaps at the corners of the weights that are nowhere below `least`.

    Args:
        gaps: on each criterion.
        least: a lower bound for each weight; they sum to 1 or less.
    """
    floor = sum((gap * low for gap, low in zip(gaps, least, strict=True)), Fraction(0))
    free = 1 - sum(least, Fraction(0))
    return tuple(floor + free * gap for gap in gaps)


def expected_places(worths: Mapping[str, Sequence[Fraction]]) -> Mapping[str, Fraction]:
    """Return each offer's mean place over all weights: 1 plus the shares on which others lead.

    Args:
        worths: by offer, on each criterion.
    """
    return {
        key: 1
        + sum(
            (
                share_ahead([b - a for a, b in zip(own, other, strict=True)])
                for name, other in worths.items()
                if name != key
            ),
            Fraction(0),
        )
        for key, own in worths.items()
    }
