"""What every part of the pay is worked out from."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from offerbook.core.calendar import add_months
from offerbook.core.fact import Fact
from offerbook.core.model.life_parts import Time
from offerbook.core.model.offer import Offer
from offerbook.core.model.pay_parts import BaseSalary, Raise
from offerbook.core.model.preferences import Preferences
from offerbook.core.money import ONE
from offerbook.core.pay.day_rate import billable_days
from offerbook.core.pay.frame import YEAR, Frame, frame
from offerbook.core.pay.ledger import Certainty, Component, Flow
from offerbook.errors import MissingFactError

HUNDRED = Decimal(100)


@dataclass(frozen=True, slots=True)
class Case:
    """One offer, looked at over one frame under one set of preferences."""

    offer: Offer
    """The terms."""

    preferences: Preferences
    """Assumptions, horizon and rates."""

    frame: Frame
    """The time it is looked at."""

    base: BaseSalary
    """The base, which is known to be stated."""

    annual: Decimal
    """Base a year in the offer's currency, before raises."""

    extra: Decimal
    """What of it is paid beyond twelve months' pay."""

    raised_on: tuple[date, ...]
    """Days from which a raise counts."""

    raised_to: tuple[Decimal, ...]
    """What the base is multiplied with: before the first raise, and from each one on."""

    def factor(self, day: date) -> Decimal:
        """Return what the base is multiplied with on `day`."""
        return self.raised_to[bisect_right(self.raised_on, day)]

    def paid(
        self,
        on: date,
        amount: Decimal,
        component: Component,
        label: str,
        certainty: Certainty,
        source: str,
    ) -> Flow:
        """Return a payment in the offer's currency."""
        covered = self.frame
        month, year = covered.month(on), covered.year_paid(on)
        currency = self.offer.currency
        return Flow(on, month, year, amount, currency, component, label, certainty, source)


def annual(base: BaseSalary, time: Time | None) -> Decimal:
    """Return the base a year as it is paid, in the offer's currency.

    Args:
        base: of an offer.
        time: of the same offer: a day rate may be paid for all weekdays that are not off.

    >>> annual(
    ...     BaseSalary(amount=Decimal(5000), per="month", payments_per_year=Decimal("13.5")), None
    ... )
    Decimal('67500.0')
    """
    return _scaled(base, _times(base, time))


def extra(base: BaseSalary) -> Decimal:
    """Return what of the yearly base is paid beyond twelve months' pay."""
    if base.per != "month" or base.payments_per_year <= YEAR:
        return Decimal(0)
    return _scaled(base, base.payments_per_year - YEAR)


def _scaled(base: BaseSalary, times: Decimal) -> Decimal:
    return base.amount * times * (base.fte if base.amount_is == "full_time" else ONE)


def _times(base: BaseSalary, time: Time | None) -> Decimal:
    match base.per:
        case "year":
            return ONE
        case "month":
            return base.payments_per_year
        case "week":
            return base.paid_weeks
        case "day":
            return billable_days(base, time)
        case _:
            return (base.hours_per_week or Decimal(0)) * base.paid_weeks


def anchor(preferences: Preferences, today: date) -> tuple[date, str]:
    """Return the day used where no start is stated, and where it stands."""
    if preferences.start is not None:
        return preferences.start.ideal, "preferences start.ideal"
    return today, ""


def tenure(offer: Offer, preferences: Preferences, today: date) -> tuple[Frame, tuple[Fact, ...]]:
    """Return the years of work that are counted, and what was assumed for it.

    They begin with the first day of work; where it is not stated, on the ideal day of the
    preferences or else today. The present job began long ago: it is counted from that same
    day on, so that its years lie beside those of the offers.
    """
    day, where = anchor(preferences, today)
    name = "first day of work"
    assumed: tuple[Fact, ...] = ()
    start = clock = offer.start or day
    if offer.start is None or (offer.kind == "current" and offer.start < day):
        start = day
        formula = "" if where else "today, since no start is stated"
        if offer.kind == "current":
            name = "day from which the present job is counted"
            formula = "" if where else "today"
        assumed = (Fact(name, day, where=where, formula=formula),)
    return frame(start, clock, preferences.horizon_years, offer.contract_end), assumed


def case(offer: Offer, preferences: Preferences, covered: Frame) -> Case:
    """Return what the parts of `offer` are worked out from.

    Raises:
        MissingFactError: the offer states no base.
    """
    if offer.base is None:
        raise MissingFactError(
            "the base (base.amount) is not stated, so the offer cannot be valued",
            todo=f"ask for it, then: offerbook set {offer.id} base.amount AMOUNT",
            where=offer.id,
        )
    days, factors = _raises(offer.base.review, covered)
    base = offer.base
    return Case(
        offer, preferences, covered, base, annual(base, offer.time), extra(base), days, factors
    )


def _raises(review: Raise | None, covered: Frame) -> tuple[tuple[date, ...], tuple[Decimal, ...]]:
    """Return the review days inside the frame and the factors they lead to."""
    if review is None:
        return (), (ONE,)
    due = add_months(covered.clock, review.after_months)
    first = max(due, covered.start)
    days = tuple(
        day
        for year in range(first.year, covered.end.year + 1)
        if due <= (day := date(year, review.month, 1)) and covered.start < day < covered.end
    )
    growth = 1 + review.rate_percent / HUNDRED
    return days, tuple(growth**count for count in range(len(days) + 1))
