from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from offerbook.cli.vocabulary import SHEETS, TEXTS
from tests.cli.run import STORY, run


def test_stance_names_row_circumstances_ask_and_what_to_write(samples: Path) -> None:
    ran = run("stance", "acme", book=samples)
    assert ran.code == 0
    assert ran.out.startswith("Make one ask, resting on a figure from outside.  [P5a + P6i]")
    assert "Birch & Bough comes first: Friday 27 November." in ran.out
    assert "First ask: €107,000 a year" in ran.out
    assert "offerbook draft recap acme" in ran.out
    assert "Not yet cleared: references." in ran.out
    assert "offered base × 1.2" in run("stance", "acme", "--facts", book=samples).out


def test_stance_as_data_has_the_ask_with_its_formula_and_fields(samples: Path) -> None:
    found = run("stance", "acme", "--json", book=samples).json
    assert (found["row"], found["offer"], found["application"]) == ("P5a", "acme-2", "acme")
    assert found["room"]["ask"]["base"] == "107000"
    assert found["room"]["ask"]["fact"]["parts"][0]["name"] == "target"
    assert [one["kind"] for one in found["texts"]] == ["recap", "counter"]
    assert run("stance", "garnet", "--json", book=samples).json["room"] is None


def test_stance_of_an_offer_at_the_aim_asks_for_nothing(samples: Path) -> None:
    ran = run("stance", "birch", book=samples)
    assert "settle things with Acme Gearworks, your first choice" in ran.out
    assert "First ask" not in ran.out


def test_a_figure_of_ones_own_is_used_and_told_about_where_it_lies_outside(samples: Path) -> None:
    assert run("set", "acme", "ask", "120k", book=samples).code == 0
    ran = run("stance", "acme", book=samples)
    assert "First ask: €120,000 a year" in ran.out
    assert "Worked out: €107,000" in ran.out
    assert "You chose €120,000: more than €109,760" in ran.out
    assert "€120,000" in run("draft", "counter", "acme", book=samples).out


@pytest.mark.parametrize("kind", [*TEXTS, *SHEETS])
@pytest.mark.parametrize("about", ["acme", "cedarline", "fernway"])
def test_every_text_is_written_or_refused_with_a_reason(
    samples: Path, kind: str, about: str
) -> None:
    ran = run("draft", kind, about, book=samples)
    assert ran.code in {0, 1}
    assert ran.out if ran.code == 0 else ran.err.startswith(f"{about}: ")


def test_every_line_of_a_private_sheet_has_its_facts(samples: Path) -> None:
    found = run("draft", "prep", "acme", "--json", book=samples).json
    money = next(one for one in found["sections"] if one["title"] == "Lowest, aim and first ask")
    ask = next(one for one in money["sentences"] if one["text"].startswith("First ask"))
    assert ask["facts"][0]["formula"].startswith("lower of the limit and target")
    told = run("draft", "prep", "acme", "--facts", book=samples).out
    assert "target × 1.03" in told
    assert told.startswith("Private, and never sent.\n\n")


def test_a_round_runs_from_the_ask_through_the_phone_to_the_letter(samples: Path) -> None:
    asked = ("offer=acme-2", "asks[0].path=base.amount", "asks[0].value=107000", "who=Jo Lane")
    assert run("log", "acme", "asked", *asked, "--on", "2026-11-23", book=samples).code == 0
    assert "wait for their answer" in run("stance", "acme", book=samples).out
    back = ("offer=acme-2", "asks[0].path=base.amount", "asks[0].value=103500", "closed[0]=sign_on")
    assert run("log", "acme", "improved", *back, "--on", "2026-11-23", book=samples).code == 0
    ran = run("stance", "acme", book=samples)
    assert "Have what they promised in writing" in ran.out
    assert "sign-on payment" not in ran.out
    assert "a base of €103,500 a year" in run("draft", "recap", "acme", book=samples).out
    refused = run("draft", "accept", "acme", book=samples)
    assert refused.code == 1
    assert "Instead: offerbook draft recap acme" in refused.err
    letter = samples / "offers" / "acme-3.toml"
    text = (samples / "offers" / "acme-2.toml").read_text()
    text = text.replace("98000", "103500").replace('supersedes = "acme-1"', 'supersedes = "acme-2"')
    letter.write_text(text.replace("received = 2026-11-18", "received = 2026-11-23"))
    run("log", "acme", "offer_written", "offer=acme-3", "--on", "2026-11-23", book=samples)
    (one,) = run("stance", "acme-3", "--json", book=samples).json["rounds"]
    assert (one["before"], one["version"]) == ("acme-2", "acme-3")
    assert int(one["won"]["horizon"].split(".")[0]) > 4 * 5_500
    assert "Won so far: " in run("stance", "acme-3", book=samples).out


