from __future__ import annotations

import os
import stat
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from offerbook.core.edit import Append, Drop, Put
from offerbook.errors import (
    CannotEditError,
    ClashError,
    InvalidRecordError,
    NotSavedError,
    UnknownNameError,
)
from offerbook.store.reading import reloaded
from offerbook.store.saving import Create, Edit, Remove
from offerbook.store.watching import changed
from tests.store.books import APPLICATION, OFFER, Place, changes, event_on, full, versions

OFFER_2 = {
    "application": "acme",
    "currency": "EUR",
    "supersedes": "acme-1",
    "base": {"amount": Decimal("98000.00"), "raise": {"rate_percent": Decimal("2.5")}},
    "grant": [{"kind": "rsu", "value": 1000, "schedule": {"months": 48}}],
    "notes": "two\nlines",
    "level": None,
}


@pytest.fixture
def place(tmp_path: Path) -> Place:
    return full(tmp_path)


def test_only_the_value_that_was_set_changes_in_the_file(place: Place) -> None:
    saved = place.set("base.amount", Decimal(98000))
    assert place.text("offers/acme-1.toml") == OFFER.replace("95000", "98000")
    assert saved.files == ("offers/acme-1.toml",)
    assert saved.label == "set acme-1 base.amount"
    assert saved.shelf.book == place.load().book
    base = saved.shelf.book.offers["acme-1"].base
    assert base is not None
    assert base.amount == 98000


def test_a_save_that_changes_nothing_writes_nothing(place: Place) -> None:
    before = place.file("offers/acme-1.toml").stat()
    saved = place.set("base.amount", Decimal("95000.00"))
    assert saved.files == ()
    assert place.file("offers/acme-1.toml").stat() == before
    assert not place.state.exists()


def test_a_mark_line_ends_and_the_mode_are_kept(place: Place) -> None:
    raw = b"\xef\xbb\xbf" + OFFER.replace("\n", "\r\n").encode()
    file = place.file("offers/acme-1.toml")
    file.write_bytes(raw)
    file.chmod(0o640)
    place.set("base.amount", 98000)
    assert file.read_bytes() == raw.replace(b"95000", b"98000")
    assert stat.S_IMODE(file.stat().st_mode) == 0o640


def test_new_files_are_private_whatever_the_umask(place: Place) -> None:
    old = os.umask(0)
    try:
        new = Place(place.root.parent / "deep" / "new", place.state)
        new.save(new.load(), Create("application", "acme", {"company": "Acme"}))
        place.set("base.amount", 1)
    finally:
        os.umask(old)
    for top in (new.root, place.state):
        for one in (top, *top.rglob("*")):
            assert stat.S_IMODE(one.stat().st_mode) == (0o700 if one.is_dir() else 0o600), one


def test_a_new_record_is_laid_out_for_reading(place: Place) -> None:
    place.save(place.load(), Create("offer", "acme-2", OFFER_2))
    assert place.text("offers/acme-2.toml") == (
        'application = "acme"\nsupersedes = "acme-1"\ncurrency = "EUR"\n'
        'notes = """\ntwo\nlines"""\n'
        "\n[base]\namount = 98000\nraise = { rate_percent = 2.5 }\n"
        '\n[[grant]]\nkind = "rsu"\nvalue = 1000\nschedule = { months = 48 }\n'
    )


def test_an_offer_and_its_event_are_one_save_in_that_order(place: Place) -> None:
    event = {"on": date(2026, 11, 25), "kind": "offer_written", "offer": "acme-2"}
    saved = place.save(
        place.load(),
        Create("offer", "acme-2", OFFER_2),
        Edit("acme", (Append(("events",), event),)),
    )
    assert saved.files == ("offers/acme-2.toml", "applications/acme.toml")
    assert place.text("applications/acme.toml") == (
        f'{APPLICATION}\n\n[[events]]\non = 2026-11-25\nkind = "offer_written"\noffer = "acme-2"\n'
    )
    assert len(list((place.state / "saves").iterdir())) == 1


def test_several_steps_for_one_record_are_one_write(place: Place) -> None:
    place.save(
        place.load(),
        Edit("acme-1", (Put(("base", "amount"), 1),)),
        Edit("acme-1", (Put(("base", "per"), "month"),)),
        Create("application", "new", {"company": "N"}),
        Edit("new", (Put(("role",), "Dev"),)),
    )
    assert len(versions(place.state, "offers/acme-1.toml")) == 1
    assert place.text("applications/new.toml") == 'company = "N"\nrole = "Dev"\n'


