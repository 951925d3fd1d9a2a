"""One offer against another over all weights, for any number of criteria."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction


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
