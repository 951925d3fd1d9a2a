from datetime import UTC, date, datetime, time
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from offerbook.core.model.admit import admit, shown
from offerbook.core.model.application import Application
from offerbook.core.model.book import Kind, Record
from offerbook.core.model.offer import Offer
from offerbook.core.model.preferences import Preferences
from offerbook.core.model.schema import MODELS, fields

OFFER: dict[str, Any] = {"application": "acme", "currency": "EUR"}


def offer(**more: Any) -> Record:
    return admit("offer", "acme-1", {**OFFER, **more})


def line(record: Record) -> str:
    (problem,) = record.problems
    return str(problem)


def test_sound_data_makes_a_value_under_the_id_of_its_file() -> None:
    record = offer(base={"amount": 98000})
    assert isinstance(record.value, Offer)
    assert (record.value.id, record.problems) == ("acme-1", ())


def test_a_whole_number_counts_as_an_amount_and_a_list_as_several() -> None:
    record = offer(grant=[{"value": 80000, "percents_by_year": [5, 15, 40, 40]}])
    assert isinstance(record.value, Offer)
    assert [int(one) for one in record.value.grant[0].percents_by_year] == [5, 15, 40, 40]
    assert type(record.value.grant[0].value) is Decimal


def test_a_whole_number_stays_whole_where_one_is_wanted() -> None:
    record = offer(sign_on=[{"amount": 1, "month": 6}])
    assert isinstance(record.value, Offer)
    assert type(record.value.sign_on[0].month) is int


def test_the_data_itself_stays_as_it_is() -> None:
    data = {**OFFER, "base": {"amount": 98000}}
    assert admit("offer", "acme-1", data).data is data
    assert data == {**OFFER, "base": {"amount": 98000}}


@pytest.mark.parametrize(
    ("more", "said"),
    [
        (
            {"base": {"amount": "98000"}},
            'acme-1: base.amount: must be a number, given "98000"; write it without quotes',
        ),
        (
            {"base": {"amount": True}},
            "acme-1: base.amount: must be a number, given true; write it like 98000",
        ),
        (
            {"base": {"amount": -1}},
            "acme-1: base.amount: must not be below 0, given -1; write 0 or more",
        ),
        (
            {"base": {"amount": Decimal("NaN")}},
            "acme-1: base.amount: must be a finite number, given NaN; write it like 98000",
        ),
        (
            {"base": {"amount": Decimal("Infinity")}},
            "acme-1: base.amount: must be a finite number, given Infinity; write it like 98000",
        ),
        ({"base": {}}, "acme-1: base.amount: is missing; add it"),
        (
            {"base": {"amount": 1, "per": "months"}},
            (
                "acme-1: base.per: must be 'year', 'month', 'week', 'day' or 'hour', "
                'given "months"; did you mean month?'
            ),
        ),
        (
            {"base": {"amount": 1, "per": "zebra"}},
            "acme-1: base.per: must be 'year', 'month', 'week', 'day' or 'hour', given \"zebra\"",
        ),
        (
            {"base": {"amount": 1, "fte": 2}},
            "acme-1: base.fte: must not be above 1, given 2; write 1 or less",
        ),
        (
            {"base": {"amount": 1, "fte": 0}},
            "acme-1: base.fte: must be above 0, given 0; write more than 0",
        ),
        (
            {"currency": "Euro"},
            (
                'acme-1: currency: must be a currency of three capital letters, given "Euro"; '
                "write it like EUR"
            ),
        ),
        (
            {"written": "yes"},
            (
                'acme-1: written: must be true or false, given "yes"; '
                "write true or false, without quotes"
            ),
        ),
        (
            {"written": "true"},
            'acme-1: written: must be true or false, given "true"; write it without quotes',
        ),
        (
            {"currency": "EUX"},
            'acme-1: currency: is no currency of ISO 4217, given "EUX"; did you mean EUR?',
        ),
        (
            {"currency": "XQZ"},
            (
                'acme-1: currency: is no currency of ISO 4217, given "XQZ"; '
                "write three letters such as EUR"
            ),
        ),
        ({"level": 3}, "acme-1: level: must be text in quotes, given 3; put it in quotes"),
        (
            {"start": "2027-01-04"},
            (
                'acme-1: start: must be a date such as 2026-11-27, given "2027-01-04"; '
                "write it without quotes"
            ),
        ),
        (
            {"answer_by": 5},
            (
                "acme-1: answer_by: must be a date with time such as 2026-11-27T17:00:00+01:00 "
                "or a date such as 2026-11-27, given 5"
            ),
        ),
        (
            {"base": 98000},
            "acme-1: base: must be a table, given 98000; write its keys as { key = value }",
        ),
        (
            {"bonus": {"amount": 5}},
            "acme-1: bonus: must be a list in square brackets; write it as [{ key = value }]",
        ),
        (
            {"base": {"amount": 1, "extra_in": 6}},
            (
                "acme-1: base.extra_in: must be a list in square brackets, given 6; "
                "write it like [6]"
            ),
        ),
        (
            {"base": {"amount": 1, "extra_in": "June"}},
            (
                'acme-1: base.extra_in: must be a list in square brackets, given "June"; '
                "write it like [1, 2]"
            ),
        ),
        (
            {"sign_on": [{"amount": 1, "month": Decimal("1.5")}]},
            "acme-1: sign_on[0].month: must be a whole number, given 1.5; write it like 12",
        ),
        (
            {"clause": [{"text": ""}]},
            'acme-1: clause[0].text: must not be empty, given ""; write something, or leave it out',
        ),
        (
            {"benefit": [{"name": "a", "amount": 1}, {"name": "b" * 99, "amount": 1}]},
            (
                "acme-1: benefit[1].name: string should have at most 80 characters, "
                f'given "{"b" * 38}…'
            ),
        ),
        (
            {"grant": [{"value": 1, "percents_by_year": [50, 40]}]},
            "acme-1: grant[0]: percents_by_year must sum to 100, not 90",
        ),
    ],
)
def test_what_is_wrong_is_said_in_one_line(more: dict[str, Any], said: str) -> None:
    record = offer(**more)
    assert record.value is None
    assert line(record) == said


