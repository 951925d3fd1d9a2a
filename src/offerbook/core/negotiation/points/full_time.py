"""The base on the footing of outside figures, which are quoted for full time."""

from __future__ import annotations

from fractions import Fraction

from offerbook.core.negotiation.lines import Shape
from offerbook.core.negotiation.rivals import share_of
from offerbook.core.negotiation.situation import Situation


def full_time_share(situation: Situation) -> Fraction:
    """Return the share of full time that the base is paid for, where the letter states the rate."""
    base = situation.terms.base if situation.terms else None
    return share_of(base) if base is not None else Fraction(1)


def full_time_base(situation: Situation, form: Shape) -> Fraction:
    """Return the base a year for full time: base / share."""
    return form.base / full_time_share(situation)
