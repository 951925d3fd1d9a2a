"""How much of risky equity one must believe in for one offer to be worth another."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from offerbook.core.model.equity import Grant
from offerbook.core.model.offer import Offer
from offerbook.core.model.preferences import Preferences
from offerbook.core.money import fine, rate
from offerbook.core.pay import equity
from offerbook.core.pay.assembly import account
from offerbook.core.pay.case import Case
from offerbook.core.pay.sums import paid, times, total
from offerbook.core.pay.valuation import Valuation, valued
from offerbook.core.pay.vesting import parts_of, tranches

_ZERO = Decimal(0)


@dataclass(frozen=True, slots=True)
class Belief:
    """The share of an offer's equity on paper that makes it worth as much as a rival."""

    offer: str
    """The offer with the equity."""

    rival: str
    """The one to reach."""

    without: Decimal
    """Expected pay a year without any grant, in the preferences' currency."""

    on_paper: Decimal
    """Equity that vests within the horizon, at today's price, a year."""

    share: Decimal
    """At or below 0, ahead without any; above 1, behind even if all of it comes true."""

    price: Decimal | None
    """The price of a share that would do, in the grant's currency; None unless there is just
    one grant, of shares with a price."""


def belief(offer: Offer, rival: Offer, preferences: Preferences, *, today: date) -> Belief | None:
    """Return what one must believe of the equity of `offer`; None where it has none on paper.

    share = (pay of the rival − pay without equity) / equity on paper. No odds are invented:
    it says what would have to be true.

    Source: break-even haircut, 1 − share; see Hall & Murphy, Stock Options for Undiversified
    Executives (2002), for why a holder may value equity below its price.

    Raises:
        MissingFactError: one of the two states no base.
        NoRateError: a currency has no rate.
    """
    own, other = (account(one, preferences, today=today) for one in (offer, rival))
    if not on_paper(own.case):
        return None
    return believed(own.case, valued(own), valued(other))


def believed(found: Case, own: Valuation, other: Valuation) -> Belief | None:
    """Return the same of two offers that have been valued.

    Args:
        found: the offer with the equity, over years of work.
        own: its totals.
        other: those of the rival.
    """
    offer, preferences, years = found.offer, found.preferences, found.frame.years
    paper = on_paper(found) / years
    if not paper:
        return None
    grants = (run for run in own.ledger.runs if run.source.startswith("grant"))
    counted = paid(grants, preferences) / years
    without = total((own.annualised, counted.copy_negate()))
    share = fine((other.annualised - without) / paper)
    return Belief(offer.id, other.offer, without, paper, share, _price(offer, share))


def on_paper(found: Case) -> Decimal:
    """Return what vests within the frame at today's price, liquid or not, in one's own currency.

    Grants that are hoped for, pay yearly amounts or have no figure on paper are left out.
    """
    return total(_on_paper(found, grant) for grant in found.offer.grant)


def _on_paper(found: Case, grant: Grant) -> Decimal:
    whole = equity.on_paper(grant)
    if whole is None or grant.promised is False or grant.yearly is not None:
        return _ZERO
    vesting = tranches(grant, found.frame.clock)
    parts = zip(vesting, parts_of(whole, vesting), strict=True)
    vested = sum((part for one, part in parts if found.frame.vests(one.on)), _ZERO)
    return times(vested, rate(grant.currency or found.offer.currency, found.preferences))


def _price(offer: Offer, share: Decimal) -> Decimal | None:
    if len(offer.grant) != 1:
        return None
    (grant,) = offer.grant
    if grant.kind != "rsu" or grant.price is None:
        return None
    return fine(grant.price * max(_ZERO, share))
