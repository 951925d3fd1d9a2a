"""From an offer to its ledgers: every part adds its rows once, and nothing is dropped unsaid."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property, partial

from offerbook.core.fact import Fact
from offerbook.core.model.offer import Offer
from offerbook.core.model.preferences import Preferences
from offerbook.core.pay import open_points, parts, retirement
from offerbook.core.pay.case import Case, case, tenure
from offerbook.core.pay.ledger import Ledger, Notes, Run, Scenario

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

    def notes(self, scenario: Scenario) -> Notes:
        """Return what was taken for granted, what is not counted and what to ask."""
        return Notes(
            (*self.assumed, *parts.assumptions(self.case, scenario)),
            tuple(parts.unvalued(self.case)),
            open_points.questions(self.case.offer),
        )

    def ledger(self, scenario: Scenario = "expected") -> Ledger:
        """Return the ledger of one scenario."""
        found = self._ledgers.get(scenario)
        if found is None:
            found = self._ledgers[scenario] = self._ledger(scenario)
        return found

    def ledgers(self) -> Mapping[Scenario, Ledger]:
        """Return the ledgers of all its scenarios."""
        return {scenario: self.ledger(scenario) for scenario in self.scenarios}

    @cached_property
    def _ledgers(self) -> dict[Scenario, Ledger]:
        return {}

    def _ledger(self, scenario: Scenario) -> Ledger:
        covered = self.case.frame
        return Ledger(
            self.case.offer.id,
            scenario,
            covered.start,
            covered.years,
            self.runs(scenario),
            partial(self.notes, scenario),
        )


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
    return account(offer, preferences, today=today).ledger(scenario)


def ledgers(offer: Offer, preferences: Preferences, *, today: date) -> Mapping[Scenario, Ledger]:
    """Return the ledgers of all three scenarios; what they share is worked out once.

    Raises:
        MissingFactError: the offer states no base.
    """
    return account(offer, preferences, today=today).ledgers()
