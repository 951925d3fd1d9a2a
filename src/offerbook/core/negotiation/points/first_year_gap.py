"""What a rival pays once, apart from what it pays every year."""

from __future__ import annotations

from decimal import Decimal

from offerbook.core.fact import Fact
from offerbook.core.model.offer import Offer
from offerbook.core.negotiation.phrase import pick
from offerbook.core.negotiation.points.spoken_of import spoken_of
from offerbook.core.negotiation.rivals import Rival, clearly_ahead
from offerbook.core.negotiation.rounds import is_closed
from offerbook.core.negotiation.situation import Situation
from offerbook.core.negotiation.text import Point
from offerbook.core.saying import Amount, Phrase, Saying, say

SOURCE = "WorldatWork, 2016: 76 in 100 organizations asked used sign-on payments"


_THE_SAME = (
    "The other offer also brings {what}.",
    "Beside that, the other offer comes with {what}.",
)
_A_DIFFERENT_ONE = (
    "A different offer, also in writing, brings {what}.",
    "A different offer, in writing as well, comes with {what}.",
)
_ALONE = (
    "Another offer that I have in writing brings {what}.",
    "There is another offer before me, in writing, with {what}.",
)


def point(situation: Situation) -> Point | None:
    """Say that another written offer has a sign-on payment that this one lacks or falls short of.

    Silent where it has none or not more than here, where a sign-on is closed, and where that offer
    is not over 3 % higher in what comes every year. It is said of the offer that the reasons have
    spoken of already; where that one pays nothing more for joining, of a different one, as such.

    Source: WorldatWork, "Bonus Programs and Practices", July 2016: 76 % of the organizations
    asked used sign-on payments. Keeping the first year apart from recurring pay is this
    project's rule.
    """
    terms = situation.terms
    if terms is None or _has_no_place(situation):
        return None
    here = _once(terms)
    found = [one for one in clearly_ahead(situation) if _once(one.offer) > here]
    if not found:
        return None
    named = spoken_of(situation)
    if named in found:
        return _said(situation, named, here, _THE_SAME)
    best = max(found, key=lambda one: _once(one.offer))
    return _said(situation, best, here, _ALONE if named is None else _A_DIFFERENT_ONE)


def _once(offer: Offer) -> Decimal:
    return sum((part.amount for part in offer.sign_on), Decimal(0))


def _has_no_place(situation: Situation) -> bool:
    closed = is_closed(situation, "sign_on")
    return closed or situation.employer.internal or situation.by_rate


def _said(situation: Situation, one: Rival, here: Decimal, templates: tuple[str, ...]) -> Point:
    where, there, currency = f"{one.offer.id} sign_on", _once(one.offer), one.offer.currency
    if situation.permissions.disclose_amounts:
        fact = Fact("sign-on payment of the other offer", there, where, currency)
        what = _paid(Amount(there, currency), len(one.offer.sign_on))
    else:
        fact = Fact("the other offer has a larger sign-on payment", value=True, where=where)
        what = say("a larger sign-on payment") if here else say("a sign-on payment")
    said = (say(template, fact, what=Phrase(what)) for template in templates)
    return Point("first_year_gap", pick(situation, "first year", *said), SOURCE)


def _paid(amount: Amount, parts: int) -> Saying:
    """Return the figure in words; what comes in several parts is not paid once."""
    if parts > 1:
        return say("sign-on payments of {amount} in all", amount=amount)
    return say("{amount} once, in a sign-on payment", amount=amount)
