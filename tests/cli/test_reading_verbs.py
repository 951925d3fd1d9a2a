from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from pathlib import Path

from tests.cli.run import run


def test_rank_says_one_sentence_first_and_its_parts_add_up(samples: Path) -> None:
    assert run("rank", book=samples).out.startswith("Acme Gearworks leads Birch & Bough")
    found = run("rank", "--json", book=samples).json
    assert [one["offer"] for one in found["standings"]] == ["acme-2", "birch-1", "juniper-1"]
    first = found["standings"][0]
    parts = sum(Fraction(part["low"]["exact"]) for part in first["contributions"])
    assert parts == Fraction(first["low"]["exact"])
    assert all(part["facts"] for part in first["contributions"])


def test_the_orders_by_base_by_pay_and_by_weights_all_differ(samples: Path) -> None:
    offers = {one["id"]: one for one in run("list", "--json", book=samples).json["offers"]}
    pay = {one["offer"]: one for one in run("value", "--json", book=samples).json["offers"]}
    order = [one["offer"] for one in run("rank", "--json", book=samples).json["standings"]]
    by_base = sorted(order, key=lambda key: -Decimal(pay[key]["base"]))
    by_pay = sorted(order, key=lambda key: -Decimal(pay[key]["annualised"]))
    assert set(order) <= set(offers)
    assert by_base != by_pay
    assert by_base != order
    assert by_pay != order


def test_value_gives_every_row_with_its_scenario_and_money_as_text(samples: Path) -> None:
    acme = run("value", "acme", "--json", book=samples).json["offers"][0]
    row = next(one for one in acme["rows"] if one["component"] == "base")
    assert row == {
        "on": "2027-03-31",
        "month": 1,
        "year": 1,
        "amount": row["amount"],
        "currency": "EUR",
        "component": "base",
        "label": "base",
        "certainty": "contractual",
        "source": "base",
        "scenario": "low",
    }
    # 98,000 / 12 a month
    assert abs(Decimal(row["amount"]) - Decimal("8166.666667")) < Decimal("0.000001")
    assert {one["scenario"] for one in acme["rows"]} == {"low", "expected", "high"}
    # over the years the expected rows are the total that is shown
    years = sum(Decimal(year["total"]) for year in acme["years"])
    assert abs(years - 4 * Decimal(acme["annualised"])) < Decimal("0.01")


def test_the_list_has_the_words_of_the_ui(samples: Path) -> None:
    text = run("list", book=samples).out
    for words in ("offer, written", "interviews", "first talk", "replaced", "written and open"):
        assert f"  {words} " in text
    for code in ("screening", "superseded", "offer_written"):
        assert code not in text
    data = run("list", "--json", book=samples).json
    assert {one["stage"] for one in data["applications"]} >= {"screening", "offer_written"}


def test_a_break_even_names_its_unit_in_sentence_and_table(samples: Path) -> None:
    file = samples / "offers" / "birch-1.toml"
    file.write_text(file.read_text().replace("amount = 104000", 'amount = 8667\nper = "month"'))
    out = run("breakeven", "birch", book=samples).out
    assert "€9,700 a month (€116,400 a year) wins" in out
    rows = {line.split("  ")[0]: line.split() for line in out.splitlines()}
    assert rows["base, a month"][-2:] == ["€9,700", "€9,650"]
    assert rows["the same, a year"][-2:] == ["€116,400", "€115,800"]


def test_value_names_what_is_not_counted(samples: Path) -> None:
    text = run("value", "juniper", book=samples).out
    assert "not counted: options" in text


def test_compare_shows_the_offers_in_order_of_place(samples: Path) -> None:
    text = run("compare", book=samples).out
    head = text.splitlines()[2]
    assert head.index("Acme") < head.index("Birch") < head.index("Juniper")


def test_break_even_names_a_figure_that_wins_and_one_that_does_not(samples: Path) -> None:
    found = run("breakeven", "birch", "--json", book=samples).json
    exact = Fraction(found["base"]["exact"])
    assert Decimal(found["loses"]) < exact <= Decimal(found["wins"])
    assert found["present"] == "104000"


def test_the_figure_that_wins_really_wins_and_the_one_below_does_not(samples: Path) -> None:
    found = run("breakeven", "birch", "--json", book=samples).json
    for figure, leader in ((found["wins"], "birch-1"), (found["loses"], "acme-2")):
        assert run("set", "birch-1", "base.amount", figure, book=samples).code == 0
        assert run("rank", "--json", book=samples).json["leader"] == leader


def test_a_pending_application_is_told_what_it_must_pay(samples: Path) -> None:
    assert "Cedarline Rail must pay" in run("breakeven", "cedarline", book=samples).out


def test_today_names_the_clash_and_the_open_offers(samples: Path) -> None:
    ran = run("today", book=samples)
    assert ran.out.startswith("Monday 23 November")
    assert "Birch & Bough" in ran.out
    found = run("today", "--json", book=samples).json
    assert [one["offer"] for one in found["offers"]] == ["acme-2", "birch-1", "juniper-1"]
    assert found["clashes"]


def test_a_written_offer_stays_open_until_its_last_moment_where_the_employer_is(
    samples: Path,
) -> None:
    # birch-1 wants an answer by 27 November 17:00 +01:00
    def status(now: str) -> str:
        found = run("list", "--json", "--now", now, book=samples, dated=False).json
        return next(str(one["status"]) for one in found["offers"] if one["id"] == "birch-1")

    assert status("2026-11-27T16:59:59+01:00") == "open"
    assert status("2026-11-27T16:00:00+00:00") == "lapsed"


def test_show_gives_each_field_in_words(samples: Path) -> None:
    text = run("show", "acme-2", book=samples).out
    assert "base.amount" in text
    assert "€98,000" in text


def test_the_book_is_empty_and_says_how_to_begin(tmp_path: Path) -> None:
    empty = tmp_path / "none"
    empty.mkdir()
    assert "offerbook new application" in run("list", book=empty).out
    assert run("today", book=empty).code == 0
    assert run("rank", book=empty).code == 0
    assert run("check", book=empty).out.startswith("Nothing to mend")
    assert not list(empty.iterdir())


def test_what_fits_no_place_is_shown_as_it_stands(samples: Path) -> None:
    offer, application = samples / "offers" / "birch-1.toml", samples / "applications" / "acme.toml"
    offer.write_text('application = "birch"\ncurrency = "EUR"\nbase = { amount = nan }\n', "utf-8")
    application.write_text(
        'company = "Acme"\nspecific = ["a"]\ncontact = { name = inf }\n'
        '[[events]]\non = 2026-11-02\nkind = "interview"\nwith = 5\n',
        "utf-8",
    )
    text = run("show", "birch-1", book=samples).out
    assert text.splitlines()[-1].split() == ["base.amount", "NaN"]
    cells = [line.split() for line in run("show", "acme", book=samples).out.splitlines()]
    assert ["specific", "a"] in cells
    assert ["contact.name", "Infinity"] in cells
    assert ["events[0].with", "5"] in cells
