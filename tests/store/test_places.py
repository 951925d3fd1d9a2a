from __future__ import annotations

import stat
from pathlib import Path

import pytest

from offerbook.errors import OfferbookError
from offerbook.store import places
from offerbook.store.autosaves import autosaves, drop_autosave, keep_autosave
from offerbook.store.places import book_directory, private_copy, samples, state_directory
from offerbook.store.reading import load
from offerbook.store.slugs import LONGEST, folded, portable, slug
from offerbook.store.watching import changed
from tests.store.books import full


def test_the_book_is_the_one_named_else_the_variable_else_the_platforms(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert book_directory("here", {places.VARIABLE: "there"}) == Path("here")
    assert book_directory("", {places.VARIABLE: "~/there"}) == Path("~/there").expanduser()
    assert book_directory("", {}).name == "offerbook"


def test_an_unknown_home_is_one_line() -> None:
    with pytest.raises(OfferbookError, match=r"^~nobody-at-all/book: names an unknown home"):
        book_directory("~nobody-at-all/book")


def test_the_state_of_a_book_is_its_own_and_outside_of_it(tmp_path: Path) -> None:
    one, other = tmp_path / "a" / "book", tmp_path / "b" / "book"
    one.mkdir(parents=True)
    (tmp_path / "link").symlink_to(one)
    assert state_directory(one) == state_directory(tmp_path / "link")
    assert state_directory(one) != state_directory(other)
    assert not state_directory(one).is_relative_to(one)


def test_the_samples_are_a_book() -> None:
    assert load(samples()).book.applications


def test_a_private_copy_is_whole_and_for_its_owner_only(tmp_path: Path) -> None:
    place = full(tmp_path)
    place.put("notes.txt", "not a record")
    copy = private_copy(place.root)
    assert load(copy).book == place.load().book
    assert not (copy / "notes.txt").exists()
    for one in (copy, *copy.rglob("*")):
        assert stat.S_IMODE(one.stat().st_mode) & 0o077 == 0


def test_an_autosave_is_kept_listed_and_dropped(tmp_path: Path) -> None:
    assert autosaves(tmp_path) == {}
    keep_autosave(tmp_path, "offer/../acme-1", '{"base": "98k"}')
    keep_autosave(tmp_path, "offer/../acme-1", '{"base": "99k"}')
    keep_autosave(tmp_path, "b", "\ud800")
    (tmp_path / "autosaves" / "broken.json").write_text("{")
    assert autosaves(tmp_path) == {"offer/../acme-1": '{"base": "99k"}', "b": "\ud800"}
    drop_autosave(tmp_path, "offer/../acme-1")
    drop_autosave(tmp_path, "offer/../acme-1")
    assert set(autosaves(tmp_path)) == {"b"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Acme", "acme"),
        ("  Søren & Søn A/S ", "soren-son-a-s"),
        ("Crème brûlée", "creme-brulee"),
        ("STRASSE straße", "strasse-strasse"),
        ("星巴克", "record"),
        ("", "record"),
        ("../../etc/passwd", "etc-passwd"),
        ("CON", "con-2"),
        ("nul.txt", "nul-txt"),
        ("preferences", "preferences-2"),
        ("x" * 60, "x" * 40),
        ("\x1b[31mred", "31mred"),
        ("a\u202eb", "a-b"),
    ],
)
def test_a_slug_is_portable(text: str, name: str) -> None:
    assert slug(text) == name
    assert portable(name)


def test_slugs_never_collide() -> None:
    taken: list[str] = []
    for _ in range(120):
        taken.append(slug("x" * 60, taken))
        assert portable(taken[-1])
        assert len(taken[-1]) <= LONGEST
    assert len({folded(name) for name in taken}) == 120


def test_a_poll_sees_every_kind_of_change(tmp_path: Path) -> None:
    place = full(tmp_path)
    shelf = place.load()
    assert not changed(shelf)
    file = place.file("offers/acme-1.toml")
    file.write_text(file.read_text().replace("95000", "95001"))
    assert changed(shelf)
    shelf = place.load()
    place.put("offers/b.toml", "")
    assert changed(shelf)
    shelf = place.load()
    place.file("offers/b.toml").unlink()
    assert changed(shelf)
    shelf = place.load()
    place.put("offers/.hidden.toml", "")
    place.put("offers/b.txt", "")
    assert not changed(shelf)
