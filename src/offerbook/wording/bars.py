"""Bars in plain text: how much each criterion adds to a score."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from offerbook.core.ranking.rounding import rounded
from offerbook.core.ranking.standing import Contribution, Standing
from offerbook.wording.cleaning import clean
from offerbook.wording.figures import Figure
from offerbook.wording.notation import Notation
from offerbook.wording.widths import fit, width

_EIGHTHS = " ▏▎▍▌▋▊▉"
_FULL = "█"
_OPEN = "░"
_PLAIN_FULL = "#"
_PLAIN_OPEN = "-"
_PARTS = 8


@dataclass(frozen=True, slots=True)
class ScoreBar:
    """One criterion of one offer."""

    criterion: str
    """`money`, `start`, or `fit.` and the id of a fit criterion."""

    label: str
    """Its name."""

    bar: str
    """Exactly as many cells as were asked for."""

    figure: str
    """Points, such as "36.7 of 50"; a band where something is missing."""


def bar(low: Figure, high: Figure, most: Figure, columns: int, *, plain: bool = False) -> str:
    """Return a bar of exactly `columns` cells.

    Args:
        low: what is sure, from 0 to `most`; drawn solid, in steps of an eighth of a cell.
        high: what it may be at the most; the part above `low` is drawn light.
        most: the figure of a full bar, above 0.
        columns: cells of a full bar.
        plain: only ASCII, in whole cells.
    """
    sure = _share(low, most)
    last = round(max(sure, _share(high, most)) * columns)
    if plain:
        solid = round(sure * columns)
        drawn = _PLAIN_FULL * solid + _PLAIN_OPEN * (last - solid)
    else:
        whole, part = divmod(round(sure * columns * _PARTS), _PARTS)
        drawn = _FULL * whole + (_EIGHTHS[part] if part else "")
        drawn += _OPEN * (last - len(drawn))
    return drawn.ljust(columns)


def _share(value: Figure, most: Figure) -> Fraction:
    return min(max(Fraction(value) / Fraction(most), Fraction(0)), Fraction(1))


def score_bars(
    standing: Standing, notation: Notation, columns: int, *, plain: bool = False
) -> tuple[ScoreBar, ...]:
    """Return a bar for every criterion that has weight; the points shown add up to the score.

    All bars of one offer have one scale: the heaviest criterion at its best is a full bar.
    """
    given = [one for one in standing.contributions if one.weight > 0]
    most = max((one.weight * 100 for one in given), default=Fraction(1))
    lows = rounded([one.low for one in given], 1)
    highs = rounded([one.high for one in given], 1)
    fulls = rounded([one.weight * 100 for one in given], 1)
    out = []
    for one, low, high, full in zip(given, lows, highs, fulls, strict=True):
        points = notation.number(low, 1)
        if one.low != one.high:
            points += f" to {notation.number(high, 1)}"
        figure = f"{points} of {notation.number(full)}{beyond(one)}"
        drawn = bar(one.low, one.high, most, columns, plain=plain)
        out.append(ScoreBar(one.criterion, clean(one.label), drawn, figure))
    return tuple(out)


def beyond(one: Contribution) -> str:
    """Return the words behind a figure that counts as an end of its scale; mostly none."""
    match one.beyond:
        case "":
            return ""
        case "earliest":
            return ", before your earliest day"
        case _:
            return f", beyond the {one.beyond} end of your scale"


def bar_lines(bars: Sequence[ScoreBar]) -> str:
    """Return bars below each other, with labels before and points behind them."""
    widest = max((width(one.label) for one in bars), default=0)
    return "\n".join(f"{fit(one.label, widest)}  {one.bar}  {one.figure}" for one in bars)
