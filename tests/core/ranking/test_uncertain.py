from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from offerbook.core.model.book import Book
from offerbook.core.model.offer import Offer
from offerbook.core.pay.valuation import Valuation
from offerbook.core.pay.views import valuation
from offerbook.core.ranking.contest import Contest, contest
from offerbook.core.ranking.own_odds import OwnOdds, own_odds, stories
from offerbook.core.ranking.uncertain import UnsoldEquity, unsold_equity
from tests.core.ranking.made import ALL, book, offer, seen, words

TODAY = date(2026, 11, 20)
SAME = {"team": 5, "growth": 5}
PLAIN = {**ALL, "horizon_years": 4, "rates": {"on": TODAY, "USD": Decimal("0.5")}}
FIT = {"acme": SAME, "birch": SAME, "cedar": SAME}
BOOK = book(PLAIN, FIT)


def options(*exits: tuple[int, str], units: int = 4_000, **more: Any) -> dict[str, Any]:
    """Return options that vest a quarter a year: of 1,000,000 shares, at a strike of 0."""
    return {
        "kind": "option",
        "units": units,
        "strike": 0,
        "fully_diluted": 1_000_000,
        "percents_by_year": [25, 25, 25, 25],
        "vest_start": date(2027, 1, 4),
        "liquid": False,
        "exits": [{"value": value, "probability": Decimal(odds)} for value, odds in exits],
        **more,
    }


HALF = options((0, "0.5"), (20_000_000, "0.5"))
"""20 a share × 4 000 / 4 years = 20 000 a year, or nothing: 10 000 expected."""


def value_in(made: Book) -> Any:
    def value(one: Offer) -> Valuation:
        return valuation(one, made.preferences, today=TODAY)

    return value


def contest_of(made: Book, *offers: Offer) -> Contest:
    value = value_in(made)
    return contest(offers, made, {one.id: value(one) for one in offers})


def needed(*offers: Offer, made: Book = BOOK) -> tuple[UnsoldEquity, ...]:
    return unsold_equity(contest_of(made, *offers), value_in(made))


def odds(*offers: Offer, made: Book = BOOK) -> OwnOdds:
    return own_odds(stories(contest_of(made, *offers), value_in(made)))


def test_the_equity_needed_is_what_is_missing_to_the_rival() -> None:
    # all else equal: 100 000 − 85 000
    found = needed(offer("acme-1"), offer("birch-1", 85_000, grant=[HALF]))
    assert [seen(one.offer, one.rival, one.counted, one.needed) for one in found] == [
        ("birch-1", "acme-1", 10_000, 15_000)
    ]
    assert words(found[0].saying) == (
        "Birch is first if its equity that cannot be sold is worth more than 15,000 a year, and "
        "level with Acme at just that; now it counts as 10,000."
    )


def test_points_on_everything_else_are_turned_into_pay() -> None:
    # 20 days later at 1/100 of 15 points a day: 3 points; a point of pay is 60 000 / 50 = 1 200
    late = offer("birch-1", 85_000, start=date(2027, 1, 31), grant=[HALF])
    assert needed(offer("acme-1"), late)[0].needed == 15_000 + 3_600


def test_equity_that_is_not_counted_needs_as_much() -> None:
    silent = {**HALF, "exits": []}
    found = needed(offer("acme-1"), offer("birch-1", 85_000, grant=[silent]))
    assert seen(found[0].counted, found[0].needed) == (0, 15_000)


def test_equity_in_another_currency_is_counted_at_its_rate() -> None:
    found = needed(offer("acme-1"), offer("birch-1", 85_000, grant=[{**HALF, "currency": "USD"}]))
    assert seen(found[0].counted, found[0].needed) == (5_000, 15_000)


def test_an_offer_may_be_first_without_its_equity() -> None:
    found = needed(offer("acme-1"), offer("birch-1", 105_000, grant=[HALF]))
    assert found[0].needed is None
    assert words(found[0].saying) == (
        "Birch is first even if its equity that cannot be sold comes to nothing."
    )


def test_no_equity_may_be_enough() -> None:
    made = book(PLAIN, {**FIT, "acme": {"team": 10, "growth": 10}, "birch": {"team": 0}})
    found = needed(offer("acme-1", 125_000), offer("birch-1", grant=[HALF]), made=made)
    assert found[0].needed is None
    assert words(found[0].saying).startswith("No value of the equity")
    unweighed = book({**PLAIN, "weights": {"money": 0, "start": 1, "fit": 1}}, FIT)
    even = needed(offer("acme-1"), offer("birch-1", grant=[HALF]), made=unweighed)
    assert even[0].needed is None
    assert words(even[0].saying).startswith("No value of the equity")


def test_the_best_end_may_be_just_level() -> None:
    found = needed(offer("acme-1", 130_000), offer("birch-1", grant=[HALF]))
    assert found[0].needed is None
    assert words(found[0].saying) == (
        "Birch is at best level with Acme, from 30,000 a year of equity that cannot be sold on; "
        "now it counts as 10,000."
    )


@pytest.mark.parametrize("more", [{"liquid": True, "price": 5}, {"promised": False}])
def test_equity_that_can_be_sold_or_is_only_hoped_for_asks_nothing(more: dict[str, Any]) -> None:
    birch = offer("birch-1", grant=[{**HALF, **more}])
    assert needed(offer("acme-1"), birch) == ()
    assert stories(contest_of(BOOK, offer("acme-1"), birch), value_in(BOOK)).stories == ()


