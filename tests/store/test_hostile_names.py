"""Names of files that disks, shells, terminals and programs stumble over."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from offerbook.core.edit import Put
from offerbook.errors import CannotEditError
from offerbook.store.saving import Create, Edit
from offerbook.store.slugs import portable
from tests.store.books import Place, full

NAMES = [
    *("con", "PRN", "aux", "nul", "COM1", "lpt9", "clock$", "conin$", "con.x", "nul ", "aux."),
    *(" ", " a", "a ", "a b", "a  b", "a.", "a..", "a.b", "a.toml", "a.tar.gz", "~", "~root"),
    *("-", "--", "-rf", "--help", "-o", "@", "@file", "#", "%00", "%2e%2e%2f", "%s%n", "{0}"),
    *("$HOME", "$(id)", "`id`", "a;id", "a|b", "a&b", "a>b", "*", "?", "[a]", "[x", "[@click=x]"),
    *("a'b", 'a"b', "a\\b", "..\\..\\x", "C:", "C:\\x", "a:b", "\\\\host\\share", "'; drop --"),
    *("a\nb", "a\rb", "a\tb", "\x01", "\x1b[31m", "\x1b]52;c;eA==\x07", "\x7f", "\x9b31m", "\x85"),
    *("\u202eabc", "\u2066a", "\u200b", "\u200d", "\ufeff", "\u2028", "\u00a0", "\ue000"),
    *("é", "e\u0301", "ﬁ", "İ", "ß", "\u017f", "星巴克", "🧨", "\U000e0041", "\udcff", "\udc80a"),
    *("preferences", "Preferences", "acme", "ACME", "x" * 41, "x" * 250, "1", "0x1", "None"),
]


def raw(place: Place, name: str) -> bytes:
    return os.fsencode(place.file("applications")) + b"/" + os.fsencode(name) + b".toml"


@pytest.fixture
def place(tmp_path: Path) -> Place:
    return full(tmp_path)


def test_there_are_a_good_seventy_of_them() -> None:
    assert len(set(NAMES)) == len(NAMES) > 70


@pytest.mark.parametrize("name", NAMES, ids=ascii)
def test_a_file_of_any_name_hides_nothing_and_is_written_to_as_itself_or_not_at_all(
    place: Place, name: str
) -> None:
    path = raw(place, name)
    if not os.path.lexists(path):
        with open(path, "wb") as file:  # noqa: PTH123 pathlib would refuse some
            file.write(b'company = "A"\n')
    before = {one: one.read_bytes() for one in place.root.rglob("*.toml")}
    shelf = place.load()
    assert all(problem.file.isprintable() for problem in shelf.book.all_problems)
    assert {"preferences", "acme-1"} <= set(shelf.book.records)
    assert "acme" in shelf.book.applications or name == "ACME"
    if name in shelf.book.applications:
        place.save(shelf, Edit(name, (Put(("role",), "Captain"),)))
        with open(path, "rb") as file:  # noqa: PTH123
            assert b'role = "Captain"\n' in file.read()
    changed = {one for one, old in before.items() if one.read_bytes() != old}
    assert {os.fsencode(one) for one in changed} <= {path}
    assert set(os.listdir(place.root.parent)) <= {"book", "state"}  # noqa: PTH208
    assert not [one for one in place.root.rglob(".*") if one.name.startswith(".offerbook")]


@pytest.mark.parametrize("name", [*NAMES, "", ".", "..", "../x", "a/b", "/x", "a\0b"], ids=ascii)
def test_no_record_is_added_under_a_name_that_not_every_disk_keeps(place: Place, name: str) -> None:
    if portable(name):
        assert name.isascii()
        assert name.replace("-", "").replace("_", "").isalnum()
        return
    with pytest.raises(CannotEditError, match="is no name that every disk can keep"):
        place.save(place.load(), Create("offer", name, {"application": "acme", "currency": "EUR"}))
    assert not place.state.exists()
