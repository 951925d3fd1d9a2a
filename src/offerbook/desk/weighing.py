"""Weights from little: an order of importance alone, or a few choices between two jobs."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal

from offerbook.core.ranking.choices import Answer, Choice, choices
from offerbook.core.ranking.profile import Vector, profiles
from offerbook.core.ranking.yardstick import BRANCHES
from offerbook.desk.outlook import Outlook
from offerbook.errors import UsageError

NAMES: Mapping[str, str] = {"pay": "money", **{one: one for one in BRANCHES}}
"""What may be typed for each branch."""

_ANSWER = re.compile(r"([1-9])([ab=])")
_ANSWERS: Mapping[str, Answer] = {"a": "one", "b": "other", "=": "same"}
_WHOLE = Decimal(100)


def asked(outlook: Outlook) -> tuple[Choice, ...]:
    """Return the choices between two jobs that tell most about the weights."""
    held = profiles(outlook.contest)
    return choices(outlook.contest.yardstick, held.weights)


def order(words: Sequence[str]) -> tuple[str, ...]:
    """Return the branches in the order that was typed, most important first.

    Raises:
        UsageError: one is no branch, named twice, or missing.
    """
    found = tuple(NAMES.get(one.lower(), "") for one in words)
    if sorted(found) != sorted(BRANCHES):
        raise UsageError(
            f"{' '.join(words)!r} is no order", todo="write all three, such as: money fit start"
        )
    return found


def answers(words: Sequence[str], count: int) -> dict[int, Answer]:
    """Return what answers such as 1a, 2b and 3= say, by the number of the choice from 0.

    Args:
        words: as typed; `=` stands for about the same.
        count: how many choices there are.

    Raises:
        UsageError: one is no answer.
    """
    out: dict[int, Answer] = {}
    for word in words:
        found = _ANSWER.fullmatch(word.lower())
        if found is None or int(found[1]) > count:
            raise UsageError(f"{word!r} is no answer", todo=f"write 1a, 1b or 1=, up to {count}")
        out[int(found[1]) - 1] = _ANSWERS[found[2]]
    return out


def points(branches: Sequence[str], weights: Vector) -> dict[str, Decimal]:
    """Return weights as points of a hundred with two decimals; what has no scale gets 0."""
    out = dict.fromkeys(BRANCHES, Decimal(0))
    for key, one in zip(branches, weights, strict=True):
        out[key] = round(_WHOLE * one.numerator / one.denominator, 2)
    out[branches[0]] += _WHOLE - sum(out.values())
    return out
