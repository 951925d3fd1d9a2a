"""What an offer may leave open, as questions, with the money that each answer can move."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from decimal import Decimal

from offerbook.core.model.equity import Grant
from offerbook.core.model.offer import Offer
from offerbook.core.model.pay_parts import Bonus
from offerbook.core.pay.case import annual
from offerbook.core.pay.equity import on_paper
from offerbook.core.pay.retirement import contribution

_ZERO = Decimal(0)
_HUNDRED = Decimal(100)
_WORKING_DAYS = 52
"""Days a year for each day of the week."""


def _nothing(_: Offer) -> Decimal:
    return _ZERO


@dataclass(frozen=True, slots=True)
class Gap:
    """Something that an offer may not state."""

    question: str
    """As it is asked."""

    is_open: Callable[[Offer], bool]
    """Whether the offer does not state it."""

    stake: Callable[[Offer], Decimal] = _nothing
    """The most that the answer can move, by the offer's own figures and in its currency; 0 where
    they do not say."""

    first: bool = False
    """Whether nothing else matters before it is known."""


def _about_grants(
    question: str, is_open: Callable[[Grant], bool], worth: Callable[[Grant], Decimal | None]
) -> Gap:
    """Return a gap that any grant may leave; its stake is the sum of those that do."""

    def found(offer: Offer) -> Iterable[Grant]:
        return (grant for grant in offer.grant if is_open(grant))

    def stake(offer: Offer) -> Decimal:
        own = (grant for grant in found(offer) if grant.currency in {None, offer.currency})
        return sum((worth(grant) or _ZERO for grant in own), start=_ZERO)

    return Gap(question, lambda offer: any(True for _ in found(offer)), stake)


def _about_bonuses(question: str, is_open: Callable[[Bonus], bool]) -> Gap:
    """Return a gap that any bonus may leave; its stake is the target of those that do."""
    return Gap(
        question,
        lambda offer: any(is_open(one) for one in offer.bonus),
        lambda offer: sum((_target(offer, one) for one in offer.bonus if is_open(one)), _ZERO),
    )


def _target(offer: Offer, one: Bonus) -> Decimal:
    return one.amount or _yearly(offer) * (one.target_percent or _ZERO) / _HUNDRED


def _yearly(offer: Offer) -> Decimal:
    return annual(offer.base, offer.time) if offer.base is not None else _ZERO


def _employer_pays(offer: Offer) -> Decimal:
    yearly = _yearly(offer)
    open_plans = (plan for plan in offer.retirement if not plan.vested_by_year)
    return sum((contribution(plan, yearly) for plan in open_plans), _ZERO)


def _repaid(offer: Offer) -> Decimal:
    return sum((one.amount for one in offer.sign_on if one.clawback is None), _ZERO)


def _moving_is_open(offer: Offer) -> bool:
    moving = offer.relocation
    return moving is not None and bool(moving.amount) and moving.clawback is None


def _moving(offer: Offer) -> Decimal:
    return offer.relocation.amount if offer.relocation is not None else _ZERO


def _way(offer: Offer) -> Decimal:
    """Return what the way to work costs in a year with every working day on site."""
    cost = offer.time.commute_cost_per_day if offer.time is not None else None
    return (cost or _ZERO) * 5 * _WORKING_DAYS


def _unpriced(grant: Grant) -> bool:
    return grant.kind == "option" and grant.price is None and grant.value is None


def _closed_option(grant: Grant) -> bool:
    return grant.kind == "option" and not grant.liquid


def _no_time(offer: Offer, key: str) -> bool:
    return offer.time is None or getattr(offer.time, key) is None


def _no_term(offer: Offer, key: str) -> bool:
    return offer.terms is None or getattr(offer.terms, key) is None


GAPS: tuple[Gap, ...] = (
    Gap(
        "What is the base salary, and how is it paid?", lambda offer: offer.base is None, first=True
    ),
    Gap(
        "By which day do they need your answer?",
        lambda offer: offer.answer_by is None and offer.kind == "offer",
        first=True,
    ),
    _about_grants(
        "When does the equity vest, and is there a cliff?",
        lambda grant: not (grant.schedule or grant.percents_by_year or grant.vests or grant.yearly),
        on_paper,
    ),
    _about_grants(
        "Can the equity be sold when it vests?",
        lambda grant: grant.liquid is None and grant.kind in {"rsu", "option"},
        on_paper,
    ),
    _about_grants(
        "What is the strike price of the options?",
        lambda grant: grant.kind == "option" and grant.strike is None,
        on_paper,
    ),
    _about_grants("What is a share worth today, and who says so?", _unpriced, lambda _: _ZERO),
    _about_grants(
        "How many shares are there in all, fully diluted?",
        lambda grant: _closed_option(grant) and grant.fully_diluted is None,
        on_paper,
    ),
    _about_grants(
        "How long after leaving can the options still be exercised?",
        lambda grant: _closed_option(grant) and grant.exercise_window_days is None,
        on_paper,
    ),
    _about_grants(
        "How much do investors take out first at an exit?",
        lambda grant: _closed_option(grant) and grant.preference is None,
        on_paper,
    ),
    Gap("Is there a bonus: what target, and what was paid lately?", lambda offer: not offer.bonus),
    _about_bonuses(
        "How much of the bonus target was paid in the last years?", lambda one: one.payout is None
    ),
    Gap("Is there equity or a share of the profit?", lambda offer: not offer.grant),
    Gap(
        "Is there a sign-on payment, and when would it have to be paid back?",
        lambda offer: not offer.sign_on and offer.kind == "offer",
    ),
    Gap(
        "Must the sign-on be paid back on leaving early: how much, until when?",
        lambda offer: any(one.clawback is None for one in offer.sign_on),
        _repaid,
    ),
    Gap("What does the employer pay towards retirement?", lambda offer: not offer.retirement),
    Gap(
        "Is what the employer pays towards retirement yours at once, or after how long?",
        lambda offer: any(not plan.vested_by_year for plan in offer.retirement),
        _employer_pays,
    ),
    Gap(
        "How many days of paid leave are there a year?", lambda offer: _no_time(offer, "leave_days")
    ),
    Gap(
        "When is pay reviewed, and by how much does it usually grow?",
        lambda offer: offer.base is not None and offer.base.review is None,
    ),
    Gap(
        "What is the first day of work?",
        lambda offer: offer.start is None and offer.kind == "offer",
    ),
    _about_bonuses(
        "Is the bonus lost by leaving before the day it is paid?",
        lambda one: one.pay_month is not None and one.must_be_employed is None,
    ),
    Gap(
        "Must the money for moving be paid back on leaving early?",
        _moving_is_open,
        _moving,
    ),
    Gap(
        "What does health cover cost you, and what does it leave to pay?",
        lambda offer: offer.health is None,
    ),
    Gap("How many days a week are on site?", lambda offer: _no_time(offer, "onsite_days"), _way),
    Gap(
        "How many hours a week are really worked?",
        lambda offer: _no_time(offer, "hours_expected"),
    ),
    Gap(
        "How long is the notice that the employer must give?",
        lambda offer: _no_term(offer, "employer_notice_days"),
    ),
    Gap(
        "How long is the notice that you must give?",
        lambda offer: _no_term(offer, "notice_days"),
    ),
    Gap(
        "How long is the trial period, and what notice holds in it?",
        lambda offer: _no_term(offer, "probation_months"),
    ),
)
"""In the fixed order: what must be known, then shares, money, time and terms."""