def test_nothing_is_written_where_one_step_cannot_be_done(place: Place) -> None:
    shelf = place.load()
    place.by_hand("applications/acme.toml", "Engineer", "Manager")
    with pytest.raises(ClashError):
        place.save(shelf, Create("offer", "acme-2", OFFER_2), Edit("acme", changes(role="Lead")))
    assert not place.file("offers/acme-2.toml").exists()
    assert not list(place.root.glob("*/.*"))


@pytest.mark.parametrize("record_id", ["../evil", "con", "A b", "", ".", "a/b", "x" * 41, "é"])
def test_a_name_that_is_no_plain_file_name_is_refused(place: Place, record_id: str) -> None:
    with pytest.raises(CannotEditError, match="is no name that every disk can keep"):
        place.save(place.load(), Create("offer", record_id, OFFER_2))


def test_an_existing_name_is_never_overwritten(place: Place) -> None:
    shelf = place.load()
    place.put("offers/acme-2.toml", "# by hand\n")
    for record_id in ("acme-2", "ACME-2", "acme"):
        with pytest.raises(ClashError, match="exists already"):
            place.save(shelf, Create("offer", record_id, OFFER_2))
    assert place.text("offers/acme-2.toml") == "# by hand\n"


def test_an_unknown_record_or_path_is_named(place: Place) -> None:
    with pytest.raises(UnknownNameError, match="no record is called 'acne'"):
        place.save(place.load(), Edit("acne", changes(role="x")))
    with pytest.raises(UnknownNameError, match=r"there is nothing at bonus\[5\]"):
        place.set("bonus[5].target_percent", 1)


def test_a_file_that_does_not_parse_is_never_written_to(place: Place) -> None:
    place.put("offers/acme-1.toml", "a = [\n")
    for step in (Edit("acme-1", changes(level="x")), Remove("acme-1")):
        with pytest.raises(CannotEditError, match="cannot be read, so it is not written to"):
            place.save(place.load(), step)
    assert place.text("offers/acme-1.toml") == "a = [\n"


def test_a_file_that_broke_meanwhile_is_not_written_to(place: Place) -> None:
    shelf = place.load()
    place.put("offers/acme-1.toml", OFFER + "a = [\n")
    with pytest.raises(CannotEditError, match=r"offers/acme-1.toml:\d+: is not TOML"):
        place.set("base.amount", 1, shelf=shelf)
    assert place.text("offers/acme-1.toml") == OFFER + "a = [\n"


def test_a_record_with_a_wrong_value_can_be_mended(place: Place) -> None:
    place.by_hand("offers/acme-1.toml", "95000", '"95000"')
    assert not place.load().book.offers
    assert set(place.set("base.amount", 95000).shelf.book.offers) == {"acme-1"}


def test_a_hand_edit_made_meanwhile_is_kept_with_ours(place: Place) -> None:
    shelf = place.load()
    place.by_hand("offers/acme-1.toml", "target_percent = 10", "target_percent = 12 # by hand")
    place.set("base.amount", 98000, shelf=shelf)
    text = place.text("offers/acme-1.toml")
    assert "target_percent = 12 # by hand" in text
    assert "amount = 98000  # gross" in text


def test_a_clash_on_one_field_shows_both_values_and_changes_nothing(place: Place) -> None:
    shelf = place.load()
    place.by_hand("offers/acme-1.toml", "95000", "96000")
    with pytest.raises(ClashError) as caught:
        place.set("base.amount", 98000, shelf=shelf)
    assert str(caught.value) == (
        "acme-1: base.amount was changed twice: here to 98000, on disk to 96000 (it was 95000); "
        "look at both; save again to keep yours"
    )
    assert place.text("offers/acme-1.toml") == OFFER.replace("95000", "96000")
    assert not place.state.exists()


def test_two_sides_that_break_a_rule_together_are_refused(place: Place) -> None:
    shelf = place.load()
    place.by_hand("offers/acme-1.toml", "received", "start = 2027-01-04\nreceived")
    with pytest.raises(InvalidRecordError, match="is before start"):
        place.set("contract_end", date(2026, 12, 31), shelf=shelf)


def test_a_record_deleted_meanwhile_is_not_brought_back(place: Place) -> None:
    shelf = place.load()
    place.file("offers/acme-1.toml").unlink()
    with pytest.raises(ClashError, match="was deleted on disk meanwhile"):
        place.set("base.amount", 1, shelf=shelf)
    assert place.save(shelf, Remove("acme-1")).files == ()


def test_deleting_keeps_a_copy_outside_the_book(place: Place) -> None:
    saved = place.save(place.load(), Remove("acme-1"))
    assert "acme-1" not in saved.shelf.book.records
    (copy,) = versions(place.state, "offers/acme-1.toml")
    assert copy.read_text() == OFFER
    assert not place.state.is_relative_to(place.root)


