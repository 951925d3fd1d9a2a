"""What a person is sure of about the weights, as typed: an order, a bound, a ratio, a margin."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from types import MappingProxyType

from offerbook.core.ranking.polygon import WHOLE, Polygon
from offerbook.core.ranking.region import (
    Constraint,
    at_least,
    at_most,
    counts_more,
    region,
)
from offerbook.core.ranking.yardstick import BRANCHES
from offerbook.errors import UsageError

_NAMES = {"pay": "money", **{one: one for one in BRANCHES}}
_NUMBER = r"\d{1,3}(?:\.\d{1,6})?"
_STATED = re.compile(
    rf"\s*(?P<one>[a-z]+)\s*(?P<sign>>=|<=|>|<)\s*"
    rf"(?:(?P<share>{_NUMBER})\s*%?|(?:(?P<times>{_NUMBER})\s*[x*×]?\s*)?(?P<other>[a-z]+))\s*"
)


@dataclass(frozen=True, slots=True)
class Stated:
    """One thing that is sure."""

    one: str
    """The branch that it is about."""

    more: bool
    """Whether it weighs at least, rather than at most, what follows."""

    other: str
    """The branch that it is held against; empty where it is a share of all weight."""

    figure: Fraction
    """That share, 0..1, or how many times the other branch."""


@dataclass(frozen=True, slots=True)
class Sure:
    """Everything that is sure."""

    constraints: tuple[Stated, ...] = ()
    """One for each thing."""

    text: tuple[str, ...] = ()
    """As it was typed."""

    def region(self, branches: Sequence[str]) -> Polygon:
        """Return the weights that are left.

        Raises:
            UsageError: a branch has no scale, or nothing is left.
        """
        if not self.constraints:
            return WHOLE
        found = region([_constraint(one, branches) for one in self.constraints])
        if found is None:
            raise UsageError(
                f"no weights meet all of {', '.join(self.text)}", todo="take one of them away"
            )
        return found


EVERYTHING = Sure()
"""All weights are possible."""


def sure(
    texts: Sequence[str],
    off_by: Fraction | None = None,
    weights: Mapping[str, Fraction] = MappingProxyType({}),
) -> Sure:
    """Return what texts such as "money>start", "fit>=20%" or "money>=2x fit" say.

    Args:
        texts: what was typed.
        off_by: by how much every weight may be off, as a share of all weight; None: anything.
        weights: of the branches that have a scale, summing to 1; used with `off_by`.

    Raises:
        UsageError: a text is none of these.
    """
    found = [_stated(text) for text in texts]
    said = [" ".join(text.split()) for text in texts]
    if off_by is not None:
        said.append(f"every weight within {float(100 * off_by):g} points of a hundred")
        for one, weight in weights.items():
            found.append(Stated(one, True, "", max(weight - off_by, Fraction(0))))
            found.append(Stated(one, False, "", min(weight + off_by, Fraction(1))))
    return Sure(tuple(found), tuple(said))


def _stated(text: str) -> Stated:
    found = _STATED.fullmatch(text.lower())
    one = _NAMES.get(found["one"]) if found else None
    other = _NAMES.get(found["other"]) if found and found["other"] else ""
    if found is None or one is None or other is None or one == other:
        raise UsageError(
            f"{text!r} says nothing about the weights",
            todo="write it like money>start, fit>=20% or money>=2xfit",
        )
    figure = Fraction(Decimal(found["share"])) / 100 if found["share"] else _times(found["times"])
    if not other and figure > 1:
        raise UsageError(f"{text!r}: a weight is at most 100")
    return Stated(one, found["sign"].startswith(">"), other, figure)


def _times(text: str | None) -> Fraction:
    return Fraction(Decimal(text)) if text else Fraction(1)


def _constraint(one: Stated, branches: Sequence[str]) -> Constraint:
    for name in (one.one, one.other):
        if name and name not in branches:
            raise UsageError(f"{name} has no scale, so it has no weight: see docs/format.md")
    at = branches.index(one.one)
    if not one.other:
        return at_least(at, one.figure) if one.more else at_most(at, one.figure)
    rival = branches.index(one.other)
    if one.more:
        return counts_more(at, rival, one.figure)
    return tuple(-part for part in counts_more(at, rival, one.figure))
