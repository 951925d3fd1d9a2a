"""What is on the disk after a save was killed or the system refused a call."""

from __future__ import annotations

import os
import re
import resource
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from offerbook.errors import NotSavedError
from offerbook.store.history import undo
from offerbook.store.reading import load
from tests.store.books import APPLICATION, OFFER, PREFERENCES, Place, full
from tests.store.one_save import BEFORE, main

REPOSITORY = Path(__file__).parents[2]
LOOKS = "openat,newfstatat,getdents64,pread64,flock,close"
CALLS = "write,pwrite64,fsync,rename,renameat,renameat2,linkat,unlinkat,unlink,fchmod,mkdir,mkdirat"
WHATS = ("set", "log", "new", "remove", "undo", "redo")
FIRST = {
    "preferences.toml": PREFERENCES,
    "applications/acme.toml": APPLICATION,
    "offers/acme-1.toml": OFFER,
}
ENDED = {0: 0, 1: 1, 2: 1}
"""Whether a process that ended by itself said that it saved."""

ERRORS = ("ENOSPC", "EDQUOT", "EIO", "EPERM", "EACCES", "EROFS", "EMFILE", "EXDEV")
STRACE = shutil.which("strace")
INTERRUPTED = 130
needs_strace = pytest.mark.skipif(STRACE is None, reason="strace is not installed")


@pytest.fixture
def place(tmp_path: Path) -> Place:
    return full(tmp_path)


def files(root: Path) -> dict[str, str]:
    return {
        str(one.relative_to(root)): one.read_bytes().decode()
        for one in root.rglob("*")
        if one.is_file() and not one.name.startswith(".")
    }


def run(place: Place, what: str, *fault: str) -> subprocess.CompletedProcess[str]:
    """Make one save in a process of its own, with a fault injected by strace."""
    tracer = [str(STRACE), "-f", "-qq", "-e", f"trace={CALLS}", *fault]
    if "-o" not in fault:
        tracer += ("-o", os.devnull)
    command = [sys.executable, "-m", "tests.store.one_save", str(place.root), str(place.state)]
    return subprocess.run(
        [*(tracer if fault else []), *command, what],
        cwd=REPOSITORY,
        env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        text=True,
        check=False,
    )


def steps(old: dict[str, str], new: dict[str, str], what: str) -> list[dict[str, str]]:
    """Return the states that may be found: before, after each file in its order, after all."""
    order = ["offers/acme-1.toml", "offers/acme-2.toml", "applications/acme.toml"]
    found, here = [old], dict(old)
    for name in reversed(order) if what == "undo" else order:
        if old.get(name) != new.get(name):
            here = {file: text for file, text in (here | {name: new.get(name, "")}).items() if text}
            found.append(here)
    assert found[-1] == new
    return found


def expected(place: Place, what: str) -> list[dict[str, str]]:
    """Make a save as it should be; return the states that may be found if it is not."""
    for one in BEFORE[what]:
        assert main(str(place.root), str(place.state), one) == 0
    place.state.mkdir(exist_ok=True)
    old = files(place.root)
    for top in (place.root, place.state):
        shutil.copytree(top, top.with_suffix(".before"))
    assert main(str(place.root), str(place.state), what) == 0
    return steps(old, files(place.root), what)


def afresh(place: Place) -> None:
    """Bring back what was there before the save."""
    for top in (place.root, place.state):
        shutil.rmtree(top)
        shutil.copytree(top.with_suffix(".before"), top)


def all_undone(place: Place) -> Place:
    """Undo until there is nothing to undo."""
    for _ in range(10):
        try:
            undo(place.load(), place.state)
        except NotSavedError as error:
            assert str(error) == "there is nothing to undo"  # noqa: PT017 it is what ends this
            return place
    raise AssertionError


def check(place: Place, states: list[dict[str, str]], done: int, what: str) -> None:
    """Look at what a save left that ended with `done` (below 0: it was ended), and use it."""
    found = files(place.root)
    assert found in states
    if done == 0:
        assert found == states[-1]
    elif done > 0:
        assert found == states[0]
    assert all(record.readable for record in load(place.root).book.records.values())
    assert main(str(place.root), str(place.state), "again") == 0
    assert not [one for one in place.root.rglob(".*") if one.is_file()]
    assert undo(load(place.root), place.state).label == "again"
    assert files(place.root) == found
    if done > 0 and what != "redo":
        assert main(str(place.root), str(place.state), what) == 0
        assert files(place.root) == states[-1]
    assert files(all_undone(place).root) == FIRST


