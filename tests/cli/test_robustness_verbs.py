from __future__ import annotations

from fractions import Fraction
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from tests.cli.run import run


def test_the_first_line_says_who_leads_and_whether_that_is_firm(samples: Path) -> None:
    first = run("rank", book=samples).out.splitlines()[0]
    assert first.startswith("Acme Gearworks leads Birch & Bough by 12.1 points: ahead most on pay")
    assert "Firm: every weight may be off by" in first
    assert "How sure" not in run("rank", book=samples).out


def test_why_prints_the_rest(samples: Path) -> None:
    text = run("rank", "--why", book=samples).out
    for words in (
        "Firm means",
        "of 100 ways to weigh money, start and fit (not a chance of success)",
        "Acme Gearworks is first in 43 of 100",
        "What would turn it",
        "What each choice could cost",
        "What things are worth to you",
        "by guaranteed pay",
        "What is not stated counts by its middle",
    ):
        assert words in text


def test_the_triangle_is_read_by_its_letters(samples: Path) -> None:
    lines = run("rank", "--why", book=samples).out.splitlines()
    top = next(at for at, line in enumerate(lines) if line.strip() == "only money")
    drawn = lines[top + 1 : top + 14]
    assert drawn[0].strip() == "A"  # all weight on money: Acme
    assert drawn[-1].strip()[0] == "B"  # all weight on the start: Birch
    assert sum(line.count("◉") for line in drawn) == 1
    # letters stand for areas: 57 of 100 for B, give or take an edge of the drawing
    letters = "".join(drawn)
    share = letters.count("B") / (letters.count("A") + letters.count("B") + 1)
    assert abs(share - 0.57) < 0.08


def test_rank_gives_every_share_exactly_in_json(samples: Path) -> None:
    found = run("rank", "--json", book=samples).json["robustness"]
    assert sum(Fraction(one["first"]["exact"]) for one in found["offers"]) == 1
    assert sum(Fraction(one["share"]["exact"]) for one in found["areas"]) == 1
    assert sum(Fraction(one["exact"]) for one in found["weights"].values()) == 1
    assert found["firmness"]["word"] == "firm"
    assert found["agreement"]["agree"] is False


def test_compare_says_whether_the_order_is_firm(samples: Path) -> None:
    first = run("compare", book=samples).out.splitlines()[0]
    assert first.startswith("Acme Gearworks leads Birch & Bough by 12.1 points")
    assert "Firm: every weight may be off by" in first
    assert run("compare", "--json", book=samples).json["firmness"]["word"] == "firm"
    assert "Firm:" not in run("compare", "acme", book=samples).out


def test_equity_that_cannot_be_sold_is_told(samples: Path) -> None:
    assert "\nEquity that cannot be sold\n  " in run("rank", "--why", book=samples).out
    found = run("rank", "--json", book=samples).json["robustness"]
    assert [one["offer"] for one in found["unsold_equity"]] == ["juniper-1"]
    assert found["own_odds"] is None


def test_what_is_sure_narrows_the_ways_to_weigh(samples: Path) -> None:
    found = run("rank", "--json", "--sure", "money>start", "--sure", "fit<=40%", book=samples)
    offers = found.json["robustness"]["offers"]
    assert found.json["robustness"]["sure"] == ["money>start", "fit<=40%"]
    assert sum(Fraction(one["first"]["exact"]) for one in offers) == 1
    assert "in which money>start" in run("rank", "--sure", "money>start", book=samples).out
    within = run("rank", "--json", "--within", "10", book=samples).json["robustness"]["offers"]
    assert within[0]["first"]["exact"] == "1"


@pytest.mark.parametrize(
    "words",
    [
        ("--sure", "cash>fit"),
        ("--within", "0"),
        ("--within", "-3"),
        ("--within", "abc"),
        ("--within", "nan"),
        ("--within", "1e999999999"),
        ("--sure", "money>fit", "--sure", "fit>money"),
    ],
)
def test_what_cannot_be_sure_is_one_line_and_code_2(samples: Path, words: tuple[str, ...]) -> None:
    ran = run("rank", *words, book=samples)
    assert ran.code == 2
    assert ran.out == ""
    assert len(ran.err.splitlines()) == 1
    assert "Traceback" not in ran.err


def test_the_picture_is_sound_and_escapes_names(samples: Path, tmp_path: Path) -> None:
    acme = samples / "applications" / "acme.toml"
    acme.write_text(
        acme.read_text("utf-8").replace("Acme Gearworks", "A<b>\\\"&'\\u001b[31m"), "utf-8"
    )
    file = tmp_path / "weights.svg"
    assert run("rank", "--svg", str(file), book=samples).code == 0
    text = file.read_text("utf-8")
    assert "<b>" not in text
    assert "\x1b" not in text
    root = ET.fromstring(text)  # noqa: S314 - our own file
    assert root.tag.endswith("svg")
    assert sum(one.tag.endswith("polygon") for one in root.iter()) == 2
    assert any("A<b>" in (one.text or "") for one in root.iter())


def test_a_picture_replaces_nothing_unless_told_and_is_its_owner_s_alone(samples: Path) -> None:
    offer, file = samples / "offers" / "acme-2.toml", samples / "weights.svg"
    before = offer.read_bytes()
    ran = run("rank", "--svg", str(offer), book=samples)
    assert ran.code == 1
    assert ran.err == (
        f"{offer}: exists already; choose another name, or add --force to replace it\n"
    )
    assert offer.read_bytes() == before
    file.write_text("old", "utf-8")
    assert run("rank", "--svg", str(file), "--force", book=samples).code == 0
    assert file.read_text("utf-8").startswith("<svg")
    assert file.stat().st_mode & 0o777 == 0o600
    alone = run("rank", "--force", book=samples)
    assert (alone.code, alone.out) == (2, "")