def test_a_record_changed_meanwhile_is_not_deleted(place: Place) -> None:
    shelf = place.load()
    place.by_hand("offers/acme-1.toml", "95000", "96000")
    with pytest.raises(ClashError, match="was changed on disk meanwhile"):
        place.save(shelf, Remove("acme-1"))
    assert place.file("offers/acme-1.toml").exists()


def test_a_link_in_the_place_of_a_record_is_not_followed(place: Place, tmp_path: Path) -> None:
    shelf = place.load()
    secret = tmp_path / "secret"
    secret.write_text(OFFER)
    place.file("offers/acme-1.toml").unlink()
    place.file("offers/acme-1.toml").symlink_to(secret)
    with pytest.raises(NotSavedError, match="is a link"):
        place.set("base.amount", 1, shelf=shelf)
    assert secret.read_text() == OFFER


def test_a_pipe_in_the_place_of_a_record_is_neither_waited_for_nor_replaced(place: Place) -> None:
    shelf = place.load()
    file = place.file("offers/acme-1.toml")
    file.unlink()
    os.mkfifo(file)
    for step in (Edit("acme-1", changes(level="x")), Remove("acme-1")):
        with pytest.raises(NotSavedError, match="is not a regular file"):
            place.save(shelf, step)
    assert file.is_fifo()


def test_a_leftover_that_cannot_be_moved_stops_no_save(place: Place) -> None:
    name = "offers/.offerbook-123-0123456789abcdef.tmp"
    place.file(name).mkdir()
    place.set("base.amount", 1)
    assert place.file(name).is_dir()


def test_what_a_dead_process_left_is_moved_out_of_the_book(place: Place) -> None:
    name = ".offerbook-123-0123456789abcdef.tmp"
    place.put(f"offers/{name}", "half a fi")
    place.put("offers/.offerbook-mine", "not ours")
    place.set("base.amount", 1)
    assert not place.file(f"offers/{name}").exists()
    assert (place.state / "recovered" / name[1:]).read_text() == "half a fi"
    assert place.file("offers/.offerbook-mine").exists()


def test_fifty_versions_of_a_record_are_kept(place: Place) -> None:
    shelf = place.load()
    for amount in range(1, 56):
        shelf = place.set("base.amount", amount, shelf=shelf).shelf
    found = versions(place.state, "offers/acme-1.toml")
    assert len(found) == 50
    assert "amount = 54 " in found[0].read_text()
    assert "amount = 5 " in found[-1].read_text()


def test_a_key_can_be_taken_away(place: Place) -> None:
    place.save(place.load(), Edit("acme-1", (Drop(("base", "per")), Drop(("bonus", 0)))))
    assert place.load().book.records["acme-1"].data["base"] == {"amount": 95000}


def test_a_file_that_would_grow_too_large_is_refused(place: Place) -> None:
    with pytest.raises(CannotEditError, match="would become larger than 1 MiB"):
        place.set("notes", "x" * (1 << 20))


def test_a_book_without_preferences_gets_them(tmp_path: Path) -> None:
    place = Place(tmp_path / "b", tmp_path / "s")
    data = {"currency": "USD", "weights": {"money": 1, "start": 1, "fit": 2}}
    saved = place.save(place.load(), Create("preferences", "preferences", data))
    assert saved.shelf.book.preferences.currency == "USD"
    assert place.text("preferences.toml") == (
        'currency = "USD"\n\n[weights]\nmoney = 1\nstart = 1\nfit = 2\n'
    )


def test_twenty_events_in_a_row_stand_in_order(place: Place) -> None:
    shelf = place.load()
    for day in range(1, 21):
        step = Edit("acme", (Append(("events",), event_on(day)),))
        shelf = place.save(shelf, step).shelf
    assert [event.on.day for event in shelf.book.applications["acme"].events[2:]] == [*range(1, 21)]
    assert place.text("applications/acme.toml").startswith(APPLICATION)


def test_after_a_save_only_what_it_wrote_is_read_again(place: Place) -> None:
    place.put("applications/acme (2).toml", APPLICATION)
    place.put("offers/\x1b.toml", "")
    before = place.load()
    after = place.set("base.amount", 98000, shelf=before).shelf
    assert after.book.records["acme"] is before.book.records["acme"]
    assert after == place.load()
    assert not changed(after)


def test_what_came_to_other_files_meanwhile_shows_at_the_next_look(place: Place) -> None:
    before = place.load()
    place.by_hand("applications/acme.toml", "Engineer", "Manager")
    after = place.set("base.amount", 98000, shelf=before).shelf
    assert changed(after)
    assert reloaded(after) == place.load()
    place.put("offers/acme-2.toml", OFFER)
    after = place.save(reloaded(after), Remove("acme-1")).shelf
    assert after == place.load()
