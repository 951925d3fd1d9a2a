from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from offerbook.exchange.formula import guarded, unguarded

STARTS = ("=", "+", "-", "@", "\t", "\r", "\uff1d", "\uff0b", "\uff0d", "\uff20")


@pytest.mark.parametrize("start", STARTS)
def test_what_a_spreadsheet_would_run_is_guarded(start: str) -> None:
    assert guarded(f"{start}cmd|' /C calc'!A0") == f"'{start}cmd|' /C calc'!A0"


@pytest.mark.parametrize(
    "hidden", [" =1+1", "\u00a0=1+1", "\ufeff=1+1", "\u200b\uff1d1+1", "\n@SUM(A1)"]
)
def test_what_stands_before_a_formula_does_not_hide_it(hidden: str) -> None:
    assert guarded(hidden) == f"'{hidden}"


@pytest.mark.parametrize("figure", ["-3000", "+1", "-0.5", "98000"])
def test_figures_are_left_alone(figure: str) -> None:
    assert guarded(figure) == figure


@pytest.mark.parametrize("text", ["-", "-1+cmd", "+31 30 123", "-1e5", "--1", "=-1"])
def test_what_only_looks_like_a_figure_is_guarded(text: str) -> None:
    assert guarded(text) == f"'{text}"


@pytest.mark.parametrize("text", ["Acme", "", "a=b", "Rock'n'roll", "'tis", "3 + 4", "e-mail"])
def test_plain_text_stays_as_it_is(text: str) -> None:
    assert guarded(text) == text
    assert unguarded(text) == text


PIECES = st.lists(st.one_of(st.sampled_from([*STARTS, "'", "''", " ", "1", "."]), st.text()))


@given(PIECES.map("".join))
def test_guarding_can_always_be_taken_back(text: str) -> None:
    assert unguarded(guarded(text)) == text


@given(PIECES.map("".join))
def test_no_guarded_text_begins_like_a_formula_unless_it_is_a_figure(text: str) -> None:
    safe = guarded(text)
    if safe.lstrip().startswith(STARTS):
        assert float(safe) is not None
