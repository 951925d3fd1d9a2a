"""What later money is worth now, and the even yearly sum that is worth the same."""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache

from offerbook.core.model.preferences import Preferences
from offerbook.core.money import EXACT, ONE, fine, rate
from offerbook.core.pay.case import HUNDRED
from offerbook.core.pay.ledger import Ledger
from offerbook.core.pay.sums import total

_DAYS = 365


def present_value(
    ledger: Ledger, preferences: Preferences, percent: Decimal | None = None
) -> Decimal:
    """Return the worth of all flows on the ledger's first day, in the preferences' currency.

    Args:
        ledger: of any frame.
        preferences: rates of exchange, and the rate of discount where `percent` is absent.
        percent: yearly rate of discount; nominal, as the flows are.

    Σ amount / (1 + r)^(days / 365). At 0 it is the plain sum.

    Source: the XNPV convention (actual days over 365).

    Raises:
        NoRateError: a currency has no rate.
    """
    found = preferences.assumptions.discount_percent if percent is None else percent
    return total(
        fine(worth * discount(found, (flow.on - ledger.start).days)) if found else worth
        for flow in ledger.flows
        for worth in (EXACT.multiply(flow.amount, rate(flow.currency, preferences)),)
    )


@lru_cache(maxsize=8192)
def discount(percent: Decimal, days: int) -> Decimal:
    """Return what 1 paid after so many days is worth now, fixed at 28 digits.

    >>> discount(Decimal(25), 365)
    Decimal('0.8')
    """
    yearly = ONE + percent / HUNDRED
    years, rest = divmod(days, _DAYS)
    grown: Decimal = yearly**years
    return ONE / (grown * yearly ** (Decimal(rest) / _DAYS) if rest else grown)


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
