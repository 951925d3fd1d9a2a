"""The one sentence: who leads and why, or what decides."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from offerbook.core.fact import Fact
from offerbook.core.ranking.entrant import Entrant, lead
from offerbook.core.ranking.questions import Unknown, deciding
from offerbook.core.ranking.versus import differences
from offerbook.core.saying import Name, Names, Number, Saying, Slot, say


def verdict(
    entrants: Sequence[Entrant],
    leader: Entrant | None,
    tied: Sequence[Entrant],
    open_points: Sequence[Unknown],
) -> Saying:
    """Return who leads with the reason, the tie, or the question that decides.

    Args:
        entrants: best first.
        leader: the one ahead for every completion of what is missing, if any; then the first.
        tied: those that share the first place exactly.
        open_points: what is missing and could change the order, most decisive first.
    """
    if not entrants:
        return say("There is no offer to rank yet.")
    if leader is not None:
        return _leads(leader, entrants[1]) if len(entrants) > 1 else _alone(leader)
    if tied:
        template = "{who} tie exactly for the first place."
        return say(template, who=Names(tuple(one.name for one in tied)))
    question = deciding(open_points)
    return question if question is not None else _level(entrants)


def _alone(leader: Entrant) -> Saying:
    if leader.low == leader.high:
        template = "{who} is the only offer ranked, at {score} of 100 points."
        return say(template, who=Name(leader.name), score=Number(leader.score, 1))
    return say(
        "{who} is the only offer ranked, at {low} to {high} of 100 points.",
        who=Name(leader.name),
        low=Number(leader.low, 1),
        high=Number(leader.high, 1),
    )


def _leads(leader: Entrant, second: Entrant) -> Saying:
    found = differences(leader.contributions, second.contributions)
    gap = lead(leader, second)
    pro, con = found[0], min(found, key=lambda one: one.points)
    facts: tuple[Fact, ...] = (*pro.one.facts, *pro.other.facts)
    slots: dict[str, Slot] = {
        "leader": Name(leader.name),
        "second": Name(second.name),
        "gap": Number(gap.low, 1),
        "pro": Name(pro.label),
    }
    sure = gap.low == gap.high
    if con.points >= 0:
        template = (
            "{leader} leads {second} by {gap} points: ahead on {pro}, behind on nothing."
            if sure
            else "{leader} leads {second} by at least {gap} points: ahead on {pro}, "
            "behind on nothing known."
        )
        return say(template, *facts, **slots)
    template = (
        "{leader} leads {second} by {gap} points: ahead most on {pro}, behind most on {con}."
        if sure
        else "{leader} leads {second} by at least {gap} points: ahead most on {pro}, "
        "behind most on {con}."
    )
    both = (*facts, *con.one.facts, *con.other.facts)
    return say(template, *both, con=Name(con.label), **slots)


def _level(entrants: Sequence[Entrant]) -> Saying:
    """Return why offers with equal scores are not called a tie."""
    level = list(takewhile(lambda one: one.score == entrants[0].score, entrants))
    labels = dict.fromkeys(
        given.label
        for one in level
        for given in one.contributions
        if given.weight > 0 and given.beyond in {"worst", "best"}
    )
    return say(
        "{who} come out level only because {what} lies beyond your scale: widen it to tell them "
        "apart.",
        who=Names(tuple(one.name for one in level)),
        what=Names(tuple(labels)),
    )
