from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest

from offerbook.core.ranking.yardstick import proposed_ends, yardstick
from tests.core.ranking.made import (
    ALL,
    MONEY,
    START,
    TEAM,
    WEIGHTS,
    preferences,
    seen,
    words,
)

NO_PAYS: list[Fraction] = []


def test_weights_are_shares_of_their_sum_and_fit_is_split_among_its_criteria() -> None:
    stick = yardstick(preferences(**ALL), NO_PAYS)
    # 35 of 100 for fit, of which team has 30 of 40 and growth 10 of 40
    assert {one.id: one.weight for one in stick.criteria} == {
        "money": Fraction(1, 2),
        "start": Fraction(3, 20),
        "fit.team": Fraction(35, 100) * Fraction(3, 4),
        "fit.growth": Fraction(35, 100) * Fraction(1, 4),
    }
    assert not stick.remarks


def test_absent_weights_are_equal_and_not_yet_yours() -> None:
    stick = yardstick(preferences(money=MONEY, start=START, fit=[TEAM]), NO_PAYS)
    assert [one.weight for one in stick.criteria] == [Fraction(1, 3)] * 3
    assert [words(one) for one in stick.remarks] == [
        "Pay, start and fit count equally: these weights are not yet yours."
    ]


def test_what_has_no_scale_counts_nothing_and_is_named() -> None:
    stick = yardstick(preferences(money=MONEY, weights=WEIGHTS), NO_PAYS)
    assert [seen(one.id, one.weight) for one in stick.criteria] == [("money", 1)]
    assert [words(one) for one in stick.remarks] == [
        "Start dates are shown and not counted: set your earliest, ideal and latest day.",
        "Fit is not counted: name what makes a job fit and give it a weight.",
    ]


def test_pay_alone_counts_where_all_weight_lies_on_what_has_no_scale() -> None:
    weights = {"money": 0, "start": 1, "fit": 0}
    stick = yardstick(preferences(money=MONEY, weights=weights, fit=[TEAM]), NO_PAYS)
    assert [seen(one.id, one.weight) for one in stick.criteria] == [("money", 1), ("fit.team", 0)]
    assert words(stick.remarks[-1]) == (
        "What you gave weight to has no scale yet, so only pay counts."
    )


def test_fit_criteria_without_any_weight_count_nothing() -> None:
    criterion = {**TEAM, "weight": 0}
    stick = yardstick(preferences(**{**ALL, "fit": [criterion]}), NO_PAYS)
    # 50 : 15 without the 35 of fit
    assert [one.weight for one in stick.criteria] == [Fraction(10, 13), Fraction(3, 13), 0]


def test_a_criterion_may_be_better_the_lower_it_is() -> None:
    travel = {"id": "travel", "name": "Days on the road", "worst": 60, "best": 10, "unit": "days"}
    stick = yardstick(preferences(**{**ALL, "fit": [travel]}), NO_PAYS)
    criterion = stick.criteria[-1]
    assert criterion.id == "fit.travel"
    assert criterion.label == "Days on the road"
    # 30 lies 30 of 50 from the worst end
    assert criterion.curve.worth(Fraction(30)) == 60


def test_the_start_date_peaks_at_the_ideal_day() -> None:
    scale = {**START, "worth_earliest": 40}
    stick = yardstick(preferences(**{**ALL, "start": scale}), NO_PAYS)
    curve = stick.criteria[1].curve
    days = [date(2026, 12, 1), date(2027, 1, 6), date(2027, 1, 11), date(2027, 3, 2)]
    # earlier than earliest counts as earliest; half way up 40 + 60 × 5/10; 50 of 100 days late
    assert [curve.worth(Fraction(day.toordinal())) for day in days] == [40, 70, 100, 50]


def test_where_earliest_is_ideal_the_scale_only_falls() -> None:
    scale = {**START, "earliest": START["ideal"], "worth_earliest": 40}
    curve = yardstick(preferences(**{**ALL, "start": scale}), NO_PAYS).criteria[1].curve
    assert curve.worth(Fraction(date(2027, 1, 1).toordinal())) == 100


def test_points_of_the_money_curve_lie_between_its_ends() -> None:
    scale = {**MONEY, "curve": [{"at": 90_000, "worth": 60}]}
    curve = yardstick(preferences(**{**ALL, "money": scale}), NO_PAYS).criteria[0].curve
    assert curve.worth(Fraction(80_000)) == 30


def test_absent_ends_of_the_money_scale_are_proposed_and_named_as_assumed() -> None:
    pays = [Fraction(96_300), Fraction(130_000)]
    stick = yardstick(preferences(weights=WEIGHTS, start=START, fit=[TEAM]), pays)
    curve = stick.criteria[0].curve
    assert seen(curve.first, curve.last) == (80_000, 150_000)
    assert words(stick.remarks[0]) == (
        "Pay is measured from 80,000 to 150,000, assumed from these offers: set your own ends, "
        "or another offer may move them and with them the order."
    )


@pytest.mark.parametrize(
    ("pays", "worst", "best"),
    [
        ([96_300, 130_000], 80_000, 150_000),  # 86 670 down, 143 000 up, by 10 000
        ([98_000], 88_000, 108_000),  # 88 200 down, 107 800 up, by 1 000
        ([4], 3, 5),  # 3.6 down, 4.4 up, by 1
        ([0], 0, 1),
        ([-500, -20], 0, 1),
        ([], 0, 1),
    ],
)
def test_proposed_ends_are_round_figures_a_tenth_outside(
    pays: list[int], worst: int, best: int
) -> None:
    scale = proposed_ends([Fraction(pay) for pay in pays])
    assert (scale.worst, scale.best) == (Decimal(worst), Decimal(best))
