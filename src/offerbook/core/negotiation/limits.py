"""What an opening may not exceed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from types import MappingProxyType
from typing import Literal

from offerbook.core.fact import Fact, PrivateFact
from offerbook.core.negotiation.leverage import MOST_OVER_OFFER, Leverage
from offerbook.core.negotiation.lines import Shape
from offerbook.core.negotiation.rivals import Rival
from offerbook.core.negotiation.rounds import asked_before
from offerbook.core.negotiation.situation import Situation
from offerbook.core.negotiation.standards import band, market

BEYOND_PARITY = Fraction(105, 100)
"""With a rival in hand an opening goes at most this far over what would draw level."""

JUNIOR = Fraction(8)
"""Percent over the offer in the first years of a career."""

STARTUP = Fraction(15)
"""Percent over the offer where cash is short."""

LimitKind = Literal["leverage", "parity", "junior", "startup", "band", "market", "ceiling", "asked"]

_NAMES: Mapping[LimitKind, str] = MappingProxyType(
    {
        "leverage": "the most that what is in hand can carry",
        "parity": "a twentieth over what draws level with the best other offer",
        "junior": "the most in the first years of a career",
        "startup": "the most where cash is short",
    }
)


@dataclass(frozen=True, slots=True)
class Limit:
    """One thing that caps the base, a year, in the employer's currency."""

    kind: LimitKind
    """Which rule."""

    amount: Fraction
    """The most it allows."""

    fact: Fact
    """Its formula or its field."""


def limits(
    situation: Situation, form: Shape, held: Leverage, best: Rival | None
) -> tuple[Limit, ...]:
    """Return every limit on the opening; the lowest of them counts.

    Args:
        situation: whose offer.
        form: how its recurring pay hangs on its base.
        held: the leverage; its percentages are product defaults, not measured optima.
        best: the usable rival with the highest recurring pay, if there is one.
    """
    found = [_over(situation, form, "leverage", MOST_OVER_OFFER[held.level])]
    if held.level == max(MOST_OVER_OFFER) and best is not None:
        found.append(_near_parity(situation, form, best, held))
    if situation.private.junior:
        found.append(_over(situation, form, "junior", JUNIOR))
    if situation.employer.startup:
        found.append(_over(situation, form, "startup", STARTUP))
    posted = band(situation)
    if posted is not None and posted.high is not None:
        found.append(Limit("band", posted.high, posted.high_fact))
    figure = market(situation)
    if figure is not None and figure.high is not None:
        found.append(Limit("market", figure.high, figure.high_fact))
    ceiling = situation.employer.stated_ceiling
    if ceiling is not None:
        fact = Fact(
            "the most they said they can pay",
            ceiling,
            f"{situation.application} stated_ceiling",
            _currency(situation),
        )
        found.append(Limit("ceiling", Fraction(ceiling), fact))
    before = asked_before(situation)
    if before is not None and situation.terms is not None and situation.terms.base is not None:
        unit = form.base / Fraction(situation.terms.base.amount)
        where = f"{situation.application} events"
        fact = PrivateFact("what you asked for before", before, where, _currency(situation))
        found.append(Limit("asked", Fraction(before) * unit, fact))
    return tuple(found)


def _over(situation: Situation, form: Shape, kind: LimitKind, percent: Fraction) -> Limit:
    amount = form.base * (100 + percent) / 100
    formula = f"offered base × {Decimal(int(percent)) / 100 + 1}"
    return Limit(kind, amount, PrivateFact(_NAMES[kind], amount, "", _currency(situation), formula))


def _near_parity(situation: Situation, form: Shape, best: Rival, held: Leverage) -> Limit:
    least = form.base * (100 + MOST_OVER_OFFER[held.otherwise]) / 100
    level = form.base_for(best.recurring) * BEYOND_PARITY
    amount = max(level, least)
    formula = "base that draws level on recurring pay × 1.05, at least what goes without that offer"
    name = _NAMES["parity"] if level >= least else "the most that goes without the other offer"
    return Limit("parity", amount, PrivateFact(name, amount, "", _currency(situation), formula))


def _currency(situation: Situation) -> str:
    return situation.terms.currency if situation.terms else ""
