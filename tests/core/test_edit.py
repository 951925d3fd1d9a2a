from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from offerbook.core.edit import (
    Append,
    Change,
    Drop,
    Put,
    added,
    applied,
    change,
    changed,
    names_another,
    parsed_path,
    single,
)
from offerbook.core.model.admit import admit
from offerbook.core.model.book import Book, Record
from offerbook.core.model.check import crosschecked
from offerbook.core.model.offer import Offer
from offerbook.core.model.problem import Path, Problem, spelled
from offerbook.errors import InvalidRecordError, UnknownNameError

DATA: dict[str, Any] = {
    "application": "acme",
    "currency": "EUR",
    "base": {"amount": Decimal(98000), "x_note": "kept"},
    "bonus": [{"target_percent": Decimal(10)}],
}
OFFER = admit("offer", "acme-1", DATA)
ACME = admit("application", "acme", {"company": "Acme"})
BOOK = crosschecked(Book().with_record(ACME).with_record(OFFER))


@pytest.mark.parametrize(
    ("text", "path"),
    [
        ("level", ("level",)),
        ("base.amount", ("base", "amount")),
        ("bonus[0].target_percent", ("bonus", 0, "target_percent")),
        ("grant[12].percents_by_year[3]", ("grant", 12, "percents_by_year", 3)),
        ("rates.USD", ("rates", "USD")),
        ("fit.team-spirit_2", ("fit", "team-spirit_2")),
    ],
)
def test_a_path_is_read_as_it_is_spelled(text: str, path: Path) -> None:
    assert parsed_path(text) == path
    assert spelled(path) == text


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        ".base",
        "base.",
        "base..amount",
        "[0]",
        "base amount",
        "bonus[x]",
        "bonus[-1]",
        "a[",
        "bonus[0]target",
        "basé",
        "bonus[12345]",
        "bonus.[0]",
    ],
)
def test_what_is_no_path_is_refused(text: str) -> None:
    with pytest.raises(UnknownNameError, match="is not a path; write it like"):
        parsed_path(text)


def test_putting_a_value_makes_a_new_record_and_leaves_the_old_one() -> None:
    book = change(BOOK, "acme-1", [Put(("base", "amount"), Decimal(70000))])
    new, old = book.offers["acme-1"], BOOK.offers["acme-1"]
    assert new.base is not None
    assert old.base is not None
    assert new.base.amount == 70000
    assert old.base.amount == 98000
    assert DATA["base"]["amount"] == 98000
    assert book.records["acme-1"].data["base"]["x_note"] == "kept"


def test_records_are_checked_against_each_other_again() -> None:
    book = change(BOOK, "acme-1", [Put(("currency",), "USD")])
    assert [problem.path for problem in book.problems if not problem.remark] == [("currency",)]


def test_tables_on_the_way_are_made() -> None:
    assert applied({}, Put(("a", "b", "c"), 1)) == {"a": {"b": {"c": 1}}}
    assert applied({}, Put(("bonus", 0, "amount"), 5)) == {"bonus": [{"amount": 5}]}
    assert applied({}, Put(("a", 0, 0), 5)) == {"a": [[5]]}


def test_the_next_entry_of_a_list_can_be_put_and_one_beyond_cannot() -> None:
    assert applied({"a": [1]}, Put(("a", 1), 2)) == {"a": [1, 2]}
    assert applied({"a": [1]}, Put(("a", 0), 2)) == {"a": [2]}
    with pytest.raises(UnknownNameError, match=r"there is nothing at a\[2\]"):
        applied({"a": [1]}, Put(("a", 2), 2))


def test_an_entry_is_appended_to_a_list_that_may_not_be_there_yet() -> None:
    assert applied({}, Append(("a",), 1)) == {"a": [1]}
    assert applied({"a": [1]}, Append(("a",), 2)) == {"a": [1, 2]}
    assert applied({"a": {"b": [1]}}, Append(("a", "b"), 2)) == {"a": {"b": [1, 2]}}


def test_what_is_dropped_is_gone() -> None:
    assert applied(DATA, Drop(("bonus", 0))) == {**DATA, "bonus": []}
    assert applied({"a": 1, "b": 2}, Drop(("a",))) == {"b": 2}


@pytest.mark.parametrize(
    "one",
    [
        Drop(("level",)),
        Drop(("base", "fte")),
        Drop(("nothing", "here")),
        Drop(("bonus", 1)),
        Drop(("bonus", 1, "amount")),
        Drop(("bonus", "amount")),
        Put(("currency", "code"), 1),
        Put(("currency", 0), 1),
        Put(("bonus", "amount"), 1),
        Put(("bonus", "amount", "x"), 1),
        Put(("base", 0), 1),
    ],
)
def test_a_path_through_something_that_is_no_table_or_not_there_is_refused(one: Change) -> None:
    with pytest.raises(UnknownNameError, match="there is nothing at"):
        applied(DATA, one)


