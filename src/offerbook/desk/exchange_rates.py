"""Rates of exchange to consider, for the currencies that the book uses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from offerbook.core.edit import Put
from offerbook.desk.worker import Desk
from offerbook.errors import OfferbookError

if TYPE_CHECKING:
    from offerbook.exchange.ecb import Quoted


def proposed(desk: Desk) -> Quoted:
    """Return the last rates known on the desk's day; nothing is saved.

    Raises:
        OfferbookError: the package that brings the rates is not installed.
    """
    try:
        from offerbook.exchange.ecb import quoted
    except ModuleNotFoundError as error:
        if error.name != "currency_converter":
            raise
        raise OfferbookError(
            "rates of exchange need the package currencyconverter",
            todo="install it: pip install 'offerbook[fx]'",
        ) from error
    return quoted(currencies(desk), desk.book.preferences.currency, desk.clock.today)


def currencies(desk: Desk) -> tuple[str, ...]:
    """Return the currencies of offers, grants and posted pay other than the preferences' own."""
    book = desk.book
    found = {offer.currency for offer in book.offers.values()}
    found |= {one.currency for offer in book.offers.values() for one in offer.grant if one.currency}
    bands = (one.band for one in book.applications.values())
    found |= {band.currency for band in bands if band is not None and band.currency}
    return tuple(sorted(found - {book.preferences.currency}))


def take(desk: Desk, found: Quoted) -> str:
    """Save proposed rates with their day, as one step that can be undone; return what was done."""
    changes = [Put(("rates", code), rate) for code, rate in found.rates.items()]
    return desk.put("preferences", [Put(("rates", "on"), found.on), *changes], "rates of exchange")
