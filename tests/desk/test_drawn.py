from __future__ import annotations

import sys
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from types import MappingProxyType
from typing import Any

import pytest

from offerbook.core.calendar import Clock
from offerbook.core.edit import Put
from offerbook.core.ranking import own_odds as exact_ones
from offerbook.core.ranking.curve import TOP, Curve
from offerbook.core.ranking.own_odds import Stories, Story, own_odds
from offerbook.core.ranking.yardstick import Criterion
from offerbook.desk import Desk, robust_words
from offerbook.desk.drawn import drawn
from offerbook.desk.robustness import robustness
from offerbook.wording.plain import plain_words
from tests.desk.test_robustness import desk_of

MONEY = Criterion(
    "money",
    "pay",
    Fraction(1),
    Fraction(1),
    Curve(((Fraction(50_000), Fraction(0)), (Fraction(150_000), TOP))),
)
TWO = Stories(
    ("acme-1", "birch-1", "cedar-1"),
    (Fraction(100_000), Fraction(90_000), Fraction(90_000)),
    ((Fraction(0),) * 3,) * 3,
    MONEY,
    (
        Story(
            (Fraction(1, 4), Fraction(3, 4)),
            MappingProxyType({"birch-1": (Fraction(30_000), Fraction(-10_000))}),
        ),
        Story(
            (Fraction(1, 2), Fraction(1, 2)),
            MappingProxyType({"cedar-1": (Fraction(20_000), Fraction(10_000))}),
        ),
    ),
)


def test_draws_agree_with_the_exact_probabilities_and_are_the_same_each_time() -> None:
    pytest.importorskip("numpy")
    exactly, found = own_odds(TWO), drawn(TWO)
    # Birch 120 000 in a quarter; else Cedar 110 000 in a half, else Cedar is level with Acme
    assert exactly.first == {
        "acme-1": 0,
        "birch-1": Fraction(1, 4),
        "cedar-1": Fraction(3, 8),
    }
    assert exactly.undecided == Fraction(3, 8)
    for key, share in exactly.first.items():
        assert abs(found.first[key] - share) <= 2 * Fraction(found.half_width)
    assert sum(found.first.values()) + found.undecided == 1
    # 0.98 / √100 000
    assert (found.draws, found.half_width) == (100_000, Decimal("0.003099"))
    assert drawn(TWO) == found


def test_without_numpy_nothing_is_drawn(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "numpy", None)
    found = drawn(TWO)
    assert (found.first, found.draws, found.ways) == ({}, 0, 4)


def with_odds(samples: Path, story: Clock, *, ways: int = 2) -> Desk:
    """Return the samples with ways that Juniper may end, all as likely."""
    desk = desk_of(samples, story)
    exits = [{"value": 900_000_000 * at, "probability": Decimal(1) / ways} for at in range(ways)]
    grant: tuple[str | int, ...] = ("grant", 0)
    puts: list[Any] = [
        Put((*grant, "fully_diluted"), Decimal(10_000_000)),
        Put((*grant, "exits"), exits),
    ]
    desk.put("juniper-1", puts)
    return desk


def test_the_person_s_own_odds_are_told_as_their_own(samples: Path, story: Clock) -> None:
    held = robustness(with_odds(samples, story).outlook)
    found = held.own_odds
    assert found is not None
    assert sum(found.first.values()) + found.undecided == 1
    said = [plain_words(one) for one in robust_words.equity(held)]
    assert "Under your own odds Acme Gearworks is first with a probability of 50.0 %." in said
    assert said[-1].endswith("this is no prediction.")


def test_without_odds_only_the_figure_needed_is_told(samples: Path, story: Clock) -> None:
    held = robustness(desk_of(samples, story).outlook)
    assert held.own_odds is None
    assert [one.offer for one in held.unsold_equity] == ["juniper-1"]
    assert len(robust_words.equity(held)) == 1


def test_too_many_ways_are_drawn_or_said_to_need_the_extra(
    samples: Path, story: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("offerbook.desk.robustness.MOST_WAYS", 1)
    assert exact_ones.MOST_WAYS == 10_000
    desk = with_odds(samples, story)
    with monkeypatch.context() as patch:
        patch.setitem(sys.modules, "numpy", None)
        said = [plain_words(one) for one in robust_words.equity(robustness(desk.outlook))]
    assert said[-1] == (
        "Your own odds make 2 ways it may end: for who is first in them, install "
        "offerbook[simulate]."
    )
    pytest.importorskip("numpy")
    drawn_ones = [plain_words(one) for one in robust_words.equity(robustness(desk.outlook))]
    assert any(one.startswith("These are 100000 draws of 2 ways") for one in drawn_ones)
