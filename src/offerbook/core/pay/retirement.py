"""What the employer pays towards retirement."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from offerbook.core.calendar import months_between
from offerbook.core.fact import Fact
from offerbook.core.model.pay_parts import Retirement
from offerbook.core.money import ONE, fine, split, tidy
from offerbook.core.pay.case import HUNDRED, Case
from offerbook.core.pay.frame import DAY, YEAR
from offerbook.core.pay.ledger import Run, Unvalued

LABEL = "employer's pension share"
DEFERRAL = "what you pay in yourself"
_ZERO = Decimal(0)


def runs(case: Case) -> Iterator[Run]:
    """Yield the employer's share month by month, on the base with its raises."""
    for at, plan in enumerate(case.offer.retirement):
        paid: list[Decimal] = []
        for first, end, factor in case.stretches:
            cycle = split(contribution(plan, case.annual * factor), YEAR)
            paid += (cycle * (end // YEAR + 1))[first:end]
        source = f"retirement[{at}]"
        for run in case.monthly(paid, "retirement", LABEL, "conditional", source):
            if all(run.amounts):
                yield run
            elif kept := [place for place, amount in enumerate(run.amounts) if amount]:
                amounts = tuple(run.amounts[place] for place in kept)
                yield replace(run, dates=run.dates.only(kept), amounts=amounts)


def kept(case: Case, paid: Iterable[Run]) -> Iterator[Run]:
    """Yield of the employer's share what is the person's own once the years counted are over.

    What a job that goes on will still make their own later is not counted before it does.
    Source: a match counts × the part that has vested at the horizon.
    """
    for run in paid:
        share = ONE - lost_of(case, run.source)
        if share is ONE or share == ONE:
            yield run
        elif share:
            yield replace(run, amounts=tuple(fine(amount * share) for amount in run.amounts))


def lost_of(case: Case, source: str) -> Decimal:
    """Return the part of a plan's share that is not the person's when the years are over."""
    plans = {f"retirement[{at}]": one for at, one in enumerate(case.offer.retirement)}
    worked = months_between(case.frame.clock, case.frame.stop + DAY)
    return lost(plans[source].vested_by_year, worked)


def lost(vested_by_year: Sequence[Decimal], worked: int) -> Decimal:
    """Return the share that is lost on leaving after `worked` months, 0 to 1."""
    if not vested_by_year:
        return _ZERO
    years = min(worked // YEAR, len(vested_by_year))
    own = vested_by_year[years - 1] if years > 0 else _ZERO
    return (HUNDRED - own) / HUNDRED


def contribution(plan: Retirement, annual: Decimal) -> Decimal:
    """Return what the employer pays in a year on a base of `annual`, in the same currency.

    Match: Σ rate × min(what is left of the deferral, width of the step) × min(base, cap).
    Own share: percent × (min(base, upper end of the band) − lower end).
    """
    return _match(plan, annual) + _own(plan, annual)


def _match(plan: Retirement, annual: Decimal) -> Decimal:
    pay = annual if plan.pay_cap is None else min(annual, plan.pay_cap)
    deferral = deferred(plan)
    matched = below = _ZERO
    for tier in plan.tiers:
        reached = min(deferral, tier.up_to_percent)
        matched += tier.rate * max(_ZERO, reached - below)
        below = tier.up_to_percent
    return matched * pay / HUNDRED


def deferred(plan: Retirement) -> Decimal:
    """Return what the person pays in, in percent of base; if unsaid, what earns the full match."""
    if plan.deferral_percent is not None:
        return plan.deferral_percent
    return plan.tiers[-1].up_to_percent if plan.tiers else _ZERO


def _own(plan: Retirement, annual: Decimal) -> Decimal:
    if plan.percent is None:
        return _ZERO
    upper = annual if plan.band_to is None else min(annual, plan.band_to)
    return max(_ZERO, upper - (plan.band_from or _ZERO)) * plan.percent / HUNDRED


def assumptions(case: Case) -> Iterator[Fact]:
    """Yield what the person is taken to pay in, wherever it is not said."""
    for plan in case.offer.retirement:
        if plan.tiers and plan.deferral_percent is None:
            yield Fact(
                DEFERRAL,
                deferred(plan),
                unit="percent",
                formula="as much as earns the full match, since nothing is stated",
            )


def unvalued(case: Case) -> Iterator[Unvalued]:
    """Yield the vesting table: what leaving loses, and what the years counted do not bring."""
    for at, plan in enumerate(case.offer.retirement):
        if any(percent < HUNDRED for percent in plan.vested_by_year):
            why = "leaving early forfeits a part of the employer's share"
            part = lost_of(case, f"retirement[{at}]") * HUNDRED
            if part:
                why = f"{tidy(part)} per cent of it is not yours when the years counted are over"
            yield Unvalued(f"retirement[{at}].vested_by_year", LABEL, why)
