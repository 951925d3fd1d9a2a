"""What to look at before anything is signed; for the person's eyes only."""

from __future__ import annotations

from collections.abc import Iterator

from offerbook.core.negotiation.accept import under_floor
from offerbook.core.negotiation.before_signing import unsettled
from offerbook.core.negotiation.given_away import given_away
from offerbook.core.negotiation.situation import Situation
from offerbook.core.negotiation.target import Room
from offerbook.core.saying import Name, Saying, say


def flags(situation: Situation, space: Room | None) -> tuple[Saying, ...]:
    """Return every warning that holds, the gravest first."""
    chosen = (space.outside,) if space is not None and space.outside is not None else ()
    return (
        *_floor(space),
        *_ranking(situation),
        *(one.saying for one in unsettled(situation, space)),
        *chosen,
        *given_away(situation),
    )


def _floor(space: Room | None) -> Iterator[Saying]:
    if space is not None and under_floor(space) and space.floor is not None:
        yield say(
            "Do not sign it as it stands: it is under the lowest you would sign.", space.floor.fact
        )


def _ranking(situation: Situation) -> Iterator[Saying]:
    chosen = situation.preferences.first_choice
    leader = situation.ranking.leader if situation.ranking else None
    having = {one.application for one in situation.with_status("open")}
    known = situation.book.applications
    if chosen is None or leader is None or chosen.application not in having & known.keys():
        return
    leading = situation.book.offers[leader]
    if leading.application != chosen.application:
        template = "You would take {chosen} today, but by your own weights {leader} leads."
        if situation.preferences.weights is None:
            template = (
                "You would take {chosen} today, but {leader} leads; that is by equal weights, "
                "which are not yet yours."
            )
        yield say(
            template,
            chosen=Name(situation.book.applications[chosen.application].company),
            leader=Name(situation.company(leading)),
        )
