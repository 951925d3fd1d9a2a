"""Typed amounts: every trap that was met, by name, and the laws behind them."""

from decimal import Decimal
from time import process_time

import pytest
from babel.localedata import locale_identifiers
from hypothesis import given
from hypothesis import strategies as st

from offerbook.errors import UnreadableTextError
from offerbook.wording.commonest import COMMONEST
from offerbook.wording.notation import Notation
from offerbook.wording.typed_figures import read_amount, read_number

BRITISH = Notation("en_GB")
GERMAN = Notation("de_DE")
FRENCH = Notation("fr_FR")
SWISS = Notation("de_CH")
ALL = sorted(locale_identifiers())


@pytest.mark.parametrize(
    "text",
    [
        "98000",
        "98k",
        "98 K",
        "98.0k",
        "98,000",
        "98,000.00",
        "98 000",
        "98\xa0000",
        "98\u202f000",
        "98\u2009000",
        "98’000",
        "98'000",
        "98_000",
        "€98,000",
        "€ 98,000",
        "98,000 €",
        "98k€",
        "EUR 98000",
        "98000 eur",
        "€98,000 EUR",
        "+98000",
        "98000\n",
        "0.098m",
        "9\uff18\uff10\uff10\uff10",
        "\u0669\u0668\u0660\u0660\u0660",
        "\u200e98,000",
    ],
)
def test_an_amount_can_be_typed_in_many_ways(text: str) -> None:
    assert read_amount(text, BRITISH, "EUR") == 98000


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1.2m", "1200000"),
        ("1.25 million", "1250000"),
        ("2bn", "2000000000"),
        ("98.5k", "98500"),
        ("1,234,567.89", "1234567.89"),
        ("-500", "-500"),
        ("−€500", "-500"),
        ("€-500", "-500"),
        (".5", "0.5"),
        ("0", "0"),
        ("-0", "0"),
        ("007", "7"),
    ],
)
def test_signs_and_powers_are_understood(text: str, value: str) -> None:
    read = read_amount(text, BRITISH, "EUR")
    assert read == Decimal(value)
    assert not (read == 0 and read.is_signed())


def test_98_comma_5_is_refused_and_never_985() -> None:
    with pytest.raises(UnreadableTextError, match=r"'98,5'.*write 98\.5"):
        read_amount("98,5", BRITISH, "EUR")
    assert read_amount("98,5", GERMAN, "EUR") == Decimal("98.5")


@pytest.mark.parametrize(
    ("text", "notation", "todo"),
    [
        ("98,5", BRITISH, "write 98.5 for a fraction, or 98,500 / 98.5k"),
        ("98,00", BRITISH, "write 98.00 for a fraction, or 98,000 / 98k"),
        ("98.5", GERMAN, "write 98,5 for a fraction, or 98.500 / 98,5k"),
        ("98,0000", BRITISH, "write 98.0000 for a fraction, or 980,000"),
        ("0,5", BRITISH, "write 0.5"),
    ],
)
def test_the_refusal_names_the_amounts_that_a_person_may_mean(
    text: str, notation: Notation, todo: str
) -> None:
    with pytest.raises(UnreadableTextError) as refused:
        read_amount(text, notation, "EUR")
    assert str(refused.value).endswith(f"; {todo}")


def test_98_point_000_is_never_98_without_asking() -> None:
    with pytest.raises(
        UnreadableTextError, match=r"can mean 98,000 or 98\.000; write 98,000 or 98"
    ):
        read_amount("98.000", BRITISH, "EUR")
    assert read_amount("98.000", GERMAN, "EUR") == 98000


def test_1_comma_234_in_germany_is_neither_a_thousand_nor_one() -> None:
    with pytest.raises(
        UnreadableTextError, match=r"can mean 1\.234 or 1,234; write 1\.234 or 1,2340"
    ):
        read_amount("1,234", GERMAN, "EUR")
    assert read_amount("1,234", BRITISH, "EUR") == 1234


def test_the_french_98_000_may_have_an_ordinary_space() -> None:
    assert read_amount("98 000", FRENCH, "EUR") == 98000
    assert read_amount("98 000,50 €", FRENCH, "EUR") == Decimal("98000.5")


def test_a_point_is_a_decimal_mark_where_it_does_not_group() -> None:
    assert read_amount("98.5k", FRENCH, "EUR") == 98500
    assert read_amount("98,5k", SWISS, "CHF") == 98500
    with pytest.raises(UnreadableTextError):
        read_amount("98.5k", GERMAN, "EUR")


def test_groups_in_india_have_two_digits_and_those_of_three_are_read_too() -> None:
    indian = Notation("en_IN")
    assert read_amount("12,34,567", indian, "INR") == 1234567
    assert read_amount("1,234,567", indian, "INR") == 1234567
    with pytest.raises(UnreadableTextError):
        read_amount("12,34,567", BRITISH, "INR")


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "abc",
        "-",
        "k",
        "k98",
        "1e5",
        "0x10",
        "NaN",
        "inf",
        "1.2.3",
        "98.000,00",
        "1,23",
        "1,2345",
        "1234,567",
        "0,500",
        "1,234,56",
        ",234",
        "98 000,000",
        "98__000",
        "98,000-",
        "--5",
        "-€-5",
        "98k5",
        "98 apples",
        "98 per year",
        "1/2",
        "½",
        "98,000 k m",
        "9 8000",
    ],
)
def test_what_is_no_clear_figure_is_refused(text: str) -> None:
    with pytest.raises(UnreadableTextError) as refused:
        read_amount(text, BRITISH, "EUR")
    assert refused.value.todo


