"""What the person sees of a ledger: totals under several conventions, each named."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from types import MappingProxyType

from offerbook.core.pay.ledger import Ledger


@dataclass(frozen=True, slots=True)
class PayYear:
    """One year of work."""

    number: int
    """Counted from 1."""

    total: Decimal
    """Sum of all parts, in the preferences' currency."""

    parts: Mapping[str, Decimal]
    """By component."""

    guaranteed: Decimal
    """The contractual cash in it."""


@dataclass(frozen=True, slots=True)
class Valuation:
    """Every view of one offer's ledger; money is in `currency`, unrounded."""

    offer: str
    """The offer's id."""

    currency: str
    """The preferences' currency."""

    rate: Decimal
    """What one unit of the offer's currency is worth in it; 1 where they are the same."""

    ledger: Ledger
    """The expected scenario, in the currencies of its flows."""

    years: tuple[PayYear, ...]
    """Year by year, the expected scenario."""

    first_year: Decimal
    """All that falls into the first year of work."""

    annualised: Decimal
    """Expected pay over the horizon divided by its years: what the ranking scores."""

    recurring: Decimal
    """Base + expected bonus + employer retirement + liquid equity per year + allowances."""

    recurring_parts: Mapping[str, Decimal]
    """The same by component."""

    guaranteed: Decimal
    """Contractual cash over the horizon, divided by its years."""

    conditional: Decimal
    """What depends on staying or acting, over the horizon, divided by its years."""

    low: Decimal
    """`annualised` in the low scenario."""

    high: Decimal
    """`annualised` in the high scenario."""

    base: Decimal
    """Base per year as paid, before raises."""

    rates: Mapping[str, Decimal] = field(default_factory=lambda: MappingProxyType({}))
    """What one unit of each currency in the ledger is worth in `currency`."""
