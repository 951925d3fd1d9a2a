from datetime import date
from typing import Any

import pytest

from offerbook.core.model.book import Kind
from offerbook.core.model.problem import Path
from offerbook.core.model.units import currency_at

OFFER: dict[str, Any] = {
    "currency": "USD",
    "base": {"amount": 1},
    "grant": [{"value": 1, "currency": "GBP"}, {"value": 1}],
}
HOPED: dict[str, Any] = {"hoped": {"base": 1}, "band": {"low": 1, "currency": "USD"}}


@pytest.mark.parametrize(
    ("kind", "data", "path", "code"),
    [
        ("offer", OFFER, ("base", "amount"), "USD"),
        ("offer", OFFER, ("grant", 0, "value"), "GBP"),
        ("offer", OFFER, ("grant", 1, "value"), "USD"),
        ("offer", OFFER, ("grant", 2, "value"), "USD"),
        ("offer", {"currency": 3}, ("base", "amount"), "EUR"),
        ("application", HOPED, ("hoped", "base"), "EUR"),
        ("application", HOPED, ("band", "low"), "USD"),
        ("preferences", {"currency": "NOK"}, ("money", "worst"), "NOK"),
        ("preferences", {}, ("money", "worst"), "EUR"),
    ],
)
def test_an_amount_is_in_the_nearest_currency_above_it(
    kind: Kind, data: dict[str, Any], path: Path, code: str
) -> None:
    assert currency_at(kind, data, path, "EUR") == code


@pytest.mark.parametrize("path", [("start",), ("base", "fte"), ("zebra",), ("base",)])
def test_what_is_no_amount_has_no_currency(path: Path) -> None:
    assert currency_at("offer", {**OFFER, "start": date(2027, 1, 4)}, path, "EUR") == ""
