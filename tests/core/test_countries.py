from importlib.resources import files

from babel import Locale

from offerbook.core.countries import COUNTRIES
from tests.generate_countries import listed, source

ASSIGNED = 249
"""Codes that ISO 3166-1 has assigned (ISO, Online Browsing Platform)."""


def test_the_table_is_what_the_generator_makes_of_the_names_of_unicode() -> None:
    text = files("offerbook.core").joinpath("countries.py").read_text(encoding="utf-8")
    assert text == source(listed())


def test_it_holds_every_assigned_code_and_kosovo() -> None:
    assert len(COUNTRIES) == ASSIGNED + 1
    assert COUNTRIES["XK"] == "Kosovo"
    assert {"EU", "UN", "ZZ"}.isdisjoint(COUNTRIES)


def test_every_name_is_that_of_unicode() -> None:
    names = Locale("en").territories
    assert all(names[code] == name for code, name in COUNTRIES.items())
