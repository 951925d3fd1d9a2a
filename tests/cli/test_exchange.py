from __future__ import annotations

import csv
import io
import json
import os
import pty
import stat
import subprocess
import sys
from pathlib import Path

import pytest
from icalendar import Calendar

from tests.cli.run import STORY, TRACKER, inside, run

FORMATS = (["ics"], ["csv"], ["csv", "offers"], ["csv", "events"], ["markdown"], ["html"])
WITHOUT = """
import sys
sys.modules["icalendar"] = None
from offerbook.cli.main import run
sys.exit(run(sys.argv[1:]))
"""


def tree(book: Path) -> dict[str, bytes]:
    return {str(one): one.read_bytes() for one in book.rglob("*.toml")}


@pytest.mark.parametrize("words", FORMATS)
def test_a_file_holds_what_is_printed_without_one(
    words: list[str], samples: Path, tmp_path: Path
) -> None:
    file = tmp_path / "out"
    printed = inside("export", *words, book=samples)
    assert printed.code == 0
    done = inside("export", *words, str(file), book=samples)
    assert (done.code, done.out) == (0, f"{file}\n")
    raw = file.read_bytes()
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    # spreadsheets take a table for UTF-8 only if it begins with a byte-order mark
    assert raw.startswith(b"\xef\xbb\xbf") == (words[0] == "csv")
    assert raw.decode("utf-8-sig") == printed.out


@pytest.mark.parametrize("words", FORMATS)
def test_the_same_is_in_the_json(words: list[str], samples: Path) -> None:
    found = inside("export", *words, "--json", book=samples).json
    assert found["text"] == inside("export", *words, book=samples).out
    assert found["entries"] > 0


def test_a_file_that_is_there_is_kept_unless_forced(samples: Path, tmp_path: Path) -> None:
    file = tmp_path / "out.csv"
    file.write_text("mine", "utf-8")
    refused = inside("export", "csv", str(file), book=samples)
    assert (refused.code, refused.out) == (1, "")
    assert refused.err == (
        f"{file}: exists already; choose another name, or add --force to replace it\n"
    )
    assert file.read_text("utf-8") == "mine"
    assert inside("export", "csv", str(file), "--force", book=samples).code == 0
    assert file.read_text("utf-8-sig").startswith("id,company")


def test_options_may_stand_anywhere(samples: Path, tmp_path: Path) -> None:
    file = tmp_path / "out.csv"
    for words in (["csv", "--without-pay", "offers"], ["csv", "offers", "--without-pay"]):
        found = inside("export", *words, book=samples)
        assert found.code == 0
        assert "base" not in found.out
    assert inside("export", "csv", "--force", "offers", str(file), book=samples).code == 0


@pytest.mark.parametrize(
    ("words", "what"),
    [
        (["pdf"], "is not known here"),
        (["csv", "offers", "a", "b"], "one word too many"),
        (["html", "--force"], "--force needs a file"),
        (["ics", "--without-pay"], "holds no pay"),
    ],
)
def test_words_that_make_no_sense_are_one_line_and_end_with_two(
    words: list[str], what: str, samples: Path
) -> None:
    ran = inside("export", *words, book=samples)
    assert ran.code == 2
    assert what in ran.err
    assert len(ran.err.splitlines()) == 1


def test_without_the_extra_one_line_says_what_to_install(samples: Path) -> None:
    words = ["export", "ics", "--book", str(samples), "--today", STORY]
    done = subprocess.run(
        [sys.executable, "-c", WITHOUT, *words], capture_output=True, text=True, check=False
    )
    assert done.returncode == 1
    assert done.stdout == ""
    assert done.stderr == (
        "calendar files need the package icalendar; install it: pip install 'offerbook[ics]'\n"
    )


def test_an_offers_deadline_moves_in_the_calendar_when_more_time_is_granted(
    samples: Path,
) -> None:
    def deadline() -> tuple[str, str]:
        calendar = Calendar.from_ical(inside("export", "ics", book=samples).out)
        found = [one for one in calendar.events if one["uid"] == "birch.answer@offerbook"]
        assert len(found) == 1
        return str(found[0].start), str(found[0]["uid"])

    assert deadline()[0] == "2026-11-27 17:00:00+01:00"
    words = ["log", "birch", "extension_granted", "offer=birch-1", "by=2026-12-02"]
    assert inside(*words, book=samples).code == 0
    assert deadline()[0] == "2026-12-02"


def test_a_broken_file_is_named_beside_the_export_and_hides_nothing_else(samples: Path) -> None:
    (samples / "offers" / "bad.toml").write_text("[base\n", "utf-8")
    for words in FORMATS:
        ran = inside("export", *words, book=samples)
        assert ran.code == 1
        assert "offers/bad.toml:1: " in ran.err
        assert ran.out


def test_bytes_are_utf8_wherever_they_are_printed(samples: Path) -> None:
    env = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    ran = run("export", "csv", book=samples, env=env)
    assert "2026-10-05 applied → 2026-10-12 screening" in ran.out


def test_nothing_reaches_a_terminal_that_could_steer_it(samples: Path) -> None:
    file = samples / "applications" / "acme.toml"
    evil = "Acme\\u001b]52;c;ZXZpbA==\\u0007"
    file.write_text(file.read_text("utf-8").replace("Acme Gearworks", evil), "utf-8")
    for words in (["csv"], ["markdown"]):
        ours, theirs = pty.openpty()
        command = [sys.executable, "-m", "offerbook", "export", *words, "--book", str(samples)]
        with os.fdopen(ours, "rb", buffering=0) as screen:
            running = subprocess.Popen(
                [*command, "--today", STORY], stdout=theirs, stderr=theirs, stdin=theirs
            )
            os.close(theirs)
            seen = b""
            try:
                while chunk := screen.read(65536):
                    seen += chunk
            except OSError:
                pass  # on Linux the other end of a closed terminal reads as an error
            running.wait()
        assert b"Acme" in seen
        assert b"\x1b" not in seen
        assert b"\x07" not in seen


