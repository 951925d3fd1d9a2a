"""What an application without an offer must pay to be first; private by nature."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from offerbook.core.fact import PrivateFact
from offerbook.core.model.application import Application
from offerbook.core.model.offer import Offer
from offerbook.core.model.pay_parts import BaseSalary
from offerbook.core.ranking.breakeven import Value, break_even_base
from offerbook.core.ranking.contest import Contest
from offerbook.core.ranking.standing import BreakEven
from offerbook.core.saying import Amount, Name, Saying, say


def break_even_pending(
    application: Application, held: Contest, value: Value, *, against: Sequence[str] = ()
) -> BreakEven:
    """Return the base that a pending application must pay to lead, money being open.

    Its fit scores and hoped start count as they stand; nothing but base is counted as pay, and
    a hoped base is not looked at. What is missing counts against it.

    Args:
        application: one without an offer in the contest.
        held: the offers to beat.
        value: values an offer under the book's preferences.
        against: ids of offers to beat; empty for all.

    Returns:
        As `break_even_base`, with the application's id as `offer` and no present base. Its
        facts are private: none of it may stand in a text that leaves.
    """
    offer = hoped_offer(application, held.book.preferences.currency)
    found = break_even_base(offer, held, value, against=against)
    return replace(found, present=None, why=_private(application, found))


def hoped_offer(application: Application, currency: str) -> Offer:
    """Return the terms that an application would bring if pay were base alone.

    Args:
        application: its hoped start is used, and the currency it is hoped or posted in.
        currency: of the preferences, where the application names none.
    """
    hoped, band = application.hoped, application.band
    named = (hoped.currency if hoped else None) or (band.currency if band else None)
    return Offer(
        id=application.id,
        application=application.id,
        currency=named or currency,
        start=hoped.start if hoped else None,
        base=BaseSalary(amount=Decimal(1)),
    )


def _private(application: Application, found: BreakEven) -> Saying:
    facts = [
        PrivateFact(
            f"your score for {key} at {application.company}", score, f"{found.offer} fit.{key}"
        )
        for key, score in application.fit.items()
    ]
    if application.hoped and application.hoped.start:
        start = application.hoped.start
        where = f"{application.id} hoped.start"
        facts.append(PrivateFact(f"hoped start at {application.company}", start, where))
    if found.wins is None or found.loses is None:
        return replace(found.why, facts=(*found.why.facts, *facts))
    return say(
        "{who} must pay a base of {wins} a year to lead, nothing else counted; {loses} is not "
        "enough.",
        *facts,
        who=Name(application.company),
        wins=Amount(found.wins, found.currency),
        loses=Amount(found.loses, found.currency),
    )
