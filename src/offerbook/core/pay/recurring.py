"""What comes back every year."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from types import MappingProxyType

from offerbook.core.model.pay_parts import Bonus
from offerbook.core.money import fine, rate
from offerbook.core.pay import benefits, bonus, equity, retirement
from offerbook.core.pay.case import Case
from offerbook.core.pay.ledger import Component
from offerbook.core.pay.sums import COMPONENTS, times, total

_ZERO = Decimal(0)


def recurring_parts(found: Case) -> Mapping[str, Decimal]:
    """Return what comes back every year, by component, in the preferences' currency.

    Base + expected bonus of a full year + employer's pension share + yearly average of liquid
    equity + allowances (benefits that are no cost, with the part of them that is of use).
    """
    offer, preferences = found.offer, found.preferences
    sums: list[tuple[Component, str, Decimal]] = [("base", offer.currency, found.annual)]
    sums += [("bonus", offer.currency, _usual(one, found)) for one in offer.bonus]
    sums += [
        ("equity", one.currency or offer.currency, fine(equity.per_year(found, one)))
        for one in offer.grant
    ]
    sums += [
        ("retirement", offer.currency, retirement.contribution(plan, found.annual))
        for plan in offer.retirement
    ]
    sums += [
        ("benefit", offer.currency, max(_ZERO, benefits.per_year(found, one)))
        for one in offer.benefit
    ]
    parts: dict[str, Decimal] = {}
    for component, code, amount in sums:
        worth = times(fine(amount), rate(code, preferences))
        parts[component] = total((parts.get(component, _ZERO), worth))
    return MappingProxyType({c: parts[c] for c in COMPONENTS if c in parts})


def _usual(one: Bonus, found: Case) -> Decimal:
    factor, _ = bonus.payout(one, found.preferences, "expected")
    return bonus.yearly_target(one, found.annual) * factor
