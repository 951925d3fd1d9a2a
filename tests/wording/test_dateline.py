from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from offerbook.core.saying import say
from offerbook.core.waiting.timeline import Mark, MarkKind
from offerbook.wording.dateline import MANY, MEANINGS, SIGNS, column, date_line
from offerbook.wording.notation import Notation

TODAY = date(2026, 11, 23)
NOTATION = Notation("en_GB", TODAY)


def mark(days: int, kind: MarkKind = "answer_due", application: str = "acme") -> Mark:
    return Mark(TODAY + timedelta(days=days), kind, application, "", say("It falls."))


def drawn(*marks: Mark, width: int = 60) -> list[str]:
    return [row.line for row in date_line(marks, TODAY, width, NOTATION).rows]


def test_a_day_has_a_column_for_four_weeks_and_then_a_week_has_one() -> None:
    # 4 days; 28 days is the first week of weeks; 28 + 7 the second
    assert [column(TODAY + timedelta(days=n), TODAY) for n in (0, 4, 27, 28, 34, 35)] == [
        0,
        4,
        27,
        28,
        28,
        29,
    ]


def test_each_date_is_a_letter_in_its_column() -> None:
    assert drawn(mark(2, "interview"), mark(4)) == [":·I·A··:······:······:······"]


def test_dates_that_share_a_column_are_a_star() -> None:
    (line,) = drawn(mark(28, "start"), mark(30, "notice"))
    assert line[28] == MANY


def test_what_lies_beyond_the_line_stands_at_its_end_behind_a_sign() -> None:
    (line,) = drawn(mark(4), mark(400, "payment"), width=40)
    assert line.endswith(">$")
    assert len(line) == 40
    (close,) = drawn(mark(38 - 28 + 70, "start"), mark(98, "start"), mark(400, "payment"), width=39)
    assert len(close) == 39


def test_each_company_has_a_line_the_one_with_the_soonest_date_on_top() -> None:
    found = date_line((mark(1, application="birch"), mark(2)), TODAY, 60, NOTATION)
    assert [row.application for row in found.rows] == ["birch", "acme"]


def test_the_days_stand_above_their_columns() -> None:
    axis = date_line((mark(200),), TODAY, 60, NOTATION).axis
    assert axis.startswith("23 Nov 30 Nov 7 Dec  14 Dec ")
    # Monday 4 January is 42 days off: 28 + (42 - 28) / 7
    assert axis.index("4 Jan") == 30


def test_every_kind_of_date_has_a_letter_of_its_own_and_words_for_it() -> None:
    assert len(set(SIGNS.values())) == len(SIGNS)
    assert SIGNS.keys() == MEANINGS.keys()


@given(
    st.lists(st.tuples(st.integers(0, 900), st.sampled_from([*SIGNS]), st.sampled_from("ab"))),
    st.integers(20, 140),
)
def test_no_line_is_wider_than_it_may_be_and_all_are_alike(
    told: list[tuple[int, MarkKind, str]], width: int
) -> None:
    marks = [mark(days, kind, name) for days, kind, name in sorted(told)]
    found = date_line(marks, TODAY, width, NOTATION)
    assert all(len(row.line) == len(found.axis) <= width for row in found.rows)
    assert len(found.rows) == len({name for _, _, name in told})