def test_a_sign_may_stand_behind_where_the_locale_writes_it_there() -> None:
    frisian = Notation("fy")
    assert frisian.amount(-5, "EUR").endswith("5−")
    assert read_amount("€ 5-", frisian, "EUR") == -5
    with pytest.raises(UnreadableTextError):
        read_amount("-€ 5-", frisian, "EUR")


def test_another_currency_than_the_field_s_is_refused() -> None:
    with pytest.raises(UnreadableTextError, match=r"another currency.*EUR"):
        read_amount("$98k", BRITISH, "EUR")
    with pytest.raises(UnreadableTextError, match="another currency"):
        read_amount("USD 98k", BRITISH, "EUR")
    assert read_amount("$98k", BRITISH, "USD") == 98000
    assert read_amount("$98k", BRITISH, "CAD") == 98000
    assert read_amount("CA$98k", BRITISH, "CAD") == 98000
    assert read_amount("98 000 kr", Notation("sv_SE"), "SEK") == 98000
    assert read_amount("MXN 98k", BRITISH, "MXN") == 98000
    assert read_amount("98k kr", BRITISH, "DKK") == 98000
    assert read_amount("98k £", BRITISH) == 98000
    assert read_amount("Cg.98.50", BRITISH, "XCG") == Decimal("98.5")
    assert read_amount("Fr. 98", BRITISH, "CHF") == 98


def test_no_more_decimals_than_the_currency_has() -> None:
    with pytest.raises(UnreadableTextError, match=r"more decimals than EUR.*at most 2"):
        read_amount("98.1234", BRITISH, "EUR")
    with pytest.raises(UnreadableTextError, match="whole amount"):
        read_amount("98.5", BRITISH, "JPY")
    assert read_amount("42.1250", BRITISH, "KWD") == Decimal("42.125")
    assert read_amount("98.5000", BRITISH, "EUR") == Decimal("98.5")


def test_a_figure_that_is_no_money_has_no_currency() -> None:
    with pytest.raises(UnreadableTextError, match="here stands a figure alone"):
        read_number("€5", BRITISH, money=False)
    assert read_number("0.917", BRITISH, money=False) == Decimal("0.917")
    assert read_number("1.0830", BRITISH, money=False) == Decimal("1.083")


def test_what_was_typed_is_quoted_harmlessly() -> None:
    with pytest.raises(UnreadableTextError) as refused:
        read_amount("\x1b[31m" + "x" * 500, BRITISH, "EUR")
    assert "\x1b" not in str(refused.value)
    assert len(str(refused.value)) < 150


@given(st.sampled_from(ALL), st.integers(-(10**15), 10**15), st.sampled_from(["EUR", "JPY", "SEK"]))
def test_what_is_shown_can_be_typed(name: str, value: int, currency: str) -> None:
    notation = Notation(name)
    assert read_amount(notation.amount(value, currency, cents=False), notation, currency) == value


@given(
    st.sampled_from(ALL),
    st.decimals(Decimal("-1e12"), Decimal("1e12"), places=2),
)
def test_what_is_shown_with_cents_can_be_typed(name: str, value: Decimal) -> None:
    notation = Notation(name)
    assert read_amount(notation.exact_amount(value, "EUR"), notation, "EUR") == value


@given(st.sampled_from(sorted(COMMONEST)), st.text("0123456789.,’' k_€-", max_size=12))
def test_no_text_is_read_as_more_digits_than_it_has(name: str, text: str) -> None:
    """Whatever is understood has exactly the digits that were typed: nothing is dropped."""
    try:
        value = read_amount(text, Notation(name), "EUR")
    except UnreadableTextError:
        return
    typed = "".join(one for one in text if one.isdigit())
    digits = f"{abs(value):f}".replace(".", "")
    assert digits.strip("0") == typed.strip("0")


@given(st.sampled_from(ALL), st.integers(1, 999), st.integers(0, 999), st.sampled_from(".,"))
def test_a_single_mark_before_three_digits_is_a_thousand_or_refused(
    name: str, whole: int, rest: int, mark: str
) -> None:
    try:
        value = read_amount(f"{whole}{mark}{rest:03}", Notation(name), "KWD")
    except UnreadableTextError:
        return
    assert value == whole * 1000 + rest


@pytest.mark.parametrize(
    "text", ["a" + " " * 800 + "b", " " * 100_000 + "x", "a " * 50_000, "1" * 5000, "1,222" * 999]
)
def test_no_text_takes_long_to_refuse(text: str) -> None:
    began = process_time()
    with pytest.raises(UnreadableTextError):
        read_amount(text, BRITISH)
    assert process_time() - began < 1


def test_spaces_around_a_figure_do_not_count() -> None:
    assert read_amount(" " * 500 + "98" + " " * 500 + "000", FRENCH) == 98_000
