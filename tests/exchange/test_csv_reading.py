from __future__ import annotations

import pytest

from offerbook.errors import UnreadableTextError
from offerbook.exchange.csv_reading import RowProblem, raw_table


def test_a_byte_order_mark_is_no_part_of_the_first_header() -> None:
    assert raw_table("\ufeffCompany\r\nAcme\r\n".encode()).headers == ("Company",)


@pytest.mark.parametrize("mark", [",", ";", "\t"])
def test_the_mark_between_cells_is_found_from_the_headers(mark: str) -> None:
    table = raw_table(f"Company{mark}Role\nAcme{mark}Smith\n".encode())
    assert table.rows[0].cells == ("Acme", "Smith")


def test_rows_are_counted_as_a_spreadsheet_does() -> None:
    # row 2 stands on two lines, row 3 is empty, row 4 holds only commas
    table = raw_table(b'Company,Notes\nAcme,"one\ntwo"\n\n,\nBirch,\n')
    assert [(row.number, row.cells[0]) for row in table.rows] == [(2, "Acme"), (5, "Birch")]


def test_a_row_of_another_length_is_one_problem_and_hides_no_other_row() -> None:
    table = raw_table(b"Company,Role\nAcme\nBirch,Cook,Ghent\nCedar,Smith\nDune,Smith,,\n")
    assert [str(one) for one in table.problems] == [
        "row 2: has 1 cells where the headers have 2; add what is missing, or commas",
        "row 3: has 3 cells where the headers have 2, given 'Ghent'; quote a text with commas",
    ]
    assert [row.cells[0] for row in table.rows] == ["Cedar", "Dune"]


def test_quotes_that_do_not_end_stop_the_reading_with_the_row() -> None:
    table = raw_table(b'Company,Role\nAcme,Smith\n"Birch,Smith\nCedar,Smith\n')
    assert [row.cells[0] for row in table.rows] == ["Acme"]
    assert [one.row for one in table.problems] == [3]
    assert "no CSV" in str(table.problems[0])


@pytest.mark.parametrize(
    ("raw", "what"),
    [
        (b"", "has no rows"),
        (b"\n\n", "has no headers"),
        (b"Company\nM\xfcller\n", "is not UTF-8 text (line 2)"),
        ("Company\n".encode("utf-16"), "is not UTF-8 text (line 1)"),
        (b'"Company\n', "is no CSV"),
    ],
)
def test_a_file_that_is_no_table_is_refused_in_words(raw: bytes, what: str) -> None:
    with pytest.raises(UnreadableTextError, match=r".+") as caught:
        raw_table(raw)
    assert what in str(caught.value)


def test_a_long_cell_is_cut_in_a_message() -> None:
    table = raw_table(b"Company\nAcme," + b"x" * 500 + b"\n")
    assert len(str(table.problems[0])) < 150


def test_what_was_given_is_said_once() -> None:
    one = RowProblem(4, "Date", "'31/31' is no day", "'31/31'", "write it like 2026-11-27")
    assert str(one) == "row 4, \"Date\": '31/31' is no day; write it like 2026-11-27"
