"""Why a counter-offer e-mail is not written, and what would change that."""

from __future__ import annotations

from offerbook.core.negotiation.following_up import not_yet
from offerbook.core.negotiation.no_rate import no_rate
from offerbook.core.negotiation.questions import questions
from offerbook.core.negotiation.rivals import CLOSE, figure_needed
from offerbook.core.negotiation.rounds import is_closed, waiting_since
from offerbook.core.negotiation.situation import Situation
from offerbook.core.negotiation.stance import Stance
from offerbook.core.negotiation.target import Room
from offerbook.core.negotiation.text import Ask, Point, Refusal
from offerbook.core.negotiation.texts.asking import next_lever
from offerbook.core.saying import Day, Name, Percent, Phrase, Saying, say
from offerbook.core.waiting.items import TextKind

_MARKET = say("A market figure for this work, with its source and date.")
_BAND = say("The range that their posting gives.")
_AIM = say("The pay that you aim for.")
_ACHIEVEMENT = say("Something you achieved that bears on this job.")
_RIVAL = say("Another offer, in writing and open.")


def refused(
    situation: Situation, now: Stance, space: Room | None, reasons: tuple[Point, ...]
) -> Refusal | Ask | None:
    """Return why there is no counter-offer, or the ask to make; None where it is not about base.

    Where pay is fixed by grade, or the base is closed, the next thing to ask for takes its place.

    Args:
        situation: whose offer.
        now: its stance; state and clock come before the money.
        space: the room for the base, if there is a base.
        reasons: what could be said beside the ask.
    """
    early = _by_state(situation, now)
    if early is not None:
        return early
    since = waiting_since(situation)
    if since is not None:
        return _no(say("You asked on {day} and have no answer yet; wait for it.", day=Day(since)))
    if space is None:
        found = tuple(one.saying for one in questions(situation)[:1])
        missing = no_rate(situation)
        return _no(say("The base is not stated."), *found) if missing is None else _no(missing)
    settled = situation.employer.graded or is_closed(situation, "base")
    if settled and (reasons or not situation.employer.graded) and next_lever(situation, now):
        return None
    rival = figure_needed(situation) or (_RIVAL,)
    if space.ask is None:
        why = space.why_none or say("There is nothing to ask for.")
        if settled and next_lever(situation, now):
            return _no(why, _ACHIEVEMENT)
        return _no(why, *((_MARKET, _BAND, _AIM, *rival) if not space.aims else ()))
    if not reasons:
        why = say("There is no reason to put beside the figure that they could check.")
        return _no(why, _MARKET, _ACHIEVEMENT, _BAND, *rival)
    return space.ask


def _by_state(situation: Situation, now: Stance) -> Refusal | None:
    if now.row == "ended":
        return _no(now.saying, instead=now.texts[0].kind if now.texts else None)
    if situation.offer is None:
        company = Name(situation.employer.company)
        why = say("{company} has made no offer, so there is nothing to counter.", company=company)
        return _no(why, instead=None if not_yet(situation) else "follow_up")
    to_them = tuple(one.kind for one in now.texts if one.application == situation.application)
    match now.row:
        case "P1" if "more_time" in to_them or situation.events("extension_asked"):
            why = say("The clock comes first: settle how much time you have, with no word on pay.")
            return _no(why, instead="more_time" if "more_time" in to_them else None)
        case "P2":
            why = say("They have only said it so far; ask for it in writing before you answer it.")
            return _no(why, instead="in_writing")
        case "P5c":
            return _no(say("{why} There is no more to ask about pay.", why=Phrase(now.why[0])))
        case "P5d":
            return _no(
                say(
                    "What is left to win is under {least}; decide on fit.",
                    least=Percent(100 * CLOSE),
                )
            )
        case _:
            return None


def _no(why: Saying, *missing: Saying, instead: TextKind | None = None) -> Refusal:
    return Refusal("counter", why, missing, instead)
