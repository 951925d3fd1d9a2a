from __future__ import annotations

import tomllib
from datetime import date
from pathlib import Path

import pytest

from tests.cli.run import inside, run


def test_set_changes_one_value_and_keeps_every_other_byte(samples: Path) -> None:
    file = samples / "offers" / "acme-2.toml"
    before = file.read_text("utf-8")
    ran = run("set", "acme", "base.amount", "1", book=samples)
    assert ran.code != 0  # acme is an application; it has no base
    ran = run("set", "acme-2", "base.amount", "99k", book=samples)
    assert ran.out == "acme-2 base.amount: €99,000\n"
    assert file.read_text("utf-8") == before.replace("amount = 98000", "amount = 99000")


def test_undo_brings_the_bytes_back_and_redo_the_change(samples: Path) -> None:
    file = samples / "offers" / "acme-2.toml"
    before = file.read_bytes()
    run("set", "acme-2", "base.amount", "99k", book=samples)
    after = file.read_bytes()
    assert run("undo", book=samples).out == "undone: set acme-2 base.amount\n"
    assert file.read_bytes() == before
    assert run("redo", book=samples).out == "redone: set acme-2 base.amount\n"
    assert file.read_bytes() == after


def test_a_typo_is_refused_in_words_and_changes_nothing(samples: Path) -> None:
    file = samples / "offers" / "acme-2.toml"
    before = file.read_bytes()
    for path, value in (
        ("base.amount", "98,5"),
        ("base.amount", "-5"),
        ("base.amount", "NaN"),
        ("base.amount", "much"),
        ("start", "30 February 2027"),
        ("base.amont", "98k"),
        ("kind", "ofer"),
        ("currency", "EURO"),
        ("currency", "XQX"),
    ):
        ran = run("set", "acme-2", path, value, book=samples)
        assert ran.code in {1, 2}, (path, value)
        assert len(ran.err.splitlines()) == 1, ran.err
        assert ran.out == ""
    assert file.read_bytes() == before


def test_an_offer_is_entered_from_words_and_its_event_follows(samples: Path) -> None:
    words = ["base.amount=88k", "start=2027-01-04", "answer_by=2026-12-04", "written=yes"]
    assert run("new", "offer", "cedarline", *words, book=samples).out == "cedarline-1\n"
    written = (samples / "offers" / "cedarline-1.toml").read_text("utf-8")
    assert "amount = 88000" in written
    told = (samples / "applications" / "cedarline.toml").read_text("utf-8")
    assert 'offer = "cedarline-1"' in told
    assert run("check", book=samples).code == 0
    assert run("undo", book=samples).out == "undone: added cedarline-1\n"
    assert not (samples / "offers" / "cedarline-1.toml").exists()
    assert "cedarline-1" not in (samples / "applications" / "cedarline.toml").read_text("utf-8")


def test_log_appends_at_the_end_of_the_file_and_nowhere_else(samples: Path) -> None:
    file = samples / "applications" / "cedarline.toml"
    before = file.read_bytes()
    ran = run("log", "cedarline", "follow_up", "--on", "2026-11-22", "channel=email", book=samples)
    assert ran.code == 0
    assert file.read_bytes().startswith(before)
    ran = run("log", "cedarline", "folow_up", book=samples)
    assert ran.code == 2
    assert "did you mean follow_up?" in ran.err


def test_a_round_is_logged_by_the_fields_it_was_about(samples: Path) -> None:
    words = ("base=107k", "sign_on=5k", "start=1 Feb 2027", "channel=email", "to=Jo Lane")
    assert inside("log", "acme", "asked", *words, book=samples).code == 0
    told = (samples / "applications" / "acme.toml").read_text("utf-8").rpartition("[[events]]")[2]
    assert 'channel = "email"\nwho = "Jo Lane"\n' in told
    assert tomllib.loads(told)["asks"] == [
        {"path": "base.amount", "value": 107_000},
        {"path": "sign_on[0].amount", "value": 5_000},
        {"path": "start", "value": date(2027, 2, 1)},
    ]
    assert "you asked Jo Lane for base, sign-on and start date" in (
        inside("stance", "acme", book=samples).out
    )


