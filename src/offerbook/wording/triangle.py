"""The triangle of all weights as a drawing: letters in cells of a terminal, or SVG."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from html import escape
from string import ascii_uppercase

from offerbook.core.ranking.polygon import Polygon, Triple, side
from offerbook.core.ranking.profile import Vector
from offerbook.core.ranking.triangle import Cell, Triangle
from offerbook.wording.cleaning import clean

YOU = "◉"
"""The person's own weights."""

OUTSIDE = "·"
"""Weights that are not possible."""

CORNERS = ("money", "start", "fit")
"""What is all that counts: on top, on the left, on the right."""

_BRANCHES = 3
_FILLS = ("#4c78c8", "#e0a83c", "#4ca37a", "#c86a5c", "#8f6cc0", "#5aa9b8", "#b08a5a", "#8a8f98")
_WIDTH, _HEIGHT, _MARGIN, _LINE = 520, 450, 46, 22


@dataclass(frozen=True, slots=True)
class Spot:
    """One cell of the terminal."""

    text: str
    """A letter, the mark of the person's own weights, `·` outside, or a space."""

    cell: int = -1
    """The number of the area it lies in, for a colour; -1 for none."""


def letter(at: int) -> str:
    """Return the letter of an offer by its place in the order: A, B, … then small letters.

    >>> letter(0), letter(27)
    ('A', 'b')
    """
    alphabet = ascii_uppercase + ascii_uppercase.lower()
    return alphabet[at % len(alphabet)]


def letters(order: Sequence[str]) -> Mapping[str, str]:
    """Return the letter of each offer, by id; A is the best."""
    return {key: letter(at) for at, key in enumerate(order)}


def drawing(
    found: Triangle, weights: Vector, order: Sequence[str], rows: int
) -> tuple[tuple[Spot, ...], ...]:
    """Return the triangle line by line, every line twice `rows` less 1 cells long.

    Args:
        found: who is first where.
        weights: the person's own, two or three that sum to 1; with two the third counts 0.
        order: ids of the offers, best first.
        rows: lines that it takes, 3 or more.
    """
    known = letters(order)
    own = _spot((*weights, *[Fraction(0)] * (_BRANCHES - len(weights))), rows)
    return tuple(
        tuple(_painted(found, known, own, line, at, rows) for at in range(2 * rows - 1))
        for line in range(rows)
    )


def _spot(weights: Vector, rows: int) -> tuple[int, int]:
    """Return line and cell nearest to some weights: money rises, fit lies to the right."""
    line = round((1 - weights[0]) * (rows - 1))
    wide = 1 - weights[0]
    along = weights[2] / wide if wide else Fraction(1, 2)
    return line, rows - 1 - line + 2 * round(along * line)


def _painted(
    found: Triangle, known: Mapping[str, str], own: tuple[int, int], line: int, at: int, rows: int
) -> Spot:
    left = rows - 1 - line
    if not left <= at <= left + 2 * line:
        return Spot(" ")
    point = _weights_at(line, at - left, rows)
    number = next((n for n, one in enumerate(found.cells) if _inside(one.polygon, point)), -1)
    if (line, at) == own:
        return Spot(YOU, number)
    if number < 0:
        return Spot(OUTSIDE)
    return Spot(known.get(found.cells[number].first[0], "?"), number)


def _weights_at(line: int, along: int, rows: int) -> Triple:
    """Return the weights of a cell, as whole numbers in the same ratios."""
    return 2 * (rows - 1 - line), 2 * line - along, along


def _inside(polygon: Polygon, point: Triple) -> bool:
    return all(side(edge, point) >= 0 for edge in polygon.edges)


def svg(
    found: Triangle, weights: Vector, order: Sequence[str], names: Mapping[str, str], title: str
) -> str:
    """Return the triangle as a standing picture; every name in it is escaped.

    Args:
        found: who is first where.
        weights: the person's own.
        order: ids of the offers, best first.
        names: what they are called.
        title: one sentence.
    """
    known = letters(order)
    cells = [
        _area(one, number, known, len(order)) for number, one in enumerate(_by_order(found, order))
    ]
    legend = [
        _text(_MARGIN, _HEIGHT + _LINE * at, f"{known[key]}  {names[key]}: {_share(found, key)}")
        for at, key in enumerate(order)
    ]
    note = _HEIGHT + _LINE * len(order)
    x, y = _place((*weights, *[Fraction(0)] * (_BRANCHES - len(weights))))
    tall = note + _LINE
    return "\n".join(
        (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {tall}" role="img">',
            f"<title>{_safe(title)}</title>",
            f'<rect width="{_WIDTH}" height="{tall}" fill="#ffffff"/>',
            '<g font-family="sans-serif" font-size="14" fill="#1c1f24">',
            *cells,
            f'<circle cx="{x}" cy="{y}" r="6" fill="#ffffff" stroke="#000000" stroke-width="3"/>',
            *_corner_names(),
            *legend,
            _text(_MARGIN, note, "of 100 ways to weigh money, start and fit; the ring is you"),
            "</g>",
            "</svg>",
            "",
        )
    )


def _by_order(found: Triangle, order: Sequence[str]) -> list[Cell]:
    return sorted(found.cells, key=lambda one: order.index(one.first[0]))


def _share(found: Triangle, key: str) -> str:
    return str(round(100 * found.share(key)))


def _area(cell: Cell, number: int, known: Mapping[str, str], count: int) -> str:
    corners = " ".join(f"{x},{y}" for x, y in map(_place, cell.polygon.weights()))
    x, y = _place((*cell.centre, *[Fraction(0)] * (_BRANCHES - len(cell.centre))))
    name = _safe("/".join(known[key] for key in cell.first))
    fill = _FILLS[number % len(_FILLS)]
    return (
        f'<polygon points="{corners}" fill="{fill}" fill-opacity="0.55" stroke="#1c1f24"/>'
        f'<text x="{x}" y="{y}" font-size="{22 if count < len(_FILLS) else 14}" '
        f'font-weight="bold" text-anchor="middle">{name}</text>'
    )


def _corner_names() -> tuple[str, ...]:
    bottom = _HEIGHT - 2 * _MARGIN
    return (
        _text(_WIDTH // 2, _MARGIN - 12, f"only {CORNERS[0]}", "middle"),
        _text(_MARGIN, bottom + 30, f"only {CORNERS[1]}", "middle"),
        _text(_WIDTH - _MARGIN, bottom + 30, f"only {CORNERS[2]}", "middle"),
    )


def _place(weights: Vector) -> tuple[str, str]:
    """Return where weights lie in the picture."""
    money, start, fit = weights
    wide, high = _WIDTH - 2 * _MARGIN, _HEIGHT - 3 * _MARGIN
    x = _MARGIN + wide * (fit + money / 2) / (money + start + fit)
    y = _MARGIN + high * (1 - money / (money + start + fit))
    return f"{float(x):.1f}", f"{float(y):.1f}"


def _text(x: int, y: int, words: str, anchor: str = "start") -> str:
    return f'<text x="{x}" y="{y}" text-anchor="{anchor}">{_safe(words)}</text>'


def _safe(words: str) -> str:
    return escape(clean(words), quote=True)
