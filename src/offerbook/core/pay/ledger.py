"""The dated cash flows of one offer: the one truth that every total is a view of."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from functools import cached_property, partial, reduce
from itertools import chain, repeat
from operator import attrgetter
from typing import Literal, NamedTuple

from offerbook.core.fact import Fact
from offerbook.core.money import EXACT
from offerbook.core.pay.dates import Dates

Certainty = Literal["contractual", "conditional", "target", "market", "illiquid", "benefit"]
"""Contractual; conditional on staying or acting; a target; priced by a market; not sellable;
a benefit in kind or a cost."""

Scenario = Literal["low", "expected", "high"]

Component = Literal[
    "base", "bonus", "sign_on", "equity", "retirement", "benefit", "health", "relocation"
]

_ZERO = Decimal(0)
_COMPONENT, _ON = attrgetter("component"), attrgetter("on")


class Flow(NamedTuple):
    """One amount on one day."""

    on: date
    """The day it is paid or vests."""

    month: int
    """Whole months of work that close with or before that day; see `year`."""

    year: int
    """The year of work it belongs to, counted from 1: what vests on an anniversary belongs to
    the year that closes, what is paid on it to the year that opens."""

    amount: Decimal
    """In the offer's own `currency`; negative for a cost."""

    currency: str
    """ISO 4217."""

    component: Component
    """Which part of the pay."""

    label: str
    """The part in words, such as "base" or the benefit's own name."""

    certainty: Certainty
    """How sure it is."""

    source: str
    """Path inside the offer, such as `bonus[0]`."""


@dataclass(frozen=True)
class Run:
    """What one part of the pay brings in one way, as a column of amounts beside its days."""

    dates: Dates
    """The days, in order."""

    amounts: tuple[Decimal, ...]
    """One for each day; see `Flow.amount`."""

    currency: str
    """ISO 4217."""

    component: Component
    """Which part of the pay."""

    label: str
    """The part in words."""

    certainty: Certainty
    """How sure it is."""

    source: str
    """Path inside the offer."""

    @cached_property
    def flows(self) -> tuple[Flow, ...]:
        """The same as single rows."""
        days = self.dates
        same = (self.currency, self.component, self.label, self.certainty, self.source)
        columns = (days.on, days.month, days.year, self.amounts)
        rows = zip(*columns, *map(repeat, same), strict=False)
        # `Flow(*row)` would be a call for each of them, and a ledger has hundreds.
        return tuple(map(partial(tuple.__new__, Flow), rows))

    @cached_property
    def whole(self) -> Decimal:
        """The exact sum of all amounts."""
        return reduce(EXACT.add, self.amounts, _ZERO)

    @cached_property
    def by_year(self) -> tuple[tuple[int, Decimal], ...]:
        """The exact sum of each year that has days, with its number."""
        return tuple(
            (year, reduce(EXACT.add, self.amounts[first:end], _ZERO))
            for year, first, end in self.dates.spans
        )


@dataclass(frozen=True, slots=True)
class Unvalued:
    """A part that the offer states and that no total counts yet."""

    source: str
    """Path inside the offer."""

    label: str
    """The part in words."""

    why: str
    """Why it is not counted, in words."""

    notional: Decimal | None = None
    """The figure on paper, where there is one."""

    currency: str = ""
    """Of `notional`."""


@dataclass(frozen=True, slots=True)
class Notes:
    """What stands beside the sums of a ledger."""

    assumptions: tuple[Fact, ...] = ()
    """What was used where the offer says nothing, such as the payout or the start date."""

    unvalued: tuple[Unvalued, ...] = ()
    """Stated, not counted."""

    not_stated: tuple[str, ...] = ()
    """Parts about which the offer says nothing, as questions to ask, most valuable first."""


@dataclass(frozen=True)
class Ledger:
    """All flows of one offer under one scenario; every total is a sum over its columns."""

    offer: str
    """The offer's id."""

    scenario: Scenario
    """Which of the three."""

    start: date
    """First day of work that the dates count from."""

    years: int
    """Years of work covered, from `start`."""

    runs: tuple[Run, ...]
    """The flows as columns, one for each part and way of paying; none is empty."""

    noted: Callable[[], Notes] = field(default=Notes, repr=False, compare=False)
    """Works out what stands beside the sums: most who ask for them do not ask for it."""

    @cached_property
    def notes(self) -> Notes:
        """What stands beside the sums."""
        return self.noted()

    @property
    def assumptions(self) -> tuple[Fact, ...]:
        """What was used where the offer says nothing."""
        return self.notes.assumptions

    @property
    def unvalued(self) -> tuple[Unvalued, ...]:
        """Stated, not counted."""
        return self.notes.unvalued

    @property
    def not_stated(self) -> tuple[str, ...]:
        """What to ask about parts of which the offer says nothing, most valuable first."""
        return self.notes.not_stated

    @cached_property
    def flows(self) -> tuple[Flow, ...]:
        """Every single flow, sorted by date, then component."""
        parts = sorted(self.runs, key=_COMPONENT)
        return tuple(sorted(chain.from_iterable(one.flows for one in parts), key=_ON))