def test_each_problem_has_its_own_line_and_its_own_place() -> None:
    record = offer(base={"amount": "1"}, written=3, bonus=[{}, {"target_percent": -1}])
    assert [problem.path for problem in record.problems] == [
        ("written",),
        ("base", "amount"),
        ("bonus", 0),
        ("bonus", 1, "target_percent"),
    ]


def test_an_unknown_key_is_a_remark_that_names_the_nearest_one() -> None:
    record = offer(base={"amount": 1, "paymets_per_year": 13})
    assert record.value is not None
    assert record.problems[0].remark
    assert line(record) == (
        "acme-1: base.paymets_per_year: unknown key, kept but not used; "
        "did you mean payments_per_year?"
    )


def test_an_unknown_key_like_no_other_may_be_kept_under_x() -> None:
    assert line(offer(zebra=1)) == (
        "acme-1: zebra: unknown key, kept but not used; "
        "begin its name with x_ to keep it without a remark"
    )
    assert offer(x_zebra=1, base={"amount": 1, "x_why": {"a": [1]}}).problems == ()


def test_errors_come_before_remarks() -> None:
    record = offer(level=3, zebra=1)
    assert [problem.remark for problem in record.problems] == [False, True]


def test_unknown_keys_in_lists_of_tables_have_their_place() -> None:
    record = admit(
        "application",
        "acme",
        {"company": "Acme", "events": [{"on": date(2026, 11, 2), "kind": "note", "x": 1}]},
    )
    assert record.problems[0].path == ("events", 0, "x")


def test_a_fit_score_may_have_any_name() -> None:
    record = admit("application", "acme", {"company": "Acme", "fit": {"team": 8}})
    assert isinstance(record.value, Application)
    assert record.value.fit == {"team": Decimal(8)}
    broken = admit("application", "acme", {"company": "Acme", "fit": {"team": "8"}})
    assert line(broken) == ('acme: fit.team: must be a number, given "8"; write it without quotes')


def test_a_rate_may_have_any_currency() -> None:
    record = admit("preferences", "preferences", {"rates": {"USD": Decimal("0.92")}})
    assert isinstance(record.value, Preferences)
    assert record.value.rates is not None
    assert record.value.rates.per_unit == {"USD": Decimal("0.92")}


def test_the_id_is_not_a_key_of_the_file() -> None:
    record = offer(id="other")
    assert isinstance(record.value, Offer)
    assert record.value.id == "acme-1"
    assert record.problems[0].path == ("id",)


def test_a_missing_key_inside_a_list_has_its_place() -> None:
    record = admit("application", "acme", {"company": "Acme", "events": [{"kind": "note"}]})
    assert line(record) == "acme: events[0].on: is missing; add it"


