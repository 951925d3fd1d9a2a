from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from offerbook.core.fact import Fact
from offerbook.core.model.book import Book
from offerbook.core.ranking.contest import contest
from offerbook.core.ranking.order import rank, ranking
from offerbook.core.ranking.versus import versus
from tests.core.ranking.made import ALL, book, held, offer, ranked, seen, valued, words

FIT = {"acme": {"team": 8, "growth": 7}, "birch": {"team": 5, "growth": 9}}
BOOK = book(ALL, FIT)
ACME = offer("acme-1", 98_000, bonus=[{"target_percent": 10}])
BIRCH = offer("birch-1", 112_000, start=date(2027, 2, 1))


def test_the_score_is_the_sum_of_weight_times_worth() -> None:
    acme, birch = ranked(BOOK, BIRCH, ACME).standings
    # pay 98 000 × 1.1 = 107 800: 37 800 of 60 000 = 63 %, × 50 = 31.5
    # start on the ideal day: 15
    # fit 35 × (3/4 × 80 % + 1/4 × 70 %) = 27.125
    assert (acme.offer, acme.place, acme.low, acme.high) == ("acme-1", 1, acme.score, acme.score)
    assert [one.low for one in acme.contributions] == [
        Fraction("31.5"),
        15,
        Fraction("21"),
        Fraction("6.125"),
    ]
    assert acme.score == Fraction("73.625")
    # pay 112 000: 70 % × 50 = 35; 21 of 100 days late: 79 % × 15 = 11.85
    # fit 35 × (3/4 × 50 % + 1/4 × 90 %) = 21
    assert (birch.place, birch.score) == (2, Fraction("67.85"))


def test_the_verdict_names_the_biggest_advantage_and_the_biggest_disadvantage() -> None:
    found = ranked(BOOK, ACME, BIRCH)
    # team 21 − 13.125 = +7.875, start +3.15, growth −1.75, pay −3.5; together 5.775
    assert found.leader == "acme-1"
    assert words(found.verdict) == (
        "Acme leads Birch by 5.8 points: ahead most on team, behind most on pay."
    )
    assert {fact.where for fact in found.verdict.facts if fact.where} == {
        "acme fit.team",
        "birch fit.team",
    }
    assert found.verdict.facts[2].fields() == ("acme-1 base",)


def test_an_offer_has_every_place_that_its_band_can_reach() -> None:
    fits = {**FIT, "juniper": {"team": 5, "growth": 7}}
    found = ranked(book(ALL, fits), ACME, BIRCH, offer("juniper-1", 92_000, start=None))
    # pay 92 000: 22 of 60 is 36.67 %, × 50 = 18.33; fit 35 × (3/4 × 50 % + 1/4 × 70 %) = 19.25;
    # start 0 to 15: 37.58 to 52.58, wholly under Birch's 67.85
    acme, birch, juniper = found.standings
    assert (juniper.low, juniper.high) == (Fraction("451/12"), Fraction("631/12"))
    assert [found.places(one) for one in (acme, birch, juniper)] == [(1, 1), (2, 2), (3, 3)]
    # pay 128 000: 96.67 %, × 50 = 48.33: 67.58 to 82.58, which reaches above both
    found = ranked(book(ALL, fits), ACME, BIRCH, offer("juniper-1", 128_000, start=None))
    known = {one.offer: found.places(one) for one in found.standings}
    assert found.leader is None
    assert known == {"acme-1": (1, 2), "birch-1": (2, 3), "juniper-1": (1, 3)}


def test_offers_that_are_exactly_level_share_their_place() -> None:
    twin = {**FIT, "birch": FIT["acme"]}
    same = offer("birch-1", 98_000, bonus=[{"target_percent": 10}])
    found = ranked(book(ALL, twin), ACME, same)
    assert [one.place for one in found.standings] == [1, 1]
    assert [found.places(one) for one in found.standings] == [(1, 1), (1, 1)]


def test_pros_and_cons_add_up_to_the_difference() -> None:
    acme, birch = ranked(BOOK, ACME, BIRCH).standings
    found = versus(acme, birch)
    assert [(one.criterion, one.points) for one in found] == [
        ("fit.team", Fraction("7.875")),
        ("start", Fraction("3.15")),
        ("money", Fraction("-3.5")),
        ("fit.growth", Fraction("-1.75")),
    ]
    assert sum(one.points for one in found) == acme.score - birch.score


