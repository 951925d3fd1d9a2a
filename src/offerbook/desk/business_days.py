"""Public holidays by country, where the optional package `holidays` is installed."""

from __future__ import annotations

from datetime import date
from importlib import import_module
from importlib.util import find_spec

from offerbook.core.model.book import Book
from offerbook.core.waiting.days_off import NONE, DaysOff, countries

PACKAGE = "holidays"
"""Its calendars need no network."""


def days_off(book: Book, today: date) -> DaysOff:
    """Return the holidays around `today` where each employer is; none without the package."""
    where = countries(book)
    if not where or find_spec(PACKAGE) is None:
        return NONE
    years = range(today.year - 1, today.year + 2)
    known = {code: found for code in set(where.values()) if (found := _of(code, years))}
    by_application = {key: known[code] for key, code in where.items() if code in known}
    return DaysOff(by_application, tuple(sorted(known)))


def _of(country: str, years: range) -> frozenset[date]:
    """Return the national holidays of a country; none where the package does not know it."""
    try:
        return frozenset(import_module(PACKAGE).country_holidays(country, years=years))
    except NotImplementedError:
        return frozenset()
