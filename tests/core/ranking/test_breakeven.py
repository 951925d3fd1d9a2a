from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from offerbook.core.model.book import Book
from offerbook.core.model.offer import Offer
from offerbook.core.pay.valuation import Valuation
from offerbook.core.ranking.breakeven import asking_step, break_even_base
from offerbook.core.ranking.contest import Contest, contest
from offerbook.core.ranking.order import rank
from tests.core.ranking.made import ALL, MONEY, book, held, offer, ranked, seen, valued, words

FIT = {"acme": {"team": 8, "growth": 7}, "birch": {"team": 5, "growth": 9}}
BOOK = book(ALL, FIT)
ACME = offer("acme-1", 98_000, bonus=[{"target_percent": 10}])
BIRCH = offer("birch-1", 112_000, start=date(2027, 2, 1))
BOTH = held(BOOK, ACME, BIRCH)


def with_base(one: Offer, amount: Decimal) -> Offer:
    assert one.base is not None
    return one.model_copy(update={"base": one.base.model_copy(update={"amount": amount})})


def test_the_base_that_ties_is_read_back_through_the_money_scale() -> None:
    found = break_even_base(BIRCH, BOTH, valued)
    # Birch is 73.625 − 67.85 = 5.775 points behind; 5.775 / 50 × 60 000 = 6 930 of pay
    assert found.base == 118_930
    assert seen(found.rival, found.currency, found.present) == ("acme-1", "EUR", 112_000)
    assert seen(found.loses, found.wins, found.reachable) == (118_500, 119_000, True)
    assert words(found.why) == (
        "Birch is level with Acme at a base of 118,930 a year: 119,000 wins, 118,500 does not."
    )


def test_the_leader_learns_down_to_which_base_it_leads() -> None:
    found = break_even_base(ACME, BOTH, valued)
    # 6 930 less of pay is 6 300 less of base with a bonus of 10 % on it
    assert seen(found.base, found.loses, found.wins) == (91_700, 91_500, 92_000)


def test_a_break_even_fed_back_ties_exactly_and_its_proof_pair_holds() -> None:
    found = break_even_base(BIRCH, BOTH, valued)
    assert found.base is not None
    assert found.wins is not None
    assert found.loses is not None
    tie = ranked(BOOK, ACME, with_base(BIRCH, Decimal(118_930)))
    assert tie.tied == ("acme-1", "birch-1")
    assert ranked(BOOK, ACME, with_base(BIRCH, found.wins)).leader == "birch-1"
    assert ranked(BOOK, ACME, with_base(BIRCH, found.loses)).leader == "acme-1"


def test_to_become_first_every_rival_must_be_reached() -> None:
    made = book(ALL, {**FIT, "cedar": {"team": 9, "growth": 9}})
    three = held(made, ACME, BIRCH, offer("cedar-1", 110_000))
    first = break_even_base(BIRCH, three, valued)
    # Cedar: 33.333 + 15 + 31.5 = 79.833, 11.983 ahead: 14 380 of pay
    assert seen(first.rival, first.base) == ("cedar-1", 126_380)
    named = break_even_base(BIRCH, three, valued, against=["acme-1"])
    assert seen(named.rival, named.base) == ("acme-1", 118_930)


def test_a_rival_that_is_not_there_cannot_be_named() -> None:
    with pytest.raises(KeyError):
        break_even_base(BIRCH, BOTH, valued, against=["cedar-1"])


def test_without_rivals_there_is_nothing_to_reach() -> None:
    found = break_even_base(ACME, held(BOOK, ACME), valued)
    assert (found.base, found.rival, found.reachable) == (None, "", False)
    assert words(found.why) == "Acme has no rival to beat."


def test_an_offer_need_not_be_in_the_contest() -> None:
    newcomer = offer("birch-2", None, start=date(2027, 2, 1))
    found = break_even_base(newcomer, held(BOOK, ACME), valued)
    assert seen(found.base, found.present, found.wins) == (118_930, None, 119_000)


def test_a_gap_beyond_the_scale_is_not_reachable() -> None:
    made = book(ALL, {"acme": {"team": 10, "growth": 10}, "birch": {"team": 0, "growth": 0}})
    found = break_even_base(BIRCH, held(made, offer("acme-1", 125_000), BIRCH), valued)
    assert (found.base, found.wins, found.loses) == (None, None, None)
    assert words(found.why) == (
        "No base brings Birch level with Acme: it would take more than 130,000 a year in all, "
        "the best end of your scale."
    )


def test_an_offer_that_is_ahead_without_pay_needs_no_base() -> None:
    made = book(ALL, {"acme": {"team": 10, "growth": 10}, "birch": {"team": 0, "growth": 0}})
    found = break_even_base(offer("acme-1"), held(made, offer("birch-1", 75_000)), valued)
    assert words(found.why) == "Acme is ahead of Birch at any base."
    assert found.base is None


