"""What every part of the pay is worked out from."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cached_property
from itertools import pairwise

from offerbook.core.calendar import add_months
from offerbook.core.fact import Fact
from offerbook.core.model.life_parts import Time
from offerbook.core.model.offer import Offer
from offerbook.core.model.pay_parts import BaseSalary, Raise
from offerbook.core.model.preferences import Preferences
from offerbook.core.money import ONE, fine
from offerbook.core.pay.dates import Dates
from offerbook.core.pay.day_rate import billable_days
from offerbook.core.pay.frame import (
    YEAR,
    Frame,
    Month,
    Year,
    frame,
    months,
    paydays,
    worked_years,
    years,
)
from offerbook.core.pay.ledger import Certainty, Component, Run
from offerbook.errors import MissingFactError

HUNDRED = Decimal(100)


@dataclass(frozen=True)
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

    @cached_property
    def months(self) -> tuple[Month, ...]:
        """The months of work; only the last one may be cut."""
        return months(self.frame, self.base.part_month)

    @cached_property
    def paydays(self) -> Dates:
        """The days on which they are paid."""
        return paydays(self.frame, self.base.part_month)

    @cached_property
    def years(self) -> tuple[Year, ...]:
        """The years of work."""
        return years(self.frame)

    @cached_property
    def closings(self) -> Dates:
        """The days on which they close."""
        return self.frame.paid_on(one.closes for one in self.years)

    @cached_property
    def worked_years(self) -> tuple[Year, ...]:
        """The years of work as far as they are covered, those that do not close included."""
        return worked_years(self.frame)

    @cached_property
    def stretches(self) -> tuple[tuple[int, int, Decimal], ...]:
        """The months between raises: place of the first, of the first after them, factor."""
        if not self.raised_on:
            return ((0, len(self.months), ONE),) if self.months else ()
        begins = [one.begins for one in self.months]
        places = [0, *(bisect_left(begins, day) for day in self.raised_on), len(begins)]
        between = zip(pairwise(places), self.raised_to, strict=True)
        return tuple((first, end, factor) for (first, end), factor in between if first < end)

    def monthly(
        self,
        amounts: Sequence[Decimal],
        component: Component,
        label: str,
        certainty: Certainty,
        source: str,
        *,
        first: int = 0,
    ) -> Iterator[Run]:
        """Yield what is paid month by month, if anything is.

        Args:
            amounts: for whole months from `first` on; the last is cut where its month is.
            component: of the pay.
            label: in words.
            certainty: how sure it is.
            source: path inside the offer.
            first: place of the first month that is paid.
        """
        if not amounts:
            return
        paid = tuple(amounts)
        share = self.months[-1].share
        if share is not ONE:
            paid = (*paid[:-1], fine(paid[-1] * share))
        days = self.paydays.since(first)
        yield Run(days, paid, self.offer.currency, component, label, certainty, source)

    def paid(
        self,
        days: Dates | Iterable[date],
        amounts: Iterable[Decimal],
        component: Component,
        label: str,
        certainty: Certainty,
        source: str,
    ) -> Iterator[Run]:
        """Yield payments in the offer's currency on days in order, if there are any."""
        paid = tuple(amounts)
        if paid:
            on = days if isinstance(days, Dates) else self.frame.paid_on(days)
            yield Run(on, paid, self.offer.currency, component, label, certainty, source)


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
    beyond = base.payments_per_year - YEAR
    if base.per not in {"month", "year"} or beyond <= 0:
        return Decimal(0)
    return fine(_scaled(base, beyond if base.per == "month" else beyond / base.payments_per_year))


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
