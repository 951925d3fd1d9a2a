"""Cells of a terminal."""

from hypothesis import given
from hypothesis import strategies as st

from offerbook.wording.widths import cut, fit, width, wrapped

TEXT = st.text("ab é日本￥e\u0301\u200dк\u1112\u1161", max_size=30)


def test_width_counts_cells_and_not_characters() -> None:
    assert width("") == 0
    assert width("€98,000") == 7
    assert width("￥98") == 4
    assert width("日本語") == 6
    assert width("e\u0301") == 1
    assert width("a\u200db") == 2
    assert width("\u1112\u1161\u11ab") == 2  # one syllable of Hangul in three parts


def test_what_is_cut_says_so() -> None:
    assert cut("Acme Widgets", 12) == "Acme Widgets"
    assert cut("Acme Widgets", 11) == "Acme Widge…"
    assert cut("日本語", 5) == "日本…"
    assert cut("日本語", 4) == "日…"
    assert cut("ab", 1) == "…"
    assert cut("ab", 0) == ""


def test_a_fitted_text_is_aligned() -> None:
    assert fit("ab", 5) == "ab   "
    assert fit("ab", 5, "right") == "   ab"
    assert fit("ab", 5, "centre") == " ab  "


@given(TEXT, st.integers(0, 40), st.sampled_from(["left", "right", "centre"]))
def test_a_fitted_text_has_exactly_the_cells_asked_for(text: str, columns: int, align: str) -> None:
    assert width(fit(text, columns, align)) == columns  # type: ignore[arg-type]


@given(TEXT, st.integers(2, 40))
def test_no_wrapped_line_is_too_long_and_nothing_is_lost(text: str, columns: int) -> None:
    lines = wrapped(text, columns).split("\n")
    for line in lines:
        assert width(line.lstrip(" ")) <= columns
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")


def test_lines_break_between_words_and_hang_behind_the_first() -> None:
    assert wrapped("one two three", 7) == "one two\nthree"
    assert wrapped("- one two three", 7, "  ") == "- one\n  two\n  three"
    assert wrapped("one\n\ntwo", 7) == "one\n\ntwo"
    assert wrapped("  one two", 6) == "  one\ntwo"


def test_only_a_word_that_is_too_long_is_broken() -> None:
    assert wrapped("a retirement", 6) == "a\nretire\nment"
    assert wrapped("日本語", 2) == "日\n本\n語"
    assert wrapped("日本", 1) == "日\n本"


def test_a_space_that_must_not_break_does_not() -> None:
    assert wrapped("98\xa0000\xa0€ a year", 10) == "98\xa0000\xa0€ a\nyear"
