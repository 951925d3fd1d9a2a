from datetime import date
from typing import Any

from offerbook.core.fact import PrivateFact
from offerbook.core.ranking.breakeven import break_even_base
from offerbook.core.ranking.pending import break_even_pending, hoped_offer
from tests.core.ranking.made import ALL, application, book, held, offer, seen, valued, words

FIT = {
    "acme": {"team": 8, "growth": 7},
    "birch": {"team": 5, "growth": 9},
    "cedar": {"team": 9, "growth": 9},
}
OFFERS = (
    offer("acme-1", 98_000, bonus=[{"target_percent": 10}]),
    offer("birch-1", 112_000, start=date(2027, 2, 1)),
)


def pending(**cedar: Any) -> Any:
    made = book(ALL, FIT, cedar=cedar)
    return application(made, "cedar"), held(made, *OFFERS)


def test_a_pending_application_must_pay_so_much_to_lead() -> None:
    cedar, contest = pending(hoped={"start": date(2027, 2, 1), "base": 99_000})
    found = break_even_pending(cedar, contest, valued)
    # start 79 % × 15 = 11.85, fit 35 × 90 % = 31.5; Acme 73.625 leaves 30.275 of 50: 60.55 %
    assert found.base == 106_330
    assert (found.offer, found.rival, found.present) == ("cedar", "acme-1", None)
    assert words(found.why) == (
        "Cedar must pay a base of 106,500 a year to lead, nothing else counted; 106,000 is not "
        "enough."
    )


def test_what_it_rests_on_is_private() -> None:
    cedar, contest = pending(hoped={"start": date(2027, 2, 1)})
    facts = break_even_pending(cedar, contest, valued).why.facts
    assert {fact.where for fact in facts} == {
        "cedar fit.team",
        "cedar fit.growth",
        "cedar hoped.start",
    }
    assert all(isinstance(fact, PrivateFact) for fact in facts)


def test_without_a_hoped_start_the_start_counts_against_it() -> None:
    cedar, contest = pending()
    found = break_even_pending(cedar, contest, valued)
    # 73.625 − 31.5 = 42.125 of 50: 84.25 %
    assert found.base == 120_550


def test_where_it_cannot_lead_the_reason_is_kept() -> None:
    made = book(ALL, {**FIT, "cedar": {"team": 0, "growth": 0}})
    found = break_even_pending(application(made, "cedar"), held(made, *OFFERS), valued)
    assert not found.reachable
    assert words(found.why).startswith("No base brings Cedar level with Acme")
    assert [fact.where for fact in found.why.facts] == ["cedar fit.team", "cedar fit.growth"]


def test_one_rival_may_be_named() -> None:
    cedar, contest = pending(hoped={"start": date(2027, 2, 1)})
    found = break_even_pending(cedar, contest, valued, against=["birch-1"])
    # Birch 67.85 − 43.35 = 24.5 of 50: 49 %
    assert seen(found.rival, found.base) == ("birch-1", 99_400)


def test_it_is_hoped_for_in_the_currency_named_first() -> None:
    band = {"low": 1, "high": 2, "currency": "USD"}
    made = book(ALL, FIT, acme={"hoped": {"currency": "GBP"}, "band": band}, birch={"band": band})
    found = {key: hoped_offer(made.applications[key], "EUR").currency for key in FIT}
    assert found == {"acme": "GBP", "birch": "USD", "cedar": "EUR"}


def test_it_is_the_break_even_of_an_offer_with_the_same_terms() -> None:
    cedar, contest = pending(hoped={"start": date(2027, 2, 1)})
    same = offer("cedar-1", 50_000, start=date(2027, 2, 1))
    assert break_even_pending(cedar, contest, valued).base == (
        break_even_base(same, contest, valued).base
    )
