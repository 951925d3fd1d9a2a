"""The rows before any money: ended, no offer, and the clock."""

from __future__ import annotations

from offerbook.core.negotiation.deadlines import (
    Clash,
    clash_here,
    clashes,
    due_day,
    due_fact,
    falls_short,
    new_date,
    short_clock,
)
from offerbook.core.negotiation.following_up import not_yet
from offerbook.core.negotiation.row import Found, Next
from offerbook.core.negotiation.situation import Situation
from offerbook.core.negotiation.target import Room
from offerbook.core.negotiation.time_reasons import time_reasons
from offerbook.core.saying import Day, Name, Saying, say
from offerbook.core.waiting.closing import TAKEN
from offerbook.core.waiting.items import Progress, TextKind

_ENDED = frozenset({"superseded", "lapsed", "accepted", "declined", "withdrawn", "current"})


def ended(situation: Situation) -> Found | None:
    """Return the row of an offer that can no longer be taken, or is to be taken no more."""
    state = situation.state
    if state is None or state.status not in _ENDED:
        return _taken_elsewhere(situation)
    company = Name(situation.employer.company)
    texts: tuple[Next, ...] = ()
    match state.status:
        case "accepted":
            saying = say(
                "You have accepted {company}; nothing is left to ask for.", company=company
            )
        case "lapsed":
            saying = say(
                "The time to answer {company} ran out; write today and ask whether the offer "
                "still stands.",
                company=company,
            )
            texts = (Next("more_time", situation.application),)
        case "superseded":
            saying = say("A newer version of the offer of {company} is in force.", company=company)
        case "current":
            saying = say("This is your present job, not an offer.")
        case "declined":
            saying = say("You have said no to {company}.", company=company)
        case _:
            saying = say("The offer of {company} is no longer open.", company=company)
    return Found("ended", saying, texts=texts)


def _taken_elsewhere(situation: Situation) -> Found | None:
    """Return the row of everyone else once the person has said yes to one employer.

    Nothing is declined before the signed copy is back: until then there is no other job.
    """
    taken = next((one for one in situation.progress.values() if _is_yes(situation, one)), None)
    told = situation.progress.get(situation.application)
    if taken is None or told is None or not told.live:
        return None
    company = Name(situation.book.applications[taken.application].company)
    why = say("You have said yes to {company}.", company=company)
    kind: TextKind = "withdraw" if situation.offer is None else "decline"
    if taken.stage == "signed":
        saying = say("Let them know that you have chosen; ask for nothing more.")
        return Found("ended", saying, (why,), texts=(Next(kind, situation.application),))
    saying = say("Ask for nothing more, and say no here once your signed copy is back.")
    return Found("ended", saying, (why,))


def _is_yes(situation: Situation, told: Progress) -> bool:
    """Return whether the person said yes to another employer, and has not begun there yet."""
    if told.stage not in TAKEN or told.application == situation.application:
        return False
    starts = [
        offer.start
        for offer in situation.with_status("accepted")
        if offer.application == told.application and offer.start is not None
    ]
    return not starts or max(starts) >= situation.today


def no_offer(situation: Situation) -> Found | None:
    """Return P0: nobody has made an offer."""
    if situation.with_status("open", "spoken"):
        return None
    return Found(
        "P0",
        say("Wait, follow up when it is due, and keep applying; no talk of pay yet."),
        (say("No employer has made an offer so far."),),
        ("information",),
        _note(situation),
    )


def clock(situation: Situation, space: Room | None) -> Found | None:
    """Return P1 or P1b: an answer is due before a preferred process decides, or too soon.

    Asking for time is legitimate: exploding offers provoke later retaliation, Lau et al. 2014.
    """
    clash = clash_here(situation) or next(iter(clashes(situation)), None)
    if clash is None:
        return _short(situation, space)
    why = (_why_clash(situation, clash), *_not_enough(clash))
    inside = clash.pending.internal
    nudge = () if inside else (Next("nudge", clash.pending.id),)
    company = Name(situation.company(clash.offer))
    if clash.extension in {"refused", "granted"}:
        saying = say(
            "Decide by the clock: {company} has answered your request for time.", company=company
        )
        return Found("P1b", saying, why, (), nudge)
    if clash.extension == "asked":
        saying = say("You have asked {company} for time; wait for their word.", company=company)
        return Found("P1", saying, why, ("date",), nudge)
    told = (
        "Two messages today, neither about pay: ask {company} for time until {day}, and tell "
        "{other} how things stand."
    )
    if inside:
        told = (
            "Ask {company} for time until {day}, with no word on pay; at {other}, your present "
            "employer, mention no other offer."
        )
    day, other = Day(new_date(clash)), Name(clash.pending.company)
    saying = say(told, company=company, day=day, other=other)
    time = Next("more_time", clash.offer.application or "")
    return Found("P1", saying, why, ("date",), (time, *nudge))


def _why_clash(situation: Situation, clash: Clash) -> Saying:
    due = due_fact(situation, clash.offer, clash.due)
    company, other = Name(situation.company(clash.offer)), Name(clash.pending.company)
    if clash.passed is not None:
        return say(
            "{company} wants an answer by {due}; {other} promised word by {day}, and that day has "
            "passed.",
            due,
            company=company,
            due=Day(clash.due),
            other=other,
            day=Day(clash.passed),
        )
    if clash.decides is None:
        return say(
            "{company} wants an answer by {due}; {other} has named no date.",
            due,
            company=company,
            due=Day(clash.due),
            other=other,
        )
    return say(
        "{company} wants an answer by {due}; {other} decides by {day}.",
        due,
        company=company,
        due=Day(clash.due),
        other=other,
        day=Day(clash.decides),
    )


def _not_enough(clash: Clash) -> tuple[Saying, ...]:
    """Return a warning where even the most time to ask for ends before the other decides."""
    if not falls_short(clash) or clash.extension:
        return ()
    until, other = Day(new_date(clash)), Name(clash.pending.company)
    told = "Even the most time to ask for ends on {day}, before {other} decides: hurry {other}."
    return (say(told, day=until, other=other),)


def _short(situation: Situation, space: Room | None) -> Found | None:
    terms = situation.terms
    if terms is None or space is None or space.ask is None or not short_clock(situation):
        return None
    asked = situation.events("extension_asked", "extension_granted", "extension_refused")
    due = due_day(situation, terms)
    if asked or due is None or not time_reasons(situation):
        return None
    return Found(
        "P1",
        say("Ask for more time today; the terms are still open."),
        (
            say(
                "Fewer than two business days are left until {due}.",
                due_fact(situation, terms, due),
                due=Day(due),
            ),
        ),
        ("date",),
        (Next("more_time", situation.application),),
    )


def nothing_here(situation: Situation) -> Found | None:
    """Return P0 for an employer that has made no offer while others have."""
    if situation.offer is not None:
        return None
    return Found(
        "P0",
        say("Wait and follow up when it is due; no talk of pay before an offer."),
        (say("{company} has made no offer so far.", company=Name(situation.employer.company)),),
        ("information",),
        _note(situation),
    )


def _note(situation: Situation) -> tuple[Next, ...]:
    """Return the follow-up where it can be written today."""
    return () if not_yet(situation) else (Next("follow_up", situation.application),)
