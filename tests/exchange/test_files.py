from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from offerbook.errors import NotSavedError, OfferbookError
from offerbook.exchange.files import LARGEST, content, written


def test_a_file_is_whole_and_open_to_its_owner_only(tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        written(tmp_path / "out.csv", b"all of it", replace=False)
    finally:
        os.umask(before)
    assert (tmp_path / "out.csv").read_bytes() == b"all of it"
    assert stat.S_IMODE((tmp_path / "out.csv").stat().st_mode) == 0o600
    assert [one.name for one in tmp_path.iterdir()] == ["out.csv"]


def test_a_file_that_is_there_is_kept_unless_it_may_go(tmp_path: Path) -> None:
    file = tmp_path / "out.csv"
    file.write_bytes(b"mine")
    with pytest.raises(NotSavedError, match="exists already"):
        written(file, b"new", replace=False)
    assert file.read_bytes() == b"mine"
    for _ in range(2):
        written(file, b"new", replace=True)
    assert file.read_bytes() == b"new"
    assert [one.name for one in tmp_path.iterdir()] == ["out.csv"]


@pytest.mark.parametrize("replace", [False, True])
def test_links_folders_and_pipes_are_never_written_over(tmp_path: Path, *, replace: bool) -> None:
    target = tmp_path / "target"
    target.write_bytes(b"mine")
    (tmp_path / "link").symlink_to(target)
    (tmp_path / "folder").mkdir()
    os.mkfifo(tmp_path / "pipe")
    for name in ("link", "folder", "pipe"):
        with pytest.raises(NotSavedError, match="no regular file"):
            written(tmp_path / name, b"new", replace=replace)
    assert target.read_bytes() == b"mine"
    assert (tmp_path / "link").is_symlink()


def test_a_folder_that_is_not_there_is_said_in_one_line(tmp_path: Path) -> None:
    with pytest.raises(NotSavedError, match="cannot be written: no such file or directory"):
        written(tmp_path / "none" / "out.csv", b"new", replace=False)


def test_what_cannot_be_read_is_said_in_one_line(tmp_path: Path) -> None:
    with pytest.raises(OfferbookError, match="no such file or directory"):
        content(tmp_path / "none.csv")
    with pytest.raises(OfferbookError, match="is a directory"):
        content(tmp_path)
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(OfferbookError, match="is no file"):
        content(tmp_path / "pipe")
    with (tmp_path / "huge.csv").open("wb") as file:
        file.truncate(LARGEST + 1)
    with pytest.raises(OfferbookError, match="larger than 16 MiB"):
        content(tmp_path / "huge.csv")