def calls(place: Place, what: str, *chosen: str) -> Counter[str]:
    """Return how often a save makes each call that could fail."""
    trace = place.root.parent / "trace"
    afresh(place)
    run(place, what, *chosen, "-o", str(trace))
    return Counter(re.findall(r"^[0-9]+ +([a-z0-9]+)\(", trace.read_text(), re.MULTILINE))


def sweep(place: Place, what: str, fault: str, *chosen: str, every: int = 1) -> int:
    """Inject `fault` at every call of a save, or one in so many; return how many there are."""
    states = expected(place, what)
    count = calls(place, what, *chosen)
    faults = [(name, turn + 1) for name, times in count.items() for turn in range(times)]
    for name, number in faults[::every]:
        afresh(place)
        done = run(place, what, *chosen, "-e", f"inject={name}:{fault}:when={number}")
        assert "Traceback" not in done.stderr, (name, number, done.stderr)
        assert done.stderr.count("\n") == (done.returncode in {1, 2}), (name, number, done.stderr)
        try:
            check(place, states, ENDED.get(done.returncode, -1), what)
        except AssertionError as error:
            raise AssertionError(name, number, done.returncode, done.stderr) from error
    return len(faults)


def looks(place: Place) -> list[str]:
    """Return what makes strace see only the calls that look at the book or its history."""
    for one in ("saves", "versions/applications/acme", "versions/offers/acme-1"):
        (place.state / one).mkdir(parents=True, exist_ok=True)
    found = [one for top in (place.root, place.state) for one in (top, *top.rglob("*"))]
    return ["-e", f"trace={LOOKS}", *(word for one in found for word in ("-P", str(one)))]


@needs_strace
@pytest.mark.parametrize("call", ["write:1", "fsync:2", "renameat2:1", "unlinkat:1"])
def test_a_save_killed_in_the_middle_leaves_the_old_file_or_the_new(
    place: Place, call: str
) -> None:
    states = expected(place, "set")
    afresh(place)
    name, number = call.split(":")
    assert run(place, "set", "-e", f"inject={name}:signal=KILL:when={number}").returncode != 0
    check(place, states, -1, "set")


@pytest.mark.long
@needs_strace
@pytest.mark.parametrize("what", WHATS)
@pytest.mark.parametrize("signal", ["KILL", "INT"])
def test_a_save_ended_at_any_call_leaves_the_old_files_or_the_new(
    place: Place, what: str, signal: str
) -> None:
    assert sweep(place, what, f"signal={signal}") > 10


@needs_strace
@pytest.mark.parametrize("what", ["set", "remove"])
def test_a_save_interrupted_when_the_name_has_changed_can_be_undone(
    place: Place, what: str
) -> None:
    states = expected(place, what)
    afresh(place)
    call = "renameat2" if what == "set" else "renameat"
    done = run(place, what, "-e", f"inject={call}:signal=INT:when=1")
    assert done.returncode == INTERRUPTED
    check(place, states, -1, what)


@needs_strace
def test_a_save_interrupted_at_the_end_of_its_last_file_puts_all_back(place: Place) -> None:
    states = expected(place, "new")
    afresh(place)
    done = run(place, "new", "-e", "inject=unlinkat:signal=INT:when=2")
    assert done.returncode == INTERRUPTED
    assert files(place.root) == states[0]
    check(place, states, -1, "new")


@needs_strace
def test_a_deletion_that_fails_gives_the_name_back_where_files_have_one_name_only(
    place: Place,
) -> None:
    states = expected(place, "remove")
    last = calls(place, "remove")["fsync"]
    for others in ((), ("-e", "inject=renameat2:error=EINVAL")):
        afresh(place)
        faults = ("inject=linkat:error=EPERM", f"inject=fsync:error=EIO:when={last}")
        done = run(place, "remove", *(word for one in faults for word in ("-e", one)), *others)
        assert done.returncode == 1
        check(place, states, 1, "remove")


@needs_strace
@pytest.mark.parametrize("refused", [("linkat",), ("linkat", "renameat2")])
def test_a_new_record_is_written_where_files_have_one_name_only(
    place: Place, refused: tuple[str, ...]
) -> None:
    states = expected(place, "new")
    afresh(place)
    faults = [
        ("-e", f"inject={call}:error={e}")
        for call, e in zip(refused, ("EPERM", "EINVAL"), strict=False)
    ]
    assert run(place, "new", *(word for one in faults for word in one)).returncode == 0
    check(place, states, 0, "new")