def test_pay_without_weight_moves_nothing() -> None:
    made = book({**ALL, "weights": {"money": 0, "start": 1, "fit": 1}}, FIT)
    found = break_even_base(BIRCH, held(made, ACME, BIRCH), valued)
    assert words(found.why) == "Pay has no weight, so no base changes the order."


def test_other_pay_may_be_enough_alone() -> None:
    def with_grant(one: Offer) -> Valuation:
        assert one.base is not None
        return valued(one, pay=one.base.amount + 200_000 * (one.id == "birch-1"))

    found = break_even_base(BIRCH, BOTH, with_grant)
    assert words(found.why) == "Birch is ahead of Acme at any base."


def test_a_base_that_is_not_counted_cannot_help() -> None:
    found = break_even_base(BIRCH, BOTH, lambda one: valued(one, pay=80_000))
    assert words(found.why) == "The base of Birch does not change its pay."


def test_the_best_end_can_be_reached_but_not_passed() -> None:
    # 30 000 more of pay are worth as much as 25 of the 35 points of fit
    made = book(
        {**ALL, "fit": [{"id": "team", "worst": 0, "best": 7}]},
        {"acme": {"team": 5}, "birch": {"team": 0}},
    )
    found = break_even_base(offer("birch-1"), held(made, offer("acme-1")), valued)
    assert seen(found.base, found.wins, found.loses) == (130_000, None, 129_500)
    assert words(found.why) == (
        "Birch is level with Acme from a base of 130,000 a year, and your scale ends there: "
        "widen it to see which is ahead."
    )


def test_below_the_worst_end_less_base_changes_nothing() -> None:
    made = book(ALL, {"acme": FIT["acme"], "birch": FIT["acme"]})
    found = break_even_base(offer("birch-1", 75_000), held(made, offer("acme-1", 70_000)), valued)
    assert seen(found.base, found.wins, found.loses) == (70_000, 70_500, None)
    assert (
        words(found.why) == "Birch is level with Acme up to a base of 70,000 a year; 70,500 wins."
    )


@pytest.mark.parametrize(
    ("present", "base"), [(80_000, 90_000), (95_000, 95_000), (120_000, 100_000)]
)
def test_on_a_flat_stretch_of_the_scale_the_least_change_ties(present: int, base: int) -> None:
    curve = [{"at": 90_000, "worth": 50}, {"at": 100_000, "worth": 50}]
    made = book(
        {**ALL, "money": {**MONEY, "curve": curve}}, {"acme": FIT["acme"], "birch": FIT["acme"]}
    )
    found = break_even_base(offer("birch-1", present), held(made, offer("acme-1", 93_000)), valued)
    assert seen(found.base, found.wins, found.loses) == (base, 100_500, 89_500)


def test_other_pay_may_already_tie_without_base() -> None:
    def beside(one: Offer) -> Valuation:
        assert one.base is not None
        return valued(one, pay=one.base.amount + 70_000)

    made = book(ALL, {"acme": FIT["acme"], "birch": FIT["acme"]})
    found = break_even_base(offer("birch-1"), held(made, offer("acme-1", 70_000)), beside)
    assert seen(found.base, found.wins, found.loses) == (0, 250, None)


def test_what_is_missing_counts_against_the_offer() -> None:
    late = offer("birch-1", 112_000, start=None)
    found = break_even_base(late, held(BOOK, ACME, late), valued)
    # 73.625 − 35 − 21 − 0 = 17.625 points: 21 150 more
    assert found.base is None
    easier = held(BOOK, offer("acme-1"), late)
    # Acme 25 + 15 + 27.125 = 67.125; Birch needs 67.125 − 21 = 46.125 of 50: 92.25 %
    assert break_even_base(late, easier, valued).base == 125_350


def test_a_deal_breaker_stands_in_the_way_of_any_base() -> None:
    made = book({**ALL, "must": [{"path": "written", "is": True}]}, FIT)
    acme = ACME.model_copy(update={"written": True})
    found = break_even_base(BIRCH, held(made, acme, BIRCH), valued)
    assert found.base is None
    assert words(found.why) == "Birch is out: written is no, and must be yes."


def test_a_base_too_low_for_a_deal_breaker_may_be_raised() -> None:
    made = book({**ALL, "must": [{"path": "base.amount", "at_least": 100_000}]}, FIT)
    low = offer("birch-1", 90_000, start=date(2027, 2, 1))
    acme = offer("acme-1", 107_800)
    found = break_even_base(low, held(made, acme, low), valued)
    assert seen(found.base, found.wins) == (118_930, 119_000)


