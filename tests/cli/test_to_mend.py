"""One wrong value is one line, and nothing is concluded from what it leaves open."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.run import inside

WEIGHT = ("preferences.toml", "money = 50", "money = -3")
ENDS = ("preferences.toml", "best = 130000", "best = 1300")
AMOUNT = ("offers/acme-2.toml", "amount = 98000", 'amount = "98000"')
UNREADABLE = ("offers/acme-2.toml", "[base]", "[base")


def spoil(book: Path, file: str, old: str, new: str) -> None:
    """Write something else in one place of a file."""
    path = book / file
    text = path.read_text()
    assert old in text
    path.write_text(text.replace(old, new, 1))


@pytest.mark.parametrize("fault", [WEIGHT, ENDS, AMOUNT])
def test_one_fault_is_one_line_of_check(samples: Path, fault: tuple[str, str, str]) -> None:
    spoil(samples, *fault)
    ran = inside("check", book=samples)
    assert ran.code == 1
    assert len(ran.out.splitlines()) == 1


CONCLUDING = (
    ("rank",),
    ("compare",),
    ("value",),
    ("stance", "acme"),
    ("draft", "counter", "acme"),
    ("draft", "thank_you", "acme"),
    ("breakeven", "birch"),
    ("counter", "birch"),
    ("sign", "acme"),
    ("leave", "acme"),
    ("weigh",),
    ("export", "html"),
)


@pytest.mark.parametrize("words", CONCLUDING)
@pytest.mark.parametrize("fault", [WEIGHT, ENDS])
def test_nothing_is_concluded_from_assumed_preferences(
    samples: Path, words: tuple[str, ...], fault: tuple[str, str, str]
) -> None:
    spoil(samples, *fault)
    ran = inside(*words, book=samples)
    assert (ran.code, ran.out) == (1, "")
    assert len(ran.err.splitlines()) == 1
    assert ran.err.startswith("preferences.toml:")
    assert "must be mended first: " in ran.err


def test_a_text_is_not_examined_without_the_private_figures(samples: Path, tmp_path: Path) -> None:
    spoil(samples, *WEIGHT)
    text = tmp_path / "text.txt"
    text.write_text("My lowest is 92,000.")
    ran = inside("lint", "acme", str(text), book=samples)
    assert (ran.code, ran.out) == (1, "")
    assert "preferences.toml:12: must be mended first" in ran.err


@pytest.mark.parametrize("verb", ["today", "list", "timeline", "funnel"])
def test_what_rests_on_no_preferences_is_still_told(samples: Path, verb: str) -> None:
    spoil(samples, *WEIGHT)
    ran = inside(verb, book=samples)
    assert "must be mended first" not in ran.err
    assert ran.out
    assert ran.code == 1


def test_the_sound_tables_of_preferences_to_mend_still_say_how_to_write(samples: Path) -> None:
    spoil(samples, "preferences.toml", 'locale = "en_GB"', 'locale = "de_DE"')
    spoil(samples, *WEIGHT)
    assert "98.000" in inside("list", book=samples).out


def test_the_preferences_are_mended_by_setting_what_is_wrong(samples: Path) -> None:
    spoil(samples, *WEIGHT)
    assert inside("set", "preferences", "weights.money", "50", book=samples).code == 0
    assert inside("rank", book=samples).code == 0


@pytest.mark.parametrize("fault", [AMOUNT, UNREADABLE])
def test_a_replaced_offer_never_stands_in_for_one_to_be_mended(
    samples: Path, fault: tuple[str, str, str]
) -> None:
    spoil(samples, *fault)
    ranked = inside("rank", book=samples)
    assert ranked.code == 1
    assert "acme-1" not in ranked.out
    assert "acme-2: not ranked until its file is mended" in ranked.err
    listed = inside("list", book=samples).out
    assert "replaced" in next(one for one in listed.splitlines() if one.startswith("acme-1"))
    assert "to mend" in next(one for one in listed.splitlines() if one.startswith("acme-2"))


def test_its_deadline_stays_on_the_list(samples: Path) -> None:
    spoil(samples, *AMOUNT)
    assert (
        "Acme Gearworks wants an answer by Tuesday 1 December" in inside("today", book=samples).out
    )


@pytest.mark.parametrize(
    "words",
    [
        ("stance", "acme"),
        ("stance", "acme-1"),
        ("draft", "in_writing", "acme"),
        ("draft", "thank_you", "acme"),
        ("value", "acme"),
        ("value", "acme-2"),
        ("breakeven", "acme-2"),
    ],
)
def test_texts_and_stance_of_an_offer_to_be_mended_name_its_file_and_line(
    samples: Path, words: tuple[str, ...]
) -> None:
    spoil(samples, *AMOUNT)
    ran = inside(*words, book=samples)
    assert (ran.code, ran.out) == (1, "")
    assert ran.err == (
        'offers/acme-2.toml:13: must be mended first: base.amount: must be a number, given "98000"'
        "; write it without quotes\n"
    )


@pytest.mark.parametrize("words", [("value", "birch"), ("stance", "birch"), ("value", "birch-1")])
def test_a_single_offer_to_be_mended_is_not_absent(samples: Path, words: tuple[str, ...]) -> None:
    path = samples / "offers" / "birch-1.toml"
    path.write_text(path.read_text().replace("amount = ", "amount = -", 1))
    ran = inside(*words, book=samples)
    assert (ran.code, ran.out) == (1, "")
    assert "offers/birch-1.toml:" in ran.err
    assert "must be mended first: base.amount" in ran.err


def test_an_application_to_be_mended_is_refused_with_its_line(samples: Path) -> None:
    path = samples / "applications" / "acme.toml"
    path.write_text(path.read_text().replace('company = "Acme Gearworks"', "company = 3", 1))
    ran = inside("stance", "acme", book=samples)
    assert (ran.code, ran.out) == (1, "")
    assert "applications/acme.toml:1: must be mended first: company" in ran.err


def test_a_new_letter_takes_the_place_of_the_one_in_force(samples: Path) -> None:
    ran = inside("new", "offer", "acme", "written=yes", "base.amount=110k", book=samples)
    assert (ran.code, ran.out) == (0, "acme-3\n")
    made = (samples / "offers" / "acme-3.toml").read_text()
    assert 'supersedes = "acme-2"' in made
    assert "received = 2026-11-23" in made
    assert "acme-3" in inside("rank", book=samples).out


def test_a_new_call_leaves_the_letter_in_force(samples: Path) -> None:
    inside("new", "offer", "acme", "base.amount=110k", book=samples)
    assert "supersedes" not in (samples / "offers" / "acme-3.toml").read_text()
    assert "acme-2" in inside("rank", book=samples).out


def test_a_letter_without_day_and_predecessor_is_in_force_and_remarked_on(samples: Path) -> None:
    text = 'application = "acme"\nwritten = true\ncurrency = "EUR"\nstart = 2027-03-01\n'
    (samples / "offers" / "acme-3.toml").write_text(text + "[base]\namount = 110000\n")
    with (samples / "applications" / "acme.toml").open("a") as file:
        file.write('\n[[events]]\non = 2026-11-22\nkind = "offer_written"\noffer = "acme-3"\n')
    listed = inside("list", book=samples).out
    assert sum(" open " in one for one in listed.splitlines() if one.startswith("acme-")) == 1
    told = inside("check", book=samples)
    assert told.code == 0
    assert "offerbook set acme-3 supersedes acme-2 (remark)" in told.out
    assert "acme-3" in inside("rank", book=samples).out
