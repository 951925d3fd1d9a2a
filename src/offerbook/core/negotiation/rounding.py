"""Figures that are precise, not fussy."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from offerbook.core.model.pay_parts import Period

_ROUND = Fraction(5000)


def steps(amount: Fraction, per: Period) -> tuple[Decimal, ...]:
    """Return the steps to round an asked-for figure to, the preferred one first.

    Experts answer best to moderate precision: Loschelder et al., "The Too-Much-Precision
    Effect", Psychological Science 2016; precise beats round: Mason et al., 2013.

    Args:
        amount: about as large as the figure.
        per: what it is paid for.
    """
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


def rounded(amount: Fraction, step: Decimal, *, up: bool) -> Decimal:
    """Return the multiple of `step` next to `amount`, upwards or downwards."""
    parts = amount / Fraction(step)
    whole = (
        -((-parts.numerator) // parts.denominator) if up else parts.numerator // parts.denominator
    )
    return step * whole


def figure(
    wished: Fraction, low: Fraction, high: Fraction, per: Period, *, ceiling: Fraction | None
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
    """
    if ceiling is not None and ceiling == high and wished >= high:
        return Decimal(ceiling.numerator) / Decimal(ceiling.denominator)
    for step in steps(wished, per):
        below = rounded(wished, step, up=False)
        candidates = [below + step * hop for hop in (0, 1, -1, 2)]
        fitting = [
            one
            for one in candidates
            if low <= Fraction(one) <= high and (per != "year" or Fraction(one) % _ROUND)
        ]
        if fitting:
            return min(fitting, key=lambda one: (abs(Fraction(one) - wished), one))
    return None
