"""Tax on a year's pay, and on what comes on top of it, by the person's own rate or steps."""

from __future__ import annotations

from decimal import Decimal

from offerbook.core.model.assumed import Tax
from offerbook.core.model.preferences import Preferences
from offerbook.core.money import fine, rate
from offerbook.core.pay.case import HUNDRED, Case

_ZERO = Decimal(0)


def stated(preferences: Preferences) -> Tax | None:
    """Return the person's tax; None where the preferences name neither a rate nor steps."""
    tax = preferences.tax
    return None if tax is None or (tax.effective_percent is None and not tax.brackets) else tax


def owed(pay: Decimal, tax: Tax) -> Decimal:
    """Return the tax on a year's pay, in the same currency.

    One rate: pay × percent. Steps: Σ percent × what of the pay lies between a step and the
    next; below the first step nothing is due, so that is the allowance, and a step of 0 % is a
    cap.

    >>> from offerbook.core.model.assumed import Bracket
    >>> steps = [(10_000, 20), (50_000, 40)]
    >>> table = tuple(Bracket(above=Decimal(a), percent=Decimal(p)) for a, p in steps)
    >>> owed(Decimal(60_000), Tax(brackets=table))  # 20 % of 40 000 + 40 % of 10 000
    Decimal('12000')
    """
    if tax.effective_percent is not None:
        return fine(max(_ZERO, pay) * tax.effective_percent / HUNDRED)
    ends = [*(step.above for step in tax.brackets[1:]), None]
    return fine(
        sum(
            (
                max(_ZERO, (pay if end is None else min(pay, end)) - step.above) * step.percent
                for step, end in zip(tax.brackets, ends, strict=True)
            ),
            _ZERO,
        )
        / HUNDRED
    )


def on_top(more: Decimal, case: Case) -> Decimal:
    """Return the tax on what comes on top of a year's base, in the offer's currency.

    tax(base + more) − tax(base): the steps that it falls into; 0 where no tax is stated.

    Raises:
        NoRateError: the steps are in another currency, and there is no rate.
    """
    tax = stated(case.preferences)
    if tax is None:
        return _ZERO
    per_unit = rate(case.offer.currency, case.preferences)
    base = case.annual * per_unit
    return fine((owed(base + more * per_unit, tax) - owed(base, tax)) / per_unit)


def paid_for(left: Decimal, case: Case) -> Decimal | None:
    """Return the tax that is paid on top of a sum so that all of it is left, in its currency.

    Gross − left, where gross − tax on it = left. At one rate: left / (1 − rate) − left. With
    steps each is filled from the base upwards, until what is left of it comes to the sum.

    Args:
        left: what is to be left, in the offer's currency.
        case: whose base it comes on top of.

    Returns:
        None where no tax is stated, or where all that lies above is taken.

    Source: gross-up.
    """
    tax = stated(case.preferences)
    if tax is None:
        return None
    if tax.effective_percent is not None:
        return _of(left, tax.effective_percent)
    per_unit = rate(case.offer.currency, case.preferences)
    base, wanted = case.annual * per_unit, left * per_unit
    paid = _ZERO
    below = _ZERO
    for step in tax.brackets:
        if step.above > base:
            room = (step.above - base) * (1 - below / HUNDRED)
            if wanted <= room:
                break
            paid += (step.above - base) * below / HUNDRED
            wanted -= room
            base = step.above
        below = step.percent
    more = _of(wanted, below)
    return None if more is None else fine((paid + more) / per_unit)


def _of(left: Decimal, percent: Decimal) -> Decimal | None:
    """Return the tax paid on top of a sum at one rate; None where all would be taken."""
    return None if percent == HUNDRED else fine(left * percent / (HUNDRED - percent))
