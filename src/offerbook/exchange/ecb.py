"""Reference rates of the European Central Bank, from the file that the extra `fx` brings along."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Context, Decimal

from currency_converter import CurrencyConverter, RateNotFoundError

_DIGITS = Context(prec=6)
"""As many as the bank states."""

_STALE = timedelta(days=31)
"""A currency without a rate for longer is no longer quoted."""

_DAY = timedelta(days=1)
_EURO = "EUR"


@dataclass(frozen=True, slots=True)
class Quoted:
    """Rates of one day."""

    on: date | None
    """The day they were fixed; None where there are none."""

    rates: dict[str, Decimal]
    """What one unit of each currency was worth in one's own, six digits."""

    missing: tuple[str, ...]
    """Currencies without a rate."""


def quoted(codes: Collection[str], own: str, day: date) -> Quoted:
    """Return the last rates known on `day`, all of one day; nothing is fetched.

    1 / units of the currency for a euro × units of one's own for a euro.

    Args:
        codes: currencies to be worth something.
        own: the currency to state them in.
        day: no later rate is taken.

    Source: euro foreign exchange reference rates, in the file inside the package
    currencyconverter; its reading of a local file opens no connection.
    """
    table = CurrencyConverter(decimal=True)
    bounds = table.bounds
    newest = min(day, bounds[_EURO].last_date)
    known = [code for code in sorted(codes) if _covers(bounds, code, newest)]
    missing = tuple(sorted(set(codes) - set(known)))
    if not known or not _covers(bounds, own, newest):
        return Quoted(None, {}, tuple(sorted(codes)))
    on = min(newest, *(bounds[code].last_date for code in (*known, own)))
    # The dollar is quoted on every day of fixing, so that a book in euro names such a day too.
    while not all(_is_fixed(table, code, on) for code in (*known, own, "USD")):
        on -= _DAY
    found = {code: _DIGITS.plus(table.convert(1, code, own, on)) for code in known}
    return Quoted(on, found, missing)


def _covers(bounds: dict[str, tuple[date, date]], code: str, day: date) -> bool:
    bound = bounds.get(code)
    return bound is not None and bound[0] + _STALE <= day <= bound[1] + _STALE


def _is_fixed(table: CurrencyConverter, code: str, on: date) -> bool:
    try:
        table.convert(1, _EURO, code, on)
    except RateNotFoundError:
        return False
    return True
