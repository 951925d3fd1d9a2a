from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from offerbook.core.edit import Append, Put
from offerbook.errors import CannotEditError, ClashError, NotSavedError
from offerbook.store import journal
from offerbook.store.history import redo, undo
from offerbook.store.saving import Create, Edit, Remove
from tests.store.books import APPLICATION, OFFER, Place, base_of, event_on, full


@pytest.fixture
def place(tmp_path: Path) -> Place:
    return full(tmp_path)


def test_a_change_is_undone_and_redone_to_the_byte(place: Place) -> None:
    place.set("base.amount", 98000)
    changed = place.text("offers/acme-1.toml")
    undone = undo(place.load(), place.state)
    assert undone.label == "set acme-1 base.amount"
    assert undone.files == ("offers/acme-1.toml",)
    assert place.text("offers/acme-1.toml") == OFFER
    assert base_of(undone.shelf) == 95000
    redone = redo(place.load(), place.state)
    assert redone.label == "set acme-1 base.amount"
    assert place.text("offers/acme-1.toml") == changed


def test_sixty_changes_are_undone_and_redone_one_by_one(place: Place) -> None:
    shelf = place.load()
    for amount in range(1, 61):
        shelf = place.set("base.amount", amount, shelf=shelf).shelf
    for amount in (*range(59, 0, -1), 95000):
        shelf = undo(shelf, place.state).shelf
        assert base_of(shelf) == amount
    for amount in range(1, 61):
        shelf = redo(shelf, place.state).shelf
        assert base_of(shelf) == amount


def test_with_nothing_left_undo_and_redo_say_so(place: Place) -> None:
    with pytest.raises(NotSavedError, match="there is nothing to undo"):
        undo(place.load(), place.state)
    place.set("base.amount", 1)
    with pytest.raises(NotSavedError, match="there is nothing to redo"):
        redo(place.load(), place.state)
    undo(place.load(), place.state)
    with pytest.raises(NotSavedError, match="there is nothing to undo"):
        undo(place.load(), place.state)


def test_a_whole_save_is_undone_at_once(place: Place) -> None:
    place.save(
        place.load(),
        Create("offer", "acme-2", {"application": "acme", "currency": "EUR"}),
        Edit("acme", (Append(("events",), event_on(1)),)),
        label="new acme-2",
    )
    assert undo(place.load(), place.state).label == "new acme-2"
    assert not place.file("offers/acme-2.toml").exists()
    assert place.text("applications/acme.toml") == APPLICATION
    assert set(redo(place.load(), place.state).shelf.book.offers) == {"acme-1", "acme-2"}


def test_a_deletion_is_undone(place: Place) -> None:
    place.save(place.load(), Remove("acme-1"))
    undo(place.load(), place.state)
    assert place.text("offers/acme-1.toml") == OFFER
    redo(place.load(), place.state)
    assert not place.file("offers/acme-1.toml").exists()


def test_a_new_change_ends_what_could_be_redone(place: Place) -> None:
    place.set("base.amount", 1)
    undo(place.load(), place.state)
    place.set("base.amount", 2)
    with pytest.raises(NotSavedError, match="nothing to redo"):
        redo(place.load(), place.state)
    undo(place.load(), place.state)
    assert place.text("offers/acme-1.toml") == OFFER


def test_a_hand_edit_elsewhere_in_the_file_survives_undo(place: Place) -> None:
    place.set("base.amount", 98000)
    place.by_hand("offers/acme-1.toml", "target_percent = 10", "target_percent = 12 # mine")
    undo(place.load(), place.state)
    assert place.text("offers/acme-1.toml") == OFFER.replace("= 10", "= 12 # mine")
    redo(place.load(), place.state)
    assert base_of(place.load()) == 98000
    assert "= 12 # mine" in place.text("offers/acme-1.toml")


def test_a_hand_edit_of_the_same_field_is_not_undone_away(place: Place) -> None:
    place.set("base.amount", 98000)
    place.by_hand("offers/acme-1.toml", "98000", "99000")
    with pytest.raises(ClashError, match="here to 95000, on disk to 99000"):
        undo(place.load(), place.state)
    assert base_of(place.load()) == 99000


def test_an_event_added_later_by_hand_survives_undo(place: Place) -> None:
    place.save(place.load(), Edit("acme", (Append(("events",), event_on(1)),)))
    added = '\n[[events]]\non = 2026-12-24\nkind = "note"\n'
    place.put("applications/acme.toml", place.text("applications/acme.toml") + added)
    undo(place.load(), place.state)
    assert place.text("applications/acme.toml") == APPLICATION + "\n" + added


