"""A rival's higher base."""

from __future__ import annotations

from offerbook.core.fact import Fact
from offerbook.core.negotiation.lines import shape
from offerbook.core.negotiation.phrase import pick
from offerbook.core.negotiation.rivals import Rival, clearly_ahead
from offerbook.core.negotiation.rounding import plain
from offerbook.core.negotiation.situation import Situation
from offerbook.core.negotiation.text import Point
from offerbook.core.saying import Amount, Name, Saying, say

SOURCE = "Schaerer et al., 2015: a higher reference point undoes the pull of a low offer"


def point(situation: Situation) -> Point | None:
    """Say that another written offer has a higher base; the figure only where permitted.

    Silent where the other offer is spoken, lapsed, in another currency or unit, or not over 3 %
    higher in all that comes every year: then its higher base would be half the truth, or trivial.
    Silent in a move inside the present employer, where a rival reads as a threat.

    Source: Schaerer, Swaab & Galinsky, "Anchors Weigh More Than Power", Psychological Science
    2015: low alternatives pull first offers down, a higher anchor undoes it. That only a written,
    open and higher offer is ever mentioned is this project's rule.
    """
    form = shape(situation)
    if form is None or situation.employer.internal:
        return None
    higher = [one for one in clearly_ahead(situation) if one.base > form.base]
    if not higher:
        return None
    best = max(higher, key=lambda one: one.base)
    return Point("rival_base", _sentence(situation, best), SOURCE)


def _sentence(situation: Situation, best: Rival) -> Saying:
    where = f"{best.offer.id} base.amount"
    amount = Amount(plain(best.base), best.offer.currency)
    exact = Fact(f"base at {best.company}", plain(best.base), where, best.offer.currency)
    veiled = Fact("another written and open offer has a higher base", value=True, where=where)
    may_name = situation.permissions.name_companies
    company = Name(best.company)
    if situation.permissions.disclose_amounts and may_name:
        return say(
            "I have a written offer from {company} with a base of {amount}.",
            exact,
            company=company,
            amount=amount,
        )
    if situation.permissions.disclose_amounts:
        return pick(
            situation,
            "rival",
            say("I hold another written offer with a base of {amount}.", exact, amount=amount),
            say(
                "Another offer that I have in writing comes with a base of {amount}.",
                exact,
                amount=amount,
            ),
            say("I also have another written offer; its base is {amount}.", exact, amount=amount),
        )
    if may_name:
        return say(
            "I have a written offer from {company} with a higher base.", veiled, company=company
        )
    return pick(
        situation,
        "rival",
        say("I hold another written offer with a higher base.", veiled),
        say("Another offer that I have in writing comes with a higher base.", veiled),
        say("I also have another written offer; its base is higher.", veiled),
    )
