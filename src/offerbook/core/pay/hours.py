"""Hours really worked, the way to work included, and pay for each of them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from offerbook.core.fact import Fact
from offerbook.core.model.offer import Offer
from offerbook.core.money import fine
from offerbook.core.pay.worked_days import days_worked, onsite_share, week_of

_THERE_AND_BACK = 2
_MINUTES = 60
_ZERO = Decimal(0)


@dataclass(frozen=True, slots=True)
class Hours:
    """One year of work as time."""

    days: Decimal
    """Days worked."""

    working: Decimal
    """Hours at work."""

    travelling: Decimal
    """Hours on the way."""

    assumed: tuple[Fact, ...]
    """What was taken for granted."""

    @property
    def all(self) -> Decimal:
        """Working + travelling."""
        return self.working + self.travelling


def hours(offer: Offer, first: date, last: date | None = None) -> Hours | None:
    """Return the hours of the year of work that begins on `first`; None where they are not stated.

    days: see `days_worked`; working = days × hours a week / days a week;
    travelling = days × days on site / days a week × 2 × minutes / 60.

    Args:
        offer: with its time.
        first: the first day of work.
        last: the last one, where work ends within the year.

    Leave, and either the hours really worked or those of the contract, must be stated.
    """
    time = offer.time
    contract = offer.base.hours_per_week if offer.base is not None else None
    week = (time.hours_expected if time is not None else None) or contract
    if time is None or time.leave_days is None or week is None:
        return None
    assumed = []
    if time.hours_expected is None:
        assumed.append(_fact(offer, "hours worked in a week", week, "those of the contract"))
    if time.public_holidays is None:
        assumed.append(_fact(offer, "public holidays", _ZERO, "none, since they are not stated"))
    days = days_worked(offer, first, last)
    minutes = days * onsite_share(offer) * _THERE_AND_BACK * (time.commute_minutes or _ZERO)
    working, travelling = fine(days * week / week_of(offer)), fine(minutes / _MINUTES)
    return Hours(days, working, travelling, tuple(assumed))


def _fact(offer: Offer, name: str, value: Decimal, formula: str) -> Fact:
    return Fact(f"{name} at {offer.id}", value, formula=formula)


def pay_per_hour(pay: Decimal, time: Hours) -> Decimal | None:
    """Return pay for an hour really worked or travelled; None where no hour is.

    Args:
        pay: of that year, as the ledger has it: fares are costs in it already.
        time: of the same year.

    Leave raises it by lowering the hours and changes no pay; the time on the way is counted as
    hours and not priced as well.
    """
    return fine(pay / time.all) if time.all else None
