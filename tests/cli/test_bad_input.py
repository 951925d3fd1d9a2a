from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.run import run

OFFER = 'application = "acme"\ncurrency = "EUR"\n'
BAD = {
    "broken TOML": ("bad", "[base\namount = 1\n", "offers/bad.toml:1: "),
    "a wrong type": (
        "bad",
        OFFER + '[base]\namount = "5200"\n',
        'offers/bad.toml:4: base.amount: must be a number, given "5200"',
    ),
    "a day that does not exist": ("bad", OFFER + "start = 2027-02-30\n", "offers/bad.toml:3: "),
    "not a number": (
        "bad",
        OFFER + "[base]\namount = nan\n",
        "offers/bad.toml:4: base.amount: must be a finite number",
    ),
    "a negative salary": (
        "bad",
        OFFER + "[base]\namount = -5\n",
        "offers/bad.toml:4: base.amount: must not be below 0, given -5",
    ),
    "a schedule that is not whole": (
        "bad",
        OFFER + "[[grant]]\nvalue = 1\npercents_by_year = [50, 40]\n",
        "offers/bad.toml:3: grant[0]: percents_by_year must sum to 100, not 90",
    ),
    "no such application": ("bad", OFFER.replace("acme", "acmee"), "did you mean acme?"),
    "no rate": ("bad", OFFER.replace("EUR", "JPY"), "add rates.JPY to preferences.toml"),
    "two records with one id": ("acme", OFFER, "acme"),
    "no such currency": ("bad", OFFER.replace("EUR", "XQX"), "offers/bad.toml:2: currency: "),
}


@pytest.mark.parametrize("case", BAD)
def test_bad_input_gives_one_line_and_hides_nothing_else(case: str, samples: Path) -> None:
    stem, text, expected = BAD[case]
    file = samples / "offers" / f"{stem}.toml"
    file.write_text(text, encoding="utf-8")
    before = file.read_bytes()
    ran = run("check", book=samples)
    lines = [line for line in ran.out.splitlines() if not line.endswith("(remark)")]
    assert ran.code == 1
    assert len(lines) == 1, ran.out
    assert expected in lines[0]
    ranked = run("rank", "--json", book=samples)
    assert ranked.code == 1
    assert {"acme-2", "birch-1", "juniper-1"} <= {one["offer"] for one in ranked.json["standings"]}
    assert lines[0] in ranked.err
    assert file.read_bytes() == before


def test_an_unknown_key_is_a_remark_with_the_nearest_one_and_survives_an_edit(
    samples: Path,
) -> None:
    file = samples / "offers" / "acme-2.toml"
    file.write_text(
        file.read_text("utf-8").replace("country =", 'x_mood = "good"\ncoutry ='), "utf-8"
    )
    ran = run("check", book=samples)
    assert ran.code == 0
    assert "did you mean country?" in ran.out
    assert "x_mood" not in ran.out
    run("set", "acme-2", "base.amount", "99k", book=samples)
    assert 'x_mood = "good"' in file.read_text("utf-8")
    assert "coutry =" in file.read_text("utf-8")
