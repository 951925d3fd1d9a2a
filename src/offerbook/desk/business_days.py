"""Public holidays by country and region, where the optional package `holidays` is installed."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from importlib import import_module
from importlib.util import find_spec
from typing import NamedTuple

from offerbook.core.model.book import Book
from offerbook.core.waiting.days_off import NONE, DaysOff, places

PACKAGE = "holidays"
"""Its calendars need no network."""


class Known(NamedTuple):
    """The public holidays of one place."""

    place: str
    """A country such as `NL`, or a region with days of its own such as `DE-BY`."""

    days: frozenset[date]
    """In the years asked for."""


def has_calendar() -> bool:
    """Return whether the package is installed."""
    return find_spec(PACKAGE) is not None


def days_off(book: Book, today: date) -> DaysOff:
    """Return the holidays around `today` where each employer is; none without the package."""
    where = places(book)
    if not where or not has_calendar():
        return NONE
    years = range(today.year - 1, today.year + 2)
    known = {place: found for place in set(where.values()) if (found := holidays_in(place, years))}
    by_application = {key: known[place].days for key, place in where.items() if place in known}
    return DaysOff(by_application, tuple(sorted({one.place for one in known.values()})))


def holidays_in(place: str, years: Iterable[int]) -> Known | None:
    """Return the public holidays of a place; None where the package does not know the country.

    Args:
        place: a country, or a country and a region with a hyphen between them; of a region
            that the package does not know the country's own days are returned, and said so.
        years: in which.
    """
    country, _, region = place.partition("-")
    calendars = import_module(PACKAGE)
    for named, subdivision in ((place, region), (country, "")):
        try:
            found = calendars.country_holidays(country, subdiv=subdivision or None, years=years)
        except NotImplementedError:
            continue
        return Known(named, frozenset(found))
    return None