def test_an_offer_without_a_rival_needs_nothing() -> None:
    assert needed(offer("birch-1", grant=[HALF])) == ()


def test_the_probability_is_that_of_the_ways_that_are_good_enough() -> None:
    # 4 000 / 4 × value / 1 000 000 a year: 0, 14 000, 15 000 and 20 000 beside 85 000
    ways = [(0, "0.5"), (14_000_000, "0.2"), (15_000_000, "0.1"), (20_000_000, "0.2")]
    found = odds(offer("acme-1"), offer("birch-1", 85_000, grant=[options(*ways)]))
    assert found.first == {"acme-1": Fraction(7, 10), "birch-1": Fraction(1, 5)}
    # 15 000 is a tie
    assert found.undecided == Fraction(1, 10)
    assert seen(found.ways, found.draws, found.half_width) == (4, 0, 0)


def test_two_stories_are_independent() -> None:
    # Acme 90 000, Birch 80 000 or 100 000, Cedar 75 000 or 105 000: half of each
    cedar = options((0, "0.5"), (30_000_000, "0.5"))
    found = odds(
        offer("acme-1", 90_000),
        offer("birch-1", 80_000, grant=[HALF]),
        offer("cedar-1", 75_000, grant=[cedar]),
    )
    quarter, half = Fraction(1, 4), Fraction(1, 2)
    assert found.first == {"acme-1": quarter, "birch-1": quarter, "cedar-1": half}
    assert seen(found.undecided, found.ways) == (0, 4)


def test_grants_of_one_company_with_the_same_ways_end_together() -> None:
    two = [HALF, {**HALF, "units": 2_000}]
    found = odds(offer("acme-1"), offer("birch-1", 75_000, grant=two))
    # 75 000, or 75 000 + 20 000 + 10 000
    assert found.first == {"acme-1": Fraction(1, 2), "birch-1": Fraction(1, 2)}
    assert found.ways == 2
    apart = [HALF, options((0, "0.5"), (10_000_000, "0.5"))]
    # only both together bring 75 000 + 20 000 + 10 000
    other = odds(offer("acme-1"), offer("birch-1", 75_000, grant=apart))
    assert other.first["birch-1"] == Fraction(1, 4)
    assert other.ways == 4


def test_two_offers_of_one_company_share_its_story() -> None:
    small = {**HALF, "units": 2_000}
    found = odds(offer("birch-1", 85_000, grant=[HALF]), offer("birch-2", 90_000, grant=[small]))
    # 85 000 against 90 000, or 105 000 against 100 000
    assert found.first == {"birch-1": Fraction(1, 2), "birch-2": Fraction(1, 2)}
    assert found.ways == 2


def test_an_offer_without_an_application_is_its_own_company() -> None:
    lone = offer("birch-1", 95_000, application=None, kind="current", grant=[HALF])
    found = stories(contest_of(BOOK, offer("acme-1"), lone), value_in(BOOK))
    assert [list(one.changes) for one in found.stories] == [["birch-1"]]


def test_ways_without_any_probability_are_left_out() -> None:
    ways = options((0, "0.5"), (20_000_000, "0.5"), (90_000_000, "0"))
    assert odds(offer("acme-1"), offer("birch-1", grant=[ways])).ways == 2


def test_what_is_not_stated_leaves_the_first_place_open() -> None:
    made = book(PLAIN, {"acme": SAME, "birch": {"team": 5}})
    few = {**HALF, "units": 1_600}
    found = odds(offer("acme-1"), offer("birch-1", 96_000, grant=[few]), made=made)
    # 96 000 or 104 000; growth may move it by half of 8.75 points, which is 5 250 of pay
    assert found.first == {"acme-1": 0, "birch-1": 0}
    assert found.undecided == 1


WAYS = st.lists(
    st.tuples(st.integers(0, 60_000_000), st.integers(1, 5)), min_size=1, max_size=4, unique=True
)


def shares(ways: list[tuple[int, int]]) -> dict[str, Any]:
    """Return options whose odds are whole parts of 20; the last way takes the rest."""
    parts: Mapping[int, int] = dict(enumerate(part for _, part in ways[:-1]))
    rest = 20 - sum(parts.values())
    odds_of = [*parts.values(), rest]
    pairs = zip(ways, odds_of, strict=True)
    return options(*((value, str(Decimal(part) / 20)) for (value, _), part in pairs))


@given(WAYS, WAYS, st.integers(70_000, 110_000), st.integers(70_000, 110_000))
def test_probabilities_add_up_and_agree_with_the_equity_needed(
    one: list[tuple[int, int]], other: list[tuple[int, int]], base: int, rival: int
) -> None:
    birch = offer("birch-1", base, grant=[shares(one)])
    cedar = offer("cedar-1", rival, grant=[shares(other)])
    found = odds(birch, cedar, offer("acme-1"))
    assert sum(found.first.values()) + found.undecided == 1
    alone = odds(birch, offer("acme-1"))
    bound = needed(birch, offer("acme-1"))[0].needed
    if bound is not None:
        # 1 000 shares a year, of 1 000 000
        good = [
            Fraction(way.probability)
            for way in birch.grant[0].exits
            if way.value / 1000 > Decimal(bound.numerator) / bound.denominator
        ]
        assert alone.first["birch-1"] == sum(good)
