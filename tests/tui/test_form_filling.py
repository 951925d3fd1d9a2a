from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from offerbook.core.calendar import Clock
from offerbook.core.edit import Append, Drop, Put
from offerbook.desk import Desk
from offerbook.tui.forms import application_fields, offer_fields
from offerbook.tui.forms.changing import changes, data, pruned, same
from offerbook.tui.forms.filling import Filling
from offerbook.tui.forms.judging import judge
from offerbook.tui.forms.keeping import copied, kept, take_up
from offerbook.tui.forms.repeated import offered
from tests.tui.filled import desk_over, line_at, typed


@pytest.fixture
def desk(samples: Path, story: Clock) -> Desk:
    return desk_over(samples, story)


@pytest.fixture
def acme(desk: Desk) -> Filling:
    return Filling(desk, "offer", "acme-2", offer_fields.GROUPS)


@pytest.fixture
def new(desk: Desk) -> Filling:
    given = {"application": "fernway", "currency": "EUR"}
    return Filling(desk, "offer", "", offer_fields.GROUPS, given)


def wrong(filling: Filling) -> dict[str, str]:
    return {line.key: words for line, words in judge(filling).lines}


@pytest.mark.parametrize(
    ("path", "typed_text", "value"),
    [
        ("terms.probation_months", "6 months", 6),
        ("terms.probation_months", "half a year", None),
        ("time.leave_days", "27 days", 27),
        ("time.hours_expected", "40 hours a week", 40),
    ],
)
def test_a_figure_may_be_typed_with_the_unit_of_its_field(
    desk: Desk, path: str, typed_text: str, value: int | None
) -> None:
    filling = Filling(desk, "offer", "acme-2", offer_fields.GROUPS)
    line = line_at(filling, path)
    filling.type(line, typed_text)
    assert filling.reading(line).value == value


def test_a_form_that_was_only_opened_changes_nothing(acme: Filling) -> None:
    assert not acme.is_changed
    assert changes(acme) == {}


def test_what_stands_in_the_book_is_written_as_a_person_types_it(acme: Filling) -> None:
    assert acme.texts["base.amount"] == "98,000"
    assert acme.texts["start"] == "2027-03-01"
    assert acme.texts["written"] == "yes"


def test_only_the_field_that_was_changed_is_named(acme: Filling) -> None:
    typed(acme, "base.amount", "101.5k")
    assert changes(acme) == {"acme-2": [Put(("base", "amount"), 101_500)]}


@pytest.mark.parametrize("text", ["98k", "98 000", "98000", "€98,000", " 98,000 "])
def test_the_same_value_in_other_words_is_no_change(acme: Filling, text: str) -> None:
    typed(acme, "base.amount", text)
    assert changes(acme) == {}


def test_an_amount_is_echoed_with_its_currency_and_period(acme: Filling) -> None:
    line = line_at(acme, "base.amount")
    acme.type(line, "8200")
    typed(acme, "base.per", "month")
    assert acme.reading(line).echo == "€8,200 a month"
    typed(acme, "base.per", "hour")
    typed(acme, "currency", "usd")
    assert acme.reading(line).echo == "US$8,200 an hour"


def test_an_amount_in_a_table_has_the_currency_of_its_entry(acme: Filling) -> None:
    assert acme.reading(line_at(acme, "grant/value")).echo == "US$48,000"


def test_an_odd_amount_is_refused_with_words_that_mend_it(acme: Filling) -> None:
    typed(acme, "base.amount", "98,5")
    reading = acme.reading(line_at(acme, "base.amount"))
    assert reading.value is None
    assert "98,5" in reading.problem
    assert "write" in reading.problem
    assert judge(acme).blocks


def test_an_emptied_field_is_dropped(acme: Filling) -> None:
    typed(acme, "answer_by", "")
    assert changes(acme) == {"acme-2": [Drop(("answer_by",))]}


