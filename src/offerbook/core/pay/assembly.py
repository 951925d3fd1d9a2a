"""From an offer to its ledgers: every part adds its rows once, and nothing is dropped unsaid."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from offerbook.core.fact import Fact
from offerbook.core.model.offer import Offer
from offerbook.core.model.preferences import Preferences
from offerbook.core.pay import open_points, parts, retirement
from offerbook.core.pay.case import Case, case, tenure
from offerbook.core.pay.ledger import Ledger, Run, Scenario, Unvalued

SCENARIOS: tuple[Scenario, ...] = ("low", "expected", "high")


@dataclass(frozen=True)
class Account:
    """One offer's pay over one frame, worked out once: every ledger and total is a view of it."""

    case: Case
    """The offer, its preferences and the frame."""

    assumed: tuple[Fact, ...] = ()
    """What was taken for granted to find that frame."""

    scenarios: tuple[Scenario, ...] = SCENARIOS
    """Those that can be asked for."""

    @cached_property
    def same(self) -> parts.Same:
        """What is paid alike in every scenario."""
        return parts.same(self.case)

    @cached_property
    def varying(self) -> Mapping[Scenario, tuple[Run, ...]]:
        """What differs between scenarios."""
        return parts.varying(self.case, self.scenarios)

    def runs(self, scenario: Scenario = "expected") -> tuple[Run, ...]:
        """Return everything that is paid in one scenario."""
        same = self.same
        return (*same.as_it_falls, *same.by_year, *self._pension, *self.varying[scenario])

    @cached_property
    def _pension(self) -> tuple[Run, ...]:
        return tuple(retirement.kept(self.case, self.same.pension))

    @cached_property
    def unvalued(self) -> tuple[Unvalued, ...]:
        """What the offer states and no total counts."""
        return tuple(parts.unvalued(self.case))

    @cached_property
    def questions(self) -> tuple[str, ...]:
        """What to ask about parts that the offer does not state."""
        return open_points.questions(self.case.offer)

    def _ledger(self, scenario: Scenario) -> Ledger:
        covered = self.case.frame
        return Ledger(
            self.case.offer.id,
            scenario,
            covered.start,
            covered.years,
            self.runs(scenario),
            (*self.assumed, *parts.assumptions(self.case, scenario)),
            self.unvalued,
            self.questions,
        )

    @cached_property
    def ledgers(self) -> Mapping[Scenario, Ledger]:
        """The ledgers of all its scenarios."""
        return {scenario: self._ledger(scenario) for scenario in self.scenarios}


def account(offer: Offer, preferences: Preferences, *, today: date) -> Account:
    """Return the pay of `offer` over the horizon, in years of work.

    Args:
        offer: the terms; its base must be stated.
        preferences: horizon, assumptions and the ideal start.
        today: the first day of work where neither offer nor preferences name one.

    Raises:
        MissingFactError: the offer states no base.
    """
    covered, assumed = tenure(offer, preferences, today)
    return Account(case(offer, preferences, covered), assumed)


def ledger(
    offer: Offer,
    preferences: Preferences,
    scenario: Scenario = "expected",
    *,
    today: date,
) -> Ledger:
    """Return every payment of `offer` over the horizon, in years of work.

    Args:
        offer: the terms; its base must be stated.
        preferences: horizon, assumptions and the ideal start.
        scenario: low, expected or high: one coherent set of payouts, prices and exits.
        today: the first day of work where neither offer nor preferences name one.

    Raises:
        MissingFactError: the offer states no base.
    """
    return account(offer, preferences, today=today).ledgers[scenario]


def ledgers(offer: Offer, preferences: Preferences, *, today: date) -> Mapping[Scenario, Ledger]:
    """Return the ledgers of all three scenarios; what they share is worked out once.

    Raises:
        MissingFactError: the offer states no base.
    """
    return account(offer, preferences, today=today).ledgers
