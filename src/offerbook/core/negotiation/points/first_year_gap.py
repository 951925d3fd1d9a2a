"""What a rival pays once, apart from what it pays every year."""

from __future__ import annotations

from decimal import Decimal

from offerbook.core.fact import Fact
from offerbook.core.negotiation.phrase import pick
from offerbook.core.negotiation.rivals import clearly_ahead
from offerbook.core.negotiation.rounds import is_closed
from offerbook.core.negotiation.situation import Situation
from offerbook.core.negotiation.text import Point
from offerbook.core.saying import Amount, say

SOURCE = "WorldatWork, 2016: 76 in 100 organizations asked used sign-on payments"


_AMOUNT = (
    "Another offer that I have in writing also brings {amount} once, in a sign-on payment.",
    "There is also a sign-on payment of {amount} in another offer, in writing.",
)
_LARGER = (
    "Another offer that I have in writing also brings a larger sign-on payment.",
    "There is also a larger sign-on payment in another offer, in writing.",
)


def point(situation: Situation) -> Point | None:
    """Say that another written offer has a sign-on payment that this one lacks or falls short of.

    Silent where it has none or not more than here, where a sign-on is closed, and where that offer
    is not over 3 % higher in what comes every year.

    Source: WorldatWork, "Bonus Programs and Practices", July 2016: 76 % of the organizations
    asked used sign-on payments. Keeping the first year apart from recurring pay is this
    project's rule.
    """
    mine, terms = situation.valuation, situation.terms
    found = [one for one in clearly_ahead(situation) if one.offer.sign_on]
    if mine is None or terms is None or not found or _has_no_place(situation):
        return None
    best = max(found, key=lambda one: sum(part.amount for part in one.offer.sign_on))
    there = sum((part.amount for part in best.offer.sign_on), Decimal(0))
    if there <= sum(part.amount for part in terms.sign_on):
        return None
    where = f"{best.offer.id} sign_on"
    if situation.permissions.disclose_amounts:
        fact = Fact("sign-on payment of the other offer", there, where, best.offer.currency)
        said = [say(one, fact, amount=Amount(there, best.offer.currency)) for one in _AMOUNT]
    else:
        veiled = Fact("the other offer has a larger sign-on payment", value=True, where=where)
        said = [say(one, veiled) for one in _LARGER]
    return Point("first_year_gap", pick(situation, "first year", *said), SOURCE)


def _has_no_place(situation: Situation) -> bool:
    closed = is_closed(situation, "sign_on")
    return closed or situation.employer.internal or situation.by_rate
