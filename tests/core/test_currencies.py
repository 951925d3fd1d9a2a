from decimal import Decimal
from importlib.resources import files

import iso4217
import pytest
from babel.numbers import get_currency_precision

from offerbook.core import currencies
from offerbook.core.model.admit import admit
from offerbook.core.model.book import Book
from offerbook.core.model.check import crosschecked
from tests.generate_currencies import listed, source

# Where Unicode's data say what is usual in shops rather than what the standard says.
NONE_IN_SHOPS = frozenset(
    ["AFN", "ALL", "IQD", "IRR", "KPW", "LAK", "LBP", "MGA", "MMK", "RSD", "SOS", "SYP", "YER"]
)


def test_the_table_is_what_the_generator_makes_of_the_list() -> None:
    text = files("offerbook.core").joinpath("currencies.py").read_text(encoding="utf-8")
    assert text == source(listed(), iso4217.__published__.isoformat())


@pytest.mark.parametrize("code", sorted(set(currencies.MINOR_UNITS) - NONE_IN_SHOPS))
def test_unicode_gives_the_same_decimals(code: str) -> None:
    assert get_currency_precision(code) == currencies.MINOR_UNITS[code]


def test_gold_and_the_code_for_tests_are_no_pay() -> None:
    assert not {"XAU", "XTS", "XXX", "XDR"} & set(currencies.MINOR_UNITS)


def test_a_currency_that_does_not_exist_is_one_clear_line() -> None:
    record = admit("offer", "acme-1", {"application": "acme", "currency": "EUE"})
    assert [str(problem) for problem in record.problems] == [
        'acme-1: currency: is no currency of ISO 4217, given "EUE"; did you mean EUR?'
    ]


def test_a_rate_for_a_currency_that_does_not_exist_is_a_remark() -> None:
    record = admit("preferences", "preferences", {"rates": {"USDD": Decimal(1)}})
    (problem,) = crosschecked(Book().with_record(record)).problems
    assert problem.remark
    assert str(problem) == (
        "preferences: rates.USDD: is no currency of ISO 4217, so it is not used; did you mean USD?"
    )


def test_a_rate_for_nothing_like_a_currency_has_no_suggestion() -> None:
    record = admit("preferences", "preferences", {"rates": {"USD": Decimal(1), "q": Decimal(1)}})
    (problem,) = crosschecked(Book().with_record(record)).problems
    assert problem.todo == ""


def test_a_rate_out_of_all_measure_is_refused() -> None:
    for rate, what in (("1E+16", "is out of all measure"), ("0", "must be above 0")):
        record = admit("preferences", "preferences", {"rates": {"USD": Decimal(rate)}})
        assert record.problems[0].what == f"USD {what}"
