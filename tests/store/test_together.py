"""Several processes and a hand editor on one book at the same time."""

from __future__ import annotations

import fcntl
import multiprocessing
import os
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from offerbook.core.edit import Append, Put
from offerbook.errors import BusyError
from offerbook.store import locking
from offerbook.store.reading import load
from offerbook.store.saving import Edit, commit
from tests.store.books import Place, base_of, full

FORK = multiprocessing.get_context("fork")
WRITERS, EVENTS = 12, 8


@pytest.fixture
def place(tmp_path: Path) -> Place:
    return full(tmp_path)


def together(count: int, work: Callable[[int], None]) -> None:
    children = [FORK.Process(target=work, args=(number,)) for number in range(count)]
    for one in children:
        one.start()
    for one in children:
        one.join(60)
    assert [one.exitcode for one in children] == [0] * count


def test_twelve_writers_of_eight_events_lose_none(place: Place) -> None:
    def work(number: int) -> None:
        shelf = load(place.root)
        for turn in range(EVENTS):
            event = {"on": shelf.book.applications["acme"].events[0].on, "kind": "note"}
            step = Edit("acme", (Append(("events",), event | {"notes": f"{number}.{turn}"}),))
            commit(shelf, [step], state=place.state, label="log")

    together(WRITERS, work)
    notes = [event.notes for event in place.load().book.applications["acme"].events[2:]]
    assert sorted(notes) == sorted(f"{n}.{t}" for n in range(WRITERS) for t in range(EVENTS))
    for number in range(WRITERS):
        own = [one for one in notes if one.startswith(f"{number}.")]
        assert own == [f"{number}.{turn}" for turn in range(EVENTS)]
    assert len(list((place.state / "saves").iterdir())) == WRITERS * EVENTS
    assert not list(place.root.rglob(".*"))


def test_two_instances_that_change_different_fields_keep_both(place: Place) -> None:
    paths = ("base.amount", "bonus[0].target_percent")

    def work(number: int) -> None:
        shelf = place.load()
        for value in range(1, 21):
            shelf = place.set(paths[number], value, shelf=shelf).shelf

    together(2, work)
    data = place.load().book.records["acme-1"].data
    assert data["base"]["amount"] == 20
    assert data["bonus"][0]["target_percent"] == 20


def test_a_hand_edit_racing_with_saves_is_never_lost(place: Place) -> None:
    """An editor that replaces the file finds its own last value again, every time."""
    place.set("level", "0")
    file = place.file("offers/acme-1.toml")

    def edit_by_hand(value: int) -> None:
        for _ in range(200):
            if f'level = "{value - 1}"\n' in file.read_text():
                break
            time.sleep(0.0005)
        place.by_hand("offers/acme-1.toml", f'level = "{value - 1}"\n', f'level = "{value}"\n')

    def work(number: int) -> None:
        until = time.monotonic() + 1.5
        value = 0
        while time.monotonic() < until:
            value += 1
            if number:
                edit_by_hand(value)
                time.sleep(0.002 * (value % 8))
            else:
                step = Edit("acme-1", (Put(("x_count",), value),))
                commit(load(place.root), [step], state=place.state, label="count")
        assert value > 20

    together(2, work)


def test_a_book_that_another_instance_holds_is_said_to_be_busy(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(locking, "PATIENCE", 0.1)
    holder = os.open(place.root, os.O_RDONLY)
    try:
        fcntl.flock(holder, fcntl.LOCK_EX)
        with pytest.raises(BusyError, match="another instance is saving; try again"):
            place.set("base.amount", 1)
    finally:
        os.close(holder)
    assert base_of(place.set("base.amount", 1).shelf) == 1


def test_a_save_waits_for_another_that_is_short(place: Place) -> None:
    def work(number: int) -> None:
        if number:
            time.sleep(0.05)
            place.set("base.amount", 7)
        else:
            holder = os.open(place.root, os.O_RDONLY)
            fcntl.flock(holder, fcntl.LOCK_EX)
            time.sleep(0.3)
            os.close(holder)

    together(2, work)
    assert base_of(place.load()) == 7
