"""What later money is worth now, and the even yearly sum that is worth the same."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from functools import lru_cache
from operator import mul

from offerbook.core.model.preferences import Preferences
from offerbook.core.money import EXACT, ONE, fine, fine_sum, rate
from offerbook.core.pay.case import HUNDRED
from offerbook.core.pay.ledger import Ledger
from offerbook.core.pay.sums import paid

_DAYS = 365


def present_value(
    ledger: Ledger,
    preferences: Preferences,
    percent: Decimal | None = None,
    *,
    on: date | None = None,
) -> Decimal:
    """Return the worth of all flows on one day, in the preferences' currency.

    Args:
        ledger: of any frame.
        preferences: rates of exchange, and the rate of discount where `percent` is absent.
        percent: yearly rate of discount; nominal, as the flows are.
        on: the day, not after the ledger's first, which counts where it is absent; offers are
            compared on one day, so that what begins later is worth less.

    Σ amount / (1 + r)^(days / 365). At 0 it is the plain sum.

    Source: the XNPV convention (actual days over 365).

    Raises:
        NoRateError: a currency has no rate.
    """
    found = preferences.assumptions.discount_percent if percent is None else percent
    if not found:
        return paid(ledger.runs, preferences)
    begins = ledger.start if on is None else min(on, ledger.start)
    factors: dict[date, Decimal] = {}
    for run in ledger.runs:
        for day in run.dates.on:
            if day not in factors:
                factors[day] = discount(found, (day - begins).days)
    later: list[Decimal] = []
    for run in ledger.runs:
        per_unit = rate(run.currency, preferences)
        worths = (EXACT.multiply(amount, per_unit) for amount in run.amounts)
        later += map(mul, worths, map(factors.__getitem__, run.dates.on))
    return fine_sum(later)


@lru_cache(maxsize=8192)
def discount(percent: Decimal, days: int) -> Decimal:
    """Return what 1 paid after so many days is worth now, fixed at 28 digits.

    >>> discount(Decimal(25), 365)
    Decimal('0.8')
    """
    yearly = ONE + percent / HUNDRED
    years, rest = divmod(days, _DAYS)
    grown: Decimal = yearly**years
    return ONE / (grown * _within_a_year(yearly, rest) if rest else grown)


@lru_cache(maxsize=512)
def _within_a_year(yearly: Decimal, days: int) -> Decimal:
    return yearly ** (Decimal(days) / _DAYS)


def yearly_equivalent(present: Decimal, percent: Decimal, years: int) -> Decimal:
    """Return the sum at the close of each year that is worth `present` now.

    PV × r / (1 − (1 + r)^−N); PV / N without discount.

    Source: annuity formula; Brealey & Myers, Principles of Corporate Finance.

    >>> yearly_equivalent(Decimal(144), Decimal(25), 2)  # 100 / 1.25 + 100 / 1.5625 = 144
    Decimal('100')
    """
    if not percent:
        return present / years
    yearly = percent / HUNDRED
    return fine(present * yearly / (ONE - (ONE + yearly) ** -years))
