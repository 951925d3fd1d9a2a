"""Days really worked in a year of work, and what is paid or spent on each of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal

from offerbook.core.calendar import add_months, business_days_between
from offerbook.core.fact import Fact
from offerbook.core.model.offer import Offer
from offerbook.core.money import fine
from offerbook.core.pay.case import Case
from offerbook.core.pay.frame import DAY, YEAR
from offerbook.core.pay.ledger import Certainty, Run, Unvalued

FARES = "fares"
WEEK = Decimal(5)
"""Working days, where the offer does not say how many."""

_ZERO = Decimal(0)


def runs(case: Case) -> Iterator[Run]:
    """Yield, at the close of each year of work, benefits by day worked and fares by day on site.

    days × amount × part of use; −days × days on site / days a week × cost of a day. A year that
    is not covered to its end counts as far as it is.
    """
    offer = case.offer
    by_day = [(at, one) for at, one in enumerate(offer.benefit) if one.per == "day"]
    fares = fares_per_day(offer)
    if not by_day and not fares:
        return
    days = [days_worked(offer, year.opens, year.closes) for year in case.worked_years]
    for at, one in by_day:
        amounts = [fine(count * one.amount * one.usable_share) for count in days]
        certainty: Certainty = "contractual" if one.cash else "benefit"
        yield from _paid(case, amounts, one.name, certainty, f"benefit[{at}]")
    costs = [-fine(count * fares) for count in days]
    yield from _paid(case, costs, FARES, "benefit", "time.commute_cost_per_day")


def _paid(
    case: Case, amounts: Sequence[Decimal], label: str, certainty: Certainty, source: str
) -> Iterator[Run]:
    places = [at for at, amount in enumerate(amounts) if amount]
    days = [case.worked_years[at].closes for at in places]
    yield from case.paid(days, [amounts[at] for at in places], "benefit", label, certainty, source)


def days_worked(offer: Offer, first: date, last: date | None = None) -> Decimal:
    """Return the days worked from `first` to `last`, or in the year that begins on `first`.

    Weekdays × days a week / 5 − (public holidays + leave) × the part of the year. Of a day rate
    only the days that are paid: as stated × the part of the year, else also less the days
    without a client.

    Args:
        offer: with its days off, a year.
        first: the first day.
        last: the last one, within a year of it.
    """
    closes = add_months(first, YEAR) - DAY
    last = closes if last is None else last
    part = Decimal((last - first).days + 1) / ((closes - first).days + 1)
    base, time = offer.base, offer.time
    by_day = base is not None and base.per == "day"
    if base is not None and by_day and base.billable_days is not None:
        return base.billable_days * part
    off = _ZERO if time is None else (time.public_holidays or _ZERO) + (time.leave_days or _ZERO)
    if base is not None and by_day:
        off += base.bench_days or _ZERO
    weekdays = business_days_between(first - DAY, last) * week_of(offer) / WEEK
    return max(_ZERO, weekdays - off * part)


def week_of(offer: Offer) -> Decimal:
    """Return the days worked in a week; five where it is not stated."""
    return (offer.time.days_per_week if offer.time is not None else None) or WEEK


def onsite_share(offer: Offer) -> Decimal:
    """Return the part of the days worked that is spent at the workplace, 0 to 1."""
    days = offer.time.onsite_days if offer.time is not None else None
    return min(Decimal(1), (days or _ZERO) / week_of(offer))


def fares_per_day(offer: Offer) -> Decimal:
    """Return what the way costs for each day worked, in the offer's currency."""
    cost = offer.time.commute_cost_per_day if offer.time is not None else None
    return (cost or _ZERO) * onsite_share(offer)


def assumptions(case: Case) -> Iterator[Fact]:
    """Yield that no day is off, wherever days worked count and leave is not stated."""
    offer = case.offer
    if not fares_per_day(offer) and all(one.per != "day" for one in offer.benefit):
        return
    if offer.time is None or offer.time.leave_days is None:
        yield Fact("leave", _ZERO, unit="days", formula="none, since it is not stated")


def unvalued(case: Case) -> Iterator[Unvalued]:
    """Yield fares that cannot be counted, since the days at the workplace are not stated."""
    time = case.offer.time
    if time is not None and time.commute_cost_per_day and time.onsite_days is None:
        why = "the days a week at the workplace are not stated"
        cost, currency = time.commute_cost_per_day, case.offer.currency
        yield Unvalued("time.commute_cost_per_day", FARES, why, cost, currency)
