"""Weights made from an order of importance alone."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from fractions import Fraction
from types import MappingProxyType
from typing import Literal

Surrogate = Literal["sum_reciprocal", "centroid", "rank_sum", "reciprocal"]


def rank_sum(count: int) -> tuple[Fraction, ...]:
    """Return weights in proportion to count, count - 1, … 1.

    Source: Stillwell, Seaver & Edwards, Organizational Behavior and Human Performance 28 (1981).
    """
    return _shares([Fraction(count - at) for at in range(count)])


def reciprocal(count: int) -> tuple[Fraction, ...]:
    """Return weights in proportion to 1, 1/2, 1/3, ….

    Source: Stillwell, Seaver & Edwards, Organizational Behavior and Human Performance 28 (1981).
    """
    return _shares([Fraction(1, at + 1) for at in range(count)])


def centroid(count: int) -> tuple[Fraction, ...]:
    """Return rank-order-centroid weights: the middle of all weights in this order. Steep.

    Source: Barron & Barrett, Decision quality using ranked attribute weights, Management
    Science 42 (1996), 1515-1523.
    """
    tails = [Fraction(1, at + 1) for at in range(count)]
    return tuple(sum(tails[at:], Fraction(0)) / count for at in range(count))


def sum_reciprocal(count: int) -> tuple[Fraction, ...]:
    """Return the mean of reciprocal and linear weights, the default.

    Source: Danielson & Ekenberg, Rank ordering methods for multi-criteria decisions, Group
    Decision and Negotiation (2014): the k-th of N weighs 1/k + (N + 1 - k)/N.
    """
    return _shares([Fraction(1, at + 1) + Fraction(count - at, count) for at in range(count)])


KINDS: Mapping[Surrogate, Callable[[int], tuple[Fraction, ...]]] = MappingProxyType(
    {
        "sum_reciprocal": sum_reciprocal,
        "centroid": centroid,
        "rank_sum": rank_sum,
        "reciprocal": reciprocal,
    }
)
"""By name."""


def _shares(raw: list[Fraction]) -> tuple[Fraction, ...]:
    total = sum(raw, Fraction(0))
    return tuple(one / total for one in raw)