def test_a_round_may_be_logged_as_toml_too(samples: Path) -> None:
    asks = 'asks=[{path="base.amount", value=104000}]'
    ran = inside("log", "acme", "improved", asks, 'closed=["sign_on"]', "leave=30", book=samples)
    assert ran.code == 0
    told = (samples / "applications" / "acme.toml").read_text("utf-8").rpartition("[[events]]")[2]
    assert tomllib.loads(told)["asks"] == [
        {"path": "base.amount", "value": 104_000},
        {"path": "time.leave_days", "value": 30},
    ]
    assert 'closed = ["sign_on"]' in told
    ran = inside("log", "acme", "asked", "asks=[{path=}]", book=samples)
    assert ran.code == 2
    assert "write it like base.amount=107k" in ran.err


def test_a_field_of_an_offer_stands_for_nothing_outside_a_round(samples: Path) -> None:
    ran = inside("log", "acme", "interview", "base.amount=107k", book=samples)
    assert ran.code == 2
    ran = inside("log", "acme", "asked", "bse.amount=107k", book=samples)
    assert ran.code == 2
    assert "bse" in ran.err


def test_a_first_book_can_be_made_from_nothing(tmp_path: Path) -> None:
    book = tmp_path / "mine"
    assert (
        run("new", "application", "Kestrel Kites", "role=Pilot", book=book).out == "kestrel-kites\n"
    )
    ran = run("new", "offer", "kestrel-kites", "base.amount=70,000", "currency=GBP", book=book)
    assert ran.out == "kestrel-kites-1\n"
    assert "rates.GBP" in ran.err  # the default currency is the euro: a rate is needed
    assert run("set", "preferences", "currency", "GBP", book=book).code == 0
    assert run("check", book=book).code == 0


def test_the_day_of_an_event_may_stand_among_its_keys(samples: Path) -> None:
    ran = run("log", "acme", "interview", "on=2026-11-30", "at=10:00", "--json", book=samples)
    assert ran.code == 0
    assert ran.json["event"] == {"on": "2026-11-30", "kind": "interview", "at": "10:00:00"}


@pytest.mark.parametrize(
    ("more", "what"),
    [
        (("kind=note",), "the kind is given twice"),
        (("kind=interview",), "the kind is given twice"),
        (("on=2026-11-30", "--on", "2026-11-29"), "the day is given twice"),
    ],
)
def test_what_is_given_twice_is_refused(more: tuple[str, ...], what: str, samples: Path) -> None:
    before = (samples / "applications" / "acme.toml").read_bytes()
    ran = run("log", "acme", "interview", *more, book=samples)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith(what)
    assert (samples / "applications" / "acme.toml").read_bytes() == before


@pytest.mark.parametrize("value", ["[" * 5000, "[1e99999999]", "[0x" + "f" * 5000 + "]", "[1, ]]"])
def test_a_list_of_an_event_that_is_no_toml_is_one_line(value: str, samples: Path) -> None:
    ran = inside("log", "acme", "asked", f"asks={value}", book=samples)
    assert (ran.code, ran.out) == (2, "")
    assert "is no TOML" in ran.err
    assert len(ran.err) < 200


def test_an_offer_stands_for_its_application_where_it_is_closed(samples: Path) -> None:
    assert inside("close", "birch-1", "birch", book=samples).code == 0
    assert 'kind = "silent"' in (samples / "applications" / "birch.toml").read_text("utf-8")


def test_a_status_that_takes_back_an_event_is_refused(samples: Path, tmp_path: Path) -> None:
    table = tmp_path / "t.csv"
    table.write_text("company,status\nKite Labs,Foo\n", "utf-8")
    ran = inside("import", "csv", str(table), "--status", "Foo=retracted", book=samples)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == "'retracted' is no kind of event that a status can mean; name another\n"
