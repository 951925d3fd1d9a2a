"""The counter-offer e-mail: thanks, one ask with one or two reasons, a second way, a question."""

from __future__ import annotations

from offerbook.core.negotiation.phrase import (
    closing,
    first_choice,
    greeting,
    keen,
    may_sign,
    open_question,
    pick,
    relational,
    role_fact,
    subject,
)
from offerbook.core.negotiation.picking import chance
from offerbook.core.negotiation.points import achievement, deadline, missing_terms, start_date
from offerbook.core.negotiation.points.rules import REASONS, points
from offerbook.core.negotiation.proposals import complete, equal
from offerbook.core.negotiation.questions import equity_questions
from offerbook.core.negotiation.situation import Situation
from offerbook.core.negotiation.stance import Stance, stance
from offerbook.core.negotiation.target import Room, room
from offerbook.core.negotiation.text import Ask, Outgoing, Refusal
from offerbook.core.negotiation.texts.asking import asked, asked_fact, figure, next_lever
from offerbook.core.negotiation.texts.beside import (
    either,
    moving,
    package,
    second_way,
    whole_package,
)
from offerbook.core.negotiation.texts.counter_refused import refused
from offerbook.core.negotiation.texts.leading import lead, why_lead
from offerbook.core.negotiation.texts.so_far import thanks
from offerbook.core.saying import Name, Saying, say

MOST_REASONS = 2
"""Few reasons, hard to argue with: Maaravi et al., 2011."""

Paragraph = tuple[Saying, ...]


def write(situation: Situation) -> Outgoing | Refusal:
    """Return the e-mail, or why it is not written and what would change that."""
    now, space = stance(situation), room(situation)
    reasons = points(situation, REASONS)[: _most_reasons(situation, now)]
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
            *_asking(situation, now, space, found, tuple(one.saying for one in reasons)),
            _rest(situation, settled=found is None or "P6b" in now.modifiers),
        ),
        closing(situation),
        situation.preferences.name,
    )


def _most_reasons(situation: Situation, now: Stance) -> int:
    """Return how many reasons there is room for beside questions, moving costs or a start."""
    full = _questions(situation, now) or moving(situation, now) or start_date.point(situation)
    return 1 if full else MOST_REASONS


def _opening(situation: Situation) -> Paragraph:
    first = first_choice(situation)
    return (*thanks(situation), keen(situation), *((first,) if first else ()))


def _asking(
    situation: Situation, now: Stance, space: Room | None, ask: Ask | None, reasons: Paragraph
) -> tuple[Paragraph, ...]:
    """Return the ask and its reasons; which comes first hangs on the data, as either is good.

    Where the base is settled there is nothing to argue for, so that the reasons stay away.
    Questions that decide come before any figure.
    """
    before = _questions(situation, now)
    if ask is None:
        settled = () if situation.employer.graded else moving(situation, now)
        first, *others = next_lever(situation, now)
        return (*before, (first, *_grounds(situation), *others, *settled, *_worth(situation)))
    begin = lead(situation, now)
    request = _request(situation, now, space, ask)
    if chance(situation, "order", 2) or now.row == "P4":
        return (*before, (begin, *reasons), request)
    why = (why_lead(situation),) if len(reasons) > 1 else ()
    return (*before, (begin, *request), (*why, *reasons))


def _grounds(situation: Situation) -> Paragraph:
    """Return what bears on the step within a grade: what was done, and no market."""
    did = achievement.point(situation) if situation.employer.graded else None
    return () if did is None else (did.saying,)


def _worth(situation: Situation) -> Paragraph:
    if situation.employer.graded:
        return ()
    return (
        pick(
            situation,
            "worth",
            say("That would make it easier for me to say yes."),
            say("It would help me to come to a clear answer."),
            say("Something of that kind would help me to decide."),
            warm=(
                say("That would help us to begin on terms that we are both glad of."),
                say("It would help me to say yes, and I would be glad of your advice on it."),
            ),
        ),
    )


def _questions(situation: Situation, now: Stance) -> tuple[Paragraph, ...]:
    """Return what has to be answered first: the equity of a startup, or what decides the order."""
    if situation.employer.startup:
        found = equity_questions(situation)
    else:
        point = missing_terms.point(situation) if now.row == "P3" else None
        found = () if point is None else (point.saying,)
    if not found:
        return ()
    before = pick(
        situation,
        "questions first",
        _may_i(several=len(found) > 1),
        say("So that I can weigh the offer as a whole, there is something to ask first."),
    )
    return ((before, *found),)


def _may_i(*, several: bool) -> Saying:
    if several:
        return say("May I begin with some questions, so that I see the offer as a whole?")
    return say("May I begin with a question, so that I see the offer as a whole?")


def _request(situation: Situation, now: Stance, space: Room | None, ask: Ask) -> Paragraph:
    what = figure(situation, ask)
    whole, other = complete(situation), equal(situation)
    if whole is not None and now.row in {"P4", "P5b"}:
        said = package(situation, what, whole, ask.currency)
        return (Saying(said.template, said.slots, (asked_fact(ask), *said.facts)),)
    if now.row == "P4":
        in_words = whole_package(situation, what, now)
        if in_words is not None:
            facts = (asked_fact(ask), *in_words.facts)
            return (Saying(in_words.template, in_words.slots, facts),)
    sign = (say("At that figure I would sign."),) if may_sign(situation, space) else ()
    moved = moving(situation, now)
    if moved:
        return (asked(situation, ask), *sign, *moved)
    if other is not None and not sign and now.row in {"P5a", "P5b"}:
        first, *rest = either(situation, what, other, ask.currency)
        return (Saying(first.template, first.slots, (asked_fact(ask), *first.facts)), *rest)
    return (asked(situation, ask), *sign, *second_way(situation, now))


def _rest(situation: Situation, *, settled: bool) -> Paragraph:
    start = start_date.point(situation)
    told = () if start is None else (start.saying,)
    written = deadline.with_writing(situation) or _in_writing(situation)
    return (*told, written, open_question(situation, settled=settled))


def _in_writing(situation: Situation) -> Saying:
    if relational(situation):
        return say("Whatever we arrive at together, I would be glad to have it in the letter.")
    return pick(
        situation,
        "in writing",
        say("Whatever we agree, I would be glad to have it in the letter."),
        say("Once we agree, an updated letter would let me give you my answer at once."),
        say("I would be glad of any change in writing, so that everything stands in one place."),
    )
