"""What an offer says that no total counts, and what it does not say at all."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from offerbook.core.model.offer import Offer
from offerbook.core.pay.case import Case
from offerbook.core.pay.frame import DAY
from offerbook.core.pay.ledger import Unvalued


def unvalued(case: Case) -> Iterator[Unvalued]:
    """Yield what is stated about time and terms and has no place in a sum of money."""
    offer, time, terms = case.offer, case.offer.time, case.offer.terms
    if offer.contract_end is not None and offer.contract_end < case.frame.end - DAY:
        why = f"the contract ends on {offer.contract_end}; no renewal is counted"
        yield Unvalued("contract_end", "work after that day", why)
    if time is not None:
        if time.leave_days is not None or time.public_holidays is not None:
            why = "days off are counted as time, not as money: the pay covers them already"
            yield Unvalued("time.leave_days", "leave", why)
        if time.hours_expected is not None:
            yield Unvalued("time.hours_expected", "hours really worked", "counted as time only")
        if time.commute_minutes:
            yield Unvalued("time.commute_minutes", "time on the way", "counted as time only")
    if terms is not None and terms.non_compete_months:
        why = "it bars work for a competitor after leaving; whether it holds is a legal question"
        yield Unvalued("terms.non_compete_months", "non-compete", why)
    if case.preferences.tax is not None:
        yield Unvalued("", "tax", "every total is before tax")
    for at, said in enumerate(offer.promised):
        yield Unvalued(f"promised[{at}]", said.what, "it was said but is not in the letter")


_Gap = tuple[Callable[[Offer], bool], str]

_GAPS: tuple[_Gap, ...] = (
    (lambda offer: offer.base is None, "What is the base salary, and how is it paid?"),
    (
        lambda offer: any(
            not (g.schedule or g.percents_by_year or g.vests or g.yearly) for g in offer.grant
        ),
        "When does the equity vest, and is there a cliff?",
    ),
    (
        lambda offer: any(g.liquid is None and g.kind in {"rsu", "option"} for g in offer.grant),
        "Can the equity be sold when it vests?",
    ),
    (
        lambda offer: any(g.kind == "option" and g.strike is None for g in offer.grant),
        "What is the strike price of the options?",
    ),
    (
        lambda offer: any(
            g.kind == "option" and not g.liquid and g.fully_diluted is None for g in offer.grant
        ),
        "How many shares are there in all, fully diluted?",
    ),
    (
        lambda offer: any(
            g.kind == "option" and not g.liquid and g.exercise_window_days is None
            for g in offer.grant
        ),
        "How long after leaving can the options still be exercised?",
    ),
    (lambda offer: not offer.bonus, "Is there a bonus: what target, and what was paid lately?"),
    (
        lambda offer: any(one.payout is None for one in offer.bonus),
        "How much of the bonus target was paid in the last years?",
    ),
    (lambda offer: not offer.grant, "Is there equity or a share of the profit?"),
    (
        lambda offer: not offer.sign_on and offer.kind == "offer",
        "Is there a sign-on payment, and when would it have to be paid back?",
    ),
    (lambda offer: not offer.retirement, "What does the employer pay towards retirement?"),
    (
        lambda offer: offer.time is None or offer.time.leave_days is None,
        "How many days of paid leave are there a year?",
    ),
    (
        lambda offer: offer.base is not None and offer.base.review is None,
        "When is pay reviewed, and by how much does it usually grow?",
    ),
    (
        lambda offer: offer.start is None and offer.kind == "offer",
        "What is the first day of work?",
    ),
    (
        lambda offer: any(
            one.pay_month is not None and one.must_be_employed is None for one in offer.bonus
        ),
        "Is the bonus lost by leaving before the day it is paid?",
    ),
    (
        lambda offer: offer.health is None,
        "What does health cover cost you, and what does it leave to pay?",
    ),
    (
        lambda offer: offer.time is None or offer.time.hours_expected is None,
        "How many hours a week are really worked?",
    ),
    (
        lambda offer: offer.terms is None or offer.terms.notice_days is None,
        "How long is the notice on either side?",
    ),
)


def questions(offer: Offer) -> tuple[str, ...]:
    """Return what to ask about parts the offer does not state, most valuable first."""
    return tuple(question for absent, question in _GAPS if absent(offer))
