"""What is kept if you leave after so many months."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from offerbook.core.calendar import add_months, months_between
from offerbook.core.model.offer import Offer
from offerbook.core.model.pay_parts import Clawback
from offerbook.core.model.preferences import Preferences
from offerbook.core.money import ONE, rate
from offerbook.core.pay import equity
from offerbook.core.pay.benefits import move_tax
from offerbook.core.pay.case import HUNDRED, Case, case, tenure
from offerbook.core.pay.earned import Earned
from offerbook.core.pay.frame import YEAR
from offerbook.core.pay.sums import times, total
from offerbook.core.pay.vesting import tranches, units_of

_ZERO = Decimal(0)


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
    """Equity that has vested and is counted, and what a plan to buy shares has gained."""

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
    earned = Earned(whole)
    return tuple(_left(whole, earned, months) for months in range(YEAR * covered.years + 1))


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


def _left(whole: Case, earned: Earned, months: int) -> Leaving:
    on = add_months(whole.frame.start, months)
    paid, plans = earned.until(on)
    worked = months_between(whole.frame.clock, on)
    return Leaving(
        months,
        on,
        paid=paid,
        vested=earned.vested(on),
        repaid=repayable(whole, worked),
        forfeited=_forfeited(whole, plans, worked),
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
        paid = move.amount + move_tax(move, found.preferences)
        duties.append((0, paid, move.clawback))
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


def _forfeited(found: Case, plans: tuple[Decimal, ...], worked: int) -> Decimal:
    """Return what of the employer's pension share is lost, given what each plan was paid."""
    lost = []
    for plan, paid in zip(found.offer.retirement, plans, strict=True):
        kept = HUNDRED
        if plan.vested_by_year:
            years = min(worked // YEAR, len(plan.vested_by_year))
            kept = plan.vested_by_year[years - 1] if years > 0 else _ZERO
        lost.append(times(paid, (HUNDRED - kept) / HUNDRED))
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
