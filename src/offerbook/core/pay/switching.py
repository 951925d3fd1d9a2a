"""Staying against going: what a change brings over the same stretch of time."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from types import MappingProxyType

from offerbook.core.calendar import months_between
from offerbook.core.model.offer import Offer
from offerbook.core.model.preferences import Preferences
from offerbook.core.pay.case import anchor, case
from offerbook.core.pay.frame import DAY, frame
from offerbook.core.pay.leaving import repayable
from offerbook.core.pay.ledger import Component, Ledger
from offerbook.core.pay.sums import COMPONENTS, sum_of, table, total
from offerbook.core.pay.window import windowed


@dataclass(frozen=True, slots=True)
class Switch:
    """What going brings against staying; money in the preferences' currency, expected."""

    offer: str
    """The offer that is taken."""

    first: date
    """The day the window opens."""

    years: int
    """Its length."""

    leave_on: date
    """Last day in the present job."""

    gap_days: int
    """Days without pay between the two jobs."""

    staying: Mapping[str, Decimal]
    """What the present job pays by component if you stay."""

    until_then: Mapping[str, Decimal]
    """What it still pays by component if you go."""

    new: Mapping[str, Decimal]
    """What the new job pays by component."""

    repaid: Decimal
    """What the present job takes back."""

    net: Decimal
    """Until then + new − repaid − staying: above 0, going pays."""


def switching(
    present: Offer,
    offer: Offer,
    preferences: Preferences,
    first: date,
    *,
    today: date,
    leave_on: date | None = None,
) -> Switch:
    """Return what changing from `present` to `offer` brings from `first` on, over the horizon.

    Args:
        present: the present job.
        offer: the one that would be taken; without a start it begins on the ideal day, or today.
        preferences: horizon, rates and assumptions.
        first: the day the window opens.
        today: for an offer without a start, where the preferences name no ideal day.
        leave_on: last day in the present job; absent, the day before the new one begins. Where
            its contract ends earlier, that day counts.

    Equity that no longer vests, a bonus that is lost and an unpaid gap are not terms of their
    own: they follow from ending the present job's contract on that day.

    Raises:
        MissingFactError: one of the two states no base.
        NoRateError: a currency has no rate.
    """
    begins = offer.start or anchor(preferences, today)[0]
    last = begins - DAY if leave_on is None else leave_on
    if present.contract_end is not None:
        last = min(last, present.contract_end)
    stay = windowed(present, preferences, first, today=today)
    until = windowed(present, preferences, first, today=today, leave_on=last)
    new = windowed(offer, preferences, first, today=today)
    clock = present.start or anchor(preferences, today)[0]
    covered = frame(first, clock, preferences.horizon_years, present.contract_end)
    worked = months_between(clock, last + DAY)
    repaid = repayable(case(present, preferences, covered), worked)
    staying, until_then, paid = (_by_component(one, preferences) for one in (stay, until, new))
    sums = [total(one.values()) for one in (until_then, paid, staying)]
    return Switch(
        offer.id,
        first,
        preferences.horizon_years,
        last,
        max(0, (begins - last - DAY).days),
        staying,
        until_then,
        paid,
        repaid,
        total((sums[0], sums[1], repaid.copy_negate(), sums[2].copy_negate())),
    )


def _by_component(ledger: Ledger, preferences: Preferences) -> Mapping[str, Decimal]:
    sums = table(ledger.runs, preferences)
    present: set[Component] = {cell.component for cell in sums}
    return MappingProxyType({c: sum_of(sums, component=c) for c in COMPONENTS if c in present})