@needs_strace
@pytest.mark.parametrize("what", ["set", "new", "remove"])
def test_a_disk_without_modes_links_and_flushes_of_directories_is_saved_on(
    place: Place, what: str
) -> None:
    states = expected(place, what)
    last = calls(place, what)["fsync"]
    afresh(place)
    refused = ("fchmod:error=EPERM", "linkat:error=EPERM", f"fsync:error=EINVAL:when={last}")
    done = run(place, what, *(word for one in refused for word in ("-e", f"inject={one}")))
    assert (done.returncode, done.stderr) == (0, "")
    check(place, states, 0, what)


@needs_strace
@pytest.mark.parametrize("call", ["rename", "fsync"])
def test_an_undo_that_cannot_be_marked_is_an_undo_all_the_same(place: Place, call: str) -> None:
    states = expected(place, "undo")
    last = calls(place, "undo")[call]
    afresh(place)
    assert run(place, "undo", "-e", f"inject={call}:error=EIO:when={last}").returncode == 0
    check(place, states, 0, "undo")


@needs_strace
def test_a_look_that_is_refused_now_and_then_loses_nothing(place: Place) -> None:
    assert sweep(place, "undo", "error=EMFILE", *looks(place), every=25) > 50


@pytest.mark.long
@needs_strace
@pytest.mark.parametrize("what", WHATS)
@pytest.mark.parametrize("error", ERRORS)
def test_a_call_that_is_refused_leaves_all_as_it_was_in_one_line(
    place: Place, what: str, error: str
) -> None:
    assert sweep(place, what, f"error={error}") > 10


@pytest.mark.long
@needs_strace
@pytest.mark.parametrize("what", WHATS)
@pytest.mark.parametrize("error", ["EMFILE", "EACCES", "EIO"])
def test_a_look_that_is_refused_leaves_all_as_it_was_in_one_line(
    place: Place, what: str, error: str
) -> None:
    assert sweep(place, what, f"error={error}", *looks(place)) > 10


@needs_strace
@pytest.mark.parametrize("call", ["write:1", "fsync:1+", "renameat2:1"])
def test_a_refused_call_leaves_the_old_file_and_one_line(place: Place, call: str) -> None:
    name, when = call.split(":")
    done = run(place, "set", "-e", f"inject={name}:error=ENOSPC:when={when}")
    assert done.returncode == 1
    told = "offers/acme-1.toml: cannot be saved: no space left on device\n"
    if name != "renameat2":
        # The undo copy comes first, so that is where there is no room.
        told = (
            f"{place.state}: the undo copy of offers/acme-1.toml cannot be saved: no space left on "
            "device; nothing was changed; make room on the disk of this directory, and save again\n"
        )
    assert done.stderr == told
    assert place.text("offers/acme-1.toml") == OFFER


@needs_strace
def test_where_the_second_file_cannot_be_written_the_first_is_put_back(place: Place) -> None:
    old = files(place.root)
    done = run(place, "new", "-e", "inject=write:error=ENOSPC:when=4")
    assert done.returncode == 1
    assert done.stderr == "applications/acme.toml: cannot be saved: no space left on device\n"
    assert files(place.root) == old
    with pytest.raises(NotSavedError, match="there is nothing to undo"):
        undo(place.load(), place.state)


def forked(work: Callable[[], None]) -> int:
    """Do `work` in a child process and return how it ended."""
    child = os.fork()
    if not child:
        try:
            work()
        except BaseException:  # noqa: BLE001 a child must never return into the tests
            os._exit(1)
        os._exit(0)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def test_a_disk_that_takes_no_more_leaves_the_old_file(place: Place) -> None:
    shelf = place.load()
    place.set("base.amount", 96000)
    text = place.text("offers/acme-1.toml")

    def work() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (64, 64))
        with pytest.raises(NotSavedError, match="cannot be saved: file too large"):
            place.set("level", "x" * 500, shelf=shelf)

    assert forked(work) == 0
    assert place.text("offers/acme-1.toml") == text
    assert not [one for one in place.root.rglob(".*") if one.is_file()]
    assert undo(place.load(), place.state).label == "set acme-1 base.amount"
