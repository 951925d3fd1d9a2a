"""Where a figure that may leave lets its reader work out one that must not; private."""

from __future__ import annotations

import re
from collections.abc import Iterator

from offerbook.core.negotiation.lint.tokens import figures
from offerbook.core.negotiation.points import first_year_gap, recurring_gap, rival_base
from offerbook.core.negotiation.present_pay import hidden
from offerbook.core.negotiation.situation import Situation
from offerbook.core.saying import Name, Saying, say


def given_away(situation: Situation) -> tuple[Saying, ...]:
    """Return a warning for every permitted figure or word that gives away a hidden one."""
    return (*_rival(situation), *_own_words(situation))


def _rival(situation: Situation) -> Iterator[Saying]:
    """Warn where the exact terms of a rival tell who it is, or what it pays in all.

    Silent without the permission to disclose amounts, where no reason names one, and, for the
    name, where employers may be named anyway.
    """
    if not situation.permissions.disclose_amounts:
        return
    base, gap = rival_base.point(situation), recurring_gap.point(situation)
    once = first_year_gap.point(situation)
    if any((base, gap, once)) and not situation.permissions.name_companies:
        yield say(
            "The texts name no other employer, but the exact terms of an offer can tell who made "
            "it: a band is often public."
        )
    if gap is not None:
        yield say(
            "From the gap in recurring pay and their own offer they can work out all that the "
            "other one pays."
        )


def _own_words(situation: Situation) -> Iterator[Saying]:
    """Warn where words of the person's own, which texts repeat, hold a figure or name to hide."""
    secret = {fact.value: fact for fact in hidden(situation)}
    named = () if situation.permissions.name_companies else _others(situation)
    for words in _repeated(situation):
        for figure in figures(words, ()):
            fact = secret.get(figure.value)
            if fact is not None:
                yield say(
                    "Your words “{words}” hold a figure to keep to yourself: {name}.",
                    fact,
                    words=Name(words),
                    name=Name(fact.name),
                )
        folded = _folded(words)
        for company in named:
            if _folded(company) in folded and _names(company, words):
                yield say(
                    "Your words “{words}” name {company}, and you have not allowed that.",
                    words=Name(words),
                    company=Name(company),
                )


def _names(company: str, words: str) -> bool:
    return bool(re.search(rf"\b{re.escape(company)}(?!\w)", words, re.IGNORECASE))


def _folded(text: str) -> str:
    """Return `text` so that two which match but for their case are the same.

    A pattern is built only where this says that it may match: who follows a thousand companies
    would else wait for a thousand patterns, each time that a stance is asked for. Neither step
    alone is enough for all letters that such a pattern takes for the same, as a dotless i for i.
    """
    return text.upper().casefold()


def _others(situation: Situation) -> tuple[str, ...]:
    own = situation.employer.company.casefold()
    listed = (one.company for one in situation.book.applications.values())
    return tuple(one for one in dict.fromkeys(listed) if one.casefold() not in own)


def _repeated(situation: Situation) -> Iterator[str]:
    if situation.employer.specific:
        yield situation.employer.specific
    for one in situation.private.achievement:
        if one.application in ("", situation.application):
            yield one.text
