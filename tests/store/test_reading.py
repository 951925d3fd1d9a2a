from __future__ import annotations

import os
import socket
import stat
from pathlib import Path

import pytest

from offerbook.errors import OfferbookError
from offerbook.store.places import state_directory
from offerbook.store.reading import load, reloaded
from offerbook.store.shelf import Shelf
from offerbook.store.watching import changed
from tests.store.books import APPLICATION, OFFER, Place, full


@pytest.fixture
def place(tmp_path: Path) -> Place:
    return full(tmp_path)


def lines(shelf: Shelf) -> list[str]:
    return [str(problem) for problem in shelf.book.all_problems]


def test_a_missing_directory_is_an_empty_book(tmp_path: Path) -> None:
    shelf = load(tmp_path / "nothing" / "here")
    assert not shelf.book.records
    assert not lines(shelf)
    assert not changed(shelf)


def test_a_file_is_no_book(tmp_path: Path) -> None:
    (tmp_path / "x").write_text("")
    with pytest.raises(OfferbookError, match="is a file, not a book"):
        load(tmp_path / "x")


def test_a_book_in_a_circle_of_links_or_with_too_long_a_name_is_one_line(tmp_path: Path) -> None:
    (tmp_path / "loop").symlink_to("loop")
    for name, why in (("loop", "links lead in a circle"), ("x" * 300, "file name too long")):
        for looked in (load, state_directory):
            with pytest.raises(OfferbookError, match=f"cannot be looked into: {why}"):
                looked(tmp_path / name)


def test_records_come_in_order_of_kind_and_id(place: Place) -> None:
    place.put("applications/zeta.toml", 'company = "Z"\n')
    place.put("applications/beta.toml", 'company = "B"\n')
    shelf = place.load()
    assert list(shelf.book.records) == ["preferences", "acme", "beta", "zeta", "acme-1"]
    assert list(shelf.sources) == list(shelf.book.records)
    assert shelf.sources["acme-1"].raw == OFFER.encode()


def test_every_problem_names_its_file_and_line(place: Place) -> None:
    place.put("offers/acme-1.toml", OFFER.replace("95000", '"95000"').replace("x_mood", "mood"))
    place.put("offers/lone-1.toml", 'currency = "USD"\n\napplication = "acne"\n')
    found = lines(place.load())
    assert found[:2] == [
        (
            'offers/acme-1.toml:8: base.amount: must be a number, given "95000"; '
            "write it without quotes"
        ),
        (
            "offers/acme-1.toml:5: mood: unknown key, kept but not used; "
            "begin its name with x_ to keep it without a remark"
        ),
    ]
    assert found[2:] == [
        (
            "offers/lone-1.toml:3: application: names an application that is not in the book, "
            'given "acne"; did you mean acme?'
        ),
        (
            "offers/lone-1.toml:1: currency: has no rate of exchange, so it cannot be valued, "
            "given USD; add rates.USD to preferences.toml: what 1 USD is worth in EUR"
        ),
    ]


