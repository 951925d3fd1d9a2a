"""What a share that cannot be sold may come to, under the person's own ways it may end."""

from __future__ import annotations

from decimal import Decimal

from offerbook.core.model.equity import Grant
from offerbook.core.pay.ledger import Scenario

_ZERO = Decimal(0)


def payoff(grant: Grant, scenario: Scenario) -> Decimal | None:
    """Return what one unit pays, in the grant's currency; None where it cannot be said.

    In each way it may end a unit pays max(0, value of the company / all shares − strike).
    Expected is the sum of payoff × probability; low and high are the least and the most of the
    ways that have any probability.

    Source: payoff of a call at exit; Cox & Rubinstein, Options Markets (1985), ch. 1.
    """
    if not grant.exits or grant.fully_diluted is None or missing(grant):
        return None
    strike = grant.strike or _ZERO
    ways = [
        (max(_ZERO, one.value / grant.fully_diluted - strike), one.probability)
        for one in grant.exits
        if one.probability
    ]
    least, most = min(each for each, _ in ways), max(each for each, _ in ways)
    match scenario:
        case "low":
            return least
        case "high":
            return most
        case _:
            expected = sum((each * odds for each, odds in ways), _ZERO)
            return min(max(least, expected), most)


def missing(grant: Grant) -> str:
    """Return the field without which units cannot be counted, or an empty string."""
    if grant.kind == "option" and grant.strike is None:
        return "strike"
    if grant.units is None and grant.kind == "option":
        return "units"
    if grant.units is None and not (grant.value is not None and grant.price):
        return "units"
    return ""


def why_not(grant: Grant) -> str:
    """Return why a grant is not counted, and what would change that, in words."""
    if grant.kind in {"phantom", "profit_share"} and not grant.exits:
        return "no amounts a year are given; add yearly with low, expected and high"
    if grant.exits:
        lack = "fully_diluted" if grant.fully_diluted is None else missing(grant)
        return f"the ways it may end are given, but {lack} is not stated"
    if grant.liquid is None:
        return "it is not stated whether it can be sold when it vests"
    if grant.liquid:
        lack = "price" if grant.price is None else missing(grant)
        return f"it can be sold, but {lack} is not stated"
    return "it cannot be sold when it vests; add exits with your own odds to count it"
