from __future__ import annotations

from pathlib import Path

from tests.cli.run import inside

COUNT = 60


def crowded(root: Path) -> Path:
    """Return a book of one-line offers, two of each salary."""
    for folder in ("applications", "offers"):
        (root / folder).mkdir(parents=True)
    for number in range(COUNT):
        name = f"firm-{number:02}"
        event = f'[[events]]\non = 2026-11-20\nkind = "offer_written"\noffer = "{name}-1"\n'
        (root / "applications" / f"{name}.toml").write_text(f'company = "Firm {number}"\n{event}')
        terms = f'application = "{name}"\nwritten = true\ncurrency = "EUR"\n'
        amount = 60_000 + 1000 * (number // 2)
        (root / "offers" / f"{name}-1.toml").write_text(f"{terms}base = {{ amount = {amount} }}\n")
    money = 'currency = "EUR"\n[money]\nworst = 50000\nbest = 100000\n'
    (root / "preferences.toml").write_text(money)
    return root


def test_many_offers_are_put_in_order_without_holding_all_against_each_other(
    tmp_path: Path,
) -> None:
    book = crowded(tmp_path / "book")
    ran = inside("rank", "--json", book=book)
    found = ran.json
    assert "40 offers at most" in ran.err
    assert found["robustness"] is None
    # two of each salary share a place, and the next two are two places further down
    places = [one["place"] for one in found["standings"]]
    assert places == [2 * (number // 2) + 1 for number in range(COUNT)]
    assert found["standings"][0]["offer"] == "firm-58-1"
    assert "firm-00-1" in inside("rank", book=book).out


def test_those_that_are_named_are_held_against_each_other(tmp_path: Path) -> None:
    book = crowded(tmp_path / "book")
    found = inside("rank", "firm-00-1", "firm-59-1", "--json", book=book).json
    assert found["robustness"] is not None