def test_what_is_open_before_signing_is_settled_one_by_one(samples: Path) -> None:
    ran = run("sign", "acme", book=samples)
    assert ran.code == 1
    assert [line[:2] for line in ran.out.splitlines()[::2]] == ["1.", "2.", "3.", "4."]
    said = run("sign", "acme", "--settle", "4", book=samples)
    assert (said.code, "this takes your own words" in said.err) == (2, True)
    words = ("--since", "the role grew to eleven teams")
    run("sign", "acme", "--settle", "4", *words, book=samples)
    for _ in range(3):
        ran = run("sign", "acme", "--settle", "1", book=samples)
    assert ran.code == 0
    assert ran.out.startswith("Nothing is left to settle")
    assert run("sign", "acme", "--settle", "1", book=samples).code == 2
    assert run("sign", "acme", "--json", book=samples).json == {"open": []}
    assert run("undo", book=samples).code == 0
    assert run("sign", "acme", book=samples).code == 1


def test_an_acceptance_comes_with_what_is_not_settled_yet(samples: Path) -> None:
    run("sign", "acme", "--settle", "1", book=samples)
    ran = run("draft", "accept", "acme", book=samples)
    assert ran.code == 0
    assert "- base: €98,000 a year" in ran.out
    assert "settle this before you sign" in ran.err
    assert "references" in ran.err
    assert len(run("draft", "accept", "acme", "--json", book=samples).json["before_signing"]) == 3


def test_lint_says_rule_place_and_reason_and_exits_with_one(samples: Path, tmp_path: Path) -> None:
    file = tmp_path / "mine.txt"
    file.write_text("Hi Jo,\n\nSorry, I need 130,000. Birch & Bough pays more.\n")
    ran = run("lint", "acme", str(file), book=samples)
    assert ran.code == 1
    assert f"{file}:3:1: apology: “Sorry”" in ran.out
    assert f"{file}:3:15: window: “130,000” More than €109,760" in ran.out
    assert "name: “Birch & Bough”" in ran.out
    assert f"{file}: the whole text: thanks: It does not say thank you." in ran.out
    found = run("lint", "acme", str(file), "--json", book=samples).json
    assert found["text"] == "counter"
    assert {"rule", "line", "column", "start", "end", "words", "why"} == set(found["findings"][0])


def test_what_the_program_writes_passes_through_lint_on_stdin(samples: Path) -> None:
    letter = run("draft", "counter", "acme", book=samples).out
    command = [sys.executable, "-m", "offerbook", "lint", "acme", "-", "--book", str(samples)]
    done = subprocess.run(
        [*command, "--today", STORY], input=letter, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout) == (0, "Nothing to mend.\n")


def test_lint_without_a_text_to_read_says_so_in_one_line(samples: Path, tmp_path: Path) -> None:
    ran = run("lint", "acme", str(tmp_path / "none"), book=samples)
    assert (ran.code, ran.err.count("\n")) == (2, 1)
    binary = tmp_path / "picture"
    binary.write_bytes(b"\xff\xfe\x00")
    assert "no text in UTF-8" in run("lint", "acme", str(binary), book=samples).err
    long = tmp_path / "long"
    long.write_text("x" * 200_001)
    assert "too long" in run("lint", "acme", str(long), book=samples).err


def test_a_text_without_a_name_below_says_where_to_add_one(samples: Path) -> None:
    assert "holds no name" not in run("draft", "counter", "acme", book=samples).err
    run("set", "preferences", "name", "", book=samples)
    ran = run("draft", "counter", "acme", book=samples)
    assert ran.code == 0
    assert "Your book holds no name" in ran.err
    assert "offerbook set preferences name" in ran.err


def test_check_remarks_on_words_that_do_not_go_on_after_keen_on(samples: Path) -> None:
    assert "keen on" not in run("check", book=samples).out
    run("set", "acme", "specific", "I love that you publish everything", book=samples)
    ran = run("check", book=samples)
    assert "specific: does not go on after “I am keen on …”" in ran.out
    assert "given I love that you publish everything" in ran.out
    letter = run("draft", "counter", "acme", book=samples).out
    assert "on I love" not in letter
    assert "I love that you publish everything" in letter


def test_check_remarks_on_what_was_done_where_it_does_not_follow_i(samples: Path) -> None:
    assert "go on after “I …”" not in run("check", book=samples).out
    run("set", "preferences", "negotiation.achievement[0].text", "AWS certified", book=samples)
    out = run("check", book=samples).out
    assert "achievement[0].text: does not go on after “I …”" in out
    assert "given AWS certified" in out


def test_check_remarks_on_what_was_agreed_and_is_not_entered(samples: Path) -> None:
    run("set", "acme-2", "promised[0].settled", "2026-11-21", book=samples)
    path = "promised[0].value: was agreed, and terms.review_on does not hold it, given 2027-09-01"
    assert path in run("check", book=samples).out
    run("set", "acme-2", "terms.review_on", "2027-09-01", book=samples)
    assert "was agreed" not in run("check", book=samples).out
