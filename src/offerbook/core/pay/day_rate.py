"""Days that a day rate is paid for in a year."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from offerbook.core.fact import Fact
from offerbook.core.model.life_parts import Time
from offerbook.core.model.offer import Offer
from offerbook.core.model.pay_parts import BaseSalary

WEEKDAYS = 261
"""Of an ordinary year: 365 − 104 days of 52 weekends."""
_ZERO = Decimal(0)


def billable_days(base: BaseSalary, time: Time | None) -> Decimal:
    """Return the days paid in a year: as stated, else 261 − public holidays − leave − bench.

    Args:
        base: with a rate per day.
        time: public holidays and leave of the same offer.

    Source: the usual reckoning of contractors; the published 220 days leave out a fortnight.

    >>> time = Time(public_holidays=Decimal(8), leave_days=Decimal(20))
    >>> billable_days(BaseSalary(amount=Decimal(500), per="day"), time)
    Decimal('233')
    """
    if base.billable_days is not None:
        return base.billable_days
    off = (time.public_holidays or _ZERO) + (time.leave_days or _ZERO) if time else _ZERO
    return max(_ZERO, WEEKDAYS - off - (base.bench_days or _ZERO))


def is_derived(offer: Offer) -> bool:
    """Return whether the days of a day rate are worked out and not stated."""
    base = offer.base
    return base is not None and base.per == "day" and base.billable_days is None


def assumptions(offer: Offer) -> Iterator[Fact]:
    """Yield what is taken as no day where the days paid are worked out."""
    base, time = offer.base, offer.time
    if base is None or time is None or not is_derived(offer):
        return
    formula = "none, since it is not stated"
    if time.public_holidays is None:
        yield Fact("public holidays", _ZERO, unit="days", formula=formula)
    if base.bench_days is None:
        yield Fact("days without a client", _ZERO, unit="days", formula=formula)
