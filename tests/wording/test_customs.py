"""Customs of every locale, drawn from Babel or at hand."""

import subprocess
import sys
from decimal import Decimal

import pytest
from babel.core import Locale
from babel.localedata import locale_identifiers
from babel.numbers import format_currency
from hypothesis import given
from hypothesis import strategies as st

from offerbook.errors import UsageError
from offerbook.wording import figures
from offerbook.wording.cldr import drawn, month_names
from offerbook.wording.commonest import COMMONEST
from offerbook.wording.customs import spelled_name
from offerbook.wording.locales import chosen_customs, customs

ALL = sorted(locale_identifiers())


@pytest.mark.parametrize("name", COMMONEST)
def test_customs_at_hand_are_those_of_babel(name: str) -> None:
    assert COMMONEST[name] == drawn(name)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("en-gb", "en_GB"),
        ("de_DE.UTF-8", "de_DE"),
        ("ca_ES@euro", "ca_ES"),
        ("sr_latn_rs", "sr_Latn_RS"),
        ("es_419", "es_419"),
        ("C", ""),
        ("", ""),
        ("../../etc/passwd", ""),
    ],
)
def test_a_locale_is_known_by_several_spellings(text: str, name: str) -> None:
    assert spelled_name(text) == name


def test_a_chosen_locale_that_is_unknown_is_refused_with_what_to_write() -> None:
    with pytest.raises(UsageError, match=r"'klingon'.*such as en_GB"):
        chosen_customs("klingon", "")
    with pytest.raises(UsageError):
        chosen_customs("xx_YY", "de_DE")


@pytest.mark.parametrize(
    ("fallback", "name"),
    [
        ("de_DE.UTF-8", "de_DE"),
        ("C.UTF-8", "en_GB"),
        ("", "en_GB"),
        ("de_US", "de"),
        ("xx", "en_GB"),
    ],
)
def test_the_system_s_locale_is_used_as_far_as_it_is_known(fallback: str, name: str) -> None:
    assert chosen_customs("", fallback).name == name


def test_every_locale_of_babel_has_customs_that_can_tell_groups_from_decimals() -> None:
    for name in ALL:
        found = drawn(name)
        assert found is not None
        assert found.decimal
        assert found.group != found.decimal
        assert sorted(found.order) == ["d", "m", "y"]


def test_months_are_known_in_the_language_of_the_locale() -> None:
    assert {"dezember", "dez"} <= month_names("de_DE")[11]
    assert "août" in month_names("fr_FR")[7]
    assert month_names("xx_YY") == ()


@given(
    st.sampled_from(ALL),
    st.decimals(-(10**12), 10**12, places=2),
    st.sampled_from(["EUR", "USD", "GBP", "INR"]),
)
def test_amounts_are_written_as_babel_writes_them(name: str, value: Decimal, code: str) -> None:
    known = customs(name)
    assert known is not None
    babel = format_currency(value, code, locale=Locale.parse(name))
    marks = dict.fromkeys(map(ord, "\u200e\u200f\u061c\xa0\u202f ")) | {ord("-"): "−"}
    ours = figures.amount(value, code, 2, known).translate(marks)
    assert ours == babel.translate(marks)


def test_the_default_path_never_loads_babel() -> None:
    script = (
        "import sys\n"
        "from datetime import date\n"
        "from offerbook.wording.notation import Notation\n"
        "from offerbook.wording.typed import read_amount\n"
        "n = Notation(None, date(2026, 11, 23), fallback='en_US.UTF-8')\n"
        "n.amount(98000, 'EUR'), n.day(date(2026, 11, 27)), read_amount('98k', n)\n"
        "heavy = {'babel', 'rich', 'textual', 'numpy'}\n"
        "sys.exit(', '.join(heavy & set(sys.modules)) or 0)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")
