"""The figure that the person chose to ask for, inside the window or outside it."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from offerbook.core.fact import PrivateFact
from offerbook.core.model.pay_parts import BaseSalary
from offerbook.core.negotiation.limits import Limit
from offerbook.core.negotiation.rounding import inward
from offerbook.core.negotiation.situation import Situation
from offerbook.core.negotiation.text import Ask
from offerbook.core.saying import Amount, Name, Saying, say


@dataclass(frozen=True, slots=True)
class Chosen:
    """A figure of one's own in place of the one that was worked out."""

    ask: Ask | None
    """With the window that it should lie in; None where it is not above the offer."""

    outside: Saying | None
    """Why it lies outside, or tells what should stay unsaid; None where it does neither."""


def chosen(
    situation: Situation,
    pay: BaseSalary,
    window: tuple[Decimal, Decimal],
    binding: Limit,
    own: frozenset[Fraction],
) -> Chosen | None:
    """Return the figure that the person chose, or None where none was.

    Args:
        situation: whose offer.
        pay: the base as offered.
        window: from where to where the figure should lie, in the unit of `pay`.
        binding: the limit that the upper end comes from.
        own: figures, to the cent, that the person keeps to themselves.
    """
    figure, terms = situation.employer.ask, situation.terms
    if figure is None or terms is None:
        return None
    amount = Amount(figure, terms.currency)
    low, high = window
    if figure <= pay.amount:
        why = say(
            "The figure you chose, {amount}, is not above what they offer now.", amount=amount
        )
        return Chosen(None, why)
    where = f"{situation.application} ask"
    fact = PrivateFact("first ask, as you chose it", figure, where, terms.currency)
    shown = inward(Fraction(low), Fraction(high), pay.per, figure, own)
    ask = Ask(figure, low, high, terms.currency, pay.per, fact, shown)
    if figure > high:
        why = say(
            "You chose {amount}: more than {high}, {name}.",
            binding.fact,
            amount=amount,
            high=Amount(high, terms.currency),
            name=Name(binding.fact.name),
        )
        return Chosen(ask, why)
    if figure < low:
        why = say(
            "You chose {amount}: less than {low}, which you aim for.",
            amount=amount,
            low=Amount(low, terms.currency),
        )
        return Chosen(ask, why)
    if Fraction(figure) in own:
        why = say(
            "You chose {amount}, a figure that you keep to yourself otherwise; an ask that equals "
            "it leaves nothing to give.",
            amount=amount,
        )
        return Chosen(ask, why)
    return Chosen(ask, None)
