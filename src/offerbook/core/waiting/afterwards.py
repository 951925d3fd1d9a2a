"""What is worth keeping in view once a job has been accepted."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from offerbook.core.calendar import add_months
from offerbook.core.fact import Fact
from offerbook.core.model.book import Book
from offerbook.core.model.offer import Offer
from offerbook.core.model.pay_parts import Clawback
from offerbook.core.saying import Day, Name, Saying, say
from offerbook.core.waiting.clashes import company_of
from offerbook.core.waiting.items import Item
from offerbook.core.waiting.offers import Overview

STAYS = timedelta(days=14)
"""How long a review that was agreed stays due after its day."""


def afterwards(book: Book, seen: Overview, today: date) -> Iterator[Item]:
    """Return reviews of pay, ends of probation and ends of duties to repay."""
    for offer in seen.in_force:
        if seen.states[offer.id].status == "accepted":
            yield from _kept(book, offer, today)


def _kept(book: Book, offer: Offer, today: date) -> Iterator[Item]:
    name = offer.application or ""
    company = Name(company_of(book, name))
    yield from _review(offer, name, company, today)
    if offer.start is None:
        return
    months = offer.terms.probation_months if offer.terms else None
    if months and (end := add_months(offer.start, months)) >= today:
        fact = Fact("probation", months, f"{offer.id} terms.probation_months", "months")
        saying = say("Probation at {company} ends on {day}.", fact, company=company, day=Day(end))
        yield Item("probation", end, name, offer.id, saying, None)
    for what, clawback, where in _clawbacks(offer):
        end = add_months(offer.start, clawback.full_until_month + clawback.then_prorata_months)
        if end > offer.start and end >= today:
            fact = Fact(f"duty to repay the {what}", end, f"{offer.id} {where}")
            yield Item("clawback", end, name, offer.id, _free(what, company, end, fact), None)


def _review(offer: Offer, name: str, company: Name, today: date) -> Iterator[Item]:
    """Yield the review of pay: as agreed later, else as the letter has it, else as it was said."""
    said = {
        one.settled is not None: (one.value, f"promised[{at}].value")
        for at, one in enumerate(offer.promised)
        if one.path == "terms.review_on" and isinstance(one.value, date)
    }
    stated = offer.terms.review_on if offer.terms else None
    written = None if stated is None else (stated, "terms.review_on")
    agreed = said.get(True) or written
    on, where = agreed or said.get(False) or (None, "")
    if on is None or today > on + STAYS:
        return
    fact = Fact("review of pay", on, f"{offer.id} {where}")
    template = "{company} agreed to review your pay on {day}."
    if agreed is None:
        template = "{company} said that it would review your pay on {day}; it is not in the letter."
    yield Item(
        "review", on, name, offer.id, say(template, fact, company=company, day=Day(on)), None
    )


def _free(what: str, company: Name, end: date, fact: Fact) -> Saying:
    return say(
        "From {day} nothing of the {what} from {company} need be paid back.",
        fact,
        day=Day(end),
        what=Name(what),
        company=company,
    )


def _clawbacks(offer: Offer) -> Iterator[tuple[str, Clawback, str]]:
    for at, one in enumerate(offer.sign_on):
        if one.clawback is not None:
            yield "sign-on", one.clawback, f"sign_on[{at}].clawback"
    if offer.relocation is not None and offer.relocation.clawback is not None:
        yield "moving money", offer.relocation.clawback, "relocation.clawback"