def test_a_leader_without_any_disadvantage_is_behind_on_nothing() -> None:
    worse = offer("birch-1", 90_000)
    made = book(ALL, {**FIT, "birch": {"team": 1, "growth": 7}})
    # pay (107 800 − 90 000)/60 000 × 50 = 14.83, team 35 × 3/4 × 70 % = 18.375
    assert words(ranked(made, ACME, worse).verdict) == (
        "Acme leads Birch by 33.2 points: ahead most on team, behind on nothing."
    ).replace("ahead most", "ahead")


def test_an_only_offer_is_named_with_its_score() -> None:
    assert words(ranked(BOOK, ACME).verdict) == (
        "Acme is the only offer ranked, at 73.6 of 100 points."
    )
    late = offer("acme-1", start=None)
    # without the start: 25 of pay and 27.125 of fit; with it 0 to 15 more
    assert words(ranked(BOOK, late).verdict) == (
        "Acme is the only offer ranked, at 52.1 to 67.1 of 100 points."
    )


def test_without_offers_there_is_nothing_to_rank() -> None:
    found = rank([], Book(), {})
    assert words(found.verdict) == "There is no offer to rank yet."
    assert (found.standings, found.leader, found.tied) == ((), None, ())


def test_an_exact_tie_is_a_tie() -> None:
    made = book(ALL, {"acme": FIT["acme"], "birch": FIT["acme"], "cedar": {"team": 0, "growth": 0}})
    same = [offer("acme-1"), offer("birch-1"), offer("cedar-1")]
    found = ranked(made, *same)
    assert [(one.offer, one.place) for one in found.standings] == [
        ("acme-1", 1),
        ("birch-1", 1),
        ("cedar-1", 3),
    ]
    assert (found.leader, found.tied) == (None, ("acme-1", "birch-1"))
    assert words(found.verdict) == "Acme and Birch tie exactly for the first place."


def test_a_tie_may_come_of_different_reasons() -> None:
    # a week later costs 7 % × 15 = 1.05 points; 1 260 more pay brings 1260/60 000 × 50 = 1.05
    made = book(ALL, {"acme": FIT["acme"], "birch": FIT["acme"]})
    found = ranked(made, offer("acme-1"), offer("birch-1", 101_260, start=date(2027, 1, 18)))
    assert found.tied == ("acme-1", "birch-1")


def test_pay_by_the_month_and_by_the_year_tie() -> None:
    made = book(ALL, {"acme": FIT["acme"], "birch": FIT["acme"]})
    third = Decimal(100_000) / 3
    offers = [offer("acme-1"), offer("birch-1")]
    pays = {
        "acme-1": valued(offers[0], pay=third),
        "birch-1": valued(offers[1], pay=third / 12 * 12),
    }
    assert third != third / 12 * 12
    assert rank(offers, made, pays).tied == ("acme-1", "birch-1")


def test_a_missing_start_makes_a_band_and_the_question_decides() -> None:
    late = offer("birch-1", 120_000, start=None)
    found = ranked(BOOK, ACME, late)
    # Birch: pay 41.667 + fit 21 = 62.667 to 77.667; Acme 73.625 lies between
    by_id = {one.offer: one for one in found.standings}
    assert by_id["birch-1"].low == Fraction(125, 3) + 21
    assert by_id["birch-1"].high == by_id["birch-1"].low + 15
    assert (found.leader, found.tied) == (None, ())
    assert words(found.verdict) == "The order depends on Birch's start date: ask."
    assert found.questions == (found.verdict,)


def test_a_leader_leads_whatever_is_missing() -> None:
    late = offer("birch-1", 90_000, start=None)
    found = ranked(BOOK, ACME, late)
    # Birch at best 16.667 + 15 + 21 = 52.667; 73.625 − 52.667 = 20.958
    assert found.leader == "acme-1"
    assert not found.questions
    assert words(found.verdict) == (
        "Acme leads Birch by at least 21.0 points: ahead most on pay, behind most on growth."
    )
    equal = book(ALL, {**FIT, "birch": {"team": 5, "growth": 7}})
    # growth 80 % instead of 90 % takes another 35/4 × 20 % = 1.75
    assert words(ranked(equal, ACME, late).verdict) == (
        "Acme leads Birch by at least 22.7 points: ahead on pay, behind on nothing known."
    )


