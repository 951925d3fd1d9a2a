"""The dated cash flows of one offer: the one truth that every total is a view of."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal

from offerbook.core.fact import Fact

Certainty = Literal["contractual", "conditional", "target", "market", "illiquid", "benefit"]
"""Contractual; conditional on staying or acting; a target; priced by a market; not sellable;
a benefit in kind or a cost."""

Scenario = Literal["low", "expected", "high"]

Component = Literal[
    "base", "bonus", "sign_on", "equity", "retirement", "benefit", "health", "relocation"
]


@dataclass(frozen=True, slots=True)
class Flow:
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
class Ledger:
    """All flows of one offer under one scenario, in order of date."""

    offer: str
    """The offer's id."""

    scenario: Scenario
    """Which of the three."""

    start: date
    """First day of work that the dates count from."""

    years: int
    """Years of work covered, from `start`."""

    flows: tuple[Flow, ...]
    """Sorted by date, then component."""

    assumptions: tuple[Fact, ...]
    """What was used where the offer says nothing, such as the payout or the start date."""

    unvalued: tuple[Unvalued, ...]
    """Stated, not counted."""

    not_stated: tuple[str, ...]
    """Parts about which the offer says nothing, as questions to ask, most valuable first."""
