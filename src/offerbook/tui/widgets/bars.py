"""Bars made of characters: parts are told by their pattern, not by colour alone."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from textual.content import Content

from offerbook.tui.widgets.shown import shown

WIDTH = 25
"""Cells for 100 points."""

_PATTERNS = (("█", "$primary"), ("▒", "$accent"), ("▓", "$secondary"))
LEGEND = "█ pay  ▒ start  ▓ fit  ░ not known yet"


def bar(parts: Sequence[Fraction], most: Fraction) -> Content:
    """Return one bar of 0 to 100 points.

    Args:
        parts: points for sure, in the order of the legend.
        most: the score if everything missing came out best.
    """
    ends = [Fraction(0)]
    for part in parts:
        ends.append(ends[-1] + part)
    pieces = [
        shown(glyph * (_cell(end) - _cell(start)), style)
        for (glyph, style), start, end in zip(_PATTERNS, ends, ends[1:], strict=False)
    ]
    open_cells = max(0, _cell(most) - _cell(ends[-1]))
    return Content("").join([*pieces, shown("░" * open_cells, "$foreground 60%")])


def _cell(score: Fraction) -> int:
    return round(score * WIDTH / 100)
