"""A disk that is really full, and places that may really not be written to."""

from __future__ import annotations

import os
import shutil
import stat
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from offerbook.core.edit import Append, Put
from offerbook.errors import NotSavedError, OfferbookError
from offerbook.store.history import undo
from offerbook.store.saving import Create, Edit, Remove, Step
from tests.store.books import OFFER, Place, event_on, full
from tests.store.test_faults import files, forked

NOBODY = 65534


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A memory disk of 256 KB."""
    disk = tmp_path / "disk"
    disk.mkdir()
    if os.geteuid():
        pytest.skip("only root may mount a disk")
    mount = [str(shutil.which("mount")), "-t", "tmpfs", "-o", "size=256k", "none", str(disk)]
    unmount = shutil.which("umount")
    if unmount is None or subprocess.run(mount, check=False).returncode:
        pytest.skip("no memory disk can be mounted here")
    yield disk
    subprocess.run([unmount, str(disk)], check=True)


def filled(place: Place) -> dict[str, str]:
    """Save until the disk is full; return the files after the last save that was said to be one."""
    shelf, good = place.load(), files(place.root)
    for day in range(1, 400):
        event = event_on(1 + day % 30) | {"notes": "x" * 3000}
        try:
            shelf = place.save(shelf, Edit("acme", (Append(("events",), event),))).shelf
        except NotSavedError as error:
            assert "cannot be saved: no space left on device" in str(error)  # noqa: PT017 ends it
            return good
        good = files(place.root)
    raise AssertionError


@pytest.mark.parametrize("beside", [True, False], ids=["history beside", "history elsewhere"])
def test_a_full_disk_keeps_every_save_that_was_one_and_nothing_of_the_others(
    small_disk: Path, tmp_path: Path, *, beside: bool
) -> None:
    place = full(small_disk)
    if not beside:
        place = Place(place.root, tmp_path / "state")
    ballast = small_disk / "ballast"
    ballast.write_bytes(bytes(40_000))
    good = filled(place)
    for _ in range(3):
        with pytest.raises(NotSavedError, match="no space left on device"):
            place.save(place.load(), Create("application", "new", {"company": "N" * 250_000}))
        assert files(place.root) == good
    assert not [one for one in place.root.rglob(".*") if one.is_file()]
    assert all(record.value for record in place.load().book.records.values())
    ballast.unlink()
    place.set("base.amount", 96000)
    assert undo(place.load(), place.state).label == "set acme-1 base.amount"
    assert files(place.root) == good


def as_nobody(work: Callable[[], None]) -> int:
    """Do `work` in a child process that is not root; return how it ended."""

    def lowered() -> None:
        if os.geteuid() == 0:
            os.setgid(NOBODY)
            os.setuid(NOBODY)
        work()

    return forked(lowered)


@pytest.fixture
def open_place() -> Iterator[Place]:
    """A book that belongs to nobody, where nobody can reach it."""
    top = Path(tempfile.mkdtemp(prefix="offerbook-test-"))
    place = full(top)
    place.state.mkdir()
    for one in (top, *top.rglob("*")):
        one.chmod(0o755 if one.is_dir() else 0o644)
        if os.geteuid() == 0:
            os.chown(one, NOBODY, NOBODY)
    yield place
    for one in top.rglob("*"):
        if one.is_dir():
            one.chmod(0o755)
    shutil.rmtree(top)


REFUSED = {
    "offers": r"^offers/.*: cannot be saved: permission",
    "../state": r"state.*permission",
}
"""What is said of each folder that takes nothing."""


@pytest.mark.parametrize("folder", REFUSED)
def test_a_folder_that_may_only_be_read_refuses_saves_in_one_line(
    open_place: Place, folder: str
) -> None:
    (open_place.root / folder).chmod(0o555)

    def work() -> None:
        shelf = open_place.load()
        steps: list[Step] = [
            Edit("acme-1", (Put(("level",), "x"),)),
            Remove("acme-1"),
            Create("offer", "new", {"application": "acme"}),
        ]
        for step in steps:
            with pytest.raises(NotSavedError, match=REFUSED[folder]):
                open_place.save(shelf, step)

    assert as_nobody(work) == 0
    assert open_place.text("offers/acme-1.toml") == OFFER
    assert sorted(files(open_place.root)) == [
        "applications/acme.toml",
        "offers/acme-1.toml",
        "preferences.toml",
    ]


def test_a_file_that_may_only_be_read_is_replaced_and_stays_so(open_place: Place) -> None:
    open_place.file("offers/acme-1.toml").chmod(0o444)

    def work() -> None:
        open_place.set("base.amount", 1)

    assert as_nobody(work) == 0
    assert "amount = 1 " in open_place.text("offers/acme-1.toml")
    assert stat.S_IMODE(open_place.file("offers/acme-1.toml").stat().st_mode) == 0o444


def test_a_folder_that_may_not_be_looked_into_stops_no_save_elsewhere(open_place: Place) -> None:
    open_place.file("applications").chmod(0)

    def work() -> None:
        saved = open_place.set("base.amount", 1)
        assert any("cannot be looked into" in p.what for p in saved.shelf.book.problems)

    assert as_nobody(work) == 0
    assert "amount = 1 " in open_place.text("offers/acme-1.toml")


def test_a_book_that_may_not_be_reached_is_one_line(open_place: Place) -> None:
    open_place.root.parent.chmod(0)

    def work() -> None:
        with pytest.raises(OfferbookError, match="cannot be looked into: permission denied"):
            open_place.load()

    assert as_nobody(work) == 0
