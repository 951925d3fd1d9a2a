"""Tables in plain text."""

from hypothesis import given
from hypothesis import strategies as st

from offerbook.wording.tables import hanging, table, width


def test_columns_line_up_by_cells() -> None:
    text = table(("Offer", "Pay"), [("日本", "€98,000"), ("Birch", "€9,000")], ("left", "right"))
    assert text == (
        "Offer      Pay\n"
        "─────  ───────\n"
        "日本   €98,000\n"
        "Birch   €9,000"
    )  # fmt: skip


def test_a_table_may_have_no_headers_and_blank_lines() -> None:
    assert table(("", ""), [("a", "b"), (), ("c", "d")]) == "a  b\n\nc  d"
    assert table(("A", "B"), []) == "A  B\n─  ─"


def test_a_cell_may_have_several_lines() -> None:
    assert table(("", ""), [("a", "one\ntwo"), ("b", "three")]) == "a  one\n   two\nb  three"


def test_the_widest_column_is_wrapped_until_the_table_fits() -> None:
    text = table(("", ""), [("leave", "25 days and some more")], columns=18)
    assert text == "leave  25 days and\n       some more"


def test_wrapped_entries_hang_behind_their_marks() -> None:
    assert hanging("· one two", 5) == ["· one", "  two"]
    assert hanging("▲ · one two", 7) == ["▲ · one", "    two"]
    assert hanging("  one two", 5) == ["  one", "  two"]
    assert hanging("−€5 and more", 8) == ["−€5 and", "more"]


@given(
    st.lists(st.tuples(st.text("ab 日\n"), st.text("ab 日\n"), st.text("ab")), max_size=5),
    st.integers(30, 60),
)
def test_no_line_is_longer_than_what_may_be_used(
    rows: list[tuple[str, str, str]], columns: int
) -> None:
    text = table(("One", "Two", "Three"), rows, columns=columns)
    assert all(width(line) <= columns for line in text.split("\n"))
    assert all(line == line.rstrip() for line in text.split("\n"))