def test_where_the_tie_is_too_low_for_a_deal_breaker_its_bound_decides() -> None:
    made = book({**ALL, "must": [{"path": "base.amount", "at_least": 120_100}]}, FIT)
    acme = offer("acme-1", 121_000, start=date(2027, 4, 21))
    birch = offer("birch-1", 90_000, start=date(2027, 1, 11))
    found = break_even_base(birch, held(made, acme, birch), valued)
    assert seen(found.base, found.wins, found.loses) == (120_500, 120_500, 120_000)
    assert words(found.why) == (
        "A deal-breaker decides: Birch leads Acme with a base of 120,500, and is out with 120,000."
    )


def test_an_offer_that_is_ahead_at_any_base_may_still_be_out() -> None:
    poor = offer("acme-1", 70_000, start=date(2027, 4, 21), written=True)
    found = [
        break_even_base(offer("birch-1", 60_000), held(book({**ALL, **more}, FIT), poor), valued)
        for more in (
            {},
            {"must": [{"path": "base.amount", "at_least": 65_000}]},
            {"must": [{"path": "written", "is": True}]},
        )
    ]
    assert [words(one.why) for one in found] == [
        "Birch is ahead of Acme at any base.",
        "A deal-breaker decides: Birch leads Acme with a base of 65,000, and is out with 64,500.",
        "Birch is out: written is no, and must be yes.",
    ]


@pytest.mark.parametrize(
    ("terms", "present", "wins", "loses"),
    [
        # steps of 50 a month: 600 a year, and 118 930 lies between 198 and 199 of them
        ({"amount": 9_000, "per": "month"}, 108_000, 119_400, 118_800),
        # thirteen times 50 are 650: between 182 and 183 of them
        ({"amount": 9_000, "per": "month", "payments_per_year": 13}, 117_000, 118_950, 118_300),
        # steps of 5 a day, 1 000 a year
        ({"amount": 500, "per": "day", "billable_days": 200}, 100_000, 119_000, 118_000),
    ],
)
def test_a_base_paid_by_another_period_is_counted_by_the_year(
    terms: dict[str, Any], present: int, wins: int, loses: int
) -> None:
    birch = offer("birch-1", terms, start=date(2027, 2, 1))
    found = break_even_base(birch, BOTH, valued)
    assert seen(found.base, found.present) == (118_930, present)
    assert seen(found.wins, found.loses) == (wins, loses)


def test_a_base_is_told_in_the_employers_unit_with_the_year_beside_it() -> None:
    def told(**terms: Any) -> str:
        birch = offer("birch-1", terms, start=date(2027, 2, 1))
        return words(break_even_base(birch, BOTH, valued).why)

    # 118 930 / 12 = 9 910.83 a month; steps of 50
    assert told(amount=9_000, per="month") == (
        "Birch is level with Acme at a base of 9,910.83 a month (118,930 a year): "
        "9,950 a month (119,400 a year) wins, 9,900 a month (118,800 a year) does not."
    )
    assert "595 a day (119,000 a year) wins" in told(amount=500, per="day", billable_days=200)


def test_another_currency_is_answered_in_its_own() -> None:
    def in_dollars(one: Offer) -> Valuation:
        return valued(one, rate=Decimal("0.92"))

    birch = offer("birch-1", 112_000, start=date(2027, 2, 1), currency="USD")
    found = break_even_base(birch, held(BOOK, ACME), in_dollars)
    # 118 930 / 0.92 = 129 271.74
    assert found.base == Fraction(11_893_000, 92)
    assert seen(found.currency, found.present, found.wins) == ("USD", 112_000, 129_500)


@pytest.mark.parametrize(
    ("base", "step"), [(59_999, 250), (60_000, 500), (149_999, 500), (150_000, 1000)]
)
def test_steps_grow_with_the_base(base: int, step: int) -> None:
    assert asking_step(Fraction(base)) == step


def test_a_bend_in_the_pay_keeps_the_answer_exact() -> None:
    def capped(one: Offer) -> Valuation:
        assert one.base is not None
        amount = one.base.amount
        return valued(one, pay=amount + min(amount, Decimal(100_000)) / 20)

    made, both = _contest(capped)
    found = break_even_base(BIRCH, both, capped)
    # Acme 98 000 + 4 900 = 102 900: 54.833 % × 50 + 42.125 = 69.542
    # Birch needs 69.542 − 32.85 = 36.692: pay of 114 030, of which 5 000 is the match
    assert found.base == 109_030
    tie = with_base(BIRCH, Decimal(109_030))
    again = rank([ACME, tie], made, {"acme-1": capped(ACME), "birch-1": capped(tie)})
    assert again.tied == ("acme-1", "birch-1")


def _contest(value: Any) -> tuple[Book, Contest]:
    return BOOK, contest([ACME, BIRCH], BOOK, {one.id: value(one) for one in (ACME, BIRCH)})
