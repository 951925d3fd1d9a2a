"""The rows about what is known, and about money: P2 to P5."""

from __future__ import annotations

from fractions import Fraction

from offerbook.core.negotiation.accept import better_liked
from offerbook.core.negotiation.lines import Figure
from offerbook.core.negotiation.no_rate import no_rate
from offerbook.core.negotiation.picking import may_say_first_choice
from offerbook.core.negotiation.questions import questions
from offerbook.core.negotiation.rivals import CLOSE, Rival, figure_needed, rivals
from offerbook.core.negotiation.row import Found, Next
from offerbook.core.negotiation.situation import Situation
from offerbook.core.negotiation.target import Room
from offerbook.core.saying import Name, Percent, Saying, say

_NEAR = say(
    "What you aim for and the other offer are both within {close}.", close=Percent(100 * CLOSE)
)

_OF_THE_OFFER = frozenset({"money", "start"})


def spoken(situation: Situation) -> Found | None:
    """Return P2: what was only said is not an offer yet."""
    state = situation.state
    if state is None or state.status != "spoken":
        return None
    return Found(
        "P2",
        say("Ask for it in writing; show interest, and do not say yes yet."),
        (say("{company} has told you, not written.", company=Name(situation.employer.company)),),
        ("written", "information"),
        (Next("in_writing", situation.application),),
    )


def critical(situation: Situation, space: Room | None) -> Found | None:
    """Return P3: a term that is not stated could turn the order round."""
    ask = (Next("counter", situation.application),)
    if space is None:
        return _not_comparable(situation)
    question = _deciding(situation)
    if question is None:
        return None
    return Found(
        "P3",
        say("Ask what is missing first, and at most one question about cash with it."),
        (question,),
        ("answers",),
        ask,
    )


def _not_comparable(situation: Situation) -> Found:
    """Return what keeps its pay from being compared: no rate of the person's, or no base."""
    ask = (Next("questions", situation.application),) if questions(situation) else ()
    missing = no_rate(situation)
    if missing is not None:
        saying = say("Enter the rate of exchange first; without it no pay here can be compared.")
        return Found("P3", saying, (missing,), ("answers",), ask)
    saying = say("Ask what the base is before anything else.")
    return Found("P3", saying, (say("The base is not stated."),), ("answers",), ask)


def _deciding(situation: Situation) -> Saying | None:
    ranking = situation.ranking
    if ranking is None or ranking.leader or ranking.tied or not ranking.questions:
        return None
    open_here = any(
        standing.offer == situation.offer
        and part.criterion in _OF_THE_OFFER
        and part.low != part.high
        for standing in ranking.standings
        for part in standing.contributions
    )
    return ranking.questions[0] if open_here else None


def out_of_reach(situation: Situation, space: Room | None) -> Found | None:
    """Return P4: even the highest ask leaves the offer under the lowest line."""
    least = space.reservation if space is not None else None
    if space is None or least is None or not space.out_of_reach:
        return None
    why = say("Even the highest base you could ask for is under the lowest you would sign.")
    if not space.lowest_out_of_reach:
        why = say(
            "Even the highest base you could ask for is under the {name}.",
            least.fact,
            name=Name(least.fact.name),
        )
    return Found(
        "P4",
        say("Ask once for a complete package, and be ready to decline."),
        (why,),
        ("base", "equity", "sign_on", "review"),
        (Next("counter", situation.application),),
    )


def within_reach(situation: Situation, space: Room | None) -> Found:
    """Return P5c, P5d, P5b or P5a, the first that holds.

    Gaps are compared on recurring pay, in the same currency and unit.
    """
    best = next(iter(rivals(situation)), None)
    if space is None or _at_aim(space):
        return Found(
            "P5c",
            _taking(situation),
            (_met(space),),
            ("start", "leave", "flexible"),
        )
    ahead = None if best is None else _ahead(best, space)
    if best is not None and ahead is not None:
        if abs(ahead) < CLOSE and _gap_to_target(space) < CLOSE:
            return Found(
                "P5d",
                say("Decide on fit; at most one small thing to ask for."),
                (_NEAR,),
                ("start", "leave", "flexible"),
            )
        if ahead > CLOSE:
            return _rival_ahead(situation, best, ahead)
    return _outside_figure(situation, space)


def _met(space: Room | None) -> Saying:
    if space is None or _stated_aim(space) is not None:
        return say("The offer is at what you aim for.")
    return say("You have named no aim, and the offer is at every outside figure in your book.")


def _taking(situation: Situation) -> Saying:
    other = better_liked(situation)
    if other is None:
        return say(
            "Accept, and settle start, leave and days at home in writing; no more about base."
        )
    company = Name(situation.book.applications[other].company)
    return say(
        "It is at what you aim for; settle things with {company}, your first choice, before you "
        "take it.",
        company=company,
    )


def _at_aim(space: Room) -> bool:
    """Return whether the aim the person named is met; without one, everything in the aims."""
    stated = _stated_aim(space)
    if stated is not None:
        return space.shape.base >= stated.amount
    return space.reached


def _stated_aim(space: Room) -> Figure | None:
    return next(
        (one for one in space.aims if one.fact.where == "preferences negotiation.aim"), None
    )


def _ahead(best: Rival, space: Room) -> Fraction:
    return best.recurring / space.shape.recurring - 1


def _gap_to_target(space: Room) -> Fraction:
    return Fraction(0) if space.target is None else space.target.amount / space.shape.base - 1


def _rival_ahead(situation: Situation, best: Rival, ahead: Fraction) -> Found:
    saying = (
        say("Say that it is your first choice, show the true gap, and ask them to match it.")
        if may_say_first_choice(situation)
        else say("Show the true gap to the other offer, and ask them to match it.")
    )
    why = say(
        "{company} is {percent} higher on recurring pay, in writing and open.",
        company=Name(best.company),
        percent=Percent(ahead * 100, 1),
    )
    texts = (Next("counter", situation.application),)
    return Found("P5b", saying, (why,), ("base", "sign_on", "equity", "review"), texts)


def _outside_figure(situation: Situation, space: Room) -> Found:
    first = say("No other offer that is written, open and in the same currency is clearly higher.")
    why = (first, *figure_needed(situation))
    texts = (Next("counter", situation.application),)
    if situation.employer.graded:
        saying = say("Pay goes by grade: ask which step of it fits your experience.")
        return Found("P5a", saying, why, ("review", "sign_on"), texts)
    if not space.aims:
        saying = say("Find an outside figure before you ask for more.")
        return Found("P5a", saying, why, ("base", "review", "sign_on"))
    saying = say("Make one ask, resting on a figure from outside.")
    return Found("P5a", saying, why, ("base", "review", "sign_on"), texts)
