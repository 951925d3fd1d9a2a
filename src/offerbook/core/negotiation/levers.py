"""What can be asked for, in the order of the decision table."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from offerbook.core.negotiation.rounds import is_closed, is_left_out
from offerbook.core.negotiation.situation import Situation
from offerbook.core.saying import Saying, say

Lever = Literal[
    "answers",
    "base",
    "date",
    "effective_date",
    "equity",
    "flexible",
    "grade_step",
    "information",
    "leave",
    "notice",
    "payment",
    "rate",
    "release",
    "relocation",
    "resources",
    "review",
    "sign_on",
    "start",
    "term",
    "training",
    "written",
]

_PART = {
    "effective_date": "start",
    "equity": "grant",
    "flexible": "time",
    "grade_step": "base",
    "leave": "time",
    "notice": "terms",
    "payment": "terms",
    "rate": "base",
    "release": "start",
    "review": "terms",
}
"""The table of the offer that a lever would change, where its name is another."""

_WORDS = {
    "answers": say("answers to what is not stated"),
    "base": say("base"),
    "date": say("a later day for your answer"),
    "effective_date": say("the day from which the new pay counts"),
    "equity": say("equity"),
    "flexible": say("days at home, in writing"),
    "grade_step": say("the step within the grade"),
    "information": say("the day on which they decide"),
    "leave": say("days of leave, or leave already booked"),
    "notice": say("notice, on both sides"),
    "payment": say("when invoices are paid"),
    "rate": say("rate"),
    "release": say("an earlier release from your present job"),
    "relocation": say("help with moving"),
    "resources": say("resources and title"),
    "review": say("a dated review of pay"),
    "sign_on": say("sign-on payment"),
    "start": say("start date"),
    "term": say("length of the contract"),
    "training": say("training"),
    "written": say("the terms in writing"),
}


def words(lever: Lever) -> Saying:
    """Return a lever as a person says it."""
    return _WORDS[lever]


_BY_RATE: frozenset[Lever] = frozenset(
    ("rate", "term", "notice", "payment", "start", "answers", "date", "information", "written")
)
"""What can be asked for where a day or hour rate is paid: nothing that belongs to employment."""

_INSIDE: frozenset[Lever] = frozenset(("sign_on", "equity", "release"))
"""What has no place in a move inside the present employer."""

_FIRST_ASK: frozenset[Lever] = frozenset(("sign_on", "equity"))
"""What is too much beside the one gentle ask of somebody in the first years of a career."""


def fitting(situation: Situation, levers: Iterable[Lever]) -> tuple[Lever, ...]:
    """Return the levers that make sense for this kind of work, in order.

    A rate is a business of rate and terms; nobody is signed on by their own employer; somebody
    in the first years of a career with nothing in hand makes one gentle ask; where cash is short
    and equity makes up for it, the answers about the equity come first.
    """
    found = tuple(levers)
    if situation.by_rate:
        found = tuple(one for one in found if one in _BY_RATE)
    if situation.employer.internal:
        found = tuple(one for one in found if one not in _INSIDE)
    if situation.private.junior:
        found = tuple(one for one in found if one not in _FIRST_ASK)
    if situation.employer.startup and "answers" in found:
        found = ("answers", *found)
    return tuple(dict.fromkeys(found))


def still_open(situation: Situation, levers: Iterable[Lever]) -> tuple[Lever, ...]:
    """Return the levers that fit, that they have not closed and the person would ask for."""
    wanted = {one: _PART.get(one, one) for one in fitting(situation, levers)}
    return tuple(
        one
        for one, part in wanted.items()
        if not is_closed(situation, part) and not is_left_out(situation, part)
    )
