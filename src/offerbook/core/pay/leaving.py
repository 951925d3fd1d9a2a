"""What is kept if you leave after so many months."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from itertools import accumulate
from typing import NamedTuple

from offerbook.core.calendar import add_months, months_between
from offerbook.core.model.offer import Offer
from offerbook.core.model.pay_parts import Clawback
from offerbook.core.model.preferences import Preferences
from offerbook.core.money import ONE, rate
from offerbook.core.pay import equity
from offerbook.core.pay.assembly import Account, account
from offerbook.core.pay.benefits import move_tax
from offerbook.core.pay.case import Case
from offerbook.core.pay.earned import earned
from offerbook.core.pay.frame import YEAR
from offerbook.core.pay.retirement import lost
from offerbook.core.pay.sums import times, total
from offerbook.core.pay.tax_rate import on_top
from offerbook.core.pay.vesting import tranches, units_of

_ZERO = Decimal(0)


class Leaving(NamedTuple):
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
    return left(account(offer, preferences, today=today))


def left(held: Account) -> tuple[Leaving, ...]:
    """Return the same of an account over years of work.

    Raises:
        NoRateError: a currency has no rate.
    """
    found, covered = held.case, held.case.frame
    months = range(YEAR * covered.years + 1)
    days = [add_months(covered.start, number) for number in months]
    worked: Sequence[int] = months
    if covered.clock != covered.start:
        worked = [months_between(covered.clock, day) for day in days]
    sums = earned(held, days)
    duties, options = tuple(_duties(found)), tuple(_options(found))
    nothing = [_ZERO] * len(days)
    columns = (
        months,
        days,
        sums.paid,
        sums.vested,
        [_owing(duties, one) for one in worked] if duties else nothing,
        _forfeited(found, sums.pension, worked),
        [_to_exercise(options, day) for day in days] if options else nothing,
    )
    return tuple(map(Leaving, *columns))


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


def repayable(found: Case, worked: int) -> Decimal:
    """Return what must be paid back on leaving after `worked` months, in one's own currency.

    Args:
        found: the job that is left, over any frame.
        worked: months since its first day of work.
    """
    return _owing(tuple(_duties(found)), worked)


class _Duty(NamedTuple):
    """A sum that leaving early makes one pay back."""

    month: int
    """When it was paid."""

    amount: Decimal
    clawback: Clawback

    part: Decimal
    """What of it counts, 0 to 1; see `_part`."""

    per_unit: Decimal
    """The rate of its currency."""


def _duties(found: Case) -> Iterator[_Duty]:
    paid = [(part.month, part.amount, part.clawback) for part in found.offer.sign_on]
    if (move := found.offer.relocation) is not None:
        paid.append((0, move.amount + move_tax(move, found), move.clawback))
    per_unit = rate(found.offer.currency, found.preferences)
    for month, amount, clawback in paid:
        if clawback is not None:
            yield _Duty(month, amount, clawback, _part(clawback, amount, found), per_unit)


def _owing(duties: tuple[_Duty, ...], worked: int) -> Decimal:
    return total(
        times(one.amount * owed(one.clawback, worked) * one.part, one.per_unit)
        for one in duties
        if one.month < worked
    )


def _part(duty: Clawback, amount: Decimal, found: Case) -> Decimal:
    """Return what of a gross sum is owed: less tax where only the net is, and tax is known."""
    if duty.of == "gross" or not amount:
        return ONE
    return ONE - on_top(amount, found) / amount


def _forfeited(
    found: Case, pension: Mapping[str, Sequence[Decimal]], worked: Sequence[int]
) -> list[Decimal]:
    """Return what of the employer's pension share is lost, given what each plan was paid."""
    gone = [_ZERO] * len(worked)
    for at, plan in enumerate(found.offer.retirement):
        if plan.vested_by_year:
            shares = [lost(plan.vested_by_year, one) for one in worked]
            gone = [
                total((before, times(paid, share)))
                for before, paid, share in zip(
                    gone, pension[f"retirement[{at}]"], shares, strict=True
                )
            ]
    return gone


class _Option(NamedTuple):
    """A grant of options that cannot be sold, as it vests."""

    days: tuple[date, ...]
    units: tuple[Decimal, ...]
    """All that have vested with each of them."""

    strike: Decimal

    per_unit: Decimal
    """The rate of its currency."""


def _options(found: Case) -> Iterator[_Option]:
    for grant in found.offer.grant:
        if grant.kind != "option" or grant.units is None or equity.is_liquid(grant):
            continue
        vesting = tranches(grant, found.frame.clock)
        units = tuple(accumulate(units_of(grant.units, vesting)))
        per_unit = rate(grant.currency or found.offer.currency, found.preferences)
        yield _Option(tuple(one.on for one in vesting), units, grant.strike or _ZERO, per_unit)


def _to_exercise(options: tuple[_Option, ...], on: date) -> Decimal:
    """Return the cash that exercising every vested option that cannot be sold takes.

    Units vested up to `on` × strike, in the preferences' currency.
    """
    return total(
        times(one.units[vested - 1] * one.strike, one.per_unit)
        for one in options
        if (vested := bisect_right(one.days, on))
    )
