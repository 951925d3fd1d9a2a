from __future__ import annotations

import csv
import io
from datetime import UTC, date, datetime, time
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from offerbook.exchange.csv_reading import raw_table
from offerbook.exchange.csv_text import Table, csv_text


def test_figures_are_plain_and_days_are_iso() -> None:
    cells = (
        Decimal("98000.00"),
        Decimal("1E+3"),
        Decimal(-250),
        3,
        date(2026, 12, 1),
        datetime(2026, 11, 27, 17, tzinfo=UTC),
        time(14, 30),
        time(9, 5, 7),
        None,
    )
    text = csv_text(Table(("a",) * len(cells), (cells,)))
    assert text.split("\r\n")[1] == (
        "98000.00,1000,-250,3,2026-12-01,2026-11-27T17:00:00+00:00,14:30,09:05:07,"
    )


def test_headers_are_guarded_too() -> None:
    assert csv_text(Table(("=a",), ())) == "'=a\r\n"


TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)


@given(st.lists(st.tuples(TEXTS, TEXTS), max_size=5))
def test_every_reader_of_csv_finds_the_same_cells(rows: list[tuple[str, str]]) -> None:
    text = csv_text(Table(("one", "two"), tuple(rows)))
    found = list(csv.reader(io.StringIO(text, newline=""), strict=True))
    assert len(found) == len(rows) + 1
    assert all(len(row) == 2 for row in found)


@given(st.lists(st.tuples(TEXTS, TEXTS), max_size=5))
def test_what_was_written_is_read_again_but_for_spaces_around_it(
    rows: list[tuple[str, str]],
) -> None:
    text = csv_text(Table(("one", "two"), tuple(rows)))
    table = raw_table(text.encode())
    kept = [tuple(cell.strip() for cell in row) for row in rows]
    assert [row.cells for row in table.rows] == [row for row in kept if any(row)]
    assert table.problems == ()
