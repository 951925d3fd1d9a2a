"""One offer's totals and dated rows as JSON."""

from __future__ import annotations

from datetime import date
from typing import Any

from offerbook.cli.plain import plain
from offerbook.core.model.offer import Offer
from offerbook.core.pay.tax import take_home
from offerbook.core.pay.valuation import Valuation
from offerbook.desk import Desk
from offerbook.desk.money import totals

TOTALS = (
    "offer",
    "currency",
    "rate",
    "years",
    "first_year",
    "annualised",
    "recurring",
    "recurring_parts",
    "guaranteed",
    "conditional",
    "low",
    "high",
    "base",
    "rates",
)
"""Every total by its name; the rows of the ledger come after them."""


def valued(desk: Desk, offer: Offer, value: Valuation, first: date) -> dict[str, Any]:
    """Return every view of an offer's ledger, and its rows in all three scenarios.

    Args:
        desk: on the book.
        offer: the one that is meant.
        value: of that offer.
        first: the day on which the stretch of time that is the same for all opens.
    """
    outlook = desk.outlook
    preferences = outlook.book.preferences
    ledger = value.ledger
    rows = [
        {**row._asdict(), "scenario": scenario}
        for scenario, found in outlook.account(offer).ledgers().items()
        for row in found.flows
    ]
    return {
        **{name: plain(getattr(value, name)) for name in TOTALS},
        "start": plain(ledger.start),
        "totals": plain(totals(outlook, offer, first)),
        "after_tax": plain(take_home(value.ledger, preferences)),
        "rows": plain(rows),
        "assumptions": plain(ledger.assumptions),
        "unvalued": plain(ledger.unvalued),
        "not_stated": plain(ledger.not_stated),
    }
