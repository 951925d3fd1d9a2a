"""Typed days, moments and times of day."""

from datetime import UTC, date, datetime, time, timedelta, timezone

import pytest
from babel.localedata import locale_identifiers
from hypothesis import given
from hypothesis import strategies as st

from offerbook.errors import UnreadableTextError
from offerbook.wording.commonest import COMMONEST
from offerbook.wording.notation import Notation
from offerbook.wording.typed_days import read_day
from offerbook.wording.typed_moments import read_clock, read_moment

MONDAY = date(2026, 11, 23)
FRIDAY = date(2026, 11, 27)
BRITISH = Notation("en_GB", MONDAY)
AMERICAN = Notation("en_US", MONDAY)
GERMAN = Notation("de_DE", MONDAY)
SWEDISH = Notation("sv_SE", MONDAY)
NAIVE = datetime(2026, 11, 27, 17)  # noqa: DTZ001


@pytest.mark.parametrize(
    "text",
    [
        "2026-11-27",
        "2026/11/27",
        "2026.11.27",
        "27/11/2026",
        "27.11.2026",
        "27-11-26",
        "27/11",
        "27.11.",
        "27 Nov",
        "27 NOV 2026",
        "Nov 27, 2026",
        "27. November",
        "27th of November",
        "Friday 27 November",
        "Fri, 27 Nov 2026",
        "fri",
        "Friday",
        "on friday",
        "this fri",
        "+4d",
        "in 4 days",
        "  27   nov ",
    ],
)
def test_a_day_can_be_typed_in_many_ways(text: str) -> None:
    assert read_day(text, BRITISH, MONDAY) == FRIDAY


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("today", MONDAY),
        ("tomorrow", date(2026, 11, 24)),
        ("yesterday", date(2026, 11, 22)),
        ("mon", date(2026, 11, 30)),
        ("next fri", date(2026, 12, 4)),
        ("next mon", date(2026, 11, 30)),
        ("last fri", date(2026, 11, 20)),
        ("last mon", date(2026, 11, 16)),
        ("+2w", date(2026, 12, 7)),
        ("-1m", date(2026, 10, 23)),
        ("+1y", date(2027, 11, 23)),
        ("in a week", date(2026, 11, 30)),
        ("in 3 months", date(2027, 2, 23)),
        ("2 weeks ago", date(2026, 11, 9)),
        ("a month ago", date(2026, 10, 23)),
    ],
)
def test_days_can_be_told_from_today(text: str, day: date) -> None:
    assert read_day(text, BRITISH, MONDAY) == day


def test_a_day_without_a_year_is_the_nearest_to_today() -> None:
    assert read_day("3 Jan", BRITISH, MONDAY) == date(2027, 1, 3)
    assert read_day("2 Nov", BRITISH, MONDAY) == date(2026, 11, 2)
    assert read_day("29 Feb", BRITISH, date(2028, 1, 5)) == date(2028, 2, 29)


def test_figures_stand_in_the_order_of_the_locale() -> None:
    assert read_day("5/6/2026", BRITISH, MONDAY) == date(2026, 6, 5)
    assert read_day("5/6/2026", AMERICAN, MONDAY) == date(2026, 5, 6)
    assert read_day("11-27", SWEDISH, MONDAY) == FRIDAY
    assert read_day("27/11/2026", SWEDISH, MONDAY) == FRIDAY
    assert read_day("11/27/2026", SWEDISH, MONDAY) == FRIDAY
    assert read_day("6/6/2026", SWEDISH, MONDAY) == date(2026, 6, 6)


def test_months_may_be_named_in_the_language_of_the_locale() -> None:
    assert read_day("4. Dez", GERMAN, MONDAY) == date(2026, 12, 4)
    assert read_day("4 mai 2027", Notation("fr_FR"), MONDAY) == date(2027, 5, 4)
    assert read_day("4 May 2027", GERMAN, MONDAY) == date(2027, 5, 4)
    with pytest.raises(UnreadableTextError):
        read_day("4. Dez", BRITISH, MONDAY)


