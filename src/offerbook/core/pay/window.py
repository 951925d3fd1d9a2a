"""One stretch of time for all offers: who begins later is paid later."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from offerbook.core.model.offer import Offer
from offerbook.core.model.preferences import Preferences
from offerbook.core.pay.assembly import Account
from offerbook.core.pay.case import anchor, case
from offerbook.core.pay.frame import frame
from offerbook.core.pay.ledger import Ledger, Scenario


def first_day(offers: Iterable[Offer], preferences: Preferences, *, today: date) -> date:
    """Return the day on which the first of the new jobs begins.

    An offer without a start counts as beginning on the ideal day, or else today; the present
    job, which has long begun, does not move the day.
    """
    day, _ = anchor(preferences, today)
    return min((one.start or day for one in offers if one.kind == "offer"), default=day)


def windowed(
    offer: Offer,
    preferences: Preferences,
    first: date,
    scenario: Scenario = "expected",
    *,
    today: date,
    leave_on: date | None = None,
) -> Ledger:
    """Return what `offer` pays from `first` on, over the same years as any other.

    Args:
        offer: an offer or the present job; its base must be stated.
        preferences: assumptions, and the horizon as the length of the window.
        first: the day the window opens; a job that begins later pays nothing before.
        scenario: low, expected or high.
        today: for an offer without a start, where the preferences name no ideal day.
        leave_on: last day in this job, if it is given up inside the window.

    A month of work that the window's end cuts is paid in part, as at the end of a contract.

    Raises:
        MissingFactError: the offer states no base.
    """
    clock = offer.start or anchor(preferences, today)[0]
    covered = frame(first, clock, preferences.horizon_years, offer.contract_end, leave_on=leave_on)
    return Account(case(offer, preferences, covered), (), (scenario,)).ledger(scenario)


def in_window(held: Account, first: date) -> Ledger:
    """Return the expected case of the same: an account's own where its years are that window.

    Args:
        held: an offer or the present job over years of work.
        first: the day the window opens.
    """
    own, preferences = held.case.frame, held.case.preferences
    covered = frame(first, own.clock, preferences.horizon_years, held.case.offer.contract_end)
    if covered != own:
        held = Account(case(held.case.offer, preferences, covered), (), ("expected",))
    return held.ledger()