def test_an_entry_can_be_added_only_to_a_list() -> None:
    for key in ("currency", "base"):
        with pytest.raises(UnknownNameError, match=f"there is no list at {key}"):
            applied(DATA, Append((key,), 1))


def test_what_was_put_is_not_shared_with_the_caller() -> None:
    table = {"amount": 1}
    data = applied({}, Put(("base",), table))
    table["amount"] = 2
    assert data == {"base": {"amount": 1}}
    listed = applied({}, Append(("bonus",), table))
    table["amount"] = 3
    assert listed == {"bonus": [{"amount": 2}]}


def test_several_changes_are_one() -> None:
    record = changed(OFFER, [Put(("base", "per"), "month"), Put(("base", "amount"), Decimal(8000))])
    assert isinstance(record.value, Offer)
    assert record.value.base is not None
    assert record.value.base.per == "month"
    assert record.value.base.amount == 8000


@pytest.mark.parametrize(
    ("one", "said"),
    [
        (
            Put(("base", "amount"), Decimal(-1)),
            "acme-1: base.amount must not be below 0, given -1; write 0 or more",
        ),
        (Drop(("base", "amount")), "acme-1: base.amount is missing; add it"),
        (Drop(("application",)), 'acme-1: application is needed, unless kind = "current"'),
        (Append(("bonus",), {}), "acme-1: bonus[1] give either target_percent or amount"),
    ],
)
def test_a_change_that_would_break_a_rule_is_refused_in_one_line(one: Change, said: str) -> None:
    with pytest.raises(InvalidRecordError) as refused:
        change(BOOK, "acme-1", [one])
    assert str(refused.value) == said


def test_a_broken_record_can_be_mended_step_by_step() -> None:
    broken = admit("offer", "acme-1", {**DATA, "level": 3, "base": {"amount": "x"}})
    assert broken.value is None
    half = changed(broken, [Put(("level",), "Staff")])
    assert [problem.path for problem in half.problems] == [("base", "amount")]
    whole = changed(half, [Put(("base", "amount"), Decimal(1))])
    assert isinstance(whole.value, Offer)


def test_a_broken_record_cannot_be_broken_further() -> None:
    broken = admit("offer", "acme-1", {**DATA, "level": 3})
    with pytest.raises(InvalidRecordError, match=r"base\.amount must not be below 0"):
        changed(broken, [Put(("base", "amount"), Decimal(-1))])


@pytest.mark.parametrize(
    ("path", "said"),
    [
        (("bsae",), "offer has no bsae; did you mean base?"),
        (("bsae", "amount"), "offer has no bsae.amount; did you mean base.amount?"),
        (("base", "ammount"), "offer has no base.ammount; did you mean base.amount?"),
        (("bonus", 0, "zebra"), "offer has no bonus[0].zebra; see docs/format.md"),
        (("base", "amount", "cents"), "offer has no base.amount.cents; see docs/format.md"),
        (("zebra",), "offer has no zebra; see docs/format.md"),
    ],
)
def test_a_field_that_does_not_exist_is_refused_with_the_nearest(path: Path, said: str) -> None:
    with pytest.raises(UnknownNameError) as refused:
        change(BOOK, "acme-1", [Put(path, 1)])
    assert str(refused.value) == said


def test_keys_of_ones_own_may_be_put_anywhere() -> None:
    book = change(BOOK, "acme-1", [Put(("base", "x_seen", "by"), "me")])
    assert book.records["acme-1"].data["base"]["x_seen"] == {"by": "me"}
    assert book.records["acme-1"].problems == ()


def test_an_unknown_key_that_stands_there_can_be_dropped() -> None:
    record = admit("offer", "acme-1", {**DATA, "zebra": 1})
    assert changed(record, [Drop(("zebra",))]).problems == ()


def test_an_unknown_record_is_named_with_the_nearest() -> None:
    with pytest.raises(UnknownNameError, match="no record is called 'acme-2'; did you mean acme"):
        change(BOOK, "acme-2", [])
    with pytest.raises(UnknownNameError, match=r"no record is called 'zebra'$"):
        change(BOOK, "zebra", [])


def test_a_new_record_stands_in_the_book_and_is_checked() -> None:
    book = added(BOOK, "application", "birch", {"company": "Birch"})
    assert book.applications["birch"].company == "Birch"
    assert "birch" not in BOOK.records


def test_an_id_that_is_taken_is_refused() -> None:
    with pytest.raises(InvalidRecordError, match="acme-1: a record of this id exists"):
        added(BOOK, "application", "acme-1", {"company": "Birch"})


