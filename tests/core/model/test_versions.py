"""Which version of an offer replaces which, sound or to be mended."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from offerbook.core.model.admit import admit
from offerbook.core.model.book import Book, Record
from offerbook.core.model.check import crosschecked
from offerbook.core.model.offer import Offer
from offerbook.core.model.problem import Problem
from offerbook.core.model.versions import in_order, replaced, to_mend, unsaid

LETTER: dict[str, Any] = {"application": "acme", "currency": "EUR", "written": True}
CALL: dict[str, Any] = {**LETTER, "written": False}


def event(day: int, kind: str, offer: str = "") -> dict[str, Any]:
    told = {"on": date(2026, 11, day), "kind": kind}
    return {**told, "offer": offer} if offer else told


def book(*events: dict[str, Any], **offers: dict[str, Any] | None) -> Book:
    """Return a book of one application; an offer of None has a file that cannot be read."""
    made = Book().with_record(
        admit("application", "acme", {"company": "Acme", "events": [*events]})
    )
    for name, data in offers.items():
        record_id = name.replace("_", "-")
        record = admit("offer", record_id, data or {})
        if data is None:
            wrong = (Problem(record_id, "is no TOML"),)
            record = Record("offer", record_id, {}, None, wrong, readable=False)
        made = made.with_record(record)
    return made


def came(day: int) -> date:
    return date(2026, 11, day)


def order(made: Book) -> list[str]:
    return [one.id for one in in_order(made.offers.values())]


def test_versions_go_by_the_day_they_came() -> None:
    made = book(
        acme_1={**LETTER, "received": came(20)},
        acme_2={**LETTER, "received": came(18)},
    )
    assert order(made) == ["acme-2", "acme-1"]


def test_one_that_does_not_say_its_day_came_on_that_of_the_event_that_names_it() -> None:
    made = book(
        event(20, "offer_written", "acme-1"),
        event(18, "offer_spoken", "acme-2"),
        event(17, "note", "acme-1"),
        acme_1=LETTER,
        acme_2=LETTER,
    )
    assert made.offers["acme-1"].received == came(20)
    assert order(made) == ["acme-2", "acme-1"]


def test_an_event_that_was_taken_back_dates_nothing() -> None:
    made = book(
        event(20, "offer_written", "acme-1"),
        {**event(21, "retracted"), "takes_back": 1},
        acme_1=LETTER,
    )
    assert made.offers["acme-1"].received is None


def test_what_the_file_says_of_its_day_counts_before_any_event() -> None:
    made = book(event(20, "offer_written", "acme-1"), acme_1={**LETTER, "received": came(18)})
    assert made.offers["acme-1"].received == came(18)


def test_without_any_day_the_number_in_the_name_counts_not_its_spelling() -> None:
    assert order(book(acme_10=LETTER, acme_9=LETTER, acme=LETTER)) == ["acme", "acme-9", "acme-10"]


def test_one_without_a_day_came_right_after_those_numbered_before_it() -> None:
    made = book(acme_1={**LETTER, "received": came(10)}, acme_2=LETTER)
    made = made.with_record(admit("offer", "acme-3", {**LETTER, "received": came(5)}))
    assert order(made) == ["acme-3", "acme-1", "acme-2"]


def test_a_new_letter_replaces_the_one_before_it_though_neither_says_so() -> None:
    made = book(acme_1=CALL, acme_2={**LETTER, "supersedes": "acme-1"}, acme_3=LETTER)
    assert replaced(made.offers.values()) == {"acme-1": "acme-2", "acme-2": "acme-3"}


def test_what_a_file_says_counts_before_day_and_number() -> None:
    made = book(acme_1={**LETTER, "supersedes": "acme-2"}, acme_2=LETTER)
    assert replaced(made.offers.values()) == {"acme-2": "acme-1"}


def test_a_letter_replaces_the_calls_before_it_and_none_that_came_after() -> None:
    made = book(acme_1=CALL, acme_2=CALL, acme_3=LETTER, acme_4=CALL)
    assert replaced(made.offers.values()) == {"acme-1": "acme-2", "acme-2": "acme-3"}


def test_the_present_job_and_other_applications_replace_nothing() -> None:
    made = book(acme_1=LETTER, birch_1={**LETTER, "application": "birch"})
    made = made.with_record(admit("offer", "current", {"kind": "current", "currency": "EUR"}))
    assert replaced(made.offers.values()) == {}


offers = st.lists(
    st.builds(
        lambda number, day, written, older: Offer(
            id=f"acme-{number}",
            application="acme",
            currency="EUR",
            written=written,
            received=came(day) if day else None,
            supersedes=f"acme-{older}" if older and older < number else "",
        ),
        st.integers(1, 12),
        st.integers(0, 5),
        st.booleans(),
        st.integers(0, 12),
    ),
    unique_by=lambda one: one.id,
    min_size=1,
)


@given(offers)
def test_of_one_application_there_is_never_more_than_one_letter_that_nothing_replaced(
    versions: list[Offer],
) -> None:
    gone = replaced(versions)
    letters = [one for one in versions if one.written]
    assert sum(one.id not in gone for one in letters) == min(1, len(letters))
    assert sum(one.id not in gone for one in versions if not one.written) <= 1
    assert {one.id for one in versions} > set(gone)


@given(offers, st.randoms())
def test_the_order_of_files_changes_nothing(versions: list[Offer], rng: Any) -> None:
    shuffled = [*versions]
    rng.shuffle(shuffled)
    assert in_order(shuffled) == in_order(versions)
    assert replaced(shuffled) == replaced(versions)


def test_two_letters_of_which_neither_names_the_other_are_remarked_on() -> None:
    made = crosschecked(
        book(
            event(18, "offer_written", "acme-2"),
            event(20, "offer_written", "acme-3"),
            acme_2=LETTER,
            acme_3=LETTER,
        )
    )
    assert unsaid(made) == {"acme-2": "acme-3"}
    (problem,) = made.problems
    assert problem.remark
    assert str(problem) == (
        "acme-3: a letter beside acme-2, and neither says that it replaces the other; taken "
        "as newer; offerbook set acme-3 supersedes acme-2"
    )


def test_two_letters_that_replace_the_same_one_are_remarked_on() -> None:
    both = {**LETTER, "supersedes": "acme-1"}
    made = book(acme_1=CALL, acme_2=both, acme_3=both)
    assert replaced(made.offers.values()) == {"acme-1": "acme-3", "acme-2": "acme-3"}
    assert unsaid(made) == {"acme-2": "acme-3"}


def test_one_that_names_an_unknown_version_has_its_own_line_and_no_remark() -> None:
    assert unsaid(book(acme_2=LETTER, acme_3={**LETTER, "supersedes": "acme-1"})) == {}


# An offer whose file must be mended

WRONG: dict[str, Any] = {**LETTER, "base": {"amount": "98000"}}


def test_a_version_with_a_wrong_value_still_replaces_what_it_says() -> None:
    made = book(
        acme_1=LETTER,
        acme_2={**WRONG, "supersedes": "acme-1", "received": came(18), "answer_by": came(27)},
    )
    known = to_mend(made)["acme-2"]
    assert (known.supersedes, known.received, known.answer_by) == ("acme-1", came(18), came(27))
    assert known.base is None


def test_what_is_wrong_is_left_out_and_the_rest_is_kept() -> None:
    made = book(acme_2={**WRONG, "currency": 3, "received": "soon", "answer_by": came(27)})
    known = to_mend(made)["acme-2"]
    assert (known.received, known.answer_by, known.written) == (None, came(27), True)


def test_a_rule_between_fields_leaves_what_is_known_of_it() -> None:
    late = {"start": date(2027, 3, 1), "contract_end": date(2027, 2, 1)}
    assert to_mend(book(acme_2={**LETTER, **late}))["acme-2"].written


def test_one_that_cannot_be_read_replaces_the_one_numbered_before_it() -> None:
    made = book(acme_1=LETTER, acme_3=LETTER, acme_4=None, acme_9=LETTER)
    known = to_mend(made)["acme-4"]
    assert (known.application, known.supersedes, known.written) == ("acme", "acme-3", True)


@pytest.mark.parametrize(("kind", "written"), [("offer_written", True), ("offer_spoken", False)])
def test_an_event_tells_whether_one_that_cannot_be_read_is_a_letter(
    kind: str,
    written: bool,  # noqa: FBT001
) -> None:
    known = to_mend(book(event(20, kind, "acme-2"), acme_1=CALL, acme_2=None))["acme-2"]
    assert (known.written, known.received) == (written, came(20))


def test_an_event_tells_whose_it_is_where_its_name_does_not() -> None:
    made = book(event(20, "offer_written", "letter"), letter=None)
    assert to_mend(made)["letter"].application == "acme"
    assert to_mend(made)["letter"].supersedes == ""


@pytest.mark.parametrize("name", ["letter", "birch_1"])
def test_one_that_cannot_be_read_and_that_nothing_names_belongs_nowhere(name: str) -> None:
    assert to_mend(book(**{name: None})) == {}


def test_one_of_which_nothing_says_whether_it_is_a_letter_is_none() -> None:
    assert not to_mend(book(acme_1=None))["acme-1"].written


def test_a_replaced_version_of_the_wrong_kind_is_guessed_by_number() -> None:
    made = book(acme_1=LETTER, acme_2={**LETTER, "supersedes": 1})
    assert to_mend(made)["acme-2"].supersedes == "acme-1"


def test_the_present_job_is_no_version_of_an_offer() -> None:
    made = book().with_record(
        admit("offer", "current", {"kind": "current", "currency": "EUR", "start": "soon"})
    )
    assert to_mend(made) == {}


def test_a_sound_record_has_no_fault_and_an_unsound_one_names_its_first() -> None:
    assert book(acme_1=LETTER).records["acme-1"].fault is None
    fault = book(acme_1=WRONG).records["acme-1"].fault
    assert fault is not None
    assert fault.path == ("base", "amount")


def test_a_record_that_is_only_remarked_on_has_no_fault() -> None:
    record = admit("offer", "acme-1", {**LETTER, "colour": "red"})
    assert record.fault is None
    assert replace(record, value=None).fault is None
