"""When to write, when to write once more, and when to stop.

The rules are set in the preferences. Their defaults are this project's, drawn from recruiters'
polls (follow up after five to seven days) and practice: after a promised day two business days
of patience; without one, five business days after the last contact; one more note five business
days later; then stop.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta

from offerbook.core.calendar import add_business_days
from offerbook.core.model.application import Application, Event
from offerbook.core.model.preferences import Preferences
from offerbook.core.saying import Day, Name, Number, Saying, say
from offerbook.core.waiting.facts import last_contact, promise
from offerbook.core.waiting.items import Item, Progress, TextKind
from offerbook.core.waiting.stage import NO_CONTACT, past_events


@dataclass(frozen=True, slots=True)
class Patience:
    """How long to wait before each step."""

    after_promise: int = 2
    """Business days after a promised day that brought no answer."""

    without_promise: int = 5
    """Business days after the last contact, where no day was promised."""

    again: int = 5
    """Business days from one note to the next step."""

    notes: int = 2
    """Notes without an answer before it is proposed to stop."""

    silence: int = 30
    """Days without contact after which it is proposed to stop, however many notes were sent."""

    thanks_until: int = 2
    """Business days, counted from the day after an interview, for which a thank-you still makes
    sense."""

    days_off: frozenset[date] = frozenset()
    """Public holidays, which are no business days; empty where they are not known."""

    def where(self, days_off: frozenset[date]) -> Patience:
        """Return the same rules with the public holidays where one employer is."""
        return replace(self, days_off=days_off) if days_off else self


USUAL = Patience()
_NOTES = frozenset({"follow_up", "thank_you"})


def patience_of(preferences: Preferences, days_off: frozenset[date] = frozenset()) -> Patience:
    """Return the rules that the person set, or the defaults, with the holidays at one employer."""
    given = preferences.follow_up
    return Patience(
        after_promise=given.after_promise_days,
        without_promise=given.after_contact_days,
        again=given.second_note_days,
        silence=given.silent_after_days,
        thanks_until=given.thank_you_days,
        days_off=days_off,
    )


def follow_up(
    application: Application, told: Progress, today: date, patience: Patience = USUAL
) -> Item | None:
    """Return the next note to write to an employer who is to speak next, or the end of writing.

    Returns:
        None where it is not for them to speak, or where nothing dates the wait. A note that is
        not due yet has no draft.
    """
    last = told.last_contact
    if told.days_waiting is None or last is None:
        return None
    past = past_events(told, today)
    notes = _notes(told, past)
    due = _due(application, told, notes, last, patience)
    if len(notes) >= patience.notes:
        saying = _end(application, notes, last, due, today)
        return Item("silent", due, told.application, "", saying, None)
    if due <= today and told.days_waiting > patience.silence:
        saying = say(
            "Nothing from {company} for {days} days: write once more, or mark it silent.",
            last_contact(application, last),
            company=Name(application.company),
            days=Number(told.days_waiting),
        )
        on = last + timedelta(days=patience.silence + 1)
        return Item("silent", on, told.application, "", saying, "follow_up")
    draft: TextKind | None = "in_writing" if told.stage == "offer_spoken" else "follow_up"
    saying = _note(application, told, notes, last)
    if due > today:
        return Item("follow_up", due, told.application, "", _on(due, saying), None)
    return Item("follow_up", due, told.application, "", saying, draft)


def thank_you(
    application: Application, told: Progress, today: date, patience: Patience = USUAL
) -> Item | None:
    """Return the thank-you that is owed for the last interview, while it still makes sense."""
    if told.stage not in {"interview", "discussion"}:
        return None
    past = past_events(told, today)
    held = [event for event in past if event.kind == "interview"]
    if not held or any(e.kind == "thank_you" and e.on >= held[-1].on for e in past):
        return None
    due = held[-1].on + timedelta(days=1)
    if today > add_business_days(due, patience.thanks_until, patience.days_off):
        return None
    saying = say(
        "Thank {company} for the interview on {day}.",
        company=Name(application.company),
        day=Day(held[-1].on),
    )
    if due > today:
        saying = _on(due, saying)
    return Item("thank_you", due, told.application, "", saying, "thank_you")


def _notes(told: Progress, past: tuple[Event, ...]) -> list[Event]:
    """Return the notes that are still unanswered: after the promised day, or the last contact."""
    out: list[Event] = []
    for event in reversed(past):
        if event.kind == "follow_up" and (told.promised is None or event.on > told.promised):
            out.append(event)
        elif event.kind not in _NOTES and event.kind not in NO_CONTACT:
            break
    return out[::-1]


def _due(
    application: Application, told: Progress, notes: list[Event], last: date, patience: Patience
) -> date:
    if notes:
        return add_business_days(notes[-1].on, patience.again, patience.days_off)
    if told.promised is not None:
        return add_business_days(told.promised, patience.after_promise, patience.days_off)
    if told.stage == "offer_spoken":
        return last
    due = add_business_days(last, patience.without_promise, patience.days_off)
    if application.other_interviews_until is None:
        return due
    others = application.other_interviews_until
    return max(due, add_business_days(others, patience.after_promise, patience.days_off))


def _end(
    application: Application, notes: list[Event], last: date, due: date, today: date
) -> Saying:
    company, fact = Name(application.company), last_contact(application, last)
    if due > today:
        return say(
            "If {company} has not answered by {on}, mark it silent.",
            fact,
            company=company,
            on=Day(due),
        )
    template = (
        "{company} has not answered {notes} note: mark it silent?"
        if len(notes) == 1
        else "{company} has not answered {notes} notes: mark it silent?"
    )
    return say(template, fact, company=company, notes=Number(len(notes)))


def _on(day: date, saying: Saying) -> Saying:
    """Return what is to be done on a day to come, with that day in front."""
    template = saying.template[0].lower() + saying.template[1:]
    return say("On {on}, " + template, *saying.facts, **saying.slots, on=Day(day))


def _note(application: Application, told: Progress, notes: list[Event], last: date) -> Saying:
    company = Name(application.company)
    if notes:
        return say(
            "Write to {company} once more: no answer to your note of {day}.",
            company=company,
            day=Day(notes[-1].on),
        )
    if told.promised is not None:
        return say(
            "Ask {company} for the answer they promised by {day}.",
            promise(application, told.promised),
            company=company,
            day=Day(told.promised),
        )
    if told.stage == "offer_spoken":
        return say("Ask {company} to put the offer in writing.", company=company)
    return say(
        "Ask {company} where things stand: the last contact was on {day}.",
        last_contact(application, last),
        company=company,
        day=Day(last),
    )
