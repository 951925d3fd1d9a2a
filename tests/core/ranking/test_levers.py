from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from offerbook.core.model.offer import Offer
from offerbook.core.pay.valuation import Valuation
from offerbook.core.ranking.asking import Asking, figures, usual
from offerbook.core.ranking.bench import Bench
from offerbook.core.ranking.breakeven import break_even_base
from offerbook.core.ranking.lever_breakeven import LeverBreakEven, break_even
from offerbook.core.ranking.levers import Lever, levers, moved, scored
from offerbook.core.ranking.yardstick import yardstick
from tests.core.ranking.made import (
    ALL,
    START,
    application,
    book,
    held,
    offer,
    preferences,
    seen,
    valued,
    words,
)

FIT = {"acme": {"team": 8, "growth": 7}, "birch": {"team": 5, "growth": 9}}
BOOK = book(ALL, FIT)
STICK = yardstick(preferences(**ALL), [])
ACME = offer("acme-1", 98_000, bonus=[{"target_percent": 10}])
BIRCH = offer("birch-1", 112_000, start=date(2027, 2, 1))
BOTH = held(BOOK, ACME, BIRCH)
RICH = offer(
    "acme-1",
    {"amount": 8_000, "per": "month"},
    bonus=[{"target_percent": 10}, {"amount": 3_000}],
    sign_on=[{"amount": 5_000}, {"amount": 2_500, "month": 12}],
    grant=[
        {"value": 80_000, "currency": "USD"},
        {"units": 100, "price": 5},
        {"kind": "profit_share", "yearly": {"low": 0, "expected": 1, "high": 2}},
    ],
    retirement=[{"percent": 5}, {"tiers": [{"rate": Decimal("0.5"), "up_to_percent": 6}]}],
    benefit=[
        {"name": "transit", "amount": 100, "per": "month"},
        {"name": "parking", "amount": -50},
    ],
    relocation={"amount": 3_000},
)


def paths(one: Offer, **more: Any) -> list[str]:
    app = application(BOOK, "acme") if one.application == "acme" else None
    return [
        found.path for found in levers(one, app, more.get("stick", STICK), more.get("closed", ()))
    ]


def lever(path: str, one: Offer, stick: Any = STICK) -> Lever:
    app = BOOK.applications.get(one.application or "")
    return next(found for found in levers(one, app, stick) if found.path == path)


def test_every_figure_of_an_offer_can_be_asked_for() -> None:
    assert paths(RICH) == [
        "base.amount",
        "bonus[0].target_percent",
        "bonus[1].amount",
        "sign_on[0].amount",
        "sign_on[1].amount",
        "grant[0].value",
        "grant[1].units",
        "retirement[0].percent",
        "retirement[1].tiers[0].rate",
        "benefit[0].amount",
        "relocation.amount",
        "start",
        "fit.team",
        "fit.growth",
    ]


def test_a_sign_on_can_be_asked_for_where_there_is_none() -> None:
    bare = offer("now", None, application=None, kind="current")
    assert paths(bare) == ["sign_on[0].amount", "start"]
    made = moved(bare, lever("sign_on[0].amount", bare), Decimal(4_000))
    assert [part.amount for part in made.sign_on] == [4_000]


def test_what_is_closed_is_not_asked_for() -> None:
    found = paths(RICH, closed=["base", "sign_on[0]", "retirement[1].tiers[0].rate", "grant"])
    assert "base.amount" not in found
    assert "sign_on[0].amount" not in found
    assert "sign_on[1].amount" in found
    assert not [path for path in found if path.startswith(("grant", "retirement[1]"))]


def test_what_has_no_weight_or_no_score_is_not_asked_for() -> None:
    weights = {"money": 1, "start": 0, "fit": 1}
    stick = yardstick(preferences(**{**ALL, "weights": weights}), [])
    made = book(ALL, {"acme": {"team": 8}})
    found = levers(ACME, application(made, "acme"), stick)
    assert [one.path for one in found][2:] == ["sign_on[0].amount", "fit.team"]


def test_steps_fit_the_size_and_the_period() -> None:
    assert {
        per: lever("base.amount", offer("acme-1", {"amount": 50, "per": per, **more})).step
        for per, more in (
            ("year", {}),
            ("month", {}),
            ("week", {}),
            ("day", {"billable_days": 200}),
            ("hour", {"hours_per_week": 40}),
        )
    } == {"year": 250, "month": 50, "week": 10, "day": 5, "hour": Decimal("0.5")}
    short = {"id": "team", "worst": 0, "best": 1}
    stick = yardstick(preferences(**{**ALL, "fit": [short]}), [])
    assert lever("fit.team", ACME, stick).step == Decimal("0.1")


