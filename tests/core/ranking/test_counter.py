from datetime import date
from decimal import Decimal
from fractions import Fraction
from itertools import product
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from offerbook.core.model.offer import Offer
from offerbook.core.pay.valuation import Valuation
from offerbook.core.ranking.asking import Asking
from offerbook.core.ranking.bench import Bench
from offerbook.core.ranking.counter import EFFORT, EQUAL, Counter, counter
from offerbook.core.ranking.levers import Lever, levers
from offerbook.core.ranking.mix import Step, mixes
from tests.core.ranking.made import ALL, book, held, offer, seen, valued, words

FIT = {"acme": {"team": 8, "growth": 7}, "birch": {"team": 5, "growth": 9}}
BOOK = book(ALL, FIT)
ACME = offer("acme-1", 107_800)
BIRCH = offer("birch-1", 112_000, start=date(2027, 2, 1))


def value(one: Offer) -> Valuation:
    """Return pay as base, bonus of it, and sign-ons over four years."""
    assert one.base is not None
    share = sum((bonus.target_percent or Decimal(0) for bonus in one.bonus), Decimal(0)) / 100
    once = sum((part.amount for part in one.sign_on), Decimal(0))
    return valued(one, pay=one.base.amount * (1 + share) + once / 4)


def bench(one: Offer, *others: Offer) -> Bench:
    return Bench(one, held(BOOK, *others, one), value)


def asked(one: Offer, **room: tuple[Any, Any]) -> list[Asking]:
    """Return asks by the first word of their path: to which figure, and how hard."""
    app = BOOK.applications.get(one.application or "")
    stick = held(BOOK, one).yardstick
    first = {_part(lever): lever for lever in reversed(levers(one, app, stick))}
    return [
        Asking(first[key], Decimal(to) if isinstance(to, int) else to, how)
        for key, (to, how) in room.items()
    ]


def _part(lever: Lever) -> str:
    return lever.path.partition("[")[0].partition(".")[0]


def moves(found: Counter) -> dict[str, Any]:
    assert found.easiest is not None
    return {move.lever.path: move.to for move in found.easiest.moves}


def test_the_easiest_lever_goes_first_and_the_harder_one_fills_up() -> None:
    # Birch is 5.775 points behind and wants to lead by 1. Starting 14 days earlier brings 2.1,
    # 4.675 are left: 5 610 of base, in steps of 500 that is 6 000 or 5 points; 1.775 are left for
    # the start: 12 days at 0.15
    asks = asked(BIRCH, base=(123_000, "hard"), start=(date(2027, 1, 18), "easy"))
    found = counter(bench(BIRCH, ACME), asks)
    assert moves(found) == {"base.amount": 118_000, "start": date(2027, 1, 20)}
    assert found.easiest is not None
    # 1.8 + 5 − 5.775
    assert found.easiest.ahead == Fraction("1.025")
    assert found.easiest.led_by == "base.amount"
    # 1.8 points from an easy lever, 5 from a hard one, and a half for each
    assert found.easiest.effort == Fraction("1.8") + 4 * 5 + 1


def test_a_mix_is_valued_as_a_whole() -> None:
    # a bonus on more base is worth more than each alone
    birch = offer("birch-1", 112_000, start=date(2027, 2, 1), bonus=[{"target_percent": 1}])
    asks = asked(birch, base=(118_000, "hard"), bonus=(3, "hard"))
    here = bench(birch, ACME)
    found = counter(here, asks)
    assert found.easiest is not None
    again = here.with_figures([(move.lever, move.to) for move in found.easiest.moves])
    assert seen(found.easiest.score, found.easiest.ahead) == (again.low, here.ahead(again))
    assert found.easiest.ahead >= 1


def test_packages_are_of_equal_worth_and_each_is_led_by_another_lever() -> None:
    asks = asked(
        BIRCH,
        base=(125_000, "hard"),
        sign_on=(45_000, "easy"),
        fit=(9, "middling"),
    )
    found = counter(bench(BIRCH, ACME), asks)
    assert len(found.packages) == 3
    assert len({one.led_by for one in found.packages}) == 3
    scores = [one.score for one in found.packages]
    assert max(scores) - min(scores) <= EQUAL * max(scores)
    assert all(one.ahead >= 1 for one in found.packages)
    assert found.packages[0] == found.easiest
    assert words(found.saying).endswith("; 3 packages are worth the same.")


