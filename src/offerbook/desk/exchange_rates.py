"""Rates of exchange to consider, for the currencies that the book uses."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from offerbook.core.currencies import MINOR_UNITS
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
    """Return every currency that a record names, other than the preferences' own."""
    found = {code for record in desk.book.records.values() for code in _named(record.data)}
    return tuple(sorted((found & MINOR_UNITS.keys()) - {desk.book.preferences.currency}))


def _named(data: Any) -> Iterator[str]:
    """Yield what stands under `currency`, at any depth."""
    if isinstance(data, list):
        for one in data:
            yield from _named(one)
    elif isinstance(data, dict):
        for key, one in data.items():
            if key == "currency" and isinstance(one, str):
                yield one
            else:
                yield from _named(one)


def take(desk: Desk, found: Quoted) -> str:
    """Save proposed rates with their day, as one step that can be undone; return what was done."""
    changes = [Put(("rates", code), rate) for code, rate in found.rates.items()]
    return desk.put("preferences", [Put(("rates", "on"), found.on), *changes], "rates of exchange")