def test_a_value_of_several_types_is_placed_where_the_file_has_it() -> None:
    asks = [{"path": "base.amount", "value": [1]}]
    event = {"on": date(2026, 11, 2), "kind": "asked", "asks": asks}
    record = admit("application", "acme", {"company": "Acme", "events": [event]})
    assert line(record) == (
        "acme: events[0].asks[0].value: must be a number or a whole number or text in quotes "
        "or true or false or a date such as 2026-11-27"
    )


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (True, "true"),
        ("a", '"a"'),
        (Decimal("1.50"), "1.50"),
        (7, "7"),
        (date(2026, 11, 27), "2026-11-27"),
        (datetime(2026, 11, 27, 17, 0), "2026-11-27T17:00:00"),  # noqa: DTZ001
        (time(17, 0), "17:00:00"),
        ({"a": 1}, "a table"),
        ([1, 2], "a list of 2"),
        ((1,), "a list of 1"),
        ("x" * 50, '"' + "x" * 38 + "…"),
    ],
)
def test_a_value_is_shown_as_it_stands_in_a_file(value: object, text: str) -> None:
    assert shown(value) == text


TOML = st.recursive(
    st.one_of(
        st.booleans(),
        st.integers(),
        st.decimals(),
        st.text(max_size=5),
        st.dates(),
        st.datetimes(),
        st.times(),
    ),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3), st.dictionaries(st.text(max_size=5), inner, max_size=3)
    ),
    max_leaves=6,
)


@given(st.sampled_from(list(MODELS)), st.data())
def test_any_data_makes_a_value_or_says_in_lines_why_not(kind: Kind, data: st.DataObject) -> None:
    keys = st.one_of(st.sampled_from(list(fields(MODELS[kind]))), st.text(max_size=5))
    given_data = data.draw(st.dictionaries(keys, TOML, max_size=4))
    record = admit(kind, "any", given_data)
    errors = [problem for problem in record.problems if not problem.remark]
    assert (record.value is None) == bool(errors)
    assert all("\n" not in str(problem.what) for problem in record.problems)


@pytest.mark.parametrize(
    ("kind", "todo"),
    [
        ("offer_writen", "did you mean offer_written?"),
        ("zebra", "write saved, applied, screening, interview, discussion, promised …"),
    ],
)
def test_of_many_words_only_the_nearest_or_a_few_are_told(kind: str, todo: str) -> None:
    events = [{"on": date(2026, 11, 2), "kind": kind}]
    record = admit("application", "acme", {"company": "Acme", "events": events})
    assert line(record) == (
        f'acme: events[0].kind: is none of the words that are known here, given "{kind}"; {todo}'
    )


@pytest.mark.parametrize(
    ("given", "like"), [("Jo", '["Jo"]'), (5, '["a", "b"]'), ({}, '["a", "b"]')]
)
def test_a_list_of_texts_is_shown_as_one(given: object, like: str) -> None:
    event = {"on": date(2026, 11, 18), "kind": "interview", "with": given}
    (one,) = admit("application", "acme", {"company": "Acme", "events": [event]}).problems
    assert str(one).endswith(f"; write it like {like}")


@pytest.mark.parametrize("year", [1, 1899, 2200, 9999])
def test_a_day_or_moment_lies_within_three_centuries(year: int) -> None:
    for when in (date(year, 6, 1), datetime(year, 6, 1, 12), datetime(year, 6, 1, 12, tzinfo=UTC)):  # noqa: DTZ001
        (one,) = admit("offer", "acme-1", {**OFFER, "answer_by": when}).problems
        assert str(one) == (
            "acme-1: answer_by: must lie between 1900-01-01 and 2199-12-31, "
            f"given {when.isoformat()}; is the year right?"
        )


@pytest.mark.parametrize("day", [date(1900, 1, 1), date(2199, 12, 31)])
def test_the_ends_of_the_three_centuries_are_days(day: date) -> None:
    for when in (day, datetime.combine(day, time(23, 59), UTC)):
        assert admit("offer", "acme-1", {**OFFER, "answer_by": when}).value is not None


def test_a_time_that_is_none_says_what_it_must_be() -> None:
    event = {"on": date(2026, 11, 18), "kind": "interview", "at": 5}
    (one,) = admit("application", "acme", {"company": "Acme", "events": [event]}).problems
    assert str(one) == "acme: events[0].at: must be a time such as 14:30:00, given 5"
