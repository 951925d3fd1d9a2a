"""Fields of a form: what is typed is understood, echoed, and shown so that it reads back."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta, timezone
from decimal import Decimal
from typing import Any

import pytest
from babel.localedata import locale_identifiers
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel

from offerbook.core.edit import parsed_path
from offerbook.core.model.book import Kind
from offerbook.core.model.schema import MODELS, LeafKind, Place, fields, place_at, place_of
from offerbook.errors import UnreadableTextError
from offerbook.wording.notation import Notation
from offerbook.wording.typed import echo, read, typed_text

TODAY = date(2026, 11, 23)
BRITISH = Notation("en_GB", TODAY)
GERMAN = Notation("de_DE", TODAY)
ALL = sorted(locale_identifiers())
OFFSETS = st.integers(-14 * 60, 14 * 60).map(lambda m: timezone(timedelta(minutes=m)))
VALUES: dict[LeafKind, st.SearchStrategy[Any]] = {
    "number": st.integers(-(10**18), 10**18)
    | st.decimals(-(10**15), 10**15, places=4).filter(lambda d: d != d.to_integral_value())
    | st.decimals(-(10**4), 10**4, places=3).filter(lambda d: d != d.to_integral_value()),
    "whole": st.integers(-(10**18), 10**18),
    "text": st.text(),
    "flag": st.booleans(),
    "day": st.dates(),
    "moment": st.datetimes(timezones=st.none() | st.just(UTC) | OFFSETS),
    "clock": st.times(),
}


def place(kind: Kind, path: str) -> Place:
    found = place_at(kind, parsed_path(path))
    assert found is not None
    return found


def given_text(kind: Kind, path: str, text: str, **more: str) -> Any:
    return read(text, place(kind, path), BRITISH, TODAY, **more)


@pytest.mark.parametrize("kind", VALUES)
@given(data=st.data(), name=st.sampled_from(ALL))
def test_the_text_of_a_field_reads_back_to_its_value(
    kind: LeafKind, data: st.DataObject, name: str
) -> None:
    value = data.draw(VALUES[kind])
    notation, where = Notation(name, TODAY), Place((kind,))
    again = read(typed_text(value, where, notation), where, notation, TODAY)
    assert again == value
    assert type(again) is type(value)


@given(
    st.sampled_from(ALL),
    st.lists(st.decimals(0, 100, places=1).map(lambda d: int(d) if d == int(d) else d), min_size=1),
)
def test_the_text_of_a_list_reads_back(name: str, values: list[Any]) -> None:
    notation, where = Notation(name, TODAY), Place(("number",), listed=True)
    assert read(typed_text(values, where, notation), where, notation, TODAY) == values


@given(st.lists(st.text("ab,. é").map(str.strip).filter(bool), min_size=1))
def test_the_text_of_a_list_of_names_reads_back(values: list[str]) -> None:
    where = Place(("text",), listed=True)
    assert read(typed_text(values, where, BRITISH), where, BRITISH, TODAY) == values


@pytest.mark.parametrize(
    ("kind", "path", "text", "value"),
    [
        ("offer", "base.amount", "98k", 98000),
        ("offer", "base.amount", "98.50", Decimal("98.5")),
        ("offer", "base.amount", "€98,000", 98000),
        ("offer", "base.payments_per_year", "13.5", Decimal("13.5")),
        ("offer", "sign_on[0].month", "12", 12),
        ("offer", "start", "4 Jan", date(2027, 1, 4)),
        ("offer", "answer_by", "fri", date(2026, 11, 27)),
        ("offer", "answer_by", "fri 17:00", datetime(2026, 11, 27, 17)),  # noqa: DTZ001
        ("offer", "written", "y", True),
        ("offer", "written", "No", False),
        ("offer", "source", "let", "letter"),
        ("offer", "base.amount_is", "Full time", "full_time"),
        ("offer", "region", "North Holland", "North Holland"),
        ("offer", "grant[0].percents_by_year", "5; 15; 40; 40", [5, 15, 40, 40]),
        ("offer", "grant[0].percents_by_year", "5%, 15%, 40%, 40%", [5, 15, 40, 40]),
        ("application", "events[0].at", "2:30 pm", time(14, 30)),
        ("application", "events[0].with", "Jo Lane, Ravi Iyer", ["Jo Lane", "Ravi Iyer"]),
        ("application", "fit.team", "8", 8),
        ("preferences", "must[0].is", "yes", True),
        ("preferences", "must[0].is", "sponsored", "sponsored"),
        ("preferences", "must[0].is", "today", "today"),
        ("preferences", "must[0].at_least", "98k", 98000),
        ("preferences", "must[0].at_least", "2027-01-04", date(2027, 1, 4)),
    ],
)
def test_a_field_takes_what_its_place_allows(kind: Kind, path: str, text: str, value: Any) -> None:
    read_value = given_text(kind, path, text)
    assert read_value == value
    assert type(read_value) is type(value)


@pytest.mark.parametrize(
    ("kind", "path", "text", "value"),
    [
        ("offer", "bonus[0].target_percent", "10%", 10),
        ("offer", "bonus[0].target_percent", "12.5 %", Decimal("12.5")),
        ("offer", "benefit[0].usable_share", "90%", Decimal("0.9")),
        ("offer", "base.fte", "80%", Decimal("0.8")),
        ("offer", "grant[0].investors_share", "30%", Decimal("0.3")),
        ("offer", "grant[0].percents_by_year[0]", "25%", 25),
        ("offer", "bonus[0].payout.low", "70%", Decimal("0.7")),
        ("preferences", "money.curve[0].worth", "50%", 50),
        ("preferences", "assumptions.payout.low", "70%", Decimal("0.7")),
        ("preferences", "assumptions.price_growth.low", "2%", 2),
    ],
)
def test_a_percent_sign_means_what_the_field_says(
    kind: Kind, path: str, text: str, value: object
) -> None:
    assert given_text(kind, path, text) == value


@pytest.mark.parametrize(
    ("kind", "path"),
    [
        ("offer", "base.hours_per_week"),
        ("offer", "health.usage.low"),
        ("offer", "grant[0].yearly.high"),
        ("application", "band.low"),
    ],
)
def test_a_percent_sign_is_refused_where_there_are_no_percents(kind: Kind, path: str) -> None:
    with pytest.raises(UnreadableTextError, match="percentage"):
        given_text(kind, path, "10%")


def numbers(model: type[BaseModel], at: str = "") -> Iterator[tuple[str, Place]]:
    """Return every number of a model and of the tables below it."""
    for key in fields(model):
        found = place_of(model, key)
        assert found is not None
        path = f"{at}.{key}"
        if found.table is not None:
            yield from numbers(found.table, path)
        elif "number" in found.kinds:
            yield path, replace(found, listed=False)


@pytest.mark.parametrize("kind", MODELS)
def test_every_number_takes_a_percent_sign_as_its_measure_says(kind: Kind) -> None:
    meant = {"share": Decimal("0.05"), "percent": 5}
    for path, where in numbers(MODELS[kind]):
        named = path.endswith(("percent", "percents_by_year", "vested_by_year"))
        assert (where.measure == "percent") >= named, path
        assert (where.measure == "share") >= path.endswith(("share", "probability", "fte")), path
        if where.measure in meant:
            assert read("5%", where, BRITISH, TODAY) == meant[where.measure], path
        else:
            with pytest.raises(UnreadableTextError):
                read("5%", replace(where, kinds=("number",)), BRITISH, TODAY)


def test_an_amount_keeps_to_the_currency_of_its_field_but_a_share_price_to_none() -> None:
    with pytest.raises(UnreadableTextError, match="EUR"):
        given_text("offer", "base.amount", "$98k", currency="EUR")
    with pytest.raises(UnreadableTextError, match="decimals"):
        given_text("offer", "base.amount", "98.1234", currency="EUR")
    strike = given_text("offer", "grant[0].strike", "$0.7525", currency="USD")
    assert strike == Decimal("0.7525")
    with pytest.raises(UnreadableTextError, match="here stands a figure alone"):
        given_text("offer", "base.fte", "€1")


@pytest.mark.parametrize(
    ("kind", "path", "text", "what"),
    [
        ("offer", "sign_on[0].month", "1.5", "no whole number"),
        ("offer", "written", "maybe", "neither yes nor no"),
        ("offer", "source", "pigeon", "none of the choices; choose phone, email, letter, contract"),
        ("offer", "source", "leter", "did you mean letter"),
        ("application", "events[0].kind", "withdrawn", "withdrawn_by_me or withdrawn_by_them"),
        ("application", "events[0].kind", "", "none of the choices"),
        ("offer", "answer_by", "soon", "not a day with a time or a day"),
        ("offer", "start", "30 feb", "does not exist"),
        ("preferences", "must[0].at_least", "x", "not a figure or a day"),
    ],
)
def test_a_refusal_says_what_would_be_understood(
    kind: Kind, path: str, text: str, what: str
) -> None:
    with pytest.raises(UnreadableTextError, match=what):
        given_text(kind, path, text)


@pytest.mark.parametrize(
    ("value", "where", "currency", "text"),
    [
        (98000, Place(("number",)), "EUR", "€98,000"),
        (Decimal("98000.5"), Place(("number",)), "EUR", "€98,000.50"),
        (Decimal("0.917"), Place(("number",)), "", "0.917"),
        (date(2026, 11, 27), Place(("day",)), "", "Friday 27 November 2026"),
        (datetime(2026, 11, 27, 17, tzinfo=UTC), Place(("moment",)), "",
         "Friday 27 November 2026, 17:00 (UTC)"),
        (time(14, 30), Place(("clock",)), "", "14:30"),
        (True, Place(("flag",)), "", "yes"),
        (False, Place(("flag",)), "", "no"),
        ("full_time", Place(("choice",), ("actual", "full_time")), "", "full time"),
        ("a_b\x1b", Place(("text",)), "", "a_b␛"),
        ([5, 15, 80], Place(("number",), listed=True), "", "5, 15 and 80"),
    ],
)  # fmt: skip
def test_what_was_understood_is_echoed(value: Any, where: Place, currency: str, text: str) -> None:
    assert echo(value, where, BRITISH, currency) == text


@pytest.mark.parametrize(
    ("kind", "path", "value", "text"),
    [
        ("application", "events[0].with", 5, "5"),
        ("application", "events[0].with", "Jo", '"Jo"'),
        ("application", "events[0].with", [["Jo"], {}], "a list of 1; a table"),
        ("offer", "base.amount", Decimal("nan"), "NaN"),
        ("offer", "base.amount", Decimal("-inf"), "-Infinity"),
        ("offer", "base.amount", [1, 2], "a list of 2"),
        ("offer", "start", {"year": 2027}, "a table"),
    ],
)
def test_what_does_not_fit_its_place_is_shown_as_it_stands(
    kind: Kind, path: str, value: Any, text: str
) -> None:
    assert typed_text(value, place(kind, path), BRITISH) == text
    assert echo(value, place(kind, path), BRITISH, "EUR") == text.replace("; ", " and ")


def test_the_text_of_a_field_has_the_marks_of_the_locale() -> None:
    number = Place(("number",))
    assert typed_text(Decimal("98000.5"), number, BRITISH) == "98,000.5"
    assert typed_text(Decimal("98000.50"), number, GERMAN) == "98.000,5"
    assert typed_text(98000, number, Notation("fr_FR")) == "98 000"
    assert typed_text(-5, number, BRITISH) == "-5"
    assert typed_text(Decimal("1.083"), number, BRITISH) == "1.0830"


def test_without_a_day_to_count_from_the_notation_s_own_is_taken() -> None:
    assert read("tomorrow", Place(("day",)), BRITISH) == date(2026, 11, 24)


@pytest.mark.parametrize(
    ("path", "like"),
    [
        ("base.amount", "98,000 or 98k"),
        ("bonus[0].target_percent", "12.5 or 10%"),
        ("base.fte", "0.5 or 50%"),
        ("base.hours_per_week", "50"),
    ],
)
def test_every_kind_of_figure_has_an_example_of_its_own(path: str, like: str) -> None:
    with pytest.raises(UnreadableTextError) as refused:
        read("x50", place("offer", path), BRITISH, TODAY, currency="EUR")
    assert refused.value.todo == f"write it like {like}"