@pytest.mark.parametrize("path", ["base.amount", "grant[1].units", "retirement[1].tiers[0].rate"])
def test_one_figure_is_moved_and_nothing_else(path: str) -> None:
    found = lever(path, RICH)
    assert isinstance(found.present, Decimal)
    there = moved(RICH, found, found.present + 1)
    assert there != RICH
    assert moved(there, found, found.present) == RICH


def test_a_score_is_moved_in_the_application() -> None:
    before = application(BOOK, "acme")
    after = scored(before, lever("fit.team", ACME), Decimal(9))
    assert after.fit == {"team": 9, "growth": 7}
    assert before.fit["team"] == 8


def tie(path: str, one: Offer, value: Any = valued, contest: Any = BOTH) -> LeverBreakEven:
    bench = Bench(one, contest, value)
    return break_even(lever(path, one, contest.yardstick), bench)


def test_the_base_gives_the_same_answer_as_its_own_break_even() -> None:
    for one in (ACME, BIRCH):
        general, own = tie("base.amount", one), break_even_base(one, BOTH, valued)
        assert seen(general.figure, general.wins, general.loses) == (own.base, own.wins, own.loses)


def test_a_bonus_is_raised_until_it_ties() -> None:
    # 6 930 of 112 000 is 6.1875 %
    birch = offer("birch-1", 112_000, start=date(2027, 2, 1), bonus=[{"target_percent": 0}])
    found = tie("bonus[0].target_percent", birch)
    assert seen(found.figure, found.wins, found.loses) == (Fraction("6.1875"), Decimal("6.5"), 6)
    assert words(found.why) == (
        "Birch is level with Acme at 6.19 for bonus: 6.50 wins, 6.00 does not."
    )
    assert found.reachable


def test_the_leader_learns_what_it_may_let_go() -> None:
    # 6 930 of 9 800 may go: 2 870 is 2.93 % of 98 000
    found = tie("bonus[0].target_percent", ACME)
    assert seen(found.figure, found.wins, found.loses) == (
        Fraction(287, 98),
        3,
        Decimal("2.5"),
    )


def test_a_lever_that_is_not_counted_is_named() -> None:
    found = tie("sign_on[0].amount", BIRCH)
    assert words(found.why) == "At Birch, sign-on does not change the pay that is counted."
    assert not found.reachable


def test_a_lever_that_is_not_needed_is_named() -> None:
    def with_sign_on(one: Offer) -> Valuation:
        return valued(one, pay=100_000 + sum((part.amount for part in one.sign_on), Decimal(0)))

    cheap = held(BOOK, ACME, offer("birch-1", 75_000))
    found = tie("sign_on[0].amount", ACME, with_sign_on, cheap)
    assert words(found.why) == "Acme is ahead of Birch without any sign-on."


def test_a_lever_that_is_bounded_may_not_be_enough() -> None:
    def match(one: Offer) -> Valuation:
        assert one.base is not None
        rate = one.retirement[0].tiers[0].rate
        return valued(one, pay=one.base.amount * (1 + rate * 6 / 100))

    plan = [{"tiers": [{"rate": Decimal("0.5"), "up_to_percent": 6}]}]
    birch = offer("birch-1", 112_000, start=date(2027, 2, 1), retirement=plan)
    found = tie("retirement[0].tiers[0].rate", birch, match)
    # the whole 6 % are 6 720, and 6 930 are needed
    assert words(found.why) == "Birch cannot draw level with Acme by retirement match alone."
    better = offer("birch-1", 114_000, start=date(2027, 2, 1), retirement=plan)
    # 118 930 / 114 000 − 1 = 4.3246 %, of 6 % that is 72.1 %
    assert words(tie("retirement[0].tiers[0].rate", better, match).why) == (
        "Birch is level with Acme at 72.1 for retirement match: 75.0 wins, 70.0 does not."
    )


def test_a_gap_beyond_the_scale_is_not_reachable() -> None:
    made = book(ALL, {"acme": {"team": 10, "growth": 10}, "birch": {"team": 0, "growth": 0}})
    far = held(made, offer("acme-1", 125_000), BIRCH)
    found = tie("base.amount", BIRCH, contest=far)
    assert words(found.why) == "Birch cannot draw level with Acme by base alone."


