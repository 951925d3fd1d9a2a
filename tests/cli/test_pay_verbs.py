from __future__ import annotations

from decimal import Decimal
from pathlib import Path

from tests.cli.run import inside


def totals(book: Path, offer: str) -> dict[str, Decimal | None]:
    (found,) = inside("value", offer, "--json", book=book).json["offers"]
    return {
        one["key"]: None if one["amount"] is None else Decimal(one["amount"])
        for one in found["totals"]
    }


def test_every_total_has_its_convention(samples: Path) -> None:
    (acme,) = inside("value", "acme", "--json", book=samples).json["offers"]
    assert all(one["how"] and one["label"] and one["unit"] for one in acme["totals"])
    keys = [one["key"] for one in acme["totals"]]
    assert len(keys) == len(set(keys))
    assert {"first_year", "later", "drop", "quoted", "present_value", "sum", "window"} <= set(keys)
    assert {"going", "at_risk", "per_hour", "at_home", "take_home", "on_paper"} <= set(keys)


def test_totals_are_those_of_a_sum_by_hand(samples: Path) -> None:
    found = totals(samples, "hazel-1")
    # 92 000 + (20 000 + 15 000) / 4 + 76 000 × 0.92 / 4
    assert found["quoted"] == 118_230
    # 92 000 base, 4 % of it, and fares: 230 days × 4/5 × 17.40 = 3 201.60 in the first year
    assert found["first_year"] == Decimal(92000) + 20_000 + 3496 + 3680 - Decimal("3201.6")
    # year 4 brings 40 % of 69 920 that year 5 does not
    assert found["drop"] is not None
    assert abs(found["drop"] - 27_968) < 20
    # 1 − (92 000 + 20 000 / 4) / expected
    assert found["annualised"] is not None
    assert found["at_risk"] is not None
    assert abs(found["at_risk"] - (1 - 97_000 / found["annualised"]) * 100) < Decimal("1e-9")


def test_the_cost_of_living_and_tax_count_once_they_are_stated(samples: Path) -> None:
    before = totals(samples, "ibex-1")
    assert before["annualised"] is not None
    assert before["at_home"] is not None
    assert abs(before["at_home"] - before["annualised"] * 100 / 148) < Decimal("0.01")
    assert before["take_home"] is None
    inside("set", "preferences", "tax.effective_percent", "25", book=samples)
    after = totals(samples, "ibex-1")["take_home"]
    assert after is not None
    assert after < before["annualised"]
    (ibex,) = inside("value", "ibex-1", "--json", book=samples).json["offers"]
    assert len(ibex["after_tax"]) == 4


def test_value_is_short_unless_all_is_asked_for(samples: Path) -> None:
    short = inside("value", "acme", book=samples).out
    whole = inside("value", "acme", "--all", book=samples).out
    assert "salary sites" not in short
    assert "base + target bonus in full + sign-on / 4" in whole
    assert "▓ other guaranteed cash" in whole
    assert "not stated, so ask, what matters most first:\n  Is what the employer" in whole
    assert "When is pay reviewed" in whole


def test_an_hour_and_a_window_that_cannot_be_known_say_what_they_need(samples: Path) -> None:
    whole = inside("value", "ibex-1", "--all", book=samples).out
    assert "needs your rate of tax, or a table: tax in preferences" in whole
    inside("set", "ibex-1", "time.leave_days", "", book=samples)
    assert "needs the days of leave" in inside("value", "ibex-1", "--all", book=samples).out


def test_a_contract_that_ends_has_no_later_year(samples: Path) -> None:
    inside("set", "birch-1", "contract_end", "2027-06-30", book=samples)
    whole = inside("value", "birch", "--all", book=samples).out
    assert "there is no such year: the contract ends before it" in whole


