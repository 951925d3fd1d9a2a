from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from offerbook.core.model.admit import admit
from offerbook.core.model.equity import Grant, Schedule, Vest
from offerbook.core.pay.vesting import length_in_months, parts_of, tranches, units_of
from tests.core.pay.made import d

START = date(2027, 1, 31)


def grant(months: int = 48, every: int = 1, cliff: int = 0, **more: object) -> Grant:
    rhythm = Schedule(months=months, every_months=every, cliff_months=cliff)
    return Grant.model_validate({"value": d(48_000), "schedule": rhythm, **more})


@st.composite
def rhythms(draw: st.DrawFn) -> Grant:
    every = draw(st.integers(1, 12))
    months = every * draw(st.integers(1, 20))
    return grant(months, every, draw(st.integers(0, months)))


def test_a_cliff_releases_what_has_accrued() -> None:
    # a year of four: a quarter at once, then 1/48 a month
    vesting = tranches(grant(cliff=12), START)
    assert (vesting[0].on, vesting[0].months) == (date(2028, 1, 31), 12)
    assert parts_of(d(48_000), vesting)[:3] == (d(12_000), d(1000), d(1000))
    assert len(vesting) == 37


def test_a_cliff_between_two_parts_releases_the_earlier_one() -> None:
    # every 5 months, cliff at 12: 10 of 20 months at month 12, then months 15 and 20
    vesting = tranches(grant(20, 5, 12), START)
    assert [one.months for one in vesting] == [12, 15, 20]
    assert parts_of(d(4000), vesting) == (d(2000), d(1000), d(1000))


def test_a_cliff_before_the_first_part_changes_nothing() -> None:
    assert tranches(grant(48, 12, 6), START) == tranches(grant(48, 12, 0), START)


def test_months_end_where_the_month_does() -> None:
    vesting = tranches(grant(3), START)
    assert [one.on for one in vesting] == [
        date(2027, 2, 28),
        date(2027, 3, 31),
        date(2027, 4, 30),
    ]


def test_the_grants_own_vesting_start_beats_the_first_day_of_work() -> None:
    own = grant(12, 12, vest_start=date(2027, 3, 15))
    assert [one.on for one in tranches(own, START)] == [date(2028, 3, 15)]


def test_percents_by_year_vest_as_each_year_closes() -> None:
    back_loaded = Grant(value=d(80_000), percents_by_year=(d(5), d(15), d(40), d(40)))
    vesting = tranches(back_loaded, START)
    assert [one.on.year for one in vesting] == [2028, 2029, 2030, 2031]
    assert parts_of(d(80_000), vesting) == (d(4000), d(12_000), d(32_000), d(32_000))
    assert length_in_months(back_loaded) == 48


def test_a_year_without_a_part_has_no_tranche() -> None:
    late = Grant(value=d(100), percents_by_year=(d(0), d(100)))
    assert [one.months for one in tranches(late, START)] == [24]


def test_a_grant_that_does_not_say_when_it_vests_has_no_tranche() -> None:
    silent = Grant(value=d(100))
    assert tranches(silent, START) == ()
    assert length_in_months(silent) is None
    assert parts_of(d(100), ()) == ()


def test_whole_units_are_rounded_on_the_running_total() -> None:
    # 10 units over 4 parts: 2.5, 5, 7.5, 10 become 3, 5, 8, 10
    assert units_of(d(10), tranches(grant(48, 12), START)) == (d(3), d(2), d(3), d(2))


@given(rhythms(), st.integers(0, 10**6))
def test_vested_units_sum_to_the_grant_and_never_fall(given_: Grant, units: int) -> None:
    parts = units_of(Decimal(units), tranches(given_, START))
    assert sum(parts) == units
    assert all(part >= 0 and part == int(part) for part in parts)


@given(rhythms(), st.decimals(0, 10**9, places=2))
def test_vested_value_sums_to_the_grant_and_never_falls(given_: Grant, value: Decimal) -> None:
    vesting = tranches(given_, START)
    parts = parts_of(value, vesting)
    assert sum(parts) == value
    assert all(part >= 0 for part in parts)
    assert [one.on for one in vesting] == sorted({one.on for one in vesting})
    assert vesting[-1].so_far == 1


def test_parts_with_months_of_their_own_vest_in_them() -> None:
    # 5 % and 15 % as years close, then 20 % each half year
    listed = [(12, 5), (24, 15), (30, 20), (36, 20), (42, 20), (48, 20)]
    vests = tuple(Vest(month=month, percent=d(percent)) for month, percent in listed)
    own = Grant(value=d(80_000), vests=vests)
    vesting = tranches(own, date(2027, 1, 1))
    assert [one.on for one in vesting][:3] == [
        date(2028, 1, 1),
        date(2029, 1, 1),
        date(2029, 7, 1),
    ]
    assert [int(one) for one in parts_of(d(80_000), vesting)] == [4000, 12_000, *[16_000] * 4]
    assert length_in_months(own) == 48


@pytest.mark.parametrize(
    ("more", "line"),
    [
        ({"vests": [{"month": 12, "percent": d(90)}]}, "must sum to 100, not 90"),
        (
            {"vests": [{"month": 12, "percent": d(50)}, {"month": 12, "percent": d(50)}]},
            "the months of vests must rise",
        ),
        (
            {"vests": [{"month": 12, "percent": d(100)}], "percents_by_year": [d(100)]},
            "give one of schedule, percents_by_year and vests",
        ),
    ],
)
def test_a_list_of_parts_that_cannot_be_is_one_line(more: dict[str, Any], line: str) -> None:
    data = {"currency": "EUR", "grant": [{"value": d(1000), **more}]}
    (problem,) = admit("offer", "acme-1", data).problems
    assert line in str(problem)