@pytest.mark.parametrize(
    ("text", "notation", "what"),
    [
        ("2026-02-30", BRITISH, "does not exist"),
        ("31/4/2026", BRITISH, "does not exist"),
        ("30 feb", BRITISH, "does not exist in these years"),
        ("29 Feb", BRITISH, "does not exist in these years"),
        ("27/11/2026", AMERICAN, "here the month comes first"),
        ("11/27/2026", BRITISH, "here the day comes first"),
        ("5/6/2026", SWEDISH, "can mean two days"),
        ("27/11/26", SWEDISH, "can mean two days"),
        ("Thu 27 November 2026", BRITISH, "is a Friday in 2026, not a Thursday"),
        ("+9999y", BRITISH, "outside the calendar"),
        ("9999 years ago", BRITISH, "outside the calendar"),
        ("27/11/226", BRITISH, "is no day"),
        ("127/11/2026", BRITISH, "is no day"),
        ("2026-11", BRITISH, "is no day"),
        ("ma 27", BRITISH, "is no day"),
        ("27 x Nov", BRITISH, "is no day"),
        ("november", BRITISH, "is no day"),
        ("2026", BRITISH, "is no day"),
        ("", BRITISH, "is no day"),
        ("soon", BRITISH, "is no day"),
    ],
)
def test_what_is_no_clear_day_is_refused(text: str, notation: Notation, what: str) -> None:
    with pytest.raises(UnreadableTextError, match=what) as refused:
        read_day(text, notation, MONDAY)
    assert "2026-11-27" in refused.value.todo


@given(
    st.sampled_from(sorted(COMMONEST)),
    st.dates(date(1950, 1, 1), date(2150, 1, 1)),
    st.dates(date(1950, 1, 1), date(2150, 1, 1)),
)
def test_days_as_they_are_shown_can_be_typed(name: str, day: date, today: date) -> None:
    notation = Notation(name, today)
    for shown in (notation.day(day, year=True), notation.short_day(day, year=True)):
        assert read_day(shown, notation, today) == day
    if abs(day - today) < timedelta(days=180):
        assert read_day(notation.day(day), notation, today) == day


@given(
    st.sampled_from(sorted(locale_identifiers())),
    st.dates(),
    st.dates(date(2, 1, 1), date(9998, 1, 1)),
)
def test_iso_days_can_be_typed_everywhere(name: str, day: date, today: date) -> None:
    assert read_day(day.isoformat(), Notation(name), today) == day


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2026-11-27 17:00", NAIVE),
        ("2026-11-27T17:00", NAIVE),
        ("2026-11-27T17:00:00", NAIVE),
        ("27 Nov 5pm", NAIVE),
        ("Nov 27 5pm", NAIVE),
        ("nov 27 17:00", NAIVE),
        ("Nov 27, 2026 17:00", NAIVE),
        ("27 Nov, 5:00 p.m.", NAIVE),
        ("fri at 17:00", NAIVE),
        ("2026-11-27T17:00:00-05:00", NAIVE.replace(tzinfo=timezone(timedelta(hours=-5)))),
        ("fri 17:00 UTC−5", NAIVE.replace(tzinfo=timezone(timedelta(hours=-5)))),
        ("fri 17:00 +0530", NAIVE.replace(tzinfo=timezone(timedelta(hours=5, minutes=30)))),
        ("2026-11-27T17:00Z", NAIVE.replace(tzinfo=UTC)),
        ("2026-11-27 17:00 UTC", NAIVE.replace(tzinfo=UTC)),
        ("2026-11-27 17:00 Europe/Amsterdam", NAIVE.replace(tzinfo=timezone(timedelta(hours=1)))),
        ("Friday 27 November, 17:00 (UTC−5)", NAIVE.replace(tzinfo=timezone(timedelta(hours=-5)))),
    ],
)
def test_a_moment_is_a_day_with_a_time_and_perhaps_a_zone(text: str, moment: datetime) -> None:
    read = read_moment(text, BRITISH, MONDAY)
    assert read == moment
    assert read.utcoffset() == moment.utcoffset()


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("2026-11-27", "no day with a time"),
        ("17:00", "no day with a time"),
        ("2026-11-27 17", "no day with a time"),
        ("27 nov 25:00", "time that does not exist"),
        ("27 nov 17:60", "time that does not exist"),
        ("27 nov 13pm", "hour that does not exist"),
        ("27 nov 0am", "hour that does not exist"),
        ("27 nov 17:00 Mars/Base", "no zone"),
        ("27 nov 17:00 CET", "no zone"),
        ("27 nov 17:00 +15:00", "no zone"),
        ("soon 17:00", "is no day"),
    ],
)
def test_what_is_no_clear_moment_is_refused(text: str, what: str) -> None:
    with pytest.raises(UnreadableTextError, match=what):
        read_moment(text, BRITISH, MONDAY)


def test_a_time_of_day_is_read_alone() -> None:
    assert read_clock("14:30") == time(14, 30)
    assert read_clock(" 2:30pm ") == time(14, 30)
    assert read_clock("9 am") == time(9)
    assert read_clock("12am") == time(0)
    assert read_clock("12 pm") == time(12)
    assert read_clock("14:30:15.25") == time(14, 30, 15, 250_000)
    for text in ("", "14", "25:00", "noonish"):
        with pytest.raises(UnreadableTextError):
            read_clock(text)
