from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given

from offerbook.core.model.book import Book
from offerbook.core.model.offer import Offer
from offerbook.core.ranking.conventions import agreement
from offerbook.core.ranking.dominance import dominated
from offerbook.core.ranking.entrant import lead
from offerbook.core.ranking.exchange_rates import ExchangeRate, exchange_rates
from offerbook.core.ranking.firmness import Firmness, firmness
from offerbook.core.ranking.order import ranking
from offerbook.core.ranking.profile import dot, profiles, worst_gap
from tests.core.ranking.made import ALL, MONEY, START, TEAM, book, held, offer, seen, valued, words
from tests.core.ranking.test_laws import FIELDS, Terms, the_book, the_offers

FIT = {"acme": {"team": 8, "growth": 7}, "birch": {"team": 5, "growth": 9}}
BOOK = book(ALL, FIT)
ACME = offer("acme-1", 98_000, bonus=[{"target_percent": 10}])
BIRCH = offer("birch-1", 112_000, start=date(2027, 2, 1))


def how_firm(made: Book, *offers: Offer) -> Firmness:
    both = held(made, *offers)
    return firmness(both, ranking(both))


def test_profiles_are_worths_by_branch() -> None:
    found = profiles(held(BOOK, ACME, BIRCH))
    assert found.branches == ("money", "start", "fit")
    assert found.weights == (Fraction(1, 2), Fraction(3, 20), Fraction(7, 20))
    # fit: 3/4 × 80 + 1/4 × 70 and 3/4 × 50 + 1/4 × 90
    assert {key: seen(*row) for key, row in found.worths.items()} == {
        "acme-1": (63, 100, Fraction("77.5")),
        "birch-1": (70, 79, 60),
    }
    assert found.score("acme-1") == Fraction("73.625")
    assert found.score("birch-1", (Fraction(1), Fraction(0), Fraction(0))) == 70


def test_a_branch_without_a_scale_is_left_out_of_profiles() -> None:
    made = book({"weights": ALL["weights"], "money": MONEY}, FIT)
    found = profiles(held(made, ACME))
    assert (found.branches, found.weights) == (("money",), (Fraction(1),))


@given(FIELDS)
def test_worst_gaps_weigh_up_to_the_worst_lead(terms: list[Terms]) -> None:
    both = held(the_book(terms), *the_offers(terms))
    weights = profiles(both).weights
    for one in both.entrants:
        for other in both.entrants:
            if one is not other:
                gap = worst_gap(one, other, both.yardstick)
                assert dot(gap, weights) == lead(one, other).low


def test_fit_without_any_weight_inside_is_left_out_of_profiles() -> None:
    made = book({**ALL, "fit": [{**TEAM, "weight": 0}]}, FIT)
    both = held(made, ACME, BIRCH)
    assert profiles(both).branches == ("money", "start")
    one, other = both.entrants
    assert seen(*worst_gap(one, other, both.yardstick)) == (-7, 21)


def test_what_two_offers_of_one_application_share_leaves_no_gap() -> None:
    made = book(ALL, {"acme": {"team": 5}})
    both = held(made, offer("acme-1", 70_000), offer("acme-2", 100_000))
    one, other = both.entrants
    assert seen(*worst_gap(one, other, both.yardstick)) == (-50, 0, 0)


def test_a_lead_with_room_for_wrong_weights_is_firm() -> None:
    # pay −7 × 0.5 = −3.5, start 21 × 0.15 = 3.15, fit 17.5 × 0.35 = 6.125:
    # (9.275 − 3.5) / (9.275 + 3.5) = 45 %
    found = how_firm(BOOK, ACME, BIRCH)
    assert (found.word, found.rival) == ("firm", "birch-1")
    assert found.radius == Fraction(5775, 12775)
    assert words(found.saying) == (
        "Firm: every weight may be off by 45% at once before Birch overtakes Acme."
    ).replace("%", "")


def test_a_narrow_lead_is_fragile() -> None:
    # Birch at 118 000: pay −17 × 0.5 = −8.5; (9.275 − 8.5) / 17.775 = 4 %
    found = how_firm(BOOK, ACME, offer("birch-1", 118_000, start=date(2027, 2, 1)))
    assert found.word == "fragile"
    assert words(found.saying) == ("Fragile: weights off by 4 can already put Birch ahead of Acme.")


def test_a_lead_on_everything_is_sure() -> None:
    found = how_firm(BOOK, ACME, offer("birch-1", 90_000))
    assert seen(found.word, found.radius, found.share) == ("sure", 1, 1)
    assert words(found.saying) == "Sure: Acme is ahead however pay, start and fit are weighed."


def test_an_only_offer_has_no_rival() -> None:
    found = how_firm(BOOK, ACME)
    assert (found.word, found.rival) == ("sure", "")
    assert words(found.saying) == "Acme has no rival."


