"""The sentences that lead up to an ask, and to its reasons."""

from __future__ import annotations

from offerbook.core.negotiation.phrase import pick
from offerbook.core.negotiation.situation import Situation
from offerbook.core.negotiation.stance import Stance
from offerbook.core.negotiation.texts.so_far import again
from offerbook.core.saying import Saying, say


def lead(situation: Situation, now: Stance) -> Saying:
    """Return how the ask is opened: a constraint under the lowest line, else one point to raise.

    Source: constraint wording beats criticism of the offer, Lee & Ames 2017.
    """
    if now.row == "P4":
        return _constraint(situation)
    if situation.employer.internal:
        return _inside(situation)
    if again(situation):
        return pick(
            situation,
            "lead",
            say("One point is left for me."),
            say("There is one point left that I would like to come back to."),
            say("That leaves one thing that I would like to raise with you."),
            warm=(
                say("One point is left that I would like us to settle together."),
                say("One point is left, and I would value your view on it."),
            ),
        )
    return pick(
        situation,
        "lead",
        say("Before I answer, there is one point I would like to raise with you."),
        say("One point is still open for me, and I would like to talk it through with you."),
        say("There is one thing I would like to discuss with you before I answer."),
        say("I have read it with care, and one point remains."),
        say("I would like to come to one point before I answer."),
        warm=(
            say("There is one point where I would value your help before I answer."),
            say("I raise one point, because I want us to begin with terms we are both glad of."),
            say("Working well with you matters to me, so let me be open about one point."),
            say("There is one thing I would like us to look at together before I answer."),
        ),
    )


def _constraint(situation: Situation) -> Saying:
    return pick(
        situation,
        "lead",
        say("I would like to make this work, and on the terms as they stand I cannot yet."),
        say("As the terms stand I am not able to say yes, and I would like to find a way."),
        say("I want to find a way to say yes; the terms as they stand do not give me one yet."),
        warm=(
            say("I would like us to make this work; on the terms as they stand I cannot yet."),
            say("I hope that we can find a way, since I cannot say yes to the terms as they are."),
        ),
    )


def _inside(situation: Situation) -> Saying:
    return pick(
        situation,
        "lead",
        say("One point matters to me: that the pay follows the scope of the role."),
        say("Before I answer, I would like to talk with you about pay that fits the scope."),
        say("There is one thing I would like your help with: pay that matches the role."),
        warm=(
            say("I would value your advice on one point: how the pay can follow the new scope."),
            say("I would like your view on how the pay could match the scope of the role."),
        ),
    )


def why_lead(situation: Situation) -> Saying:
    """Return how several reasons are opened where they stand after the ask."""
    return pick(
        situation,
        "why",
        say("Let me say why I ask."),
        say("Here is what I am going by."),
        say("Here is why I think it fits."),
        say("This is what I base it on."),
        warm=(
            say("Let me share why I ask."),
            say("I would like you to see what I am going by."),
            say("Here is what I am going by, and I would be glad of your view on it."),
        ),
    )
