"""Lists in a form: at any length, by the keyboard alone, and nothing is lost on saving."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from offerbook.core.calendar import Clock
from offerbook.core.edit import Append, Drop, Put
from offerbook.desk import Desk
from offerbook.tui.forms import offer_fields
from offerbook.tui.forms.changing import data
from offerbook.tui.forms.filling import Filling
from offerbook.tui.forms.judging import judge
from offerbook.tui.forms.keeping import copied, kept, take_up
from tests.tui.filled import desk_over
from tests.tui.listed import after, fill, group, lines, made, nest, preferences_of

EXITS = [
    {"value": 0, "probability": Decimal("0.5"), "x_why": "most fail"},
    {"value": 80_000_000, "probability": Decimal("0.3")},
    {"value": 400_000_000, "probability": Decimal("0.2")},
]
OPTIONS = {"kind": "option", "units": 20_000, "strike": 1, "exits": EXITS}
TIERS = [
    {"rate": 2, "up_to_percent": 1},
    {"rate": 1, "up_to_percent": 3},
    {"rate": Decimal("0.5"), "up_to_percent": 5},
]


@pytest.fixture
def desk(samples: Path, story: Clock) -> Desk:
    found = desk_over(samples, story)
    found.put("birch-1", [Append(("grant",), OPTIONS), Append(("retirement",), {"tiers": TIERS})])
    return found


@pytest.fixture
def birch(desk: Desk) -> Filling:
    return Filling(desk, "offer", "birch-1", offer_fields.GROUPS)


@pytest.fixture
def mine(desk: Desk) -> Filling:
    return preferences_of(desk)


def test_every_item_has_its_lines(birch: Filling) -> None:
    texts = {line.key: birch.texts[line.key] for line in birch.lines() if line.item is not None}
    assert sorted(texts.values()) == sorted(
        ["0", "0.5", "80,000,000", "0.3", "400,000,000", "0.2", "2", "1", "1", "3", "0.5", "5"]
    )
    assert made(birch) == []


def test_a_figure_of_the_third_is_changed_where_it_stands(birch: Filling) -> None:
    birch.type(lines(birch, "exits", 2)["value"], "500m")
    at = len(birch.data()["grant"]) - 1
    assert made(birch) == [Put(("grant", at, "exits", 2, "value"), 500_000_000)]


def test_a_fourth_is_appended_and_the_second_taken_away(birch: Filling) -> None:
    listed = nest(birch, "exits")
    birch.remove_item(listed, birch.entries[listed.key][1])
    fill(birch, "exits", value="1,000m", probability="30%")
    assert made(birch) == [
        Append(listed.path, {"value": 1_000_000_000, "probability": Decimal("0.3")}),
        Drop((*listed.path, 1)),
    ]
    assert not judge(birch).blocks


def test_an_item_of_which_nothing_is_left_is_taken_away(birch: Filling) -> None:
    for line in lines(birch, "tiers", 2).values():
        birch.type(line, " ")
    assert made(birch) == [Drop((*nest(birch, "tiers").path, 2))]


def test_but_not_one_that_holds_a_key_of_ones_own(birch: Filling) -> None:
    for line in lines(birch, "exits", 0).values():
        birch.type(line, "")
    assert after(birch)["grant"][-1]["exits"][0] == {"x_why": "most fail"}
    assert judge(birch).blocks


def test_a_list_of_which_nothing_is_left_goes_as_a_whole(birch: Filling) -> None:
    listed = nest(birch, "exits")
    for item in list(birch.entries[listed.key]):
        birch.remove_item(listed, item)
    assert made(birch) == [Drop(listed.path)]


def test_steps_typed_in_any_order_stand_in_order(birch: Filling) -> None:
    fill(birch, "tiers", rate="25%", up_to_percent="2")
    assert after(birch)["retirement"][-1]["tiers"] == [
        {"rate": 2, "up_to_percent": 1},
        {"rate": Decimal("0.25"), "up_to_percent": 2},
        {"rate": 1, "up_to_percent": 3},
        {"rate": Decimal("0.5"), "up_to_percent": 5},
    ]
    new = lines(birch, "tiers", 3)["rate"]
    assert birch.landing(new)[-3:] == ("tiers", 1, "rate")


def test_a_step_that_cannot_be_read_leaves_the_order_alone(birch: Filling) -> None:
    fill(birch, "tiers", rate="25%", up_to_percent="two")
    assert birch.landing(lines(birch, "tiers", 3)["rate"])[-2:] == (3, "rate")
    assert judge(birch).blocks


def test_a_problem_of_an_item_speaks_at_that_item(birch: Filling) -> None:
    line = lines(birch, "exits", 1)["probability"]
    birch.type(line, "0.4")
    (found,) = [one for one, words in judge(birch).lines if "sum to 1" in words]
    assert found.field.path == "exits[].probability"
    birch.type(line, "3")
    assert [one.key for one, _ in judge(birch).lines] == [line.key]


def test_brackets_and_a_curve_are_filled_from_nothing(mine: Filling) -> None:
    for above, percent in (("40k", "37"), ("0", "20"), ("80k", "49.5")):
        fill(mine, "tax.brackets", above=above, percent=percent)
    fill(mine, "money.curve", at="100k", worth="80")
    found = after(mine)
    assert found["tax"] == {
        "brackets": [
            {"above": 0, "percent": 20},
            {"above": 40_000, "percent": 37},
            {"above": 80_000, "percent": Decimal("49.5")},
        ]
    }
    assert found["money"]["curve"] == [{"at": 100_000, "worth": 80}]
    assert not judge(mine).blocks


def test_brackets_give_way_to_one_rate(desk: Desk) -> None:
    step = {"above": 0, "percent": 30}
    desk.put("preferences", [Put(("tax",), {"brackets": [step]})])
    filling = preferences_of(desk)
    listed = nest(filling, "tax.brackets")
    filling.remove_item(listed, filling.entries[listed.key][0])
    assert made(filling) == [Drop(("tax",))]
    line = next(one for one in filling.lines() if one.field.path == "tax.effective_percent")
    filling.type(line, "35")
    assert after(filling)["tax"] == {"effective_percent": 35}


def test_a_new_grant_holds_its_exits(birch: Filling) -> None:
    grants = group(birch, "Shares and options")
    entry = birch.add(grants)
    for line in birch.lines_in(grants, entry):
        birch.type(line, {"kind": "option", "units": "100"}.get(line.field.path, ""))
    for value, odds in (("0", "70%"), ("10m", "20%"), ("90m", "10%")):
        fill(birch, "exits", value=value, probability=odds)
    birch.add_item(nest(birch, "exits"))
    (append,) = made(birch)
    assert isinstance(append, Append)
    assert append.value["exits"] == [
        {"value": 0, "probability": Decimal("0.7")},
        {"value": 10_000_000, "probability": Decimal("0.2")},
        {"value": 90_000_000, "probability": Decimal("0.1")},
    ]
    third = lines(birch, "exits", 2)["value"]
    assert birch.landing(third) == (*append.path, len(birch.data()["grant"]), "exits", 2, "value")


def test_a_form_put_aside_comes_back_with_its_lists(desk: Desk, birch: Filling) -> None:
    listed = nest(birch, "exits")
    birch.remove_item(listed, birch.entries[listed.key][2])
    fill(birch, "exits", value="1,000m", probability="20%")
    plans = group(birch, "Retirement")
    birch.add(plans)
    fill(birch, "tiers", rate="1", up_to_percent="4")
    again = Filling(desk, "offer", "birch-1", offer_fields.GROUPS)
    take_up(again, kept(birch))
    assert made(again) == made(birch)
    assert kept(again) == kept(birch)


def test_a_place_named_in_a_form_put_aside_comes_back(desk: Desk, mine: Filling) -> None:
    living = group(mine, "Cost of living")
    line = mine.name(living, "DE")
    assert line is not None
    assert mine.name(living, "DE") == line
    assert mine.name(living, "no such place!") is None
    assert mine.name(group(mine, "Tax"), "DE") is None
    mine.type(line, "100")
    again = preferences_of(desk)
    take_up(again, kept(mine))
    assert made(again) == made(mine) == [Put(("living", "index", "DE"), 100)]


def test_a_later_version_begins_with_every_item(desk: Desk) -> None:
    new = Filling(desk, "offer", "", offer_fields.GROUPS)
    copied(new, desk.book.records["birch-1"])
    found = data(new)
    assert found["retirement"][-1]["tiers"] == TIERS
    assert [one["value"] for one in found["grant"][-1]["exits"]] == [0, 80_000_000, 400_000_000]


def test_what_was_taken_away_comes_back_where_it_stood(birch: Filling) -> None:
    grants = group(birch, "Shares and options")
    before = kept(birch)
    listed = nest(birch, "exits")
    taken = birch.remove_item(listed, birch.entries[listed.key][1])
    assert birch.is_changed
    assert birch.bring_back(taken)
    whole = birch.remove(grants, birch.entries["grant"][-1])
    assert not birch.bring_back(taken)
    assert birch.bring_back(whole)
    assert kept(birch) == before
    assert not birch.is_changed


def test_an_item_that_is_gone_from_the_file_is_kept_as_a_new_one(
    desk: Desk, birch: Filling
) -> None:
    birch.type(lines(birch, "exits", 2)["value"], "500m")
    desk.put(
        "birch-1",
        [
            Drop((*nest(birch, "exits").path, 2)),
            Put((*nest(birch, "exits").path, 0, "probability"), Decimal("0.7")),
        ],
    )
    birch.catch_up()
    assert birch.entries[nest(birch, "exits").key][2].at is None
    assert lines(birch, "exits", 2)["value"].is_new


STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("add"), st.integers(1, 99), st.integers(0, 9)),
        st.tuples(st.just("take"), st.integers(0, 9), st.just(0)),
        st.tuples(st.just("type"), st.integers(0, 9), st.integers(1, 99)),
    ),
    max_size=8,
)


@settings(max_examples=40, deadline=None)
@given(STEPS)
def test_whatever_is_added_typed_and_taken_away_the_file_holds_what_the_form_shows(
    tmp_path_factory: pytest.TempPathFactory, steps: list[tuple[str, int, int]]
) -> None:
    """Against plain lists: brackets as the form shows them, in order; other keys stay."""
    root = tmp_path_factory.mktemp("book")
    (root / "preferences.toml").write_text(
        'x_mine = "stays"\n[tax]\nx_too = 1\nbrackets = [ { above = 5, percent = 1 } ]\n'
    )
    filling = preferences_of(desk_over(root, Clock(datetime(2026, 11, 23, tzinfo=UTC))))
    listed = nest(filling, "tax.brackets")
    shown: list[list[int]] = [[5, 1]]
    for what, one, two in steps:
        if what == "add":
            fill(filling, "tax.brackets", above=str(one * 10), percent=str(two))
            shown.append([one * 10, two])
        elif shown and what == "take":
            at = one % len(shown)
            filling.remove_item(listed, filling.entries[listed.key][at])
            del shown[at]
        elif shown:
            at = one % len(shown)
            filling.type(lines(filling, "tax.brackets", at)["above"], str(two * 1000))
            shown[at][0] = two * 1000
    found = after(filling)
    assert found["x_mine"] == "stays"
    assert found["tax"]["x_too"] == 1
    brackets = [[one["above"], one["percent"]] for one in found["tax"].get("brackets", [])]
    assert brackets == sorted(shown, key=lambda pair: pair[0])
