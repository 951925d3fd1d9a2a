"""Bars and charts in plain text."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from offerbook.core.ranking.standing import Beyond, Contribution, Standing
from offerbook.wording.bars import bar, bar_lines, score_bars
from offerbook.wording.notation import Notation
from offerbook.wording.widths import width

BRITISH = Notation("en_GB", date(2026, 11, 23))


def given_by(
    criterion: str, weight: Fraction, low: Fraction, high: Fraction | None = None
) -> Contribution:
    high = low if high is None else high
    worth = (low / weight, high / weight) if weight else (Fraction(0), Fraction(0))
    return Contribution(criterion, criterion, weight, low, high, *worth, None, "", ())


def test_a_bar_is_drawn_in_eighths_of_a_cell() -> None:
    assert bar(4, 4, 8, 4) == "██  "
    assert bar(Fraction(33, 8), Fraction(33, 8), 8, 8) == "████▏   "
    assert bar(0, 0, 8, 4) == "    "
    assert bar(8, 8, 8, 4) == "████"


def test_what_is_not_sure_is_drawn_light() -> None:
    assert bar(2, 6, 8, 8) == "██░░░░  "
    assert bar(2, 6, 8, 8, plain=True) == "##----  "


def test_a_bar_never_leaves_its_cells() -> None:
    assert bar(12, 12, 8, 4) == "████"
    assert bar(-3, -3, 8, 4) == "    "


@given(
    st.fractions(-1, 12), st.fractions(-1, 12), st.integers(1, 40), st.booleans()
)  # fmt: skip
def test_a_bar_has_exactly_the_cells_asked_for(
    low: Fraction,
    high: Fraction,
    columns: int,
    plain: bool,  # noqa: FBT001
) -> None:
    drawn = bar(low, high, 10, columns, plain=plain)
    assert width(drawn) == columns
    assert not plain or drawn.isascii()


def test_the_points_beside_the_bars_add_up_to_the_score() -> None:
    third = Fraction(100, 9)
    parts = tuple(given_by(name, Fraction(1, 3), third) for name in ("a", "b", "c"))
    bars = score_bars(Standing("x", 1, third * 3, third * 3, parts), BRITISH, 6)
    points = [Decimal(one.figure.split()[0]) for one in bars]
    assert sum(points) == Decimal("33.3")
    assert [one.figure.split(" of ")[1] for one in bars] == ["33.4", "33.3", "33.3"]


def test_criteria_without_weight_have_no_bar_and_bands_have_both_ends() -> None:
    parts = (
        given_by("pay", Fraction(1, 2), Fraction(25)),
        given_by("fit", Fraction(1, 2), Fraction(0), Fraction(50)),
        given_by("none", Fraction(0), Fraction(0)),
    )
    bars = score_bars(Standing("x", 1, Fraction(25), Fraction(75), parts), BRITISH, 4)
    assert bar_lines(bars) == "pay  ██    25.0 of 50\nfit  ░░░░  0.0 to 50.0 of 50"
    assert bar_lines(()) == ""


def test_a_figure_beyond_its_scale_is_flagged() -> None:
    def flagged(end: Beyond) -> str:
        part = replace(given_by("pay", Fraction(1), Fraction(0)), beyond=end)
        return score_bars(Standing("x", 1, Fraction(0), Fraction(0), (part,)), BRITISH, 4)[0].figure

    assert flagged("worst") == "0.0 of 100, beyond the worst end of your scale"
    assert flagged("best").endswith("beyond the best end of your scale")
    assert flagged("earliest").endswith("before your earliest day")
