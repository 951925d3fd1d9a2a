"""Every part of the pay gathered: what is the same in all scenarios, and what differs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from typing import NamedTuple

from offerbook.core.fact import Fact
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
from offerbook.core.pay.case import Case
from offerbook.core.pay.ledger import Run, Scenario, Unvalued


class Same(NamedTuple):
    """What is paid alike in every scenario."""

    as_it_falls: tuple[Run, ...]
    """Kept by whoever still works on its day, and by no one else."""

    by_year: tuple[Run, ...]
    """Paid for a year of work: what is earned of it depends on the day of leaving."""

    pension: tuple[Run, ...]
    """The employer's share, a part of which leaving may lose."""


def same(found: Case) -> Same:
    """Return the payments that are the same in every scenario."""
    return Same(
        (*salary.monthly(found), *sign_on.runs(found), *benefits.monthly(found)),
        (*salary.beyond(found), *benefits.yearly(found), *worked_days.runs(found)),
        tuple(retirement.runs(found)),
    )


def varying(found: Case, scenarios: Sequence[Scenario]) -> Mapping[Scenario, tuple[Run, ...]]:
    """Return the payments that differ, for each of the scenarios."""
    offer = found.offer
    if not (offer.bonus or offer.grant or offer.share_plan or offer.health):
        return dict.fromkeys(scenarios, ())
    sorted_out: dict[Scenario, list[Run]] = {scenario: [] for scenario in scenarios}
    for scenario, run in chain(
        bonus.runs(found, scenarios),
        equity.runs(found, scenarios),
        share_plan.runs(found, scenarios),
        benefits.care(found, scenarios),
    ):
        sorted_out[scenario].append(run)
    return {scenario: tuple(runs) for scenario, runs in sorted_out.items()}


def assumptions(found: Case, scenario: Scenario) -> Iterator[Fact]:
    """Yield what is taken for granted where the offer says nothing."""
    return chain(
        day_rate.assumptions(found.offer),
        benefits.assumptions(found),
        bonus.assumptions(found, scenario),
        retirement.assumptions(found),
        worked_days.assumptions(found),
    )


def unvalued(found: Case) -> Iterator[Unvalued]:
    """Yield what the offer states and no total counts."""
    return chain(
        bonus.unvalued(found),
        sign_on.unvalued(found),
        equity.unvalued(found),
        retirement.unvalued(found),
        benefits.unvalued(found),
        worked_days.unvalued(found),
        open_points.unvalued(found),
    )
