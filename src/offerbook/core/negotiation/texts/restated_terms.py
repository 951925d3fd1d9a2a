"""The terms of a letter beside pay, restated exactly, and what was agreed on top."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from offerbook.core.fact import Fact
from offerbook.core.model.life_parts import Terms
from offerbook.core.model.offer import Offer
from offerbook.core.negotiation.counted import counted, digits
from offerbook.core.negotiation.promised_words import is_entered, promised_words, stands_at
from offerbook.core.negotiation.texts.paid_back import paid_back
from offerbook.core.saying import Amount, Day, Number, Percent, Phrase, Saying, say


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
    yield from _agreed(terms)


def _agreed(terms: Offer) -> Iterator[Saying]:
    """Yield what was agreed and stands at no other line: words alone, or a field not yet changed.

    A field that already holds what was agreed is restated with the terms, so it is not told twice.
    """
    for at, one in enumerate(terms.promised):
        if one.settled is None or is_entered(terms, one):
            continue
        fact = Fact("agreed", one.what, f"{terms.id} promised[{at}].what")
        what = Phrase(promised_words(terms, one))
        if stands_at(terms, one) is None:
            yield say("- as agreed: {what}", fact, what=what)
        else:
            yield say("- as agreed instead: {what}", fact, what=what)


def _relocation(terms: Offer) -> Iterator[Saying]:
    found = terms.relocation
    if found is None or not found.amount:
        return
    fact = Fact("help with moving", found.amount, f"{terms.id} relocation.amount", terms.currency)
    amount = Amount(found.amount, terms.currency, exact=True)
    back = paid_back(found.clawback)
    if found.gross_up:
        yield say("- help with moving: {amount} net{back}", fact, amount=amount, back=back)
    else:
        yield say("- help with moving: {amount}{back}", fact, amount=amount, back=back)


def _time(terms: Offer) -> Iterator[Saying]:
    time = terms.time
    if time is None:
        return
    if time.leave_days is not None:
        fact = Fact("leave", time.leave_days, f"{terms.id} time.leave_days", "days")
        days = counted(time.leave_days, "day")
        yield say("- leave: {days} a year", fact, days=days)
    if time.onsite_days is not None:
        fact = Fact("days at the workplace", time.onsite_days, f"{terms.id} time.onsite_days")
        days = counted(time.onsite_days, "day")
        yield say("- at the workplace: {days} a week", fact, days=days)


def _conditions_of_work(offer: Offer, terms: Terms) -> Iterator[Saying]:
    where = f"{offer.id} terms"
    if terms.probation_months is not None:
        months = terms.probation_months
        fact = Fact("trial period", months, f"{where}.probation_months", "months")
        yield say("- trial period: {months}", fact, months=counted(months, "month"))
    mine, yours = terms.notice_days, terms.employer_notice_days
    if mine is not None:
        fact = Fact("my notice", mine, f"{where}.notice_days", "days")
        yield say("- my notice: {days}", fact, days=counted(mine, "day"))
    if yours is not None:
        fact = Fact("your notice", yours, f"{where}.employer_notice_days", "days")
        yield say("- your notice: {days}", fact, days=counted(yours, "day"))
    if terms.non_compete_months:
        yield _barred(where, terms.non_compete_months, terms.non_compete_paid_percent)
    if terms.visa == "sponsored":
        yield say("- work permit: seen to by you", Fact("permit", terms.visa, f"{where}.visa"))
    if terms.review_on is not None:
        fact = Fact("review of pay", terms.review_on, f"{where}.review_on")
        yield say("- review of pay: {day}", fact, day=Day(terms.review_on, year=True))


def _barred(where: str, months: int, paid: Decimal | None) -> Saying:
    fact = Fact("non-compete", months, f"{where}.non_compete_months", "months")
    count = counted(months, "month")
    if paid is None:
        return say("- non-compete: {months} after leaving", fact, months=count)
    share = Percent(paid, digits(paid))
    template = "- non-compete: {months} after leaving, at {share} of pay"
    return say(template, fact, months=count, share=share)