def test_a_leader_may_be_behind_on_something_for_sure() -> None:
    late = offer("birch-1", 108_000, start=date(2027, 4, 21))
    made = book(ALL, {**FIT, "birch": {"growth": 3}})
    assert words(ranked(made, ACME, late).verdict) == (
        "Acme leads Birch by at least 13.1 points: ahead most on start date, behind most on pay."
    )


def test_of_several_open_points_the_heaviest_is_named_first() -> None:
    made = book(ALL, {"acme": {"growth": 7}, "birch": {"team": 5}})
    found = ranked(made, ACME, offer("birch-1", 112_000, start=None))
    # at stake: Acme's team 26.25 points, Birch's start 15 and growth 8.75
    assert words(found.verdict) == (
        "The order depends on 3 open points, above all your score for team at Acme."
    )
    assert [words(one) for one in found.questions] == [
        "The order depends on your score for team at Acme: give it one.",
        "The order depends on Birch's start date: ask.",
        "The order depends on your score for growth at Birch: give it one.",
    ]
    heavier = book({**ALL, "weights": {"money": 50, "start": 50, "fit": 5}}, {"birch": {"team": 5}})
    again = ranked(heavier, ACME, offer("birch-1", 112_000, start=None))
    assert words(again.verdict) == (
        "The order depends on 4 open points, above all Birch's start date: ask."
    )


def test_what_only_moves_lower_places_is_asked_last() -> None:
    made = book(ALL, {**FIT, "cedar": {"team": 5}, "dune": {"team": 5, "growth": 5}})
    offers = [ACME, offer("cedar-1", 80_000, start=None), offer("dune-1", 80_000)]
    found = ranked(made, *offers)
    assert found.leader == "acme-1"
    assert [words(one) for one in found.questions] == [
        "The order further down depends on Cedar's start date: ask.",
        "The order further down depends on your score for growth at Cedar: give it one.",
    ]


def test_a_score_that_two_offers_share_is_one_unknown_and_cancels() -> None:
    made = book(ALL, {"acme": {"team": 8}})
    found = ranked(made, offer("acme-1", 98_000), offer("acme-2", 99_000))
    assert found.leader == "acme-2"
    assert words(found.verdict) == (
        "Acme (acme-2) leads Acme (acme-1) by 0.8 points: ahead on pay, behind on nothing."
    )


def test_a_score_that_two_offers_share_is_asked_for_once() -> None:
    made = book(ALL, {**FIT, "acme": {"growth": 7}})
    offers = [offer("acme-1", 98_000), offer("acme-2", 99_000), offer("birch-1", 99_000)]
    found = ranked(made, *offers)
    assert [words(one) for one in found.questions] == [
        "The order depends on your score for team at Acme (acme-2): give it one."
    ]


def test_a_score_shared_by_offers_of_which_one_may_lead_is_about_that_one() -> None:
    made = book(ALL, {**FIT, "acme": {"growth": 7}})
    offers = [
        offer("acme-1", 98_000),
        offer("acme-2", 98_000, start=None),
        offer("birch-1", 99_000),
    ]
    found = ranked(made, *offers)
    assert words(found.questions[0]) == (
        "The order depends on your score for team at Acme (acme-1): give it one."
    )


@pytest.mark.parametrize(
    ("pay", "remark"),
    [
        (
            141_000,
            (
                "Acme pays 141,000 a year, beyond your scale; it counts as 130,000. "
                "An end of 150,000 would take it in."
            ),
        ),
        (
            64_300,
            (
                "Acme pays 64,300 a year, beyond your scale; it counts as 70,000. "
                "An end of 64,000 would take it in."
            ),
        ),
    ],
)
def test_pay_beyond_the_ends_counts_as_the_end_and_is_named(pay: int, remark: str) -> None:
    found = ranked(BOOK, offer("acme-1", pay))
    money = found.standings[0].contributions[0]
    assert seen(money.beyond, money.low) == (("best", 50) if pay > 130_000 else ("worst", 0))
    assert money.stated == pay
    assert [words(one) for one in found.remarks] == [remark]