def test_a_single_way_is_no_choice_of_packages() -> None:
    found = counter(bench(BIRCH, ACME), asked(BIRCH, base=(125_000, "hard")))
    # 6.775 points are 8 130 of pay
    assert moves(found) == {"base.amount": 120_500}
    assert found.packages == ()
    assert words(found.saying) == "Birch leads by 1.3 points with more on base."


def test_where_everything_falls_short_it_says_by_how_much() -> None:
    asks = asked(BIRCH, base=(114_000, "hard"))
    found = counter(bench(BIRCH, ACME), asks)
    # 2 000 brings 1.667 of 6.775
    assert seen(found.easiest, found.short) == (None, Fraction("6.775") - Fraction(5, 3))
    assert words(found.saying) == (
        "Even with everything asked for, Birch stays 5.1 points short of a clear lead."
    )


def test_where_nothing_is_open_nothing_can_be_asked_for() -> None:
    found = counter(bench(BIRCH, ACME), [])
    assert words(found.saying) == "Nothing that is open would better Birch."
    worse = counter(bench(BIRCH, ACME), asked(BIRCH, base=(110_000, "hard")))
    assert worse.saying == found.saying


def test_without_rivals_there_is_nothing_to_counter() -> None:
    found = counter(bench(BIRCH), asked(BIRCH, base=(125_000, "hard")))
    assert words(found.saying) == "Birch has no rival to lead."


def test_who_leads_by_the_margin_needs_nothing() -> None:
    found = counter(bench(ACME, BIRCH), asked(ACME, base=(110_000, "hard")))
    assert words(found.saying) == "Acme leads as it is: nothing needs asking for."
    assert seen(found.easiest, found.short) == (None, 0)
    # 5.775 points of lead are not 6
    more = counter(bench(ACME, BIRCH), asked(ACME, base=(110_000, "hard")), margin=Fraction(6))
    assert moves(more) == {"base.amount": 108_300}


def test_amounts_of_the_person_take_the_place_of_easy_and_hard() -> None:
    hard = asked(BIRCH, base=(122_000, "hard"), fit=(9, "easy"))
    costs = [
        Asking(one.lever, one.to, one.difficulty, Decimal(cost))
        for one, cost in zip(hard, (10_000, 90_000), strict=True)
    ]
    assert moves(counter(bench(BIRCH, ACME), hard)) != moves(counter(bench(BIRCH, ACME), costs))
    assert moves(counter(bench(BIRCH, ACME), costs)) == {"base.amount": 120_500}


def test_where_gains_bend_the_easiest_may_be_everything() -> None:
    # Two levers that help alone only up to the best end of the scale: together they add little
    curve = [{"at": 114_000, "worth": 85}, {"at": 128_000, "worth": 86}]
    made = book({**ALL, "money": {"worst": 70_000, "best": 130_000, "curve": curve}}, FIT)
    birch = offer("birch-1", 112_000, start=date(2027, 2, 1), sign_on=[{"amount": 0}])
    both = held(made, ACME, birch)
    here = Bench(birch, both, value)
    asks = asked(birch, base=(116_000, "hard"), sign_on=(16_000, "easy"))
    now = here.ahead(here.with_figures([]))
    every = here.with_figures([(one.lever, one.to) for one in asks])
    found = counter(here, asks, margin=here.ahead(every))
    assert here.ahead(every) > now
    assert moves(found) == {"base.amount": 116_000, "sign_on[0].amount": 16_000}


@given(
    st.lists(
        st.lists(st.tuples(st.integers(1, 9), st.integers(1, 9)), min_size=1, max_size=4),
        min_size=1,
        max_size=3,
    ),
    st.integers(1, 20),
)
def test_no_mix_brings_as_much_for_less(raw: list[list[tuple[int, int]]], need: int) -> None:
    ladders = [
        [Step(Decimal(0), Fraction(gain), Fraction(effort)) for gain, effort in one] for one in raw
    ]
    found = [one for one in mixes(ladders, Fraction(need)) if one.gain >= need]
    every = [
        (sum(s.effort for s in steps if s), sum(s.gain for s in steps if s))
        for steps in product(*[[None, *ladder] for ladder in ladders])
    ]
    reaching = [effort for effort, gain in every if gain >= need]
    assert (found[0].effort if found else None) == (min(reaching) if reaching else None)


def test_effort_grows_with_difficulty() -> None:
    assert EFFORT["easy"] < EFFORT["middling"] < EFFORT["hard"]