def test_a_table_of_which_nothing_is_left_goes_as_a_whole(acme: Filling) -> None:
    for path in ("notice_days", "probation_months", "non_compete_months"):
        typed(acme, f"terms.{path}", "")
    assert changes(acme) == {"acme-2": [Drop(("terms",))]}


def test_an_unknown_key_keeps_its_table() -> None:
    made = [Drop(("terms", "notice_days"))]
    assert list(pruned({"terms": {"notice_days": 30, "x_mine": 1}}, made)) == made


def test_an_inner_table_goes_before_the_outer_one() -> None:
    record = {"base": {"raise": {"month": 4}, "amount": 1}}
    assert list(pruned(record, [Drop(("base", "raise", "month"))])) == [Drop(("base", "raise"))]
    both = [Drop(("base", "raise", "month")), Drop(("base", "amount"))]
    assert list(pruned(record, both)) == [Drop(("base",))]


def test_a_new_entry_is_added_with_what_was_typed_and_an_empty_one_is_not(acme: Filling) -> None:
    benefits = next(group for group in acme.groups if group.table == "benefit")
    acme.add(benefits)
    acme.add(benefits)
    typed(acme, "benefit/name", "lunch", 1)
    typed(acme, "benefit/amount", "150", 1)
    typed(acme, "benefit/per", "month", 1)
    assert changes(acme) == {
        "acme-2": [Append(("benefit",), {"name": "lunch", "amount": 150, "per": "month"})]
    }


def test_the_last_entry_taken_away_takes_the_table_with_it(acme: Filling) -> None:
    bonus = next(group for group in acme.groups if group.table == "bonus")
    acme.remove(bonus, acme.entries["bonus"][0])
    assert changes(acme) == {"acme-2": [Drop(("bonus",))]}


def test_entries_are_taken_away_from_the_end_after_others_were_added(desk: Desk) -> None:
    desk.put("birch-1", [Append(("benefit",), {"name": "tea", "amount": 10})])
    filling = Filling(desk, "offer", "birch-1", offer_fields.GROUPS)
    benefits = next(group for group in filling.groups if group.table == "benefit")
    for entry in list(filling.entries["benefit"]):
        filling.remove(benefits, entry)
    filling.add(benefits)
    typed(filling, "benefit/name", "lunch")
    typed(filling, "benefit/amount", "150")
    assert changes(filling) == {
        "birch-1": [
            Append(("benefit",), {"name": "lunch", "amount": 150}),
            Drop(("benefit", 1)),
            Drop(("benefit", 0)),
        ]
    }


def test_a_new_record_holds_what_was_given_and_typed(new: Filling) -> None:
    assert not new.is_changed
    typed(new, "base.amount", "91k")
    typed(new, "written", "yes")
    typed(new, "start", "1 feb 2027")
    assert data(new) == {
        "application": "fernway",
        "currency": "EUR",
        "base": {"amount": 91_000},
        "written": True,
        "start": date(2027, 2, 1),
    }


def test_an_application_is_meant_by_a_few_letters(new: Filling) -> None:
    line = line_at(new, "application")
    new.type(line, "Birch &")
    assert new.reading(line).value == "birch"
    new.type(line, "zz")
    assert "no application is called 'zz'" in new.reading(line).problem
    assert "acme, birch" in new.reading(line).problem


def test_a_slip_in_a_name_is_answered_with_the_nearest_name(new: Filling) -> None:
    line = line_at(new, "application")
    new.type(line, "Cedarlne")
    assert new.reading(line).problem == "no application is called 'Cedarlne'; write cedarline"


def test_what_is_needed_is_asked_for_at_its_field(new: Filling) -> None:
    assert wrong(new)["written"].startswith("needed")
    assert "base.amount" not in wrong(new)