@pytest.mark.parametrize(
    ("start", "beyond", "remark"),
    [
        (
            date(2026, 12, 1),
            "earliest",
            "Acme starts on 2026-12-01, before your earliest day; it counts as 2027-01-01.",
        ),
        (
            date(2027, 5, 3),
            "worst",
            (
                "Acme starts on 2027-05-03, after your latest day; it counts as 2027-04-21. "
                "A latest day of 2027-05-03 would take it in."
            ),
        ),
    ],
)
def test_a_start_beyond_the_ends_counts_as_the_end_and_is_named(
    start: date, beyond: str, remark: str
) -> None:
    found = ranked(BOOK, offer("acme-1", start=start))
    assert found.standings[0].contributions[1].beyond == beyond
    assert [words(one) for one in found.remarks] == [remark]


@pytest.mark.parametrize(
    ("score", "beyond", "shown", "end"),
    [(12, "worst", "12", "10"), ("-0.5", "best", "-0.5", "0")],
)
def test_a_score_beyond_the_ends_counts_as_the_end_and_is_named(
    score: Any, beyond: str, shown: str, end: str
) -> None:
    travel = {"id": "travel", "worst": 10, "best": 0}
    made = book({**ALL, "fit": [travel]}, {"acme": {"travel": Decimal(score)}})
    found = ranked(made, offer("acme-1"))
    assert found.standings[0].contributions[2].beyond == beyond
    assert [words(one) for one in found.remarks] == [
        (
            f"Acme scores {shown} on travel, beyond your scale; it counts as {end}. "
            f"An end of {shown} would take it in."
        )
    ]


def test_offers_level_only_by_clamping_do_not_tie() -> None:
    made = book(ALL, {"acme": FIT["acme"], "birch": FIT["acme"]})
    found = ranked(made, offer("acme-1", 140_000), offer("birch-1", 150_000))
    assert (found.leader, found.tied) == (None, ())
    assert words(found.verdict) == (
        "Acme and Birch come out level only because pay lies beyond your scale: widen it to tell "
        "them apart."
    )


def test_offers_beyond_an_end_by_the_same_figure_do_tie() -> None:
    made = book(ALL, {"acme": FIT["acme"], "birch": FIT["acme"]})
    found = ranked(made, offer("acme-1", 140_000), offer("birch-1", 140_000))
    assert found.tied == ("acme-1", "birch-1")


def test_an_offer_without_a_valuation_is_out_with_the_reason() -> None:
    bare = offer("birch-1", None)
    cedar = offer("cedar-1", currency="SEK")
    found = rank([ACME, bare, cedar], BOOK, {"acme-1": valued(ACME)})
    assert [(one.offer, words(one.why)) for one in found.excluded] == [
        ("birch-1", "Birch states no base, so it is not ranked: ask."),
        (
            "cedar-1",
            "cedar-1 is not ranked: add what SEK is worth in EUR to what matters to you.",
        ),
    ]


def test_the_present_job_counts_as_begun_and_needs_no_score_to_be_ranked() -> None:
    job = offer("now", 120_000, start=None, kind="current", application=None)
    found = ranked(BOOK, ACME, job)
    now = found.standings[0]
    # pay 41.667 + start 15; fit from 0 to 35
    assert (now.low, now.high) == (Fraction(125, 3) + 15, Fraction(125, 3) + 50)
    assert words(found.questions[0]) == (
        "The order depends on your score for team at Present job: give it one."
    )


def test_figures_are_traced_to_their_fields() -> None:
    acme = ranked(BOOK, ACME).standings[0]
    assert [fact.fields() for one in acme.contributions for fact in one.facts] == [
        ("acme-1 base",),
        ("acme-1 start",),
        ("acme fit.team",),
        ("acme fit.growth",),
    ]
    assert acme.contributions[0].facts[0].parts == (
        Fact("base over 1 years", Decimal(107_800), "acme-1 base", "EUR"),
    )


def test_a_contest_knows_its_entrants_by_id() -> None:
    found = held(BOOK, ACME, BIRCH)
    entrant = found.entrant("birch-1")
    assert entrant is not None
    assert entrant.name == "Birch"
    assert found.entrant("cedar-1") is None
    assert ranking(found) == ranked(BOOK, ACME, BIRCH)
    assert contest([ACME], BOOK, {}).entrants == ()