def test_without_a_leader_it_is_open() -> None:
    made = book(ALL, {"acme": {}, "birch": {}})
    assert words(how_firm(made, ACME, BIRCH).saying) == "Nobody leads yet."
    assert words(how_firm(made).saying) == "There is nothing to rank yet."
    assert how_firm(made).word == "open"


def test_weights_that_are_not_yours_ask_for_more_than_room() -> None:
    both = {"acme": {"team": 9}, "birch": {"team": 0}}
    made = book({"money": MONEY, "start": START, "fit": [TEAM]}, both)
    # pay 20 − 80, start even, fit 90 − 0: with equal weights (90 − 60) / 150 = 20 %, and Acme is
    # ahead where 90 fit > 60 pay, on 90 / 150 of all weights
    acme, rival = offer("acme-1", 82_000), offer("birch-1", 118_000)
    found = how_firm(made, acme, rival)
    assert (found.radius, found.share) == (Fraction(1, 5), Fraction(3, 5))
    assert found.word == "fragile"
    assert words(found.saying) == (
        "Fragile: the weights are not yet yours, and Birch is ahead of Acme under many."
    )
    own = book({**ALL, "weights": {"money": 1, "start": 1, "fit": 1}, "fit": [TEAM]}, both)
    assert how_firm(own, acme, rival).word == "firm"


def test_what_is_missing_counts_against_the_leader() -> None:
    made = book(ALL, {**FIT, "birch": {"team": 1, "growth": 1}})
    late = ACME.model_copy(update={"start": None})
    found = how_firm(made, late, BIRCH)
    # pay −3.5, start −11.85, fit 67.5 × 0.35 = 23.625: (23.625 − 15.35) / 38.975
    assert found.radius == Fraction(8275, 38975)


def test_dominance_is_worse_or_equal_on_everything() -> None:
    made = book(ALL, {**FIT, "cedar": {"team": 5, "growth": 7}, "dune": {"team": 8, "growth": 7}})
    cedar, dune = offer("cedar-1", 107_000), offer("dune-1", 107_800)
    found = dominated(held(made, ACME, BIRCH, cedar, dune).entrants)
    # Dune and Acme are equal, so neither dominates the other
    assert [(one.offer, one.by) for one in found] == [
        ("cedar-1", "acme-1"),
        ("cedar-1", "dune-1"),
    ]
    assert words(found[0].saying) == "Cedar is nowhere better than Acme, and somewhere worse."


def test_what_is_missing_may_save_an_offer_from_dominance() -> None:
    made = book(ALL, {**FIT, "cedar": {"team": 5}})
    assert not dominated(held(made, ACME, offer("cedar-1", 90_000)).entrants)


def test_offers_of_one_application_are_compared_on_the_rest() -> None:
    made = book(ALL, {"acme": {}})
    found = dominated(held(made, offer("acme-1", 98_000), offer("acme-2", 99_000)).entrants)
    assert [(one.offer, one.by) for one in found] == [("acme-1", "acme-2")]


def rates(made: Book, one: Offer) -> dict[str, ExchangeRate]:
    both = held(made, one)
    return {found.criterion: found for found in exchange_rates(both.entrants[0], both.yardstick)}


def test_a_fortnight_and_a_point_have_a_price() -> None:
    found = rates(BOOK, BIRCH)
    # 14 of 100 days × 15 = 2.1 points; 2.1 / 50 × 60 000 = 2 520
    assert seen(found["start"].change, found["start"].points) == (-14, Fraction("2.1"))
    assert found["start"].pay == 2_520
    assert words(found["start"].saying) == (
        "At Birch, starting 14 days earlier is worth 2,520 a year to you."
    )
    # a tenth of 26.25 = 2.625 points: 3 150
    assert found["fit.team"].pay == 3_150
    assert words(found["fit.team"].saying) == (
        "At Birch, 1 better on team is worth 3,150 a year to you."
    )


def test_what_cannot_get_better_has_no_price() -> None:
    made = book(ALL, {"acme": {"team": 10}})
    # the start is ideal, team is best, and growth has no score to begin from
    assert list(rates(made, offer("acme-1"))) == []


def test_the_last_step_to_the_best_end_is_a_shorter_one() -> None:
    made = book(
        {**ALL, "start": {**START, "worth_earliest": 0}}, {"acme": {"team": Decimal("9.5")}}
    )
    found = rates(made, offer("acme-1", start=date(2027, 1, 6)))
    # 5 of 10 days before the ideal one: 50 % × 15 = 7.5 points, 9 000
    assert seen(found["start"].change, found["start"].pay) == (5, 9_000)
    assert words(found["start"].saying) == (
        "At Acme, starting 5 days later is worth 9,000 a year to you."
    )
    assert found["fit.team"].change == Fraction(1, 2)
    assert words(found["fit.team"].saying) == (
        "At Acme, 0.5 better on team is worth 1,575 a year to you."
    )


