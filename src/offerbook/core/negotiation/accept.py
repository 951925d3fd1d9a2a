"""When taking an offer as it is would be right."""

from __future__ import annotations

from fractions import Fraction

from offerbook.core.negotiation.promised import promises
from offerbook.core.negotiation.rounds import is_closed
from offerbook.core.negotiation.situation import Situation
from offerbook.core.negotiation.target import Room
from offerbook.core.saying import Percent, Saying, say

SMALL_GAIN = Fraction(2, 100)
"""Under this share of recurring pay what is left to win is not worth a round."""

VALUED = ("base", "sign_on", "grant")
"""The parts whose closing leaves no money to ask for."""

_SETTLED_EARLIER = frozenset({"P0", "P1", "P2", "P3", "P4", "ended"})


def accept_reason(situation: Situation, space: Room | None, row: str) -> Saying | None:
    """Return why the offer could be accepted as it is, or None.

    People are not better off for negotiating every time: Exley, Niederle & Vesterlund, "Knowing
    When to Ask", Journal of Political Economy 2020.
    """
    if space is None or row in _SETTLED_EARLIER or under_floor(space):
        return None
    if better_liked(situation) is not None:
        return None
    if row == "P5c":
        return say("It pays all that there is to aim for.")
    if space.worth_less_than_another:
        return None
    if all(is_closed(situation, part) for part in VALUED if _in_play(situation, part)):
        return say(
            "They have closed every part of the pay, and it is above the lowest you would sign."
        )
    if space.ask is None:
        return None
    gain = (Fraction(space.ask.base) * space.unit - space.shape.base) / space.shape.recurring
    if gain < SMALL_GAIN:
        percent = Percent(gain * 100, 1)
        return say("What is left to win is {percent} of recurring pay.", percent=percent)
    return None


def _in_play(situation: Situation, part: str) -> bool:
    """Return whether a part can keep the round open: equity only where there is or may be some."""
    terms = situation.terms
    if part != "grant" or terms is None or terms.grant or situation.employer.startup:
        return True
    return any(one.path.startswith(part) for one in promises(situation))


def better_liked(situation: Situation) -> str | None:
    """Return the application that the person named as first choice, while it still runs.

    None where this is the one, where none was named, and where that one has ended.
    """
    chosen = situation.preferences.first_choice
    if chosen is None or chosen.application == situation.application:
        return None
    offered = (one.application for one in situation.with_status("open", "spoken"))
    told = situation.progress.get(chosen.application)
    running = chosen.application in offered or (told is not None and told.live)
    return chosen.application if running else None


def under_floor(space: Room) -> bool:
    """Return whether the offer as it stands pays less than the lowest the person would sign."""
    return space.floor is not None and space.shape.base < space.floor.amount
