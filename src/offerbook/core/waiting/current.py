"""What the present job still owes to those who stay."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from offerbook.core.calendar import add_months
from offerbook.core.fact import PrivateFact
from offerbook.core.model.book import Book
from offerbook.core.model.offer import Offer
from offerbook.core.pay.vesting import tranches
from offerbook.core.saying import Day, Name, Saying, say

AHEAD = 12
"""Months that are looked ahead."""


@dataclass(frozen=True, slots=True)
class Payment:
    """One payment that is lost by leaving before its day."""

    on: date
    """The day; for a bonus, the last of the month in which it is paid."""

    offer: str
    """The id of the present job."""

    what: str
    """In words."""

    saying: Saying
    """In words, private."""


def payments(book: Book, today: date) -> tuple[Payment, ...]:
    """Return what leaving the present job would forfeit within a year, soonest first."""
    end = add_months(today, AHEAD)
    found = [
        _payment(offer, on, what, path)
        for offer in book.offers.values()
        if offer.kind == "current"
        for on, what, path in (*_bonuses(offer, today), *_vesting(offer, today))
        if today < on <= end
    ]
    return tuple(sorted(found, key=lambda one: (one.on, one.what)))


def _payment(offer: Offer, on: date, what: str, path: str) -> Payment:
    fact = PrivateFact(what, on, f"{offer.id} {path}")
    saying = say("The present job: {what} by {day}.", fact, what=Name(what), day=Day(on))
    return Payment(on, offer.id, what, saying)


def _bonuses(offer: Offer, today: date) -> Iterator[tuple[date, str, str]]:
    for at, bonus in enumerate(offer.bonus):
        if bonus.pay_month is not None and bonus.must_be_employed:
            year = today.year + (bonus.pay_month <= today.month)
            on = add_months(date(year, bonus.pay_month, 1), 1) - timedelta(days=1)
            yield on, f"the bonus for {on.year - 1}", f"bonus[{at}]"


def _vesting(offer: Offer, today: date) -> Iterator[tuple[date, str, str]]:
    for at, grant in enumerate(offer.grant):
        clock = grant.vest_start or offer.start
        ahead = [one.on for one in tranches(grant, clock) if one.on > today] if clock else []
        if ahead:
            yield ahead[0], "the next part of a grant", f"grant[{at}]"
