"""Pay year by year as stacked bars: each layer has a pattern, so that colour is not needed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Literal

from offerbook.core.pay.sums import Cell
from offerbook.core.pay.valuation import PayYear, Valuation
from offerbook.wording.cleaning import clean
from offerbook.wording.notation import Notation

Layer = Literal["base", "cash", "bonus", "shares", "rest"]
"""Guaranteed base, other guaranteed cash, bonus and raises, shares, all else at risk."""

LAYERS: Mapping[Layer, tuple[str, str, str]] = {
    "base": ("█", "#", "guaranteed base"),
    "cash": ("▓", "=", "other guaranteed cash"),
    "bonus": ("▒", "+", "bonus and raises"),
    "shares": ("░", ":", "shares"),
    "rest": ("·", ".", "if you stay, benefits"),
}
"""The pattern, its ASCII stand-in, and what it means; the first two are guaranteed."""


@dataclass(frozen=True, slots=True)
class Piece:
    """One layer of a bar."""

    layer: Layer
    """Which one."""

    drawn: str
    """Its cells."""


@dataclass(frozen=True, slots=True)
class Stack:
    """One year of one offer."""

    offer: str
    """Its id."""

    number: int
    """The year of work, from 1."""

    pieces: tuple[Piece, ...]
    """From the surest layer on; together as long as the year's total."""

    total: str
    """All of the year in figures."""

    guaranteed: str
    """What of it is guaranteed."""

    after_costs: bool
    """Whether costs leave less than what is guaranteed."""

    @property
    def figure(self) -> str:
        """The total, and what of it is guaranteed."""
        if self.total == self.guaranteed:
            return f"{self.total}, all guaranteed"
        after = " after costs" if self.after_costs else ""
        return f"{self.total}{after}, {self.guaranteed} guaranteed"

    @property
    def bar(self) -> str:
        """The whole bar."""
        return "".join(piece.drawn for piece in self.pieces)


def stacks(
    valuations: Sequence[Valuation],
    tables: Mapping[str, Sequence[Cell]],
    notation: Notation,
    columns: int,
    *,
    plain: bool = False,
) -> tuple[Stack, ...]:
    """Return a stacked bar for every year of every offer, all on one scale that begins at 0.

    Costs are taken off the outermost layers, so that a bar ends at the year's total.

    Args:
        valuations: in one currency.
        tables: the sums by year, component and certainty, by offer.
        notation: of the reader.
        columns: cells of the longest bar.
        plain: only ASCII.
    """
    most = max((year.total for one in valuations for year in one.years), default=Decimal(0))
    scale = Fraction(columns) / Fraction(most) if most > 0 else Fraction(0)
    return tuple(
        Stack(
            one.offer,
            year.number,
            _pieces(year, tables[one.offer], scale, plain=plain),
            notation.amount(year.total, one.currency, cents=False),
            notation.amount(year.guaranteed, one.currency, cents=False),
            year.guaranteed > year.total,
        )
        for one in valuations
        for year in one.years
    )


def _pieces(
    year: PayYear, table: Sequence[Cell], scale: Fraction, *, plain: bool
) -> tuple[Piece, ...]:
    sums = dict.fromkeys(LAYERS, Fraction(0))
    for cell in table:
        if cell.year == year.number:
            sums[_layer(cell)] += Fraction(cell.amount)
    out, so_far, drawn = [], Fraction(0), 0
    for layer, (pattern, stand_in, _) in LAYERS.items():
        so_far = min(so_far + max(sums[layer], Fraction(0)), max(Fraction(year.total), Fraction(0)))
        end = round(so_far * scale)
        if end > drawn:
            out.append(Piece(layer, (stand_in if plain else pattern) * (end - drawn)))
        drawn = max(end, drawn)
    return tuple(out)


def _layer(cell: Cell) -> Layer:
    if cell.certainty == "contractual":
        return "base" if cell.component == "base" else "cash"
    if cell.component in {"base", "bonus"}:
        return "bonus"
    return "shares" if cell.component == "equity" else "rest"


def meanings(drawn: Sequence[Stack], *, plain: bool = False) -> str:
    """Return what the patterns mean that really stand in the chart."""
    used = {piece.layer for one in drawn for piece in one.pieces}
    return "   ".join(
        f"{stand_in if plain else pattern} {text}"
        for layer, (pattern, stand_in, text) in LAYERS.items()
        if layer in used
    )


def chart(
    drawn: Sequence[Stack], names: Mapping[str, str], columns: int, *, plain: bool = False
) -> str:
    """Return the whole chart as lines: a name, then a bar a year, and what the patterns mean.

    Args:
        drawn: the bars, year after year of one offer after the other.
        names: by offer.
        columns: cells of the longest bar.
        plain: only ASCII.
    """
    widest = max((len(str(one.number)) for one in drawn), default=0)
    lines: list[str] = []
    last = ""
    for one in drawn:
        if one.offer != last:
            lines.append(clean(names.get(one.offer, one.offer)))
            last = one.offer
        lines.append(f"  year {one.number:<{widest}}  {one.bar.ljust(columns)}  {one.figure}")
    lines.append(meanings(drawn, plain=plain))
    return "\n".join(lines)
