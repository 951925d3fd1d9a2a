"""A real day by which a reply is needed."""

from __future__ import annotations

from offerbook.core.fact import Fact
from offerbook.core.negotiation.deadlines import binding, due_fact, reply_by
from offerbook.core.negotiation.phrase import pick
from offerbook.core.negotiation.situation import Situation
from offerbook.core.negotiation.text import Point
from offerbook.core.saying import Day, Saying, say

SOURCE = "Moore, 2004: against expectation, moderate deadlines improved outcomes"


def point(situation: Situation) -> Point | None:
    """Name the day by which a reply would help, and the deadline it comes from.

    The deadline is the first one among written and open offers; the reply is wanted one
    business day earlier. Silent where no deadline was named or no day is left before it, and
    where it is another employer's in a move inside the present one: that reads as a threat.

    Source: Moore, "The unexpected benefits of final deadlines in negotiation", Journal of
    Experimental Social Psychology 2004.
    """
    first, reply = binding(situation), reply_by(situation)
    if first is None or reply is None:
        return None
    offer, due = first
    if situation.employer.internal and offer.application != situation.application:
        return None
    named = due_fact(situation, offer, due)
    wanted = Fact("reply wanted by", reply, "", "", "deadline − 1 business day", (named,))
    own = offer.application == situation.application
    say_it = _own if own else _other
    return Point("deadline", say_it(situation, wanted, Day(due), Day(reply)), SOURCE)


def _own(situation: Situation, wanted: Fact, day: Day, by: Day) -> Saying:
    return pick(
        situation,
        "deadline",
        say(
            "You asked for my answer by {day}, so a reply by {by} would help me to decide.",
            wanted,
            day=day,
            by=by,
        ),
        say(
            "With your date of {day} in mind, could you let me know by {by}?",
            wanted,
            day=day,
            by=by,
        ),
    )


def _other(situation: Situation, wanted: Fact, day: Day, by: Day) -> Saying:
    return pick(
        situation,
        "deadline",
        say(
            "My answer to another offer is due on {day}, so a reply by {by} would help.",
            wanted,
            day=day,
            by=by,
        ),
        say(
            "I must answer another offer by {day}; hearing from you by {by} would help.",
            wanted,
            day=day,
            by=by,
        ),
    )
