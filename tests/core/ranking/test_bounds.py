from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from offerbook.core.model.offer import Offer
from offerbook.core.pay.valuation import Valuation
from offerbook.core.ranking.asking import Asking
from offerbook.core.ranking.bench import Bench
from offerbook.core.ranking.counter import Counter, counter
from offerbook.core.ranking.lever_breakeven import LeverBreakEven, break_even
from offerbook.core.ranking.levers import Lever, levers
from tests.core.ranking.made import ALL, book, held, offer, seen, valued, words

FIT = {"acme": {"team": 8, "growth": 7}, "birch": {"team": 5, "growth": 9}}
ACME = offer("acme-1", 98_000, written=True)
BIRCH = offer("birch-1", 112_000, start=date(2027, 3, 1))
BEST = {"team": 10, "growth": 9}
EARLY = {"path": "start", "at_most": date(2027, 2, 1)}


def value(one: Offer) -> Valuation:
    """Return pay as base and sign-ons over four years."""
    assert one.base is not None
    once = sum((part.amount for part in one.sign_on), Decimal(0))
    return valued(one, pay=valued(one).base + once / 4)


def bench(one: Offer, *musts: dict[str, Any], rival: Offer = ACME, **fit: Any) -> Bench:
    made = book({**ALL, "must": list(musts)}, {**FIT, **fit})
    return Bench(one, held(made, rival, one), value)


def lever(path: str, here: Bench) -> Lever:
    found = levers(here.offer, here.application, here.held.yardstick)
    return next(one for one in found if one.path == path)


def tie(path: str, here: Bench) -> LeverBreakEven:
    return break_even(lever(path, here), here)


def asked(here: Bench, *wanted: tuple[str, Any, Any]) -> Counter:
    return counter(here, [Asking(lever(path, here), to, how) for path, to, how in wanted])


def test_an_offer_that_a_deal_breaker_keeps_out_wins_with_no_other_figure() -> None:
    why = "Birch is out: start is 2027-03-01, and must be at most 2027-02-01."
    for path in ("base.amount", "sign_on[0].amount", "fit.team"):
        found = tie(path, bench(BIRCH, EARLY))
        assert seen(found.figure, found.wins, found.loses) == (None, None, None)
        assert words(found.why) == why
        # without the deal-breaker there is an answer, or the reason why there is none
        assert words(tie(path, bench(BIRCH)).why) != why


def test_where_the_tie_is_kept_out_the_bound_itself_is_what_wins() -> None:
    # level on 15 February or so, and to be let in it must be the first
    free = tie("start", bench(BIRCH))
    assert isinstance(free.wins, date)
    assert free.wins > date(2027, 2, 1)
    found = tie("start", bench(BIRCH, EARLY))
    assert seen(found.wins, found.loses) == (date(2027, 2, 1), date(2027, 2, 2))
    assert words(found.why) == (
        "A deal-breaker decides: Birch leads Acme with 2027-02-01 for start date, and is out with "
        "2027-02-02."
    )
    # with the bound on the other side it no longer leads
    late = {"path": "start", "at_least": date(2027, 4, 1)}
    never = tie("start", bench(BIRCH, late, rival=offer("acme-1", 112_000, start=date(2027, 4, 1))))
    assert never.wins is None
    assert words(never.why).startswith("Birch is out: start is ")


def test_a_deal_breaker_that_the_tie_keeps_changes_nothing() -> None:
    late = {"path": "start", "at_most": date(2027, 3, 15)}
    free, kept = (tie("start", bench(BIRCH, *one)) for one in ((), (late,)))
    assert seen(kept.wins, kept.loses) == (free.wins, free.loses)


def strong(base: int) -> Offer:
    # starts too late for any points: Birch draws level with 125,100 at 114,450
    return offer("acme-1", base, start=date(2027, 4, 21))


def test_a_bound_on_the_base_is_meant_a_year_and_rounded_to_a_step_that_is_let_in() -> None:
    # a bound of 125,100 a year are 10,425 a month, 10,450 in steps of 50
    month = offer("birch-1", {"amount": 9_000, "per": "month"})
    least = {"path": "base.amount", "at_least": 125_100}
    found = tie("base.amount", bench(month, least, rival=strong(125_100)))
    assert seen(found.wins, found.loses) == (10_450, 10_400)
    exactly = {"path": "base.amount", "is": 125_400}
    found = tie("base.amount", bench(month, exactly, rival=strong(125_400)))
    assert seen(found.wins, found.loses) == (10_450, 10_400)
    # ahead without any base, and out with more than 126,100: 10,508 a month
    most = {"path": "base.amount", "at_most": 126_100}
    rich = offer("birch-1", {"amount": 11_000, "per": "month"})
    found = tie("base.amount", bench(rich, most, rival=strong(70_000), acme={"team": 0}))
    assert seen(found.wins, found.loses) == (10_500, 10_550)


def test_a_base_of_nothing_has_no_unit_of_its_own() -> None:
    least = {"path": "base.amount", "at_least": 125_100}
    found = tie("base.amount", bench(offer("birch-1", 0), least, rival=strong(125_100)))
    assert found.wins == 125_250