def test_a_picture_that_cannot_be_written_is_one_line(samples: Path, tmp_path: Path) -> None:
    ran = run("rank", "--svg", str(tmp_path / "no" / "x.svg"), book=samples)
    assert ran.code
    assert "cannot be written" in ran.err
    assert "Traceback" not in ran.err


def test_breakeven_speaks_of_every_open_thing(samples: Path) -> None:
    text = run("breakeven", "birch", book=samples).out
    assert "€116,500 wins, €116,000 does not." in text.splitlines()[0]
    assert "sign-on" in text
    assert "Not reachable inside your range" in text
    found = run("breakeven", "birch", "--json", book=samples).json
    by_path = {one["lever"]["path"]: one for one in found["levers"]}
    assert by_path["base.amount"]["wins"] == "116500"
    assert by_path["base.amount"]["figure"] == found["base"]
    assert by_path["fit.team"]["figure"] is None


def test_breakeven_looks_at_one_thing_where_it_is_named(samples: Path) -> None:
    text = run("breakeven", "birch", "--lever", "sign_on", book=samples).out
    assert "sign-on" in text
    assert "€116,500" not in text
    ran = run("breakeven", "birch", "--lever", "yacht", book=samples)
    assert ran.code == 2
    assert "open: base.amount" in ran.err


def test_counter_says_by_how_much_everything_falls_short(samples: Path) -> None:
    ran = run("counter", "juniper", book=samples)
    assert ran.code == 0
    assert "points short of a clear lead" in ran.out
    assert "at most" in ran.out


def test_counter_finds_packages_of_equal_worth(samples: Path) -> None:
    preferences = samples / "preferences.toml"
    more = '\n[[negotiation.lever]]\npath = "base.amount"\nmost = 125000\n'
    more += '[[negotiation.lever]]\npath = "sign_on"\nmost = 60000\nhardness = "easy"\n'
    preferences.write_text(preferences.read_text() + more)
    found = run("counter", "birch", "--json", book=samples).json
    easiest = found["easiest"]
    assert Fraction(easiest["ahead"]["exact"]) >= 1
    assert len(found["packages"]) >= 2
    worth = Fraction(easiest["score"]["exact"])
    for one in found["packages"]:
        assert abs(Fraction(one["score"]["exact"]) - worth) <= worth / 100
    assert len({one["led_by"] for one in found["packages"]}) == len(found["packages"])
    text = run("counter", "birch", book=samples).out
    assert "The easiest way" in text
    assert "Worth as much (2)" in text


def test_counter_needs_nothing_from_the_leader(samples: Path) -> None:
    assert "nothing needs asking for" in run("counter", "acme", book=samples).out


@pytest.mark.parametrize("margin", ["0", "-1", "x", "nan", "1e99999", "1e-99999999", "0.0000001"])
def test_a_margin_must_be_some_points(samples: Path, margin: str) -> None:
    ran = run("counter", "birch", f"--margin={margin}", book=samples)
    assert ran.code == 2
    assert "Traceback" not in ran.err


def test_an_order_alone_makes_weights_and_the_rule_is_kept(samples: Path) -> None:
    out = run("weigh", "fit", "pay", "start", book=samples).out
    assert out == "Your weights would be money 30.43, start 17.39 and fit 52.18.\n"
    assert "61.11" in run("weigh", "fit", "pay", "start", "--by", "centroid", book=samples).out
    assert run("weigh", "fit", "pay", "start", "--keep", book=samples).code == 0
    text = (samples / "preferences.toml").read_text()
    assert 'made = "sum_reciprocal"' in text
    assert "on = 2026-11-23" in text
    assert "Set on a quiet Sunday" in text
    assert run("undo", book=samples).code == 0
    assert "made = " not in (samples / "preferences.toml").read_text()


def test_choices_that_contradict_each_other_are_pointed_out_and_not_kept(samples: Path) -> None:
    ran = run("weigh", "1a", "3b", "5a", book=samples)
    assert ran.code == 1
    assert ran.out.startswith("Your answers to 1, 3 and 5 contradict each other")
    before = (samples / "preferences.toml").read_text()
    assert run("weigh", "1a", "3b", "5a", "--keep", book=samples).code == 2
    assert (samples / "preferences.toml").read_text() == before


def test_choices_that_fit_together_become_weights(samples: Path) -> None:
    found = run("weigh", "1a", "3b", "5b", "--json", "--keep", book=samples).json
    assert found["conflicts"] == []
    weights = {key: Fraction(one) for key, one in found["weights"].items()}
    assert sum(weights.values()) == 100
    assert weights["fit"] > weights["money"] > weights["start"]
    assert 'made = "choices"' in (samples / "preferences.toml").read_text()


@pytest.mark.parametrize(
    "words",
    [("money", "fit"), ("money", "money", "fit"), ("1c",), ("9a",), ("1a", "x"), ("--keep",)],
)
def test_what_is_neither_an_order_nor_answers_is_refused(
    samples: Path, words: tuple[str, ...]
) -> None:
    ran = run("weigh", *words, book=samples)
    assert ran.code == 2
    assert "Traceback" not in ran.err
