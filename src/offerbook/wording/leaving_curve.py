"""What is kept on leaving after so many months, as a curve in plain text."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from offerbook.core.pay.leaving import Leaving
from offerbook.wording.notation import Notation

_SOLID, _VESTED = "█", "░"
_PLAIN_SOLID, _PLAIN_VESTED = "#", ":"

KEY = f"{_SOLID} pay, less what goes back   {_VESTED} shares that have vested"
PLAIN_KEY = f"{_PLAIN_SOLID} pay, less what goes back   {_PLAIN_VESTED} shares that have vested"

_PARTS: tuple[tuple[str, Callable[[Leaving], Decimal]], ...] = (
    ("paid", lambda one: one.paid),
    ("vested", lambda one: one.vested),
    ("to pay back", lambda one: one.repaid),
    ("pension lost", lambda one: one.forfeited),
    ("cash to keep options", lambda one: one.to_exercise),
)


@dataclass(frozen=True, slots=True)
class Point:
    """One month of the curve."""

    months: int
    """Months worked."""

    bar: str
    """What is kept, on the scale of the whole curve."""

    kept: str
    """The same in figures."""

    parts: tuple[str, ...]
    """What it is made of, in the order of `Curve.parts`; empty where it is 0."""


@dataclass(frozen=True, slots=True)
class Curve:
    """What is kept of one offer."""

    parts: tuple[str, ...]
    """What the figures behind `kept` are called; those that are never other than 0 are left out."""

    points: tuple[Point, ...]
    """Month by month."""


def chosen_months(found: Sequence[Leaving], every: int) -> tuple[Leaving, ...]:
    """Return each `every`th month of a curve, its last one included."""
    return tuple(one for one in found if one.months % every == 0 or one is found[-1])


def curve(
    found: Sequence[Leaving],
    currency: str,
    notation: Notation,
    columns: int,
    *,
    plain: bool = False,
) -> Curve:
    """Return months as bars and figures, on one scale that begins at 0.

    Args:
        found: at least one month.
        currency: of their amounts.
        notation: of the reader.
        columns: cells of the longest bar.
        plain: only ASCII.
    """
    most = max((one.kept for one in found), default=Decimal(0))
    scale = Fraction(columns) / Fraction(most) if most > 0 else Fraction(0)
    named = [(name, part) for name, part in _PARTS if any(part(one) for one in found)]

    def money(amount: Decimal) -> str:
        return notation.amount(amount, currency, cents=False)

    points = tuple(
        Point(
            one.months,
            _bar(one, scale, plain=plain),
            money(one.kept),
            tuple(money(part(one)) if part(one) else "" for _, part in named),
        )
        for one in found
    )
    return Curve(tuple(name for name, _ in named), points)


def _bar(one: Leaving, scale: Fraction, *, plain: bool) -> str:
    solid, vested = (_PLAIN_SOLID, _PLAIN_VESTED) if plain else (_SOLID, _VESTED)
    end = max(round(Fraction(one.kept) * scale), 0)
    sure = min(max(round(Fraction(one.kept - one.vested) * scale), 0), end)
    return solid * sure + vested * (end - sure)
