from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

import pytest

from tests.cli.run import inside

INSTALLED = find_spec("holidays") is not None
WITHOUT = """
import sys
sys.modules["holidays"] = None
"""
BAVARIA = """application = "elm"
currency = "EUR"
country = "DE"
region = "BY"
start = 2027-01-01
base = { amount = 500, per = "day" }

[time]
leave_days = 20
"""


@pytest.fixture
def book(tmp_path: Path) -> Path:
    root = tmp_path / "book"
    for folder in ("applications", "offers"):
        (root / folder).mkdir(parents=True)
    (root / "preferences.toml").write_text('currency = "EUR"\n', "utf-8")
    (root / "applications" / "elm.toml").write_text('company = "Elm"\nrole = "Smith"\n', "utf-8")
    (root / "offers" / "elm-1.toml").write_text(BAVARIA, "utf-8")
    return root


@pytest.mark.skipif(INSTALLED, reason="the package is installed")
def test_without_the_package_it_says_how_to_get_it(book: Path) -> None:
    ran = inside("holidays", book=book)
    assert ran.code == 1
    assert "pip install 'offerbook[calendar]'" in ran.err


@pytest.mark.skipif(not INSTALLED, reason="the package is not installed")
def test_the_holidays_of_a_region_are_counted_and_saved_only_when_asked(book: Path) -> None:
    # 2027 in Bavaria on weekdays: 1 and 6 January, Good Friday, Easter Monday, Ascension, Whit
    # Monday, Corpus Christi, 1 November; Christmas, 3 October, 1 May, 15 August fall on weekends
    looked = inside("holidays", "--json", book=book)
    assert looked.json["offers"] == [
        {
            "offer": "elm-1",
            "place": "DE-BY",
            "first": "2027-01-01",
            "last": "2027-12-31",
            "days": 8,
        }
    ]
    assert (book / "offers" / "elm-1.toml").read_text("utf-8") == BAVARIA
    saved = inside("holidays", "--write", book=book)
    assert "Saved in the offers" in saved.out
    assert "public_holidays = 8" in (book / "offers" / "elm-1.toml").read_text("utf-8")
    # 261 − 20 − 8 = 233 days at 500
    pay = inside("value", "elm", "--json", book=book).json["offers"][0]
    assert pay["base"] == "116500"
    assert inside("holidays", book=book).out.startswith("Every offer that names a country")


@pytest.mark.skipif(not INSTALLED, reason="the package is not installed")
def test_a_place_without_a_calendar_is_named_and_an_unknown_region_counts_as_its_country(
    book: Path,
) -> None:
    terms = BAVARIA.replace('"BY"', '"ZZ"')
    (book / "offers" / "elm-1.toml").write_text(terms, "utf-8")
    (other,) = inside("holidays", "--json", book=book).json["offers"]
    assert other["place"] == "DE"
    assert other["days"] == 5
