"""Offers and preferences from plain data, and what the tests ask of a ledger."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import Any

from offerbook.core.model.admit import admit
from offerbook.core.model.oddities import oddities
from offerbook.core.model.offer import Offer
from offerbook.core.model.preferences import Preferences
from offerbook.core.pay.assembly import ledger
from offerbook.core.pay.ledger import Flow, Scenario

TODAY = date(2026, 11, 23)
START = date(2027, 1, 1)


def d(text: str | int) -> Decimal:
    """Return a decimal."""
    return Decimal(text)


def offer(base: Any = 120_000, **parts: Any) -> Offer:
    """Return an offer of `acme-1` that starts with 2027; `base` is a figure a year or a table."""
    table = base if isinstance(base, dict) else {"amount": base}
    data = {"application": "acme", "currency": "EUR", "start": START, "base": _plain(table)}
    record = admit("offer", "acme-1", {**data, **{k: _plain(v) for k, v in parts.items()}})
    assert isinstance(record.value, Offer), record.problems
    # Facts that contradict each other are counted all the same; nothing else is let through.
    odd = oddities(record.value)
    assert record.problems == odd
    return record.value


def preferences(**parts: Any) -> Preferences:
    """Return preferences in euro over four years."""
    record = admit("preferences", "preferences", {k: _plain(v) for k, v in parts.items()})
    assert isinstance(record.value, Preferences), record.problems
    return record.value


def _plain(value: Any) -> Any:
    if isinstance(value, float):
        return Decimal(str(value))
    if isinstance(value, dict):
        return {key: _plain(one) for key, one in value.items()}
    if isinstance(value, list):
        return [_plain(one) for one in value]
    return value


def flows(
    terms: Offer, component: str = "", scenario: Scenario = "expected", **wanted: Any
) -> tuple[Flow, ...]:
    """Return the ledger's rows of one component, or all."""
    rows = ledger(terms, preferences(**wanted), scenario, today=TODAY).flows
    return tuple(row for row in rows if component in {"", row.component})


def total(rows: Iterable[Flow]) -> Decimal:
    """Return the sum, whatever the currency."""
    return sum((row.amount for row in rows), Decimal(0))


def by_year(rows: Iterable[Flow]) -> dict[int, Decimal]:
    """Return the sums by year of work."""
    sums: dict[int, Decimal] = {}
    for row in rows:
        sums[row.year] = sums.get(row.year, Decimal(0)) + row.amount
    return sums
