"""The rows before any money: ended, no offer, and the clock."""

from __future__ import annotations

from offerbook.core.negotiation.deadlines import (
    Clash,
    clash_here,
    clashes,
    due_day,
    due_fact,
    new_date,
    short_clock,
)
from offerbook.core.negotiation.following_up import not_yet
from offerbook.core.negotiation.row import Found, Next
from offerbook.core.negotiation.situation import Situation
from offerbook.core.negotiation.target import Room
from offerbook.core.saying import Day, Name, Saying, say

_ENDED = frozenset({"superseded", "lapsed", "accepted", "declined", "withdrawn", "current"})


def ended(situation: Situation) -> Found | None:
    """Return the row of an offer that can no longer be taken."""
    state = situation.state
    if state is None or state.status not in _ENDED:
        return None
    company = Name(situation.employer.company)
    match state.status:
        case "accepted":
            saying = say(
                "You have accepted {company}; nothing is left to ask for.", company=company
            )
        case "lapsed":
            saying = say(
                "The offer of {company} has lapsed; ask whether it still stands.", company=company
            )
        case "superseded":
            saying = say("A newer version of the offer of {company} is in force.", company=company)
        case "current":
            saying = say("This is your present job, not an offer.")
        case _:
            saying = say("The offer of {company} is no longer open.", company=company)
    return Found("ended", saying)


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
    why = (_why_clash(situation, clash),)
    nudge = Next("nudge", clash.pending.id)
    company = Name(situation.company(clash.offer))
    if clash.extension in {"refused", "granted"}:
        saying = say(
            "Decide by the clock: {company} has answered your request for time.", company=company
        )
        return Found("P1b", saying, why, (), (nudge,))
    if clash.extension == "asked":
        saying = say("You have asked {company} for time; wait for their word.", company=company)
        return Found("P1", saying, why, ("date",), (nudge,))
    saying = say(
        "Two messages today, neither about pay: ask {company} for time until {day}, and tell "
        "{other} how things stand.",
        company=company,
        day=Day(new_date(clash)),
        other=Name(clash.pending.company),
    )
    time = Next("more_time", clash.offer.application or "")
    return Found("P1", saying, why, ("date",), (time, nudge))


def _why_clash(situation: Situation, clash: Clash) -> Saying:
    due = due_fact(situation, clash.offer, clash.due)
    company, other = Name(situation.company(clash.offer)), Name(clash.pending.company)
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


def _short(situation: Situation, space: Room | None) -> Found | None:
    terms = situation.terms
    if terms is None or space is None or space.ask is None or not short_clock(situation):
        return None
    asked = situation.events("extension_asked", "extension_granted", "extension_refused")
    due = due_day(situation, terms)
    if asked or due is None:
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
