"""Which answer is due before which: the clock comes before the money."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from offerbook.core.calendar import add_business_days, business_days_between
from offerbook.core.fact import Fact
from offerbook.core.model.application import Application
from offerbook.core.model.offer import Offer
from offerbook.core.negotiation.situation import Situation
from offerbook.core.waiting.deadline import is_about
from offerbook.core.waiting.items import Progress
from offerbook.core.waiting.stage import past_events

MOST_EXTRA_DAYS = 7
"""Business days beyond the deadline that a request for time asks for at most."""

USUAL_EXTRA_DAYS = 5
"""Business days asked for where the other company named no date."""

SHORT_CLOCK = 2
"""Below this many business days an answer can no longer wait for a negotiation."""

Extension = Literal["", "asked", "granted", "refused"]

_ORDER = ("saved", "applied", "screening", "interview", "discussion")
_LATE = frozenset({"interview", "discussion"})


@dataclass(frozen=True, slots=True)
class Clash:
    """An offer that must be answered before a preferred process decides."""

    offer: Offer
    """The offer with the deadline."""

    due: date
    """The last day for an answer."""

    pending: Application
    """The process that decides later, or on a day not known."""

    decides: date | None
    """The day they promised; None where they named none, or one that has passed."""

    passed: date | None
    """The day they promised and did not keep; None where they named none, or a later one."""

    extension: Extension
    """How far a request for more time has come."""


def due_day(situation: Situation, offer: Offer) -> date | None:
    """Return the last day on which an offer can be answered, or None where none was named."""
    left = situation.states[offer.id].days_left
    return None if left is None else situation.today + timedelta(days=left)


def due_fact(situation: Situation, offer: Offer, day: date) -> Fact:
    """Return a deadline as a fact."""
    return Fact(f"answer due at {situation.company(offer)}", day, f"{offer.id} answer_by")


def binding(situation: Situation) -> tuple[Offer, date] | None:
    """Return the written and open offer that must be answered first, with its day."""
    return min(_ending(situation, "open"), key=lambda one: (one[1], one[0].id), default=None)


def first_elsewhere(situation: Situation, due: date | None) -> tuple[Offer, date] | None:
    """Return another employer's offer to be answered before this one, with its day, or None.

    A spoken offer counts: its day comes as surely as a written one's.

    Args:
        situation: whose offer.
        due: the last day for an answer here; None where none was named.
    """
    found = [
        (offer, day)
        for offer, day in _ending(situation, "open", "spoken")
        if offer.application != situation.application and (due is None or day < due)
    ]
    return min(found, key=lambda one: (one[1], one[0].id), default=None)


def _ending(situation: Situation, *statuses: str) -> Iterator[tuple[Offer, date]]:
    for offer in situation.with_status(*statuses):
        day = due_day(situation, offer)
        if day is not None:
            yield offer, day


def reply_by(situation: Situation) -> date | None:
    """Return the day by which to ask for a reply, or None where nothing binds or no day is left.

    It lies one business day before the deadline that binds, so that there is time to act.
    """
    first = binding(situation)
    if first is None:
        return None
    day = add_business_days(first[1], -1)
    return day if day > situation.today else None


def extension(situation: Situation, offer: Offer) -> Extension:
    """Return the latest word on a request for more time about an offer."""
    told = situation.progress.get(offer.application or "")
    latest: Extension = ""
    for event in past_events(told, situation.today) if told else ():
        if not is_about(event, offer):
            continue
        match event.kind:
            case "extension_asked":
                latest = "asked"
            case "extension_granted":
                latest = "granted"
            case "extension_refused":
                latest = "refused"
            case _:
                pass
    return latest


def preferred_pending(situation: Situation) -> tuple[Progress, ...]:
    """Return the processes without an offer that are worth waiting for, the furthest first.

    Where the person named a first choice, only that one counts; where they did not, every
    process that has come to an interview might be it.
    """
    chosen = situation.preferences.first_choice
    if chosen is None:
        return _pending(situation)
    return tuple(one for one in _waiting(situation) if one.application == chosen.application)


def _pending(situation: Situation) -> tuple[Progress, ...]:
    return tuple(one for one in _waiting(situation) if one.stage in _LATE)


def _waiting(situation: Situation) -> tuple[Progress, ...]:
    having = {one.application for one in situation.with_status("open", "spoken")}
    found = [
        told
        for key, told in situation.progress.items()
        if told.live and told.stage in _ORDER and key not in having
    ]
    return tuple(sorted(found, key=lambda one: (-_ORDER.index(one.stage), one.application)))


def clashes(situation: Situation) -> tuple[Clash, ...]:
    """Return every deadline that falls before a preferred process decides, soonest first."""
    pending = preferred_pending(situation)
    offers = situation.with_status("open", "spoken")
    found = [clash for offer in offers if (clash := _clash(situation, offer, pending))]
    return tuple(sorted(found, key=lambda one: (one.due, one.offer.id)))


def later(situation: Situation, offer: Offer) -> Clash | None:
    """Return a process that decides after the deadline of `offer`, preferred or not, or None.

    It is a true reason to ask for time, even where it is not a reason to hold back the money.
    """
    preferred = _clash(situation, offer, preferred_pending(situation))
    return preferred or _clash(situation, offer, _pending(situation))


def _clash(situation: Situation, offer: Offer, pending: tuple[Progress, ...]) -> Clash | None:
    due = due_day(situation, offer)
    if due is None:
        return None
    for told in pending:
        decides = promised_day(situation, told)
        if decides is None or decides > due:
            application = situation.book.applications[told.application]
            passed = told.promised if decides is None else None
            return Clash(offer, due, application, decides, passed, extension(situation, offer))
    return None


def promised_day(situation: Situation, told: Progress) -> date | None:
    """Return the day a process decides by, or None where that is not known.

    A promised day that has passed says nothing about when they will decide.
    """
    ahead = told.promised is not None and told.promised >= situation.today
    return told.promised if ahead else None


def clash_here(situation: Situation) -> Clash | None:
    """Return the clash that this application is part of, on either side, or None."""
    for clash in clashes(situation):
        if situation.application in (clash.offer.application, clash.pending.id):
            return clash
    return None


def short_clock(situation: Situation) -> bool:
    """Return whether this offer must be answered within fewer than two business days."""
    terms = situation.terms
    due = due_day(situation, terms) if terms is not None else None
    return due is not None and business_days_between(situation.today, due) < SHORT_CLOCK


@dataclass(frozen=True, slots=True)
class NewDay:
    """The day to ask for."""

    on: date
    """It."""

    formula: str
    """What it follows from."""


def new_day(clash: Clash) -> NewDay:
    """Return the day to ask for: one business day after the other answer, at most seven later.

    Sources: practice guides put three to five extra business days at low risk; NACE asks US
    employers not to press for time (undated position). Product default.
    """
    if clash.decides is None:
        return usual_new_day(clash.due)
    if falls_short(clash):
        most = add_business_days(clash.due, MOST_EXTRA_DAYS)
        return NewDay(most, f"the day they named + {MOST_EXTRA_DAYS} business days, the most")
    return NewDay(add_business_days(clash.decides, 1), "a business day after the other answer")


def new_date(clash: Clash) -> date:
    """Return the day to ask for, alone."""
    return new_day(clash).on


def usual_new_day(due: date) -> NewDay:
    """Return the day to ask for where no other day is known."""
    later_on = add_business_days(due, USUAL_EXTRA_DAYS)
    return NewDay(later_on, f"the day they named + {USUAL_EXTRA_DAYS} business days")


def falls_short(clash: Clash) -> bool:
    """Return whether the most time to ask for ends before a business day after the other answer."""
    if clash.decides is None:
        return False
    most = add_business_days(clash.due, MOST_EXTRA_DAYS)
    return add_business_days(clash.decides, 1) > most