def test_where_the_first_year_orders_offers_otherwise_it_is_said(samples: Path) -> None:
    said = "In the first year Hazel Freight pays more than Acme Gearworks, €115,974 against"
    for words in (["value"], ["compare"]):
        assert said in inside(*words, "hazel-1", "acme", book=samples).out
        assert said not in inside(*words, "birch", "acme", book=samples).out
    found = inside("compare", "hazel-1", "acme", "--json", book=samples).json
    assert len(found["turned"]) == 1


def test_compare_shows_the_other_totals_only_when_asked(samples: Path) -> None:
    assert "PAY IN OTHER WAYS" not in inside("compare", book=samples).out
    whole = inside("compare", "--all", book=samples).out
    assert "PAY IN OTHER WAYS" in whole
    assert "Going rather than staying" in whole
    assert "Acme Gearworks has brought more than Juniper Loop if you stay 13 months" in whole
    assert "Present job" in whole


def test_pairs_say_what_must_be_believed_of_shares(samples: Path) -> None:
    found = inside("compare", "hazel-1", "acme", "birch", "--json", book=samples).json
    pair = next(
        one for one in found["pairs"] if {one["one"], one["other"]} == {"acme-2", "hazel-1"}
    )
    assert pair["one"] == "acme-2"
    assert not pair["in_all_scenarios"]
    own = next(one for one in pair["beliefs"] if one["offer"] == "hazel-1")
    # (120 988.5… − 101 228.1…) / 17 480 = 1.13: not even all of it is enough
    assert Decimal(own["share"]) > 1
    text = inside("compare", "hazel-1", "acme", "birch", "--all", book=samples).out
    assert "even if all its shares on paper come true" in text
    assert "does not pay more than Hazel Freight in poor, usual and good years alike" in text


def test_a_price_of_a_share_that_would_do_is_named(samples: Path) -> None:
    inside("set", "birch-1", "base.amount", "115000", book=samples)
    text = inside("compare", "hazel-1", "birch", "--all", book=samples).out
    # Birch then pays 112 000: (112 000 − 101 228) / 17 480 = 62 % of $38
    assert "if you believe in 62% of its shares or more: a price of US$23.42 a share" in text
    inside("set", "hazel-1", "grant[0].price", "", book=samples)
    text = inside("compare", "hazel-1", "birch", "--all", book=samples).out
    assert "if you believe in 62% of its shares or more." in text


def test_leave_prints_a_curve_that_steps_as_asked(samples: Path) -> None:
    text = inside("leave", "acme", "--every", "12", book=samples).out
    rows = [line for line in text.splitlines() if line.startswith("after")]
    assert len(rows) == 5
    # 98 000 + 8 000 + 3 920 − 8 000: all of the sign-on goes back until the year is over
    assert "€101,920" in rows[1]


def test_leave_gives_every_month_as_data(samples: Path) -> None:
    found = inside("leave", "acme", "juniper", "--json", book=samples).json
    acme, juniper = found["offers"]
    assert [one["months"] for one in acme["months"]] == list(range(49))
    # 20 000 options at 0.75, a quarter of them vested: 3 750 to keep them
    assert juniper["months"][12]["to_exercise"] == "3750"
    assert found["pairs"][0]["ahead"] == "acme-2"
    assert found["pairs"][0]["after_months"] == 13


def test_leave_wants_an_offer_and_a_step(samples: Path) -> None:
    assert inside("leave", book=samples).code == 2
    assert inside("leave", "acme", "--every", "0", book=samples).code == 2


def test_options_say_from_which_sale_on_they_pay(samples: Path) -> None:
    file = samples / "offers" / "juniper-1.toml"
    text = file.read_text("utf-8")
    grant = "fully_diluted = 10_000_000\ndilution_percent = 20\n"
    file.write_text(text.replace("strike = 0.75\n", f"strike = 0.75\n{grant}"), "utf-8")
    pay = inside("value", "juniper", "--all", "--json", book=samples).json["offers"][0]
    # 0.75 × 10 000 000 / 0.8
    (found,) = [one for one in pay["totals"] if one["key"] == "exit_needed"]
    assert found["amount"] == "9375000"
