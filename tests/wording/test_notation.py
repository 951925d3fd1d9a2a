"""Figures, days and lists as one person reads them."""

from datetime import date, datetime, time, timedelta, timezone
from decimal import Decimal
from fractions import Fraction
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from offerbook.wording.commonest import COMMONEST
from offerbook.wording.figures import decimals, rounded
from offerbook.wording.notation import Notation

TODAY = date(2026, 11, 23)
NBSP = "\xa0"
BRITISH = Notation("en_GB", TODAY)
AMERICAN = Notation("en_US", TODAY)
GERMAN = Notation("de_DE", TODAY)


def plain(text: str) -> str:
    return text.replace(NBSP, " ").replace("\u202f", " ")


@pytest.mark.parametrize(
    ("locale", "value", "currency", "text"),
    [
        ("en_GB", "98000", "EUR", "€98,000"),
        ("en_GB", "98000", "USD", "US$98,000"),
        ("en_GB", "98000", "SEK", "SEK 98,000"),
        ("en_US", "98000", "USD", "$98,000"),
        ("de_DE", "98000", "EUR", "98.000 €"),
        ("fr_FR", "98000", "EUR", "98 000 €"),
        ("nl_NL", "98000", "EUR", "€ 98.000"),
        ("nl_NL", "-4200", "EUR", "€ −4.200"),
        ("en_GB", "-4200", "EUR", "−€4,200"),
        ("en_IN", "1234567", "INR", "₹12,34,567"),
        ("de_CH", "98000", "CHF", "CHF 98’000"),
        ("ja_JP", "9800000", "JPY", "￥9,800,000"),
    ],
)
def test_amounts_have_the_pattern_of_the_locale(
    locale: str, value: str, currency: str, text: str
) -> None:
    assert plain(Notation(locale).amount(Decimal(value), currency)) == text


@pytest.mark.parametrize(
    ("value", "currency", "cents", "text"),
    [
        ("98000", "EUR", None, "€98,000"),
        ("42.10", "EUR", None, "€42.10"),
        ("42.00", "EUR", None, "€42"),
        ("999.99", "EUR", None, "€999.99"),
        ("999.999", "EUR", None, "€1,000"),
        ("98000.40", "EUR", None, "€98,000"),
        ("98000.40", "EUR", True, "€98,000.40"),
        ("42.10", "EUR", False, "€42"),
        ("42.125", "KWD", None, "KWD 42.125"),
        ("42.4", "JPY", None, "JP¥42"),
        ("-0.004", "EUR", None, "€0"),
    ],
)
def test_cents_are_shown_only_where_they_matter(
    value: str,
    currency: str,
    cents: bool | None,  # noqa: FBT001
    text: str,
) -> None:
    assert plain(BRITISH.amount(Decimal(value), currency, cents=cents)) == text


def test_halves_are_rounded_to_the_even_digit_and_only_here() -> None:
    assert BRITISH.amount(Fraction(5, 2), "JPY") == "JP¥2"
    assert BRITISH.amount(Fraction(7, 2), "JPY") == "JP¥4"
    assert BRITISH.score(Fraction(200, 3)) == "66.7"
    assert rounded(Fraction(1, 8), 2) == 12


@given(st.decimals(-(10**20), 10**20, places=4), st.integers(0, 4))
def test_rounding_is_exact_at_any_length(value: Decimal, digits: int) -> None:
    off = Fraction(rounded(value, digits), 10**digits) - Fraction(value)
    assert abs(off) <= Fraction(1, 2 * 10**digits)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("98000", "€98.0k"),
        ("950", "€950"),
        ("999.7", "€1.0k"),
        ("999949", "€999.9k"),
        ("999950", "€1.00m"),
        ("1234567", "€1.23m"),
        ("2500000000", "€2.50bn"),
        ("9999999999999", "€10,000.00bn"),
        ("-3100", "−€3.1k"),
        ("0", "€0"),
    ],
)
def test_tight_tables_have_amounts_in_a_few_cells(value: str, text: str) -> None:
    assert BRITISH.compact(Decimal(value), "EUR") == text


def test_compact_amounts_always_show_decimals_so_that_they_cannot_be_taken_for_groups() -> None:
    assert plain(GERMAN.compact(98000, "EUR")) == "98,0k €"


def test_exact_amounts_show_every_decimal_they_have() -> None:
    assert BRITISH.exact_amount(Decimal("98000.5"), "EUR") == "€98,000.50"
    assert BRITISH.exact_amount(Decimal("98000.00"), "EUR") == "€98,000"
    assert BRITISH.exact_amount(Decimal("0.7525"), "USD") == "US$0.7525"
    assert BRITISH.exact_amount(Decimal("12.5"), "JPY") == "JP¥12.5"


def test_pay_names_its_period() -> None:
    assert BRITISH.per(Decimal(98000), "EUR", "year") == "€98,000 a year"
    assert BRITISH.per(Decimal("42.5"), "EUR", "hour") == "€42.50 an hour"


