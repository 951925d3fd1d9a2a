from typing import Any

import pytest

from offerbook.core.model.admit import admit
from offerbook.core.pay.living import at_home
from tests.core.pay.made import d, offer, preferences

INDEX = {"home": "NL", "index": {"NL": 100, "US": 125, "US-CA": 160}}


@pytest.mark.parametrize(
    ("place", "worth"),
    [
        ({"country": "NL"}, 120_000),
        # 120 000 × 100 / 125
        ({"country": "US"}, 96_000),
        # 120 000 × 100 / 160
        ({"country": "US", "region": "CA"}, 75_000),
        # a region without an index of its own is its country
        ({"country": "US", "region": "OH"}, 96_000),
        ({"country": "DE"}, None),
        ({}, None),
    ],
)
def test_pay_is_worth_what_it_buys_at_home(place: dict[str, str], worth: int | None) -> None:
    assert at_home(d(120_000), offer(**place), preferences(living=INDEX)) == worth


def test_without_indices_there_is_no_figure() -> None:
    assert at_home(d(1), offer(country="NL"), preferences()) is None


@pytest.mark.parametrize(
    ("index", "line"),
    [
        ({"NL": d(0)}, "NL must be above 0"),
        ({"NL": d("1E+20")}, "NL is out of all measure"),
        ({"US": d(1)}, "index has no NL, the place given as home"),
    ],
)
def test_indices_that_cannot_be_used_are_one_line(index: dict[str, Any], line: str) -> None:
    wanted = {"living": {"home": "NL", "index": index}}
    (problem,) = admit("preferences", "preferences", wanted).problems
    assert str(problem) == f"preferences: living: {line}"