BROKEN = {
    "a wrong value": (b"company = 'A'\nx = 98,5\n", 2, "is not TOML"),
    "a date that does not exist": (
        b"x = 2026-02-30\n",
        1,
        "is not TOML: there is no such day or time",
    ),
    "a key given twice": (b"a = 1\r\na = 2\r\n", 2, "is not TOML: this key stands twice"),
    "bytes that are no UTF-8": (b"\n\ncompany = '\xff'\n", 3, "is not UTF-8 text"),
    "UTF-16": ("company = 'A'".encode("utf-16"), 1, "is not UTF-8 text"),
    "endless nesting": (b"a = " + b"[" * 5000, None, "is nested too deeply"),
    "dotted without end": (b"a" + b".a" * 5000 + b" = 1\n", None, "is nested too deeply"),
    "a number without end": (b"a = " + b"1" * 5000, None, "holds a number that is out of range"),
    "a hexadecimal without end": (b"a = 0x" + b"f" * 5000, None, "holds a number that is out of"),
    "a whole number of 52 digits": (b"[[a]]\nb = [1" + b"0" * 51 + b"]", None, "holds a number"),
    "an exponent without end": (b"a = 1e999999999999999999999\n", None, "holds a number that is"),
    "a large exponent": (b"a = 1e999999\n", None, "holds a number that is out of range"),
    "a control character": (b"a = '\x1b]52;c;x\x07'\n", 1, "is not TOML"),
    "a git conflict": (
        b"a = 1\n<<<<<<< HEAD\nb = 1\n=======\nb = 2\n>>>>>>> x\n",
        2,
        "holds an unresolved git conflict",
    ),
    "too large": (b"# " + b"x" * (1 << 20), None, "is larger than 1 MiB"),
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_file_that_cannot_be_read_is_one_line_and_hides_nothing(place: Place, name: str) -> None:
    raw, line, what = BROKEN[name]
    place.file("applications/broken.toml").write_bytes(raw)
    shelf = place.load()
    record = shelf.book.records["broken"]
    (problem,) = record.problems
    assert not record.readable
    assert not record.data
    assert problem.line == line
    assert problem.file == "applications/broken.toml"
    assert problem.what.startswith(what)
    assert problem.what.isprintable()
    assert len(lines(shelf)) == 1
    assert set(shelf.book.offers) == {"acme-1"}


@pytest.mark.parametrize(
    ("text", "line", "given", "what", "todo"),
    [
        ("a = 1\nx = [\n", 2, "x = [", "the file ends before this is closed", "close the bracket"),
        ("x = {a = 1", 1, "x = {a = 1", "a text, list or table is not closed", "close the"),
        ("x = {a = 1\n", 1, "x = {a = 1", "the file ends before this is closed", "close the"),
        ('x = """a\n\n', 1, 'x = """a', "the file ends before this is closed", "close the"),
        ('x = "a\ny = 1\n', 1, 'x = "a', "a text, list or table is not closed", "close the quote"),
        ("a = 1\na = 2\n", 2, "a = 2", "this key stands twice", "keep one of the two"),
        ("[b]\n[b]\n", 2, "[b]", "the table b stands twice", "put all its keys under one"),
        ("[b.c]\n[b.c]\n", 2, "[b.c]", "the table b.c stands twice", "put all its keys"),
        ("x =\ny = 1\n", 1, "x =", "there is no value", "write one behind the equals sign"),
        ("x = EUR\n", 1, "x = EUR", "text stands without quotes", 'write x = "…"'),
        ("x = 98,000\n", 1, "x = 98,000", "more stands here than one value", "write numbers as"),
        ("x\ny = 1\n", 1, "x", "this is no key with a value", "write it like currency"),
        ("[b\n", 1, "[b", "expected ']' at the end of a table declaration", "mend this line"),
    ],
)
def test_what_is_no_toml_says_where_and_what_to_do(
    place: Place, text: str, line: int, given: str, what: str, todo: str
) -> None:
    place.put("applications/broken.toml", text)
    (problem,) = place.load().book.records["broken"].problems
    assert (problem.line, problem.given) == (line, f'"{given}"')
    assert problem.what == f"is not TOML: {what}"
    assert problem.todo.startswith(todo)


def test_nothing_but_regular_files_is_opened(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = place.file("applications")
    os.mkfifo(folder / "fifo.toml")
    (folder / "loop.toml").symlink_to("loop.toml")
    (folder / "link.toml").symlink_to("acme.toml")
    (folder / "directory.toml").mkdir()
    (folder / "empty.toml").write_bytes(b"")
    with socket.socket(socket.AF_UNIX) as door:
        monkeypatch.chdir(folder)  # since such an address may have 107 characters only
        door.bind("door.toml")
    shelf = place.load()
    assert lines(shelf) == [
        "applications/door.toml: is not a regular file; take it out of the book",
        "applications/empty.toml:1: company: is missing; add it",
        "applications/fifo.toml: is not a regular file; take it out of the book",
        "applications/link.toml: is a link, and links are not followed; put the file itself",
        "applications/loop.toml: is a link, and links are not followed; put the file itself",
    ]
    assert set(shelf.book.applications) == {"acme"}


def test_a_device_is_not_opened(place: Place) -> None:
    try:
        os.mknod(place.file("applications/null.toml"), stat.S_IFCHR | 0o600, os.makedev(1, 3))
    except OSError:
        pytest.skip("only root may make a device, and not everywhere")
    assert lines(place.load()) == [
        "applications/null.toml: is not a regular file; take it out of the book"
    ]


def test_a_linked_folder_is_not_entered(place: Place) -> None:
    place.file("offers").rename(place.root.parent / "elsewhere")
    place.file("offers").symlink_to(place.root.parent / "elsewhere")
    shelf = place.load()
    assert not shelf.book.offers
    assert any(line.startswith("offers: cannot be looked into") for line in lines(shelf))


def test_the_book_itself_may_be_a_link(place: Place, tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(place.root)
    assert load(tmp_path / "link").root == place.root


def test_two_records_of_one_id_are_told_apart_by_order(place: Place) -> None:
    place.put("applications/acme-1.toml", 'company = "Other"\n')
    place.put("applications/ACME.toml", 'company = "Upper"\n')
    place.put("applications/Preferences.toml", 'company = "P"\n')
    shelf = place.load()
    assert [line for line in lines(shelf) if "not read" in line] == [
        (
            "applications/Preferences.toml: has the name of the preferences, and is not read; "
            "rename it"
        ),
        (
            "applications/acme.toml: has the same name as applications/ACME.toml, and is not read; "
            "rename one of them"
        ),
        (
            "offers/acme-1.toml: has the same name as applications/acme-1.toml, and is not read; "
            "rename one of them"
        ),
    ]


def strays_of(samples: Path, of: str, to: str) -> list[str]:
    """Return the lines of a book in which one file was copied to another place."""
    (samples / to).write_bytes((samples / of).read_bytes())
    shelf = load(samples)
    assert shelf.sources[Path(of).stem].file == of
    again = reloaded(shelf)
    assert again.sources == shelf.sources
    assert again.book.problems == shelf.book.problems
    return lines(shelf)


@pytest.mark.parametrize(
    ("of", "to"),
    [
        ("offers/birch-1.toml", "offers/Birch-1.toml"),
        ("offers/birch-1.toml", "applications/birch-1.toml"),
        ("applications/acme.toml", "applications/Acme.toml"),
        ("applications/acme.toml", "offers/ACME.toml"),
    ],
)
def test_of_two_files_of_one_name_the_sound_one_in_use_is_read(
    samples: Path, of: str, to: str
) -> None:
    assert strays_of(samples, of, to) == [
        f"{to}: has the same name as {of}, and is not read; rename one of them"
    ]


def test_a_name_that_is_free_again_is_read_again(samples: Path) -> None:
    strays_of(samples, "offers/birch-1.toml", "offers/Birch-1.toml")
    shelf = load(samples)
    (samples / "offers/Birch-1.toml").unlink()
    assert lines(reloaded(shelf)) == []


COPIES = [
    "acme.sync-conflict-20261118-101500-ABCDEFG",
    "acme (Mia's conflicted copy 2026-11-18)",
    "acme (conflicted copy 2026-11-18 101500)",
    "acme_conflict-20261118-101500",
    "acme (SFConflict mia@example.org 2026-11-18-10-15-00)",
    "acme (1)",
    "acme 2",
    "acme copy",
    "acme [conflicted]",
    "acme [conflicted 2]",
    "acme_REMOTE_1234",
]


@pytest.mark.parametrize("name", COPIES)
def test_a_copy_left_by_a_sync_tool_is_reported_and_never_read(place: Place, name: str) -> None:
    place.put(f"applications/{name}.toml", APPLICATION)
    shelf = place.load()
    assert set(shelf.book.applications) == {"acme"}
    (problem,) = shelf.book.problems
    assert problem.remark
    assert problem.what.startswith("is a second copy of acme.toml")


def test_a_copy_of_an_odd_name_is_told_without_what_steers_a_terminal(place: Place) -> None:
    place.put("applications/a\x1b\u202eb (conflicted copy 2026-11-18).toml", APPLICATION)
    (problem,) = [one for one in place.load().book.problems if "copy" in one.what]
    told = f"{problem.record}{problem.what}{problem.todo}{problem.file}"
    assert "a\\x1b\\u202eb.toml" in problem.what
    assert told.isprintable()


def test_a_conflict_inside_a_text_that_parses_is_remarked(place: Place) -> None:
    notes = 'notes = """\n<<<<<<< HEAD\na\n=======\nb\n>>>>>>> x\n"""\ncompany = "A"\n'
    place.put("applications/b.toml", notes)
    (line,) = lines(place.load())
    assert line.startswith("applications/b.toml:2: holds an unresolved git conflict inside a text")


NAMES = [
    "Acme Corp",
    "星",
    "con",
    "x" * 41,
    "e\u0301",
    "a.b",
    "-x",
    "a'b\"c",
    "[x]",
    "$(rm)",
    "a;b",
]
UNUSABLE = ["a\nb", "\x1b]52;c;x\x07", "a\u202eb", "\udcff", "\u200b"]


@pytest.mark.parametrize("name", NAMES)
def test_a_name_that_not_every_disk_keeps_is_read_with_a_remark(place: Place, name: str) -> None:
    place.put(f"applications/{name}.toml", 'company = "A"\n')
    shelf = place.load()
    assert name in shelf.book.applications
    (line,) = lines(shelf)
    assert "has a name that not every disk can keep" in line


@pytest.mark.parametrize("name", UNUSABLE)
def test_a_name_that_cannot_be_shown_is_not_read(place: Place, name: str) -> None:
    path = os.fsencode(place.file("applications")) + b"/" + os.fsencode(name) + b".toml"
    with open(path, "wb") as file:  # noqa: PTH123 pathlib would refuse some
        file.write(b'company = "A"\n')
    shelf = place.load()
    (problem,) = shelf.book.problems
    assert problem.what == "has a name that cannot be used"
    assert problem.record.isascii()
    assert set(shelf.book.applications) == {"acme"}


def test_hidden_and_foreign_files_are_no_records(place: Place) -> None:
    for name in (".acme.toml", "acme.toml~", "acme.toml.bak", "notes.txt", ".offerbook-1-a.tmp"):
        place.put(f"applications/{name}", "[")
    place.put("other.toml", "a = 1\n")
    shelf = place.load()
    assert lines(shelf) == [
        "other.toml: lies where it is not read; move it into applications or offers"
    ]


def test_only_what_changed_is_read_again(place: Place) -> None:
    before = place.load()
    place.by_hand("offers/acme-1.toml", "95000", "96000")
    assert changed(before)
    after = reloaded(before)
    assert not changed(after)
    assert after.book.records["acme"] is before.book.records["acme"]
    assert after.book.records["acme-1"] is not before.book.records["acme-1"]
    assert after.book == place.load().book


def test_reading_again_finds_new_and_missing_files(place: Place) -> None:
    before = place.load()
    place.file("offers/acme-1.toml").unlink()
    place.put("applications/b.toml", 'company = "B"\n')
    after = reloaded(before)
    assert set(after.book.records) == {"preferences", "acme", "b"}
    assert after.book == place.load().book
    assert changed(before)


def test_lines_of_problems_between_records_move_with_the_text(place: Place) -> None:
    place.file("offers/acme-1.toml").unlink()
    before = place.load()
    assert before.book.problems[0].line == 14
    assert reloaded(before).book.problems == before.book.problems
    place.by_hand("applications/acme.toml", "role", "# a line\nrole")
    assert reloaded(before).book.problems[0].line == 15


def test_a_mark_and_windows_line_ends_are_read(place: Place) -> None:
    raw = b"\xef\xbb\xbf" + OFFER.replace("\n", "\r\n").encode()
    place.file("offers/acme-1.toml").write_bytes(raw)
    assert place.load().book.offers["acme-1"].currency == "EUR"


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is forbidden to root")
def test_a_forbidden_file_is_one_line(place: Place) -> None:
    place.file("offers/acme-1.toml").chmod(0)
    assert any("cannot be read: permission denied" in line for line in lines(place.load()))
