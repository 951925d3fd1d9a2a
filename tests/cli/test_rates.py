from __future__ import annotations

import socket
from pathlib import Path

import pytest

from offerbook.desk.exchange_rates import currencies
from tests.cli.run import Ran, inside, run
from tests.desk.opened import desk_on

SATURDAY = "2014-03-29"
WITHOUT = """
import sys
sys.modules["currency_converter"] = None
"""


@pytest.fixture
def book(tmp_path: Path) -> Path:
    root = tmp_path / "book"
    (root / "applications").mkdir(parents=True)
    (root / "offers").mkdir()
    (root / "preferences.toml").write_text('currency = "EUR"\n', "utf-8")
    (root / "applications" / "elm.toml").write_text('company = "Elm"\nrole = "Smith"\n', "utf-8")
    for number, code in enumerate(("USD", "AED", "EUR"), 1):
        terms = f'application = "elm"\ncurrency = "{code}"\nbase = {{ amount = 90000 }}\n'
        (root / "offers" / f"elm-{number}.toml").write_text(terms, "utf-8")
    return root


def rates(book: Path, *words: str, day: str = SATURDAY) -> Ran:
    return inside("rates", *words, "--today", day, book=book, dated=False)


@pytest.fixture
def offline(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError

    monkeypatch.setattr(socket, "socket", refuse)


@pytest.mark.usefixtures("offline")
def test_rates_are_proposed_with_the_day_they_were_fixed_and_not_saved(book: Path) -> None:
    before = (book / "preferences.toml").read_bytes()
    # a Saturday: those of Friday; 1 € was 1.3759 $, 1 / 1.3759 = 0.726797
    assert rates(book).out.splitlines() == [
        "1 USD = 0.726797 EUR on 2014-03-28",
        "AED: no rate is known",
        "Nothing is saved. To use them: offerbook rates --write",
    ]
    assert (book / "preferences.toml").read_bytes() == before


def test_rates_are_saved_when_asked_and_can_be_undone(book: Path) -> None:
    before = (book / "preferences.toml").read_bytes()
    ran = rates(book, "--write", "--json")
    assert ran.json["written"] is True
    text = (book / "preferences.toml").read_text("utf-8")
    assert "on = 2014-03-28" in text
    assert "USD = 0.726797" in text
    assert rates(book, "--write").code == 0
    for _ in range(2):
        inside("undo", book=book)
    assert (book / "preferences.toml").read_bytes() == before


def test_a_day_before_the_first_rate_has_none(book: Path) -> None:
    found = rates(book, "--json", "--write", day="1998-01-05").json
    assert found == {
        "on": None,
        "currency": "EUR",
        "rates": {},
        "missing": ["AED", "USD"],
        "written": False,
    }


def test_a_book_in_one_currency_needs_none(book: Path) -> None:
    for number in (1, 2):
        (book / "offers" / f"elm-{number}.toml").unlink()
    assert rates(book).out == "Everything in the book is in EUR.\n"


def test_without_the_package_it_says_what_to_install(book: Path, tmp_path: Path) -> None:
    (tmp_path / "sitecustomize.py").write_text(WITHOUT, "utf-8")
    ran = run("rates", book=book, env={"PYTHONPATH": str(tmp_path)})
    assert ran.code == 1
    assert ran.err == (
        "rates of exchange need the package currencyconverter; "
        "install it: pip install 'offerbook[fx]'\n"
    )


def test_every_currency_that_a_record_names_is_looked_for(book: Path) -> None:
    (book / "preferences.toml").write_text(
        'currency = "EUR"\n[negotiation.lowest]\namount = 1\ncurrency = "CHF"\n'
        '[[negotiation.market]]\namount = 1\ncurrency = "GBP"\nsource = "Survey"\n'
        "on = 2014-01-01\n",
        "utf-8",
    )
    (book / "applications" / "elm.toml").write_text(
        'company = "Elm"\nhoped = { base = 1, currency = "SEK" }\n'
        'said_pay = [{ amount = 1, currency = "NOK" }]\n'
        '[[events]]\non = 2014-01-01\nkind = "debrief"\n'
        'figures = [{ amount = 1, currency = "DKK" }]\n',
        "utf-8",
    )
    desk = desk_on(book)
    assert currencies(desk) == ("AED", "CHF", "DKK", "GBP", "NOK", "SEK", "USD")
