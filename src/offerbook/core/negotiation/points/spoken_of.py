"""The one other offer that the reasons speak of, and its base on the footing of this one's."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from offerbook.core.negotiation.lines import Shape, shape
from offerbook.core.negotiation.points.full_time import full_time_base, full_time_share
from offerbook.core.negotiation.rivals import Rival, clearly_ahead, share_of
from offerbook.core.negotiation.situation import Situation

GAP_STEP = Decimal(100)
"""A gap in recurring pay is named to the hundred below: a plain figure, and never more than is
true; one under a hundred is not named."""


def footing(situation: Situation, form: Shape, one: Rival) -> tuple[Fraction, Fraction]:
    """Return this base and a rival's as they can be set side by side.

    A day or hour rate is compared as it stands: what it comes to a year hangs on the days that
    are counted. Where this letter states a full-time rate for part-time work, both are for full
    time; else both are what is paid a year.

    Args:
        situation: whose offer.
        form: of the same offer.
        one: paid in the same currency and kind of unit.
    """
    base = situation.terms.base if situation.terms else None
    if situation.by_rate and base is not None:
        return Fraction(base.amount), Fraction(one.pay.amount)
    if full_time_share(situation) < 1:
        return full_time_base(situation, form), one.base / share_of(one.pay)
    return form.base, one.base


def higher_base(situation: Situation) -> Rival | None:
    """Return the rival with the highest base among those that are clearly ahead, or None.

    None where no base is higher on the same footing, and inside the present employer.
    """
    form = shape(situation)
    if form is None or situation.employer.internal:
        return None
    found = [(footing(situation, form, one), one) for one in clearly_ahead(situation)]
    higher = [(there, one) for (here, there), one in found if there > here]
    return max(higher, key=lambda pair: pair[0])[1] if higher else None


def higher_in_all(situation: Situation) -> Rival | None:
    """Return the rival that is clearly ahead in all that is regular, where no base is higher.

    A base that is higher is the plainer thing to say, and two reasons are about one offer. None
    where the one is for full time and the other is not: then the gap is in the hours.
    """
    form, share = shape(situation), full_time_share(situation)
    if form is None or situation.employer.internal or higher_base(situation) is not None:
        return None
    least = form.recurring + Fraction(GAP_STEP)
    for one in clearly_ahead(situation):
        if share_of(one.pay) == share and one.recurring >= least:
            return one
    return None


def spoken_of(situation: Situation) -> Rival | None:
    """Return the rival whose pay the first reason names, or None where it names none."""
    return higher_base(situation) or higher_in_all(situation)
