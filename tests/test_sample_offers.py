"""The sample book is sound, and worth looking at."""

from collections.abc import Callable
from pathlib import Path

import pytest

from offerbook.core.calendar import Clock
from offerbook.core.model.book import Book
from offerbook.core.model.offer import Offer
from offerbook.core.pay.views import valuation
from offerbook.core.ranking.order import rank
from offerbook.core.waiting.agenda import agenda
from offerbook.core.waiting.offers import competing, overview
from offerbook.store.reading import load
from tests.core.waiting.made import lines, words


@pytest.fixture
def told(samples: Path) -> Book:
    return load(samples).book


def order(offers: tuple[Offer, ...], worth: Callable[[Offer], object]) -> list[str]:
    return [one.id for one in sorted(offers, key=worth, reverse=True)]  # type: ignore[arg-type]


def test_it_has_neither_problems_nor_remarks(told: Book) -> None:
    assert [str(problem) for problem in told.all_problems] == []


def test_its_applications_stand_at_many_stages(told: Book, story: Clock) -> None:
    stages = {name: one.stage for name, one in overview(told, story).told.items()}
    assert stages == {
        "acme": "offer_written",
        "birch": "offer_written",
        "cedarline": "interview",
        "dune": "silent",
        "elmwood": "rejected",
        "fernway": "screening",
        "garnet": "applied",
        "hazel": "declined",
        "ibex": "declined",
        "juniper": "offer_written",
    }


def test_its_offers_compete_and_one_version_was_replaced(told: Book, story: Clock) -> None:
    seen = overview(told, story)
    assert {name: state.status for name, state in seen.states.items()} == {
        "acme-1": "superseded",
        "acme-2": "open",
        "birch-1": "open",
        "current": "current",
        "hazel-1": "declined",
        "ibex-1": "declined",
        "juniper-1": "open",
    }


def test_base_total_pay_and_weights_each_give_another_order(told: Book, story: Clock) -> None:
    offers = competing(told, story)
    values = {one.id: valuation(one, told.preferences, today=story.today) for one in offers}
    by_base = order(offers, lambda one: values[one.id].base)
    by_pay = order(offers, lambda one: values[one.id].annualised)
    ranking = rank(offers, told, values)
    assert by_base == ["birch-1", "acme-2", "juniper-1"]
    assert by_pay == ["acme-2", "juniper-1", "birch-1"]
    assert [one.offer for one in ranking.standings] == ["acme-2", "birch-1", "juniper-1"]
    assert ranking.leader == "acme-2"


def test_one_offer_pays_late_and_one_thirteen_times_in_another_currency(told: Book) -> None:
    late, abroad = told.offers["hazel-1"], told.offers["ibex-1"]
    assert [int(one) for one in late.grant[0].percents_by_year] == [5, 15, 40, 40]
    assert [part.month for part in late.sign_on] == [0, 12]
    assert abroad.base is not None
    assert abroad.currency == "CHF"
    assert int(abroad.base.payments_per_year) == 13


def test_the_first_year_and_all_years_put_two_of_them_the_other_way_round(
    told: Book, story: Clock
) -> None:
    late, even = (
        valuation(told.offers[key], told.preferences, today=story.today)
        for key in ("hazel-1", "acme-2")
    )
    assert late.first_year > even.first_year
    assert late.annualised < even.annualised


def test_its_monday_has_something_to_do_and_a_deadline_that_comes_too_early(
    told: Book, story: Clock
) -> None:
    monday = agenda(told, story)
    assert lines(monday.due) == [
        "follow_up 11-23 Ask Garnet Post where things stand: the last contact was on 2026-11-16."
    ]
    assert [item.kind for item in monday.coming] == [
        "interview",
        "answer_due",
        "answer_due",
        "promise",
        "follow_up",
    ]
    (clash,) = monday.clashes
    assert words(clash) == (
        "Birch & Bough wants an answer by 2026-11-27; Cedarline Rail decides by 2026-12-01: "
        "ask Birch & Bough for 3 business days, or hurry Cedarline Rail."
    )
