"""Facts in words."""

from datetime import UTC, date, datetime
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from offerbook.core.fact import Fact
from offerbook.wording.facts import fact_line, fact_lines, fact_value
from offerbook.wording.notation import Notation

BRITISH = Notation("en_GB", date(2026, 11, 23))
BASE = Fact("base at Birch", Decimal(104000), "birch-1 base.amount", "EUR")
BONUS = Fact("bonus at Birch", Decimal(5000), "birch-1 bonus[0].amount", "EUR")


@pytest.mark.parametrize(
    ("value", "unit", "text"),
    [
        (Decimal("104000.0"), "EUR", "€104,000"),
        (Decimal("12.5"), "percent", "12.5%"),
        (Fraction(1, 3), "percent", "0.33%"),
        (Fraction(200, 3), "", "66.67"),
        (14, "days", "14 days"),
        (Decimal("0.8"), "", "0.8"),
        (3, "EUR", "€3"),
        (True, "", "yes"),
        (False, "", "no"),
        ("letter\x1b", "", "letter␛"),
        (date(2026, 11, 27), "", "Friday 27 November"),
        (datetime(2026, 11, 27, 17, tzinfo=UTC), "", "Friday 27 November, 17:00 (UTC)"),
    ],
)
def test_a_fact_is_worded_in_its_unit(value: Any, unit: str, text: str) -> None:
    assert fact_value(Fact("it", value, unit=unit), BRITISH) == text


def test_a_fact_names_the_field_it_stands_in() -> None:
    assert fact_line(BASE, BRITISH) == "base at Birch (birch-1 base.amount): €104,000"


def test_a_fact_that_follows_from_others_names_its_formula_and_then_them() -> None:
    total = Fact("pay", Decimal(109000), unit="EUR", formula="base + bonus", parts=(BASE, BONUS))
    assert list(fact_lines(total, BRITISH)) == [
        "pay (base + bonus): €109,000",
        "  base at Birch (birch-1 base.amount): €104,000",
        "  bonus at Birch (birch-1 bonus[0].amount): €5,000",
    ]
    assert fact_line(Fact("rank", 1), BRITISH) == "rank: 1"