def test_a_short_scale_goes_by_tenths() -> None:
    made = book({**ALL, "fit": [{"id": "remote", "worst": 0, "best": 1}]}, {"acme": {"remote": 0}})
    # a tenth of 35 = 3.5 points: 4 200
    assert rates(made, offer("acme-1"))["fit.remote"].pay == 4_200


def test_near_the_best_end_the_price_is_what_could_be_given_up() -> None:
    found = rates(BOOK, offer("birch-1", 129_500, start=date(2027, 2, 1)))
    assert found["start"].pay == 2_520
    assert rates(BOOK, offer("birch-1", 150_000, start=date(2027, 2, 1)))["start"].pay == 2_520


@pytest.mark.parametrize(
    ("weights", "expected"),
    [
        ({"money": 1, "start": 98, "fit": 1}, True),
        ({"money": 0, "start": 1, "fit": 1}, True),
    ],
)
def test_what_the_scale_cannot_hold_has_no_price(weights: dict[str, Any], expected: bool) -> None:  # noqa: FBT001
    made = book({**ALL, "weights": weights}, {"birch": {"team": 0}})
    late = offer("birch-1", start=date(2027, 4, 21))
    heavy = book({**ALL, "weights": weights, "fit": [TEAM]}, {"birch": {"team": 0}})
    found = rates(made, late)["start"]
    assert (found.pay is None) == expected
    assert words(found.saying) == (
        "At Birch, 14 days nearer to your ideal start are worth more than your scale of pay holds."
    )
    light = book(
        {**ALL, "weights": {"money": 1, "start": 1, "fit": 98}, "fit": [TEAM]},
        {"birch": {"team": 0}},
    )
    assert words(rates(light, late)["fit.team"].saying) == (
        "At Birch, 1 better on team is worth more than your scale of pay holds."
    )
    assert rates(heavy, late)["fit.team"].points > 0


def test_other_rules_stand_beside_the_weights() -> None:
    offers = [ACME, BIRCH]
    both = held(BOOK, *offers)
    found = agreement(both, {one.id: valued(one) for one in offers})
    assert [(one.name, one.first) for one in found.conventions] == [
        ("your weights", ("acme-1",)),
        ("first-year pay", ("birch-1",)),
        ("guaranteed pay", ("birch-1",)),
        # places by pay, start, team and growth: 2 + 1 + 1 + 2 and 1 + 2 + 2 + 1
        ("rank sum", ("acme-1", "birch-1")),
    ]
    assert not found.agree
    assert words(found.saying) == ("Acme comes first by your weights, Birch by first-year pay.")


def test_where_all_rules_agree_that_is_said() -> None:
    offers = [ACME, offer("birch-1", 90_000)]
    found = agreement(held(BOOK, *offers), {one.id: valued(one) for one in offers})
    assert found.agree
    assert words(found.saying) == (
        "Acme comes first by your weights, first-year pay and guaranteed pay and rank sum alike."
    )


def test_a_rule_that_agrees_is_not_the_news() -> None:
    made = book(ALL, {"acme": FIT["acme"], "birch": {"team": 9, "growth": 9}})
    offers = [offer("acme-1", 101_000), offer("birch-1", start=date(2027, 2, 1))]
    both = {one.id: valued(one, pay=None) for one in offers}
    found = agreement(held(made, *offers), both)
    # Birch leads by 3.69 points; more is paid and paid surely at Acme
    assert words(found.saying) == "Birch comes first by your weights, Acme by first-year pay."


def test_offers_level_on_a_criterion_share_the_mean_place() -> None:
    made = book({"weights": ALL["weights"], "money": MONEY}, {})
    offers = [offer("acme-1"), offer("birch-1"), offer("cedar-1", 90_000)]
    found = agreement(held(made, *offers), {one.id: valued(one) for one in offers})
    assert found.conventions[3].places == {"acme-1": 1, "birch-1": 1, "cedar-1": 3}


def test_a_criterion_without_weight_takes_no_part_in_the_rank_sum() -> None:
    made = book({**ALL, "weights": {"money": 1, "start": 0, "fit": 0}}, FIT)
    offers = [ACME, BIRCH]
    found = agreement(held(made, *offers), {one.id: valued(one) for one in offers})
    assert found.conventions[3].places == {"acme-1": 2, "birch-1": 1}


def test_without_offers_no_rule_says_anything() -> None:
    assert words(agreement(held(BOOK), {}).saying) == "There is nothing to rank yet."