def test_a_rule_of_the_record_speaks_at_the_field_it_names(acme: Filling) -> None:
    typed(acme, "time.leave_days", "")
    typed(acme, "base.per", "day")
    assert (
        "“Paid days a year”, or “Leave” to work them out, is needed"
        in wrong(acme)["base.billable_days"]
    )
    typed(acme, "base.per", "year")
    typed(acme, "contract_end", "2026-01-01")
    assert "is before" in wrong(acme)["contract_end"]


def test_a_rule_of_a_new_entry_speaks_at_that_entry(acme: Filling) -> None:
    bonus = next(group for group in acme.groups if group.table == "bonus")
    acme.add(bonus)
    acme.add(bonus)
    typed(acme, "bonus/payout.expected", "0.5", 2)
    assert {key.partition("#")[0] for key in wrong(acme)} == {"bonus"}
    last = acme.entries["bonus"][2].number
    assert all(key.startswith(f"bonus#{last}.") for key in wrong(acme))


def test_a_record_that_is_wrong_in_the_book_shows_it_and_can_be_mended(
    samples: Path, story: Clock
) -> None:
    file = samples / "offers" / "birch-1.toml"
    file.write_text(file.read_text().replace("amount = 104000", 'amount = "104000"'))
    desk = desk_over(samples, story)
    filling = Filling(desk, "offer", "birch-1", offer_fields.GROUPS)
    assert filling.texts["base.amount"] == "104000"
    typed(filling, "start", "2027-01-18")
    # What was wrong before does not keep another field from being saved; and the text of the
    # wrong field reads as a figure, which mends it.
    assert not judge(filling).blocks
    desk.put("birch-1", changes(filling)["birch-1"])
    assert desk.book.offers["birch-1"].base is not None
    assert desk.book.offers["birch-1"].base.amount == Decimal(104_000)


def test_one_true_and_the_word_are_three_values() -> None:
    assert same(1, Decimal(1))
    assert not same(1, True)
    assert not same("1", 1)


def test_a_kept_form_comes_back_as_it_was(desk: Desk, acme: Filling) -> None:
    bonus = next(group for group in acme.groups if group.table == "bonus")
    grants = next(group for group in acme.groups if group.table == "grant")
    typed(acme, "base.amount", "98,5")
    acme.add(bonus)
    typed(acme, "bonus/amount", "5k", 1)
    acme.remove(grants, acme.entries["grant"][0])
    again = Filling(desk, "offer", "acme-2", offer_fields.GROUPS)
    take_up(again, kept(acme))
    assert again.is_changed
    assert again.texts["base.amount"] == "98,5"
    assert changes(again) == changes(acme)
    assert kept(again) == kept(acme)


def test_a_later_version_begins_with_the_terms_of_the_earlier_one(desk: Desk, new: Filling) -> None:
    copied(new, desk.book.records["acme-2"])
    made = data(new)
    assert made["supersedes"] == "acme-2"
    assert made["bonus"] == desk.book.records["acme-2"].data["bonus"]
    assert made["retirement"] == desk.book.records["acme-2"].data["retirement"]
    assert "answer_by" not in made
    assert "written" not in made


def test_a_change_elsewhere_shows_where_nothing_was_typed(desk: Desk, acme: Filling) -> None:
    typed(acme, "base.amount", "101k")
    desk.put("acme-2", [Put(("level",), "Principal")])
    assert acme.catch_up() == {}
    assert acme.texts["level"] == "Principal"
    assert acme.texts["base.amount"] == "101k"


def test_a_change_elsewhere_of_the_same_field_is_a_clash_and_nothing_typed_is_lost(
    desk: Desk, acme: Filling
) -> None:
    typed(acme, "base.amount", "101k")
    desk.put("acme-2", [Put(("base", "amount"), 97_000)])
    assert acme.catch_up() == {"base.amount": "97,000"}
    assert acme.texts["base.amount"] == "101k"
    assert acme.catch_up() == {}
    assert changes(acme) == {"acme-2": [Put(("base", "amount"), 101_000)]}


