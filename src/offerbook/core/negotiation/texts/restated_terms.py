"""The terms of a letter beside pay, restated exactly, and what was agreed on top."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from offerbook.core.fact import Fact
from offerbook.core.model.life_parts import Terms
from offerbook.core.model.offer import Offer
from offerbook.core.saying import Amount, Day, Name, Number, Percent, Saying, say


def digits(value: Decimal) -> int:
    """Return how many decimals it takes to write a figure exactly.

    >>> digits(Decimal("12.50")), digits(Decimal("100"))
    (1, 0)
    """
    exponent = value.normalize().as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def terms_beside_pay(terms: Offer) -> Iterator[Saying]:
    """Yield one line a term: moving, time, notice, contract, start, and what was agreed."""
    yield from _relocation(terms)
    yield from _time(terms)
    if terms.base is not None and terms.base.hours_per_week is not None:
        hours = terms.base.hours_per_week
        fact = Fact("hours", hours, f"{terms.id} base.hours_per_week")
        yield say("- hours: {hours} a week", fact, hours=Number(hours, digits(hours)))
    if terms.terms is not None:
        yield from _conditions_of_work(terms, terms.terms)
    if terms.contract_end is not None:
        fact = Fact("end of the contract", terms.contract_end, f"{terms.id} contract_end")
        yield say("- contract until: {day}", fact, day=Day(terms.contract_end, year=True))
    if terms.start is not None:
        fact = Fact("start", terms.start, f"{terms.id} start")
        yield say("- start: {day}", fact, day=Day(terms.start, year=True))
    for at, one in enumerate(terms.promised):
        if one.settled is not None and (not one.path or one.value is None):
            fact = Fact("agreed", one.what, f"{terms.id} promised[{at}].what")
            yield say("- as agreed: {what}", fact, what=Name(one.what.strip().rstrip(".")))


def _relocation(terms: Offer) -> Iterator[Saying]:
    found = terms.relocation
    if found is None or not found.amount:
        return
    fact = Fact("help with moving", found.amount, f"{terms.id} relocation.amount", terms.currency)
    amount = Amount(found.amount, terms.currency, exact=True)
    if found.gross_up:
        yield say("- help with moving: {amount} net", fact, amount=amount)
    else:
        yield say("- help with moving: {amount}", fact, amount=amount)


def _time(terms: Offer) -> Iterator[Saying]:
    time = terms.time
    if time is None:
        return
    if time.leave_days is not None:
        fact = Fact("leave", time.leave_days, f"{terms.id} time.leave_days", "days")
        days = Number(time.leave_days, digits(time.leave_days))
        yield say("- leave: {days} days a year", fact, days=days)
    if time.onsite_days is not None:
        fact = Fact("days at the workplace", time.onsite_days, f"{terms.id} time.onsite_days")
        days = Number(time.onsite_days, digits(time.onsite_days))
        yield say("- at the workplace: {days} days a week", fact, days=days)


def _conditions_of_work(offer: Offer, terms: Terms) -> Iterator[Saying]:
    where = f"{offer.id} terms"
    if terms.probation_months is not None:
        months = terms.probation_months
        fact = Fact("trial period", months, f"{where}.probation_months", "months")
        yield say("- trial period: {months} months", fact, months=Number(months))
    mine, yours = terms.notice_days, terms.employer_notice_days
    if mine is not None:
        fact = Fact("my notice", mine, f"{where}.notice_days", "days")
        yield say("- my notice: {days} days", fact, days=Number(mine, digits(mine)))
    if yours is not None:
        fact = Fact("your notice", yours, f"{where}.employer_notice_days", "days")
        yield say("- your notice: {days} days", fact, days=Number(yours, digits(yours)))
    if terms.non_compete_months:
        yield _barred(where, terms.non_compete_months, terms.non_compete_paid_percent)
    if terms.visa == "sponsored":
        yield say("- work permit: seen to by you", Fact("permit", terms.visa, f"{where}.visa"))
    if terms.review_on is not None:
        fact = Fact("review of pay", terms.review_on, f"{where}.review_on")
        yield say("- review of pay: {day}", fact, day=Day(terms.review_on, year=True))


def _barred(where: str, months: int, paid: Decimal | None) -> Saying:
    fact = Fact("non-compete", months, f"{where}.non_compete_months", "months")
    count = Number(months)
    if paid is None:
        return say("- non-compete: {months} months after leaving", fact, months=count)
    share = Percent(paid, digits(paid))
    template = "- non-compete: {months} months after leaving, at {share} of pay"
    return say(template, fact, months=count, share=share)
