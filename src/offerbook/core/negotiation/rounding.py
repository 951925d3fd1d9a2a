"""Figures that are precise, not fussy."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction
from types import MappingProxyType

from offerbook.core.model.pay_parts import Period

_ROUND = Fraction(5000)
_USUAL: Mapping[Period, tuple[int, int]] = MappingProxyType(
    {
        "year": (10_000, 1_000_000),
        "month": (1_000, 20_000),
        "week": (250, 20_000),
        "day": (100, 5_000),
        "hour": (10, 250),
    }
)
"""From where to where a figure has a step of its own; outside, its size alone decides."""

_FINEST = Decimal("0.05")
_MOST_OF_IT = Decimal("0.005")
"""A step outside those ranges is at most this share of the figure."""


def steps(amount: Fraction, per: Period) -> tuple[Decimal, ...]:
    """Return the steps to round an asked-for figure to, the preferred one first.

    Experts answer best to moderate precision: Loschelder et al., "The Too-Much-Precision
    Effect", Psychological Science 2016; precise beats round: Mason et al., 2013.

    A figure far outside what is usual for its unit, such as one in yen, takes the largest of
    1, 2.5 and 5 with zeros behind it that is not over half a percent of the figure.

    Args:
        amount: about as large as the figure.
        per: what it is paid for.
    """
    least, most = _USUAL[per]
    if not least <= amount < most:
        return _by_size(amount)
    match per:
        case "hour":
            return Decimal("0.5"), Decimal("0.25")
        case "day":
            return Decimal(5), Decimal(1)
        case "week" | "month":
            return Decimal(25), Decimal(10)
        case "year" if amount < 60_000:  # noqa: PLR2004
            return Decimal(250), Decimal(100)
        case "year" if amount <= 150_000:  # noqa: PLR2004
            return Decimal(500), Decimal(250), Decimal(100)
        case _:
            return Decimal(1000), Decimal(500), Decimal(250)


def _by_size(amount: Fraction) -> tuple[Decimal, ...]:
    """Return three steps from the size of the figure alone, the coarsest first.

    >>> [str(one) for one in _by_size(Fraction(1_150_000))]
    ['5000', '2500', '1000']
    """
    most = amount * Fraction(_MOST_OF_IT)
    nice = [part * Decimal(10) ** power for power in range(-2, 12) for part in _parts(power)]
    fitting = [one for one in nice if one <= most and one >= _FINEST]
    return tuple(one.quantize(Decimal(1)) if one >= 1 else one for one in fitting[:-4:-1]) or (
        _FINEST,
    )


def _parts(power: int) -> tuple[Decimal, ...]:
    # Some currencies have nothing smaller than their unit: no step of two and a half of it.
    return (Decimal(1), Decimal("2.5") if power else Decimal(2), Decimal(5))


def rounded(amount: Fraction, step: Decimal, *, up: bool) -> Decimal:
    """Return the multiple of `step` next to `amount`, upwards or downwards."""
    parts = amount / Fraction(step)
    whole = (
        -((-parts.numerator) // parts.denominator) if up else parts.numerator // parts.denominator
    )
    return step * whole


def plain(amount: Fraction) -> Decimal:
    """Return an exact amount as a plain one, rounded to cents where it is not whole."""
    if amount.denominator == 1:
        return Decimal(amount.numerator)
    return (Decimal(amount.numerator) / Decimal(amount.denominator)).quantize(Decimal("0.01"))


def figure(
    wished: Fraction,
    low: Fraction,
    high: Fraction,
    per: Period,
    *,
    ceiling: Fraction | None,
    avoid: frozenset[Fraction] = frozenset(),
) -> Decimal | None:
    """Return a figure near `wished` inside a window, or None where no step falls into it.

    A multiple of 5,000 looks like a guess and is avoided, unless it is the ceiling that the
    employer named.

    Args:
        wished: the figure before rounding.
        low: the figure may not be below this.
        high: the figure may not be above this.
        per: what it is paid for.
        ceiling: the most that the employer said they can pay, if they did.
        avoid: figures, to the cent, that it may not be.
    """
    if ceiling is not None and ceiling == high and wished >= high:
        return Decimal(ceiling.numerator) / Decimal(ceiling.denominator)
    for step in steps(wished, per):
        below = rounded(wished, step, up=False)
        candidates = [below + step * hop for hop in (0, 1, -1, 2, -2)]
        fitting = [
            one
            for one in candidates
            if low <= Fraction(one) <= high
            and not _too_round(one, per)
            and Fraction(one) not in avoid
        ]
        if fitting:
            return min(fitting, key=lambda one: (abs(Fraction(one) - wished), one))
    return None


def _too_round(one: Decimal, per: Period) -> bool:
    if per != "year":
        return False
    least, most = _USUAL[per]
    usual = least <= one < most
    return not Fraction(one) % (_ROUND if usual else 10 * Fraction(steps(Fraction(one), per)[0]))


def inward(
    low: Fraction, high: Fraction, per: Period, named: Decimal, avoid: frozenset[Fraction]
) -> tuple[Decimal, Decimal]:
    """Return a window rounded inward to the step of a figure in it.

    Args:
        low: the exact lower end.
        high: the exact upper end.
        per: what it is paid for.
        named: the figure; inside the window it stays inside.
        avoid: figures, to the cent, at which no end may lie.

    >>> inward(Fraction(56818, 100), Fraction(625), "day", Decimal(600), frozenset())
    (Decimal('570'), Decimal('625'))
    """
    ways = steps(Fraction(named), per)
    step = next((one for one in ways if not named % one), ways[0])
    least, most = rounded(low, step, up=True), rounded(high, step, up=False)
    least += step if Fraction(least) in avoid else 0
    most -= step if Fraction(most) in avoid else 0
    return (min(least, named), max(most, named)) if low <= named <= high else (least, most)
