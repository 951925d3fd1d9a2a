"""Sums of flows in one currency: exact, whichever way the flows are grouped."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import NamedTuple, get_args

from offerbook.core.model.preferences import Preferences
from offerbook.core.money import EXACT, rate, tidy
from offerbook.core.pay.ledger import Certainty, Component, Flow, Run

_Key = tuple[int, Component, Certainty, str]
COMPONENTS: tuple[Component, ...] = get_args(Component)
_ZERO = Decimal(0)


class Cell(NamedTuple):
    """The sum of one component and certainty in one year, in the preferences' currency."""

    year: int
    """From 1."""

    component: Component
    """Which part of the pay."""

    certainty: Certainty
    """How sure it is."""

    amount: Decimal
    """Unrounded."""


def table(runs: Iterable[Run], preferences: Preferences) -> tuple[Cell, ...]:
    """Return the sums of what is paid by year, component and certainty, converted.

    Raises:
        NoRateError: a currency has no rate.
    """
    sums: dict[_Key, Decimal] = {}
    for run in runs:
        for year, amount in run.by_year:
            key = (year, run.component, run.certainty, run.currency)
            sums[key] = EXACT.add(sums[key], amount) if key in sums else amount
    return _cells(sums, preferences)


def cells(flows: Iterable[Flow], preferences: Preferences) -> tuple[Cell, ...]:
    """Return the same of single flows.

    Raises:
        NoRateError: a currency has no rate.
    """
    sums: dict[_Key, Decimal] = {}
    for flow in flows:
        key = (flow.year, flow.component, flow.certainty, flow.currency)
        sums[key] = EXACT.add(sums.get(key, _ZERO), flow.amount)
    return _cells(sums, preferences)


def _cells(sums: Mapping[_Key, Decimal], preferences: Preferences) -> tuple[Cell, ...]:
    return tuple(
        Cell(year, component, certainty, EXACT.multiply(amount, rate(code, preferences)))
        for (year, component, certainty, code), amount in sums.items()
    )


def sum_of(
    table: Iterable[Cell],
    *,
    component: str = "",
    certainty: str = "",
) -> Decimal:
    """Return the sum of the cells of one component or certainty, or of all."""
    return total(
        cell.amount
        for cell in table
        if (not component or component == cell.component)
        and (not certainty or certainty == cell.certainty)
    )


def summed(flows: Iterable[Flow], rates: Mapping[str, Decimal]) -> Decimal:
    """Return the sum of flows at `rates`: what one unit of each currency is worth."""
    return total(EXACT.multiply(flow.amount, rates[flow.currency]) for flow in flows)


def worth(flows: Iterable[Flow], preferences: Preferences) -> Decimal:
    """Return the sum of flows in the preferences' currency.

    Raises:
        NoRateError: a currency has no rate.
    """
    return total(EXACT.multiply(flow.amount, rate(flow.currency, preferences)) for flow in flows)


def paid(runs: Iterable[Run], preferences: Preferences) -> Decimal:
    """Return the sum of everything that is paid, in the preferences' currency.

    Raises:
        NoRateError: a currency has no rate.
    """
    return total(EXACT.multiply(run.whole, rate(run.currency, preferences)) for run in runs)


def total(amounts: Iterable[Decimal]) -> Decimal:
    """Return the exact sum of amounts of one currency."""
    found = _ZERO
    for amount in amounts:
        found = EXACT.add(found, amount)
    return tidy(found)


def times(amount: Decimal, factor: Decimal) -> Decimal:
    """Return the exact product."""
    return tidy(EXACT.multiply(amount, factor))
