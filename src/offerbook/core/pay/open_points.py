"""What an offer says that no total counts, and what it does not say at all."""

from __future__ import annotations

from collections.abc import Iterator

from offerbook.core.model.offer import Offer
from offerbook.core.pay.case import Case
from offerbook.core.pay.frame import DAY
from offerbook.core.pay.gaps import GAPS
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
        if said.settled is not None:
            continue
        yield Unvalued(f"promised[{at}]", said.what, "it was said but is not in the letter")


def questions(offer: Offer) -> tuple[str, ...]:
    """Return what to ask about parts the offer does not state, most valuable first.

    Nothing can be weighed without the base, or after the day of the answer: these come first.
    Then what moves money that the offer itself names, the largest sum first: a year of what
    comes every year, all of what comes once, a grant as it stands on paper. Then, in a fixed
    order, what the offer gives no figure for, or one in another currency: shares, money, time,
    terms. Of two equal sums the fixed order decides.
    """
    asked = [gap for gap in GAPS if gap.is_open(offer)]
    asked.sort(key=lambda gap: (not gap.first, -gap.stake(offer)))
    return tuple(gap.question for gap in asked)
