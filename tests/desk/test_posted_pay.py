from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from offerbook.desk.posted_pay import posted_pay
from offerbook.errors import UnreadableTextError
from offerbook.wording.notation import Notation

BRITISH, GERMAN = Notation("en_GB"), Notation("de_DE")


def band(low: int, high: int, currency: str = "EUR") -> dict[str, Any]:
    return {"low": Decimal(low), "high": Decimal(high), "currency": currency, "source": "import"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("90000", band(90000, 90000)),
        ("90,000 - 110,000", band(90000, 110000)),
        ("90k-110k", band(90000, 110000)),
        ("90-110k", band(90000, 110000)),
        ("€90k – €110k per year", band(90000, 110000)),
        ("90k to 110k p.a.", band(90000, 110000)),
        ("£45,000/yr", band(45000, 45000, "GBP")),
        ("USD 90000-110000", band(90000, 110000, "USD")),
        ("$90k", band(90000, 90000, "USD")),
        ("1.2m", band(1200000, 1200000)),
    ],
)
def test_a_posted_range_is_read_as_people_write_it(text: str, expected: dict[str, Any]) -> None:
    assert posted_pay(text, BRITISH, "EUR", ("USD",)) == expected


def test_groups_are_read_in_the_notation_of_the_person() -> None:
    assert posted_pay("90.000 - 110.000 €", GERMAN, "EUR", ()) == band(90000, 110000)


@pytest.mark.parametrize("text", ["", "Competitive", "n/a", "DOE", "-", "not disclosed"])
def test_a_posting_that_names_no_figure_names_no_band(text: str) -> None:
    assert posted_pay(text, BRITISH, "EUR", ()) is None


@pytest.mark.parametrize("text", ["$90k", "90k-100k-110k", "ninety", "90k + bonus", "€45 per hour"])
def test_what_cannot_be_told_for_sure_is_refused(text: str) -> None:
    with pytest.raises(UnreadableTextError) as caught:
        posted_pay(text, BRITISH, "EUR", ())
    assert caught.value.todo
