"""What is kept if you leave after so many months."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from itertools import chain

from offerbook.core.calendar import add_months, months_between
from offerbook.core.model.offer import Offer
from offerbook.core.model.pay_parts import Clawback
from offerbook.core.model.preferences import Preferences
from offerbook.core.money import ONE, rate
from offerbook.core.pay import bonus, equity
from offerbook.core.pay.assembly import fixed
from offerbook.core.pay.case import HUNDRED, Case, case, tenure
from offerbook.core.pay.frame import DAY, YEAR, frame
from offerbook.core.pay.ledger import Flow
from offerbook.core.pay.sums import times, total, worth
from offerbook.core.pay.vesting import tranches, units_of

_ZERO = Decimal(0)
_LATER = 2
"""Further years in which something earned may still be paid."""


@dataclass(frozen=True, slots=True)
class Leaving:
    """What remains of one offer on leaving; money in the preferences' currency, expected."""

    months: int
    """Months worked."""

    on: date
    """The first day that is no longer worked; what vests on it is kept."""

    paid: Decimal
    """Everything but equity: pay, bonus, pension share, benefits, costs."""

    vested: Decimal
    """Equity that has vested and is counted."""

    repaid: Decimal
    """To be paid back: sign-on and help with moving."""

    forfeited: Decimal
    """The part of the employer's pension share that is lost."""

    to_exercise: Decimal
    """Cash it takes to keep the options that have vested: units × strike; not in `kept`, since
    what the options are worth is not either, unless exits are given."""

    @property
    def kept(self) -> Decimal:
        """Paid + vested − repaid − forfeited."""
        return total(
            (self.paid, self.vested, self.repaid.copy_negate(), self.forfeited.copy_negate())
        )


def leaving(offer: Offer, preferences: Preferences, *, today: date) -> tuple[Leaving, ...]:
    """Return what is kept on leaving after 0, 1, 2 … months, over the horizon.

    A bonus that has not been paid by then is lost, unless the offer says that it is not; so is
    the part of an unfinished year of work. Months are counted from the first day of work, for
    the present job from the day its years are counted from.

    Raises:
        MissingFactError: the offer states no base.
        NoRateError: a currency has no rate.
    """
    covered, _ = tenure(offer, preferences, today)
    whole = case(offer, preferences, covered)
    shares = tuple(equity.flows(whole, "expected"))
    last = YEAR * covered.years
    return tuple(_left(whole, shares, months) for months in range(last + 1))


def owed(clawback: Clawback | None, months: int) -> Decimal:
    """Return the share that must be paid back on leaving after `months` of work, 0 to 1.

    All of it before the full window closes; then it falls evenly to nothing.

    >>> owed(Clawback(full_until_month=12, then_prorata_months=12), 14)  # 10 of 12
    Decimal('0.8333333333333333333333333333')
    """
    if clawback is None:
        return _ZERO
    over = months - clawback.full_until_month
    if over < 0:
        return ONE
    if over >= clawback.then_prorata_months:
        return _ZERO
    return ONE - Decimal(over) / clawback.then_prorata_months


def _left(whole: Case, shares: tuple[Flow, ...], months: int) -> Leaving:
    covered, preferences = whole.frame, whole.preferences
    on = add_months(covered.start, months)
    cut = frame(
        covered.start, covered.clock, covered.years + _LATER, covered.last, leave_on=on - DAY
    )
    found = replace(whole, frame=cut)
    rows = tuple(chain(fixed(found), bonus.flows(found, "expected")))
    worked = months_between(covered.clock, on)
    return Leaving(
        months,
        on,
        paid=worth(rows, preferences),
        vested=worth((row for row in shares if row.on <= on), preferences),
        repaid=repayable(whole, worked),
        forfeited=_forfeited(found, rows, worked),
        to_exercise=to_exercise(whole, on),
    )


def repayable(found: Case, worked: int) -> Decimal:
    """Return what must be paid back on leaving after `worked` months, in one's own currency.

    Args:
        found: the job that is left, over any frame.
        worked: months since its first day of work.
    """
    duties = [(part.month, part.amount, part.clawback) for part in found.offer.sign_on]
    if (move := found.offer.relocation) is not None:
        duties.append((0, move.amount, move.clawback))
    per_unit = rate(found.offer.currency, found.preferences)
    return total(
        times(amount * owed(duty, worked) * _part(duty, found), per_unit)
        for month, amount, duty in duties
        if month < worked
    )


def _part(duty: Clawback | None, found: Case) -> Decimal:
    """Return what of a gross sum is owed: less tax where only the net is, and tax is known."""
    tax = found.preferences.tax
    if duty is None or duty.of == "gross" or tax is None or tax.effective_percent is None:
        return ONE
    return ONE - tax.effective_percent / HUNDRED


def _forfeited(found: Case, rows: tuple[Flow, ...], worked: int) -> Decimal:
    lost = []
    for at, plan in enumerate(found.offer.retirement):
        kept = HUNDRED
        if plan.vested_by_year:
            years = min(worked // YEAR, len(plan.vested_by_year))
            kept = plan.vested_by_year[years - 1] if years > 0 else _ZERO
        own = (row for row in rows if row.source == f"retirement[{at}]")
        lost.append(times(worth(own, found.preferences), (HUNDRED - kept) / HUNDRED))
    return total(lost)


def to_exercise(found: Case, on: date) -> Decimal:
    """Return the cash that exercising every vested option that cannot be sold takes.

    Units vested up to `on` × strike, in the preferences' currency.
    """
    costs = []
    for grant in found.offer.grant:
        if grant.kind != "option" or grant.units is None or equity.is_liquid(grant):
            continue
        vesting = tranches(grant, found.frame.clock)
        units = sum(
            (
                part
                for one, part in zip(vesting, units_of(grant.units, vesting), strict=True)
                if one.on <= on
            ),
            _ZERO,
        )
        per_unit = rate(grant.currency or found.offer.currency, found.preferences)
        costs.append(times(units * (grant.strike or _ZERO), per_unit))
    return total(costs)
