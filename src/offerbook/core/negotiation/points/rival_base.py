"""A rival's higher base."""

from __future__ import annotations

from offerbook.core.fact import Fact
from offerbook.core.negotiation.lines import shape
from offerbook.core.negotiation.phrase import pick
from offerbook.core.negotiation.rivals import Rival, clearly_ahead
from offerbook.core.negotiation.rounding import plain
from offerbook.core.negotiation.situation import Situation
from offerbook.core.negotiation.text import Point
from offerbook.core.saying import Amount, Name, Phrase, Saying, say

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
    if not situation.permissions.disclose_amounts:
        veiled = Fact("another written and open offer has a higher base", value=True, where=where)
        higher = say("a higher rate") if situation.by_rate else say("a higher base")
        return _worded(situation, best, veiled, higher)
    own = best.offer.base
    if situation.by_rate and own is not None:
        exact = Fact(f"rate at {best.company}", own.amount, where, best.offer.currency)
        amount = Amount(own.amount, best.offer.currency)
        per_day = say("a rate of {amount} a day", amount=amount)
        per_hour = say("a rate of {amount} an hour", amount=amount)
        return _worded(situation, best, exact, per_day if own.per == "day" else per_hour)
    base = plain(best.base)
    exact = Fact(f"base at {best.company}", base, where, best.offer.currency)
    a_year = say("a base of {amount} a year", amount=Amount(base, best.offer.currency))
    return _worded(situation, best, exact, a_year)


def _worded(situation: Situation, best: Rival, fact: Fact, terms: Saying) -> Saying:
    what = Phrase(terms)
    if situation.permissions.name_companies:
        company = Name(best.company)
        return pick(
            situation,
            "rival",
            say(
                "I have a written offer from {company} with {what}.",
                fact,
                company=company,
                what=what,
            ),
            say("{company} has offered me {what}, in writing.", fact, company=company, what=what),
        )
    return pick(
        situation,
        "rival",
        say("I hold another written offer with {what}.", fact, what=what),
        say("Another offer that I have in writing comes with {what}.", fact, what=what),
        say("I also have another written offer, with {what}.", fact, what=what),
        say("There is another offer before me, in writing, with {what}.", fact, what=what),
    )
