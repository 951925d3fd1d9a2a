"""Published decision problems, and strategies for made-up ones."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction

from hypothesis import strategies as st

from offerbook.core.ranking.profile import Profiles, Vector


def profiles_of(
    weights: Sequence[Fraction | int | str],
    worths: Mapping[str, Sequence[Fraction | int | str]],
    branches: tuple[str, ...] = ("money", "start", "fit"),
) -> Profiles:
    """Return profiles from plain figures; weights of any total."""
    raw = [Fraction(one) for one in weights]
    total = sum(raw, Fraction(0))
    rows = {key: tuple(Fraction(one) for one in row) for key, row in worths.items()}
    return Profiles(branches[: len(raw)], tuple(one / total for one in raw), rows)


JOBS = profiles_of(
    ("0.3", "0.6", "0.1"),
    {"AA": ("0.7", "0.9", "0.6"), "EDS": ("0.8", "0.7", "0.8"), "PW": ("0.9", "0.6", "0.9")},
)
"""Three jobs by salary, advancement and place: Render & Stair, Quantitative Analysis for
Management, module on multifactor evaluation."""

_CLOSENESS, _VISIBILITY, _IMAGE, _SIZE, _COMFORT, _PARKING = 100, 80, 70, 30, 20, 10
_OFFICES = {
    "Addison Square": (100, 60, 100, 75, 0, 90),
    "Bilton Village": (20, 80, 10, 30, 100, 30),
    "Carlisle Walk": (80, 70, 0, 0, 10, 100),
    "Denver Street": (70, 50, 30, 55, 30, 90),
    "Elton Street": (40, 60, 90, 100, 60, 70),
    "Filton Village": (0, 0, 70, 0, 80, 0),
    "Gorton Square": (60, 100, 20, 50, 50, 80),
}


def _office(scores: Sequence[int]) -> tuple[Fraction, Fraction]:
    close, seen, image, size, comfort, parking = scores
    turnover = Fraction(_CLOSENESS * close + _VISIBILITY * seen + _IMAGE * image, 250)
    working = Fraction(_SIZE * size + _COMFORT * comfort + _PARKING * parking, 60)
    return turnover, working


OFFICES = profiles_of(
    (250, 60), {key: _office(scores) for key, scores in _OFFICES.items()}, ("turnover", "working")
)
"""Seven offices by what helps turnover and what helps working there, with swing weights of 100,
80, 70 and 30, 20, 10: Goodwin & Wright, Decision Analysis for Management Judgment, ch. 3."""

WORTHS: st.SearchStrategy[Fraction] = st.integers(0, 20).map(lambda one: Fraction(one * 5))
GAPS = st.lists(st.integers(-9, 9).map(Fraction), min_size=1, max_size=6)


def _rows(count: int) -> st.SearchStrategy[list[Vector]]:
    row = st.lists(WORTHS, min_size=count, max_size=count).map(tuple)
    return st.lists(row, min_size=1, max_size=6)


@st.composite
def made_up(draw: st.DrawFn, branches: int = 3) -> Profiles:
    """Return up to six offers on a coarse scale, so that ties and dominance come up."""
    rows = draw(_rows(branches))
    weights = draw(st.lists(st.integers(0, 9), min_size=branches, max_size=branches).filter(any))
    return profiles_of(weights, {f"o{at}": row for at, row in enumerate(rows)})