def test_a_new_record_must_be_sound() -> None:
    with pytest.raises(InvalidRecordError, match="birch: company is missing; add it"):
        added(BOOK, "application", "birch", {})
    with pytest.raises(UnknownNameError, match="application has no compny; did you mean company"):
        added(BOOK, "application", "birch", {"compny": "Birch"})


KEYS = st.sampled_from(["level", "region", "country", "notes", "x_own"])


@given(st.lists(st.tuples(KEYS, st.text(max_size=5)), max_size=6))
def test_the_last_value_put_is_the_one_that_stands(puts: list[tuple[str, str]]) -> None:
    record: Record = changed(OFFER, [Put((key,), text) for key, text in puts])
    for key, text in dict(puts).items():
        assert record.data[key] == text


@given(KEYS, st.text(max_size=5))
def test_dropping_what_was_put_brings_the_record_back(key: str, text: str) -> None:
    there = changed(OFFER, [Put((key,), text)])
    assert changed(there, [Drop((key,))]).data == OFFER.data
    assert OFFER.data == DATA


def test_dates_and_flags_are_put_as_toml_has_them() -> None:
    record = changed(OFFER, [Put(("start",), date(2027, 1, 4)), Put(("written",), True)])
    assert isinstance(record.value, Offer)
    assert (record.value.start, record.value.written) == (date(2027, 1, 4), True)


@pytest.mark.parametrize("key", ["application", "supersedes"])
def test_a_record_is_not_made_to_name_one_that_is_not_there(key: str) -> None:
    with pytest.raises(InvalidRecordError, match=f"{key} names an .* not in the book"):
        change(BOOK, "acme-1", [Put((key,), "birch")])
    with pytest.raises(InvalidRecordError, match=f"{key} names an .* not in the book"):
        added(BOOK, "offer", "acme-2", {**DATA, key: "birch"})


def test_one_that_named_none_before_can_be_changed_elsewhere_and_named_no_other() -> None:
    lost = crosschecked(BOOK.without("acme"))
    assert change(lost, "acme-1", [Put(("level",), "Lead")]).offers["acme-1"].level == "Lead"
    with pytest.raises(InvalidRecordError, match=r'given "birch"; add applications/birch\.toml'):
        change(lost, "acme-1", [Put(("application",), "birch")])


def test_a_currency_may_be_set_before_its_rate() -> None:
    assert change(BOOK, "acme-1", [Put(("currency",), "USD")]).offers["acme-1"].currency == "USD"


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("base.amont", "offer has no base.amont; did you mean base.amount?"),
        ("base.salary", "offer has no base.salary; did you mean base.amount?"),
        ("deadline", "offer has no deadline; did you mean answer_by?"),
        ("zebra", "offer has no zebra; see docs/format.md"),
        ("salary.zebra", "offer has no salary.zebra; did you mean base?"),
        ("base", "offer has no single value at base; name one of base.amount, base.per, "),
        ("bonus", "offer has no single value at bonus; name one of bonus[0].target_percent, "),
    ],
)
def test_a_field_that_is_not_there_names_the_one_that_was_meant(path: str, said: str) -> None:
    with pytest.raises(UnknownNameError) as refused:
        single("offer", parsed_path(path))
    assert str(refused.value).startswith(said)


def test_a_field_with_one_value_says_what_may_stand_there() -> None:
    assert single("offer", ("base", "amount")).kinds == ("number",)


@pytest.mark.parametrize(
    ("one", "names"),
    [
        (Put(("application",), "acme"), True),
        (Put(("base", "amount"), Decimal(1)), False),
        (Append(("events",), {"kind": "offer_written", "offer": "acme-1"}), True),
        (Append(("events",), {"kind": "note"}), False),
        (Drop(("supersedes",)), True),
        (Drop(()), False),
    ],
)
def test_a_change_that_says_what_a_record_belongs_to_is_known_as_one(
    one: Put | Append | Drop, *, names: bool
) -> None:
    assert names_another([one]) is names


def test_a_file_that_cannot_be_read_is_not_changed() -> None:
    fault = Problem("acme-1", "is not TOML", file="offers/acme-1.toml", line=3, todo="close it")
    places = ((fault, "offers/acme-1.toml:3"), (replace(fault, line=None), "offers/acme-1.toml"))
    for one, where in places:
        book = Book().with_record(Record("offer", "acme-1", {}, None, (one,), readable=False))
        with pytest.raises(InvalidRecordError) as refused:
            change(book, "acme-1", [Put(("level",), "Staff")])
        assert str(refused.value) == f"{where}: is not TOML; close it"


def test_the_position_in_a_list_is_named_where_it_was_left_out() -> None:
    with pytest.raises(UnknownNameError, match=r"did you mean bonus\[0\]\.target_percent\?"):
        change(BOOK, "acme-1", [Put(("bonus", "target_percent"), 5)])
