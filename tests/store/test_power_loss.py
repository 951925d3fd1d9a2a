"""What is in a book and its history after the power went, in every state a disk may be in."""

from __future__ import annotations

import shutil
import sys
from itertools import product
from pathlib import Path

import pytest

from offerbook.store.history import undo
from offerbook.store.saving import Create
from tests.store.books import OFFER, Place, full, versions
from tests.store.crash_states import STRACE, Call, Disk, crashes, laid_out, recorded
from tests.store.one_save import BEFORE, main
from tests.store.test_faults import REPOSITORY, all_undone, files, steps

pytestmark = pytest.mark.skipif(STRACE is None, reason="strace is not installed")


def book_before(what: str, tmp_path: Path) -> tuple[Place, dict[str, str]]:
    """Return a book as it is before a save, and its files before all saves."""
    top = tmp_path / "disk"
    top.mkdir()
    if what == "first":
        return Place(top.resolve() / "book", top.resolve() / "state"), {}
    place = full(top)
    first = files(place.root)
    for one in BEFORE.get(what, ()):
        assert main(str(place.root), str(place.state), one) == 0
    return place, first


def save_recorded(place: Place, what: str) -> list[Call]:
    command = [sys.executable, "-B", "-m", "tests.store.one_save"]
    trace = place.root.parents[1] / "trace"
    code, calls = recorded(
        [*command, str(place.root), str(place.state), what], trace, cwd=REPOSITORY
    )
    assert code == 0
    return calls


def check(
    place: Place, states: list[dict[str, str]], first: dict[str, str], *, reported: bool = False
) -> None:
    """Look at a book as it was found, save in it, and undo everything.

    Args:
        place: where it was laid out.
        states: the files as they may be, the last after the save.
        first: the files before all saves.
        reported: whether the save said that it was done.
    """
    found = files(place.root)
    assert found in (states[-1:] if reported else states)
    assert all(record.readable for record in place.load().book.records.values())
    if OFFER in first.values() and "offers/acme-1.toml" not in found:
        newest, *_ = versions(place.state, "offers/acme-1.toml")
        assert newest.read_text() == states[-2]["offers/acme-1.toml"]
    place.save(place.load(), Create("application", "later", {"company": "Later"}), label="later")
    assert not [one for one in place.root.rglob(".*") if one.is_file()]
    assert undo(place.load(), place.state).label == "later"
    assert files(place.root) == found
    assert files(all_undone(place).root) == first


def power_lost(what: str, tmp_path: Path, *, every: int) -> int:
    """Look at each state, or one in `every`, that a save may leave; return how many there are."""
    place, first = book_before(what, tmp_path)
    disk = Disk(place.root.parent)
    calls: list[Call] = []
    allowed = [files(place.root)]
    for one in what.split("+"):
        calls += save_recorded(place, one)
        allowed += steps(allowed[-1], files(place.root), one)[1:]
    count = 0
    for count, state in enumerate(crashes(disk, calls, "book", "state"), 1):
        if count % every:
            continue
        copy = tmp_path / "copy"
        for part in state:
            laid_out(part, copy)
        check(Place(copy / "book", copy / "state"), allowed, first)
        shutil.rmtree(copy, ignore_errors=True)
    for number, (book, kept) in enumerate(product(disk.states("book"), disk.states("state"))):
        after = tmp_path / f"after-{number}"
        laid_out((*book, *kept), after)
        check(Place(after / "book", after / "state"), allowed, first, reported=True)
        shutil.rmtree(after)
    assert files(place.root) == allowed[-1]
    return count


@pytest.mark.parametrize("what", ["set", "new"])
def test_when_the_power_goes_during_a_save_the_old_files_or_the_new_are_there(
    what: str, tmp_path: Path
) -> None:
    assert power_lost(what, tmp_path, every=25) > 50


@pytest.mark.long
@pytest.mark.parametrize("what", [*BEFORE, "set+remove"])
def test_when_the_power_goes_at_any_moment_the_old_files_or_the_new_are_there(
    what: str, tmp_path: Path
) -> None:
    assert power_lost(what, tmp_path, every=1) > 10
