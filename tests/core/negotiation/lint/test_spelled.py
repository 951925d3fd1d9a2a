from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from offerbook.core.negotiation.lint.spelled import spelled

ONES = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
    *("eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen"),
    *("eighteen", "nineteen"),
)
TENS = ("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")


def below_hundred(value: int) -> str:
    if value < 20:
        return ONES[value]
    tens, ones = divmod(value, 10)
    return TENS[tens] + (f"-{ONES[ones]}" if ones else "")


def below_thousand(value: int) -> str:
    hundreds, rest = divmod(value, 100)
    said = [f"{ONES[hundreds]} hundred"] if hundreds else []
    said += [below_hundred(rest)] if rest or not hundreds else []
    return " and ".join(said)


def words(value: int) -> str:
    thousands, rest = divmod(value, 1000)
    said = [f"{below_thousand(thousands)} thousand"] if thousands else []
    said += [below_thousand(rest)] if rest or not thousands else []
    return " ".join(said)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("ninety-eight thousand", 98_000),
        ("ninety eight thousand euros", 98_000),
        ("a hundred and five thousand", 105_000),
        ("One hundred and two thousand five hundred", 102_500),
        ("half a million", 500_000),
        ("one and a half million", 1_500_000),
        ("eighty grand", 80_000),
        ("seven", 7),
    ],
)
def test_a_number_in_words_is_read_as_people_write_it(text: str, value: int) -> None:
    assert [one.value for one in spelled(text)] == [value]


def test_words_that_are_no_numbers_are_none() -> None:
    assert list(spelled("None of the tenants weighed anyone; a million-dollar-less height.")) != []
    assert list(spelled("Someone often wrote to the seventh tenor.")) == []


@given(st.integers(0, 999_999))
def test_every_number_below_a_million_is_read_back(value: int) -> None:
    assert [one.value for one in spelled(f"It is {words(value)}.")] == [Fraction(value)]
