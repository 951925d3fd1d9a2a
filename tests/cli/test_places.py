"""What cannot be read or written is named where it lies, in one line."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from offerbook.cli.main import run as main
from tests.cli.run import STORY, inside, run


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no full disk to write to")
@pytest.mark.parametrize("words", [("list",), ("rank", "--json"), ("export", "csv")])
def test_an_output_that_takes_no_more_is_one_line(samples: Path, words: tuple[str, ...]) -> None:
    command = [sys.executable, "-m", "offerbook", *words, "--book", str(samples), "--today", STORY]
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    assert done.returncode == 1
    assert done.stderr.splitlines()[-1] == "the output cannot be written: no space left on device"
    assert "Traceback" not in done.stderr


def test_a_state_directory_that_cannot_be_made_is_named(samples: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    place = {"XDG_STATE_HOME": str(tmp_path / "file")}
    ran = run("set", "acme-2", "base.amount", "99k", book=samples, env=place)
    assert ran.code == 1
    assert ran.err.startswith(f"{tmp_path / 'file'}{os.sep}offerbook{os.sep}")
    assert "the undo copy of offers/acme-2.toml cannot be saved: not a directory" in ran.err
    assert len(ran.err.splitlines()) == 1
    assert "amount = 98000" in (samples / "offers" / "acme-2.toml").read_text()


@pytest.mark.parametrize("words", [("list",), ("check",), ("today",), ("show", "acme")])
def test_a_book_that_is_named_and_not_there_is_noticed(
    tmp_path: Path, words: tuple[str, ...]
) -> None:
    ran = inside(*words, book=tmp_path / "boook")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith(f"{tmp_path / 'boook'}: there is no book at this place; ")
    assert not (tmp_path / "boook").exists()


def test_so_is_one_that_the_environment_names(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OFFERBOOK_DIR", str(tmp_path / "boook"))
    assert main(["list"]) == 2


def test_a_new_book_is_begun_by_what_adds_to_it(tmp_path: Path) -> None:
    ran = inside("new", "application", "Acme", book=tmp_path / "new")
    assert (ran.code, ran.out) == (0, "acme\n")
    assert inside("list", book=tmp_path / "new").code == 0
    (tmp_path / "empty").mkdir()
    assert "Nothing here yet" in inside("list", book=tmp_path / "empty").out