def test_the_best_end_can_be_reached_but_not_passed() -> None:
    made = book(
        {**ALL, "fit": [{"id": "team", "worst": 0, "best": 7}]},
        {"acme": {"team": 5}, "birch": {"team": 0}},
    )
    found = tie(
        "base.amount", offer("birch-1"), contest=held(made, offer("acme-1"), offer("birch-1"))
    )
    assert seen(found.figure, found.wins, found.loses) == (130_000, None, 129_500)
    assert words(found.why) == (
        "Birch is level with Acme at 130,000 for base, and cannot pass it; 129,500 is not enough."
    )


def test_a_figure_that_ties_from_nothing_on_needs_no_step_below() -> None:
    made = book(ALL, {"acme": FIT["acme"], "birch": FIT["acme"]})
    even = held(made, offer("acme-1", 70_000), offer("birch-1", 60_000))

    def beside(one: Offer) -> Valuation:
        return valued(one, pay=70_000 + sum(part.amount for part in one.sign_on))

    found = tie("sign_on[0].amount", offer("birch-1", 60_000), beside, even)
    assert seen(found.figure, found.wins, found.loses) == (0, 500, None)
    assert words(found.why) == "Birch is level with Acme at 0 for sign-on; 500 wins."


def test_units_of_a_grant_are_counted_one_by_one() -> None:
    def shares(one: Offer) -> Valuation:
        assert one.base is not None
        return valued(one, pay=one.base.amount + 5 * (one.grant[0].units or 0))

    birch = offer("birch-1", 112_000, start=date(2027, 2, 1), grant=[{"units": 100, "price": 5}])
    found = tie("grant[0].units", birch, shares)
    # 6 930 / 5
    assert seen(found.figure, found.wins, found.loses) == (1_386, 1_387, 1_385)
    assert words(found.why).startswith("Birch is level with Acme at 1386 for equity")


def test_a_start_may_slip_so_many_days() -> None:
    # Acme is 5.775 points ahead; a day costs 0.15: 38.5 days after 11 January
    found = tie("start", ACME)
    assert seen(found.figure, found.wins, found.loses) == (
        date(2027, 2, 18),
        date(2027, 2, 18),
        date(2027, 2, 19),
    )
    assert words(found.why) == (
        "Acme leads Birch with a start up to 2027-02-18; 2027-02-19 is too late."
    )


def test_a_start_on_the_day_of_the_tie_is_level() -> None:
    made = book(ALL, {"acme": FIT["acme"], "birch": FIT["acme"]})
    # 1 260 of pay make up for 7 days
    even = held(made, offer("acme-1", 101_260), offer("birch-1"))
    found = tie("start", offer("acme-1", 101_260), contest=even)
    assert seen(found.figure, found.wins, found.loses) == (
        date(2027, 1, 18),
        date(2027, 1, 17),
        date(2027, 1, 19),
    )


def test_a_start_may_be_too_early() -> None:
    peak = {**START, "worth_earliest": 0}
    made = book({**ALL, "start": peak}, {"acme": FIT["acme"], "birch": FIT["acme"]})
    early = offer("birch-1", 101_260, start=date(2027, 1, 2))
    contest = held(made, offer("acme-1"), early)
    found = tie("start", early, contest=contest)
    # a day before the ideal costs 1.5 points; 1.05 are to spare
    assert seen(found.wins, found.loses) == (date(2027, 1, 11), date(2027, 1, 10))
    assert words(found.why) == (
        "Birch leads Acme with a start from 2027-01-11 on; 2027-01-10 is too early."
    )


def test_a_start_may_not_matter_or_not_help() -> None:
    found = tie("start", BIRCH)
    assert words(found.why) == "No start date brings Birch level with Acme."
    easy = held(BOOK, ACME, offer("birch-1", 75_000))
    assert words(tie("start", ACME, contest=easy).why) == (
        "Acme is ahead of Birch on any start date."
    )


def test_the_ideal_day_may_be_just_enough_to_tie() -> None:
    made = book(ALL, {"acme": FIT["acme"], "birch": FIT["acme"]})
    even = held(made, offer("acme-1"), offer("birch-1", start=date(2027, 2, 1)))
    found = tie("start", offer("birch-1", start=date(2027, 2, 1)), contest=even)
    assert seen(found.figure, found.wins) == (date(2027, 1, 11), None)
    assert words(found.why) == "Birch is at best level with Acme, with a start on 2027-01-11."


def test_the_latest_day_may_still_lead_by_nothing() -> None:
    made = book(ALL, {"acme": FIT["acme"], "birch": FIT["acme"]})
    latest = date(2027, 4, 21)
    even = held(made, offer("acme-1"), offer("birch-1", start=latest))
    found = tie("start", offer("acme-1"), contest=even)
    assert seen(found.figure, found.wins, found.loses) == (latest, date(2027, 4, 20), None)
    assert words(found.why) == "Acme leads Birch with a start up to 2027-04-20."


