"""Facts that cannot all be so are named in one line, and the record is used all the same."""

from datetime import date, datetime, timedelta, timezone
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from offerbook.core.model.admit import admit
from offerbook.core.model.places import country_code, nearest_country

CAME = date(2026, 11, 18)
START = date(2027, 1, 4)
UTC_5 = timezone(-timedelta(hours=5))


def said(**parts: Any) -> list[str]:
    record = admit("offer", "acme-1", {"application": "acme", "currency": "EUR", **parts})
    assert record.value is not None, record.problems
    assert all(problem.remark for problem in record.problems)
    return [str(problem) for problem in record.problems]


@pytest.mark.parametrize(
    ("parts", "line"),
    [
        (
            {"source": "phone", "written": True},
            (
                'source: brings no written offer, and written is true, given "phone"; '
                "mend the one that is wrong"
            ),
        ),
        (
            {"received": CAME, "answer_by": date(2026, 11, 17)},
            (
                "answer_by: is before the day the offer came, 2026-11-18, given 2026-11-17; "
                "mend the one that is wrong"
            ),
        ),
        (
            {"received": CAME, "answer_by": datetime(2026, 11, 17, 23, 0, tzinfo=UTC_5)},
            (
                "answer_by: is before the day the offer came, 2026-11-18, "
                "given 2026-11-17T23:00:00-05:00; mend the one that is wrong"
            ),
        ),
        (
            {"received": CAME, "start": date(2024, 1, 4)},
            (
                "start: is before the day the offer came, 2026-11-18, given 2024-01-04; "
                "is the year right?"
            ),
        ),
        (
            {"start": START, "terms": {"review_on": date(2026, 7, 1)}},
            (
                "terms.review_on: is before the first day of work, 2027-01-04, given 2026-07-01; "
                "mend the one that is wrong"
            ),
        ),
        (
            {
                "contract_end": date(2028, 1, 3),
                "grant": [{"value": 1}, {"value": 1, "vest_start": date(2028, 1, 4)}],
            },
            (
                "grant[1].vest_start: is after the contract ends, 2028-01-03, so nothing of the "
                "grant vests, given 2028-01-04; mend the one that is wrong"
            ),
        ),
        (
            {"health": {"deductible": 2000, "out_of_pocket_max": 1500}},
            (
                "health.out_of_pocket_max: is below deductible, 2000, which is paid first, "
                "given 1500; mend the one that is wrong"
            ),
        ),
        (
            {"grant": [{"value": 80_000, "units": 1000, "price": 42}]},
            (
                "grant[0].value: is not units × price, which is 42000; the value is counted, "
                "given 80000; keep what the letter names, and take away the other"
            ),
        ),
        (
            {"country": "Germany"},
            'country: is no country of ISO 3166, given "Germany"; write DE',
        ),
        ({"country": "nl"}, 'country: is no country of ISO 3166, given "nl"; write NL'),
        (
            {"country": "Germny"},
            'country: is no country of ISO 3166, given "Germny"; did you mean DE, Germany?',
        ),
        ({"country": "UK"}, 'country: is no country of ISO 3166, given "UK"; write GB'),
        (
            {"country": "Qwxyz"},
            'country: is no country of ISO 3166, given "Qwxyz"; write two letters, such as NL',
        ),
    ],
)
def test_facts_that_contradict_each_other_are_one_line(parts: dict[str, Any], line: str) -> None:
    assert said(**parts) == [f"acme-1: {line}"]


@pytest.mark.parametrize(
    "parts",
    [
        {"received": CAME},
        {"received": CAME, "answer_by": CAME, "start": CAME},
        {"received": CAME, "answer_by": datetime(2026, 11, 18, 9, 0, tzinfo=UTC_5)},
        {"kind": "current", "received": CAME, "start": date(2020, 1, 1)},
        {"start": START, "terms": {"review_on": START}},
        {"start": START, "terms": {}},
        {"terms": {"review_on": START}},
        {"contract_end": START, "grant": [{"value": 1, "vest_start": START}]},
        {"contract_end": START, "grant": [{"value": 1}]},
        {"grant": [{"value": 1, "vest_start": START}]},
        {"health": {"deductible": 2000, "out_of_pocket_max": 2000}},
        {"health": {"deductible": 2000}},
        {"health": {"out_of_pocket_max": 2000}},
        {"grant": [{"value": 80_000, "units": 1900, "price": 42}]},  # 79,800: rounded
        {"grant": [{"units": 1900, "price": 42}]},
        {"grant": [{"value": 80_000, "units": 1900}]},
        {"grant": [{"kind": "option", "value": 1, "units": 1900, "price": 42}]},
        {"country": "XK"},
    ],
)
def test_facts_that_can_be_so_bring_no_remark(parts: dict[str, Any]) -> None:
    assert said(**parts) == []


@given(
    st.dates(date(2026, 1, 1), date(2027, 12, 31)), st.dates(date(2026, 1, 1), date(2027, 12, 31))
)
def test_a_day_is_named_exactly_where_it_lies_before_the_other(came: date, due: date) -> None:
    assert bool(said(received=came, answer_by=due)) == (due < came)


@pytest.mark.parametrize("key", ["billable_days", "bench_days"])
def test_no_year_has_more_than_366_days(key: str) -> None:
    base = {"amount": 500, "per": "day", "billable_days": 200}
    record = admit(
        "offer", "acme-1", {"application": "acme", "currency": "EUR", "base": {**base, key: 367}}
    )
    assert [str(one) for one in record.problems] == [
        f"acme-1: base.{key}: must not be above 366, given 367; write 366 or less"
    ]
    assert said(base={**base, key: 366}) == []


def test_a_match_of_two_for_one_is_let_through_and_of_eleven_is_not() -> None:
    def plan(rate: int) -> dict[str, Any]:
        return {"retirement": [{"tiers": [{"rate": rate, "up_to_percent": 3}]}]}

    assert said(**plan(2)) == []
    assert said(**plan(10)) == []
    record = admit("offer", "acme-1", {"application": "acme", "currency": "EUR", **plan(11)})
    assert [str(one) for one in record.problems] == [
        "acme-1: retirement[0].tiers[0].rate: must not be above 10, given 11; write 10 or less"
    ]


@pytest.mark.parametrize(
    ("text", "code"), [("de", "DE"), (" Germany ", "DE"), ("USA", "US"), ("Germny", "")]
)
def test_a_country_is_known_by_letters_or_name(text: str, code: str) -> None:
    assert country_code(text) == code


def test_a_slip_of_the_finger_leads_to_the_nearest_country() -> None:
    assert nearest_country("Germny") == "DE"
    assert nearest_country("Xxxxxxxx") == ""
