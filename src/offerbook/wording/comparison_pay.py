"""The rows of the comparison that are money."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import Decimal

from offerbook.core.model.offer import Offer
from offerbook.core.pay.valuation import Valuation
from offerbook.wording.notation import Notation
from offerbook.wording.side_by_side import Group, Row, row

_NOT_VALUED = "not valued"
_Total = Callable[[Valuation], Decimal]

_TOTALS: tuple[tuple[str, str, _Total], ...] = (
    ("pay.expected", "Expected, a year", lambda one: one.annualised),
    ("pay.first_year", "First year", lambda one: one.first_year),
    ("pay.recurring", "A usual year", lambda one: one.recurring),
    ("pay.guaranteed", "Guaranteed, a year", lambda one: one.guaranteed),
)
_PARTS: tuple[tuple[str, str], ...] = (
    ("bonus", "Bonus, a usual year"),
    ("equity", "Equity that can be sold, a year"),
    ("retirement", "Towards retirement, a year"),
)
_BESIDE = ("benefit", "health", "relocation")
"""Components that are neither pay nor shares: what they bring, less what they cost."""


def pay_groups(
    offers: Sequence[Offer], valuations: Mapping[str, Valuation], notation: Notation
) -> Iterator[Group]:
    """Yield the totals and parts, then the years; money is in the preferences' currency."""
    found = [valuations.get(one.id) for one in offers]
    rows = [_total(key, label, found, total, notation) for key, label, total in _TOTALS]
    rows += [
        row("pay.spread", "Poor to good years, a year", [_spread(one, notation) for one in found]),
        _total("pay.base", "Base, a year", found, lambda one: one.base, notation),
        *_as_offered(offers, notation),
        *(_part(component, label, offers, found, notation) for component, label in _PARTS),
        _beside(found, notation),
        _sign_on(offers, found, notation),
    ]
    yield Group("Pay", tuple(rows))
    most = max((len(one.years) for one in found if one), default=0)
    if most:
        yield Group("Years", tuple(_year(number, found, notation) for number in range(1, most + 1)))


def _money(value: Decimal | None, valuation: Valuation | None, notation: Notation) -> str:
    if valuation is None:
        return _NOT_VALUED
    return "" if value is None else notation.amount(value, valuation.currency, cents=False)


def _amounts(
    key: str,
    label: str,
    found: Sequence[Valuation | None],
    values: Sequence[Decimal | None],
    notation: Notation,
) -> Row:
    texts = [_money(v, one, notation) for v, one in zip(values, found, strict=True)]
    return row(key, label, texts, values, "more")


def _total(
    key: str, label: str, found: Sequence[Valuation | None], total: _Total, notation: Notation
) -> Row:
    return _amounts(key, label, found, [total(one) if one else None for one in found], notation)


def _part(
    component: str,
    label: str,
    offers: Sequence[Offer],
    found: Sequence[Valuation | None],
    notation: Notation,
) -> Row:
    known = [one.recurring_parts.get(component) if one else None for one in found]
    values = [
        one if one or not _open(component, offer) else None
        for offer, one in zip(offers, known, strict=True)
    ]
    return _amounts(f"pay.{component}", label, found, values, notation)


def _open(component: str, offer: Offer) -> bool:
    """Return whether it is not stated of shares that they can be sold: then nothing is not zero."""
    return component == "equity" and any(
        one.liquid is None and one.kind in {"rsu", "option"} for one in offer.grant
    )


def _beside(found: Sequence[Valuation | None], notation: Notation) -> Row:
    values = [_beside_a_year(one) if one else None for one in found]
    return _amounts("pay.beside", "Benefits less costs, a year", found, values, notation)


def _beside_a_year(valuation: Valuation) -> Decimal | None:
    parts = [year.parts[key] for year in valuation.years for key in _BESIDE if key in year.parts]
    return sum(parts, Decimal(0)) / len(valuation.years) if parts else None


def _spread(valuation: Valuation | None, notation: Notation) -> str:
    if valuation is None:
        return _NOT_VALUED
    low, high = (_money(one, valuation, notation) for one in (valuation.low, valuation.high))
    return low if low == high else f"{low} to {high}"


def _as_offered(offers: Sequence[Offer], notation: Notation) -> Iterator[Row]:
    """Yield the base in the words of the letter, where that is not simply a sum a year."""
    plain = all(one.base is None or one.base.per == "year" for one in offers)
    if not plain or len({one.currency for one in offers}) > 1:
        yield row("pay.base_offered", "Base as offered", [_base(one, notation) for one in offers])


def _base(offer: Offer, notation: Notation) -> str:
    base = offer.base
    if base is None:
        return ""
    text = notation.per(base.amount, offer.currency, base.per)
    if base.per == "month":
        text += f", {notation.number(base.payments_per_year)} times a year"
    if base.amount_is == "full_time":
        text += f", at {notation.percent(base.fte * 100, None)} of full time"
    return text


def _sign_on(offers: Sequence[Offer], found: Sequence[Valuation | None], notation: Notation) -> Row:
    values = [
        sum((part.amount for part in one.sign_on), Decimal(0)) * valued.rate
        if valued and one.sign_on
        else None
        for one, valued in zip(offers, found, strict=True)
    ]
    return _amounts("pay.sign_on", "Sign-on, once", found, values, notation)


def _year(number: int, found: Sequence[Valuation | None], notation: Notation) -> Row:
    values = [
        one.years[number - 1].total if one and len(one.years) >= number else None for one in found
    ]
    return _amounts(f"years.{number}", f"Year {number}", found, values, notation)
