"""Pay year by year as a chart in plain text: what is guaranteed told apart from the rest."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from offerbook.core.pay.valuation import PayYear, Valuation
from offerbook.wording.cleaning import clean
from offerbook.wording.notation import Notation

_SOLID, _AT_RISK = "█", "▒"
_PLAIN_SOLID, _PLAIN_AT_RISK = "#", "="


@dataclass(frozen=True, slots=True)
class YearBar:
    """One year of one offer."""

    offer: str
    """Its id."""

    label: str
    """Such as "year 1"."""

    guaranteed: str
    """The solid part of the bar."""

    at_risk: str
    """The part that depends on results, prices or staying, in another pattern."""

    figure: str
    """The total in words, and what of it is guaranteed."""


def year_bars(
    valuations: Sequence[Valuation], notation: Notation, columns: int, *, plain: bool = False
) -> tuple[YearBar, ...]:
    """Return a bar for every year of every offer, all on one scale that begins at 0.

    Args:
        valuations: in one currency.
        notation: of the reader.
        columns: cells of the longest bar.
        plain: only ASCII.
    """
    most = max((_extent(year) for one in valuations for year in one.years), default=Decimal(1))
    scale = Fraction(columns) / Fraction(most) if most > 0 else Fraction(0)
    solid, risky = (_PLAIN_SOLID, _PLAIN_AT_RISK) if plain else (_SOLID, _AT_RISK)
    out = []
    for one in valuations:
        for year in one.years:
            end = max(round(Fraction(year.total) * scale), 0)
            sure = min(max(round(Fraction(year.guaranteed) * scale), 0), end)
            figure = _figure(year, one.currency, notation)
            bars = solid * sure, risky * (end - sure)
            out.append(YearBar(one.offer, f"year {year.number}", *bars, figure))
    return tuple(out)


def _figure(year: PayYear, currency: str, notation: Notation) -> str:
    total = notation.amount(year.total, currency, cents=False)
    firm = notation.amount(year.guaranteed, currency, cents=False)
    if total == firm:
        return f"{total}, all guaranteed"
    after = " after costs" if year.guaranteed > year.total else ""
    return f"{total}{after}, {firm} guaranteed"


def _extent(year: PayYear) -> Decimal:
    return max(year.total, year.guaranteed)


def chart(
    valuations: Sequence[Valuation],
    names: Mapping[str, str],
    notation: Notation,
    columns: int = 40,
    *,
    plain: bool = False,
) -> str:
    """Return the whole chart: a name, then a bar a year, and what the patterns mean.

    Args:
        valuations: in one currency, in the order they are to stand.
        names: by offer.
        notation: of the reader.
        columns: cells of the longest bar.
        plain: only ASCII.
    """
    bars = year_bars(valuations, notation, columns, plain=plain)
    widest = max((len(one.label) for one in bars), default=0)
    lines: list[str] = []
    for one in valuations:
        lines.append(clean(names.get(one.offer, one.offer)))
        for year in bars:
            if year.offer == one.offer:
                drawn = (year.guaranteed + year.at_risk).ljust(columns)
                lines.append(f"  {year.label:<{widest}}  {drawn}  {year.figure}")
    solid, risky = (_PLAIN_SOLID, _PLAIN_AT_RISK) if plain else (_SOLID, _AT_RISK)
    lines.append(f"{solid} guaranteed   {risky} depends on results, prices or staying")
    return "\n".join(lines)
