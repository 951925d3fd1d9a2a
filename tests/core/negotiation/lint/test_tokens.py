from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

from offerbook.core.negotiation.lint.finding import Finding
from offerbook.core.negotiation.lint.tokens import days, figures, places
from offerbook.core.saying import say


@pytest.mark.parametrize(
    ("text", "value", "money"),
    [
        ("98,000", 98_000, True),
        ("98.000", 98_000, True),
        ("98 people", 98, False),
        ("€98k", 98_000, True),
        ("98.5k", 98_500, True),
        ("1.2m", 1_200_000, True),
        ("$ 500", 500, True),
        ("12.5%", Fraction(25, 2), False),
        ("98,000.50", Fraction(196_001, 2), True),
    ],
)
def test_a_figure_is_read_as_people_write_it(text: str, value: Fraction, *, money: bool) -> None:
    (found,) = figures(text, ())
    assert (found.value, found.money) == (value, money)


def test_days_times_and_covered_places_are_no_figures() -> None:
    text = "On 4 December at 17:00 I cut 40 minutes to 9."
    assert [one.value for one in figures(text, places(text, ("40 MINUTES to 9",)))] == []


@pytest.mark.parametrize(
    "text",
    [
        "4 December",
        "4th of December",
        "the 4th December 2026",
        "December 4",
        "Dec. 4th, 2026",
        "2026-12-04",
        "Friday 4 December",
        "Friday, December 4",
    ],
)
def test_a_day_is_read_as_people_write_it(text: str) -> None:
    (found,) = days(text)
    assert found.is_on(date(2026, 12, 4))
    assert not found.is_on(date(2026, 12, 5))
    assert found.weekday in (None, 4)


def test_a_day_with_its_year_means_that_year_only() -> None:
    (found,) = days("4 December 2025")
    assert not found.is_on(date(2026, 12, 4))


def test_the_word_may_alone_is_no_day() -> None:
    assert days("I may come.") == ()


def test_a_finding_has_its_line_and_its_place_in_it() -> None:
    text = "Hello,\nit is 5 or 6.\n"
    one = Finding("figure", text.index("6"), text.index("6") + 1, "6", say("Not known."))
    assert (one.line(text), one.column(text)) == (2, 12)
    first = Finding("figure", 0, 5, "Hello", say("Not known."))
    assert (first.line(text), first.column(text)) == (1, 1)
