"""The totals beside a form: what the desk says it would come to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

from offerbook.core.model.offer import Offer
from offerbook.errors import MissingFactError, NoRateError, ToMendError
from offerbook.tui.widgets.field_totals import Total

if TYPE_CHECKING:
    from offerbook.core.ranking.standing import Ranking
    from offerbook.desk import Outlook
    from offerbook.wording.notation import Notation


@dataclass(frozen=True, slots=True)
class Figure:
    """One total."""

    label: str
    """What it is."""

    value: Decimal | Fraction
    """Unrounded."""

    currency: str = ""
    """Of money; empty for a score."""

    more: str = ""
    """Words after its places, such as " of 3"."""

    band: tuple[Fraction, Fraction] | None = None
    """The ends between which a score lies; `value` is its middle."""

    places: tuple[int, int] | None = None
    """The best and the worst place that a score may have."""

    steady: bool = True
    """Whether it is measured as before: a scale that is assumed moves with what it measures."""


def of_offer(outlook: Outlook, offer: Offer) -> tuple[Figure, ...]:
    """Return the totals of one offer, and its score and place among the others.

    Raises:
        MissingFactError: it has no base yet.
        NoRateError: a currency has no rate.
    """
    worth = outlook.value(offer)
    years = outlook.book.preferences.horizon_years
    money = (
        Figure(f"A year, over {years}", worth.annualised, worth.currency),
        Figure("First year", worth.first_year, worth.currency),
        Figure("A usual year", worth.recurring, worth.currency),
        Figure("Guaranteed a year", worth.guaranteed, worth.currency),
    )
    rivals = [one for one in outlook.competing if one.id != offer.id]
    rivals = [one for one in rivals if one.application != offer.application]
    ranking = outlook.ranked((*rivals, offer))
    steady = outlook.book.preferences.money is not None
    return (*money, *_standing(ranking, offer.id, steady=steady))


def _standing(ranking: Ranking, offer_id: str, *, steady: bool) -> tuple[Figure, ...]:
    count = len(ranking.standings)
    return tuple(
        Figure(
            "Score",
            one.score,
            band=(one.low, one.high),
            places=ranking.places(one),
            more=f" of {count}" if steady else f" of {count}, ends assumed",
            steady=steady,
        )
        for one in ranking.standings
        if one.offer == offer_id
    )


def of_ranking(outlook: Outlook) -> tuple[Figure, ...]:
    """Return the score of each offer that can still be taken, best first."""
    names = {key: one.company for key, one in outlook.book.applications.items()}
    offers, ranking = outlook.book.offers, outlook.ranking
    return tuple(
        Figure(
            names.get(offers[one.offer].application or "", one.offer),
            one.score,
            band=(one.low, one.high),
            places=ranking.places(one),
        )
        for one in ranking.standings
    )


def told(
    figures: Sequence[Figure], before: Sequence[Figure], notation: Notation
) -> tuple[Total, ...]:
    """Return the figures as they are written, each with how far it moved."""
    old = {one.label: one.value for one in before}
    return tuple(
        Total(
            one.label,
            notation.band(*one.band) if one.band else _written(one, one.value, notation),
            f"place {notation.place(*one.places)}{one.more}" if one.places else "",
            _moved(one, old.get(one.label), notation),
        )
        for one in figures
    )


def _written(figure: Figure, value: Decimal | Fraction, notation: Notation) -> str:
    if figure.currency:
        return notation.amount(value, figure.currency, cents=False)
    return notation.score(value)


def _moved(figure: Figure, before: Decimal | Fraction | None, notation: Notation) -> str:
    if before is None or not figure.steady:
        return ""
    by = Fraction(figure.value) - Fraction(before)
    written = _written(figure, abs(by), notation)
    if written == _written(figure, Fraction(0), notation):
        return ""
    return f"{'▲' if by > 0 else '▼'} {written}"


NOT_YET = (MissingFactError, NoRateError, ToMendError)
"""What keeps a total from being known."""
