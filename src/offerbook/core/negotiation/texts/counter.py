"""The counter-offer e-mail: thanks, one ask with one or two reasons, a second way, a question."""

from __future__ import annotations

from offerbook.core.negotiation.phrase import (
    closing,
    first_choice,
    greeting,
    keen,
    open_question,
    pick,
    role_fact,
    subject,
    thanks_for_offer,
)
from offerbook.core.negotiation.points import deadline, missing_terms, start_date
from offerbook.core.negotiation.points.rules import REASONS, points
from offerbook.core.negotiation.situation import Situation
from offerbook.core.negotiation.stance import Stance, stance
from offerbook.core.negotiation.target import room
from offerbook.core.negotiation.text import Ask, Outgoing, Refusal
from offerbook.core.negotiation.texts.asking import asked, next_lever, second_way, together
from offerbook.core.negotiation.texts.counter_refused import refused
from offerbook.core.saying import Name, Saying, say

MOST_REASONS = 2
"""Few reasons, hard to argue with: Maaravi et al., 2011."""


def write(situation: Situation) -> Outgoing | Refusal:
    """Return the e-mail, or why it is not written and what would change that."""
    now, space = stance(situation), room(situation)
    reasons = points(situation, REASONS)[:MOST_REASONS]
    found = refused(situation, now, space, reasons)
    if isinstance(found, Refusal):
        return found
    role = Name(situation.employer.role)
    return Outgoing(
        "counter",
        situation.application,
        subject(
            situation,
            say("Your offer: {role}", role_fact(situation), role=role),
            say("Your offer"),
        ),
        greeting(situation),
        (
            _opening(situation),
            (_lead(situation), *(point.saying for point in reasons)),
            _request(situation, now, found, hard=space is not None and space.lowest_out_of_reach),
            _rest(situation),
        ),
        closing(situation),
        situation.preferences.name,
    )


def _opening(situation: Situation) -> tuple[Saying, ...]:
    first = first_choice(situation)
    return (thanks_for_offer(situation), keen(situation), *((first,) if first else ()))


def _lead(situation: Situation) -> Saying:
    return pick(
        situation,
        "lead",
        say("Before I answer, there is one point I would like to raise with you."),
        say("One point is still open for me, and I would like to talk it through with you."),
        say("There is one thing I would like to discuss with you before I answer."),
    )


def _request(
    situation: Situation, now: Stance, ask: Ask | None, *, hard: bool
) -> tuple[Saying, ...]:
    lines = []
    if now.row == "P4" and hard:
        lines.append(say("The current terms are hard for me to make work."))
    if ask is None:
        lines += next_lever(situation, now)
    else:
        lines += _base(situation, now, ask)
    return (*lines, *together(situation))


def _base(situation: Situation, now: Stance, ask: Ask) -> list[Saying]:
    lines = [asked(situation, ask)]
    if situation.permissions.would_sign_at:
        lines.append(say("At that figure I would sign."))
    other = second_way(situation, now)
    return lines if other is None else [*lines, other]


def _rest(situation: Situation) -> tuple[Saying, ...]:
    before = (start_date.point(situation), missing_terms.point(situation))
    told = tuple(one.saying for one in before if one is not None)
    reply = deadline.point(situation)
    by = () if reply is None else (reply.saying,)
    return (*told, _in_writing(situation), *by, open_question(situation))


def _in_writing(situation: Situation) -> Saying:
    return pick(
        situation,
        "in writing",
        say("If anything changes, could you send me the new terms in writing?"),
        say("Could you put whatever we agree into writing?"),
        say("Once we agree, could I have the updated terms in writing?"),
    )
