"""Tables in plain text."""

from hypothesis import given
from hypothesis import strategies as st

from offerbook.wording.tables import broken, hanging, table, width


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


def test_columns_of_the_highest_rank_go_first_where_wrapping_is_not_enough() -> None:
    rows = [("acme", "Gearworks and more", "98,000")]
    heads = ("id", "company", "base")
    # 4 + 2 + 9 + 2 + 6 cells are 23 where no word is broken
    assert table(heads, rows, columns=23, ranks=(0, 2, 1)).splitlines()[2:] == [
        "acme  Gearworks  98,000",
        "      and more",
    ]
    assert table(heads, rows, columns=22, ranks=(0, 2, 1)).splitlines()[2:] == ["acme  98,000"]


def test_without_ranks_what_does_not_fit_stands_below_behind_the_first_column() -> None:
    rows = [("pay", "41.0", "21.0", "22.5"), ("fit", "8.4", "8.4", "6.3")]
    text = table(("", "acme", "birch", "hazel"), rows, columns=16)
    assert text == (
        "     acme  birch\n"
        "───  ────  ─────\n"
        "pay  41.0  21.0\n"
        "fit  8.4   8.4\n"
        "\n"
        "     hazel\n"
        "───  ─────\n"
        "pay  22.5\n"
        "fit  6.3"
    )


def test_only_lines_that_are_too_wide_are_broken() -> None:
    assert broken("a   b\n  one two three", 9) == "a   b\n  one two\n  three"


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
