"""One offer's totals and dated rows as JSON."""

from __future__ import annotations

from typing import Any

from offerbook.cli.plain import plain
from offerbook.core.model.offer import Offer
from offerbook.core.pay.ledger import Scenario
from offerbook.core.pay.valuation import Valuation
from offerbook.desk import Desk

SCENARIOS: tuple[Scenario, ...] = ("low", "expected", "high")


def valued(desk: Desk, offer: Offer, value: Valuation) -> dict[str, Any]:
    """Return every view of an offer's ledger, and its rows in all three scenarios."""
    whole: dict[str, Any] = plain(value)
    ledger = whole.pop("ledger")
    rows = [
        {**row, "scenario": scenario}
        for scenario in SCENARIOS
        for row in plain(desk.outlook.ledger(offer, scenario).flows)
    ]
    return {
        **whole,
        "start": ledger["start"],
        "rows": rows,
        "assumptions": ledger["assumptions"],
        "unvalued": ledger["unvalued"],
        "not_stated": ledger["not_stated"],
    }