def test_an_entry_that_is_gone_from_the_file_is_kept_as_a_new_one(
    desk: Desk, acme: Filling
) -> None:
    typed(acme, "sign_on/amount", "9k")
    desk.put("acme-2", [Drop(("sign_on",))])
    acme.catch_up()
    assert acme.entries["sign_on"][0].at is None
    assert acme.texts[line_at(acme, "sign_on/amount").key] == "9k"


def test_an_entry_added_elsewhere_is_not_taken_out_in_the_place_of_another(
    desk: Desk, acme: Filling
) -> None:
    group = next(one for one in acme.groups if one.table == "bonus")
    acme.remove(group, acme.entries["bonus"][0])
    typed(acme, "base.amount", "101k")
    own = desk.book.records["acme-2"].data["bonus"]
    by_hand = {"target_percent": 3, "notes": "by hand"}
    desk.put("acme-2", [Put(("bonus",), [by_hand, *own])])
    assert acme.catch_up() == {}
    desk.put("acme-2", changes(acme)["acme-2"])
    assert desk.book.records["acme-2"].data["bonus"] == [by_hand, *own[1:]]


def test_an_entry_changed_elsewhere_is_not_taken_out(desk: Desk, acme: Filling) -> None:
    group = next(one for one in acme.groups if one.table == "bonus")
    acme.remove(group, acme.entries["bonus"][0])
    desk.put("acme-2", [Put(("bonus", 0, "target_percent"), 77)])
    acme.catch_up()
    assert changes(acme) == {}


def test_what_was_typed_into_an_entry_follows_it(desk: Desk, acme: Filling) -> None:
    typed(acme, "bonus/target_percent", "12")
    own = desk.book.records["acme-2"].data["bonus"]
    desk.put("acme-2", [Put(("bonus",), [{"target_percent": 3}, *own])])
    assert acme.catch_up() == {}
    assert changes(acme) == {"acme-2": [Put(("bonus", 1, "target_percent"), 12)]}


def test_a_kept_form_takes_out_no_entry_of_a_list_that_changed(desk: Desk, acme: Filling) -> None:
    group = next(one for one in acme.groups if one.table == "bonus")
    acme.remove(group, acme.entries["bonus"][0])
    aside = kept(acme)
    again = Filling(desk, "offer", "acme-2", offer_fields.GROUPS)
    take_up(again, aside)
    assert again.removed["bonus"] == [0]
    own = desk.book.records["acme-2"].data["bonus"]
    desk.put("acme-2", [Put(("bonus",), [{"target_percent": 3}, *own])])
    later = Filling(desk, "offer", "acme-2", offer_fields.GROUPS)
    take_up(later, aside)
    assert later.removed["bonus"] == []


def test_values_that_the_book_holds_are_offered_the_commonest_first(desk: Desk) -> None:
    currencies = offered(desk.book, "offer", ("currency",))
    assert currencies[0] == "EUR"
    assert "USD" in currencies
    assert "referral" in offered(desk.book, "application", ("source",))
    assert "references" in offered(desk.book, "offer", ("condition", 0, "what"))
    assert "acme" in offered(desk.book, "offer", ("application",), "application")


def test_a_field_of_an_application_is_read_in_the_same_way(desk: Desk) -> None:
    filling = Filling(desk, "application", "acme", application_fields.GROUPS)
    typed(filling, "promised_by", "+3d")
    assert changes(filling) == {"acme": [Put(("promised_by",), date(2026, 11, 26))]}


def test_a_value_that_no_field_can_hold_is_shown_as_it_stands(samples: Path, story: Clock) -> None:
    path = samples / "offers" / "acme-2.toml"
    path.write_text(path.read_text().replace("amount = 98000", "amount = nan"))
    filling = Filling(desk_over(samples, story), "offer", "acme-2", offer_fields.GROUPS)
    assert filling.texts["base.amount"] == "NaN"
    assert "base.amount" in wrong(filling)
    assert not filling.is_changed
