"""What a share that cannot be sold may come to, under the person's own ways it may end."""

from __future__ import annotations

from decimal import Decimal

from offerbook.core.model.equity import Grant
from offerbook.core.money import ONE, fine
from offerbook.core.pay.case import HUNDRED
from offerbook.core.pay.ledger import Scenario

_ZERO = Decimal(0)


def payoff(grant: Grant, scenario: Scenario) -> Decimal | None:
    """Return what one unit pays, in the grant's currency; None where it cannot be said.

    In each way it may end a unit pays max(0, worth of a share − strike); see `share_worth`.
    Expected is the sum of payoff × probability; low and high are the least and the most of the
    ways that have any probability.

    Source: payoff of a call at exit; Cox & Rubinstein, Options Markets (1985), ch. 1.
    """
    if not grant.exits or grant.fully_diluted is None or missing(grant):
        return None
    strike = grant.strike or _ZERO
    ways = [
        (max(_ZERO, share_worth(grant, one.value) - strike), one.probability)
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


def share_worth(grant: Grant, value: Decimal) -> Decimal:
    """Return what one common share is worth if the whole company goes for `value`.

    Investors take either their share of it or what they may take out first, whichever is more.
    With V the value, F all shares, q the investors' share, L what they may take first and r what
    later rounds leave: r V / F if q V ≥ L, else r max(0, V − L) / (F (1 − q)). r is
    1 − dilution, or 1 / (1 + new shares).

    Source: non-participating preferred stock, C. Dixon, cdixon.org (2009).
    """
    shares = grant.fully_diluted or ONE
    left, ahead, theirs = retained(grant), grant.preference or _ZERO, grant.investors_share or _ZERO
    if theirs * value >= ahead:
        return left * value / shares
    return left * max(_ZERO, value - ahead) / (shares * (ONE - theirs))


def retained(grant: Grant) -> Decimal:
    """Return the part of today's ownership that later rounds leave, 0 to 1."""
    if grant.dilution_percent is not None:
        return ONE - grant.dilution_percent / HUNDRED
    return ONE / (ONE + (grant.new_shares_percent or _ZERO) / HUNDRED)


def break_even_exit(grant: Grant) -> Decimal | None:
    """Return what the company must go for before an option pays; None where it cannot be said.

    The value at which a share is worth the strike, in the grant's currency.
    """
    left = retained(grant)
    if grant.strike is None or grant.fully_diluted is None or not left:
        return None
    ahead, theirs = grant.preference or _ZERO, grant.investors_share or _ZERO
    whole = grant.strike * grant.fully_diluted / left
    return fine(whole if theirs * whole >= ahead else ahead + whole * (ONE - theirs))


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
