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

REPOSITORY = Path(__file__).parents[2]
CALLS = "write,pwrite64,fsync,rename,renameat,renameat2,linkat,unlinkat,unlink,fchmod,mkdir,mkdirat"
WHATS = ("set", "log", "new", "remove")
STRACE = shutil.which("strace")
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


def expected(place: Place, what: str) -> list[dict[str, str]]:
    """Return the states that may be found: before, after each file, after all."""
    old = files(place.root)
    run(place, what)
    new = files(place.root)
    between = dict(old)
    states = [old]
    for name in ("offers/acme-1.toml", "offers/acme-2.toml", "applications/acme.toml"):
        if old.get(name) != new.get(name):
            between = {**between, name: new.get(name, "")}
            states.append({file: text for file, text in between.items() if text})
    return states


def afresh(place: Place) -> None:
    shutil.rmtree(place.root)
    shutil.rmtree(place.state, ignore_errors=True)
    place.put("preferences.toml", PREFERENCES)
    place.put("applications/acme.toml", APPLICATION)
    place.put("offers/acme-1.toml", OFFER)


def check(place: Place, states: list[dict[str, str]], done: int) -> None:
    found = files(place.root)
    assert found in states
    if done == 0:
        assert found == states[-1]
    elif done > 0:
        assert found == states[0]
    assert all(record.readable for record in load(place.root).book.records.values())
    assert run(place, "again").returncode == 0
    assert not [one for one in place.root.rglob(".*") if one.is_file()]
    assert undo(load(place.root), place.state).label == "again"
    assert files(place.root) == found


def calls(place: Place, what: str) -> Counter[str]:
    """Return how often a save makes each call that could fail."""
    trace = place.root.parent / "trace"
    afresh(place)
    run(place, what, "-o", str(trace))
    return Counter(re.findall(r"^[0-9]+ +([a-z0-9]+)\(", trace.read_text(), re.MULTILINE))


def sweep(place: Place, what: str, fault: str) -> int:
    """Inject `fault` at every single call of a save; return at how many."""
    states = expected(place, what)
    faults = [(name, n + 1) for name, count in calls(place, what).items() for n in range(count)]
    for name, number in faults:
        afresh(place)
        done = run(place, what, "-e", f"inject={name}:{fault}:when={number}")
        assert "Traceback" not in done.stderr, (name, number)
        assert done.stderr.count("\n") == (done.returncode == 1), (name, number)
        check(place, states, done.returncode if done.returncode in {0, 1} else -1)
    return len(faults)


@needs_strace
@pytest.mark.parametrize("call", ["write:1", "fsync:2", "renameat2:1", "unlinkat:1"])
def test_a_save_killed_in_the_middle_leaves_the_old_file_or_the_new(
    place: Place, call: str
) -> None:
    states = expected(place, "set")
    afresh(place)
    name, number = call.split(":")
    assert run(place, "set", "-e", f"inject={name}:signal=KILL:when={number}").returncode != 0
    check(place, states, -1)


@pytest.mark.long
@needs_strace
@pytest.mark.parametrize("what", WHATS)
def test_a_save_killed_at_any_call_leaves_the_old_files_or_the_new(place: Place, what: str) -> None:
    assert sweep(place, what, "signal=KILL") > 10


@pytest.mark.long
@needs_strace
@pytest.mark.parametrize("what", WHATS)
@pytest.mark.parametrize("error", ["ENOSPC", "EIO", "EPERM", "EROFS"])
def test_a_call_that_is_refused_leaves_all_as_it_was_in_one_line(
    place: Place, what: str, error: str
) -> None:
    assert sweep(place, what, f"error={error}") > 10


@needs_strace
@pytest.mark.parametrize("call", ["write:1", "fsync:1+", "renameat2:1"])
def test_a_refused_call_leaves_the_old_file_and_one_line(place: Place, call: str) -> None:
    name, when = call.split(":")
    done = run(place, "set", "-e", f"inject={name}:error=ENOSPC:when={when}")
    assert done.returncode == 1
    assert done.stderr == "offers/acme-1.toml: cannot be saved: no space left on device\n"
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