def test_ahead_with_any_figure_it_is_still_out_without_what_must_be_there() -> None:
    rich = offer("birch-1", 130_000, sign_on=[{"amount": 5_000}])
    free = tie("sign_on[0].amount", bench(rich))
    assert words(free.why) == "Birch is ahead of Acme without any sign-on."
    least = {"path": "sign_on[0].amount", "at_least": 4_800}
    found = tie("sign_on[0].amount", bench(rich, least))
    assert seen(found.wins, found.loses) == (5_000, 4_500)


def test_ahead_on_any_day_it_is_still_out_on_those_after_a_bound() -> None:
    rich = offer("birch-1", 130_000, start=date(2027, 3, 1))
    poor = offer("acme-1", 70_000, start=date(2027, 1, 11))
    weak = {"acme": {"team": 0, "growth": 0}}
    free = tie("start", bench(rich, rival=poor, **weak))
    assert words(free.why) == "Birch is ahead of Acme on any start date."
    found = tie("start", bench(rich, EARLY, rival=poor, **weak))
    assert seen(found.wins, found.loses) == (date(2027, 2, 1), date(2027, 2, 2))


def test_a_bound_on_a_score_decides_where_the_tie_lies_under_it() -> None:
    least = {"path": "fit.team", "at_least": 6}
    found = tie("fit.team", bench(offer("birch-1", 112_000), least))
    assert seen(found.wins, found.loses) == (6, 5)
    # the only score that is let in draws level and does not lead
    even = bench(offer("birch-1"), {**least, "at_least": 10}, rival=offer("acme-1"), acme=BEST)
    found = tie("fit.team", even)
    assert words(found.why) == "Birch is out: fit.team is 5, and must be at least 10."


def test_a_bound_over_what_makes_sense_is_no_figure_to_ask_for() -> None:
    birch = offer("birch-1", 112_000, retirement=[{"percent": 5}])
    least = {"path": "retirement[0].percent", "at_least": 101}
    here = bench(birch, least)
    assert tie("retirement[0].percent", here).wins is None


def test_only_a_mix_that_mends_the_deal_breaker_leads() -> None:
    start = ("start", date(2027, 1, 20), "easy")
    # 8,000 more a year would lead, and the offer would still be out
    alone = asked(bench(BIRCH, EARLY), ("base.amount", Decimal(125_000), "hard"))
    assert seen(alone.easiest, alone.short) == (None, 0)
    assert words(alone.saying) == (
        "Birch is out: start is 2027-03-01, and must be at most 2027-02-01. "
        "Nothing that could be asked for goes far enough to mend that."
    )
    both = asked(bench(BIRCH, EARLY), ("base.amount", Decimal(125_000), "hard"), start)
    assert both.easiest is not None
    to = {move.lever.path: move.to for move in both.easiest.moves}
    assert isinstance(to["start"], date)
    assert to["start"] <= date(2027, 2, 1)
    assert words(both.saying).startswith(
        "Birch is out: start is 2027-03-01, and must be at most 2027-02-01. With other terms for "
    )
    asked_for = [{one.lever.path: one.to for one in package.moves} for package in both.packages]
    assert all(isinstance(one["start"], date) for one in asked_for)
    assert max((str(one["start"]) for one in asked_for), default="") <= "2027-02-01"


def test_a_step_that_mends_is_taken_though_it_brings_no_points() -> None:
    # ahead by far, and out: a month after the ideal day it is let in
    rich = offer("birch-1", 130_000, start=date(2027, 1, 11))
    late = {"path": "start", "at_least": date(2027, 2, 10)}
    found = asked(
        bench(rich, late, rival=offer("acme-1", 70_000, start=date(2027, 3, 1))),
        ("start", date(2027, 2, 12), "easy"),
        ("base.amount", Decimal(131_000), "hard"),
    )
    assert found.easiest is not None
    assert [(one.lever.path, one.to) for one in found.easiest.moves] == [
        ("start", date(2027, 2, 10))
    ]


def test_no_step_is_asked_for_that_a_deal_breaker_keeps_out() -> None:
    most = {"path": "base.amount", "at_most": 115_000}
    found = asked(bench(BIRCH, most), ("base.amount", Decimal(125_000), "hard"))
    assert found.easiest is None
    assert asked(bench(BIRCH), ("base.amount", Decimal(125_000), "hard")).easiest is not None


def test_without_a_rival_it_is_still_said_that_an_offer_is_out() -> None:
    made = book({**ALL, "must": [EARLY]}, FIT)
    found = counter(Bench(BIRCH, held(made, BIRCH), value), [])
    assert words(found.saying).startswith("Birch is out: start is 2027-03-01")


@pytest.mark.parametrize("path", ["base.amount", "start", "fit.team"])
def test_without_deal_breakers_nothing_is_kept_out(path: str) -> None:
    assert bench(BIRCH).broken([(lever(path, bench(BIRCH)), Decimal(0))]) is None
