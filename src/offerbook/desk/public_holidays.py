"""Public holidays on working days, counted from a calendar, for offers that do not state them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from offerbook.core.calendar import add_months
from offerbook.core.edit import Put
from offerbook.core.model.offer import Offer
from offerbook.core.waiting.days_off import place_of
from offerbook.desk.business_days import has_calendar, holidays_in
from offerbook.desk.worker import Desk
from offerbook.errors import OfferbookError

_SATURDAY = 5
_YEAR = 12


@dataclass(frozen=True, slots=True)
class Counted:
    """What a calendar says of the first year of work in one offer."""

    offer: str
    """Its id."""

    place: str
    """Whose calendar: a country, with its region where that has days of its own."""

    first: date
    """The first day counted."""

    last: date
    """The last one, a year later."""

    days: int | None
    """Public holidays from Monday to Friday; None where the calendar does not know the place."""


def counted(desk: Desk) -> tuple[Counted, ...]:
    """Return what could be stated of each offer that names a country and no public holidays.

    Nothing is saved. Versions that were replaced are left out.

    Raises:
        OfferbookError: the package that brings the calendars is not installed.
    """
    if not has_calendar():
        raise OfferbookError(
            "public holidays need the package holidays",
            todo="install it: pip install 'offerbook[calendar]'",
        )
    book, states = desk.book, desk.outlook.states
    asked = (
        one
        for one in book.offers.values()
        if one.country and states[one.id].status != "superseded" and _unstated(one)
    )
    return tuple(_of(one, desk.clock.today) for one in asked)


def take(desk: Desk, found: tuple[Counted, ...]) -> str:
    """Save what was counted in the offers, as one step; return what was done."""
    edits = {
        one.offer: (Put(("time", "public_holidays"), one.days),)
        for one in found
        if one.days is not None
    }
    return desk.put_all(edits, f"public holidays of {', '.join(edits)}")


def _unstated(offer: Offer) -> bool:
    return offer.time is None or offer.time.public_holidays is None


def _of(offer: Offer, today: date) -> Counted:
    first = today if offer.kind == "current" or offer.start is None else offer.start
    end = add_months(first, _YEAR)
    place = place_of(offer)
    known = holidays_in(place, range(first.year, end.year + 1))
    days = None
    if known is not None:
        days = sum(first <= day < end and day.weekday() < _SATURDAY for day in known.days)
        place = known.place
    return Counted(offer.id, place, first, end - timedelta(days=1), days)