def test_figures_show_the_decimals_that_they_have_unless_told_otherwise() -> None:
    assert BRITISH.number(Decimal("0.917")) == "0.917"
    assert BRITISH.number(Decimal("25.0")) == "25"
    assert GERMAN.number(Decimal("1234.5")) == "1.234,5"
    assert BRITISH.number(2, 1) == "2.0"
    assert decimals(Fraction(1, 3)) == 12


def test_percentages_are_given_from_0_to_100() -> None:
    assert BRITISH.percent(Decimal("12.5"), None) == "12.5%"
    assert BRITISH.percent(Decimal("12.5")) == "12%"
    assert plain(GERMAN.percent(90)) == "90 %"
    assert BRITISH.percent(-3) == "−3%"


def test_the_year_is_left_out_where_it_is_the_reader_s_own() -> None:
    assert BRITISH.day(date(2026, 11, 27)) == "Friday 27 November"
    assert BRITISH.day(date(2027, 1, 4)) == "Monday 4 January 2027"
    assert BRITISH.short_day(date(2026, 11, 27)) == "27 Nov"
    assert BRITISH.short_day(date(2027, 1, 4)) == "4 Jan 2027"
    assert AMERICAN.day(date(2026, 11, 27)) == "Friday, November 27"
    assert AMERICAN.short_day(date(2027, 1, 4)) == "Jan 4, 2027"
    assert Notation("en_GB").day(date(2026, 11, 27)) == "Friday 27 November 2026"
    assert BRITISH.day(date(2026, 11, 27), year=True) == "Friday 27 November 2026"


def test_words_stay_english_where_figures_do_not() -> None:
    assert GERMAN.day(date(2026, 11, 27)) == "Friday 27 November"
    assert GERMAN.names(["a", "b", "c"]) == "a, b and c"


def test_hours_run_twice_round_where_that_is_the_custom() -> None:
    assert BRITISH.clock(time(17)) == "17:00"
    texts = [plain(AMERICAN.clock(time(hour))) for hour in (0, 1, 12, 17)]
    assert texts == ["12:00 am", "1:00 am", "12:00 pm", "5:00 pm"]


def test_a_moment_names_its_zone_and_the_reader_s_where_that_differs() -> None:
    due = datetime(2026, 11, 27, 17, tzinfo=timezone(timedelta(hours=-5)))
    here = Notation("en_GB", TODAY, zone=ZoneInfo("Europe/Amsterdam"))
    assert BRITISH.moment(due) == "Friday 27 November, 17:00 (UTC−5)"
    assert here.moment(due) == "Friday 27 November, 17:00 (UTC−5), 23:00 your time"
    assert here.moment(due + timedelta(hours=2)) == (
        "Friday 27 November, 19:00 (UTC−5), Saturday 28 November, 01:00 your time"
    )
    own = due.astimezone(ZoneInfo("Europe/Amsterdam"))
    assert here.moment(own) == "Friday 27 November, 23:00"
    assert here.moment(datetime(2026, 11, 27, 17)) == "Friday 27 November, 17:00"  # noqa: DTZ001


def test_zones_that_are_not_whole_hours_are_named_in_full() -> None:
    delhi = datetime(2026, 11, 27, 9, tzinfo=timezone(timedelta(hours=5, minutes=30)))
    assert BRITISH.moment(delhi).endswith("(UTC+5:30)")
    assert BRITISH.moment(delhi.astimezone(ZoneInfo("UTC"))).endswith("(UTC)")


def test_lists_are_joined_as_the_language_joins_them() -> None:
    assert BRITISH.names([]) == ""
    assert BRITISH.names(["a"]) == "a"
    assert BRITISH.names(["a", "b"]) == "a and b"
    assert BRITISH.names(["a", "b", "c"]) == "a, b and c"
    assert AMERICAN.names(["a", "b", "c"]) == "a, b, and c"
    assert AMERICAN.names(["a", "b"]) == "a and b"


def test_spans_of_days_name_a_year_only_where_it_is_needed() -> None:
    assert BRITISH.period(date(2026, 11, 1), date(2026, 12, 3)) == "1 Nov – 3 Dec"
    assert BRITISH.period(date(2026, 11, 1), date(2027, 1, 3)) == "1 Nov 2026 – 3 Jan 2027"
    assert BRITISH.period(date(2027, 1, 4), date(2027, 4, 3)) == "4 Jan – 3 Apr 2027"


def test_months_become_years_where_they_make_whole_ones() -> None:
    assert [BRITISH.months(n) for n in (0, 1, 12, 18, 48)] == [
        "0 months",
        "1 month",
        "1 year",
        "18 months",
        "4 years",
    ]


@pytest.mark.parametrize("locale", COMMONEST)
def test_a_notation_is_made_from_a_locale_once(locale: str) -> None:
    notation = Notation(locale)
    assert notation.customs is notation.customs
    assert notation == Notation(locale)


def test_a_few_names_are_said_and_the_rest_are_counted() -> None:
    notation = Notation("en_GB")
    names = [f"Firm {number}" for number in range(7)]
    assert notation.some(names[:1]) == "Firm 0"
    assert notation.some(names[:6]) == "Firm 0, Firm 1, Firm 2, Firm 3, Firm 4 and Firm 5"
    assert notation.some(names) == "Firm 0, Firm 1, Firm 2, Firm 3, Firm 4 and 2 more"
