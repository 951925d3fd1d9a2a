"""When one offer has brought more than another, if you could leave at any time."""

from __future__ import annotations

from offerbook.core.pay.leaving import Leaving


def overtakes(one: tuple[Leaving, ...], other: tuple[Leaving, ...]) -> int | None:
    """Return the months after which leaving `one` always leaves more than leaving `other`.

    Args:
        one: what is kept of it month by month, as `leaving` gives it.
        other: the same of its rival, over the same horizon.

    Returns:
        The first month from which `one` stays ahead to the end; None if it is not ahead then.
    """
    ahead: int | None = None
    for mine, theirs in zip(one, other, strict=True):
        if mine.kept <= theirs.kept:
            ahead = None
        elif ahead is None:
            ahead = mine.months
    return ahead
