from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from offerbook.tui.widgets.columns import GAP, fitted, moving, slid, slides
from offerbook.tui.widgets.layout import drawn
from offerbook.tui.widgets.rows import Block, Column, Line, sentence
from offerbook.tui.widgets.shown import shown


def table(*cells: str, columns: tuple[Column, ...]) -> Block:
    return Block((Line(tuple(shown(cell) for cell in cells), "x"),), columns=columns)


def painted(blocks: list[Block], width: int) -> list[str]:
    return [
        (" " * GAP).join(content.plain for content, _ in one.parts())
        for one in drawn(blocks, width)
    ]


def test_a_table_takes_the_room_its_cells_need() -> None:
    block = table("Acme", "98,000", columns=(Column("offer"), Column("base", right=True)))
    assert painted([block], 40) == ["offer    base", "Acme   98,000"]


def test_a_column_that_may_be_cut_is_cut_before_any_is_left_out() -> None:
    block = table("Acme Gearworks", "98,000", columns=(Column("", least=6), Column("", rank=1)))
    # 14 + 2 + 6 cells are 22; at 18 the first column gives the 4 that are missing
    assert fitted(block, 18) == ((0, 10), (1, 6))
    assert painted([block], 18) == ["Acme Gear…  98,000"]


def test_what_matters_least_is_left_out_first() -> None:
    columns = (Column("a"), Column("b", rank=1), Column("c", rank=2))
    block = table("aaaa", "bbbb", "cccc", columns=columns)
    assert [at for at, _ in fitted(block, 16)] == [0, 1, 2]
    assert [at for at, _ in fitted(block, 15)] == [0, 1]
    assert [at for at, _ in fitted(block, 9)] == [0]


def test_a_sentence_is_wrapped_and_its_further_lines_stand_in() -> None:
    block = Block((sentence(shown("one two three four five")),))
    assert painted([block], 12) == ["one two", "  three four", "  five"]


def test_prose_is_no_wider_than_is_easy_to_read_and_tables_are() -> None:
    prose = Block((sentence(shown("ten letter " * 20)),))
    wide = table("a" * 150, columns=(Column(""),))
    # nine times "ten letter " are 98 cells without the last space; further lines stand in by 2
    assert [len(line.rstrip()) for line in painted([prose], 180)] == [98, 100, 23]
    assert painted([wide], 180) == ["a" * 150]
    drawing = Block((sentence(shown("a" * 150)),), drawing=True)
    assert painted([drawing], 180) == ["a" * 150]


def test_blocks_are_parted_by_a_blank_line_and_have_their_titles() -> None:
    first = Block((sentence(shown("a")),), shown("First"))
    second = Block((sentence(shown("b")),), shown("Second"))
    assert painted([first, second], 20) == ["First", "a", "", "Second", "b"]


def test_columns_that_move_share_the_room_beside_the_labels() -> None:
    columns = (Column(""), Column("A"), Column("B"), Column("C"))
    block = Block(
        (Line((shown("Base"), *(shown("  1") for _ in range(3))), "x"),),
        columns=columns,
        pinned=True,
    )
    # 77 cells less 4 of label leave room for three times 18 and their gaps
    assert [at for at, _ in moving([block], 77, 1)] == [0, 1, 2, 3]
    assert [at for at, _ in moving([block], 50, 1)] == [0, 1, 2]
    assert [at for at, _ in moving([block], 50, 3)] == [0, 2, 3]
    assert [at for at, _ in moving([block], 20, 2)] == [0, 2]


def test_what_is_compared_is_wrapped_under_itself_and_not_under_its_mark() -> None:
    columns = (Column(""), Column("A"))
    cells = (shown("Why"), shown("▲ ahead on pay by twenty points"))
    block = Block((Line(cells, "x"),), columns=columns, pinned=True)
    lines = [
        "  ".join(content.plain for content, _ in one.parts()).rstrip()
        for one in drawn([block], 30, moving([block], 30, 1))
    ]
    assert lines == ["Why  ▲ ahead on pay by twenty", "       points"]


def sliding(names: list[str], cell: str = "100") -> Block:
    columns = (Column("offer"), *(Column(name, right=True) for name in names))
    cells = (shown("Acme"), *(shown(cell) for _ in names))
    return Block((Line(cells, "x"),), columns=columns, sliding=True)


def test_columns_that_do_not_fit_are_gone_through_and_said_to_be_there() -> None:
    block = sliding(["Acme", "Birch", "Cedar", "Dune", "Elm", "Fern"])
    # 5 of label and 4, 5, 5, 4, 3, 4 with a gap of 2 before each are 42 cells
    assert painted([block], 42)[0] == "offer  Acme  Birch  Cedar  Dune  Elm  Fern"
    assert slides(block, 42) == 0
    # at 31 the label has 10, for the count of what is hidden, and 21 are left for the others
    assert [at for at, _ in slid(block, 31, 0)] == [0, 1, 2, 3]
    assert painted([block], 31)[0] == "3 more ▸    Acme  Birch  Cedar"
    assert slides(block, 31) == 3
    assert [at for at, _ in slid(block, 31, 3)] == [0, 4, 5, 6]
    assert slid(block, 31, 9) == slid(block, 31, 3)
    assert [at for at, _ in slid(block, 31, 1)] == [0, 2, 3, 4]
    assert slides(Block((sentence(shown("a sentence")),)), 5) == 0


@given(
    st.lists(st.text(alphabet="ab", min_size=1, max_size=30), min_size=1, max_size=9),
    st.integers(30, 90),
    st.integers(0, 9),
)
def test_a_sliding_table_cuts_no_figure_and_brings_every_column_into_sight(
    names: list[str], width: int, first: int
) -> None:
    block = sliding(names, "€104,000")
    shape = slid(block, width, first)
    assert sum(wide for _, wide in shape) + GAP * (len(shape) - 1) <= width
    assert all(wide >= len("€104,000") for at, wide in shape if at)
    seen = {at for one in range(slides(block, width) + 1) for at, _ in slid(block, width, one)}
    assert seen == set(range(len(names) + 1))


@given(
    st.lists(st.text(alphabet="ab 漢é", max_size=12), min_size=1, max_size=5),
    st.integers(20, 120),
)
def test_no_line_is_ever_wider_than_the_screen(cells: list[str], width: int) -> None:
    columns = tuple(
        Column(f"c{at}", right=at % 2 == 0, rank=at, least=4 if at % 3 == 0 else 0)
        for at in range(len(cells))
    )
    blocks = [table(*cells, columns=columns), Block((sentence(shown(" ".join(cells))),))]
    for one in drawn(blocks, width):
        taken = sum(content.cell_length for content, _ in one.parts())
        assert taken + GAP * (len(one.parts()) - 1) <= width


def test_lines_over_the_most_are_counted() -> None:
    block = Block(tuple(sentence(shown(str(at)), at) for at in range(5)), most=3)
    assert painted([block.trimmed()], 40) == ["0", "1", "2", "… and 2 more; / finds them"]
    assert block.trimmed().trimmed().lines[-1].target is None