def test_a_look_at_a_table_writes_nothing(samples: Path) -> None:
    before = tree(samples)
    ran = inside("import", "csv", str(TRACKER), book=samples)
    assert ran.code == 1
    assert ran.out.startswith("3 rows: 1 new, 1 there already, 1 to mend\n")
    assert "Kestrel Kites" in ran.out
    assert ran.err.splitlines() == [
        f"{TRACKER}: row 3: Acme Gearworks, Staff engineer is passed over: the same as acme",
        (
            f'{TRACKER}: row 2, "Status": has no day: silent is noted on 2026-11-23; '
            "give a column for it with --map COLUMN=status_day"
        ),
        (
            f"{TRACKER}: row 4, \"Date Applied\": '31/31/2026' has no month that exists; "
            "here the day comes first; write it like 2026-11-27 or 27 Nov"
        ),
        "Nothing was written: mend the rows above first.",
    ]
    assert tree(samples) == before


def test_one_row_to_mend_keeps_all_from_being_written(samples: Path) -> None:
    before = tree(samples)
    ran = inside("import", "csv", str(TRACKER), "--write", "--json", book=samples)
    assert ran.code == 1
    assert ran.json["written"] is False
    assert tree(samples) == before


def test_a_whole_table_is_taken_in_and_taken_back_as_one_step(
    samples: Path, tmp_path: Path
) -> None:
    before = tree(samples)
    file = tmp_path / "jobs.csv"
    file.write_bytes(
        "\ufeffFirma;Stelle;Stand;Datum\r\nÄcker & Söhne;Koch;abgelehnt;3.8.2026\r\n"
        "../../etc/passwd;=cmd|' /C calc'!A0;abgelehnt;4.8.2026\r\n".encode()
    )
    maps = ["Firma=company", "Stelle=role", "Stand=status", "Datum=applied"]
    words = [word for one in maps for word in ("--map", one)]
    ran = inside(
        *("import", "csv", str(file), *words, "--status", "abgelehnt=rejected", "--write"),
        *("--locale", "de_DE"),
        book=samples,
    )
    assert ran.code == 0, ran.err
    assert ran.err.splitlines()[-1] == "Added 2 applications; offerbook undo takes all of it back."
    new = set(tree(samples)) - set(before)
    assert {Path(one).name for one in new} == {"acker-sohne.toml", "etc-passwd.toml"}
    listed = {one["id"]: one for one in inside("list", "--json", book=samples).json["applications"]}
    assert listed["acker-sohne"]["stage"] == "rejected"
    assert inside("check", book=samples).code == 0
    exported = inside("export", "csv", book=samples).out
    roles = [row["role"] for row in csv.DictReader(io.StringIO(exported, newline=""))]
    assert "'=cmd|' /C calc'!A0" in roles
    assert inside("undo", book=samples).out == "undone: imported 2 applications\n"
    assert tree(samples) == before


@pytest.mark.parametrize(
    ("words", "code", "what"),
    [
        (["none.csv"], 1, "none.csv: cannot be read: no such file or directory"),
        ([str(TRACKER), "--map", "Priority"], 2, "is no pair"),
        ([str(TRACKER), "--map", "Prio=role"], 2, "did you mean 'Priority'?"),
        ([str(TRACKER), "--map", "Priority=rolle"], 2, "did you mean role?"),
        ([str(TRACKER), "--map", "Company="], 2, "no column names the company"),
        ([str(TRACKER), "--status", "Ghosted=gone"], 2, "is no kind of event"),
        ([str(TRACKER), "--status", "Ghosted=retracted"], 2, "is no kind of event"),
        ([str(TRACKER), "more"], 2, "not understood"),
    ],
)
def test_an_import_that_cannot_be_is_one_line(
    words: list[str], code: int, what: str, samples: Path
) -> None:
    ran = inside("import", "csv", *words, book=samples)
    assert (ran.code, ran.out) == (code, "")
    assert what in ran.err
    assert len(ran.err.splitlines()) == 1


def test_a_first_book_can_come_from_a_table(samples: Path, tmp_path: Path) -> None:
    file, book = tmp_path / "all.csv", tmp_path / "mine"
    inside("export", "csv", str(file), book=samples)
    assert inside("import", "csv", str(file), book=book).code == 0
    assert not book.exists()
    assert inside("import", "csv", str(file), "--write", book=book).code == 0
    again = json.loads(inside("import", "csv", str(file), "--write", "--json", book=book).out)
    count = len(list((samples / "applications").iterdir()))
    assert (again["new"], len(again["passed_over"])) == ([], count)


def test_many_rows_are_counted_and_the_first_are_shown(tmp_path: Path) -> None:
    file = tmp_path / "jobs.csv"
    rows = "".join(f"Firm {at},Smith\n" for at in range(50))
    file.write_text("Company,Role\n" + rows, "utf-8")
    ran = inside("import", "csv", str(file), book=tmp_path / "book")
    assert "50 rows: 50 new" in ran.out
    assert ran.out.rstrip().endswith("and 30 more")
