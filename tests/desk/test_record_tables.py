from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

from offerbook.desk.record_tables import TABLES, applications_table, events_table, offers_table
from offerbook.exchange.csv_text import Cell, Table
from tests.desk.opened import desk_on, put


def by_id(table: Table) -> dict[Cell, dict[str, Cell]]:
    return {row[0]: dict(zip(table.headers, row, strict=True)) for row in table.rows}


def test_an_application_comes_with_every_dated_event_as_proof(samples: Path) -> None:
    one = by_id(applications_table(desk_on(samples)))["elmwood"]
    assert one["company"] == "Elmwood Ledger"
    assert (one["stage"], one["furthest"]) == ("rejected", "interview")
    assert one["applied"] == date(2026, 9, 14)
    assert one["history"] == (
        "2026-09-14 applied → 2026-09-25 screening → 2026-10-06 interview 1 → 2026-10-16 rejected"
    )


def test_what_was_taken_back_is_not_in_the_history(samples: Path) -> None:
    one = by_id(applications_table(desk_on(samples)))["fernway"]
    assert "2026-11-24" not in str(one["history"])
    assert "2026-11-25 14:30 interview 1" in str(one["history"])


def test_money_is_a_plain_figure(samples: Path) -> None:
    one = by_id(offers_table(desk_on(samples)))["acme-2"]
    assert (one["base"], one["base per"], one["currency"]) == (Decimal(98000), "year", "EUR")
    assert one["first year"] == Decimal(109920)


def test_an_offer_that_cannot_be_valued_has_empty_totals(samples: Path) -> None:
    put(samples, "offers/garnet-1.toml", 'application = "garnet"\ncurrency = "EUR"\n')
    one = by_id(offers_table(desk_on(samples)))["garnet-1"]
    assert (one["base"], one["first year"], one["totals in"]) == (None, None, None)


def test_without_pay_there_is_no_figure_of_it(samples: Path) -> None:
    desk = desk_on(samples)
    table = offers_table(desk, with_pay=False)
    assert "base" not in table.headers
    assert not any(isinstance(cell, Decimal) for row in table.rows for cell in row)
    assert all(len(row) == len(table.headers) for row in table.rows)


def test_the_present_job_and_notes_stay_out_of_every_table(samples: Path) -> None:
    desk = desk_on(samples)
    for made in TABLES.values():
        table = made(desk, with_pay=True)
        text = repr(table)
        assert all(len(row) == len(table.headers) for row in table.rows)
        for secret in ("6300", "whiteboard", "108000", "current", "So much for the smiles"):
            assert secret not in text


def test_events_stand_one_a_row_with_who_was_there(samples: Path) -> None:
    table = events_table(desk_on(samples))
    row = next(row for row in table.rows if row[0] == "acme" and row[3] == date(2026, 11, 4))
    named = dict(zip(table.headers, row, strict=True))
    assert named["event"] == "interview"
    assert named["round"] == 2
    assert named["with"] == "Jo Lane; Bea Storm; Ravi Iyer"
    assert named["channel"] == "in person"
