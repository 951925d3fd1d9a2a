"""Shares and the like: what vests when, and what it is worth on that day."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from types import MappingProxyType

from offerbook.core.calendar import months_between
from offerbook.core.model.equity import Grant
from offerbook.core.money import ONE, fine
from offerbook.core.pay import exits
from offerbook.core.pay.case import Case
from offerbook.core.pay.frame import YEAR
from offerbook.core.pay.growth import growth
from offerbook.core.pay.ledger import Certainty, Run, Scenario, Unvalued
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


def runs(case: Case, scenarios: Iterable[Scenario]) -> Iterator[tuple[Scenario, Run]]:
    """Yield what vests inside the frame for each scenario, in the grant's own currency.

    Counted are shares and options that can be sold when they vest; and others only with what
    the person says about them: ways it may end, or amounts a year. A grant that is hoped for
    but not promised counts in the high scenario alone.
    """
    for at, grant in enumerate(case.offer.grant):
        source = f"grant[{at}]"
        meant = [one for one in scenarios if grant.promised is not False or one == "high"]
        if is_liquid(grant):
            yield from _vested(case, grant, source, dict.fromkeys(meant))
        elif grant.yearly is not None:
            for scenario in meant:
                for run in _yearly(case, grant, source, getattr(grant.yearly, scenario)):
                    yield scenario, run
        elif exits.payoff(grant, "expected") is not None:
            payoffs = {scenario: exits.payoff(grant, scenario) for scenario in meant}
            yield from _vested(case, grant, source, payoffs)


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


def is_unknown(grant: Grant) -> bool:
    """Return whether a promised grant cannot be said to be worth anything yet.

    It cannot be sold as it vests, and the person said neither how it may end nor what it pays.
    """
    valued = counts_by_vesting(grant) or grant.yearly is not None
    return grant.promised is not False and not valued


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
        sold = is_liquid(grant) or exits.payoff(grant, "high") is not None
        who = "only the high case counts it" if sold else "no case counts it"
        return f"it is hoped for, not promised; {who}"
    if grant.yearly is not None and not is_liquid(grant):
        return ""
    if not is_liquid(grant) and exits.payoff(grant, "expected") is None:
        return exits.why_not(grant)
    vesting = tranches(grant, case.frame.clock)
    if not vesting:
        return "it does not say when it vests"
    if not case.frame.earns(vesting[-1].on):
        return "part of it vests only after the contract ends"
    if vesting[0].on > case.frame.end:
        return "it vests only after the years that are counted"
    if not any(case.frame.vests(one.on) for one in vesting):
        return "all of it has vested before the years that are counted"
    return ""


def _yearly(case: Case, grant: Grant, source: str, amount: Decimal) -> Iterator[Run]:
    currency, label = grant.currency or case.offer.currency, LABELS[grant.kind]
    if amount and case.years:
        paid = tuple(fine(amount * year.share) for year in case.years)
        yield Run(case.closings, paid, currency, "equity", label, "illiquid", source)


def _vested(
    case: Case, grant: Grant, source: str, payoffs: Mapping[Scenario, Decimal | None]
) -> Iterator[tuple[Scenario, Run]]:
    """Yield the tranches; with a payoff that is what a unit pays, else the market does."""
    covered = case.frame
    currency, label = grant.currency or case.offer.currency, LABELS[grant.kind]
    vesting = tranches(grant, covered.clock)
    if grant.units is None or (grant.value is not None and grant.kind != "option"):
        parts = parts_of(grant.value or _ZERO, vesting)
    else:
        parts = units_of(grant.units or _ZERO, vesting)
    falls = [
        (one.on, part) for one, part in zip(vesting, parts, strict=True) if covered.vests(one.on)
    ]
    days = covered.vested_on(on for on, _ in falls)
    made: dict[tuple[Decimal, ...], Run] = {}
    for scenario, payoff in payoffs.items():
        certainty: Certainty = "market" if payoff is None else "illiquid"
        worths = _worths(case, grant, days.on, scenario, payoff)
        if worths not in made:
            paid = [fine(part * worth) for (_, part), worth in zip(falls, worths, strict=True)]
            places = [at for at, amount in enumerate(paid) if amount]
            own, amounts = days.only(places), tuple(paid[at] for at in places)
            made[worths] = Run(own, amounts, currency, "equity", label, certainty, source)
        if made[worths].amounts:
            yield scenario, made[worths]


def _worths(
    case: Case, grant: Grant, days: Sequence[date], scenario: Scenario, payoff: Decimal | None
) -> tuple[Decimal, ...]:
    """Return what a unit, or each part of a value, is multiplied with on the days it vests."""
    by_value = grant.units is None or (grant.value is not None and grant.kind != "option")
    if payoff is not None:
        return (payoff / grant.price if by_value and grant.price else payoff,) * len(days)
    grown = price_growth(case, scenario, days)
    return grown if by_value else tuple(_unit_price(grant, one) for one in grown)


def price_growth(case: Case, scenario: Scenario, days: Sequence[date]) -> tuple[Decimal, ...]:
    """Return what prices have been multiplied with on days, from the first day counted on."""
    assumed = case.preferences.assumptions
    percent = assumed.price_growth_percent
    if assumed.price_growth is not None:
        percent = getattr(assumed.price_growth, scenario)
    if not percent:
        return (ONE,) * len(days)
    # The first day of this work, wherever the frame begins: one day has one price.
    begun = max(case.frame.start, case.frame.clock)
    return tuple(growth(percent, months_between(begun, on)) for on in days)


def _unit_price(grant: Grant, grown: Decimal) -> Decimal:
    price = (grant.price or _ZERO) * grown
    return max(_ZERO, price - (grant.strike or _ZERO)) if grant.kind == "option" else price
