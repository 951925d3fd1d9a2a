"""A usual year: after the one-offs and the last vesting; and the figure that others quote."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from offerbook.core.calendar import add_months
from offerbook.core.model.offer import Offer
from offerbook.core.model.preferences import Preferences
from offerbook.core.money import fine, rate
from offerbook.core.pay import equity
from offerbook.core.pay.assembly import Account, account
from offerbook.core.pay.bonus import yearly_target
from offerbook.core.pay.case import Case, case
from offerbook.core.pay.frame import DAY, YEAR, frame
from offerbook.core.pay.sums import Cell, table, times, total
from offerbook.core.pay.vesting import tranches

_QUOTED_YEARS = 4
_LONGEST = 60
_ZERO = Decimal(0)


@dataclass(frozen=True, slots=True)
class Usual:
    """What remains once everything that comes only at first is over."""

    year: int
    """The first usual year of work."""

    total: Decimal
    """Expected pay in it, in the preferences' currency."""

    last_vesting: int | None
    """The last year of work in which equity vests; None without such equity."""

    drop: Decimal
    """Pay of that year − pay of the next; 0 without such equity."""


def usual(offer: Offer, preferences: Preferences, *, today: date) -> Usual | None:
    """Return the first year after sign-on, move and the last vesting; None if the contract ends.

    The first year of a bonus may be a part or a guarantee, so it is not a usual one; with a
    month of payment neither is the next, in which that part is paid.

    Source: steady state as in bigtechcalc, for grants without promised refreshers.

    Raises:
        MissingFactError: the offer states no base.
        NoRateError: a currency has no rate.
    """
    return usual_of(account(offer, preferences, today=today))


def usual_of(held: Account) -> Usual | None:
    """Return the same of an account over years of work.

    Raises:
        NoRateError: a currency has no rate.
    """
    found = held.case
    covered, preferences = found.frame, found.preferences
    vested = _last_vesting(found)
    year = max(vested or 0, _last_one_off(found)) + 1
    closes = add_months(covered.start, YEAR * year) - DAY
    if year >= _LONGEST or not covered.employed(closes):
        return None
    if year > covered.years:
        # Years of work are the same whatever the horizon, so that a longer one only adds some.
        long = frame(covered.start, covered.clock, year, covered.last)
        held = Account(case(found.offer, preferences, long), (), ("expected",))
    sums = table(held.runs("expected"), preferences)
    last = _sum(sums, year)
    drop = total((_sum(sums, vested), _sum(sums, vested + 1).copy_negate())) if vested else _ZERO
    return Usual(year, last, vested, drop)


def _sum(sums: tuple[Cell, ...], year: int) -> Decimal:
    return total(cell.amount for cell in sums if cell.year == year)


def _last_vesting(found: Case) -> int | None:
    """Return the last year in which a counted grant vests; amounts a year never end."""
    covered = found.frame
    days = [
        one.on
        for grant in found.offer.grant
        if grant.promised is not False and equity.counts_by_vesting(grant)
        for one in tranches(grant, covered.clock)
        if one.on >= covered.start and covered.employed(one.on)
    ]
    return covered.year_vested(max(days)) if days else None


def _last_one_off(found: Case) -> int:
    covered, offer = found.frame, found.offer
    begun = covered.clock < covered.start
    years = [1] if offer.relocation is not None and not begun else []
    years += [
        covered.year_paid(day)
        for part in offer.sign_on
        if (day := add_months(covered.clock, part.month)) >= covered.start
    ]
    if not begun and found.extra and found.base.extra_in:
        years.append(1)  # what is paid in a month accrues in the twelve before it
    if not begun:
        years += [2 if bonus.pay_month is not None else 1 for bonus in offer.bonus]
    return max(years, default=0)


def quoted(offer: Offer, preferences: Preferences, *, today: date) -> Decimal:
    """Return the yearly figure by which others compare a new offer.

    Base + target bonus + sign-on / 4 + value of liquid grants / their years, in the
    preferences' currency. The bonus counts in full, whatever is expected of it.

    Source: levels.fyi, how total compensation of a new offer is reported.

    Raises:
        MissingFactError: the offer states no base.
        NoRateError: a currency has no rate.
    """
    return quoted_of(account(offer, preferences, today=today).case)


def quoted_of(found: Case) -> Decimal:
    """Return the same of an offer over years of work.

    Raises:
        NoRateError: a currency has no rate.
    """
    offer, preferences = found.offer, found.preferences
    cash = found.annual
    cash += sum((yearly_target(one, found.annual) for one in offer.bonus), _ZERO)
    cash += sum((part.amount for part in offer.sign_on), _ZERO) / _QUOTED_YEARS
    shares = (
        times(fine(equity.per_year(found, one)), rate(one.currency or offer.currency, preferences))
        for one in offer.grant
    )
    return total((times(fine(cash), rate(offer.currency, preferences)), *shares))
