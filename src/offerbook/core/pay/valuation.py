"""What the person sees of a ledger: totals under several conventions, each named."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import cached_property
from types import MappingProxyType

from offerbook.core.money import EXACT, rate, tidy
from offerbook.core.pay.along_base import AlongBase, along_base
from offerbook.core.pay.assembly import SCENARIOS, Account
from offerbook.core.pay.ledger import Ledger
from offerbook.core.pay.recurring import recurring_parts
from offerbook.core.pay.sums import COMPONENTS, Cell, paid, sum_of, table, times, total
from offerbook.errors import NoRateError

_ZERO = Decimal(0)


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


@dataclass(frozen=True)
class Valuation:
    """Every view of one offer's account; money is in `currency`, unrounded.

    Each is worked out when it is asked for: whoever ranks thousands of offers asks for two.
    """

    offer: str
    """The offer's id."""

    currency: str
    """The preferences' currency."""

    held: Account
    """Over years of work, in all scenarios."""

    @cached_property
    def rate(self) -> Decimal:
        """What one unit of the offer's currency is worth in it; 1 where they are the same."""
        found = self.held.case
        return rate(found.offer.currency, found.preferences)

    @cached_property
    def ledger(self) -> Ledger:
        """The expected scenario, in the currencies of its flows."""
        return self.held.ledger()

    @cached_property
    def sums(self) -> tuple[Cell, ...]:
        """By year, component and certainty, the expected scenario."""
        return table(self.ledger.runs, self.held.case.preferences)

    @cached_property
    def years(self) -> tuple[PayYear, ...]:
        """Year by year, the expected scenario."""
        return pay_years(self.sums, self.ledger.years)

    @cached_property
    def first_year(self) -> Decimal:
        """All that falls into the first year of work."""
        return total(cell.amount for cell in self.sums if cell.year == 1)

    @cached_property
    def annualised(self) -> Decimal:
        """Expected pay over the horizon divided by its years: what the ranking scores."""
        return paid(self.ledger.runs, self.held.case.preferences) / self.ledger.years

    @cached_property
    def recurring(self) -> Decimal:
        """Base + expected bonus + employer retirement + liquid equity per year + allowances."""
        return total(self.recurring_parts.values())

    @cached_property
    def recurring_parts(self) -> Mapping[str, Decimal]:
        """The same by component."""
        return recurring_parts(self.held.case)

    @cached_property
    def along_base(self) -> AlongBase:
        """How it moves with the base, in the offer's own currency."""
        return along_base(self.held.case, Fraction(self.recurring) / Fraction(self.rate))

    @cached_property
    def guaranteed(self) -> Decimal:
        """Contractual cash over the horizon, divided by its years."""
        return sum_of(self.sums, certainty="contractual") / self.ledger.years

    @cached_property
    def conditional(self) -> Decimal:
        """What depends on staying or acting, over the horizon, divided by its years."""
        return sum_of(self.sums, certainty="conditional") / self.ledger.years

    @cached_property
    def low(self) -> Decimal:
        """`annualised` in the low scenario."""
        return self._spread[0] / self.ledger.years

    @cached_property
    def high(self) -> Decimal:
        """`annualised` in the high scenario."""
        return self._spread[1] / self.ledger.years

    @cached_property
    def base(self) -> Decimal:
        """Base per year as paid, before raises."""
        return times(self.held.case.annual, self.rate)

    @cached_property
    def rates(self) -> Mapping[str, Decimal]:
        """What one unit of each currency in the ledger is worth in `currency`."""
        codes = dict.fromkeys(run.currency for run in self.ledger.runs)
        own = self.held.case.preferences
        return MappingProxyType({code: rate(code, own) for code in codes})

    @cached_property
    def _spread(self) -> tuple[Decimal, Decimal]:
        """The totals of the low and the high scenario, from what differs in them."""
        varying, preferences = self.held.varying, self.held.case.preferences
        low, expected, high = (paid(varying[one], preferences) for one in SCENARIOS)
        rest = (paid(self.ledger.runs, preferences), expected.copy_negate())
        return total((*rest, low)), total((*rest, high))


def valued(held: Account) -> Valuation:
    """Return every total of an account over years of work, in all scenarios.

    Raises:
        NoRateError: a currency of the offer has no rate in the preferences.
    """
    offer, preferences = held.case.offer, held.case.preferences
    try:
        for code in (offer.currency, *(one.currency or offer.currency for one in offer.grant)):
            rate(code, preferences)
    except NoRateError as error:
        raise NoRateError(error.what, todo=error.todo, where=offer.id) from None
    return Valuation(offer.id, preferences.currency, held)


def pay_years(sums: tuple[Cell, ...], years: int) -> tuple[PayYear, ...]:
    """Return the sums year by year; every year has all the components that any year has."""
    present = {cell.component for cell in sums}
    blank: dict[str, Decimal] = {one: _ZERO for one in COMPONENTS if one in present}
    within: dict[int, list[Cell]] = {number: [] for number in range(1, years + 1)}
    for cell in sums:
        within[cell.year].append(cell)
    return tuple(_pay_year(number, own, blank) for number, own in within.items())


def _pay_year(number: int, sums: list[Cell], blank: Mapping[str, Decimal]) -> PayYear:
    parts = dict(blank)
    guaranteed = _ZERO
    for cell in sums:
        parts[cell.component] = EXACT.add(parts[cell.component], cell.amount)
        if cell.certainty == "contractual":
            guaranteed = EXACT.add(guaranteed, cell.amount)
    for component, amount in parts.items():
        parts[component] = tidy(amount)
    return PayYear(number, total(parts.values()), MappingProxyType(parts), tidy(guaranteed))