def test_a_new_record_that_was_edited_since_is_not_undone_away(place: Place) -> None:
    place.save(place.load(), Create("application", "b", {"company": "B"}))
    place.by_hand("applications/b.toml", "B", "C")
    with pytest.raises(ClashError, match="was changed on disk since"):
        undo(place.load(), place.state)
    place.file("applications/b.toml").unlink()
    with pytest.raises(NotSavedError, match="nothing to undo"):
        undo(place.load(), place.state)


def test_a_broken_file_is_not_touched_by_undo(place: Place) -> None:
    place.set("base.amount", 98000)
    place.put("offers/acme-1.toml", "a = [\n")
    with pytest.raises(CannotEditError, match=r"offers/acme-1.toml:\d+: is not TOML"):
        undo(place.load(), place.state)
    assert place.text("offers/acme-1.toml") == "a = [\n"


def test_a_deleted_record_is_not_brought_back_by_undoing_an_edit(place: Place) -> None:
    place.set("base.amount", 98000)
    place.file("offers/acme-1.toml").unlink()
    with pytest.raises(ClashError, match="was deleted on disk since"):
        undo(place.load(), place.state)


def test_a_save_that_died_before_its_first_write_is_passed_over(place: Place) -> None:
    place.set("base.amount", 98000)
    never = journal.FileChange("applications/acme.toml", APPLICATION.encode(), b"x = 1\n")
    journal.recorded(place.state, "died", [never])
    assert undo(place.load(), place.state).label == "set acme-1 base.amount"
    assert place.text("applications/acme.toml") == APPLICATION


def test_a_save_that_died_between_two_files_is_undone_as_far_as_it_went(place: Place) -> None:
    place.set("base.amount", 98000)
    save = journal.newest_done(place.state)
    assert save is not None
    never = journal.FileChange("applications/acme.toml", APPLICATION.encode(), b"x = 1\n")
    journal.rewritten(place.state, journal.Save(save.number, "both", (*save.changes, never)))
    assert undo(place.load(), place.state).files == ("offers/acme-1.toml",)
    assert place.text("offers/acme-1.toml") == OFFER


def test_a_damaged_entry_of_the_history_is_passed_over(place: Place) -> None:
    place.set("base.amount", 98000)
    (place.state / "saves" / "00000002.json").write_text("{")
    assert undo(place.load(), place.state).label == "set acme-1 base.amount"


def test_the_history_is_bounded(place: Place) -> None:
    shelf = place.load()
    for amount in range(1, journal.SAVES + 11):
        shelf = place.set("base.amount", amount, shelf=shelf).shelf
    assert len(list((place.state / "saves").iterdir())) == journal.SAVES


def test_undo_covers_saves_made_elsewhere_on_the_same_book(place: Place) -> None:
    one, other = place.load(), place.load()
    place.set("base.amount", 98000, shelf=one)
    place.save(other, Edit("acme", (Put(("role",), "Lead"),)), label="set acme role")
    assert undo(one, place.state).label == "set acme role"
    assert undo(other, place.state).label == "set acme-1 base.amount"
    assert place.text("offers/acme-1.toml") == OFFER
    assert place.text("applications/acme.toml") == APPLICATION


def test_an_entry_of_the_history_that_cannot_be_read_now_is_not_dropped(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    place.set("base.amount", 98000)
    with monkeypatch.context() as patch:
        patch.setattr(Path, "read_bytes", refused)
        with pytest.raises(NotSavedError, match="too many open files"):
            undo(place.load(), place.state)
    assert undo(place.load(), place.state).label == "set acme-1 base.amount"


def refused(_: Path) -> bytes:
    raise OSError(errno.EMFILE, os.strerror(errno.EMFILE))


def test_an_undo_never_makes_a_file_that_could_not_be_read_again(place: Place) -> None:
    place.set("notes", "x" * 700_000)
    place.set("notes", "short")
    place.by_hand("offers/acme-1.toml", "x_mood", f'x_long = "{"y" * 700_000}"\nx_mood')
    text = place.text("offers/acme-1.toml")
    with pytest.raises(CannotEditError, match="would become larger than 1 MiB"):
        undo(place.load(), place.state)
    assert place.text("offers/acme-1.toml") == text
