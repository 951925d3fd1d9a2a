"""From an offer to its ledger: every part adds its rows, and nothing is dropped unsaid."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from itertools import chain
from operator import attrgetter

from offerbook.core.fact import Fact
from offerbook.core.model.offer import Offer
from offerbook.core.model.preferences import Preferences
from offerbook.core.pay import (
    benefits,
    bonus,
    day_rate,
    equity,
    open_points,
    retirement,
    salary,
    share_plan,
    sign_on,
    worked_days,
)
from offerbook.core.pay.case import Case, case, tenure
from offerbook.core.pay.ledger import Flow, Ledger, Scenario, Unvalued

SCENARIOS: tuple[Scenario, ...] = ("low", "expected", "high")
_BY_DATE = attrgetter("on", "component")


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
    covered, assumed = tenure(offer, preferences, today)
    return written(case(offer, preferences, covered), assumed, (scenario,))[scenario]


def ledgers(offer: Offer, preferences: Preferences, *, today: date) -> Mapping[Scenario, Ledger]:
    """Return the ledgers of all three scenarios; what they share is worked out once.

    Raises:
        MissingFactError: the offer states no base.
    """
    covered, assumed = tenure(offer, preferences, today)
    return written(case(offer, preferences, covered), assumed, SCENARIOS)


def written(
    found: Case, assumed: tuple[Fact, ...], scenarios: tuple[Scenario, ...]
) -> Mapping[Scenario, Ledger]:
    """Return one ledger for each scenario over the case's frame.

    Args:
        found: an offer over a frame.
        assumed: what was taken for granted to find that frame.
        scenarios: which ledgers are wanted.
    """
    same = tuple(fixed(found))
    missing = tuple(_unvalued(found))
    questions = open_points.questions(found.offer)
    out: dict[Scenario, Ledger] = {}
    for scenario in scenarios:
        flows = same + tuple(varying(found, scenario))
        if len({flow.label for flow in flows}) > 1:
            flows = tuple(sorted(flows, key=_BY_DATE))
        facts = (
            *assumed,
            *day_rate.assumptions(found.offer),
            *benefits.assumptions(found),
            *bonus.assumptions(found, scenario),
            *retirement.assumptions(found),
            *worked_days.assumptions(found),
        )
        covered = found.frame
        out[scenario] = Ledger(
            found.offer.id,
            scenario,
            covered.start,
            covered.years,
            flows,
            facts,
            missing,
            questions,
        )
    return out


def varying(found: Case, scenario: Scenario) -> Iterator[Flow]:
    """Yield the payments that differ between scenarios."""
    return chain(
        bonus.flows(found, scenario),
        equity.flows(found, scenario),
        share_plan.flows(found, scenario),
        benefits.care(found, scenario),
    )


def fixed(found: Case) -> Iterator[Flow]:
    """Yield the payments that are the same in every scenario."""
    return chain(
        salary.flows(found),
        sign_on.flows(found),
        retirement.flows(found),
        benefits.flows(found),
        worked_days.flows(found),
    )


def _unvalued(found: Case) -> Iterator[Unvalued]:
    return chain(
        bonus.unvalued(found),
        sign_on.unvalued(found),
        equity.unvalued(found),
        retirement.unvalued(found),
        benefits.unvalued(found),
        worked_days.unvalued(found),
        open_points.unvalued(found),
    )
