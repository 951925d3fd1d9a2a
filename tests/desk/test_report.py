from __future__ import annotations

from pathlib import Path

import pytest

from offerbook.desk.report import report
from offerbook.exchange.markdown import markdown
from offerbook.exchange.page import page
from tests.desk.opened import desk_on, put


def told(book: Path, *, with_pay: bool = True) -> str:
    found = report(desk_on(book), with_pay=with_pay)
    return markdown(found) + page(found)


def test_the_report_has_the_order_the_comparison_and_what_is_due(samples: Path) -> None:
    text = told(samples)
    assert "Acme Gearworks leads Birch & Bough" in text
    assert "€98,000" in text
    assert "Birch & Bough wants an answer by Friday 27 November" in text
    assert "As of Monday 23 November 2026." in text


def test_points_add_up_to_the_score(samples: Path) -> None:
    line = next(
        line for line in told(samples).splitlines() if line.startswith("| Acme Gearworks | 1 |")
    )
    score, *points = (float(cell) for cell in line.strip("| ").split(" | ")[2:])
    assert abs(sum(points) - score) < 0.4


def test_without_pay_nothing_speaks_of_it_but_the_note(samples: Path) -> None:
    letter = samples / "offers" / "acme-2.toml"
    more = '\n[[promised]]\nwhat = "105k after a year"\n[[condition]]\nwhat = "pay cut to 91k"\n'
    letter.write_text(letter.read_text("utf-8") + more, "utf-8")
    assert "105k" in told(samples)
    text = told(samples, with_pay=False)
    assert "Pay is left out; the order counts it." in text
    rest = text.replace("Pay is left out; the order counts it.", "").casefold()
    for word in ("€", "$", "98,000", "104,000", "pay", "salary", "bonus", "105k", "91k", "eur"):
        assert word not in rest
    assert "acme gearworks comes first." in rest
    assert "people i would work with" in rest


def test_without_pay_an_agreed_review_of_pay_is_not_due(samples: Path) -> None:
    letter = samples / "offers" / "acme-2.toml"
    review = letter.read_text("utf-8").replace("[terms]", "[terms]\nreview_on = 2027-07-01")
    letter.write_text(review, "utf-8")
    desk_on(samples).log("acme", "accepted", offer="acme-2")
    assert "agreed to review your pay" in told(samples)
    assert "review" not in told(samples, with_pay=False)


def test_what_is_private_is_in_no_report(samples: Path) -> None:
    preferences = samples / "preferences.toml"
    whole = preferences.read_text("utf-8")
    must = '[[must]]\npath = "base.amount"\nat_least = 97531\n'
    preferences.write_text(whole + "\n" + must, "utf-8")
    for with_pay in (True, False):
        text = told(samples, with_pay=with_pay)
        for secret in ("97,531", "97531", "6,300", "108,000", "whiteboard", "130,000", "80,000"):
            assert secret not in text
    assert "not ranked" in told(samples)


def test_no_hour_is_given_as_the_readers_own(samples: Path) -> None:
    assert "your time" not in told(samples)


@pytest.mark.parametrize("with_pay", [True, False])
def test_an_empty_book_makes_a_report_that_says_so(tmp_path: Path, *, with_pay: bool) -> None:
    text = told(tmp_path / "book", with_pay=with_pay)
    assert "There is no offer to compare yet." in text
    assert "Nothing to do" in text


@pytest.mark.parametrize("with_pay", [True, False])
def test_ties_and_open_orders_have_their_sentence(samples: Path, *, with_pay: bool) -> None:
    for stem in ("birch-1", "juniper-1"):
        (samples / "offers" / f"{stem}.toml").unlink()
    assert "Acme Gearworks" in told(samples, with_pay=with_pay)
    first = (samples / "offers" / "acme-2.toml").read_text("utf-8")
    put(samples, "offers/garnet-1.toml", first.replace('"acme"', '"garnet"'))
    fit = (samples / "applications" / "acme.toml").read_text("utf-8")
    start, end = fit.index("[fit]"), fit.index("[[events]]")
    garnet = samples / "applications" / "garnet.toml"
    whole = garnet.read_text("utf-8")
    assert "Who comes first is still open." in told(samples, with_pay=False)
    garnet.write_text(whole.replace("[[events]]", fit[start:end] + "[[events]]", 1), "utf-8")
    assert "tie exactly for the first place." in told(samples, with_pay=with_pay)


def test_hostile_names_are_text_in_every_report(samples: Path) -> None:
    file = samples / "applications" / "acme.toml"
    evil = "<script>alert(1)</script>[x](y)|z\\u001b]52;c;x\\u0007"
    file.write_text(file.read_text("utf-8").replace("Acme Gearworks", evil), "utf-8")
    found = report(desk_on(samples), with_pay=True)
    assert "<script" not in page(found)
    assert "\\<script" in markdown(found)
    assert "\\|z" in markdown(found)
    assert "\x1b" not in page(found) + markdown(found)