def test_a_better_term_may_tie_through_its_score() -> None:
    # 5.775 points of 26.25 are 2.2 of 10
    found = tie("fit.team", BIRCH)
    assert seen(found.figure, found.wins, found.loses) == (Fraction("7.2"), 8, 7)


def test_where_less_is_better_the_score_falls() -> None:
    travel = {"id": "travel", "worst": 60, "best": 10, "unit": "days"}
    made = book({**ALL, "fit": [travel]}, {"acme": {"travel": 30}, "birch": {"travel": 35}})
    both = held(made, offer("acme-1"), offer("birch-1"))
    bench = Bench(offer("birch-1"), both, valued)
    app = made.applications["birch"]
    one = next(x for x in levers(offer("birch-1"), app, both.yardstick) if x.kind == "score")
    found = break_even(one, bench)
    assert seen(found.figure, found.wins, found.loses) == (30, 29, 31)


def test_leave_that_is_a_criterion_has_a_break_even_in_days() -> None:
    leave = {"id": "leave", "worst": 20, "best": 35, "unit": "days"}
    made = book({**ALL, "fit": [leave]}, {"acme": {"leave": 30}, "birch": {"leave": 25}})
    both = held(made, offer("acme-1"), offer("birch-1"))
    open_ones = levers(offer("birch-1"), made.applications["birch"], both.yardstick)
    one = next(found for found in open_ones if found.path == "fit.leave")
    assert seen(one.unit, one.best) == ("days", 35)
    found = break_even(one, Bench(offer("birch-1"), both, valued))
    assert seen(found.figure, found.wins, found.loses) == (30, 31, 29)


def test_a_score_may_not_be_needed_or_not_be_enough() -> None:
    easy = held(BOOK, ACME, offer("birch-1", 75_000))
    assert words(tie("fit.growth", ACME, contest=easy).why) == (
        "Acme is ahead of Birch whatever its score for growth."
    )
    assert words(tie("fit.growth", BIRCH).why) == (
        "Birch cannot draw level with Acme by growth alone."
    )


def test_the_best_score_may_only_just_tie() -> None:
    tiny = {"money": 1, "start": 1, "fit": 1}
    made = book(
        {**ALL, "weights": tiny, "fit": [{"id": "team", "best": 5}]},
        {"acme": {"team": 5}, "birch": {"team": 0}},
    )
    # pay 100 against 0, fit 0 to 100 against 100
    even = held(made, offer("acme-1", 70_000), offer("birch-1", 130_000))
    found = tie("fit.team", offer("acme-1", 70_000), contest=even)
    assert seen(found.figure, found.wins, found.loses) == (5, None, 4)


def test_only_a_rival_of_the_contest_can_be_reached() -> None:
    assert tie("start", BIRCH).rival == "acme-1"
    assert Bench(ACME, held(BOOK, ACME), valued).rivals == []
    with pytest.raises(KeyError):
        Bench(BIRCH, BOTH, valued, ["cedar-1"])


@example(71_049, 70_000, 6, "bonus[0].target_percent")  # level inside the first cent
@given(
    st.integers(70_000, 130_000),
    st.integers(70_000, 130_000),
    st.integers(0, 10),
    st.sampled_from(["base.amount", "bonus[0].target_percent", "fit.team", "fit.growth"]),
)
def test_a_figure_fed_back_ties_and_its_steps_hold(
    base: int, other: int, team: int, path: str
) -> None:
    made = book(ALL, {"acme": {"team": team, "growth": 5}, "birch": FIT["birch"]})
    one = offer("acme-1", base, bonus=[{"target_percent": 5}])
    contest = held(made, one, offer("birch-1", other))
    bench = Bench(one, contest, valued)
    app = made.applications["acme"]
    moving = next(x for x in levers(one, app, contest.yardstick) if x.path == path)
    found = break_even(moving, bench)

    def ahead(figure: Any) -> Fraction:
        return bench.ahead(bench.with_figures([(moving, figure)]))

    if found.figure is None:
        return
    assert isinstance(found.figure, Fraction)
    decimal = Decimal(found.figure.numerator) / found.figure.denominator
    if Fraction(decimal) == found.figure:
        assert ahead(decimal) == 0
    if found.wins is not None:
        assert ahead(found.wins) > 0
    if found.loses is not None:
        assert ahead(found.loses) < 0


