"""A real day by which a reply is needed."""

from __future__ import annotations

from datetime import date

from offerbook.core.calendar import add_business_days
from offerbook.core.fact import Fact
from offerbook.core.model.offer import Offer
from offerbook.core.negotiation.deadlines import due_day, due_fact, reply_by
from offerbook.core.negotiation.leverage import unusable
from offerbook.core.negotiation.phrase import pick
from offerbook.core.negotiation.situation import Situation
from offerbook.core.negotiation.text import Point
from offerbook.core.saying import Day, Saying, say

SOURCE = "Moore, 2004: against expectation, moderate deadlines improved outcomes"

_OWN = (
    "You asked for my answer by {day}, so a reply by {by} would help me to decide.",
    "With your date of {day} in mind, a word from you by {by} would help me to decide.",
    "My answer is due to you on {day}; a reply by {by} would leave me time to decide.",
    "So that I can keep to your date of {day}, it would help to hear from you by {by}.",
)
_OWN_WRITTEN = (
    "You asked for my answer by {day}, so it would help to have any change in writing by {by}.",
    "To keep to your date of {day}, I would be glad of a reply in writing by {by}.",
    "My answer is due to you on {day}; having whatever we agree in writing by {by} would help.",
    "So that I can answer by {day}, it would help to have any new terms in writing by {by}.",
    "With your date of {day} in mind, a reply by {by}, with any change in writing, would help.",
)
_WARM = (
    "So that we can settle it by {day}, it would help to have where we stand in writing by {by}.",
    "You asked for my answer by {day}, so I would be glad if we had it in writing by {by}.",
    "With your date of {day} in mind, I hope that we can have it in writing by {by}.",
)
_OTHER = (
    "My answer to another offer is due on {day}, so a reply by {by} would help.",
    "I must answer another offer by {day}; hearing from you by {by} would help.",
    "Another offer waits for my answer until {day}, so it would help to hear from you by {by}.",
)
_OTHER_WRITTEN = (
    "My answer to another offer is due on {day}, so a reply in writing by {by} would help.",
    "I must answer another offer by {day}; having any change in writing by {by} would help.",
    "Another offer waits for me until {day}; a reply in writing by {by} would help.",
)


def point(situation: Situation) -> Point | None:
    """Name the day by which a reply would help, and the deadline it comes from.

    The deadline is the first one among the written and open offers that may be spoken of: not one
    that is lower and worth less, and inside the present employer no other one at all. The reply
    is wanted one business day before the first deadline of all, so that there is time to act; that
    day alone says nothing of others. Silent where no deadline was named or no day is left.

    Source: Moore, "The unexpected benefits of final deadlines in negotiation", Journal of
    Experimental Social Psychology 2004.
    """
    saying = _said(situation, _OWN, _OTHER)
    return None if saying is None else Point("deadline", saying, SOURCE)


def with_writing(situation: Situation) -> Saying | None:
    """Return the same with the wish to have what is agreed in writing, or None where it is silent.

    One sentence for both, so that a text does not end in a row of questions.
    """
    return _said(situation, _OWN_WRITTEN, _OTHER_WRITTEN)


def _said(situation: Situation, own: tuple[str, ...], other: tuple[str, ...]) -> Saying | None:
    first = _first(situation)
    if first is None:
        return None
    due, offer = first
    day = add_business_days(due, -1)
    reply = reply_by(situation) or (day if day > situation.today else None)
    if reply is None:
        return None
    named = due_fact(situation, offer, due)
    wanted = Fact("reply wanted by", reply, "", "", "deadline − 1 business day", (named,))
    templates = own if offer.application == situation.application else other
    said = (say(one, wanted, day=Day(due), by=Day(reply)) for one in templates)
    warm = (say(one, wanted, day=Day(due), by=Day(reply)) for one in _WARM)
    with_us = templates is _OWN_WRITTEN
    return pick(situation, "deadline", *said, warm=tuple(warm) if with_us else ())


def _first(situation: Situation) -> tuple[date, Offer] | None:
    """Return the first deadline that may be spoken of, with its offer, or None."""
    left_out = {one.id for one in unusable(situation)}
    found = [
        (day, one.id, one)
        for one in situation.with_status("open")
        if (day := due_day(situation, one)) is not None
        and one.id not in left_out
        and (one.application == situation.application or not situation.employer.internal)
    ]
    if not found:
        return None
    day, _, offer = min(found)
    return day, offer
