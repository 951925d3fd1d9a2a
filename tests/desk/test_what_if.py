from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from offerbook.core.calendar import Clock
from offerbook.core.ranking.surrogate import Surrogate
from offerbook.desk import what_if
from offerbook.desk.what_if import WhatIf
from tests.desk.test_robustness import desk_of


def contents(book: Path) -> dict[str, bytes]:
    return {str(file): file.read_bytes() for file in sorted(book.rglob("*.toml"))}


def moved() -> WhatIf:
    held = what_if.weighed(
        WhatIf(), {"money": Decimal(40), "start": Decimal(25), "fit": Decimal(35)}
    )
    held = held.moved("birch-1", ("base", "amount"), Decimal(118_000))
    return held.moved("birch-1", ("sign_on", 0, "amount"), Decimal(5000))


def test_a_look_changes_no_file_and_is_what_the_book_would_say(samples: Path, story: Clock) -> None:
    desk = desk_of(samples, story)
    before = contents(samples)
    ground = what_if.ground(desk.outlook)
    found = what_if.look(moved(), ground)
    assert contents(samples) == before
    assert found.robustness.ranking.leader == "birch-1"
    assert desk.outlook.ranking.leader == "acme-2"
    what_if.keep(desk, moved())
    assert desk.outlook.ranking == found.robustness.ranking


def test_keeping_is_one_step_dated_today_that_one_undo_takes_back(
    samples: Path, story: Clock
) -> None:
    desk = desk_of(samples, story)
    before = contents(samples)
    what_if.keep(desk, moved())
    assert desk.book.preferences.weights is not None
    assert desk.book.preferences.weights.on == story.today
    assert desk.book.offers["birch-1"].sign_on[0].amount == 5000
    desk.undo()
    assert contents(samples) == before
    desk.redo()
    assert desk.book.preferences.weights.on == story.today
    desk.undo()
    assert contents(samples) == before


def test_terms_alone_do_not_date_the_weights(samples: Path, story: Clock) -> None:
    desk = desk_of(samples, story)
    what_if.keep(desk, WhatIf().moved("birch-1", ("base", "amount"), Decimal(118_000)))
    assert desk.book.preferences.weights is not None
    assert desk.book.preferences.weights.on == date(2026, 11, 8)


def test_weights_are_kept_where_there_are_no_preferences_yet(samples: Path, story: Clock) -> None:
    (samples / "preferences.toml").unlink()
    desk = desk_of(samples, story)
    held = what_if.weighed(WhatIf(), what_if.shifted(what_if.weights(desk.book), "fit", Decimal(7)))
    ground = what_if.ground(desk.outlook)
    assert what_if.look(held, ground).book.preferences.weights is not None
    what_if.keep(desk, held)
    assert desk.book.preferences.weights is not None
    assert desk.book.preferences.weights.fit == 40
    desk.undo()
    assert not (samples / "preferences.toml").exists()


def test_a_weight_that_moves_takes_from_the_others_in_their_ratio() -> None:
    # 50 : 15 : 35, and money to 60: 40 left for 15 : 35 is 12 : 28
    points = {"money": Decimal(50), "start": Decimal(15), "fit": Decimal(35)}
    assert what_if.shifted(points, "money", Decimal(10)) == {
        "money": Decimal(60),
        "start": Decimal(12),
        "fit": Decimal(28),
    }


def test_others_that_weigh_nothing_share_evenly() -> None:
    points = {"money": Decimal(100), "start": Decimal(0), "fit": Decimal(0)}
    assert what_if.shifted(points, "money", Decimal(-10)) == {
        "money": Decimal(90),
        "start": Decimal(5),
        "fit": Decimal(5),
    }


@given(
    st.lists(st.integers(0, 100), min_size=3, max_size=3).filter(any),
    st.lists(st.tuples(st.sampled_from(["money", "start", "fit"]), st.integers(-30, 30))),
)
def test_however_weights_are_moved_they_are_never_negative_and_sum_to_a_hundred(
    raw: list[int], moves: list[tuple[str, int]]
) -> None:
    total = sum(raw)
    points = {
        key: round(Decimal(100 * one) / total, 2)
        for key, one in zip(("money", "start", "fit"), raw, strict=True)
    }
    for key, by in moves:
        points = what_if.shifted(points, key, Decimal(by))
        assert sum(points.values()) == 100
        assert min(points.values()) >= 0


@pytest.mark.parametrize(
    ("rule", "first"),
    [
        ("sum_reciprocal", "52.17"),  # 2 of 23/6 parts: (1 + 1) / (2 + 7/6 + 2/3)
        ("centroid", "61.11"),  # (1 + 1/2 + 1/3) / 3
        ("rank_sum", "50"),  # 3 of 6
        ("reciprocal", "54.55"),  # 6 of 11
    ],
)
def test_an_order_alone_becomes_weights_by_a_named_rule(rule: Surrogate, first: str) -> None:
    found = what_if.from_order(("fit", "money", "start"), rule)
    assert list(found) == ["money", "start", "fit"]
    assert sum(found.values()) == 100
    assert abs(found["fit"] - Decimal(first)) <= Decimal("0.01")
    assert found["fit"] > found["money"] > found["start"]


def test_a_start_moves_by_days_and_money_never_falls_below_nothing(
    samples: Path, story: Clock
) -> None:
    desk = desk_of(samples, story)
    levers = what_if.look(WhatIf(), what_if.ground(desk.outlook)).levers
    by_path = {one.path: one for one in levers["birch-1"]}
    assert what_if.stepped(by_path["start"], -7) == date(2027, 1, 4)
    assert what_if.stepped(by_path["sign_on[0].amount"], -5) == 0
    assert what_if.stepped(by_path["base.amount"], 2) == 105_000
    share = next(one for one in levers["acme-2"] if one.kind == "share")
    assert what_if.stepped(share, 99) == 1
    open_start = next(one for one in levers["juniper-1"] if one.path == "start")
    assert what_if.stepped(open_start, 1) is None
    offer = desk.book.offers["birch-1"]
    assert what_if.place(by_path["fit.team"], offer) == ("birch", ("fit", "team"))
    assert what_if.place(by_path["base.amount"], offer) == ("birch-1", ("base", "amount"))
