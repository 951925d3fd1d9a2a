"""Shares and the like: what vests when, and what it is worth on that day."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from types import MappingProxyType

from offerbook.core.calendar import months_between
from offerbook.core.model.equity import Grant
from offerbook.core.money import fine
from offerbook.core.pay import exits
from offerbook.core.pay.case import Case
from offerbook.core.pay.frame import YEAR, years
from offerbook.core.pay.growth import growth
from offerbook.core.pay.ledger import Certainty, Flow, Scenario, Unvalued
from offerbook.core.pay.vesting import length_in_months, parts_of, tranches, units_of

LABELS = MappingProxyType(
    {
        "rsu": "shares",
        "option": "options",
        "phantom": "phantom shares",
        "profit_share": "profit share",
    }
)
_ZERO = Decimal(0)


def flows(case: Case, scenario: Scenario) -> Iterator[Flow]:
    """Yield what vests inside the frame, in the grant's own currency.

    Counted are shares and options that can be sold when they vest; and others only with what
    the person says about them: ways it may end, or amounts a year. A grant that is hoped for
    but not promised counts in the high scenario alone.
    """
    for at, grant in enumerate(case.offer.grant):
        if grant.promised is False and scenario != "high":
            continue
        source = f"grant[{at}]"
        if is_liquid(grant):
            yield from _vested(case, grant, source, scenario, None)
        elif grant.yearly is not None:
            yield from _yearly(case, grant, source, getattr(grant.yearly, scenario))
        elif (unit := exits.payoff(grant, scenario)) is not None:
            yield from _vested(case, grant, source, scenario, unit)


def is_liquid(grant: Grant) -> bool:
    """Return whether a grant can be sold as it vests, and has a price today."""
    if not grant.liquid:
        return False
    match grant.kind:
        case "rsu":
            return True
        case "option":
            return None not in {grant.units, grant.price, grant.strike}
        case _:
            return False


def counts_by_vesting(grant: Grant) -> bool:
    """Return whether a grant is counted part by part as it vests."""
    if is_liquid(grant):
        return True
    return grant.yearly is None and exits.payoff(grant, "expected") is not None


def on_paper(grant: Grant) -> Decimal | None:
    """Return what a grant is worth today at its price, in its currency; None if that is open.

    Shares: the value, or units × price. Options: units × what the price exceeds the strike.
    """
    if grant.kind != "option" and grant.value is not None:
        return grant.value
    if grant.units is None or grant.price is None:
        return grant.value
    return grant.units * max(_ZERO, grant.price - (grant.strike or _ZERO))


def per_year(case: Case, grant: Grant) -> Decimal:
    """Return the yearly average of a liquid grant that still vests, in its currency.

    Its whole value today divided by its length in years.

    Source: levels.fyi, total compensation of a new offer (average annualised equity).
    """
    months = length_in_months(grant)
    if grant.promised is False or not is_liquid(grant) or not months:
        return _ZERO
    if not any(case.frame.vests(one.on) for one in tranches(grant, case.frame.clock)):
        return _ZERO
    return (on_paper(grant) or _ZERO) * YEAR / months


def unvalued(case: Case) -> Iterator[Unvalued]:
    """Yield every grant that is not counted in full, with its figure on paper and the reason."""
    for at, grant in enumerate(case.offer.grant):
        if why := _why_not(case, grant):
            currency = grant.currency or case.offer.currency
            yield Unvalued(f"grant[{at}]", LABELS[grant.kind], why, on_paper(grant), currency)


def _why_not(case: Case, grant: Grant) -> str:
    if grant.promised is False:
        return "it is hoped for, not promised; only the high case counts it"
    if grant.yearly is not None and not is_liquid(grant):
        return ""
    if not is_liquid(grant) and exits.payoff(grant, "expected") is None:
        return exits.why_not(grant)
    vesting = tranches(grant, case.frame.clock)
    if not vesting:
        return "it does not say when it vests"
    if not case.frame.employed(vesting[-1].on):
        return "part of it vests only after the contract ends"
    return ""


def _yearly(case: Case, grant: Grant, source: str, amount: Decimal) -> Iterator[Flow]:
    currency, label = grant.currency or case.offer.currency, LABELS[grant.kind]
    for year in years(case.frame) if amount else ():
        yield Flow(
            year.closes,
            case.frame.month(year.closes),
            case.frame.year_paid(year.closes),
            fine(amount * year.share),
            currency,
            "equity",
            label,
            "illiquid",
            source,
        )


def _vested(
    case: Case, grant: Grant, source: str, scenario: Scenario, payoff: Decimal | None
) -> Iterator[Flow]:
    """Yield tranche by tranche; with `payoff` that is what a unit pays, else the market does."""
    covered = case.frame
    certainty: Certainty = "market" if payoff is None else "illiquid"
    currency, label = grant.currency or case.offer.currency, LABELS[grant.kind]
    vesting = tranches(grant, covered.clock)
    by_value = grant.units is None or (grant.value is not None and grant.kind != "option")
    if by_value:
        parts = parts_of(grant.value or _ZERO, vesting)
    else:
        parts = units_of(grant.units or _ZERO, vesting)
    for one, part in zip(vesting, parts, strict=True):
        if not covered.vests(one.on):
            continue
        if payoff is None:
            grown = price_growth(case, scenario, one.on)
            worth = grown if by_value else _unit_price(grant, grown)
        else:
            worth = payoff / grant.price if by_value and grant.price else payoff
        if amount := fine(part * worth):
            month, year = covered.month(one.on), covered.year_vested(one.on)
            yield Flow(one.on, month, year, amount, currency, "equity", label, certainty, source)


def price_growth(case: Case, scenario: Scenario, on: date) -> Decimal:
    """Return what prices have been multiplied with on a day, from the first day counted on."""
    assumed = case.preferences.assumptions
    percent = assumed.price_growth_percent
    if assumed.price_growth is not None:
        percent = getattr(assumed.price_growth, scenario)
    return growth(percent, months_between(case.frame.start, on))


def _unit_price(grant: Grant, grown: Decimal) -> Decimal:
    price = (grant.price or _ZERO) * grown
    return max(_ZERO, price - (grant.strike or _ZERO)) if grant.kind == "option" else price
