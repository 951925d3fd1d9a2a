"""Offers side by side."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from offerbook.core.model.admit import admit
from offerbook.store.reading import load
from offerbook.wording.notation import Notation
from offerbook.wording.side_by_side import Cell, Row, row
from offerbook.wording.side_by_side_text import PLAIN_SIGNS, sheet_table, signed
from offerbook.wording.widths import width
from tests.wording.made import book, rows, sheet


def marks(one: Row) -> list[str]:
    return [cell.mark for cell in one.cells]


def texts(one: Row) -> list[str]:
    return [cell.text.replace("\xa0", " ") for cell in one.cells]


def test_the_best_and_the_worst_are_marked() -> None:
    assert marks(row("k", "l", ["1", "2", "3"], [1, 2, 3], "more")) == ["worst", "", "best"]
    assert marks(row("k", "l", ["1", "2", "3"], [1, 2, 3], "less")) == ["best", "", "worst"]
    assert marks(row("k", "l", ["1", "2"], [1, 2])) == ["", ""]


def test_what_reads_the_same_is_marked_the_same() -> None:
    assert marks(row("k", "l", ["a", "a"], [1, 2], "more")) == ["same", "same"]
    assert marks(row("k", "l", ["a", "a", "b"], [1, 2, 3], "more")) == ["worst", "worst", "best"]
    assert marks(row("k", "l", ["a"], [1], "more")) == [""]


def test_what_is_not_stated_is_said_and_never_the_worst() -> None:
    found = row("k", "l", ["1", "", "2"], [1, None, 2], "more")
    assert found.cells[1] == Cell("not stated", "unknown")
    assert marks(found) == ["worst", "unknown", "best"]
    assert marks(row("k", "l", ["a", "", "a"], [1, None, 1], "more")) == ["", "unknown", ""]
    assert marks(row("k", "l", ["", ""], [None, None], "more")) == ["unknown", "unknown"]


def test_columns_stand_in_the_order_of_the_places() -> None:
    found = sheet(book())
    assert [one.offer for one in found.columns] == ["acme-1", "birch-1"]
    assert texts(rows(found)["rank.place"]) == ["1", "2"]
    assert found.columns[0].beneath == "Engineer"
    better = sheet(book(birch={"base": {"amount": 120_000}}))
    assert [one.name for one in better.columns] == ["Birch", "Acme"]


def test_the_rank_comes_with_the_reason() -> None:
    # Points for Acme: pay 107,800 on 70,000 to 130,000 is 63 % of 50, 31.5; start on day 30 of
    # 100 after the ideal one is 70 % of 15, 10.5; team 8 of 10 is 80 % of 17.5, 14; days 2 of
    # 5 to 0 is 60 % of 17.5, 10.5: together 66.5. For Birch: 28.333 + 15 + 14 + 7 = 64.333.
    found = rows(sheet(book()))
    assert texts(found["rank.score"]) == ["66.5", "64.3"]
    assert texts(found["rank.reason"]) == [
        "ahead on days by 3.5\nbehind on start date by 4.5",
        "ahead on start date by 4.5\nbehind on days by 3.5",
    ]


def test_one_offer_alone_has_no_row_that_says_why() -> None:
    told = book(birch={"kind": "current", "application": None})
    assert "rank.reason" in rows(sheet(book()))
    assert "rank.reason" not in rows(sheet(told))


def test_offers_that_score_the_same_share_a_place() -> None:
    same = {"bonus": [{"target_percent": 10}], "base": {"amount": 98_000}}
    told = book(birch={**same, "start": date(2027, 2, 10)})
    even = {**told.records["birch"].data, "fit": {"team": 8, "days": 2}}
    found = rows(sheet(told.with_record(admit("application", "birch", even))))
    assert texts(found["rank.place"]) == ["1, shared", "1, shared"]
    assert texts(found["rank.reason"]) == ["level on everything", "level on everything"]


def test_a_score_that_rests_on_the_end_of_a_scale_says_so() -> None:
    assert "rank.beyond" not in rows(sheet(book()))
    found = rows(sheet(book(birch={"base": {"amount": 150_000}})))
    assert texts(found["rank.beyond"]) == ["pay, beyond the best end of your scale", "–"]


def test_money_is_in_the_preferences_currency_and_whole() -> None:
    found = rows(sheet(book(birch={"currency": "USD", "base": {"amount": 10_000, "per": "month"}})))
    assert texts(found["pay.base"]) == ["€110,400", "€98,000"]
    assert texts(found["pay.base_offered"]) == [
        "US$10,000 a month, 12 times a year",
        "€98,000 a year",
    ]


def test_a_part_time_base_says_what_it_is_a_part_of() -> None:
    part = {"amount": 90_000, "amount_is": "full_time", "fte": Decimal("0.8"), "per": "month"}
    found = rows(sheet(book(birch={"base": part})))
    assert texts(found["pay.base_offered"]) == [
        "€90,000 a month, 12 times a year, at 80% of full time",
        "€98,000 a year",
    ]


def test_totals_and_years_are_marked() -> None:
    found = rows(sheet(book()))
    assert texts(found["pay.recurring"]) == ["€107,800", "€104,000"]
    assert marks(found["pay.recurring"]) == ["best", "worst"]
    assert marks(found["pay.bonus"]) == ["", "unknown"]
    assert texts(found["pay.sign_on"]) == ["not stated", "not stated"]
    assert [key for key in found if key.startswith("years.")] == [f"years.{n}" for n in range(1, 5)]


def test_an_offer_without_base_is_shown_and_said_to_be_not_valued() -> None:
    told = book()
    kept = {key: value for key, value in told.records["birch-1"].data.items() if key != "base"}
    data = {**kept, "currency": "USD"}
    found = sheet(told.with_record(admit("offer", "birch-1", data)))
    shown = rows(found)
    assert texts(shown["pay.expected"])[1] == "not valued"
    assert texts(shown["pay.base_offered"] if "pay.base_offered" in shown else shown["pay.spread"])[
        1
    ]
    assert texts(shown["rank.place"]) == ["1", "not ranked"]
    assert texts(shown["rank.score"])[1] == "–"
    assert texts(shown["rank.reason"])[0] == "–"
    assert texts(shown["rank.reason"])[1] != "–"


def test_a_missing_start_makes_the_score_a_band() -> None:
    told = book()
    data = {key: value for key, value in told.records["birch-1"].data.items() if key != "start"}
    found = rows(sheet(told.with_record(admit("offer", "birch-1", data))))
    assert any(" to " in text for text in texts(found["rank.score"]))
    assert "not stated" in texts(found["start.day"])


def test_the_better_start_is_the_one_worth_more_points() -> None:
    found = sheet(book())
    assert dict(
        zip(texts(rows(found)["start.day"]), marks(rows(found)["start.day"]), strict=True)
    ) == {
        "Wednesday 10 February 2027": "worst",
        "Monday 11 January 2027": "best",
    }


def test_fit_is_marked_in_the_direction_of_each_criterion() -> None:
    found = rows(sheet(book()))
    assert found["fit.team"].label == "The people"
    assert marks(found["fit.team"]) == ["same", "same"]
    assert texts(found["fit.days"]) == ["2", "3"]
    assert marks(found["fit.days"]) == ["best", "worst"]


def test_a_deadline_of_a_day_is_that_day_and_one_of_a_moment_that_moment() -> None:
    assert texts(rows(sheet(book()))["terms.answer_by"]) == [
        "Tuesday 1 December\n8 days left",
        "Friday 27 November, 17:00 (UTC−5), 23:00 your time\n4 days left",
    ]


@pytest.mark.parametrize(
    ("due", "text"),
    [
        (date(2026, 11, 23), "Monday 23 November\ntoday"),
        (date(2026, 11, 24), "Tuesday 24 November\n1 day left"),
        (date(2026, 11, 20), "Friday 20 November"),
    ],
)
def test_the_days_left_are_counted_while_an_offer_can_be_taken(due: date, text: str) -> None:
    found = sheet(book(birch={"answer_by": due}))
    at = [one.offer for one in found.columns].index("birch-1")
    assert texts(rows(found)["terms.answer_by"])[at] == text


def test_terms_are_counted_in_words() -> None:
    found = rows(sheet(book()))
    assert texts(found["terms.leave"]) == ["27 days", "25 days"]
    assert texts(found["terms.probation"]) == ["1 month", "not stated"]
    assert marks(found["terms.notice"]) == ["worst", "best"]
    assert texts(found["terms.conditions"]) == ["references", "–"]
    assert marks(found["terms.written"]) == ["same", "same"]
    assert "terms.visa" not in found


def test_more_terms_are_shown_where_one_offer_speaks_of_them() -> None:
    more = {
        "time": {"hours_expected": 44, "commute_minutes": 50, "onsite_days": Decimal("2.5")},
        "terms": {"visa": "sponsored", "review_on": date(2027, 7, 1), "non_compete_months": 12},
        "contract_end": date(2028, 1, 11),
        "level": "Lead",
        "clause": [{"text": "No work for others."}, {"text": "Moonlight.", "status": "accepted"}],
        "promised": [{"what": "a review"}, {"what": "a desk"}],
        "answer_by": date(2026, 12, 1),
    }
    found = sheet(book(birch=more))
    at = [one.offer for one in found.columns].index("birch-1")
    shown = {key: texts(one)[at] for key, one in rows(found).items()}
    assert shown["terms.hours"] == "44 a week"
    assert shown["terms.onsite"] == "2.5 days a week"
    assert shown["terms.visa"] == "they see to it"
    assert shown["terms.review"] == "Thursday 1 July 2027"
    assert shown["terms.contract_end"] == "Tuesday 11 January 2028"
    assert shown["terms.level"] == "Lead"
    assert shown["terms.clauses"] == "No work for others."
    assert shown["terms.promised"] == "· a review\n· a desk"


def test_what_is_not_counted_assumed_or_stated_stands_in_lists() -> None:
    found = sheet(book())
    lists = [group for group in found.groups if group.lists]
    assert [one.key for one in lists[0].rows] == [
        "gaps.not_counted",
        "gaps.assumed",
        "gaps.not_stated",
    ]
    assert all(text.startswith(("· ", "–")) for one in lists[0].rows for text in texts(one))


def test_hostile_names_are_harmless_everywhere() -> None:
    told = book(birch={"level": "\x1b[31mred", "promised": [{"what": "a\x07b"}]})
    text = sheet_table(sheet(told))
    assert "\x1b" not in text
    assert "\x07" not in text


def test_the_present_job_stands_beside_the_offers_unranked(samples: Path) -> None:
    found = sheet(load(samples).book)
    at = [one.name for one in found.columns].index("Present job")
    assert rows(found)["rank.place"].cells[at].text == "not ranked"
    assert rows(found)["terms.status"].cells[at].text == "present job"


@pytest.mark.parametrize("columns", [60, 80, 120])
@pytest.mark.parametrize("locale", ["en_GB", "de_DE", "ja_JP"])
def test_the_sample_book_fits_into_its_columns(samples: Path, columns: int, locale: str) -> None:
    told = load(samples).book
    for gone in ("acme-1", "hazel-1", "ibex-1"):  # replaced, or declined: four are left
        told = told.without(gone)
    found = sheet(told, Notation(locale, date(2026, 11, 23)))
    count = len(found.columns)
    assert count == 4
    assert all(len(one.cells) == count for group in found.groups for one in group.rows)
    text = sheet_table(found, columns=columns)
    assert all(width(line) <= columns for line in text.split("\n"))
    assert "Not stated".upper() in text


def test_signs_stand_before_the_cells_and_have_an_ascii_form() -> None:
    assert signed(Cell("€5\nmore", "best")) == "▲ €5\n  more"
    assert signed(Cell("€5", "worst"), PLAIN_SIGNS) == "- €5"
    plain = sheet_table(sheet(book()), plain=True)
    assert "▲" not in plain
    assert "+ best   - worst" in plain
    assert found_remarks(plain)


def found_remarks(text: str) -> bool:
    return text.startswith(("Acme", "Birch")) and " leads " in text.split("\n", maxsplit=1)[0]


def test_shares_of_which_nobody_said_that_they_can_be_sold_are_not_stated_and_not_zero() -> None:
    grant = {"kind": "rsu", "value": 48_000, "schedule": {"months": 48}}
    told = {"birch": {"grant": [grant]}, "acme": {"grant": [{**grant, "liquid": False}]}}
    found = rows(sheet(book(**told)))["pay.equity"]
    assert texts(found) == ["€0", "not stated"]
    # a quarter of 48,000 a year
    sold = {"birch": {"grant": [grant, {**grant, "liquid": True}]}}
    assert "€12,000" in texts(rows(sheet(book(**sold)))["pay.equity"])
