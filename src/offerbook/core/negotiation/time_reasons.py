"""What can be said for more time where no other process is waited for: never a word on pay."""

from __future__ import annotations

from offerbook.core.fact import Fact
from offerbook.core.negotiation.questions import questions
from offerbook.core.negotiation.situation import Situation
from offerbook.core.saying import Saying, say

_NOT_PAY = frozenset({"start", "time.leave_days", "terms.probation_months"})
_MOST = 2


def time_reasons(situation: Situation) -> tuple[Saying, ...]:
    """Return true reasons to ask for time, as they may leave; empty where only pay is open.

    First what they have not stated and is not pay, then a clause that is open, then another
    offer in writing, but none in a move inside the present employer. Questions in the person's
    own words are left out: they may be about pay.
    """
    unknown = tuple(one.saying for one in questions(situation) if one.path in _NOT_PAY)[:_MOST]
    if unknown:
        return (say("Before I can decide, some points are still open for me."), *unknown)
    terms = situation.terms
    clauses = terms.clause if terms is not None else ()
    for at, clause in enumerate(clauses):
        if clause.status in {"open", "asked"}:
            where = f"{situation.offer} clause[{at}].status"
            return (
                say(
                    "One clause of the offer is still open for me, and I want to understand it.",
                    Fact("clause not settled", clause.status, where),
                ),
            )
    others = () if situation.employer.internal else situation.with_status("open")
    for other in others:
        if other.application != situation.application:
            fact = Fact("another written and open offer", other.id, other.id)
            return (
                say(
                    "I also hold another written offer, and I want to give you an answer that "
                    "holds.",
                    fact,
                ),
            )
    return ()
