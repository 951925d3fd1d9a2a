"""What the present job pays, and the figures from which that could be worked out; private."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from offerbook.core.fact import PrivateFact
from offerbook.core.model.offer import Offer
from offerbook.core.model.pay_parts import BaseSalary
from offerbook.core.negotiation.situation import Situation
from offerbook.core.pay.case import annual

_HUNDRED = Decimal(100)


def hidden(situation: Situation) -> tuple[PrivateFact, ...]:
    """Return the present pay and every bonus from which a reader could reckon back to it.

    A bonus that is lost on leaving is a fair thing to name, but together with its usual share of
    the base it gives the base away: 8,000 at 10 % is 80,000.
    """
    return tuple(
        fact
        for offer in situation.book.offers.values()
        if offer.kind == "current" and offer.base is not None
        for fact in _of(offer, offer.base)
    )


def _of(offer: Offer, paid: BaseSalary) -> Iterator[PrivateFact]:
    yearly = annual(paid, offer.time)
    place, unit = f"{offer.id} base.amount", offer.currency
    base = PrivateFact("present base", Fraction(paid.amount), place, unit)
    yield base
    if yearly != paid.amount:
        formula = "base × payments a year"
        yield PrivateFact("present base a year", Fraction(yearly), "", unit, formula, (base,))
    for at, bonus in enumerate(offer.bonus):
        where = f"{offer.id} bonus[{at}]"
        if bonus.target_percent:
            share = PrivateFact("bonus target", bonus.target_percent, f"{where}.target_percent")
            amount = Fraction(yearly * bonus.target_percent / _HUNDRED)
            formula = "base a year × bonus share"
            yield PrivateFact(
                "bonus of the present job, from which your pay can be worked out",
                amount,
                "",
                unit,
                formula,
                (base, share),
            )
        elif bonus.amount:
            yield PrivateFact(
                "bonus of the present job, from which your pay can be worked out",
                Fraction(bonus.amount),
                f"{where}.amount",
                unit,
            )