def test_usual_room_is_a_first_guess() -> None:
    app = application(BOOK, "acme")
    found = {one.lever.path: (one.to, one.difficulty) for one in usual(levers(RICH, app, STICK))}
    assert found == {
        "base.amount": (8_800, "hard"),
        "bonus[0].target_percent": (11, "hard"),
        "bonus[1].amount": (3_500, "hard"),
        "sign_on[0].amount": (7_500, "easy"),
        "sign_on[1].amount": (3_500, "easy"),
        "grant[0].value": (96_000, "middling"),
        "grant[1].units": (120, "middling"),
        "retirement[0].percent": (Decimal("5.5"), "hard"),
        "retirement[1].tiers[0].rate": (Decimal("0.55"), "hard"),
        "benefit[0].amount": (110, "hard"),
        "relocation.amount": (3_500, "hard"),
        "start": (date(2027, 1, 11), "easy"),  # the ideal day: no room
        "fit.team": (10, "middling"),
        "fit.growth": (9, "middling"),
    }
    fresh = usual(levers(ACME, app, STICK))
    assert {one.lever.path: one.to for one in fresh}["sign_on[0].amount"] == 10_000
    late = offer("acme-1", start=None)
    assert "start" not in {one.lever.path for one in usual(levers(late, app, STICK))}
    full = Lever(
        "retirement[0].percent", "retirement", "percent", Decimal(100), Decimal(1), Decimal(100)
    )
    assert usual([full])[0].to == 100


@pytest.mark.parametrize(
    ("start", "to"),
    [
        (date(2027, 2, 20), date(2027, 2, 6)),
        (date(2027, 1, 15), date(2027, 1, 11)),
        (date(2027, 1, 2), date(2027, 1, 11)),
        (date(2026, 12, 1), date(2026, 12, 15)),
    ],
)
def test_a_start_is_asked_for_nearer_to_the_ideal_day(start: date, to: date) -> None:
    peak = yardstick(preferences(**{**ALL, "start": {**START, "worth_earliest": 50}}), [])
    assert usual([lever("start", offer("acme-1", start=start), peak)])[0].to == to


def test_a_day_as_good_as_the_ideal_one_has_no_room() -> None:
    even = yardstick(preferences(**{**ALL, "start": {**START, "worth_earliest": 100}}), [])
    early = date(2027, 1, 5)
    assert usual([lever("start", offer("acme-1", start=early), even)])[0].to == early


@pytest.mark.parametrize(
    ("worst", "best", "score", "to"),
    [(60, 10, 30, 28), (60, 10, 11, 10), (60, 10, 8, 8), (0, 9, 8, 9), (0, 10, 3, 5)],
)
def test_a_score_is_asked_for_nearer_to_its_best_end(
    worst: int, best: int, score: int, to: int
) -> None:
    travel = {"id": "travel", "worst": worst, "best": best}
    made = book({**ALL, "fit": [travel]}, {"acme": {"travel": score}})
    stick = yardstick(made.preferences, [])
    open_ones = levers(ACME, application(made, "acme"), stick)
    found = next(one for one in usual(open_ones) if one.lever.kind == "score")
    assert found.to == to


def test_a_figure_without_a_known_best_rises_and_a_day_comes_earlier() -> None:
    day = Lever("start", "start date", "day", date(2027, 1, 29), Decimal(1))
    score = Lever("fit.team", "team", "score", Decimal(5), Decimal(1))
    assert [one.to for one in usual([day, score])] == [date(2027, 1, 15), 7]


@pytest.mark.parametrize(
    ("present", "to", "step", "expected"),
    [
        (Decimal(100), Decimal(103), 1, [100, 101, 102, 103]),
        (Decimal(3), Decimal(1), 1, [3, 2, 1]),
        # 50 steps are walked two at a time
        (Decimal(0), Decimal(50), 1, [*range(0, 51, 2)]),
        (date(2027, 1, 3), date(2027, 1, 1), 1, [date(2027, 1, d) for d in (3, 2, 1)]),
        (date(2027, 1, 1), date(2027, 1, 2), 1, [date(2027, 1, d) for d in (1, 2)]),
        (None, Decimal(1), 1, []),
        (Decimal(1), date(2027, 1, 1), 1, []),
    ],
)
def test_room_is_walked_in_even_steps(
    present: Any, to: Any, step: int, expected: list[Any]
) -> None:
    one = Lever("x", "x", "money", present, Decimal(step))
    assert list(figures(Asking(one, to, "easy"))) == expected
