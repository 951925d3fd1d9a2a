"""A rival's higher base."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from offerbook.core.fact import Fact
from offerbook.core.model.pay_parts import Period
from offerbook.core.negotiation.base_words import in_words
from offerbook.core.negotiation.lines import Shape, shape
from offerbook.core.negotiation.phrase import pick
from offerbook.core.negotiation.points.full_time import full_time_share
from offerbook.core.negotiation.points.spoken_of import footing, higher_base
from offerbook.core.negotiation.rivals import Rival, share_of
from offerbook.core.negotiation.rounding import plain
from offerbook.core.negotiation.situation import Situation
from offerbook.core.negotiation.text import Point
from offerbook.core.saying import Amount, Name, Phrase, Saying, say

SOURCE = "Schaerer et al., 2015: a higher reference point undoes the pull of a low offer"


def point(situation: Situation) -> Point | None:
    """Say that another written offer has a higher base; the figure only where permitted.

    Silent where the other offer is spoken, lapsed, in another currency or unit, or not over 3 %
    higher in all that comes every year: then its higher base would be half the truth, or trivial.
    Rates are compared as rates and, where this letter states a full-time rate, bases for full
    time. The figure is named in the unit of the ask where the other letter states the same one.
    Silent in a move inside the present employer, where a rival reads as a threat.

    Source: Schaerer, Swaab & Galinsky, "Anchors Weigh More Than Power", Psychological Science
    2015: low alternatives pull first offers down, a higher anchor undoes it. That only a written,
    open and higher offer is ever mentioned is this project's rule.
    """
    form, best = shape(situation), higher_base(situation)
    if form is None or best is None:
        return None
    return Point("rival_base", _sentence(situation, form, best), SOURCE)


def _sentence(situation: Situation, form: Shape, best: Rival) -> Saying:
    where = f"{best.offer.id} base.amount"
    if not situation.permissions.disclose_amounts:
        veiled = Fact("another written and open offer has a higher base", value=True, where=where)
        return _worded(situation, best, veiled, _veiled(situation))
    figure, per = _quoted(situation, form, best)
    name = "rate" if situation.by_rate else "base"
    exact = Fact(f"{name} at {best.company}", figure, where, best.offer.currency)
    full = full_time_share(situation) < 1
    named = in_words(Amount(figure, best.offer.currency), per, full=full)
    return _worded(situation, best, exact, named)


def _veiled(situation: Situation) -> Saying:
    if situation.by_rate:
        return say("a higher rate")
    full = full_time_share(situation) < 1
    return say("a higher full-time base") if full else say("a higher base")


def _quoted(situation: Situation, form: Shape, best: Rival) -> tuple[Decimal, Period]:
    """Return the figure to name, and what it is for: the unit of the ask if that is theirs too.

    A month counts as the same unit only where as many of them are paid in a year.
    """
    _, there = footing(situation, form, best)
    base, pay = situation.terms.base if situation.terms else None, best.pay
    if situation.by_rate:
        return pay.amount, pay.per
    times = best.base / (Fraction(pay.amount) * share_of(pay))
    same = base is not None and (base.per, base.payments_per_year, base.paid_weeks) == (
        pay.per,
        pay.payments_per_year,
        pay.paid_weeks,
    )
    return (plain(there / times), pay.per) if same else (plain(there), "year")


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
